"""Reads marks, statuses, winds and places as people write them; what is not clear is rejected with the reason."""

import re
import unicodedata
from dataclasses import replace
from functools import cache

from bot.domain.event import Discipline
from bot.domain.mark import InvalidMark, Mark, Measure, Status, parse_mark, parse_status, parse_wind
from bot.ingest.data_files import WrongValue

_NONE = frozenset(("", "-", "--", "---", "–", "—", "nt", "no time", "n/a"))  # written where there is no mark
_NO_WIND = frozenset((*_NONE, "w", "nwi", "nwr", "no wind", "no wind info", "na", "not measured"))
_VERTICAL = ("high-jump", "pole-vault")
_LONGEST = 40  # characters

_ALIKE = str.maketrans({**dict.fromkeys("’′´`‘", "'"), **dict.fromkeys("″”“„", '"'), **dict.fromkeys("−–", "-")})
_MARK_OF_RECORD = r"=?(?:[PSW]B|e?[WAONCMEDP][JU]?[RL]|[A-Z]{0,2}U(?:18|20|23)[RBL])"
_BEHIND = re.compile(rf"(?:(?<=[0-9hAw]) ?[qQ]|\s+\(?{_MARK_OF_RECORD}\)?|\({_MARK_OF_RECORD}\))$")
_CLOCK = re.compile(
    r"(?:(?P<h>[0-9]{1,2}) ?(?:h|hrs?|hours?|:) ?)?(?:(?P<m>[0-9]{1,3}) ?(?:'|m|mins?|mn|:) ?)?"
    r"(?P<s>[0-9]{1,2})(?: ?(?:\"|''|s|secs?|\.|,) ?(?P<f>[0-9]{1,3}))? ?(?:\"|''|s|secs?)? ?(?P<behind>[hA]?)",
    re.IGNORECASE,
)
_THREE_PARTS = re.compile(r"([0-9]{1,2})[:.,]([0-5][0-9])[:.,]([0-9]{2}) ?(?P<behind>[hA]?)", re.IGNORECASE)
_METRES = re.compile(
    r"(?P<m>[0-9]{1,3}) ?(?:[.,]|m(?:et(?:er|re)s?)?) ?(?P<f>[0-9]{1,3}) ?(?:m|m\.|met(?:er|re)s?)?"
    r" ?(?P<behind>[wiA]?)(?: ?/? ?\(?(?P<wind>[+-][0-9]{1,2}[.,][0-9])(?: ?m/s)?\)?)?",
    re.IGNORECASE,
)
# What is shown beside marks anyway, and is not kept in their text.
_UNIT = {
    Measure.TIME: re.compile(r"^0|['\"sm]"),
    Measure.LENGTH: re.compile(r"m", re.IGNORECASE),
    Measure.POINTS: re.compile(r"[a-z]", re.IGNORECASE),
}
_LEADING_ZEROS = re.compile(r"^(?:0{1,2}:)+0?(?=[0-9])|^0(?=[0-9]+:)")
_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])")
_DOTTED_CLOCK = re.compile(r"^([0-9]{1,2})\.([0-9]{2})\.([0-9]{1,3})(?![0-9.])")
_THOUSANDS = re.compile(r"(?<=[0-9])[ '.,](?=[0-9]{3}(?![0-9]))")
_BARE_SECONDS = re.compile(r"^[0-9]{3,5}(?![0-9:])")
_PLAIN = re.compile(r"(?!0[0-9:])(?:[0-9]{1,2}:){0,2}[0-9]{1,2}\.[0-9]{1,2}|[1-9]:[0-9]{2}:[0-9]{2}", re.ASCII)
_PLAIN_SCORE = re.compile(r"[1-9][0-9]{3}", re.ASCII)
_CENTIMETRES = re.compile(r"(?P<cm>[0-9]{2,4}) ?cm", re.IGNORECASE)
_FEET = re.compile(
    r"[0-9]{1,3} ?(?:'|ft|feet|-) ?[0-9]{1,2}(?:[.,][0-9]+)?(?: ?[1-3]/[248])? ?(?:\"|''|in(?:ches)?)?\.?",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"(?P<points>[0-9]{1,2}[ '.,]?[0-9]{3}|[0-9]{1,4})(?:[.,]0)? ?(?:p|pts?|points?|pkte?|punkte)?\.?", re.IGNORECASE
)
_ATTEMPTS = re.compile(r"(?:fouls?|x|[\s,/;-])+", re.IGNORECASE)
_WIND = re.compile(
    r"\(?(?P<sign>[+-]|\+/-|±)? ?(?P<number>[0-9]{1,2}(?:[.,][0-9])?) ?(?:m/?s(?:ec)?|mps|m\.s\.?)?\)?", re.IGNORECASE
)
_PLACE = re.compile(
    r"[#(]?(?P<before>=|T-?(?=[ 0-9]))? ?0{0,2}(?P<place>[1-9][0-9]{0,3})(?:\.0)?"
    r"(?:st|nd|rd|th|er|re|ère|e|ème|[.°ºª])?\)? ?(?P<behind>=|T|tied|ex aequo)?\.?",
    re.IGNORECASE,
)

