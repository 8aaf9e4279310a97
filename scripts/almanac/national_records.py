"""Finds the national records that a second origin confirms, and writes them into data/records/national.

One origin lists national records. A row of it ships if another origin gives the same mark to the same athlete on that
day, the athlete is in data/, and no other origin has a better mark of that nation.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.domain.disciplines import indoor_marks_count
from bot.domain.event import Event
from bot.domain.implements import present_since
from bot.domain.mark import Mark
from bot.domain.nations import find_nation
from bot.domain.rows import PersonRow, TeamRow
from bot.domain.top import is_by_hand
from bot.importing.likeness import alike
from bot.importing.slugs import Slugs
from bot.names.fold import fold
from scripts.almanac import record_marks as marks
from scripts.almanac.known import PREFIX
from scripts.almanac.nations import nations_fit
from scripts.almanac.record_marks import Setting
from scripts.almanac.record_people import Cells, Meets, People, Teams, words_of
from scripts.almanac.record_steps import SUSPENDED, Annulled, best_of, is_better

_ONE_DAY = timedelta(days=1)
_INDOORS_SINCE = date(2000, 1, 1)  # marks of jumps and the shot indoors are a match for those outdoors
# Of these a nation took over the records; whose records those of other former states are nobody here tells.
_TAKEN_OVER = {"GER": ("GER", "GDR", "FRG")}
# These tell who set which mark on which day, and do not draw from the list of national records.
_CONFIRMING = frozenset(
    (
        *(marks.LISTS, marks.PAGES, marks.WOMENS_PAGES, *marks.LEADS.values()),
        *("diamond-league-results-2023", "wa-diamond-league-2026", "larsson-all-time-2018"),
    )
)
# Whose records are asked for most: the forty that stand and have the most athletes here. Their holders are added.
_ADDED = frozenset(
    (
        *("USA", "KEN", "GBR", "GER", "RUS", "FRA", "ETH", "JPN", "ITA", "ESP", "POL", "AUS", "CHN", "JAM"),
        *("CAN", "FIN", "SWE", "UKR", "RSA", "NED", "HUN", "MAR", "BEL", "BLR", "BRA", "POR", "GRE", "CUB"),
        *("CZE", "SUI", "ROU", "NOR", "IRL", "BUL", "MEX", "NGR", "NZL", "TUR", "ALG", "AUT"),
    )
)
_GONE = ("URS", "YUG", "TCH", "GDR", "FRG", "SCG", "AHO", "EUN")


@dataclass(frozen=True, slots=True)
class National:
    """A national record: the list that has it, what confirms it, and who holds it by their id, empty for a team.

    `newcomer` is the holder who is not in the almanac yet.
    """

    listed: Setting
    confirmed: tuple[Setting, ...]
    holder: str = ""
    newcomer: PersonRow | None = None

    @property
    def list(self) -> tuple[str, Event]:
        """The nation and the event."""
        return self.listed.scope, self.listed.event


@dataclass(slots=True)
class LeftOut:
    """Why rows of the list do not ship: how many for each reason, and which are contradicted."""

    counts: Counter[str] = field(default_factory=Counter[str])
    contradicted: list[str] = field(default_factory=list[str])

    def tell(self) -> Iterator[str]:
        """Lines of a report."""
        yield from (f"national: {line}" for line in self.contradicted)
        yield from (f"{count:,} national records {reason}" for reason, count in self.counts.most_common() if count)


class NationalRecords:
    """Decides which national records ship."""

    def __init__(self, others: Iterable[Setting], annulled: Sequence[Annulled] = ()) -> None:
        """`others` are marks that other origins give, legal and of seniors.

        Those of `annulled` are none, nor are those with a former javelin.
        """
        self._by_mark: defaultdict[tuple[Event, int], list[Setting]] = defaultdict(list)
        self._by_nation: defaultdict[tuple[str, Event], list[Setting]] = defaultdict(list)
        self.left_out = LeftOut()
        for each in others:
            former = (since := present_since(each.event)) is not None and each.day < since
            by_hand = is_by_hand(each.event, each.mark)
            if each.set_indoors or former or by_hand or any(one.has(each) for one in annulled):
                continue
            self._by_mark[each.event, each.mark.value].append(each)
            self._by_nation[each.nation, each.event].append(each)

    def find(self, listed: Iterable[Setting], people: People) -> tuple[National, ...]:
        """Those of the list that ship, by nation and event; whoever shares one must ship as well."""
        every: defaultdict[tuple[str, Event], list[Setting]] = defaultdict(list)
        for each in listed:
            every[each.scope, each.event].append(each)
        found: dict[tuple[str, Event], list[National]] = {}
        for key, rows in every.items():
            best = [row for row in rows if not any(is_better(other.mark, row.mark) for other in rows)]
            self.left_out.counts["beaten in the list itself"] += len(rows) - len(best)
            kept = [each for row in best if (each := self._ships(row, people))]
            if len(kept) == len(best):
                found[key] = kept
            else:
                self.left_out.counts["shared with somebody whose mark is not confirmed"] += len(kept)
        self._drop_beaten_indoors(found, every)
        order = sorted(found, key=lambda key: (key[0], key[1].key))
        named = ([_with_holder(each, people) for each in found[key]] for key in order)
        return tuple(each for of_list in named for each in sorted(of_list, key=lambda n: (n.listed.day, n.holder)))

    def _ships(self, row: Setting, people: People) -> National | None:
        """The record that ships for a row; None if it does not, and the reason is counted."""
        reason, confirmed = self._reason(row), self.confirming(row)
        if not reason and not confirmed:
            reason = "that no other origin gives"
        found = reason or _held(row, confirmed, people)
        if isinstance(found, National):
            return found
        self.left_out.counts[found] += 1
        return None

    def _reason(self, row: Setting) -> str:
        """Why a row can be no record that stands, whoever else gives it; empty if it can."""
        if find_nation(row.scope) is None or row.scope in _GONE:
            return "of a former state"
        if is_by_hand(row.event, row.mark):
            return "timed by hand"
        if row.country == row.scope in SUSPENDED and row.day >= SUSPENDED[row.scope]:
            return "set at home while the federation was suspended"
        better = self.better(row)
        if better:
            self.left_out.contradicted.append(f"{_told(row)}: {_told(better)} is better ({better.source})")
        return "contradicted by a better mark" if better else ""

    def confirming(self, row: Setting) -> list[Setting]:
        """The marks of other origins that are this one: the same mark within a day, by the same athlete or nation."""
        return [
            each
            for each in self._by_mark[row.event, row.mark.value]
            if each.source in _CONFIRMING and abs(each.day - row.day) <= _ONE_DAY and _is_one(row, each)
        ]

    def better(self, row: Setting) -> Setting | None:
        """The best mark of the nation in other origins, if it is better than this one."""
        best = best_of(each for each in self._of(row.scope, row.event) if not self._is_of_the_short_track(each))
        return best if best and is_better(best.mark, row.mark) else None

    def _is_of_the_short_track(self, page: Setting) -> bool:
        """Whether a record page gives a mark of the short track as the record of an event outdoors."""
        indoors = replace(page.event, short_track=True)
        others = self._by_mark.get((indoors, page.mark.value), ()) if page.scope and not page.event.short_track else ()
        return any(abs(each.day - page.day) <= _ONE_DAY for each in others)

    def _drop_beaten_indoors(
        self, found: dict[tuple[str, Event], list[National]], listed: Mapping[tuple[str, Event], Collection[Setting]]
    ) -> None:
        """Jumps and the shot: a record outdoors that is worse than one indoors ships beside that one, or not at all."""
        for scope, event in [key for key in found if not key[1].short_track and indoor_marks_count(key[1].discipline)]:
            indoors = replace(event, short_track=True)
            if (scope, indoors) in found:
                continue
            mark = found[scope, event][0].listed.mark
            others = (*listed.get((scope, indoors), ()), *self._of(scope, indoors))
            if any(is_better(each.mark, mark) and each.day >= _INDOORS_SINCE for each in others):
                self.left_out.counts["beaten indoors by a mark that does not ship"] += len(found.pop((scope, event)))

    def _of(self, scope: str, event: Event) -> Iterator[Setting]:
        for nation in _nations_of(scope):
            yield from self._by_nation[nation, event]


class Rows:
    """Makes the rows of data/records/national."""

    def __init__(self, meets: Meets, teams: Teams) -> None:
        self._meets, self._teams = meets, teams
        self._slugs = Slugs(fold, ())

    def by_area(self, records: Iterable[National]) -> dict[str, list[Cells]]:
        """The rows of each area's file; a holder whom the list has twice, in two spellings, is there once."""
        found: defaultdict[str, list[Cells]] = defaultdict(list)
        once: set[object] = set()
        for record in records:
            said = record.listed
            same = (*record.list, record.holder or said.nation, said.mark.value, said.day)
            if same in once:
                continue
            once.add(same)
            nation = find_nation(said.scope)
            found[nation.area if nation else ""].append(self._row(record))
        return found

    def _row(self, record: National) -> Cells:
        listed, said = record.listed, record.confirmed[0]
        event, sources = listed.event, list(dict.fromkeys((*(s.source for s in record.confirmed), listed.source)))
        sex, track = (event.sex or "X"), "-short" if event.short_track else ""
        number = f"nr-{listed.scope.lower()}-{event.discipline}-{sex.lower()}{track}-{said.day.year}"
        by_leads = said.source in marks.LEADS.values()  # which have stadiums in place of cities
        placed = replace(said, city=listed.city, country=listed.country) if by_leads or not said.city else said
        return {
            "id": self._slugs.take(number, fallback="record"),
            "nation": listed.scope,
            "discipline": event.discipline,
            "sex": sex,
            "short_track": "yes" if event.short_track else "no",
            "mark": _text(said.mark),
            "athlete": record.holder,
            "team": self._teams.find(said, sources) if isinstance(said.who, TeamRow) else "",
            "meet": self._meets.find(placed, sources),
            "date": said.day.isoformat(),
            "until": marks.NATIONAL_READ.isoformat(),
            "sources": ";".join(sources),
        }


