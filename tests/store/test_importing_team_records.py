"""Records of relays: held by a team, that of the race's result where the store has it."""

from datetime import timedelta

from bot.domain.event import Event, Sex
from bot.domain.record import Record, RecordStatus, RecordType
from bot.domain.rows import RecordRow, TeamRow
from bot.domain.team import Team
from bot.importing.undoing import undo
from bot.store.store import Store
from tests.store.importing_rows import everything, record, take_in
from tests.store.team_rows import RELAY, RIO, final, runner

RECORD = {
    "type": RecordType.NATIONAL_RECORD,
    "scope": "JAM",
    "status": RecordStatus.RATIFIED,
    "event": RELAY,
    "day": RIO,
}


def held_by(team: TeamRow, mark: str = "37.27", **given: object) -> RecordRow:
    """A record row of a team."""
    stands_in = record(runner("Nobody"), mark, **{**RECORD, **given})
    return stands_in._replace(holder=team)


async def national(store: Store, event: Event = RELAY) -> list[Record]:
    return [one for one in await store.records.list_records(event) if one.scope == "JAM"]


async def test_a_team_holds_it_once_however_often_it_is_imported(store: Store) -> None:
    before = await everything(store)
    batch = await take_in(store, [held_by(TeamRow("JAM", "M"))])
    assert (batch.counts.records, batch.counts.athletes) == (1, 0)
    (one,) = await national(store)
    assert isinstance(one.holder, Team)
    assert (one.holder.name, one.mark.text, one.set_on) == ("Jamaica", "37.27", RIO)
    assert (await take_in(store, [held_by(TeamRow("JAM", "M"))])).number == 0
    assert (await take_in(store, [held_by(TeamRow("JAM", "M", "Jamaica"))])).number == 0
    await undo(store, 1)
    assert await everything(store) == before


async def test_the_team_that_ran_it_holds_it_with_its_runners(store: Store) -> None:
    await take_in(store, final())
    batch = await take_in(store, [held_by(TeamRow("JAM", "M"))])
    assert batch.counts.records == 1
    (one,) = await national(store)
    assert isinstance(one.holder, Team)
    assert [runner.name for runner in one.holder.runners][-1] == "Usain Sample"
    assert (await take_in(store, final())).number == 0


async def test_another_mark_that_day_is_not_the_teams_result(store: Store) -> None:
    await take_in(store, final())
    await take_in(store, [held_by(TeamRow("JAM", "M"), "37.30", day=RIO)])
    (one,) = await national(store)
    assert isinstance(one.holder, Team)
    assert one.holder.runners == ()


async def test_another_source_disputes_the_mark(store: Store) -> None:
    await take_in(store, [held_by(TeamRow("JAM", "M"))])
    batch = await take_in(store, [held_by(TeamRow("JAM", "M"), "37.28", day=RIO + timedelta(1))], "Another list")
    assert (batch.counts.records, batch.counts.disputes) == (0, 2)
    mixed = Event("4x400m", Sex.MIXED, short_track=False)
    batch = await take_in(store, [held_by(TeamRow("JAM", "X"), "3:11.00", event=mixed)], "Another list")
    assert batch.counts.records == 1
    assert len(await national(store, mixed)) == 1
