"""The shipped facts: two independent sources each, no beaten mark as a record, and some facts that every fan knows."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import pytest

from bot.app import App
from bot.domain.athlete import Athlete
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.facts import Facts
from bot.domain.head_to_head import tally
from bot.domain.implements import present_since
from bot.domain.mark import MarkFlag
from bot.domain.meet_kind import MeetKind
from bot.domain.progression import Span, beaten, gaps, is_whole, known_until, may_hide_trials
from bot.domain.record import Record, RecordStatus, RecordType, Standing, standing
from bot.domain.record_results import with_record_results
from bot.domain.scope import AREAS, is_national
from bot.domain.source import Source
from bot.domain.team import Team
from bot.ingest.checking import list_single_origins
from bot.ingest.shipped import shipped_data_folder
from bot.names.fold import fold
from bot.questions.record.answer import list_on
from bot.questions.record.life import life
from scripts.almanac.record_people import read_rows
from tests.store.meetings import list_meetings

TODAY = date(2026, 11, 22)
NOTICES = "wa-ratifications"
FROM_ONE_ORIGIN = {
    "wr-mile-m-1993",  # shipped before the rule
    "wr-mile-m-2026",
    "er-mile-m-2026",
    # Ahead of a world record in the lists of 2026, and pending.
    "wr-1000m-m-2026",
    "wr-110m-hurdles-m-2026",
    "nar-110m-hurdles-m-2026",
    "wr-4x800m-m-short-2026",
    "nar-4x800m-m-short-2026",
    # Ahead of what stands by the meet's own result list, and pending.
    "wr-400m-hurdles-m-2026",
    "sar-400m-hurdles-m-2026",
}
FIRST_RIVALRY = {"jakob-ingebrigtsen", "henrik-ingebrigtsen", "josh-kerr", "hamish-kerr"}
RELAYS_WITH_RUNNERS = {
    "usa-4x100m-m-1972-09-10",
    "usa-4x100m-m-1977-09-03",
    "usa-4x100m-m-1983-08-10",
    "usa-4x100m-m-1984-08-11",
    "fra-4x100m-m-1990-09-01",
    "usa-4x100m-m-1991-08-07",
    "usa-4x100m-m-1991-09-01",
    "usa-4x100m-m-1992-08-08",
    "jam-4x100m-m-2011-09-04",
    "jam-4x100m-m-2012-08-11",
    "gdr-4x100m-w-1974-09-08",
    "gdr-4x100m-w-1976-05-29",
    "gdr-4x100m-w-1978-08-19",
    "gdr-4x100m-w-1979-06-10",
    "gdr-4x100m-w-1979-08-04",
    "gdr-4x100m-w-1980-07-13",
    "gdr-4x100m-w-1980-08-01",
    "gdr-4x100m-w-1983-07-31",
    "gdr-4x100m-w-1985-10-06",
    "usa-4x100m-w-2012-08-10",
    "usa-4x400m-m-1968-10-20",
    "usa-4x400m-m-1992-08-08",
    "usa-4x400m-m-1993-08-22",
    "gdr-4x400m-w-1984-06-03",
    "urs-4x400m-w-1988-10-01",
}
# Of whom one at least has no birth date that two origins give: what each is known for.
NAMESAKES = {
    "bill green",  # 400 m 1981, hammer 1984
    "bill miller",  # pole vault 1932, javelin 1952
    "charles jenkins",  # father (1956) and son (1992)
    "dorthe rasmussen",  # sprints 1983, marathon 1989
    "eliud barngetuny",  # steeplechase 1995, marathon 2017
    "japheth kosgei",  # marathon 1999 to 2008, and 2016
    "laban kipkemboi",  # marathon until 2012, mile 2025
    "ling li",  # pole vault, shot put
    "richard kiplagat",  # 800 m, 10,000 m
    "robert taylor",  # 100 m 1972, 400 m 1976
    "ryan wilson",  # 5000 m 1999, hurdles 2010
    "tesfaye girma",  # marathon 2010, steeplechase 2017
    "tigist girma",  # marathon 2019 to 2021, 1500 m 2023 to 2025
    "wen cheng",  # both over 400 m hurdles: born in 1989 and in 1992, as the lists have it
}
TWINS = {
    *("Borlée", "Castro", "Ezinwa", "Fotopoulou", "Harrison", "Kim", "Matsumiya", "Murayama", "Nielsen"),
    *("Robertson", "Rybakov", "Shitara", "Soh", "Zoghlami"),
}
NAME = re.compile(r"\w[\w'’.\- ]*")
MARQUEE = ("100m", "200m", "400m", "800m", "1500m", "5000m", "10000m", "high-jump", "pole-vault", "long-jump")
CHAMPIONSHIP_EVENTS = (
    *("100m", "200m", "400m", "800m", "1500m", "mile", "5000m", "10000m", "400m-hurdles", "3000m-steeplechase"),
    *("high-jump", "pole-vault", "long-jump", "triple-jump", "shot-put", "discus-throw", "hammer-throw"),
    "javelin-throw",
)


@pytest.fixture(scope="module")
def facts(shipped: Facts) -> Facts:
    """All that ships."""
    return shipped


@pytest.fixture(scope="module")
def spans(shipped: Facts) -> Mapping[tuple[RecordType, str, Event], Sequence[Span]]:
    """The times in which lists are whole, by their lists: there are thousands of both."""
    found: defaultdict[tuple[RecordType, str, Event], list[Span]] = defaultdict(list)
    for span in shipped.spans:
        found[span.type, span.scope, span.event].append(span)
    return found


@pytest.fixture(scope="module")
def origins() -> dict[str, str]:
    """The origin of each source; two sources of one origin do not confirm each other."""
    tables = tomllib.loads((shipped_data_folder() / "sources.toml").read_text(encoding="utf-8"))["source"]
    return {table["id"]: table.get("origin", table["id"]) for table in tables}


@pytest.fixture(scope="module")
def lists(facts: Facts) -> dict[tuple[str, Event], list[Record]]:
    """The records of each list: a scope and an event."""
    found: dict[tuple[str, Event], list[Record]] = defaultdict(list)
    for fact in facts.records:
        found[fact.record.scope, fact.record.event].append(fact.record)
    return found


@pytest.fixture(scope="module")
def today(lists: dict[tuple[str, Event], list[Record]]) -> dict[tuple[str, Event], Standing]:
    return {key: standing(records, TODAY) for key, records in lists.items()}


def _athletes_of(record: Record) -> tuple[str, ...]:
    if isinstance(record.holder, Team):
        return tuple(runner.athlete for runner in record.holder.runners if runner.athlete)
    return (record.holder.id,)


def _independent(sources: Iterable[Source], origins: dict[str, str]) -> int:
    return len({origins[source.id] for source in sources} - {NOTICES})


def test_every_record_written_by_hand_is_known_from_two_independent_sources(
    facts: Facts, origins: dict[str, str]
) -> None:
    by_hand = {row["id"] for row in read_rows(shipped_data_folder() / "records.csv")}
    sources = {r.id: [claim.source for claim in r.claims] for r in (f.record for f in facts.records) if r.id in by_hand}
    weak = {record for record, named in sources.items() if _independent(named, origins) < 2}
    before = {"wr-1500m-m-short-2025", "wr-mile-m-short-2025-02-08", "wr-mile-m-short-2025-02-13"}
    assert weak == FROM_ONE_ORIGIN | before


def test_every_result_written_by_hand_outside_the_first_rivalry_is_known_from_two_independent_sources(
    facts: Facts, origins: dict[str, str]
) -> None:
    by_hand = {(row["race"], row["athlete"]) for row in read_rows(shipped_data_folder() / "results.csv")}
    said = {(result.race.id, result.athlete.id): result.sources for result in facts.results}
    weak = {
        (race, athlete)
        for race, athlete in by_hand
        if athlete not in FIRST_RIVALRY and _independent(said[race, athlete], origins) < 2
    }
    assert weak == {
        ("oslo-1985-mile", "steve-cram"),
        ("hechtel-1997-2-miles", "daniel-komen"),
        ("lievin-2022-1500m", "samuel-tefera"),
        ("new-york-2025-mile", "yared-nuguse"),
        ("london-2026-mile", "yared-nuguse"),
    }


def test_the_check_reports_whatever_one_origin_gives(facts: Facts, origins: dict[str, str]) -> None:
    assert facts.origins == origins
    weak = [
        *(r.sources for r in (*facts.results, *facts.team_results) if _independent(r.sources, origins) < 2),
        *(team.sources for team in facts.teams if team.runners and _independent(team.sources, origins) < 2),
        *(
            [claim.source for claim in fact.record.claims]
            for fact in facts.records
            if _independent([claim.source for claim in fact.record.claims], origins) < 2
        ),
    ]
    assert [single.sources for single in list_single_origins(facts)] == [tuple(s.id for s in said) for said in weak]


def test_every_origin_is_explained(origins: dict[str, str]) -> None:
    readme = (shipped_data_folder() / "README.md").read_text(encoding="utf-8")
    shared = {origin for source, origin in origins.items() if origin != source}
    assert shared
    assert [origin for origin in sorted(shared) if f"| {origin} |" not in readme] == []


def test_everybody_runs_and_has_a_name_of_their_own(facts: Facts) -> None:
    setters = {athlete for fact in facts.records for athlete in _athletes_of(fact.record)}
    reported = {record.holder.id for record in facts.reported}
    entered = {result.athlete.id for result in facts.results} | setters | reported
    assert {fact.athlete.id for fact in facts.athletes} == entered
    assert [fact.athlete.id for fact in facts.athletes if not NAME.fullmatch(fact.athlete.name)] == []


def test_whoever_shares_name_and_nation_is_another_person(facts: Facts) -> None:
    """Their birth dates differ, as far as two origins give them, or else we know the two; ids tell them apart."""
    people: defaultdict[tuple[str, Sex, str], list[Athlete]] = defaultdict(list)
    for fact in facts.athletes:
        people[fold(fact.athlete.name), fact.athlete.sex, fact.athlete.nation].append(fact.athlete)
    unclear = {
        name: [athlete.born for athlete in each]
        for (name, *_), each in people.items()
        if len({athlete.born for athlete in each} - {None}) < len(each) and len(each) > 1
    }
    assert {name for name, _ in unclear.items()} == NAMESAKES
    assert not any(len(set(born)) < len(born) for born in unclear.values() if any(born))


def test_whoever_shares_birth_date_and_family_name_is_a_twin(facts: Facts) -> None:
    born = Counter((a.born, a.sex, a.family_name, a.nation) for a in (f.athlete for f in facts.athletes) if a.born)
    assert {family for (_, _, family, _), times in born.items() if times > 1} == TWINS
    assert max(born.values()) == 2


def test_no_birth_date_is_a_placeholder(facts: Facts) -> None:
    days = [fact.athlete.born for fact in facts.athletes if fact.athlete.born]
    assert len(days) > 300
    assert not any((day.month, day.day) == (1, 1) for day in days)


def test_nobody_sets_a_record_before_12_or_after_60(facts: Facts) -> None:
    athletes = {fact.athlete.id: fact.athlete for fact in facts.athletes}
    ages = {
        record.id: record.set_on.year - born.year
        for record in (fact.record for fact in facts.records)
        for born in (athletes[athlete].born for athlete in _athletes_of(record))
        if born
    }
    assert {record: age for record, age in ages.items() if not 12 < age < 60} == {}


def test_one_athlete_holds_a_mark_of_their_own_sex(facts: Facts) -> None:
    records = [fact.record for fact in facts.records if isinstance(fact.record.holder, Athlete)]
    assert len(records) > 700
    assert all(record.holder.sex is record.event.sex for record in records if isinstance(record.holder, Athlete))


def test_every_team_runs_or_holds_a_record_and_no_athlete_is_hidden_behind_a_name(facts: Facts) -> None:
    holders = {fact.record.holder.id for fact in facts.records if isinstance(fact.record.holder, Team)}
    assert holders | {result.team.id for result in facts.team_results} == {team.id for team in facts.teams}
    by_hand = {row["name"] for row in read_rows(shipped_data_folder() / "athletes.csv")}
    named = [(team.id, runner) for team in facts.teams for runner in team.runners]
    assert {team for team, _ in named} >= RELAYS_WITH_RUNNERS
    of_team_races = {team.id for team in facts.teams if "-team-" in team.id}
    assert {len(team.runners) for team in facts.teams if team.id not in of_team_races} == {0, 4}
    assert {len(team.runners) for team in facts.teams if team.id in of_team_races} <= {0, 3, 4, 5, 6}
    assert [runner for _, runner in named if not runner.athlete and runner.name in by_hand] == []
    assert {runner.athlete for _, runner in named} >= {"usain-bolt", "carl-lewis", "marita-koch", "michael-johnson"}


def test_runners_are_known_from_two_origins_but_for_progressions_and_tilastopaja(
    facts: Facts, origins: dict[str, str]
) -> None:
    """The check reports each team whose runners one origin names."""
    said = {team.id: frozenset(origins[source.id] for source in team.sources) for team in facts.teams if team.runners}
    alone = {team for team, named in said.items() if len(named) < 2}
    assert {named for team, named in said.items() if team in alone} == {
        frozenset(("iaaf-progressions",)),
        frozenset(("tilastopaja",)),
    }
    assert {team for team in alone if said[team] == {"iaaf-progressions"}} == RELAYS_WITH_RUNNERS
    by_hand = {row["id"] for row in read_rows(shipped_data_folder() / "teams.csv")}
    assert {frozenset(named) for team, named in said.items() if team not in alone | by_hand} == {
        frozenset(("ioc", "olympedia")),
        frozenset(("olympedia", "tilastopaja")),
    }
    reported = {single.fact for single in list_single_origins(facts) if single.kind == "runners"}
    assert len(reported) == len(alone)


@pytest.mark.parametrize("sex", [Sex.MEN, Sex.WOMEN])
@pytest.mark.parametrize("discipline", ["4x100m", "4x200m", "4x400m", "4x800m", "4x1500m"])
def test_relays_have_a_world_record(today: dict[tuple[str, Event], Standing], discipline: str, sex: Sex) -> None:
    (record,) = today["world", Event(discipline, sex, short_track=False)].current
    assert isinstance(record.holder, Team)
    assert record.status is RecordStatus.RATIFIED


def test_no_list_shows_a_beaten_mark_as_the_record(today: dict[tuple[str, Event], Standing]) -> None:
    for key, now in today.items():
        assert now.current, key
        for record in (*now.superseded, *now.current):
            assert not any(record.mark.is_better_than(best.mark) for best in now.current), key
        for record in now.pending:
            assert all(record.mark.is_better_than(best.mark) for best in now.current), key


def test_marks_of_a_list_only_get_better(lists: dict[tuple[str, Event], list[Record]]) -> None:
    for key, records in lists.items():
        for earlier, later in pairwise(sorted(records, key=lambda record: record.set_on)):
            in_order = earlier.set_on < later.set_on  # of one day they may stand in either
            assert not (in_order and earlier.mark.is_better_than(later.mark)), (key, later.id)


def test_no_area_is_ahead_of_the_world(today: dict[tuple[str, Event], Standing]) -> None:
    compared = 0
    for (scope, event), now in today.items():
        world = today.get(("world", event))
        if scope == "world" or world is None or is_national(scope):  # a nation's needs no papers
            continue
        needs_no_papers = now.current if scope == "world-championships" else ()
        for record in now.current if not needs_no_papers else ():
            assert not any(record.mark.is_better_than(best.mark) for best in world.current), record.id
        for record in (*now.pending, *needs_no_papers):
            best = (*world.current, *world.pending)
            assert any(not record.mark.is_better_than(other.mark) for other in best), record.id
        compared += 1
    assert compared > 300


def test_types_and_states_fit_their_scopes(facts: Facts) -> None:
    for record in (fact.record for fact in facts.records):
        kinds = {
            "world": {RecordType.WORLD_RECORD, RecordType.WORLD_BEST},
            "olympic": {RecordType.OLYMPIC_RECORD},
            "world-championships": {RecordType.CHAMPIONSHIP_RECORD},
        }
        otherwise = RecordType.NATIONAL_RECORD if is_national(record.scope) else RecordType.AREA_RECORD
        assert record.type in kinds.get(record.scope, {otherwise}), record.id
        assert record.type is not RecordType.WORLD_BEST or record.status is RecordStatus.UNRATIFIED, record.id
        assert not record.mark.flags & MarkFlag.WIND, record.id
        assert get_discipline(record.event.discipline)


def test_olympic_records_were_set_at_the_games(facts: Facts) -> None:
    olympic = {fact.meet.id for fact in facts.meets if fact.meet.kind is MeetKind.OLYMPIC}
    records = [fact for fact in facts.records if fact.record.scope == "olympic"]
    assert len(records) > 30
    assert {fact.meet_id for fact in records} <= olympic


def test_championship_records_were_set_at_the_championships(facts: Facts) -> None:
    championships = {fact.meet.id for fact in facts.meets if fact.meet.kind in (MeetKind.WORLD, MeetKind.WORLD_INDOOR)}
    records = [fact for fact in facts.records if fact.record.scope == "world-championships"]
    assert len(records) > 20
    assert {fact.meet_id for fact in records} <= championships
    assert not any(fact.record.event.short_track for fact in records)


def test_no_mark_at_the_championships_is_ahead_of_their_record(
    facts: Facts, today: dict[tuple[str, Event], Standing]
) -> None:
    championships = {fact.meet.id for fact in facts.meets if fact.meet.kind is MeetKind.WORLD}
    compared = 0
    for fact in facts.records:
        best = today.get(("world-championships", fact.record.event))
        if best and fact.meet_id in championships:
            assert not any(fact.record.mark.is_better_than(record.mark) for record in best.current), fact.record.id
            compared += 1
    assert compared > 40


@pytest.mark.parametrize("sex", [Sex.MEN, Sex.WOMEN])
@pytest.mark.parametrize("discipline", CHAMPIONSHIP_EVENTS)
def test_championship_events_have_a_world_record(
    today: dict[tuple[str, Event], Standing], discipline: str, sex: Sex
) -> None:
    assert today["world", Event(discipline, sex, short_track=False)].current


@pytest.mark.parametrize("area", sorted(AREAS))
def test_every_area_has_records_of_men_and_women(today: dict[tuple[str, Event], Standing], area: str) -> None:
    for sex in (Sex.MEN, Sex.WOMEN):
        assert len([event for scope, event in today if scope == area and event.sex is sex]) >= 15


@pytest.mark.parametrize("sex", [Sex.MEN, Sex.WOMEN])
@pytest.mark.parametrize("discipline", MARQUEE)
def test_marquee_events_have_a_progression(
    lists: dict[tuple[str, Event], list[Record]], discipline: str, sex: Sex
) -> None:
    assert len(lists["world", Event(discipline, sex, short_track=False)]) >= 3


async def test_the_first_rivalry_stays_what_it_was(app: App) -> None:
    meetings = await list_meetings(app.almanac.store, "jakob-ingebrigtsen", "josh-kerr")
    assert len(meetings) == 17
    assert tally(meetings) == (13, 4)


FAMOUS = [
    ("world", "100m", "M", "usain-bolt", "9.58", "Berlin", date(2009, 8, 16)),
    ("world", "200m", "M", "usain-bolt", "19.19", "Berlin", date(2009, 8, 20)),
    ("world", "100m", "W", "florence-griffith-joyner", "10.49", "Indianapolis", date(1988, 7, 16)),
    ("world", "400m", "M", "wayde-van-niekerk", "43.03", "Rio de Janeiro", date(2016, 8, 14)),
    ("world", "400m", "W", "marita-koch", "47.60", "Canberra", date(1985, 10, 6)),
    ("world", "800m", "M", "david-rudisha", "1:40.91", "London", date(2012, 8, 9)),
    ("world", "800m", "W", "jarmila-kratochvilova", "1:53.28", "Munich", date(1983, 7, 26)),
    ("world", "1500m", "M", "hicham-el-guerrouj", "3:26.00", "Rome", date(1998, 7, 14)),
    ("world", "1500m", "W", "faith-kipyegon", "3:48.68", "Eugene", date(2025, 7, 5)),
    ("world", "mile", "W", "faith-kipyegon", "4:07.64", "Monaco", date(2023, 7, 21)),
    ("world", "5000m", "M", "joshua-cheptegei", "12:35.36", "Monaco", date(2020, 8, 14)),
    ("world", "5000m", "W", "beatrice-chebet", "13:58.06", "Eugene", date(2025, 7, 5)),
    ("world", "10000m", "W", "beatrice-chebet", "28:54.14", "Eugene", date(2024, 5, 25)),
    ("world", "marathon", "M", "kelvin-kiptum", "2:00:35", "Chicago", date(2023, 10, 8)),
    ("world", "400m-hurdles", "M", "karsten-warholm", "45.94", "Tokyo", date(2021, 8, 3)),
    ("world", "400m-hurdles", "W", "sydney-mclaughlin-levrone", "50.37", "Paris", date(2024, 8, 8)),
    ("world", "high-jump", "M", "javier-sotomayor", "2.45", "Salamanca", date(1993, 7, 27)),
    ("world", "high-jump", "W", "yaroslava-mahuchikh", "2.10", "Paris", date(2024, 7, 7)),
    ("world", "long-jump", "M", "mike-powell", "8.95", "Tokyo", date(1991, 8, 30)),
    ("world", "triple-jump", "M", "jonathan-edwards", "18.29", "Gothenburg", date(1995, 8, 7)),
    ("world", "javelin-throw", "M", "jan-zelezny", "98.48", "Jena", date(1996, 5, 25)),
    ("world", "decathlon", "M", "kevin-mayer", "9126", "Talence", date(2018, 9, 16)),
    ("world", "heptathlon", "W", "jackie-joyner-kersee", "7291", "Seoul", date(1988, 9, 24)),
    ("olympic", "long-jump", "M", "bob-beamon", "8.90", "Mexico City", date(1968, 10, 18)),
    ("world", "4x100m", "M", "jam-4x100m-m-2012-08-11", "36.84", "London", date(2012, 8, 11)),
    ("world", "4x100m", "W", "usa-4x100m-w-2012-08-10", "40.82", "London", date(2012, 8, 10)),
    ("world", "4x400m", "M", "usa-4x400m-m-1993-08-22", "2:54.29", "Stuttgart", date(1993, 8, 22)),
    ("world", "4x400m", "W", "urs-4x400m-w-1988-10-01", "3:15.17", "Seoul", date(1988, 10, 1)),
    ("world-championships", "100m", "M", "usain-bolt", "9.58", "Berlin", date(2009, 8, 16)),
    ("world-championships", "200m", "W", "shericka-jackson", "21.41", "Budapest", date(2023, 8, 25)),
    ("europe", "200m", "M", "pietro-mennea", "19.72", "Mexico City", date(1979, 9, 12)),
    ("asia", "100m", "M", "bingtian-su", "9.83", "Tokyo", date(2021, 8, 1)),
]


@pytest.mark.parametrize(("scope", "discipline", "sex", "athlete", "mark", "city", "day"), FAMOUS)
def test_what_every_fan_knows(
    today: dict[tuple[str, Event], Standing],
    scope: str,
    discipline: str,
    sex: str,
    athlete: str,
    mark: str,
    city: str,
    day: date,
) -> None:
    (record,) = today[scope, Event(discipline, Sex(sex), short_track=False)].current
    assert (record.holder.id, str(record.mark), record.city, record.set_on) == (athlete, mark, city, day)
    assert record.status is RecordStatus.RATIFIED


def test_the_latest_vault_is_pending(today: dict[tuple[str, Event], Standing]) -> None:
    now = today["world", Event("pole-vault", Sex.MEN, short_track=False)]
    assert [str(record.mark) for record in now.current] == ["6.29"]
    assert [str(record.mark) for record in now.pending] == ["6.31", "6.30"]


PROGRESSIONS = [
    ("marathon", "M", date(2020, 12, 31), "2:01:39", date(2018, 9, 16)),
    ("10000m", "W", date(2018, 12, 31), "29:17.45", date(2016, 8, 12)),
    ("5000m", "W", date(2022, 12, 31), "14:06.62", date(2020, 10, 7)),
    ("pole-vault", "M", date(2018, 12, 31), "6.16", date(2014, 2, 15)),
    ("pole-vault", "M", date(2021, 6, 1), "6.18", date(2020, 2, 15)),
    ("400m-hurdles", "M", date(2021, 7, 15), "46.70", date(2021, 7, 1)),
    ("3000m-steeplechase", "M", date(2010, 1, 1), "7:53.63", date(2004, 9, 3)),
    ("mile", "M", date(1980, 6, 1), "3:48.95", date(1979, 7, 17)),
    ("half-marathon", "W", date(2018, 1, 1), "1:04:51", date(2017, 10, 22)),
    ("triple-jump", "W", date(2000, 1, 1), "15.50", date(1995, 8, 10)),
    ("shot-put", "M", date(2000, 1, 1), "23.12", date(1990, 5, 20)),
    ("marathon", "W", date(2010, 1, 1), "2:15:25", date(2003, 4, 13)),
]


@pytest.mark.parametrize(("discipline", "sex", "on", "mark", "day"), PROGRESSIONS)
def test_what_stood_on_a_day_is_known(
    facts: Facts,
    lists: dict[tuple[str, Event], list[Record]],
    discipline: str,
    sex: str,
    on: date,
    mark: str,
    day: date,
) -> None:
    event = Event(discipline, Sex(sex), short_track=False)
    records = lists["world", event]
    (record,) = standing(records, on).current
    assert (str(record.mark), record.set_on) == (mark, day)
    spans = [span for span in facts.spans if span.is_of(record.type, "world", event)]
    assert is_whole(record.set_on, on, spans)


def test_few_progressions_of_world_records_have_gaps(
    spans: Mapping[tuple[RecordType, str, Event], Sequence[Span]], lists: dict[tuple[str, Event], list[Record]]
) -> None:
    """All but one begin before the lists know every step: to 400 m in 1977, to 800 m in 1981, else about 1970."""
    found = [
        (event.key, gap.before.set_on.year)
        for (scope, event), records in lists.items()
        if scope == "world"
        for gap in gaps(records, spans.get((records[0].type, scope, event), ()))
    ]
    assert len(found) < 30
    short = re.compile(r"(50|55|60|100|200|300|400|600|800)m|4x")
    late = {event for event, year in found if year > (1980 if short.match(event) else 1967)}
    assert late == {event for event, year in found if year == 2025}
    assert len(late) == 1


def test_what_stands_is_known_to_have_stood_in_2026(
    facts: Facts, today: dict[tuple[str, Event], Standing], lists: dict[tuple[str, Event], list[Record]]
) -> None:
    world = {event: now for (scope, event), now in today.items() if scope == "world"}
    until = {
        event: known_until(now.current[0], (), [s for s in facts.spans if s.is_of(now.current[0].type, "world", event)])
        for event, now in world.items()
    }
    old = {event for event, day in until.items() if day is None or day < date(2025, 12, 25)}
    relays = {event for event in world if get_discipline(event.discipline).kind is Kind.RELAY}
    assert old - relays == {Event("pentathlon", Sex.WOMEN, short_track=True)}


def test_spans_begin_with_a_step(facts: Facts, lists: dict[tuple[str, Event], list[Record]]) -> None:
    assert len(facts.spans) > 500
    for span in facts.spans:
        assert span.first in {record.set_on for record in lists[span.scope, span.event]}, span.id


def test_no_result_is_ahead_of_the_worlds_record(facts: Facts, today: dict[tuple[str, Event], Standing]) -> None:
    """Where the wind must be known and no source gives it, a result says nothing of the record."""
    compared = 0
    for result in facts.results:
        mark, event = result.mark, result.race.event
        world = today.get(("world", event))
        if mark is None or mark.flags or world is None or mark.measure is not world.current[0].mark.measure:
            continue
        if get_discipline(event.discipline).wind and (mark.wind is None or mark.wind > 20):
            continue
        since = present_since(event)
        if since and result.race.date < since:
            continue  # a javelin that flew farther
        best = (*world.current, *world.pending)
        assert any(not mark.is_better_than(other.mark) for other in best), (result.race.id, mark.text)
        compared += 1
    assert compared > 80_000


def test_what_is_only_reported_is_ahead_of_the_record(facts: Facts, today: dict[tuple[str, Event], Standing]) -> None:
    assert {(r.event.discipline, r.mark.text) for r in facts.reported} == {
        ("marathon", "1:59:30"),
        ("half-marathon", "57:20"),
    }
    for record in facts.reported:
        now = today[record.scope, record.event]
        assert all(record.mark.is_better_than(other.mark) for other in (*now.current, *now.pending)), record.id


def test_nothing_is_better_than_the_last_across_a_gap(
    shipped: Facts, spans: Mapping[tuple[RecordType, str, Event], Sequence[Span]]
) -> None:
    """What a card tells of the mark that stands on each list, and of what it beat."""
    lists: defaultdict[tuple[RecordType, str, Event], list[Record]] = defaultdict(list)
    for fact in shipped.records:
        lists[fact.record.type, fact.record.scope, fact.record.event].append(fact.record)
    told = 0
    for (kind, scope, event), records in lists.items():
        known = tuple(spans.get((kind, scope, event), ()))
        held = list_on(kind, event, records, known, (), TODAY)
        if not held.standing.current:
            continue
        first = held.standing.current[0]
        text = life(first, held, TODAY)
        before = beaten(first, held.standing.superseded)
        if "better than" in text:
            assert before is not None
            assert is_whole(before.set_on, first.set_on, known), first.id
            assert ("the last" in text) is not may_hide_trials(first, before), first.id
            told += 1
    assert told > 300


def test_the_readme_counts_the_records_that_are_results(facts: Facts) -> None:
    count = len(with_record_results(facts).record_results)
    assert f"There are {count:,} of these;" in (shipped_data_folder() / "README.md").read_text(encoding="utf-8")
