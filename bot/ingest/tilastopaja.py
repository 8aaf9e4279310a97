"""Event codes, rounds, ranks and people, as all files of Tilastopaja write them."""

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, PersonRow
from bot.ingest.formats import Setting
from bot.ingest.json_rows import text_of
from bot.ingest.located_json import Located
from bot.ingest.reasons import OTHER_TEAM, LeftOut
from bot.ingest.terms import Contest, clean, read_sex

NAMESPACE = "tilastopaja:"
_CODE = re.compile(
    r"(?P<amount>\d+(?:\.\d+)?)?(?P<form>[A-Za-z]*)(?P<variant>\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?)?", re.ASCII
)
_FORMS = {
    "": "m",
    "h": "m hurdles",
    "s": "m steeplechase",
    "sc": "m steeplechase",
    "w": "km race walk",
    "kw": "km race walk",
    "k": "km road",
    "m": "miles",
    "y": "yards",
}
_ALONE = {
    "mile": "mile",
    "miler": "mile road",
    "milew": "mile race walk",
    "mar": "marathon",
    "hm": "half marathon",
    "hj": "high jump",
    "pv": "pole vault",
    "lj": "long jump",
    "tj": "triple jump",
    "ljs": "standing long jump",
    "sp": "shot put",
    "dt": "discus throw",
    "ht": "hammer throw",
    "jt": "javelin throw",
    "wt": "weight throw",
    "dec": "decathlon",
    "hep": "heptathlon",
    "hepi": "heptathlon",
    "pen": "pentathlon",
    "oct": "octathlon",
    "cc": "cross country",
    "1h": "one hour",
}
_YOUTH_CODES = {"decj": "DECJ", "decy": "DECY", "hepj": "HEPJ", "hepy": "HEPG", "peny": "PENG", "octy": "OCTY"}
_IMPLEMENTS = {"sp": "kg", "dt": "kg", "ht": "kg", "wt": "kg", "jt": "g"}
_SHORTEST_ROAD_WALK_IN_METRES = 1000  # 20W is 20 km on the road, 20000W is on the track
_RELAYS = re.compile(r"\d+x.*|Rel", re.ASCII)
_RELAY_CODES = {
    **dict(zip(("4x1", "4x2", "4x4", "4x8", "4x15"), ("4X1", "4X2", "4X4", "4X8", "4X15"), strict=True)),
    "4xDISMED": "DISMEAD",
    "4xMED": "MEAD",
}
_MIXED = "MX"
_SWEDISH_MEDLEY = ("17", "16", "15")  # the medley of 1000 m is that of youths; others have run other distances
_JUNIOR_HEIGHT = "100"  # stands for hurdles of 99.1 cm

_ROUND = re.compile(r"(?P<letters>[hsqprHSQPR]?)(?P<group>[A-Z])?(?P<heat>\d{1,2})?(?:-(?P<age>\d{1,2}|HS))?")
_ROUNDS = {
    "": Round.FINAL,
    "r": Round.FINAL,
    "h": Round.HEAT,
    "s": Round.SEMI_FINAL,
    "q": Round.QUALIFICATION,
    "p": Round.QUALIFICATION,
}
_COMBINED_RANKS = {
    **dict.fromkeys(("H", "Hep"), "heptathlon"),
    **dict.fromkeys(("D", "Dec"), "decathlon"),
    **dict.fromkeys(("P", "Pen"), "pentathlon"),
    **dict.fromkeys(("O",), "octathlon"),
    **dict.fromkeys(("Com", "com"), SOME_COMBINED),
}
_PLACE = re.compile(r"(?P<place>[1-9][0-9]{0,3})(?P<tied>=?)\.?")
_MOJIBAKE = re.compile("[\u00c2-\u00c5][\u0080-\u00bf]")


def is_relay(code: str) -> bool:
    """Whether the code is of a relay or team race: `4x1`, `3xCCTEAM`, `4x4MX`."""
    return _RELAYS.fullmatch(code) is not None


def read_relay(code: str, age: str, sex: str, setting: Setting) -> Contest:
    """The relay of a code, run in the age class of a round's code (`-17`). Raises LeftOut for any other team race."""
    known = _RELAY_CODES.get(code.removesuffix(_MIXED))
    if known is None or (known == "MEAD" and age not in _SWEDISH_MEDLEY):
        raise LeftOut(OTHER_TEAM)
    return setting.terms.wa_code(known, Sex.MIXED if code.endswith(_MIXED) else sex)


