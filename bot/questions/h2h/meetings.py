"""The meetings of a head-to-head, each in one line: day, meet, event and round, and what both did."""

from collections.abc import Iterable

from bot.cards import disputed
from bot.cards.card import Brief, Line, Strong
from bot.cards.formatting import day
from bot.cards.meets import FINAL, FINAL_MEANS, event_in_brief, is_championship_final, meet_in_brief, round_in_brief
from bot.domain.disciplines import track_name
from bot.domain.head_to_head import Meeting
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Race, Result
from bot.domain.venues import in_dots
from bot.questions.h2h.answer import HeadToHead

BEST = "★"
_INDOORS = (MeetKind.WORLD_INDOOR, MeetKind.AREA_INDOOR)  # whose name says that it was short track


def meeting_line(meeting: Meeting, answer: HeadToHead) -> Line:
    """`23 Aug 2023 · Worlds 1500 🏆 · **Kerr 1** 3:29.38 – 2 3:29.65`.

    The winner is named, in bold, and the other is who is left, so that a line wraps only once on a phone. Where
    nobody won both are named.
    """
    race = meeting.race
    on = day(race.date) + disputed.day_sign(meeting.results[0].disputes)
    before = f"{in_dots(on, _where(race))} · "
    if meeting.winner is None:
        first, second = (_result(r, answer, meeting) for r in meeting.results)
        return (before, f"{first} – {second}")
    won, lost = meeting.results[meeting.winner], meeting.results[1 - meeting.winner]
    winner = f"{answer.short_names[won.athlete.id]} {_placed(won, meeting)}".rstrip()
    return (before, Strong(winner), f" {_mark(won, answer)} – {_did(lost, answer, meeting)}")


def legend(meetings: Iterable[Meeting], answer: HeadToHead) -> tuple[str, ...]:
    """What the signs on the lines of these meetings mean."""
    shown = tuple(meetings)
    bests = any((r.athlete.id, r.race.id) in answer.bests for m in shown for r in m.results)
    return (
        Brief(FINAL_MEANS, f"{FINAL} title final") if any(is_championship_final(m.race) for m in shown) else "",
        Brief(f"{BEST} best so far", f"{BEST} best") if bests else "",
    )


def _where(race: Race) -> str:
    """`Worlds 1500 🏆`, `Zürich Mile F`, `Olympics 1500 H2`."""
    track = track_name(race.event) if race.event.short_track and race.meet.kind not in _INDOORS else ""
    words = (meet_in_brief(race.meet), event_in_brief(race.event), track, round_in_brief(race))
    return " ".join(word for word in words if word)


def _result(result: Result, answer: HeadToHead, meeting: Meeting) -> str:
    return f"{answer.short_names[result.athlete.id]} {_did(result, answer, meeting)}"


def _did(result: Result, answer: HeadToHead, meeting: Meeting) -> str:
    return " ".join(part for part in (_placed(result, meeting), _mark(result, answer)) if part)


def _placed(result: Result, meeting: Meeting) -> str:
    """`2`, or `2=` for a shared place. An unknown place is a dash only where the mark is not known either."""
    if result.place is None:
        return "" if result.mark_shown else "–"
    one, other = meeting.results
    shared = one.place == other.place and one.status is other.status is None
    return f"{result.place}=" if shared else result.place_text


def _mark(result: Result, answer: HeadToHead) -> str:
    star = BEST if (result.athlete.id, result.race.id) in answer.bests else ""
    return result.mark_shown + star + disputed.sign(result.disputes)
