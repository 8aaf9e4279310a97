"""Other names of the athletes who ship: how else origins spell them, call names, former names and nicknames.

What makes no difference to finding somebody is left out: other case, accents or order, and a name that another athlete
has too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from bot.importing.likeness import alike, have_word_alike
from bot.ingest import columns
from bot.names.fold import fold
from scripts.almanac.athletes import Athlete
from scripts.almanac.building import Built
from scripts.almanac.full_names import agree
from scripts.almanac.known import SHIPPED, Cells, Known
from scripts.almanac.loading import CONFIRMING
from scripts.almanac.origins import biographies_2024, call_names
from scripts.almanac.origins.olympedia import read_full_name
from scripts.almanac.writing import table

Words = tuple[str, ...]

_FOLDER = "names"
_FEWEST_LETTERS = 2
_FEWEST_ALONE = 4  # letters of a nickname without a family name, unless it is in capitals: KJT
# Our copy of Olympedia lost every letter with an accent; the names of these nations have none.
_WITHOUT_ACCENTS = frozenset(
    (
        *("AUS", "BAH", "BAR", "BER", "CAN", "ETH", "GBR", "GHA", "GUY", "IRL"),
        *("JAM", "KEN", "NGR", "NZL", "RSA", "TTO", "UGA", "USA", "ZAM", "ZIM"),
    )
)
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_YEARS_APART = 1  # between a year of birth, and a year of Games less the age there


@dataclass(slots=True)
class OtherNames:
    """The other names found so far, by athlete and by how they are told; `taken` are all names that ship."""

    athletes: Mapping[str, Athlete]
    found: dict[tuple[str, Words], Cells] = field(default_factory=dict[tuple[str, Words], Cells])
    _owners: dict[Words, set[str]] = field(default_factory=lambda: defaultdict(set))
    _words: set[str] = field(default_factory=set[str])
    _elsewhere: set[tuple[str, Words]] = field(default_factory=set[tuple[str, Words]])

    def __post_init__(self) -> None:
        for athlete in self.athletes.values():
            words = _sorted_words(athlete.name)
            self._owners[words].add(athlete.id)
            self._words.update(words)

    def add(self, athlete: str, name: str, kind: str, source: str) -> None:
        """Take a name of an athlete, unless it is no other than one taken, or is or means somebody else's."""
        words = _sorted_words(name)
        owners = self._owners[words]
        if not words or (owners and owners != {athlete}) or (athlete, words) in self._elsewhere:
            return
        if len(words) == 1 and (words[0] in self._words or not (name.isupper() or len(name) >= _FEWEST_ALONE)):
            return  # a part of somebody's name, as which it is found, or the beginning of many
        if (athlete, words) in self.found:
            cells = self.found[athlete, words]
            if source not in cells["sources"].split(";"):
                cells["sources"] += f";{source}"
        elif words != _sorted_words(self.athletes[athlete].name):
            owners.add(athlete)
            self.found[athlete, words] = {"athlete": athlete, "name": name, "kind": kind, "sources": source}

    def leave_out(self, rows: Iterable[Cells]) -> None:
        """Take these names for known: they stand in another file."""
        for row in rows:
            words = _sorted_words(row["name"])
            self._owners[words].add(row["athlete"])
            self._elsewhere.add((row["athlete"], words))

    def rows(self) -> list[Cells]:
        """By athlete, then by name."""
        return sorted(self.found.values(), key=lambda cells: (cells["athlete"], cells["name"]))


def write_names(data: Path, datasets: Path, athletes: Mapping[int, Athlete], built: Built, known: Known) -> int:
    """Write data/names/<letter>.csv for these athletes, by their number in what was built; returns how many names."""
    by_hand = {row["id"]: (row["name"], row["family_name"] or row["name"].split()[-1]) for row in known.athletes}
    shipped = [
        _named(athlete, *by_hand.get(athlete.id, (athlete.name, athlete.family_name))) for athlete in athletes.values()
    ]
    names = OtherNames({athlete.id: athlete for athlete in shipped})
    names.leave_out(known.names)
    order = {source: at for at, source in enumerate(known.sources)}
    _add_spellings(names, athletes, built, order)
    _add_call_names(names, datasets)
    _add_nicknames(names, datasets)
    by_letter: defaultdict[str, list[Cells]] = defaultdict(list)
    for cells in names.rows():
        cells["sources"] = ";".join(sorted(cells["sources"].split(";"), key=order.__getitem__))
        by_letter[cells["athlete"][0]].append(cells)
    folder = data / _FOLDER
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.csv"):
        path.unlink()
    for letter, rows in by_letter.items():
        path = folder / f"{letter}.csv"
        path.write_text(table(columns.NAME, rows), encoding="utf-8", newline="")
    return len(names.found)


