"""The all-time lists of World Athletics of December 2025, seniors and age classes, as kmuchiri collected them."""

import csv
import io
import tarfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bot.ingest.capitals import in_usual_order
from scripts.almanac.claims import Claim, read_claims

SOURCE = "wa-all-time-lists-2025"


def load(datasets: Path) -> Iterator[Claim]:
    """Every result once: an under-20 mark stands in the lists of under 20 and of seniors."""
    path = datasets / "kmuchiri-AthleticScraper/processing-output.tar.xz"
    families = _family_names(path)
    seen: set[tuple[object, ...]] = set()
    for claim in read_claims([path], SOURCE):
        mark = claim.mark.value if claim.mark else None
        who = (claim.name, claim.born, claim.nation, claim.sex)
        race = (claim.discipline, claim.variant, claim.short_track, claim.round, claim.heat, claim.day, claim.city)
        if (key := (*who, *race, claim.place, mark)) not in seen:
            seen.add(key)
            yield replace(claim, family_name=families.get(claim.name, ""))


def _family_names(path: Path) -> dict[str, str]:
    """The part of each name that the lists write in capitals, by the name in usual case."""
    found: dict[str, str] = {}
    with tarfile.open(path) as archive:
        for member in archive:
            opened = archive.extractfile(member)
            if opened is None or not member.name.endswith(".csv"):
                continue
            for row in csv.DictReader(io.TextIOWrapper(opened, "utf-8", newline="")):
                shouted = row["competitor"]
                name = in_usual_order(shouted)
                if name not in found:
                    count = sum(len(word) > 1 and word.isupper() for word in shouted.split()[1:])
                    found[name] = " ".join(name.split()[-count:]) if count else ""
    return found
