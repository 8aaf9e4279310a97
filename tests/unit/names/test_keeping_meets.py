"""An index of meets loaded from a file gives the same answers as the one that was kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.race import Meet, MeetListing
from bot.names.meets import MeetNames
from tests.unit.names.test_meets import LISTINGS

CITIES = [("Brussels", "Bruxelles"), ("Rome", "Roma")]
UNNAMED = MeetListing(Meet("day", "", ""), date(1999, 12, 31), date(2000, 1, 1), 0)
FORMER = replace(LISTINGS[0], former_ids=("paris-1924", "games-of-paris"))
TEXTS = (
    *("", "Berlin 2009", "berlin", "Roma 98", "games-of-paris", "day", "Paris 2019", "Paris olympics", "2009", "1901"),
    *("olympic games 1950", "games of budapest", "Tokyo 2020", "Bruxelles", "meeting de paris 2019", "zzz", "Pariss"),
)


def answers(names: MeetNames) -> list[object]:
    """The answers to everything that can be asked."""
    asked: list[object] = [(names.search(text), names.resolve(text), names.find(text)) for text in TEXTS]
    asked += [(names.listing(meet), names.label(meet), names.nearest(meet)) for meet in names]
    return [*asked, names.most_important(list(names))]


@pytest.mark.parametrize("listings", [[FORMER, *LISTINGS[1:], UNNAMED], []], ids=["some", "none"])
def test_what_was_kept_answers_the_same(tmp_path: Path, listings: list[MeetListing]) -> None:
    names, file = MeetNames(listings, CITIES), tmp_path / "meets.index"
    names.save(file, "one")
    assert file.stat().st_mode & 0o777 == 0o600
    kept = MeetNames.load(file, "one")
    assert kept is not None
    assert answers(kept) == answers(names)
    assert MeetNames.load(file, "two") is None
    file.write_bytes(file.read_bytes()[:-1])
    assert MeetNames.load(file, "one") is None
    assert MeetNames.load(tmp_path / "missing", "one") is None


@pytest.mark.parametrize("name", ["A\0B", "A\x1fB"])
def test_a_name_that_cannot_be_kept_does_no_harm(tmp_path: Path, name: str) -> None:
    for listing in (replace(LISTINGS[0], names=(name,)), replace(LISTINGS[0], former_ids=(name,))):
        names = MeetNames([listing])
        names.save(tmp_path / "meets.index", "one")
        kept = MeetNames.load(tmp_path / "meets.index", "one")
        assert kept is None or answers(kept) == answers(names)
        assert names.find("paris 1924")
