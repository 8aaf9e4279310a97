"""What a sentence says, by kind: its athletes, events, years and words that ask, each with the piece that says it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from bot.domain.combined import wholes_with
from bot.domain.event import Sex
from bot.names import Ambiguous, Match, NoMatch
from bot.names.fold import fold
from bot.names.meets import MeetNames, NotHeld, Outcome
from bot.understanding.beside import settle_beside
from bot.understanding.demonyms import find_ours, find_own_nation, find_women
from bot.understanding.events import find_mixed_relay, find_walked
from bot.understanding.examples import find_examples
from bot.understanding.gathering import OR, Gathered
from bot.understanding.heats import find_heats
from bot.understanding.letters import find_letters
from bot.understanding.lexicon import lexicon
from bot.understanding.limits import find_distances, find_lengths, find_limits, find_tries, settle_mil
from bot.understanding.pieces import Piece
from bot.understanding.ranks import find_places, find_ranks
from bot.understanding.seasons import find_this_season
from bot.understanding.series import SERIES, find_editions, find_national_meets, find_series
from bot.understanding.short_years import find_short_years
from bot.understanding.times import numbers_in_words
from bot.understanding.together import are_of_all_editions, read_together

_OF_NATIONS_TEXT = "medals titles top list record national champions calendar beat h2h"
_OF_NATIONS = frozenset(_OF_NATIONS_TEXT.split())
_COUNTED_MILES = re.compile(r"\d+ mile", re.IGNORECASE)  # behind `top`: so many times over one mile
_SOFT_TEXT = """
who where when holds ever all-time greatest often met first last and on in filler now titles age national run-mark
profile unit under over legal count results performers best event add about stood most person who-else
on-track
"""
_SOFT = frozenset(_SOFT_TEXT.split())
_BEFORE_TEXT = """
before b4 vor avant antes prima voor fore innan for ennen przed predecessor
"""
_BEFORE = frozenset(_BEFORE_TEXT.split())
_FOR = frozenset(("for", "för"))  # which are no `før`
_AFTER_TEXT = "after nach apres despues tras etter efter jalkeen na dopo apos po"
_AFTER = frozenset(_AFTER_TEXT.split())
_ONWARDS = frozenset(("on", "onward", "onwards", "to", "till", "until", "through", "and", "up"))  # behind `from 2023`
_OF = frozenset(("of", "de", "di", "del", "do", "da", "the", "que", "van", "von", "der", "den", "el", "dos"))
_JOINING_TEXT = "to and until till through bis und a et y e al og och til tot en do i au hasta ate fino ja"
_JOINING = frozenset(_JOINING_TEXT.split())
_JOINS = frozenset(("and", "against"))
_AGAINST = frozenset(("against", "beat", "beaten-by"))
_RELATIVE = frozenset(("lead", "this-year"))
_COUNTED = frozenset(("top", "list", "best", "performers", "champions"))
_EVERY_TEXT = "every all each alle jede jeder jedes tous toutes todos todas alla kaikki tutti tutte wszystkie kazdy"
_EVERY = frozenset(_EVERY_TEXT.split())
_HEARSAY_TEXT = """
i we you they he she people everyone everybody someone somebody some fans mate mates friend friends dad mum mom brother
sister wife husband colleague coworker boss bloke guy guys pals buddy was been uncle son daughter neighbour many lot
"""
_HEARSAY = frozenset(_HEARSAY_TEXT.split())
_MATES_TEXT = "pote kumpel amigo kompis kaveri maat amico kolega copain colega kamerat vriend"
_MATES = frozenset(_MATES_TEXT.split())
_LONE_OR = frozenset(("o", "ou"))  # an article and `where` as well
_GAMES_TEXT = (
    "games spiele spielen jeux juegos jogos giochi spelen spelene leker lekene kisat kisoissa igrzyska igrzyskach"
)
_GAMES = frozenset(_GAMES_TEXT.split())
_GAMES_OF = ("olympics", "commonwealth", "asian-games", "pan-am")
_END_OF = ("at the end of", "end of")
_PAIR = 2
_LONGEST_NAME = 3  # words


@dataclass(frozen=True, slots=True)
class Found:
    """A value, and the pieces that say it."""

    value: str
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Facts:
    """Everything a sentence says. `asks` are the pieces with the meanings that may ask for a question."""

    gathered: Gathered
    today: date
    meets: MeetNames
    pieces: list[Piece] = field(default_factory=list[Piece])
    since: Found | None = None
    until: Found | None = None
    whole: Found | None = None  # a year or day that is neither a beginning nor an end
    offered: dict[str, list[Found]] = field(default_factory=dict[str, "list[Found]"])  # by kind, worked out once
    asked: dict[str, list[Piece]] | None = None  # the pieces by what they offer, once nothing changes any more
    unknown_names: set[int] = field(default_factory=set[int])  # words that are a name, though of nobody known
    silent: set[int] = field(default_factory=set[int])  # first words of pieces that another piece explains
    found_meets: dict[str, Outcome] = field(default_factory=dict[str, Outcome])  # by text

    def offering(self, kind: str) -> list[Found]:
        """The values of a kind, in order."""
        found = self.offered.get(kind)
        if found is None and self.asked is not None:
            return []
        if found is None:
            values = ((piece.offered(kind), piece) for piece in self.pieces)
            found = self.offered[kind] = [Found(value, (piece,)) for value, piece in values if value is not None]
        return list(found)

    def first(self, kind: str) -> Found | None:
        """The first value of a kind that is said by itself, else one that other words say too: `fastest woman`."""
        found = self.offered.get(kind)
        if found is None:
            found = self.offering(kind)
        for each in found:
            if "best" not in each.pieces[0].offers:
                return each
        return found[0] if found else None

    def find_meet(self, text: str) -> Outcome:
        """The meets that a text may mean. Every reading of a sentence asks for the same few, so each is found once."""
        found = self.found_meets.get(text)
        if found is None:
            found = self.found_meets[text] = self.meets.find(text)
        return found

    @property
    def said(self) -> set[str]:
        """Everything that the pieces offer."""
        return {offer for piece in self.pieces for offer in piece.offers}

    def asking(self, meaning: str) -> list[Piece]:
        """The pieces that have a meaning."""
        if self.asked is not None:
            return self.asked.get(meaning, [])
        return [piece for piece in self.pieces if meaning in piece.offers]

    def settle(self) -> None:
        """Sort the pieces by what they offer: every question asks for that, and no piece changes any more."""
        self.offered.clear()
        self.asked = {}
        for piece in self.pieces:
            for offer in piece.offers:
                self.asked.setdefault(offer, []).append(piece)
                kind, colon, value = offer.partition(":")
                values = self.offered.setdefault(kind, []) if colon else []
                if not (values and values[-1].pieces[0] is piece):
                    values.append(Found(value, (piece,)))

    def athlete_behind_before(self) -> Found | None:
        """The athlete behind a `before`, with that word; None if none stands there."""
        words = self.gathered.sentence.words
        for found in self.offering("athlete"):
            first = at = found.pieces[0].first
            while at and words[at - 1].folded in _OF:
                at -= 1
            prior = at > 1 and self.gathered.sentence.folded(at - 2, at) == "prior to"
            at -= prior
            if at and (prior or words[at - 1].folded in _BEFORE) and words[at - 1].text.casefold() not in _FOR:
                used = tuple(piece for piece in self.pieces if at - 1 <= piece.first < first)
                return replace(found, pieces=(*found.pieces, *used))
        return None

    def text(self, piece: Piece) -> str:
        """A piece as it was typed."""
        return self.gathered.sentence.part(piece.first, piece.end)

    def unknown_runs(self) -> Iterator[tuple[int, int]]:
        """Runs of words that nothing explains."""
        unknown = [at for at in self.gathered.unknown if at not in self.unknown_names]
        at = 0
        while at < len(unknown):
            end = at + 1
            while end < len(unknown) and unknown[end] == unknown[end - 1] + 1:
                if self.gathered.sentence.words[unknown[end]].parted:
                    break
                end += 1
            yield unknown[at], unknown[end - 1] + 1
            at = end

    def strange_runs(self) -> Iterator[tuple[int, int]]:
        """Runs of words that neither anything here nor a dictionary explains: names, if anything."""
        return (run for run in self.unknown_runs() if not self.gathered.talk.issuperset(range(*run)))

    def with_number(self, run: tuple[int, int]) -> tuple[int, int]:
        """A run of unknown words with the number just before it: `700 m` is what is not known, not `m`."""
        first, end = run
        before = next((piece for piece in self.pieces if piece.end == first and piece.offered("number")), None)
        return (before.first if before else first), end

    def is_soft(self, piece: Piece) -> bool:
        """Whether nothing is lost if a piece is not used."""
        return (
            piece.first in self.silent
            or piece.offered("record-mark") is not None
            or "filler" in piece.offers
            or all(offer in _SOFT or offer in ("since", "until", "to") for offer in _said_besides(piece))
        )


def _said_besides(piece: Piece) -> tuple[str, ...]:
    """What a piece says besides `former`, if anything: `vorige` is the last one too."""
    return tuple(offer for offer in piece.offers if offer != "former") or piece.offers


def find_facts(gathered: Gathered, today: date, meets: MeetNames) -> Facts:
    """Sort the pieces by what they say; years and days get their meaning by the words before them."""
    pieces = find_short_years(gathered.pieces, gathered.sentence, today, meets)
    find_women(pieces, gathered.sentence)
    find_walked(pieces, gathered.sentence)
    find_mixed_relay(pieces, gathered.sentence)
    find_own_nation(pieces, gathered)
    said_so = find_ours(pieces, gathered) | find_letters(pieces, gathered)
    facts = Facts(gathered, today, meets, pieces, unknown_names=said_so)
    _find_unknown_names(facts)
    _find_same_names(facts)
    find_examples(facts.pieces, gathered.sentence)
    settle_beside(facts.pieces, gathered.sentence)
    _find_in_portuguese(facts)
    _find_cities_of_nations(facts)
    find_lengths(facts.pieces)
    find_distances(facts.pieces)
    find_tries(facts.pieces, gathered.sentence)
    find_limits(facts.pieces)
    settle_mil(facts.pieces)
    _find_about(facts)
    find_national_meets(facts.pieces, gathered.sentence)
    find_series(facts.pieces, gathered.sentence)
    find_this_season(facts.pieces)
    _find_hearsay(facts)
    _find_both_sexes(facts)
    _find_ends(facts)
    _find_times(facts)
    _silence_seasons(facts)
    _silence_agents(facts)
    _find_counted_events(facts)
    _silence_split_lengths(facts)
    _find_counts(facts)
    _silence_counts(facts)
    _silence_or(facts)
    _silence_tracks(facts)
    find_editions(facts.pieces, facts.meets)
    _find_every(facts)
    _find_all_holders(facts)
    find_places(facts.pieces, gathered.sentence)
    facts.unknown_names |= find_heats(facts.pieces, gathered.sentence)
    _find_games(facts)
    facts.unknown_names |= find_ranks(facts.pieces, gathered.sentence)
    facts.pieces = list(read_together(facts.pieces))
    facts.offered.clear()
    return facts


def _find_in_portuguese(facts: Facts) -> None:
    """`em` before a place that had no European Championships is the Portuguese `in`: `em Los Angeles 84`."""
    year = next((piece.offered("year") for piece in facts.pieces if piece.offered("year")), "")
    for at, (piece, behind) in enumerate(pairwise(facts.pieces)):
        place = behind.offered("meet") if piece.offered("series") == "euros" and facts.text(piece) == "em" else None
        if place and isinstance(facts.find_meet(f"{SERIES['euros']} {place} {year}".strip()), NoMatch | NotHeld):
            facts.pieces[at] = replace(piece, offers=("filler",))


def _find_cities_of_nations(facts: Facts) -> None:
    """A nation that is a city's name too is that city beside an athlete and no word of nations: `Beamon Mexico`."""
    asked = {offer for piece in facts.pieces for offer in piece.offers}
    if asked & _OF_NATIONS or sum(piece.offered("athlete") is not None for piece in facts.pieces) != 1:
        return
    for at, piece in enumerate(facts.pieces):
        city = lexicon().find_city(fold(facts.text(piece))) if piece.offered("nation") else None
        if city and facts.meets.importance_of(fold(city)) is not None:
            facts.pieces[at] = replace(piece, offers=(f"meet:{city}",))