def read_contest(code: str, sex: str, setting: Setting) -> Contest:
    """The event of a code: `1500`, `10K` (10 km road), `20W`, `110H91.4`, `SP6`, `3000SC`. Raises WrongValue."""
    youth = _YOUTH_CODES.get(code.casefold())
    if youth:
        return setting.terms.wa_code(youth, sex)
    return setting.terms.contest(_in_words(code, read_sex(sex)), sex)


@lru_cache(maxsize=4096)
def _in_words(code: str, sex: Sex) -> str:
    alone = _ALONE.get(code.casefold())
    if alone:
        return alone
    parts = _CODE.fullmatch(code)
    if parts is None:
        return code
    form, amount, variant = parts["form"].casefold(), parts["amount"], parts["variant"] or ""
    if amount is None:
        unit = _IMPLEMENTS.get(form)
        return f"{_ALONE[form]} {variant}{unit}" if unit and variant else code
    if form == "w" and float(amount) >= _SHORTEST_ROAD_WALK_IN_METRES:
        return f"{amount} m race walk"
    if form == "m" and amount == "1":
        return "mile"
    words = f"{amount} {_FORMS[form]}" if form in _FORMS else code
    return f"{words}{_height(variant)}" if form in ("h", "s") else words if not variant else code


def _height(variant: str) -> str:
    """A hurdle height in words; with the distance between hurdles, if given, so that no known event matches."""
    height, _, between = variant.partition("-")
    if between:
        return f" {height}cm {between}m apart"
    return f" {'99' if height == _JUNIOR_HEIGHT else height}cm" if height else ""


@lru_cache(maxsize=4096)
def read_round(text: str) -> tuple[Round, int | None, str]:
    """Round, heat and section of a code: `h3`, `s2`, `q`, `r2`, `rB`, `h1-19`; any other text is a section."""
    text = text.strip()
    parts = _ROUND.fullmatch(text)
    if parts is None:
        return Round.FINAL, None, text
    of = _ROUNDS[parts["letters"].casefold()]
    section = " ".join(each for each in (parts["group"] or "", _age(parts["age"])) if each)
    if parts["heat"]:
        return of, int(parts["heat"]), section
    # Without a number, the code does not say which heat it was.
    return of, None if of is Round.FINAL or parts["group"] else UNKNOWN_HEAT, section


def _age(text: str | None) -> str:
    if not text:
        return ""
    if text == "HS":
        return "high school"
    return f"U{int(text) + 1}" if int(text) < 25 else f"M{text}"


def read_rank(text: str) -> tuple[int | None, bool]:
    """A place and whether it is shared; (None, False) if the rank is not a number."""
    parts = _PLACE.fullmatch(text.strip())
    return (int(parts["place"]), bool(parts["tied"])) if parts else (None, False)


def combined_of(rank: str) -> str:
    """The combined event that a rank such as `H`, `D`, `P` says the race is part of; empty if it is none."""
    return _COMBINED_RANKS.get(rank.strip(), "")


def read_id(text: str) -> str:
    """An athlete's id with its namespace, empty if there is none. The import drops `0` and `null`, and says so."""
    text = clean(text, "the athlete's id")
    return f"{NAMESPACE}{text}" if text else ""


def name_of(row: Located | Mapping[str, object]) -> str:
    """An athlete's name with the keys of any shape; empty if there is none. Raises WrongValue."""
    given, family = text_of(row, "givenName", "firstname"), text_of(row, "familyName", "lastname")
    return mended(text_of(row, "athlete") or f"{given} {family}".strip())


def read_person(row: Located | Mapping[str, object], setting: Setting, sex: str, nation: str = "") -> PersonRow:
    """An athlete with the keys of any shape, of `nation` if the row has none. Raises WrongValue."""
    nation = text_of(row, "nation", "country", "nationality") or nation
    person = setting.terms.person(name_of(row), nation, sex, text_of(row, "DOB", "birthDate", "birthdate"))
    supplier_id = read_id(text_of(row, "toID", "tpAthleteId", "athlete_id"))
    return setting.births.fill(person._replace(supplier_id=supplier_id))


def mended(text: str) -> str:
    """The text, with `GÃ¶teborg` as `Göteborg`: some files hold UTF-8 that was read as Latin-1."""
    if _MOJIBAKE.search(text):
        try:
            return text.encode("latin-1").decode("utf-8")
        except UnicodeError:
            return text
    return text


def read_town(city: str, country: str) -> str:
    """The city without a state: `Eugene` for `Eugene OR`."""
    city = mended(city)
    state = re.fullmatch(r"(.+) [A-Z]{2}", city) if country in ("USA", "CAN") else None
    return state[1] if state else city
