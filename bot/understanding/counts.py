"""How many are asked for: `every`, `top 100`, `ten best`, and what such a number is not."""

import re
from dataclasses import replace
from itertools import pairwise

from bot.domain.combined import wholes_with
from bot.domain.event import Sex
from bot.understanding.facts import Facts
from bot.understanding.pieces import Piece
from bot.understanding.times import numbers_in_words
from bot.understanding.together_titles import are_of_all_editions

_COUNTED_MILES = re.compile(r"\d+ mile", re.IGNORECASE)  # behind `top`: so many times over one mile
_COUNTED = frozenset(("top", "list", "best", "performers", "champions"))
_EVERY_TEXT = "every all each alle jede jeder jedes tous toutes todos todas alla kaikki tutti tutte wszystkie kazdy"
_EVERY = frozenset(_EVERY_TEXT.split())
_PAIR = 2


def find_every(facts: Facts) -> None:
    """`every 100 m under 9.8` asks for all marks of a list; the mark is how far to read it."""
    limits = [piece for piece in facts.pieces if piece.offered("mark") or piece.offered("number")]
    for at, piece in enumerate(facts.pieces[:-1]):
        if facts.gathered.sentence.words[piece.first].folded not in _EVERY or not piece.is_filler:
            continue
        behind = facts.pieces[at + 1]
        every = piece.end - piece.first == 1 and facts.asking("under")
        if every and (behind.offered("event") or {"performers", "under"} & set(behind.offers)) and limits:
            facts.pieces[at] = replace(piece, offers=("all-marks",))
        elif "several-races" in behind.offers:
            facts.pieces[at] = replace(piece, offers=("results",))  # `Kiptum all marathons`
        elif _is_of_winners(facts, at):
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


def find_all_holders(facts: Facts) -> None:
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


def silence_split_lengths(facts: Facts) -> None:
    """`5k splits of a 2:03:30 marathon`: the event before the splits says how long each of them is."""
    events = [piece for piece in facts.pieces if piece.offered("event")]
    splits = {piece.first for piece in facts.asking("split")}
    if len(events) == _PAIR:
        facts.silent.update(piece.first for piece in events if piece.end in splits)


def find_counted_events(facts: Facts) -> None:
    """A bare number behind `top`, or before `best`, is a count where another event is named: `top 100 marathon`."""
    events = [piece for piece in facts.pieces if piece.offered("event")]
    for at, piece in enumerate(facts.pieces) if len(events) > 1 else ():
        if not (piece.offered("event") and facts.text(piece).isdigit()):
            continue
        before, behind = facts.pieces[max(0, at - 1) : at], facts.pieces[at + 1 : at + 2]
        best = any("best" in near.offers for near in behind)
        best = best and not any(_is_part(piece, other) for other in events)  # `heptathlon 800 best`
        if best or any("top" in near.offers for near in before):
            facts.pieces[at] = replace(piece, offers=("filler",))
    for before, piece in pairwise(facts.pieces):
        if "top" in before.offers and piece.offered("event") and _COUNTED_MILES.fullmatch(facts.text(piece)):
            facts.pieces[facts.pieces.index(piece)] = replace(piece, first=piece.first + 1, offers=("event:mile",))


def _is_part(piece: Piece, other: Piece) -> bool:
    code, whole = ((each.offered("event") or "").partition(".")[0] for each in (piece, other))
    return any(whole in wholes_with(code, sex) for sex in Sex)


def find_counts(facts: Facts) -> None:
    """A number in words before `best` or a plural is how many to list: `ten best`, `last five olympic champions`."""
    words = facts.gathered.sentence.words
    named = [piece for piece in facts.pieces if {"best", "performers", "pb", "champions"} & set(piece.offers)]
    for at in (*(behind.first - 1 for behind in named), *_beside_last(facts)):
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


def _beside_last(facts: Facts) -> list[int]:
    """The words beside `last` where winners of all editions are asked for: `ultimi tre campioni olimpici`."""
    beside = [at for piece in facts.asking("last") for at in (piece.first - 1, piece.end)]
    words = facts.gathered.sentence.words
    return [at for at in beside if 0 <= at < len(words)] if _is_of_winners(facts, -1) else []


def silence_counts(facts: Facts) -> None:
    """A number beside `top`, `best` or a plural is how many to list: a list is paged anyhow, so nothing is lost."""
    for at, piece in enumerate(facts.pieces):
        if piece.offered("number") is None:
            continue
        near = facts.pieces[max(0, at - 2) : at] + facts.pieces[at + 1 : at + 3]
        last = {piece.first, piece.end - 1} & set(_beside_last(facts))
        if at and {"under", "over"} & set(facts.pieces[at - 1].offers):
            continue  # `sub 13 hurdlers list`
        if last or any(_COUNTED & set(other.offers) for other in near):
            facts.pieces[at] = replace(piece, offers=("list", "counted"))
            facts.silent.add(piece.first)
        elif any({"last", "first"} & set(other.offers) for other in near):
            facts.silent.add(piece.first)
