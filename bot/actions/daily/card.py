"""The panel of daily posts."""

from bot.actions.daily.act import DailySetting
from bot.actions.daily.announcing import TOLD, when_and_what
from bot.actions.daily.request import DAY_OFF, OFF, QUOTE_OFF
from bot.actions.targets import HERE, ME
from bot.cards.card import (
    Button,
    Card,
    Field,
    Form,
    Line,
    Paragraph,
    Select,
    SelectChoice,
    Tone,
    action_rows,
)
from bot.domain.asked import Asked
from bot.domain.timers import Tells
from bot.questions.context import Context

_ABOUT = "Only of earlier years, so it gives no result away. A day with nothing to tell has no post."
_OF_QUOTES = "No quote comes twice before all others had their turn. What may give a recent result away is covered."
_EMPTY = (
    "The quotebook has no quote to show yet, so nothing comes until it has: a message's menu, Apps, Save to quotebook."
)


def draw(answer: DailySetting, context: Context) -> Card:
    """Lay out the panel."""
    request, of_channel = answer.request, answer.request.target.channel is not None
    tells = answer.day.tells if answer.day else None
    who = "Here I tell " if of_channel else "I tell you "
    posts = [(who, *when_and_what(one)) for one in (answer.day, answer.quote) if one is not None]
    both = len(posts) > 1
    return Card(
        Tone.CALENDAR,
        f"Daily post{'s' if both else ''} of this channel" if of_channel else "Your daily post",
        posts[0] if posts else _none(answer),
        tuple(Paragraph((line,)) for line in posts[1:]),
        notes=(_EMPTY,) if answer.empty else (),
        footer=_small_print(answer),
        actions=action_rows(
            Select("What I tell of the day", request.asked(), "what", _choices(tells)),
            (*_of_the_day(answer), *_of_quotes(answer), *_elsewhere(of_channel, context)),
        ),
        private=True,
    )


def form(asked: Asked) -> Form:
    """The form in which the hour is typed."""
    title = "Quote of the day" if asked.text("what") == Tells.QUOTE else "Daily post"
    return Form(title, asked, (Field("hour", "Hour of the day", placeholder="9 or 07:30", longest=10),))


def _none(answer: DailySetting) -> Line:
    return ("There is no daily post any more." if answer.ended else "There is no daily post.",)


def _small_print(answer: DailySetting) -> tuple[str, ...]:
    about = (_ABOUT,) if answer.day or not answer.quote else ()
    return (*about, _OF_QUOTES) if answer.quote else about


def _of_the_day(answer: DailySetting) -> tuple[Button, ...]:
    if answer.day is None or answer.day.tells is None:
        return () if answer.quote else (_hour("Hour…", answer, Tells.BOTH),)
    end = DAY_OFF if answer.quote else OFF
    return _hour("Hour…", answer, answer.day.tells), Button("Turn off", answer.request.asked().with_options(what=end))


def _of_quotes(answer: DailySetting) -> tuple[Button, ...]:
    asked = answer.request.asked()
    if answer.request.target.channel is None:
        return ()
    if answer.quote is None:
        return (Button("A quote a day", asked.with_options(what=Tells.QUOTE)),)
    off = Button("Quote off", asked.with_options(what=QUOTE_OFF))
    return _hour("Quote hour…", answer, Tells.QUOTE), off


def _hour(label: str, answer: DailySetting, tells: Tells) -> Button:
    return Button(label, answer.request.asked().with_options(what=tells), opens_form=True)


def _elsewhere(of_channel: bool, context: Context) -> tuple[Button, ...]:
    if of_channel:
        return (Button("Your own", Asked.of("daily", {"where": ME})),)
    return (Button("This channel's", Asked.of("daily", {"where": HERE})),) if context.asker.may_manage else ()


def _choices(chosen: Tells | None) -> tuple[SelectChoice, ...]:
    return tuple(
        SelectChoice(TOLD[one][0].upper() + TOLD[one][1:], one.value, one is chosen)
        for one in Tells
        if one is not Tells.QUOTE
    )
