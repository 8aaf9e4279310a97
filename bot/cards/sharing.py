"""The picture view of a card: the picture, what it says in the lead, and the way back."""

from collections.abc import Iterable

from bot.cards.card import Button, Card, Line, Tone
from bot.cards.picture import Picture, Who
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.nations import nation_name
from bot.domain.source import Source
from bot.domain.team import Team

VIEW = "picture"
NAMED = 3  # publishers that a picture has room for


def picture_button(asked: Asked) -> Button:
    """A button to the picture of the card of `asked`."""
    return view_button(asked, "Picture", VIEW)


def share(tone: Tone, lead: Line, picture: Picture, asked: Asked) -> Card:
    """The card with the picture alone; `asked` asks for it."""
    back = Button("‹ Back to the card", asked.with_options(view="", page=""))
    return Card(tone, picture.title, lead, actions=((back,),), chart=picture, spoiler=picture.spoiler)


def credit(sources: Iterable[Source]) -> str:
    """`World Athletics, Tilastopaja, Olympedia and 2 more`: who says so, each publisher once."""
    every = list(dict.fromkeys(source.publisher for source in sources))
    more = f" and {len(every) - NAMED} more" if len(every) > NAMED else ""
    return ", ".join(every[:NAMED]) + more


def who_is(holder: Athlete | Team, *, name: str = "") -> Who:
    """An athlete or a team as a picture names them; `name` tells namesakes apart, and is then the whole name."""
    if isinstance(holder, Team):
        return Who("", name or holder.name, holder.nation, nation_name(holder.nation))
    born = f"born {holder.born.year}" if holder.born else ""
    under = " · ".join(part for part in (nation_name(holder.nation), born) if part)
    family = holder.short_name
    if name and name != holder.name:
        return Who("", name, holder.nation, under)
    return Who(" ".join(holder.name.replace(family, " ", 1).split()), family, holder.nation, under)
