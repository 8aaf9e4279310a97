"""The cards of what is kept: the list, the file, the question before a deletion, and what it did."""

import json

from bot.actions.privacy.act import Kept
from bot.actions.privacy.request import OF, Do
from bot.cards.card import Attachment, Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, moment
from bot.domain.asked import Asked
from bot.domain.personal_data import ExportPart, Whose
from bot.questions.context import Context

LABELS = {
    "guild_settings": "Settings of the server",
    "channel_settings": "Settings of channels",
    "user_settings": "Settings",
    "follow": "Follows",
    "delivery": "How follows are told",
    "quiet_hours": "Quiet hours",
    "post_target": "Posts paused or refused",
    "outbox": "Posts sent or waiting",
    "outbox_news": "What these posts tell",
    "timer": "Reminders and daily posts",
    "opt_in_role": "Roles to be pinged",
    "meet_event": "Scheduled events of meets",
    "quotebook": "Settings of the quotebook",
    "book_quote": "Quotes",
    "departed_guild": "When I was removed from it",
    "quote_opt_out": "The wish not to be quoted",
}
"""What the rows of each table are."""

_OPT_OUT = "quote_opt_out"
_HASHED = "The wish not to be quoted stays, as a keyed hash without the id: else quotes could be kept anew."
_ALSO_KEPT = "Quotes of others that you kept stay in their server, kept by nobody."
_STAYS_ON_DISCORD = "Messages that I sent and events that I made stay on Discord; delete them there."
_BACKUPS = "Backups that the operator made before hold it until they are deleted."


def draw(answer: Kept, context: Context) -> Card:
    """Lay out what is kept, and what may be done with it."""
    if answer.deleted is not None:
        return _deleted(answer)
    if answer.part is not None:
        return _exported(answer, answer.part, context)
    if answer.request.do is Do.DELETE and _deletable(answer):
        return _before_deleting(answer)
    return _list(answer)


def _list(answer: Kept) -> Card:
    request, kept = answer.request, sum(answer.counts.values())
    whom = "you" if _of_user(answer) else "this server"
    ids = "Under your Discord id" if _of_user(answer) else "Under this server's id and those of its channels"
    if not kept:
        lead: Line = (f"Nothing: there is no row about {whom} in my database.",)
    else:
        lead = (Strong(count(kept, "row")), f" in my database. {ids}: no names, and no questions.")
    return Card(
        Tone.ABOUT,
        f"What I keep of {whom}",
        lead,
        (Paragraph(_lines(answer)),) if kept else (),
        actions=action_rows(
            (
                *((Button("Get it as a file", request.asked(Do.EXPORT)),) if kept else ()),
                *((Button("Delete it…", request.asked(Do.DELETE)),) if _deletable(answer) else ()),
                *_other(answer),
            )
        ),
        private=True,
    )


def _other(answer: Kept) -> tuple[Button, ...]:
    """From one's own data to the server's, for who manages it, and back."""
    if not answer.request.may_manage:
        return ()
    of = OF[int(_of_user(answer))]
    return (Button("This server" if _of_user(answer) else "Me", Asked.of("privacy", {"of": of})),)


def _exported(answer: Kept, part: ExportPart, context: Context) -> Card:
    request = answer.request
    if not part.tables:
        return _list(answer)
    rows = sum(map(len, part.tables.values()))
    whole = rows == part.total
    which = count(rows, "row") if whole else f"rows {part.first + 1:,} to {part.first + rows:,} of {part.total:,}"
    name = f"bell-lap-{'me' if _of_user(answer) else 'server'}{'' if whole else f'-from-{part.first + 1}'}.json"
    next_ = (Button("The next part", request.asked(Do.EXPORT, first=part.next)),) if part.next else ()
    return Card(
        Tone.ABOUT,
        "What I keep, as a file",
        (Strong(which), f", as of {moment(context.clock())}."),
        notes=() if whole else ("It is too much for one file.",),
        actions=((*next_, Button("‹ Back", request.asked())),),
        file=Attachment(name, _written(answer, part, context).encode()),
        private=True,
    )


def _written(answer: Kept, part: ExportPart, context: Context) -> str:
    """The file: whose data it is, when it was made, which rows it has, and these by table."""
    head = {
        "of": str(answer.request.whose),
        "id": str(answer.request.number),
        "made": context.clock().isoformat(),
        "first_row": part.first + 1,
        "rows": sum(map(len, part.tables.values())),
        "all_rows": part.total,
    }
    tables = (f"{json.dumps(table)}: [\n" + ",\n".join(rows) + "\n]" for table, rows in part.tables.items())
    return json.dumps(head)[:-1] + ', "kept": {\n' + ",\n".join(tables) + "\n}}\n"


def _before_deleting(answer: Kept) -> Card:
    request = answer.request
    stays = (_ALSO_KEPT, _HASHED) if _of_user(answer) else ()
    return Card(
        Tone.ABOUT,
        "Delete all I keep of you?" if _of_user(answer) else "Delete all I keep of this server?",
        ("It goes at once, and ", Strong("cannot be undone"), "."),
        (
            Paragraph(_lines(answer, stays=False)),
            Paragraph(tuple((line,) for line in (*stays, _STAYS_ON_DISCORD, _BACKUPS))),
        ),
        actions=(
            (
                Button("Delete it for good", request.asked(Do.DELETE, sure=True)),
                Button("Get it as a file first", request.asked(Do.EXPORT)),
                Button("Keep it", request.asked()),
            ),
        ),
        private=True,
    )


def _deleted(answer: Kept) -> Card:
    whom = "you" if _of_user(answer) else "this server"
    stays = (_HASHED,) if _OPT_OUT in answer.counts else ()
    return Card(
        Tone.ABOUT,
        "Deleted",
        (f"I keep nothing of {whom} any more. Rows that went: {answer.deleted or 0:,}.",),
        notes=(*stays, _STAYS_ON_DISCORD, _BACKUPS),
        actions=((Button("Look", answer.request.asked()),),),
        private=True,
    )


def _lines(answer: Kept, *, stays: bool = True) -> tuple[Line, ...]:
    named = {LABELS.get(table, table.replace("_", " ").capitalize()): table for table in answer.counts}
    order = [*LABELS.values(), *sorted(named)]
    return tuple(
        (f"{label}  ", Strong(f"{answer.counts[table]:,}"))
        for label, table in sorted(named.items(), key=lambda item: order.index(item[0]))
        if stays or table != _OPT_OUT
    )


def _of_user(answer: Kept) -> bool:
    return answer.request.whose is Whose.USER


def _deletable(answer: Kept) -> bool:
    """Whether anything is kept that a deletion takes."""
    return any(table != _OPT_OUT for table in answer.counts)
