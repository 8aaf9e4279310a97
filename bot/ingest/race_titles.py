"""Reads the titles of races as meets write them: `Boys 110mH U17 (91.4cm) Heat 1`, `Mile - A Race`."""

import re
from typing import NamedTuple

from bot.domain.event import Kind, Sex
from bot.domain.race import Round
from bot.ingest.data_files import WrongValue
from bot.ingest.reasons import MEN_AND_WOMEN, PARA, LeftOut
from bot.ingest.terms import Contest, Terms, clean, read_sex

_BOTH = re.compile(
    r"\bmixed\b|\b(?:wo)?men\W{1,3}(?:and\W)?(?:wo)?men\b|\b(?:boys|girls)\W{1,3}(?:and\W)?(?:boys|girls)\b",
    re.IGNORECASE,
)
_SEXES = (
    (re.compile(r"\b(?:women|woman|ladies|female)(?:['’]?s)?\b", re.IGNORECASE), Sex.WOMEN, ""),
    (re.compile(r"\b(?:men|man|male|gentlemen)(?:['’]?s)?\b", re.IGNORECASE), Sex.MEN, ""),
    (re.compile(r"\bgirl(?:s['’]?|['’]s)\b", re.IGNORECASE), Sex.WOMEN, "girls"),
    (re.compile(r"\bboy(?:s['’]?|['’]s)\b", re.IGNORECASE), Sex.MEN, "boys"),
    (re.compile(r"(?<![\w.,])[WF](?![\w.,])"), Sex.WOMEN, ""),
    (re.compile(r"(?<!\d)(?<!\d\s)(?<![\w.,])M(?![\w.,])"), Sex.MEN, ""),  # the M of `1500 M` is metres
)
_ROUNDS = (
    (r"semi-?\s?finals?|semis?|sf", Round.SEMI_FINAL),
    (r"quarter-?\s?finals?|quarters?|qf", Round.QUARTER_FINAL),
    (r"qualif\w{0,12}", Round.QUALIFICATION),
    (r"prelim\w{0,8}", Round.HEAT),
    (r"(?:timed\s)?finals?", Round.FINAL),
    (r"heats?|ht", Round.HEAT),
    (r"section|sec|series|race(?!\s?walk)|flight|group", None),
)
_NUMBER = r"(?:\.?\s?[#:-]?\s?(?:(?P<number>\d{1,2})(?:\s?(?:of|/)\s?\d{1,2})?|(?P<letter>[A-H]))(?!\w))?"
_STAGES = tuple(
    (re.compile(rf"\b(?:(?P<before>[A-H])[\s-])?(?:{words}){_NUMBER}(?!\w)", re.IGNORECASE), of)
    for words, of in _ROUNDS
)
_PARA = re.compile(
    r"\bT\s?(?:1[1-3]|20|3[1-8]|4[0-7]|5[1-4]|6[1-4]|7[1-2])\b|\b(?:para|wheelchair|ambulant)\b", re.IGNORECASE
)
_PARA_OR_AGE = re.compile(r"\bF\s?\d\d\b")
_YOUNGER = re.compile(r"\b(?:U|under)[\s-]?(?P<under>[1-9]\d)(?P<whose>[BGMW])?\b", re.IGNORECASE)
_OLDER = re.compile(r"\b(?:(?P<letter>[MWV])V?(?P<age>[3-9][05])(?P<whose>[MWF])?\+?)(?!\w)")
_AGES = re.compile(r"\b(?P<from>\d{1,3})\s?-\s?(?P<to>\d{1,3})\b(?!\s?(?:m|k|cm)\b)", re.IGNORECASE)
_CLASSES = re.compile(
    r"\b(?:masters?|veterans?|vets?|juniors?|youths?|cadets?|novices?|junior varsity|jv|varsity|frosh|freshm[ae]n"
    r"|high school|hs|middle school|college|collegiate|invitational|invite|elite|championship|open)\b",
    re.IGNORECASE,
)
_LEVELS = ("varsity", "high school", "hs", "college", "collegiate", "invitational", "invite", "elite", "championship")
_NOTHING = re.compile(r"\b(?:seniors?|event\s\d{1,4})\b:?", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((\d{1,3}(?:[.,]\d{1,3})?\s?(?:cm|kg|g|m)?)\)")
_HURDLES = re.compile(r"(?<=\d)\s?m?\s[IHL]H\b")


class Title(NamedTuple):
    """A title of a race: the event's name, and what else it says; None and empty texts for what it does not say.

    `letter` is that of a B final or a B race. `age` is an age class or level, `boys` and `girls` too. `whole` is the
    title as written.
    """

    name: str
    whole: str
    sex: Sex | None
    round: Round | None
    number: int | None
    letter: str
    age: str

    @property
    def section(self) -> str:
        """What tells the race from others of its event and round: `B U17`."""
        return " ".join(part for part in (self.letter, self.age) if part)


def read_title(text: str) -> Title:
    """The parts of a title. Raises WrongValue for a title that is too long, LeftOut for that of a para race."""
    whole = clean(text, "the event")
    if _PARA.search(whole):
        raise LeftOut(PARA)
    if _PARA_OR_AGE.search(whole):
        raise WrongValue(f"event {whole[:60]!r} may be of a para class or of an age class")
    name = _NOTHING.sub(" ", _IN_BRACKETS.sub(r" \1 ", whole))
    name = _HURDLES.sub(" m hurdles", name)
    name, sex, ages = _take_sex(name)
    name, of, number, letter = _take_stages(name)
    name, age, whose = _take_age(name)
    ages = age or ages
    if whose and not sex:
        sex = whose
    return Title(" ".join(name.strip(" -–,:;/#.").split()), whole, sex, of, number, letter, ages)


def contest_of(title: Title, sex: Sex | None, terms: Terms) -> Contest:
    """The event of a title, for the sex that it says, else for `sex`. Raises WrongValue."""
    if not title.name:
        raise WrongValue(f"event {title.whole[:60]!r} names no event")
    contest = named_contest(title.name, title.sex or sex, terms, title.whole)
    check_implement(contest, title.age)
    return contest


def named_contest(name: str, sex: str | None, terms: Terms, whole: str = "") -> Contest:
    """The event of a name, which may itself say the sex if none is given. Raises WrongValue.

    Only relays are run by men and women together. `whole` is what messages show for the name.
    """
    shown = (whole or name)[:60]
    mixed = bool(sex) and read_sex(sex or "") is Sex.MIXED
    try:
        contests = [terms.contest(name, each) for each in ([sex] if sex and not mixed else [Sex.MEN, Sex.WOMEN])]
    except WrongValue as error:
        raise (WrongValue(f"event {shown!r} is not in the catalogue") if whole else error) from None
    if mixed or contests[0].outdoors.sex is Sex.MIXED:
        if not contests[0].relay:
            raise WrongValue(MEN_AND_WOMEN)
        return terms.contest(name, Sex.MIXED)
    if contests[0].outdoors.sex != contests[-1].outdoors.sex:
        raise WrongValue(f"event {shown!r} does not say whether men or women ran it: give the sex (--sex W)")
    return contests[0]


def check_implement(contest: Contest, age: str) -> None:
    """Raise WrongValue if an age class has lower hurdles or lighter implements, and the event does not say which."""
    event = contest.outdoors
    if event.variant or contest.discipline.kind not in (Kind.HURDLES, Kind.THROW) or not _has_own_implements(age):
        return
    if event.sex is Sex.WOMEN and age in ("U20", "juniors"):
        return  # as seniors
    what = "hurdles" if contest.discipline.kind is Kind.HURDLES else "implements"
    raise WrongValue(f"the {what} of the age class {age[:20]} are not those of seniors, and the event says no size")


def _has_own_implements(age: str) -> bool:
    return bool(age) and age.casefold() not in (*_LEVELS, "u23", "open", "seniors")


def _take_sex(name: str) -> tuple[str, Sex | None, str]:
    if _BOTH.search(name):
        return _without(_SEXES[0][0], _without(_SEXES[1][0], _BOTH.sub(" ", name))), Sex.MIXED, ""
    for words, sex, age in _SEXES:
        if words.search(name):
            return words.sub(" ", name), sex, age
    return name, None, ""


def _without(words: re.Pattern[str], name: str) -> str:
    return words.sub(" ", name)


def _take_stages(name: str) -> tuple[str, Round | None, int | None, str]:
    """The name without rounds, the first round in their order above, and the last number or letter given with one."""
    of: Round | None = None
    number: int | None = None
    letter = ""
    for words, round_ in _STAGES:
        found = words.search(name)
        if found is None:
            continue
        of = of or round_
        number = int(found["number"]) if found["number"] and int(found["number"]) else number
        letter = (found["letter"] or found["before"] or letter).upper()
        name = words.sub(" ", name, count=1)
    return name, of, number, letter


def _take_age(name: str) -> tuple[str, str, Sex | None]:
    """The name without its age class or level, that class as one word, and the sex that it says."""
    younger, older, ages = _YOUNGER.search(name), _OLDER.search(name), _AGES.search(name)
    classes = " ".join(found.casefold() for found in _CLASSES.findall(name))
    name = _CLASSES.sub(" ", name)
    if younger:
        whose = {"B": Sex.MEN, "M": Sex.MEN, "G": Sex.WOMEN, "W": Sex.WOMEN}.get((younger["whose"] or "").upper())
        return _YOUNGER.sub(" ", name), f"U{younger['under']}", whose
    if older:
        whose = {"M": Sex.MEN, "W": Sex.WOMEN, "F": Sex.WOMEN}.get(older["whose"] or older["letter"])
        return _OLDER.sub(" ", name), f"{older['letter']}{older['age']}", whose
    if ages and int(ages["from"]) < int(ages["to"]):
        return _AGES.sub(" ", name), f"{classes} {ages['from']}-{ages['to']}".strip(), None
    return name, "" if classes == "open" else classes, None