def _find_unknown_names(facts: Facts) -> None:
    """Words that nothing explains are a name where they stand beside `vs` or in a list of athletes.

    So the answer is that nobody is called so, and not one about the others.
    """
    for first, end in list(facts.unknown_runs()):
        beside = [piece for piece in facts.pieces if first in (piece.end, piece.end + 1) or piece.first == end]
        joined = any(_JOINS & set(piece.offers) for piece in beside)
        words = facts.gathered.sentence.words
        ahead = facts.gathered.sentence.text[: words[first].start].rstrip(" \"'«“")
        listed = (words[first].parted and not ahead.endswith(":")) or (end < len(words) and words[end].parted)
        athletes = sum(piece.offered("athlete") is not None for piece in facts.pieces)
        sides = [piece for piece in beside if _AGAINST & set(piece.offers)]
        if facts.gathered.talk.issuperset(range(first, end)):  # `kerr vs wind`, but not `letztes mal gegen den Blake`
            named = athletes < _PAIR and any(words[piece.first].folded not in OR for piece in sides)
            tree = athletes == 1 and end - first == 1 and _is_before_or(facts, end)
            named = named or tree  # `hägg eller andersson`, which is a tree as well
        else:
            named = bool(sides) or (athletes > 0 and (joined or listed))
        if end - first <= _LONGEST_NAME and named:
            text = facts.gathered.sentence.part(first, end)
            facts.pieces.append(Piece(first, end, (f"athlete:{text}",), 0.0))
            facts.unknown_names.update(range(first, end))
    facts.pieces.sort(key=lambda piece: piece.first)