def _add_spellings(names: OtherNames, athletes: Mapping[int, Athlete], built: Built, order: Mapping[str, int]) -> None:
    """What the claims of a person call them; names of sets that may confirm alone are not taken."""
    said: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    latest: dict[tuple[str, Words], date] = {}
    for claim, number in zip(built.claims, built.numbers, strict=True):
        athlete = athletes.get(number) if isinstance(number, int) else None
        if athlete is None or claim.source in CONFIRMING or claim.source == SHIPPED:
            continue
        name = _plain(claim.name)
        said[athlete.id, name].add(claim.source)
        day = claim.day or date(claim.year or 1, 1, 1)
        key = (athlete.id, _sorted_words(name))
        latest[key] = max(day, latest.get(key, day))
    for (athlete_id, name), sources in sorted(said.items()):
        athlete = names.athletes[athlete_id]
        own, other = _words(athlete.name), _words(name)
        if len(other) < 2 or "," in name or not any(have_word_alike((word,), own) for word in other):
            continue
        if sources == {call_names.SOURCE} and athlete.nation not in _WITHOUT_ACCENTS:
            continue
        now = latest.get((athlete_id, _sorted_words(athlete.name)), date.min)
        before = latest[athlete_id, _sorted_words(name)] < now
        for source in sorted(sources, key=order.__getitem__):
            names.add(athlete_id, name, _kind(own, other, before=before), source)


def _kind(own: Words, other: Words, *, before: bool) -> str:
    """`full` has all words and more, `former` has another family name and was used before the present one."""
    if set(own) < set(other):
        return "full"
    if before and own[: len(other)] == other:
        return "former"
    changed = own[-1] != other[-1] and own[:1] == other[:1] and not have_word_alike(own[1:], other[1:])
    return "former" if changed and before else "spelling"


def _add_call_names(names: OtherNames, datasets: Path) -> None:
    """Call names and other family names of Olympedia: of who has the nation, the year of birth and the name."""
    people: defaultdict[tuple[str, str], list[Athlete]] = defaultdict(list)
    for athlete in names.athletes.values():
        for word in _words(athlete.family_name):
            people[athlete.sex, word].append(athlete)
    for person in call_names.people(datasets):
        near = {a.id: a for word in _words(person.name.name) for a in people.get((person.sex, word), ())}
        found = [a for a in near.values() if _is_same(a, person)]
        if len(found) == 1:
            for name, kind in _called(person, found[0].family_name):
                names.add(found[0].id, name, kind, call_names.SOURCE)


def _is_same(athlete: Athlete, person: call_names.CalledPerson) -> bool:
    year = athlete.born.year if athlete.born else None
    born = year is not None and person.born_year is not None and abs(year - person.born_year) <= _YEARS_APART
    return born and athlete.nation in person.nations and agree(athlete.name, person.text)


def _called(person: call_names.CalledPerson, family: str) -> Iterator[tuple[str, str]]:
    """Their other names; one that is not of letters alone lost some of them in the copy."""
    given = person.name.name.split()[0]
    if _is_whole(person.name.call_name):
        yield f"{person.name.call_name} {family}", "nickname"
    for other in person.name.other_family_names:
        if _is_whole(other) and _is_whole(given):
            yield f"{given} {other}", "former" if person.is_former(other) else "spelling"


def _is_whole(text: str) -> bool:
    return (
        len(text) >= _FEWEST_LETTERS
        and text.replace(" ", "").replace("-", "").isalpha()
        and _VOWEL.search(text) is not None
    )


def _add_nicknames(names: OtherNames, datasets: Path) -> None:
    """Nicknames that athletes gave for their biographies, alone and before the family name."""
    people: defaultdict[tuple[date, str, str], list[Athlete]] = defaultdict(list)
    for athlete in names.athletes.values():
        if athlete.born:
            people[athlete.born, athlete.nation, athlete.sex].append(athlete)
    for person in biographies_2024.people(datasets):
        found = [
            a for a in people[person.born, person.nation, person.sex] if alike(_words(a.name), _words(person.name))
        ]
        if len(found) != 1:
            continue
        for nickname in person.nicknames:
            names.add(found[0].id, nickname, "nickname", biographies_2024.SOURCE)
            if " " not in nickname:
                names.add(found[0].id, f"{nickname} {found[0].family_name}", "nickname", biographies_2024.SOURCE)


def _named(athlete: Athlete, name: str, family_name: str) -> Athlete:
    return replace(athlete, name=name, family_name=family_name)


def _plain(name: str) -> str:
    """A claim's name without what only Olympedia writes."""
    return " ".join(re.sub(r"\([^)]*\)", " ", read_full_name(name).name).split())


def _words(name: str) -> Words:
    return tuple(fold(name).split())


def _sorted_words(name: str) -> Words:
    return tuple(sorted(_words(name)))
