"""Measures how well and how fast names are found: our index, rapidfuzz, SQLite FTS5 and pg_trgm in the same run.

    python benchmarks/names.py [--names FILE] [--queries FILE] [--unknown FILE] [--json]

A line of names has id, name, popularity and a flag (1: a famous athlete); a line of queries has id, kind, flag, text
and the name meant; a line of unknown names has kind, text and a name. The baselines are slow and run a random sample
of the queries.
"""

import argparse
import asyncio
import csv
import gzip
import json
import random
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the benchmark runs from a checkout, installed or not

from benchmarks import baselines  # noqa: E402
from bot.ingest.shipped import read_shipped  # noqa: E402
from bot.names import Match  # noqa: E402
from bot.names.fold import fold  # noqa: E402
from bot.names.index import NameIndex  # noqa: E402
from bot.names.resolution import resolve  # noqa: E402

SHARED = ROOT.parent / "shared"
WHOLE_NAMES = {"ascii", "delete", "insert", "keysub", "mixed", "nospace", "phonetic", "swapped", "transp"}
LARGE = 500_000
FAMOUS = 100
FRESH = 3000
FEW = 5
LAG_SECONDS = 5
LAG_QUERIES_A_SECOND = 40

IndexedName = tuple[str, str, float]
"""Id, name, popularity."""
Names = Callable[[str], Sequence[str]]
"""From a text to the names found, best first."""
Report = dict[str, object]


@dataclass(frozen=True, slots=True)
class Query:
    """A text to search for, and the name it means."""

    kind: str
    text: str
    name: str


def main() -> None:
    options = read_options()
    if not options.names.exists() or not options.queries.exists():
        sys.exit(f"{options.names} or {options.queries} is missing; give --names and --queries")
    entries, famous = read_names(options.names)
    queries = read_queries(options.queries)
    say = be_silent if options.json else print
    report: Report = {"names": len(entries), "queries": len(queries)}
    index = measure_build(entries, report)
    say(f"{len(entries):,} names: built in {report['build_s']} s, {report['memory_mb']} MB"
        f" (at most {report['build_peak_mb']} MB while building)")  # fmt: skip
    ours = accuracy(queries, lambda text: [hit.name for hit in index.search(text)])
    report["ours"] = ours
    print_accuracy("ours", ours, say)
    report["resolve"] = measure_resolve(index, entries, queries, options.unknown)
    say("resolve:", report["resolve"])
    report["letters_typed"] = letters_typed(index, famous)
    say("letters typed until a famous athlete is among 25:", report["letters_typed"])
    report["loop_lag_ms"] = asyncio.run(measure_lag(index, queries))
    say(f"event loop lag at {LAG_QUERIES_A_SECOND} autocompletes a second:", report["loop_lag_ms"])
    measure_baselines(entries, queries, index, options.sample, report, say)
    if options.variants.exists() and options.athletes.exists():
        report["variants"] = measure_variants(options.variants, options.athletes)
        say("real spelling variants:", report["variants"])
        report["shipped_variants"] = measure_shipped_variants(options.variants)
        say("the same over the athletes and other names that ship:", report["shipped_variants"])
    if options.fresh:
        report["fresh"] = measure_fresh(entries, options.fresh)
        say(f"fresh queries, seed {options.fresh}:", report["fresh"])
    if options.large:
        report["large"] = measure_large(entries, queries, options.sample)
        say(f"{LARGE:,} names:", report["large"])
    if options.json:
        json.dump(report, sys.stdout, indent=2)


def be_silent(*_: object) -> None:
    """Print nothing; used with --json."""


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    perf, facts = SHARED / "perf", SHARED / "facts"
    parser.add_argument("--names", type=Path, default=perf / "names.tsv.gz")
    parser.add_argument("--queries", type=Path, default=perf / "queries.tsv")
    parser.add_argument("--unknown", type=Path, default=perf / "unknown.tsv")
    parser.add_argument("--variants", type=Path, default=facts / "name-variants.csv", help="pairs of real spellings")
    parser.add_argument(
        "--athletes", type=Path, default=facts / "athlete-names.csv.gz", help="names the variants are in"
    )
    parser.add_argument("--sample", type=int, default=100, help="how many queries the slow baselines run")
    parser.add_argument("--fresh", type=int, metavar="SEED", help="also queries that are made up with this seed")
    parser.add_argument("--large", action="store_true", help=f"also {LARGE:,} names, recombined from the list")
    parser.add_argument("--json", action="store_true", help="print everything as JSON instead")
    return parser.parse_args()


def read_lines(path: Path) -> Iterable[list[str]]:
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in content.decode("utf-8").split("\n"):
        if line:
            yield line.split("\t")