def _is_before_or(facts: Facts, at: int) -> bool:
    """Whether an `or` with an athlete right behind it begins at a word: what is before it is a name as well."""
    sides = [piece for piece in facts.pieces if piece.first == at and "against" in piece.offers]
    return any(
        piece.offered("athlete") is not None and piece.first == side.end for side in sides for piece in facts.pieces
    )


def _find_same_names(facts: Facts) -> None:
    """An athlete whose name is written in two ways, as `EJ Obiena, E.J. Obiena`, is one; so is one named again.

    Two names that are the same are left: whoever asks for both is told that they are one.
    """
    _join_names_said_twice(facts)
    named: dict[str, str] = {}
    several = sum(piece.offered("athlete") is not None for piece in facts.pieces) > _PAIR
    for at, piece in enumerate(facts.pieces):
        typed = piece.offered("athlete")
        if typed is None:
            continue
        name = fold(typed).replace(" ", "")
        again = several and " " not in typed and [full for full in named.values() if fold(typed) in fold(full).split()]
        if name in named and (several or named[name] != typed):
            facts.pieces[at] = replace(piece, offers=("filler", f"again:{named[name]}"))
        elif again and len(again) == 1:
            facts.pieces[at] = replace(piece, offers=("filler", f"again:{again[0]}"))
        named.setdefault(name, typed)