def _nations_of(scope: str) -> tuple[str, ...]:
    return _TAKEN_OVER.get(scope, (scope,))


def _is_one(row: Setting, other: Setting) -> bool:
    """Whether two origins mean one athlete, or one nation's team.

    A birth year that both know must be the same. Then the names must have the same words, or one have more; with the
    birth year names that are spelt alike, or share a word, will do.
    """
    if isinstance(row.who, TeamRow) or isinstance(other.who, TeamRow):
        teams = isinstance(row.who, TeamRow) and isinstance(other.who, TeamRow) and not other.who.club
        return teams and other.nation in _nations_of(row.scope)
    if row.who is None or other.who is None:
        return False
    mine, yours = words_of(row.who.name), words_of(other.who.name)
    years = row.who.born and other.who.born and (row.who.born.year, other.who.born.year)
    if years and years[0] != years[1]:
        return False
    if years:
        return bool(set(mine) & set(yours)) or alike(mine, yours)
    return len(set(mine) & set(yours)) > 1 and (set(mine) <= set(yours) or set(yours) <= set(mine))


def _held(row: Setting, confirmed: Sequence[Setting], people: People) -> National | str:
    """The record with its holder, or why it does not ship.

    It was set for the nation, or for a state that it was a part of by somebody who went on to compete for it.
    """
    if isinstance(row.who, TeamRow):
        return National(row, tuple(confirmed))
    holder = _holder(confirmed, people)
    own = any(each.nation in _nations_of(row.scope) for each in confirmed)
    if not holder:
        newcomer = _newcomer(row, confirmed, people) if own else None
        return National(row, tuple(confirmed), newcomer=newcomer) if newcomer else "whose holder is not in the almanac"
    went_on = people.rows[holder]["nation"] == row.scope and any(nations_fit(c.nation, row.scope) for c in confirmed)
    return National(row, tuple(confirmed), holder) if own or went_on else "set for another nation or a former state"