_STATUS_WORDS = """
DNS|dns|did not start|not started|no show|scr|scratch|scratched|forfait|np|non partant|no presentado|non partito|assente
DNF|dnf|did not finish|not finished|abandon|abandoned|abd|aband|abandono|aufgegeben|aufg|ritirato|rit|retirado|retirada
DQ|dq|dsq|disq|disqual|disqualified|disqualifie|disqualifiee|disqualifiziert|descalificado|descalificada|squalificato
DQ|squalificata|squal|fs|false start
NM|nm|nd|no mark|no distance|no valid mark|no throw|ogv|o g v|nul|nulle|nulo|nullo
NH|nh|no height
"""
_OF_A_RULE = frozenset(("tr", "cr", "r", "rule", "it", "irm", "art"))


def read_mark(text: str, discipline: Discipline, bounds: tuple[int, int]) -> tuple[Mark | None, Status | None]:
    """A mark within `bounds`, or a status; (None, None) if there is neither. Raises WrongValue.

    Marks in an odd form get the usual one: `1h05:10` becomes `1:05:10`, `1m75` becomes `1.75`. Numbers in three parts
    are read in the way that is plausible: `1.05.09` is an hour in a half marathon, and a minute over 400 m.
    """
    plainly = _PLAIN_SCORE if discipline.measure is Measure.POINTS else _PLAIN
    if plainly.fullmatch(text):  # as most marks are written, and the longest files have hundreds of thousands
        plain = _plain_mark(text, discipline.measure)
        if plain is not None and bounds[0] <= plain.value <= bounds[1]:
            return plain, None
    text = " ".join(text.split())
    if text.casefold() in _NONE:
        return None, None
    status = read_status(text, discipline)
    if status is not None:
        return None, status
    if discipline.measure is Measure.LENGTH and _FEET.fullmatch(text.translate(_ALIKE)):
        raise WrongValue(f"mark {_shown(text)} is in feet and inches; write it in metres, like 1.75")
    error: WrongValue | None = None
    usual = _usual_forms(text, discipline)
    if discipline.measure is not Measure.POINTS:
        text = _DECIMAL_COMMA.sub(".", text)
    for form in (*usual, text) if _UNIT[discipline.measure].search(text) else (text, *usual):
        try:
            mark = parse_mark(form, discipline.measure)
        except InvalidMark as why:
            error = error or WrongValue(f"mark {why}")
            continue
        if bounds[0] <= mark.value <= bounds[1]:
            return _as_usual(mark), None
        error = WrongValue(f"mark {_shown(text)} is not plausible in the {discipline.name}")
    raise error or WrongValue(f"mark {_shown(text)} is not a mark")


def _plain_mark(text: str, measure: Measure) -> Mark | None:
    try:
        return parse_mark(text, measure)
    except InvalidMark:
        return None


def _as_usual(mark: Mark) -> Mark:
    """The mark with colons and without separators of thousands or leading zeros: `31:05.2`, `6123`."""
    match mark.measure:
        case Measure.TIME:
            text = _LEADING_ZEROS.sub("", _DOTTED_CLOCK.sub(r"\1:\2.\3", mark.text))
            text = _BARE_SECONDS.sub(_clock_of, text)
        case Measure.POINTS:
            text = _THOUSANDS.sub("", mark.text)
        case Measure.LENGTH:
            text = mark.text
    return mark if text == mark.text else replace(mark, text=text)