def _join_names_said_twice(facts: Facts) -> None:
    """A nickname before the family name of the same athlete is one name: `marie jo perec`."""
    for before, piece in reversed(list(pairwise(facts.pieces))):
        one, other = before.offered("athlete"), piece.offered("athlete")
        if one and other and before.end == piece.first and fold(other) == fold(one).split()[-1] != fold(one):
            joined = replace(before, end=piece.end, weight=before.weight + piece.weight)
            facts.pieces[:] = [joined if p is before else p for p in facts.pieces if p is not piece]


def _find_about(facts: Facts) -> None:
    """`on` behind an athlete and before another or a word that nothing explains is what one said: `jakob on kerr`."""
    for at, (before, piece) in enumerate(pairwise(facts.pieces), 1):
        behind = {offer for other in facts.pieces if other.first == piece.end for offer in other.offers}
        end = next((other.end for other in facts.pieces if other.first == piece.end and other.is_filler), piece.end)
        behind |= {offer for other in facts.pieces if other.first == end for offer in other.offers}  # `on the NBA`
        told = end in facts.gathered.unknown or {"not-held", "other-sport"} & behind
        if "on" in piece.offers and before.offered("athlete") and told:
            facts.pieces[at] = replace(piece, offers=("about", "said-on"))
    for at in range(1, len(facts.pieces) - 1):
        before, piece, behind = facts.pieces[at - 1 : at + 2]
        if "on" in piece.offers and before.offered("athlete") and behind.offered("athlete"):
            facts.pieces[at] = replace(piece, offers=("about", "said-on"))


