"""That `make almanac` yields what ships: nobody edited a file that it writes, and no rule changed without a build."""

import shutil
from pathlib import Path

from bot.ingest.shipped import shipped_data_folder
from scripts.almanac import records
from scripts.almanac.__main__ import make
from tests.shared import DATASETS, needs_shared, slow


@slow
@needs_shared("datasets")
def test_a_whole_build_changes_no_file(tmp_path: Path) -> None:
    data = Path(shutil.copytree(shipped_data_folder(), tmp_path / "data"))
    make(DATASETS, data)
    records.main(DATASETS, data)
    assert _files(data) == _files(shipped_data_folder())


def _files(folder: Path) -> dict[str, bytes]:
    """What each file of a folder has in it, by path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
