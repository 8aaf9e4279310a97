"""A team is its nation's or a club's by its name, in every format alike."""

import pytest

from bot.domain.event import Sex
from bot.ingest.teams import nation_named, read_team


@pytest.mark.parametrize(
    ("name", "code"),
    [("GBR", "GBR"), ("Great Britain", "GBR"), ("Great Britain & NI", "GBR"), ("GB and NI", "GBR"), ("USSR", "URS")],
)
def test_a_nation_by_any_of_its_names(name: str, code: str) -> None:
    assert nation_named(name) == code
    assert read_team(name, code, Sex.MEN).club == ""


@pytest.mark.parametrize("name", ["Leeds City AC", "Jamaica B", "Norway U20", ""])
def test_what_is_no_nation(name: str) -> None:
    assert nation_named(name) == ""
    assert read_team(name, "NOR", Sex.WOMEN).club == name