def _find_hearsay(facts: Facts) -> None:
    """`my dad says`, `my flatmate reckons`: who says so is no athlete, so no quote is asked for."""
    words = facts.gathered.sentence.words
    if facts.pieces and facts.pieces[0].offers == ("said",) and words[facts.pieces[0].first].folded == "tell":
        facts.pieces[0] = replace(
            facts.pieces[0], offers=("filler",)
        )  # `tell the winner of`, as many say for `tell me`
    talk = facts.gathered.talk.intersection(facts.gathered.unknown)
    for at, piece in enumerate(facts.pieces):
        told = piece.first - 1 in talk or _is_said_to_us(facts, piece)
        before = words[piece.first - 1].folded if piece.first else ""
        heard = before in _MATES or (before in _HEARSAY and not facts.asking("about")) or _is_for_example(facts, piece)
        if "said" in piece.offers and (told or heard) and not facts.asking("quote"):
            facts.pieces[at] = replace(piece, offers=("filler",))


def _is_for_example(facts: Facts, piece: Piece) -> bool:
    """Whether `say` gives an example of a time: `when Zatopek was running, say 1954`."""
    behind = next((other for other in facts.pieces if other.first == piece.end), None)
    return behind is not None and any(behind.offered(kind) for kind in ("year", "years", "day", "monthday", "number"))


def _is_said_to_us(facts: Facts, piece: Piece) -> bool:
    """Whether `say` asks the bot, as in `kann mir einer sagen, wer`: nobody is named, and a result is asked for."""
    named = facts.first("athlete") or facts.asking("about") or re.search(r"[\"“„«»]", facts.gathered.sentence.text)
    behind = any(other.first >= piece.end and {"who", "when", "person"} & set(other.offers) for other in facts.pieces)
    return not named and behind and facts.first("event") is not None


def _find_both_sexes(facts: Facts) -> None:
    """`Männer und Frauen zusammen` narrows nothing."""
    sexes = {piece.offers for piece in facts.pieces if piece.offers in (("sex:men",), ("sex:women",))}
    if len(sexes) == _PAIR:
        facts.pieces = [replace(p, offers=("filler",)) if p.offers in sexes else p for p in facts.pieces]


def _find_times(facts: Facts) -> None:
    dated = _dated(facts)
    for index, (at, piece, period) in enumerate(dated):
        before = _before(facts.pieces, at) or _postposed(facts, at)
        said = before.offers if before else ()
        pair = index + 1 < len(dated) and _are_a_span(facts, piece, dated[index + 1][1])
        used = (before, piece) if before and ({"since", "until"} & set(said)) else (piece,)
        if pair and facts.since is None and facts.until is None:
            last = dated[index + 1]
            facts.since, facts.until = Found(period[0], used), Found(last[2][1], (last[1],))
            break
        if before and _is_of(facts, before, piece):
            said = ()
        if "until" in said and "since" in said:
            said = ("since",)
        if "since" in said and facts.since is None:
            is_after = bool(before) and facts.gathered.sentence.words[before.first].folded in _AFTER
            facts.since = Found(_year_beside(period[0], 1) if is_after else period[0], used)
        elif "until" in said and facts.until is None:
            is_before = bool(before) and facts.gathered.sentence.words[before.first].folded in _BEFORE
            facts.until = Found(_year_beside(period[1], -1) if is_before else period[1], used)
        elif facts.whole is None and period[0] == period[1]:
            facts.whole = Found(period[0], (piece,))
        elif facts.since is None and period[0] != period[1]:
            facts.since, facts.until = Found(period[0], (piece,)), Found(period[1], (piece,))
        elif facts.whole and period == _same(facts.whole.value):
            facts.whole = replace(facts.whole, pieces=(*facts.whole.pieces, piece))  # said twice


def _is_of(facts: Facts, before: Piece, dated: Piece) -> bool:
    """Whether `from` says `of` before a year, as in `results from 2023`, and not `from 2023 on`."""
    words = facts.gathered.sentence.words
    pair = sum(piece.offered("athlete") is not None for piece in facts.pieces) >= _PAIR  # of whom it is since
    if words[before.first].folded != "from" or before.end != dated.first or pair:
        return False
    behind = words[dated.end].folded if dated.end < len(words) else ""
    return behind not in _ONWARDS and not (facts.asking("progression") and facts.asking("record"))


