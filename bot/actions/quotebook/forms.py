"""The form of a quote: new, from a message, or to be changed."""

from bot.actions.quotebook.request import TYPED, Do, QuotebookRequest, kept_already
from bot.cards.card import Field, Form
from bot.domain.asked import Asked
from bot.domain.quotebook import (
    LONGEST_LINK,
    LONGEST_PLACE,
    LONGEST_SPEAKER,
    LONGEST_TAG,
    LONGEST_WORDS,
    MOST_TAGS,
    BookQuote,
    SpeakerKind,
)
from bot.questions.custom_id_v1 import unknown_button

_LONGEST_WHERE = LONGEST_PLACE + 1 + LONGEST_LINK  # characters
_LONGEST_TAGS = MOST_TAGS * (LONGEST_TAG + 2)


def form_for(request: QuotebookRequest) -> Form:
    """The form, with what is known already. Raises UsageError where there is nothing to type,
    and NotAllowed for a message that was saved before.
    """
    if request.do is Do.EDIT and request.quote is not None:
        return _of_quote(request.quote, request)
    if request.do is not Do.ADD:
        raise unknown_button()
    if request.quote is not None:
        raise kept_already(request.quote, request.rights)
    typed, speaker = request.typed, request.speaker
    known = {name: value for name, value in typed.items() if name not in (*TYPED, "athlete")}
    fields: tuple[Field, ...] = ()
    title = "Save to quotebook"
    if request.message is not None:
        hint = "Leave empty if who wrote the message said it"
        fields = (Field("athlete", "An athlete, if one said it", "", hint, LONGEST_SPEAKER, required=False),)
    elif speaker is not None and speaker.athlete is not None:
        known["athlete"] = speaker.athlete
        title = f"{speaker.name} said"
    elif speaker is None or speaker.kind is not SpeakerKind.MEMBER:
        name = speaker.name if speaker else ""
        fields = (Field("athlete", "Which athlete said it", name, "Josh Kerr", LONGEST_SPEAKER),)
    asked = Asked.of("quotebook", known)
    return Form(title, asked, _fields(fields, *(typed.get(option, "") for option in TYPED)))


def _of_quote(quote: BookQuote, request: QuotebookRequest) -> Form:
    draft = quote.draft
    fields: tuple[Field, ...] = ()
    if draft.speaker.kind is not SpeakerKind.MEMBER:
        fields = (Field("athlete", "Who said it", draft.speaker.name, longest=LONGEST_SPEAKER),)
    said = draft.said.isoformat() if draft.said else ""
    where = " ".join(part for part in (draft.place, draft.link) if part)
    asked = Asked.of("quotebook", {"do": Do.EDIT, "number": str(request.number)})
    return Form(f"Quote {quote.number}", asked, _fields(fields, draft.words, said, where, ", ".join(draft.tags)))


def _fields(speaker: tuple[Field, ...], text: str, said: str, place: str, tags: str) -> tuple[Field, ...]:
    return (
        Field("text", "The words", text[:LONGEST_WORDS], longest=LONGEST_WORDS, long=True),
        *speaker,
        Field("said", "When", said[:100], "23 Aug 2023", required=False),
        Field("place", "Where; a link is its source", place[:_LONGEST_WHERE], "", _LONGEST_WHERE, required=False),
        Field(
            "tags", "Tags, with commas between", tags[:_LONGEST_TAGS], "tactics, mile", _LONGEST_TAGS, required=False
        ),
    )
