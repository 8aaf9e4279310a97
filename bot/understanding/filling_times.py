"""Fills the options that take days, months and years."""

from calendar import month_name
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.questions.wording import Takes
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_meets import are_winners_of_league

_YEAR = 4  # digits


def fill_times(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Fill the options that take a day, a year or a span."""
    option_of = {kind: option for option, kind in takes.items()}
    whole = facts.whole
    if whole and any(whole.pieces[0] in used for used in filled.pieces.values()):
        return  # it is the year of the meet
    spanned = Takes.SINCE in option_of and whole is not None and len(whole.value) > _YEAR  # `in august 2024`
    if whole and Takes.YEAR in option_of and not spanned:
        filled.put(option_of[Takes.YEAR], replace(whole, value=whole.value[:4]))
    elif Takes.DAY in option_of:
        filled.put(option_of[Takes.DAY], whole or facts.until)
    elif whole and Takes.SINCE in option_of and _may_be_of_a_year(takes, facts):
        filled.put(option_of[Takes.SINCE], facts.since or whole)
        filled.put(option_of[Takes.UNTIL], facts.until or whole)
    if Takes.SINCE in option_of:
        filled.put(option_of[Takes.SINCE], facts.since)
    if Takes.UNTIL in option_of:
        filled.put(option_of[Takes.UNTIL], facts.until)


def _may_be_of_a_year(takes: Mapping[str, Takes], facts: Facts) -> bool:
    """Whether a year alone narrows a question: medals where they are asked for, else it is that of a race."""
    told = facts.asking("medals") or facts.asking("titles") or are_winners_of_league(facts)
    return Takes.MEDALS_VIEW not in takes.values() or bool(told)


def day_of_year(facts: Facts, _filled: Filled) -> Found | None:
    """A day of the calendar in any year, as `08-07`."""
    asked = facts.asking("happened") or facts.asking("today")
    yesterday = facts.asking("yesterday") if asked else []
    if yesterday:
        return Found(f"{facts.today - timedelta(days=1):%m-%d}", (yesterday[0],))
    found = facts.first("monthday") or facts.first("day")
    return replace(found, value=found.value[-5:]) if found and len(found.value) != 7 else None


def month(facts: Facts, _filled: Filled) -> Found | None:
    """A month with its year, as `2027-08`, or without, by its English name; a day; `this weekend`; a year of all."""
    soon = facts.first("span")
    if soon:
        return replace(soon, value=soon.value.replace("-", " "))
    found = facts.first("day")
    if found:
        return found
    named = facts.first("named-month")
    if named:
        return replace(named, value=month_name[int(named.value)])
    of_all = facts.asking("calendar") and not (facts.first("series") or facts.first("meet"))
    return facts.whole if of_all else None  # a meet is found with its year
