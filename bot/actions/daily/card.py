"""The panel of a daily post."""

from bot.actions.daily.act import DailySetting
from bot.actions.daily.announcing import TOLD, when_and_what
from bot.actions.daily.request import OFF
from bot.actions.targets import HERE, ME
from bot.cards.card import Button, Card, Field, Form, Line, Select, SelectChoice, Tone, action_rows
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
    request, timer = answer.request, answer.timer
    of_channel = request.target.channel is not None
    tells = timer.tells if timer else None
    what = Select("What I tell every day", request.asked(), "what", _choices(tells, of_channel))
    other = Button("Your own", _of(ME)) if of_channel else Button("This channel's", _of(HERE))
    buttons = (
        Button("Hour…", request.asked(), opens_form=True),
        *((Button("Turn off", request.asked().with_options(what=OFF)),) if timer else ()),
        *((other,) if of_channel or context.asker.may_manage else ()),
    )
    return Card(
        Tone.CALENDAR,
        "Daily post of this channel" if of_channel else "Your daily post",
        _lead(answer),
        notes=(_EMPTY,) if answer.empty else (),
        footer=(_OF_QUOTES if tells is Tells.QUOTE else _ABOUT,),
        actions=action_rows(what, buttons),
        private=True,
    )


def form(asked: Asked) -> Form:
    """The form in which the hour is typed."""
    return Form("Daily post", asked, (Field("hour", "Hour of the day", placeholder="9 or 07:30", longest=10),))


def _of(where: str) -> Asked:
    return Asked.of("daily", {"where": where})


def _lead(answer: DailySetting) -> Line:
    if answer.timer is not None:
        who = "Here I tell " if answer.timer.target.channel else "I tell you "
        return (who, *when_and_what(answer.timer))
    return ("There is no daily post any more." if answer.ended else "There is no daily post.",)


def _choices(chosen: Tells | None, of_channel: bool) -> tuple[SelectChoice, ...]:
    """What may be told; quotes go to channels alone."""

    def label(one: Tells) -> str:
        return TOLD[one][0].upper() + TOLD[one][1:]

    return tuple(
        SelectChoice(label(one), one.value, one is chosen) for one in Tells if of_channel or one is not Tells.QUOTE
    )
