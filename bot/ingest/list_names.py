"""Says which event a list is of if its rows do not: the operator's word, else the name of the file."""

import re
from pathlib import PurePath
from typing import NamedTuple

from bot.domain.event import Kind, Sex
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Context, Setting
from bot.ingest.terms import Contest

_MEN, _WOMEN, _MIXED = ("men", "mens", "male", "boys"), ("women", "womens", "female", "girls"), ("mixed",)
_SEXES = {
    **dict.fromkeys(_MEN, Sex.MEN),
    **dict.fromkeys(_WOMEN, Sex.WOMEN),
    **dict.fromkeys(_MIXED, Sex.MIXED),
}
_WHOSE = {Sex.MEN: "men", Sex.WOMEN: "women"}
_LETTERS = {"m": Sex.MEN, "w": Sex.WOMEN, "f": Sex.WOMEN}
_INDOORS = ("indoor", "indoors", "short track")
_AGE = re.compile(r"u(?:1\d|2[0-3])|juniors?|youth")
_YEAR = re.compile(r"(?:189|19\d|20\d)\d")
_METRES = ("m", "metres", "meters", "metre", "meter")
# Words of file names that say nothing of the event.
_ELSE = re.compile(
    r"\b(?:all time|alltime|top ?lists?|lists?|seasonal|season|bests?|top|results|performances|rankings?"
    r"|world athletics|iaaf|wa|senior|seniors|outdoors?|indoors?|short track|road running|race walks|combined events"
    r"|sprints|jumps|throws|relays|middle ?long|data|raw|scraped|csv)\b"
)
_TIP = "give --event and --sex, or name the file like men_1500m_2024.csv"


class Listed(NamedTuple):
    """The event of a list in words, the sex as rows write it, and whether all of it is indoors."""

    event: str
    sex: str
    indoors: bool


def read_listed(file: str, setting: Setting, columns: frozenset[str]) -> Listed:
    """What the rows of a list do not say themselves; `columns` are those of `discipline` and `sex` that they have.

    Raises WrongValue with what the operator can do if the name of the file does not say it clearly.
    """
    context, words = setting.context, _words(file)
    named = " ".join(words)
    in_event = _sex_of(_plain_words(context.event))
    in_name = _sex_of(words) or _sex_of(_folder(file))
    sex = context.sex or in_event or in_name
    if "sex" not in columns:
        check_sex(context.sex, in_name)
    indoors = context.short_track is True or any(f" {each} " in f" {named} " for each in _INDOORS)
    if "sex" not in columns and sex is None:
        raise WrongValue(f"neither a column nor the file's name says whose results these are: {_TIP}")
    if "discipline" in columns:
        return Listed("", sex or "", indoors)
    event = _event_of(context, words)
    _check(event, (sex,) if sex else (Sex.MEN, Sex.WOMEN), words, setting)
    return Listed(event, sex or "", indoors)


def check_sex(said: Sex | None, written: Sex | None) -> None:
    """Raises WrongValue if the operator says men and the file's name women, or the other way round.

    The sex of a mixed list is that of nobody, so it contradicts nothing.
    """
    if said and written and said is not written and Sex.MIXED not in (said, written):
        raise WrongValue(
            f"--sex {said} says {_WHOSE[said]}, and the name of the file or its folder says {_WHOSE[written]}: "
            "leave --sex out, or rename it if it is wrong"
        )


def sex_named(file: str) -> Sex | None:
    """The sex that a whole word in the name of a file, or that its folder names: `men`, `women`; None without one."""
    return next((sex for words in (_words(file), _folder(file)) if (sex := _sex_in(words))), None)


def _check(event: str, sexes: tuple[Sex, ...], words: list[str], setting: Setting) -> None:
    contests = [found for sex in sexes if (found := _contest(event, sex, setting))]
    if not contests and setting.context.event:
        raise WrongValue(f"--event {event[:40]!r} is not in the catalogue")
    if not contests:
        raise WrongValue(f"neither a column nor the file's name says which event this is: {_TIP}")
    of_youths = next((word for word in words if _AGE.fullmatch(word)), "")
    if of_youths and not setting.context.event and any(map(_differs_by_age, contests)):
        raise WrongValue(
            f"a list of {of_youths} that does not say which implement or height: give it with --event, "
            "like 'shot put 6kg'"
        )


def _contest(event: str, sex: Sex, setting: Setting) -> Contest | None:
    try:
        return setting.terms.contest(event, sex)
    except WrongValue:
        return None


def _differs_by_age(contest: Contest) -> bool:
    of_age = (Kind.THROW, Kind.HURDLES, Kind.COMBINED, Kind.STEEPLECHASE)
    return contest.discipline.kind in of_age and not contest.outdoors.variant


def _event_of(context: Context, words: list[str]) -> str:
    if context.event:
        return context.event
    kept: list[str] = []
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        is_year = _YEAR.fullmatch(word) and following not in _METRES
        if not (is_year or word in _SEXES or _AGE.fullmatch(word) or _is_sex_letter(words, index)):
            kept.append(word)
    left = _ELSE.sub(" ", " ".join(kept)).split()
    # The lists of hurdles lie in a folder `hurdles`, which becomes a part of the name: hurdles_110-metres-hurdles.
    return " ".join(left[1:] if left[:1] == ["hurdles"] and "hurdles" in left[1:] else left)


def _sex_of(words: list[str]) -> Sex | None:
    """The sex that the words name, None if they name none or two."""
    if any(word in _SEXES for word in words):
        return _sex_in(words)
    found = {_LETTERS[word] for index, word in enumerate(words) if _is_sex_letter(words, index)}
    return found.pop() if len(found) == 1 else None


def _sex_in(words: list[str]) -> Sex | None:
    found = {_SEXES[word] for word in words if word in _SEXES}
    return found.pop() if len(found) == 1 else None


def _is_sex_letter(words: list[str], index: int) -> bool:
    """Whether a word is `m`, `w` or `f`, and does not stand behind a number, where `m` is for metres."""
    return words[index] in _LETTERS and not (index and words[index - 1][-1].isdigit())


def _words(file: str) -> list[str]:
    return _plain_words(PurePath(file.replace("!", "/")).name)


def _folder(file: str) -> list[str]:
    return _plain_words(PurePath(file.replace("!", "/")).parent.name)[:1]


def _plain_words(text: str) -> list[str]:
    return re.sub(r"['’]", "", text.casefold()).replace("_", " ").replace("-", " ").replace(".", " ").split()
