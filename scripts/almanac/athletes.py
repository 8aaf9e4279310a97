"""Names, births and ids of the people who ship."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.nations import nations
from bot.names.fold import fold
from scripts.almanac.claims import Claim
from scripts.almanac.full_names import with_call_name
from scripts.almanac.known import PREFIX, SHIPPED, Cells
from scripts.almanac.origins import olympedia

LONGEST_ID = 40
_PARTICLES = frozenset(("van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten"))
_TWO = 2
_STRAY = re.compile(r"^\W+")  # `. POOJA`: a cell for a given name that she has not
# A capital before a small letter and behind one or an apostrophe, as in LaShawn and Sha'Carri, or two initials.
_INNER = re.compile(r"(?<=[^\W\d_A-Z])['’]?[A-Z](?=[a-z])|\b[A-Z]{2}\b")
_INITIAL = re.compile(r"\w\.")
_BESIDE = re.compile(r"\([^)]*\)|\"[^\"]*\"")
_DAMAGED = re.compile(r"\?|[ãÃ][^\w\s]|[^\w\s'’.\-,\"()]")


Starts = frozenset[tuple[str, int | None]]
"""In which discipline somebody started in which year."""


@dataclass(frozen=True, slots=True)
class Athlete:
    """A row of data/athletes; `made_by_hand` is set if it stands in athletes.csv already."""

    id: str
    name: str
    family_name: str
    nation: str
    sex: str
    born: date | None
    sources: tuple[str, ...]
    made_by_hand: bool = False

    def with_id(self, number: str) -> "Athlete":
        """The same athlete under an id."""
        return replace(self, id=number)


@dataclass(frozen=True, slots=True)
class Naming:
    """How people are told: `rank` orders sources, `origins` groups them, `confirming` give nothing."""

    rank: Callable[[str], int]
    origins: Mapping[str, str]
    confirming: frozenset[str]

    def describe(self, claims: Sequence[Claim]) -> Athlete | None:
        """A person by all their claims, with an id if athletes.csv has one; None if nobody may give name and nation."""
        own = next((claim.person.removeprefix(PREFIX) for claim in claims if claim.source == SHIPPED), "")
        giving = [
            replace(claim, name=plain_name(claim.name))
            for claim in claims
            if claim.source not in self.confirming and claim.source != SHIPPED
        ]
        if not giving:
            return None
        best = min(
            giving,
            key=lambda claim: (_is_damaged(claim.name), self.rank(claim.source), -_day(claim).toordinal(), claim.name),
        )
        said = Counter(claim.name for claim in giving if fold(claim.name) == fold(best.name))
        name = max(said, key=lambda form: _finish(form, said[form]))
        latest = max(
            (claim for claim in giving if claim.nation in nations()),
            key=lambda claim: (_day(claim), claim.nation),
            default=None,
        )
        if latest is None:
            return None
        born, witnesses = self._born(claims)
        named_by = [claim.source for claim in giving if fold(claim.name) == fold(name)]
        family = _family(name, giving)
        return Athlete(
            id=own,
            name=with_call_name(name, family, (claim.name for claim in claims if claim.source == olympedia.SOURCE)),
            family_name=family,
            nation=latest.nation,
            sex=best.sex.value,
            born=born,
            sources=tuple({min(named_by, key=self.rank), *witnesses}),
            made_by_hand=bool(own),
        )

    def _born(self, claims: Iterable[Claim]) -> tuple[date | None, set[str]]:
        """The one birth date of two origins, and a source of each; none if two dates have two."""
        said: defaultdict[date, dict[str, str]] = defaultdict(dict)
        for claim in sorted(claims, key=lambda claim: self.rank(claim.source)):
            if claim.born and claim.source != SHIPPED:
                said[claim.born].setdefault(self.origins[claim.source], claim.source)
        sure = [(day, sources) for day, sources in said.items() if len(sources) >= _TWO]
        if len(sure) != 1 or all(source in self.confirming for source in sure[0][1].values()):
            return None, set()
        return sure[0][0], set(sure[0][1].values())


def plain_name(name: str) -> str:
    """A name without what lists put beside it: other family names in brackets, call names in quotation marks, a dot."""
    return " ".join(_STRAY.sub("", _BESIDE.sub(" ", name)).split()) or name


def _is_damaged(name: str) -> bool:
    """Whether letters were lost: `Franti?ek Douda`, `Sã¡ndor`."""
    return _DAMAGED.search(name) is not None


def _day(claim: Claim) -> date:
    return claim.day or date(claim.year or 1, 1, 1)


def _finish(name: str, said: int = 0) -> tuple[int, int, int, int, str]:
    """What makes a better form of the same name: more accents, more capitals within words (LaShawn, Sha'Carri, CJ),
    more particles in small letters, more claims that say it."""
    words = name.split()
    accents = sum(not letter.isascii() for letter in name)
    return accents, len(_INNER.findall(name)), sum(word in _PARTICLES for word in words), said, name


def _family(name: str, claims: Iterable[Claim]) -> str:
    """The family name as a source marks it, with a particle before it; else the last word."""
    words = name.split()
    counts = [
        len(claim.family_name.split()) for claim in claims if claim.family_name and fold(claim.name) == fold(name)
    ]
    count = min(counts[0] if counts else 1, max(len(words) - 1, 1))
    while count > 1 and _INITIAL.fullmatch(words[-count]):  # a list writes `Olga M. NAZAROVA` in capitals from the M on
        count -= 1
    while count < len(words) - 1 and words[-count - 1].lower() in _PARTICLES:
        count += 1
    return " ".join(words[-count:])


def with_ids(
    people: Mapping[int, Athlete],
    generated: Iterable[Cells],
    taken: Iterable[str],
    starts: Mapping[int, Starts],
    before: Mapping[str, Starts],
) -> dict[int, str]:
    """An id for each person: the one in athletes.csv, or that they have in data/athletes, else one of their name.

    A name that several have takes the year of birth, then the nation, then a number. Of several who are alike in all
    that, each keeps the id whose `starts` `before` were theirs.
    """
    ids = {number: athlete.id for number, athlete in people.items() if athlete.id}
    used = {*taken, *ids.values()}
    kept: defaultdict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for row in generated:
        kept[fold(row["name"]), row["sex"], row["nation"], row["born"]].append(row["id"])
    alike: defaultdict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for number, athlete in people.items():
        if number not in ids:
            alike[_key(athlete)].append(number)
    own = {
        number: id_
        for key, numbers in alike.items()
        for number, id_ in _shared_out(sorted(numbers), kept[key], starts, before)
    }
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for number, athlete in sorted(people.items(), key=lambda item: (*_key(item[1]), item[0])):
        if number in ids:
            continue
        known = own.get(number)
        if known and known not in used:
            ids[number] = known
            used.add(known)
        else:
            waiting[slug(athlete.name)].append(number)
    for words, numbers in sorted(waiting.items()):
        for number in numbers:
            ids[number] = _free(words, people[number], used, alone=len(numbers) == 1)
            used.add(ids[number])
    return ids


def _shared_out(
    numbers: Sequence[int], ids: Sequence[str], starts: Mapping[int, Starts], before: Mapping[str, Starts]
) -> Iterator[tuple[int, str]]:
    """Which of these people have which of these ids: those first who have most starts in common."""
    none: Starts = frozenset()
    pairs = [(len(starts.get(number, none) & before.get(id_, none)), number, id_) for number in numbers for id_ in ids]
    given: set[int | str] = set()
    for _, number, id_ in sorted(pairs, key=lambda pair: -pair[0]):
        if not given & {number, id_}:
            given |= {number, id_}
            yield number, id_


def _key(athlete: Athlete) -> tuple[str, str, str, str]:
    return fold(athlete.name), athlete.sex, athlete.nation, athlete.born.isoformat() if athlete.born else ""


def _free(words: str, athlete: Athlete, used: set[str], *, alone: bool) -> str:
    year = str(athlete.born.year) if athlete.born else ""
    forms = [words] if alone else []
    forms += [joined(words, part) for part in (year, athlete.nation.lower()) if part]
    for form in forms:
        if form not in used:
            return form
    number = 2
    while joined(words, str(number)) in used:
        number += 1
    return joined(words, str(number))


def slug(text: str) -> str:
    """Small words and hyphens, as ids are made of."""
    return "-".join(word for word in fold(text).split() if word.isascii())[:LONGEST_ID].strip("-") or "unnamed"


def joined(words: str, part: str) -> str:
    """An id of words, shortened if need be, and a part that stays whole."""
    return f"{words[: LONGEST_ID - len(part) - 1].rstrip('-')}-{part}"
