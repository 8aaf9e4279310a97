"""`python -m scripts.almanac`: build results, athletes and teams of data/; `--counts` shows what is there."""

import argparse
from collections import defaultdict
from pathlib import Path

from scripts.almanac.athletes import Athlete, Naming, with_ids
from scripts.almanac.best_marks import heads, personal_bests
from scripts.almanac.building import Built, build
from scripts.almanac.counting import counts_table
from scripts.almanac.former_ids import Deeds, keep_former_ids
from scripts.almanac.known import Known, read_known
from scripts.almanac.loading import CONFIRMING, load_claims
from scripts.almanac.names import write_names
from scripts.almanac.nations_over_time import write_nations
from scripts.almanac.sheets import Sheets
from scripts.almanac.writing import write

_ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Build, or count."""
    parser = argparse.ArgumentParser(prog="python -m scripts.almanac", description=__doc__)
    parser.add_argument("--datasets", type=Path, default=_ROOT.parent / "shared" / "datasets")
    parser.add_argument("--data", type=Path, default=_ROOT / "data")
    parser.add_argument("--cache", type=Path, help="a folder that keeps what was read, for work on the rules")
    parser.add_argument("--counts", action="store_true", help="show what data/ holds, and build nothing")
    options = parser.parse_args()
    if not options.counts:
        make(options.datasets, options.data, options.cache)
    print(counts_table(options.data))


def make(datasets: Path, data: Path, cache: Path | None = None) -> None:
    """Claims, people, races, what two say, files."""
    known, before = read_known(data), Deeds.read(data)
    claims = load_claims(datasets, cache)
    bests = personal_bests(claims, datasets)
    each = frozenset(index for of_event in bests.values() for index in of_event.values())
    built = build(claims, known, heads(bests, claims), each)
    athletes = describe(built, known)
    sheets = Sheets(built, known, athletes)
    sheets.fill()
    write(data, sheets, (athletes[number] for number in sheets.shown), known)
    shown = {number: athletes[number] for number in sheets.shown}
    names = write_names(data, datasets, shown, built, known)
    print(f"{names:,} other names of athletes")
    other = write_nations(data, shown, built, known)
    print(f"{other:,} times of athletes for another nation")
    print(f"{keep_former_ids(data, before):,} ids that athletes had before")
    for reason, number in built.left_out.items():
        print(f"left out: {number:,} {reason}")


def describe(built: Built, known: Known) -> dict[int, Athlete]:
    """Everybody in a race that ships, with their ids."""
    shown = {one.who for race in built.races for one in race.results if isinstance(one.who, int)}
    of: defaultdict[int, list[int]] = defaultdict(list)
    for index, number in enumerate(built.numbers):
        if isinstance(number, int) and number in shown:
            of[number].append(index)
    ranks = {source: at for at, source in enumerate(dict.fromkeys(claim.source for claim in built.claims))}
    naming = Naming(ranks.__getitem__, known.origins, CONFIRMING)
    people: dict[int, Athlete] = {}
    for number, indexes in of.items():
        if (athlete := naming.describe([built.claims[index] for index in indexes])) is not None:
            people[number] = athlete
    taken = (row["id"] for row in (*known.athletes, *known.teams))
    starts = {
        number: frozenset(
            (claim.discipline, claim.day.year if claim.day else claim.year)
            for claim in (built.claims[index] for index in of[number])
        )
        for number in people
    }
    ids = with_ids(people, known.generated, taken, starts, known.starts())
    return {number: athlete.with_id(ids[number]) for number, athlete in people.items()}


if __name__ == "__main__":
    main()