def _holder(confirmed: Iterable[Setting], people: People) -> str:
    """The id of the athlete: of the result that ships, else of whom the lists mean; empty if nobody is known or two."""
    persons = [each.who for each in confirmed if isinstance(each.who, PersonRow)]
    held = {who.supplier_id.removeprefix(PREFIX) for who in persons if who.supplier_id.startswith(PREFIX)}
    known = held or {number for who in persons if (number := people.known(who))}
    return known.pop() if len(known) == 1 else ""


def _newcomer(row: Setting, confirmed: Iterable[Setting], people: People) -> PersonRow | None:
    """Who is to be added as the holder: of the nations of `_ADDED` whoever the confirming lists name, if it is one."""
    persons = [each.who for each in confirmed if isinstance(each.who, PersonRow)]
    if row.scope not in _ADDED or any(people.known(who) for who in persons):
        return None
    named = {words_of(who.name): who for who in reversed(persons)}
    return persons[0] if len(named) == 1 else None


def _with_holder(record: National, people: People) -> National:
    if record.newcomer is None:
        return record
    return replace(record, holder=people.find(record.newcomer, [record.confirmed[0].source]), newcomer=None)


def _told(setting: Setting) -> str:
    who = setting.who.name if isinstance(setting.who, PersonRow) else setting.nation
    return f"{setting.scope or setting.nation} {setting.event.key} {_text(setting.mark)} {who} {setting.day}"


def _text(mark: Mark) -> str:
    """The mark without its wind; with the zeros that some lists drop, so that `52.3` is no time by hand."""
    text = mark.text.partition(" (")[0]
    whole, point, rest = text.partition(".")
    return f"{whole}.{rest}0" if point and len(rest) == 1 and rest.isdigit() else text
