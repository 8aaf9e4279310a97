"""What is fetched for an import: where it is kept, and what it is called."""

import os
from pathlib import Path

import pytest

from bot.errors import FetchError, ImportFileError
from bot.fetching.addresses import read_address
from bot.fetching.fetching import Fetcher
from bot.operating.addresses import common_page, fetched, read_inputs
from tests.fetching.conftest import CSV, Names, Site, only_one_is_public


def fetcher_of(site: Site) -> Fetcher:
    names = Names(results_example=[["127.0.0.1"]])
    return Fetcher(resolver=names, tls=site.trusting, public=only_one_is_public)


async def test_files_keep_their_order_and_are_gone_afterwards(site: Site, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_bytes(CSV)
    texts = (site.serve("/a/first.csv"), str(tmp_path / "own.csv"), site.serve("/a/last.csv"))
    async with fetched(read_inputs(texts), fetcher_of(site)) as local:
        assert local.paths[1] == tmp_path / "own.csv"
        assert [path.read_bytes() for path in local.paths] == [CSV] * 3
        names = [str(local.shown.get(path, path)) for path in local.paths]
        here = f"results.example:{site.port}/a"
        assert names == [f"{here}/first.csv", str(tmp_path / "own.csv"), f"{here}/last.csv"]
        assert local.page == f"https://{here}/"
        first = local.paths[0]
        assert (first.stat().st_mode & 0o777, first.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert not first.parent.exists()


async def test_files_that_differ_in_their_query_alone_have_names_of_their_own(site: Site) -> None:
    address = site.serve("/download.csv")
    async with fetched(read_inputs((f"{address}?id=1", f"{address}?id=2")), fetcher_of(site)) as local:
        here = f"results.example:{site.port}"
        assert [str(name) for name in local.shown.values()] == [f"{here}/download.csv", f"{here}/2/download.csv"]


async def test_a_missing_path_is_told_first(site: Site, tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="does not exist"):
        async with fetched(read_inputs((site.serve("/a.csv"), str(tmp_path / "none"))), fetcher_of(site)):
            pass
    assert site.requests == []


async def test_a_failure_leaves_nothing(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(FetchError, match="404"):
        async with fetched(read_inputs((site.serve("/a.csv"), site.at("/gone.csv"))), fetcher_of(site)):
            pass
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - in a coroutine


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
async def test_a_full_disk(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.operating.addresses._open", lambda _: Path("/dev/full").open("wb"))  # noqa: SIM115
    with pytest.raises(FetchError, match="No space left") as raised:
        async with fetched(read_inputs((site.serve("/a.csv"),)), fetcher_of(site)):
            pass
    assert "TMPDIR" in raised.value.tip


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((), ""),
        (("https://a.org/x/y.csv?k=1",), "https://a.org/x/y.csv"),
        (("https://a.org/x/y.csv", "https://a.org/x/y.csv?k=2"), "https://a.org/x/y.csv"),
        (("https://a.org/x/y1.csv", "https://a.org/x/y2.csv"), "https://a.org/x/"),
        (("https://a.org/x/men/y.csv", "https://a.org/x/women/y.csv"), "https://a.org/x/"),
        (("https://a.org/y1.csv", "https://a.org/x/y2.csv"), "https://a.org/"),
        (("https://a.org/x/y.csv", "https://b.org/x/y.csv"), ""),
    ],
)
def test_the_page_that_a_source_names(texts: tuple[str, ...], expected: str) -> None:
    assert common_page([read_address(text) for text in texts]) == expected
