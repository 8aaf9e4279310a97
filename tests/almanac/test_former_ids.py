"""Ids that ship under another one since lead to who has what they did."""

import shutil
from pathlib import Path

import pytest

from bot.ingest.shipped import read_shipped
from scripts.almanac.former_ids import Deeds, keep_former_ids
from tests.frozen.store import FROZEN_DATA


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FROZEN_DATA, tmp_path / "data"))


def _rename(data: Path, old: str, new: str) -> None:
    for path in data.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        if old in text:
            path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def _kept(data: Path) -> dict[str, str]:
    return dict(read_shipped(data).former_ids)


def test_an_id_that_goes_leads_to_who_has_the_results(data: Path) -> None:
    before = Deeds.read(data)
    _rename(data, "josh-kerr", "joshua-kerr")
    assert keep_former_ids(data, before) == 1
    assert _kept(data) == {"josh-kerr": "joshua-kerr"}
    again = Deeds.read(data)
    _rename(data, "joshua-kerr,", "j-kerr,")
    _rename(data, "joshua-kerr;", "j-kerr;")
    (data / "former_ids.csv").write_text("id,athlete\njosh-kerr,joshua-kerr\n", encoding="utf-8")
    assert keep_former_ids(data, again) == 2
    assert Deeds.read(data).former == {"josh-kerr": "j-kerr", "joshua-kerr": "j-kerr"}


def test_an_id_that_somebody_has_again_is_no_former_one(data: Path) -> None:
    (data / "former_ids.csv").write_text("id,athlete\njosh-kerr,jakob-ingebrigtsen\n", encoding="utf-8")
    assert keep_former_ids(data) == 0


def test_who_has_half_of_the_results_or_less_is_not_taken_for_them(data: Path) -> None:
    before = Deeds.read(data)
    before.by_athlete["ann-example"] = {("nothing", "like", "that")}
    gone = Deeds(before.ids | {"ann-example"}, before.by_athlete, {})
    assert keep_former_ids(data, gone) == 0
