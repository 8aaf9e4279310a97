"""Asks for meetings by the ids of the athletes."""

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.head_to_head import Meeting
from bot.questions.repositories import Store


async def list_meetings(store: Store, first: str, second: str, event: Event | None = None) -> tuple[Meeting, ...]:
    """Like the repository, but by ids; an unknown id stands for an athlete without results."""
    known = {athlete.id: athlete for athlete in await store.athletes.list_athletes((first, second))}
    one, other = (known.get(slug) or Athlete(slug, slug, "XXX", Sex.MEN) for slug in (first, second))
    return await store.races.list_meetings(one, other, event)
