"""Finals of the Olympic Games put together from claims that lack days, names or marks."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.mark import Status, parse_mark
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Round
from bot.ingest.shipped import shipped_data_folder
from scripts.almanac.claims import Claim
from scripts.almanac.finals import Final, Finals
from scripts.almanac.known import read_known
from scripts.almanac.origins import marathon_lists, olympic_days, olympic_places
from scripts.almanac.outcomes import Rules
from scripts.almanac.reviewed import FinalKey, Reviewed, Verdict, read_reviewed

_KEY = FinalKey("london-2012-olympics", "800m", "M")
_ORIGINS = {
    "wa": "wa-lists",
    "ioc-medallists-2016": "ioc",
    "ioc-performances-2024": "ioc",
    "olympedia-2026": "olympedia",
    olympic_days.SOURCE: "by-hand",
    olympic_places.SOURCE: "by-hand",
}
_RULES = Rules(
    _ORIGINS,
    list(_ORIGINS).index,
    frozenset({"ioc-performances-2024", olympic_places.SOURCE}),
    lambda _one, _other: False,
)


def _claim(source: str, place: int | None, name: str = "", mark: str = "", nation: str = "KEN") -> Claim:
    return Claim(
        source=source,
        name=name,
        nation=nation,
        sex=Sex.MEN,
        discipline="800m",
        short_track=False,
        round=Round.FINAL,
        place=place,
        mark=parse_mark(mark, get_discipline("800m").measure) if mark else None,
        day=date(2012, 8, 9) if source == "wa" else None,
        year=2012,
        hint=_KEY.meet,
    )


def _settle(claims: Sequence[Claim], *decided: Reviewed, key: FinalKey = _KEY, alone: bool = False) -> Final:
    """The final; `alone` says that it is of a meet where the word of one origin is enough behind the medals."""
    of = {key: range(len(claims))}
    finals = Finals(claims, of, _RULES, frozenset({"wa"}), {key: list(decided)}, lambda _: alone)
    return finals.final(key, finals.competitors(key))


def _places(final: Final) -> Mapping[str, str]:
    return {
        one.best.name or one.best.nation: f"{one.place}{'=' if one.tied else ''} {one.mark or ''}".strip()
        for one in final.outcomes
    }


def test_name_and_place_in_two_origins_are_enough_without_days_and_marks() -> None:
    final = _settle(
        [
            _claim("ioc-medallists-2016", 1, "David Rudisha", "1:40.91"),
            _claim("olympedia-2026", 1, "David Lekuta Rudisha"),
            _claim("ioc-medallists-2016", 2, "Nijel Amos", "1:41.73", "BOT"),
        ]
    )
    assert _places(final) == {"David Rudisha": "1 1:40.91"}
    assert final.day is None


def test_behind_the_medals_the_word_of_one_origin_is_taken_where_nobody_contradicts_it() -> None:
    claims = [
        _claim("wa", 1, "David Rudisha", "1:40.91"),
        _claim("olympedia-2026", 1, "David Rudisha"),
        _claim("wa", 3, "Timothy Kitum", "1:42.53"),
        _claim("wa", 4, "Duane Solomon", "1:42.82", "USA"),
        _claim("wa", 5, "Nick Symmonds", "1:42.95", "USA"),
        _claim("ioc-performances-2024", 5, "", "1:43.20", "GBR"),
        _claim("wa", 6, "Mohammed Aman", "1:43.20", "ETH"),
        _claim("olympedia-2026", 7, "Mohammed Aman", "", "ETH"),
    ]
    assert _places(_settle(claims)) == {"David Rudisha": "1 1:40.91"}
    final = _settle(claims, alone=True)
    assert _places(final) == {"David Rudisha": "1 1:40.91", "Duane Solomon": "4 1:42.82"}
    assert [one.origins for one in final.outcomes] == [2, 1]


def test_a_final_of_which_no_two_origins_tell_has_its_medals_from_one() -> None:
    claims = [_claim("wa", 1, "David Rudisha", "1:40.91"), _claim("wa", 2, "Nijel Amos", "1:41.73", "BOT")]
    assert _places(_settle(claims, alone=True)) == {"David Rudisha": "1 1:40.91", "Nijel Amos": "2 1:41.73"}


def test_two_lists_of_one_origin_are_one() -> None:
    claims = [_claim("ioc-medallists-2016", 1, "David Rudisha", "1:40.91"), _claim("ioc-performances-2024", 1)]
    assert not _settle(claims).outcomes


def test_a_claim_without_a_name_confirms_nation_and_place_unless_the_mark_differs() -> None:
    named = _claim("wa", 4, "David Rudisha", "1:42.53")
    assert _places(_settle([named, _claim("ioc-performances-2024", 4, mark="1:42.53")])) == {
        "David Rudisha": "4 1:42.53"
    }
    assert not _settle([named, _claim("ioc-performances-2024", 4, mark="1:43.53")]).outcomes
    assert not _settle([named, _claim("ioc-performances-2024", 4, mark="1:42.53", nation="USA")]).outcomes


def test_a_set_that_may_only_confirm_gives_nothing() -> None:
    claims = [_claim("ioc-performances-2024", 5), _claim("olympedia-2026", None, "Somebody Else")]
    assert not _settle(claims).outcomes


def test_brothers_in_one_final_stay_apart() -> None:
    final = _settle(
        [
            _claim("wa", 1, "Jakob Ingebrigtsen", nation="NOR"),
            _claim("wa", 5, "Filip Ingebrigtsen", nation="NOR"),
            _claim("olympedia-2026", 1, "Jakob Asserson Ingebrigtsen", nation="NOR"),
            _claim("ioc-performances-2024", 5, nation="NOR"),
        ]
    )
    assert _places(final) == {"Jakob Ingebrigtsen": "1", "Filip Ingebrigtsen": "5"}


def test_what_was_annulled_goes_and_those_behind_move_up_in_origins_that_do_not_know() -> None:
    final = _settle(
        [
            _claim("wa", 1, "Second Man", "1:42.00"),
            _claim("wa", 2, "Third Man", "1:43.00"),
            _claim("olympedia-2026", 1, "Doped Man", nation="RUS"),
            _claim("olympedia-2026", 2, "Second Man"),
            _claim("olympedia-2026", 3, "Third Man"),
        ],
        Reviewed("Doped Man", "RUS", 1, None, Verdict.ANNULLED),
    )
    assert _places(final) == {"Second Man": "1 1:42.00", "Third Man": "2 1:43.00"}


def test_a_hole_on_a_frozen_podium_is_closed() -> None:
    final = _settle(
        [
            _claim("wa", 2, "Third Man"),
            _claim("ioc-medallists-2016", 1, "First Man"),
            _claim("ioc-medallists-2016", 3, "Third Man"),
        ],
        Reviewed("Doped Man", "RUS", 2, None, Verdict.ANNULLED),
    )
    assert _places(final) == {"Third Man": "2"}


def test_whose_place_stays_empty_is_listed_though_no_list_names_them() -> None:
    claims = [_claim(source, 2, "Kept Silver") for source in ("wa", "olympedia-2026")]
    gone = replace(
        _claim(olympic_places.SOURCE, None, "Doped Man", nation="RUS"), status=Status.DISQUALIFIED, annulled=True
    )
    decided = Reviewed("Doped Man", "RUS", 1, None, Verdict.NOT_MOVED_UP)
    assert [one.status for one in _settle([*claims, gone], decided).outcomes] == [None, Status.DISQUALIFIED]
    moved_up = decided._replace(now=Verdict.ANNULLED)
    assert not _settle([gone], moved_up).outcomes


def test_what_was_annulled_is_listed_if_a_list_names_who_had_it() -> None:
    by_hand = replace(
        _claim(olympic_places.SOURCE, None, "Doped Man", nation="RUS"), status=Status.DISQUALIFIED, annulled=True
    )
    decided = Reviewed("Doped Man", "RUS", 1, None, Verdict.ANNULLED)
    (gone,) = _settle([_claim("olympedia-2026", 1, "Doped Man", nation="RUS"), by_hand], decided).outcomes
    assert (gone.who, gone.place, gone.status, gone.origins) == (1, None, Status.DISQUALIFIED, 1)
    assert not _settle([by_hand], decided).outcomes


def test_a_medal_that_was_not_passed_on_leaves_its_place_empty() -> None:
    final = _settle(
        [
            _claim("ioc-medallists-2016", 1, "Doped Man", nation="RUS"),
            _claim("ioc-medallists-2016", 2, "Second Man"),
            _claim("olympedia-2026", 1, "Doped Man", nation="RUS"),
            _claim("olympedia-2026", 2, "Second Man"),
        ],
        Reviewed("Doped Man", "RUS", 1, None, Verdict.NOT_MOVED_UP),
    )
    assert _places(final) == {"Second Man": "2"}


def test_a_place_that_stands_moves_down_those_whom_a_list_counts_one_up() -> None:
    final = _settle(
        [
            _claim("wa", 2, "Third Man"),
            _claim("olympedia-2026", 2, "Second Man", nation="USA"),
            _claim("ioc-medallists-2016", 2, "Second Man", nation="USA"),
            _claim("olympedia-2026", 3, "Third Man"),
        ],
        Reviewed("Second Man", "USA", 2, None, Verdict.STANDS),
    )
    assert _places(final) == {"Second Man": "2", "Third Man": "3"}


def test_the_newest_list_is_not_outvoted() -> None:
    final = _settle(
        [
            _claim("wa", 4, "Some Man"),
            _claim("olympedia-2026", 5, "Some Man"),
            _claim("ioc-medallists-2016", 5, "Some Man"),
        ]
    )
    assert not final.outcomes
    assert final.unsettled == ("Some Man",)


def test_a_place_is_shared_if_one_source_gives_it_to_both() -> None:
    one, other = _claim("wa", 1, "Mutaz Barshim", nation="QAT"), _claim("wa", 1, "Gianmarco Tamberi", nation="ITA")
    both = [replace(each, source="olympedia-2026") for each in (one, other)]
    assert _places(_settle([one, other, *both])) == {"Mutaz Barshim": "1=", "Gianmarco Tamberi": "1="}
    apart = [one, both[0], replace(other, source="ioc-medallists-2016"), replace(other, source="ioc-performances-2024")]
    assert "Mutaz Barshim" in _places(_settle(apart))


def test_the_day_made_by_hand_is_used_only_where_no_two_origins_date_the_final() -> None:
    medals = [_claim("ioc-medallists-2016", 1, "Peter Snell"), _claim("olympedia-2026", 1, "Peter George Snell")]
    by_hand = replace(_claim(olympic_days.SOURCE, None), day=date(2012, 8, 8))
    final = _settle([*medals, by_hand])
    assert final.day == date(2012, 8, 8)
    assert final.outcomes[0].agreeing[-1] == 2
    other = replace(_claim("olympedia-2026", 1, "Peter Snell"), day=date(2012, 8, 9))
    dated = _settle([*medals, by_hand, _claim("wa", 1, "Peter Snell"), other])
    assert dated.day == date(2012, 8, 9)
    assert 2 not in dated.outcomes[0].agreeing


def test_one_origin_alone_does_not_date_a_final_against_the_list_made_by_hand() -> None:
    """olympics.com published the mixed relay of Paris again on the morning after."""
    medals = [_claim("ioc-medallists-2016", 1, "Peter Snell"), _claim("wa", 1, "Peter Snell")]
    by_hand = replace(_claim(olympic_days.SOURCE, None), day=date(2012, 8, 8))
    assert _settle(medals).day == date(2012, 8, 9)
    final = _settle([*medals, by_hand])
    assert final.day == date(2012, 8, 8)
    assert final.outcomes[0].agreeing[-1] == 2


def test_runners_are_named_if_two_origins_name_the_same_four() -> None:
    key = _KEY._replace(discipline="4x100m")
    four = ("Foy Draper", "Ralph Metcalfe", "Jesse Owens", "Frank Wykoff")
    full = ("Foy Draper", "Ralph Harold Metcalfe", 'James Cleveland "Jesse" Owens', "Frank Clifford Wykoff")
    ioc = replace(_claim("ioc-medallists-2016", 1, nation="USA"), discipline="4x100m", runners=four)
    same = replace(_claim("olympedia-2026", 1, nation="USA"), discipline="4x100m", runners=full)
    assert _settle([ioc, same], key=key).outcomes[0].best.runners == four
    with_heats = replace(same, runners=(*full, "Sam Stoller"))
    assert _settle([ioc, with_heats], key=key).outcomes[0].best.runners == ()


def test_of_a_team_race_those_ran_whom_both_origins_have() -> None:
    key = _KEY._replace(discipline="cross-country-team")
    counted = ("Frederik Koskenniemi", "Heikki Liimatainen", "Paavo Nurmi")
    team = ("Heikki Liimatainen", "Hannes Miettinen", "Paavo Johannes Nurmi", "Fredrik Koskenniemi", "Eino Rastas")
    ioc = replace(_claim("ioc-medallists-2016", 1, nation="FIN"), discipline=key.discipline, runners=counted)
    whole = replace(_claim("olympedia-2026", 1, nation="FIN"), discipline=key.discipline, runners=team)
    assert _settle([ioc, whole], key=key).outcomes[0].best.runners == counted
    others = replace(whole, runners=("Heikki Liimatainen", "Eino Rastas"))
    assert _settle([ioc, others], key=key).outcomes[0].best.runners == ()


def test_the_lists_made_by_hand_name_finals_of_the_games() -> None:
    meets = read_known(shipped_data_folder()).meets
    for key, rows in read_reviewed().items():
        assert key.meet in meets
        assert rows
    for claim in olympic_days.load(shipped_data_folder()):
        fact = meets[claim.hint]
        assert claim.day is not None
        assert fact.start is not None
        assert fact.end is not None
        assert fact.start <= claim.day <= fact.end, claim.where
    for claim in marathon_lists.load_majors():
        assert meets[claim.hint].meet.kind is MeetKind.MAJOR, claim.where


def test_every_case_names_sources_that_are_known() -> None:
    known = set(read_known(shipped_data_folder()).sources)
    with olympic_places.PATH.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            assert row["why"]
            assert set(filter(None, row["said_by"].split(";"))) <= known