def _clock_of(seconds: re.Match[str]) -> str:
    """What a clock shows after hundreds of seconds: `1:50` for 110."""
    minutes, rest = divmod(int(seconds[0]), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def read_status(text: str, discipline: Discipline) -> Status | None:
    """Why there is no mark: `DNF`, `dq R162.7`, `disqualified`, `foul`, `xxx`; None if the text is none."""
    status = parse_status(text)
    if status is not None:
        return status
    letters = unicodedata.normalize("NFKD", text[:_LONGEST].casefold())
    plain = re.split(r"[0-9(\[]", "".join(each for each in letters if not unicodedata.combining(each)))[0]
    words = re.findall(r"[a-z]+", plain)
    while words and words[-1] in _OF_A_RULE:
        words.pop()
    said = " ".join(words)
    if discipline.measure is Measure.LENGTH and words and _ATTEMPTS.fullmatch(text):
        return Status.NO_HEIGHT if discipline.code in _VERTICAL else Status.NO_MARK
    if said in ("retired", "ret"):
        return Status.DID_NOT_FINISH if discipline.measure is Measure.TIME else Status.RETIRED
    return _statuses().get(said)


def read_wind(text: str) -> int | None:
    """A wind reading in tenths of a metre a second; None if there is none (`w` says only that it was too strong)."""
    text = text.strip()
    if text.casefold() in _NO_WIND:
        return None
    parts = _WIND.fullmatch(text.translate(_ALIKE))
    try:
        return parse_wind(f"{'-' if parts['sign'] == '-' else ''}{parts['number']}" if parts else text)
    except InvalidMark as error:
        raise WrongValue(f"wind {error}") from None


def read_place(text: str) -> tuple[int | None, bool]:
    """A place and whether it was shared: `2`, `2.`, `2nd`; `2=`, `=2`, `T2`. (None, False) if there is none."""
    text = text.strip()
    if text in ("", "-", "–", "—"):
        return None, False
    parts = _PLACE.fullmatch(text) if len(text) <= _LONGEST else None
    if parts is None:
        raise WrongValue(f"place {text[:20]!r} is not a place; write it like 2, or 2= if it was shared")
    return int(parts["place"]), bool(parts["before"] or parts["behind"])


def _usual_forms(text: str, discipline: Discipline) -> list[str]:
    """The text in the ways that `parse_mark` reads, without what stands behind the mark: `q`, `PB`, `NR`."""
    if len(text) > _LONGEST:
        return []
    text = text.translate(_ALIKE)
    while (shorter := _BEHIND.sub("", text)) != text:
        text = shorter
    forms: list[str] = []
    match discipline.measure:
        case Measure.TIME:
            forms = [_LEADING_ZEROS.sub("", form) for form in _times(text)]
        case Measure.LENGTH:
            if parts := _METRES.fullmatch(text):
                wind = f" ({parts['wind']})" if parts["wind"] else ""
                forms.append(f"{parts['m']}.{parts['f']}{_flag(parts)}{wind}")
            elif parts := _CENTIMETRES.fullmatch(text):
                forms.append(f"{int(parts['cm']) // 100}.{parts['cm'][-2:]}")
        case Measure.POINTS:
            if parts := _SCORE.fullmatch(text):
                forms.append(re.sub(r"[^0-9]", "", parts["points"]))
    return [*forms, text]


def _flag(parts: re.Match[str]) -> str:
    return {"a": "A"}.get(parts["behind"].casefold(), parts["behind"].casefold())


def _times(text: str) -> list[str]:
    forms: list[str] = []
    if parts := _CLOCK.fullmatch(text):
        whole = ":".join(part for part in (parts["h"], parts["m"], parts["s"]) if part)
        fraction = f".{parts['f']}" if parts["f"] else ""
        # An hour without minutes or seconds is no clock, and "3h 10" may be minutes or seconds.
        if not parts["h"] or parts["m"]:
            forms.append(f"{whole}{fraction}{_flag(parts)}")
    if parts := _THREE_PARTS.fullmatch(text):
        forms.append(f"{parts[1]}:{parts[2]}.{parts[3]}{_flag(parts)}")
        forms.append(f"{parts[1]}:{parts[2]}:{parts[3]}{_flag(parts)}")
    return forms


@cache
def _statuses() -> dict[str, Status]:
    lines = [line.split("|") for line in _STATUS_WORDS.strip().split("\n")]
    return {word: Status(code) for code, *words in lines for word in words}


def _shown(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