def _dated(facts: Facts) -> list[tuple[int, Piece, tuple[str, str]]]:
    """The pieces that say years or days, with their positions and what they say."""
    times = [(at, piece, _period(piece, facts.today)) for at, piece in enumerate(facts.pieces)]
    dated = [(at, piece, period) for at, piece, period in times if period]
    named = [each for each in dated if not _RELATIVE & set(each[1].offers)]
    if facts.asking("progression") and facts.first("athlete"):
        return named  # `warholms årsbeste, år for år`
    return named or dated  # `world lead 2025` and `best of the year 2025` name their year


def _period(piece: Piece, today: date) -> tuple[str, str] | None:
    year, years, day = piece.offered("year"), piece.offered("years"), piece.offered("day")
    if year or day:
        return _same(year or day or "")
    if years:
        return years[:4], years[5:]
    if "this-year" in piece.offers or "lead" in piece.offers:
        return _same(str(today.year))
    if "this-century" in piece.offers or "this-decade" in piece.offers:
        return ("2001" if "this-century" in piece.offers else str(today.year // 10 * 10)), str(today.year)
    if past := piece.offered("years-ago"):
        return _same(str(today.year - int(past)))
    if past := piece.offered("past-seasons"):
        return str(today.year - int(past) + 1), str(today.year)
    if past := piece.offered("past-years"):
        leap = (today.month, today.day) == (2, 29)
        return f"{today.year - int(past)}-{'02-28' if leap else f'{today:%m-%d}'}", f"{today:%Y-%m-%d}"
    return _same(str(today.year - 1)) if "last-year" in piece.offers else None


def _same(text: str) -> tuple[str, str]:
    return text, text


def _before(pieces: Sequence[Piece], at: int) -> Piece | None:
    """The piece before, over fillers and words such as `season`."""
    for piece in pieces[max(0, at - 3) : at][::-1]:
        if "since" in piece.offers or "until" in piece.offers:
            return piece
        if not piece.is_filler and "season" not in piece.offers:
            return None
    return None


def _postposed(facts: Facts, at: int) -> Piece | None:
    """The Finnish word behind a date that says whether it is a beginning or an end: `vuoden 2019 jälkeen`."""
    for piece in facts.pieces[at + 1 : at + 3] if facts.gathered.language == "fi" else ():
        if "since" in piece.offers or "until" in piece.offers:
            return piece
        if not piece.is_filler:
            return None
    return None


def _find_ends(facts: Facts) -> None:
    """A list of all time `at the end of 1999` is one up to then; that it `stood` so asks for no record."""
    if not (facts.asking("all-time") or facts.asking("list")):
        return
    for at, (piece, behind) in enumerate(pairwise(facts.pieces)):
        ends = facts.gathered.sentence.folded(piece.first, piece.end).endswith(_END_OF)
        if piece.is_filler and ends and behind.offered("year"):
            facts.pieces[at] = replace(piece, offers=("until",))
    if facts.asking("list") and not facts.asking("record"):
        facts.pieces[:] = [replace(p, offers=("filler",)) if p.offers == ("stood",) else p for p in facts.pieces]


def _find_games(facts: Facts) -> None:
    """`the Delhi games` and `the 2016 games` are the greatest Games of the city or the year."""
    words = facts.gathered.sentence.words
    meet = facts.first("meet")
    for at, piece in enumerate(facts.pieces) if not facts.first("series") else ():
        if not (piece.is_filler and piece.end - piece.first == 1 and words[piece.first].folded in _GAMES):
            continue
        beside = [near for near in facts.pieces if piece.first == near.end or (near.first == piece.end and not meet)]
        name = next((near.offered("year") if meet is None else near.offered("meet") for near in beside), None)
        named = (key for key in _GAMES_OF if name and _is_held(facts, f"{SERIES[key]} {name}"))
        series = next(named, None)
        if series:
            facts.pieces[at] = replace(piece, offers=(f"series:{series}",))


def _is_held(facts: Facts, text: str) -> bool:
    return isinstance(facts.find_meet(text), Match | Ambiguous)


def _silence_seasons(facts: Facts) -> None:
    """`season` or `year` beside a year says no more than the year."""
    for at, piece in enumerate(facts.pieces):
        near = facts.pieces[max(0, at - 1) : at] + facts.pieces[at + 1 : at + 2]
        if "season" in piece.offers and any(_period(other, facts.today) for other in near):
            facts.pieces[at] = replace(piece, offers=("filler",))


def _are_a_span(facts: Facts, one: Piece, other: Piece) -> bool:
    """Whether two years are a beginning and an end: `2019-2022`, `from 2019 to 2022`, `between 2019 and 2022`."""
    if other.first - one.end > 2:
        return False
    between = facts.gathered.sentence.text[
        facts.gathered.sentence.words[one.end - 1].end : facts.gathered.sentence.words[other.first].start
    ]
    words = [word.folded for word in facts.gathered.sentence.words[one.end : other.first]]
    return between.strip() in ("-", "–", "—") or (bool(words) and all(word in _JOINING for word in words))


def _year_beside(text: str, step: int) -> str:
    return str(int(text) + step) if len(text) == 4 else text


def _find_every(facts: Facts) -> None:
    """`every 100 m under 9.8` asks for all marks of a list; the mark is how far to read it."""
    limits = [piece for piece in facts.pieces if piece.offered("mark") or piece.offered("number")]
    for at, piece in enumerate(facts.pieces[:-1]):
        word = facts.gathered.sentence.words[piece.first].folded
        behind = facts.pieces[at + 1]
        every = piece.is_filler and piece.end - piece.first == 1 and word in _EVERY and facts.asking("under")
        if every and (behind.offered("event") or {"performers", "under"} & set(behind.offers)) and limits:
            facts.pieces[at] = replace(piece, offers=("all-marks",))
        elif word in _EVERY and piece.is_filler and "several-races" in behind.offers:
            facts.pieces[at] = replace(piece, offers=("results",))  # `Kiptum all marathons`
        elif word in _EVERY and piece.is_filler and _is_of_winners(facts, at):
            facts.pieces[at] = replace(piece, offers=("list",))  # `every women's heptathlon world champion`
    of_athlete = any(piece.offered("athlete") is not None for piece in facts.pieces)
    beyond = facts.asking("under") or facts.asking("over")
    whether = beyond and of_athlete and not facts.asking("often")  # bests say it, but not how often
    if facts.asking("all-marks") or whether:
        words = facts.gathered.sentence.words
        aged = {piece.first for piece in limits if piece.first and words[piece.first - 1].folded == "at"}
        facts.silent.update({piece.first for piece in limits} - aged)  # `is Gout faster than Bolt was at 16`


def _is_of_winners(facts: Facts, at: int) -> bool:
    """Whether behind a word it is said who won an event at a series, and nobody and no year is named."""
    behind = {offer.partition(":")[0] for piece in facts.pieces[at + 1 :] for offer in piece.offers}
    won = are_of_all_editions(behind) and behind & {"winner", "champs", "champions"}
    return bool(won) and not behind & {"athlete", "year", "years", "often", "most", "record"}


def _find_all_holders(facts: Facts) -> None:
    """`every 100 m record holder` and `list of mile record holders` ask for all steps of the record."""
    words = facts.gathered.sentence.words
    listing = [at for at, piece in enumerate(facts.pieces) if _lists_all(piece, facts)]
    for at, piece in enumerate(facts.pieces) if listing and not facts.first("athlete") else ():
        if {"holds", "record"} <= set(piece.offers) and words[piece.end - 1].folded.startswith("holder"):
            facts.pieces[at] = replace(piece, offers=(*piece.offers, "progression"))
            facts.pieces[listing[0]] = replace(facts.pieces[listing[0]], offers=("filler",))
            return


def _lists_all(piece: Piece, facts: Facts) -> bool:
    return piece.offers == ("list",) or (
        piece.is_filler and facts.gathered.sentence.words[piece.first].folded in _EVERY
    )


def _silence_split_lengths(facts: Facts) -> None:
    """`5k splits of a 2:03:30 marathon`: the event before the splits says how long each of them is."""
    events = [piece for piece in facts.pieces if piece.offered("event")]
    splits = {piece.first for piece in facts.asking("split")}
    if len(events) == _PAIR:
        facts.silent.update(piece.first for piece in events if piece.end in splits)


def _silence_agents(facts: Facts) -> None:
    """`la marchadora María Pérez`: who she is, and none of her events; but `her 1500s` are one."""
    listed = facts.asking("top") or facts.asking("all-time") or facts.asking("list")
    if len(facts.offering("athlete")) != 1 or listed:
        return
    for at, piece in enumerate(facts.pieces):
        agent = "performers" in piece.offers and piece.offered("event") and facts.text(piece)[:1].isalpha()
        if agent:
            facts.pieces[at] = replace(piece, offers=("filler",))


def _find_counted_events(facts: Facts) -> None:
    """A bare number behind `top`, or before `best`, is a count where another event is named: `top 100 marathon`."""
    events = [piece for piece in facts.pieces if piece.offered("event")]
    for at, piece in enumerate(facts.pieces) if len(events) > 1 else ():
        before, behind = facts.pieces[max(0, at - 1) : at], facts.pieces[at + 1 : at + 2]
        part = any(_is_part(piece, other) for other in events)  # `heptathlon 800 best`
        counted = any("top" in near.offers for near in before)
        counted = counted or (not part and any("best" in near.offers for near in behind))
        if piece.offered("event") and facts.text(piece).isdigit() and counted:
            facts.pieces[at] = replace(piece, offers=("filler",))
    for before, piece in pairwise(facts.pieces):
        if "top" in before.offers and piece.offered("event") and _COUNTED_MILES.fullmatch(facts.text(piece)):
            facts.pieces[facts.pieces.index(piece)] = replace(piece, first=piece.first + 1, offers=("event:mile",))


def _is_part(piece: Piece, other: Piece) -> bool:
    code, whole = ((each.offered("event") or "").partition(".")[0] for each in (piece, other))
    return any(whole in wholes_with(code, sex) for sex in Sex)


def _silence_tracks(facts: Facts) -> None:
    """`Holm's indoor best`: where no event is named, a profile has the bests of either kind of track apart."""
    bests = facts.asking("pb") or facts.asking("best") or facts.asking("record")
    if bests and len(facts.offering("athlete")) == 1 and not facts.first("event"):
        facts.silent.update(piece.first for piece in facts.pieces if piece.offered("track"))


def _silence_or(facts: Facts) -> None:
    """`o` and `ou` are no `or` where nobody is named, nor before all else: `quando será o próximo mundial`, `où X`."""
    for at, piece in enumerate(facts.pieces[:1]):
        if "against" in piece.offers and facts.text(piece).casefold() in ("ou", "où"):
            facts.pieces[at] = replace(piece, offers=("who", "where"))
    for piece in facts.pieces if not facts.first("athlete") else ():
        if "against" in piece.offers and facts.gathered.sentence.words[piece.first].folded in _LONE_OR:
            facts.silent.add(piece.first)


def _find_counts(facts: Facts) -> None:
    """A number in words before `best` or a plural is how many to list: `ten best`, `last five olympic champions`."""
    words = facts.gathered.sentence.words
    for behind in [piece for piece in facts.pieces if {"best", "performers", "pb", "champions"} & set(piece.offers)]:
        at = behind.first - 1
        if at < 0 or words[at].folded not in numbers_in_words():
            continue
        own = next((piece for piece in facts.pieces if piece.first <= at < piece.end), None)
        counted = Piece(at, at + 1, ("list", "counted"), 0.0)
        if own is None:
            facts.pieces.append(counted)
            facts.unknown_names.add(at)
        elif own.is_filler and own.end - own.first == 1:
            facts.pieces[facts.pieces.index(own)] = counted
        else:
            continue
        facts.silent.add(at)
    facts.pieces.sort(key=lambda piece: piece.first)


def _silence_counts(facts: Facts) -> None:
    """A number beside `top`, `best` or a plural is how many to list: a list is paged anyhow, so nothing is lost."""
    for at, piece in enumerate(facts.pieces):
        if piece.offered("number") is None:
            continue
        near = facts.pieces[max(0, at - 2) : at] + facts.pieces[at + 1 : at + 3]
        if at and {"under", "over"} & set(facts.pieces[at - 1].offers):
            continue  # `sub 13 hurdlers list`
        if any(_COUNTED & set(other.offers) for other in near):
            facts.pieces[at] = replace(piece, offers=("list", "counted"))
            facts.silent.add(piece.first)
        elif any({"last", "first"} & set(other.offers) for other in near):
            facts.silent.add(piece.first)