def read_names(path: Path) -> tuple[list[IndexedName], list[IndexedName]]:
    """All names, and the famous, most popular first."""
    rows = list(read_lines(path))
    entries = [(row[0], row[1], float(row[2])) for row in rows]
    famous = [entry for entry, row in zip(entries, rows, strict=True) if len(row) > 3 and row[3] == "1"]
    return entries, sorted(famous, key=lambda entry: -entry[2])


def read_queries(path: Path) -> list[Query]:
    return [Query(row[1], row[3], row[4]) for row in read_lines(path)]


def measure_build(entries: Sequence[IndexedName], report: Report) -> NameIndex[str]:
    """Build the index twice: measuring the memory slows it down, so the time is taken without."""
    start = time.perf_counter()
    index = NameIndex(entries)
    report["build_s"] = round(time.perf_counter() - start, 2)
    tracemalloc.start()
    kept = NameIndex(entries)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del kept
    report["memory_mb"], report["build_peak_mb"] = round(held / 2**20, 1), round(peak / 2**20, 1)
    return index


def accuracy(queries: Sequence[Query], find: Names) -> Report:
    """acc@1 and r@25 (is the name among 25) by kind, and the times of one search in milliseconds."""
    places: dict[str, list[int]] = {}
    times: list[float] = []
    for query in queries:
        start = time.perf_counter()
        found = list(find(query.text))
        times.append((time.perf_counter() - start) * 1000)
        place = found.index(query.name) if query.name in found else 99
        places.setdefault(query.kind, []).append(place)
    groups = {
        "all": [p for each in places.values() for p in each],
        "whole names": [p for kind, each in places.items() if kind in WHOLE_NAMES for p in each],
        "parts of names": [p for kind, each in places.items() if kind not in WHOLE_NAMES for p in each],
    }
    by_kind = {
        kind: {"queries": len(each), "acc@1": share(p == 0 for p in each), "r@25": share(p < 25 for p in each)}
        for kind, each in (*sorted(places.items()), *groups.items())
        if each
    }
    return {"kinds": by_kind, "p50_ms": percentile(times, 50), "p99_ms": percentile(times, 99)}


def print_accuracy(title: str, result: Report, say: Callable[..., object]) -> None:
    say(f"{title}: p50 {result['p50_ms']} ms, p99 {result['p99_ms']} ms")
    for kind, figures in kinds_of(result).items():
        say(f"  {kind:15}", *(f"{name} {figure:<7}" for name, figure in figures.items()))


def measure_resolve(
    index: NameIndex[str], entries: Sequence[IndexedName], queries: Sequence[Query], unknown: Path
) -> Report:
    """Precision of a match, the share of all known queries that get one, and the unknown names that get none."""
    name_of = {id_: name for id_, name, _ in entries}
    times: list[float] = []
    right = taken = 0
    for query in queries:
        start = time.perf_counter()
        outcome = resolve(index, query.text)
        times.append((time.perf_counter() - start) * 1000)
        if isinstance(outcome, Match):
            taken += 1
            right += name_of[outcome.id] == query.name
    result: Report = {"precision": round(right / max(taken, 1), 4), "matched": round(taken / len(queries), 4)}
    result |= {"p50_ms": percentile(times, 50), "p99_ms": percentile(times, 99)}
    if unknown.exists():
        outcomes = [resolve(index, row[1]) for row in read_lines(unknown)]
        result["unknown_refused"] = share(not isinstance(outcome, Match) for outcome in outcomes)
    return result


