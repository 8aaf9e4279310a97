"""Counts, hands out or deletes what is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.actions.privacy.request import Do, PrivacyRequest
from bot.domain.personal_data import ExportPart
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept now: how many rows by table.

    `part` is the part of an export that the card carries as a file; `deleted` is how many rows were just deleted.
    """

    request: PrivacyRequest
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    part: ExportPart | None = None
    deleted: int | None = None


async def act(request: PrivacyRequest, context: Context) -> Kept:
    """Raises StoreError, and then nothing has changed."""
    privacy = context.members.privacy
    whose, number = request.whose, request.number
    part, deleted = None, None
    if request.do is Do.EXPORT:
        part = await privacy.export_part(whose, number, request.first)
    elif request.do is Do.DELETE and request.sure:
        deleted = await privacy.delete(whose, number)
    return Kept(request, await privacy.count(whose, number), part, deleted)
