"""Fills the options of a question with what a sentence says."""

from collections.abc import Callable, Mapping

from bot.names.athletes import AthleteNames
from bot.questions.question import Question
from bot.questions.wording import Takes, Wording
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_events import (
    event_of_barrier,
    event_of_mark,
    fill_event,
    leave_events_open,
    narrow_event,
)
from bot.understanding.filling_marks import (
    SEXES,
    named_beyond,
    named_limit,
    named_mark,
    named_mark_run,
    named_marks,
    named_time,
)
from bot.understanding.filling_meets import leave_meets_open, named_kind, named_meet, named_series
from bot.understanding.filling_names import narrow_names
from bot.understanding.filling_pace import fill_pace
from bot.understanding.filling_places import named_place
from bot.understanding.filling_points import fill_points
from bot.understanding.filling_quotes import fill_about
from bot.understanding.filling_records import (
    named_area,
    named_nation,
    named_scope,
    preceding,
    record_holder,
    set_at,
    steps_since,
    whose_record,
)
from bot.understanding.filling_times import day_of_year, fill_times, month
from bot.understanding.filling_views import (
    all_marks,
    best_first,
    named_club_view,
    named_finals,
    named_heat,
    named_leads_view,
    named_medals_view,
    named_order,
    named_profile_view,
    named_round,
    named_status,
    named_track,
    named_view,
    order_of_winners,
    ranked_by,
    winners_area,
)
from bot.understanding.filling_wins import fill_winner, rivals_by, won_or_lost
from bot.understanding.meet_days import fill_from_meet


def fill(question: Question, wording: Wording, facts: Facts, names: AthleteNames) -> Filled:
    """Fill every option that something was found for."""
    filled = Filled()
    known = {option.name for option in question.options}
    takes = {option: kind for option, kind in wording.takes.items() if option in known}
    athletes = facts.offering("athlete")
    for option, kind in takes.items():
        if kind is Takes.ATHLETE and athletes:
            filled.put(option, athletes.pop(0))
    for option, kind in takes.items():
        filler = _FILLERS.get(kind)
        if filler:
            filled.put(option, filler(facts, filled))
    fill_times(takes, facts, filled)
    fill_from_meet(takes, facts, filled)
    fill_event(takes, facts, filled, names, of_athlete=wording.sex_of_athlete)
    if Takes.LIMIT in takes.values() and {"event", "mark"} <= filled.options.keys():
        filled.options["event"] = event_of_barrier(filled.options["event"], filled.options["mark"])
    if Takes.MARK in takes.values() and {"event", "mark"} <= filled.options.keys():
        sex = SEXES.get(filled.options.get("sex", ""))
        filled.options["event"] = event_of_mark(filled.options["event"], filled.options["mark"], sex)
    fill_points(takes, facts, filled)
    fill_pace(takes, facts, filled)
    narrow_event(wording, facts, filled, names)
    leave_events_open(wording, facts, filled)
    leave_meets_open(wording, facts, filled)
    if filled.options.get("view") == "availability" and "season" in filled.options:
        del filled.options["season"]  # `is she hurt this season`: the latest note says it, the bests do not
    narrow_names(takes, facts, filled, names)
    fill_winner(takes, facts, filled)
    fill_about(takes, facts, filled)
    return filled


_FILLERS: Mapping[Takes, Callable[[Facts, Filled], Found | None]] = {
    Takes.KIND: named_kind,
    Takes.MEET: named_meet,
    Takes.SERIES: named_series,
    Takes.SCOPE: named_scope,
    Takes.AREA: named_area,
    Takes.NATION: named_nation,
    Takes.MARK: named_mark,
    Takes.MARK_RUN: named_mark_run,
    Takes.TIME: named_time,
    Takes.MARKS: named_marks,
    Takes.CLUB_VIEW: named_club_view,
    Takes.LIMIT: named_limit,
    Takes.BEYOND: named_beyond,
    Takes.ROUND: named_round,
    Takes.HEAT: named_heat,
    Takes.PLACE: named_place,
    Takes.FINALS: named_finals,
    Takes.TRACK: named_track,
    Takes.DAY_OF_YEAR: day_of_year,
    Takes.DAY_VIEW: lambda facts, _: Found("births", (born[0],)) if (born := facts.asking("births")) else None,
    Takes.MONTH: month,
    Takes.ALL_MARKS: all_marks,
    Takes.STEPS_SINCE: steps_since,
    Takes.VIEW: named_view,
    Takes.PROFILE_VIEW: named_profile_view,
    Takes.BEFORE: preceding,
    Takes.MEDALS_VIEW: named_medals_view,
    Takes.WINNERS_AREA: winners_area,
    Takes.LEADS_VIEW: named_leads_view,
    Takes.ORDER_OF_WINNERS: order_of_winners,
    Takes.RIVALS_BY: rivals_by,
    Takes.RANKED: ranked_by,
    Takes.BEST_FIRST: best_first,
    Takes.ONLY: won_or_lost,
    Takes.HOLDER: record_holder,
    Takes.RACED: lambda facts, _: None if facts.whole else facts.first("led"),
    Takes.WHOSE: whose_record,
    Takes.SET_AT: set_at,
    Takes.SETTERS: lambda facts, _: facts.first("nation") if facts.first("scope") else None,
    Takes.ORDER: named_order,
    Takes.STATUS: named_status,
}