def letters_typed(index: NameIndex[str], famous: Sequence[IndexedName]) -> float | None:
    """The mean number of letters typed until the name is found, over 100 names from most to least popular."""
    counts: list[int] = []
    for _, name, _ in famous[:: max(len(famous) // FAMOUS, 1)][:FAMOUS]:
        lengths = range(1, len(name) + 1)
        found = (n for n in lengths if any(hit.name == name for hit in index.search(name[:n].lower())))
        counts.append(next(found, len(name)))
    return round(sum(counts) / len(counts), 2) if counts else None


async def measure_lag(index: NameIndex[str], queries: Sequence[Query]) -> Report:
    """How late the event loop is while autocompletes are answered on it."""
    lags: list[float] = []
    done = asyncio.Event()

    async def watch() -> None:
        while not done.is_set():
            due = time.perf_counter() + 0.001
            await asyncio.sleep(0.001)
            lags.append(max(time.perf_counter() - due, 0) * 1000)

    watcher = asyncio.create_task(watch())
    for at in range(LAG_SECONDS * LAG_QUERIES_A_SECOND):
        index.search(queries[at % len(queries)].text)
        await asyncio.sleep(1 / LAG_QUERIES_A_SECOND)
    done.set()
    await watcher
    return {"p50": percentile(lags, 50), "p99": percentile(lags, 99), "max": percentile(lags, 100)}


def measure_baselines(
    entries: Sequence[IndexedName],
    queries: Sequence[Query],
    index: NameIndex[str],
    sample: int,
    report: Report,
    say: Callable[..., object],
) -> None:
    folded = [fold(name) for _, name, _ in entries]
    few = random.Random(1).sample(queries, min(sample, len(queries)))
    say(f"beside others, on {len(few)} of the queries:")
    ours = accuracy(few, lambda text: [hit.name for hit in index.search(text)])
    results = {"ours": ours}

    def run(title: str, find: baselines.Finder) -> None:
        results[title] = accuracy(few, lambda text: [entries[at][1] for at in find(text)])

    run("WRatio", baselines.wratio(folded))
    run("token_set_ratio", baselines.token_set(folded))
    run("SQLite FTS5 trigram", baselines.fts5(folded))
    with baselines.pg_trgm(folded) as found:
        if isinstance(found, str):
            say(f"  pg_trgm is left out: {found}")
            report["pg_trgm_left_out"] = found
        else:
            run("pg_trgm", found)
    for title, result in results.items():
        result["times_ours_p50"] = ratio(result["p50_ms"], ours["p50_ms"])
        result["p50_times_ours_p99"] = ratio(result["p50_ms"], ours["p99_ms"])
        say(f"  {title:20}", *(f"{k} {v}" for k, v in result.items() if k != "kinds"), summary(result))
    report["beside"] = results


def measure_variants(variants: Path, athletes: Path) -> Report:
    """Search for the first spelling of each pair; the index has it only if it is also the second one of a pair.

    Right is the second spelling, or either one with its words in another order, as lists print both.
    """
    with variants.open(encoding="utf-8", newline="") as file:
        pairs = [(row["spelling_a"], row["spelling_b"]) for row in csv.DictReader(file) if row["kind"] != "kind"]
    with gzip.open(athletes, "rt", encoding="utf-8", newline="") as file:
        listed = [row["name"] for row in csv.DictReader(file)]
    seconds = {fold(b) for _, b in pairs}
    asked = {fold(a) for a, _ in pairs} - seconds
    names = [name for name in listed if fold(name) not in asked]
    names += [b for _, b in pairs if b not in set(listed)]
    index = NameIndex((name, name, 1.0) for name in names)
    missed: list[str] = []
    within_five = 0
    for first, second in pairs:
        right = (sorted(fold(first).split()), sorted(fold(second).split()))
        found = [sorted(fold(hit.name).split()) in right for hit in index.search(first, FEW)]
        within_five += any(found)
        if not any(found[:1]):
            hits = index.search(first, 1)
            missed.append(f"{first} = {second}, found {hits[0].name if hits else 'nothing'}")
    figures = {"right_first": 1 - len(missed) / len(pairs), "within_five": within_five / len(pairs)}
    return {"pairs": len(pairs), **{name: round(figure, 4) for name, figure in figures.items()}, "missed": missed}


def measure_fresh(entries: Sequence[IndexedName], seed: int) -> Report:
    """Whole names with a typo or two, never the same for two seeds; and names taken out of the list first.

    Some of the latter are nevertheless like another name of the list.
    """
    chance = random.Random(seed)
    held = {id_ for id_, _, _ in chance.sample(list(entries), FRESH)}
    known = [entry for entry in entries if entry[0] not in held]
    listed = {fold(name) for _, name, _ in known}
    index = NameIndex(known)
    meant = [name for _, name, _ in chance.sample(known, FRESH) if len(fold(name)) > 5]
    queries = [Query("typo", mistyped(fold(name), chance), name) for name in meant]
    found = [[fold(hit.name) for hit in index.search(query.text)] for query in queries]
    places = [each.index(fold(q.name)) if fold(q.name) in each else 99 for each, q in zip(found, queries, strict=True)]
    outcomes = [resolve(index, query.text) for query in queries]
    taken = [(fold(o.name), fold(q.name)) for o, q in zip(outcomes, queries, strict=True) if isinstance(o, Match)]
    unknown = [mistyped(fold(name), chance) for id_, name, _ in entries if id_ in held and fold(name) not in listed]
    refused = share(not isinstance(resolve(index, text), Match) for text in unknown)
    return {
        "queries": len(queries),
        "acc@1": share(p == 0 for p in places),
        "r@25": share(p < 25 for p in places),
        "precision": share(found == name for found, name in taken),
        "matched": round(len(taken) / len(queries), 4),
        "unknown": len(unknown),
        "unknown_refused": refused,
    }


def mistyped(name: str, chance: random.Random) -> str:
    """The name with one letter too few, too many, another, or two swapped; one in five has two such typos."""
    for _ in range(2 if chance.random() < 0.2 else 1):
        at, letter = chance.randrange(1, len(name) - 1), chance.choice("abcdefghijklmnopqrstuvwxyz")
        kept = (name[at + 1 :], letter + name[at:], letter + name[at + 1 :], name[at + 1] + name[at] + name[at + 2 :])
        name = name[:at] + chance.choice(kept)
    return name


def measure_shipped_variants(variants: Path) -> Report:
    """Each spelling of an athlete who ships; found is the athlete. `unheard`: without the other name asked for."""
    facts = read_shipped()
    results = Counter(result.athlete.id for result in facts.results)
    owners: dict[str, str] = {}
    names: list[IndexedName] = []
    for fact in facts.athletes:
        for name in (fact.athlete.name, *(other.name for other in fact.names)):
            names.append((fact.athlete.id, name, 1.0 + results[fact.athlete.id]))
            owners[words_of(name)] = fact.athlete.id
    with variants.open(encoding="utf-8", newline="") as file:
        pairs = [(row["spelling_a"], row["spelling_b"]) for row in csv.DictReader(file) if row["kind"] != "kind"]
    asked = [(a, owners[words_of(b)]) for pair in pairs for a, b in (pair, pair[::-1]) if words_of(b) in owners]
    index, spelt = NameIndex(names), {words_of(text) for text, _ in asked}
    others = NameIndex(each for each in names if words_of(each[1]) not in spelt)
    report: Report = {"asked": len(asked)}
    for title, each in (("heard", index), ("unheard", others)):
        known = [(text, who) for text, who in asked if who in set(each.ids)]
        found = [[hit.id for hit in each.search(text, FEW)] for text, _ in known]
        first = share(hits[:1] == [who] for hits, (_, who) in zip(found, known, strict=True))
        five = share(who in hits for hits, (_, who) in zip(found, known, strict=True))
        report[title] = {"asked": len(known), "right_first": first, "within_five": five}
    return report


def words_of(name: str) -> str:
    """The folded words of a name, whatever their order."""
    return " ".join(sorted(fold(name).split()))


def measure_large(entries: Sequence[IndexedName], queries: Sequence[Query], sample: int) -> Report:
    """The list itself, and more names made of its given and family names."""
    chance = random.Random(7)
    given = [name.split(" ", 1)[0] for _, name, _ in entries if " " in name]
    family = [name.split(" ", 1)[1] for _, name, _ in entries if " " in name]
    weights = sorted(weight for _, _, weight in entries)[: len(entries) // 2]
    taken = {name for _, name, _ in entries}
    large = list(entries)
    while len(large) < LARGE:
        name = f"{chance.choice(given)} {chance.choice(family)}"
        if name not in taken:
            taken.add(name)
            large.append((f"recombined {len(large)}", name, chance.choice(weights)))
    report: Report = {}
    index = measure_build(large, report)
    ours = accuracy(queries, lambda text: [hit.name for hit in index.search(text)])
    folded = [fold(name) for _, name, _ in large]
    find = baselines.wratio(folded)
    few = random.Random(1).sample(queries, min(max(sample // 4, 1), len(queries)))
    other = accuracy(few, lambda text: [large[at][1] for at in find(text)])
    report |= {"ours": summary(ours), "p50_ms": ours["p50_ms"], "p99_ms": ours["p99_ms"], "WRatio": summary(other)}
    report["WRatio_p50_ms"] = other["p50_ms"]
    report["times_ours_p50"] = ratio(other["p50_ms"], ours["p50_ms"])
    return report


def kinds_of(result: Report) -> dict[str, dict[str, float]]:
    return cast("dict[str, dict[str, float]]", result["kinds"])


def summary(result: Report) -> dict[str, float]:
    return kinds_of(result)["all"]


def share(truths: Iterable[bool]) -> float:
    counted = list(truths)
    return round(sum(counted) / max(len(counted), 1), 4)


def percentile(values: Sequence[float], percent: int) -> float:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) * percent // 100, len(ordered) - 1)], 3) if ordered else 0.0


def ratio(theirs: object, ours: object) -> float:
    assert isinstance(theirs, float)
    assert isinstance(ours, float)
    return round(theirs / max(ours, 1e-9), 1)


if __name__ == "__main__":
    main()
