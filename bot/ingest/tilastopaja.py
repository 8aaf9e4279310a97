"""Event codes, rounds, ranks and people, as all files of Tilastopaja write them."""

import re
from functools import lru_cache

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, PersonRow
from bot.ingest.formats import Setting
from bot.ingest.located_json import Located
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
_RELAYS = re.compile(r"\d+x.*|MR|Rel", re.ASCII)
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
_COMBINED_RANK = re.compile(r"H|D|P|O|Pen|Hep|Dec|Com|com")
_PLACE = re.compile(r"(?P<place>[1-9]\d{0,3})(?P<tied>=?)\.?")


def is_relay(code: str) -> bool:
    """Whether the code is of a relay or team race: `4x1`, `3xCCTEAM`, `MR`."""
    return _RELAYS.fullmatch(code) is not None


def read_contest(code: str, sex: str, setting: Setting) -> Contest:
    """The event of a code: `1500`, `10K` (10 km road), `20W`, `110H91.4`, `SP6`, `3000SC`. Raises WrongValue."""
    code = clean(code, "the event")
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


def is_part_of_combined(rank: str) -> bool:
    """Whether a rank marks a part of a combined event: `H`, `D`, `P`."""
    return _COMBINED_RANK.fullmatch(rank.strip()) is not None


def read_person(row: Located, setting: Setting, sex: str, keys: tuple[str, str, str, str]) -> PersonRow:
    """An athlete; `keys` are those of name (several joined by `+`), nation, birth date and id. Raises WrongValue."""
    names, nation, born, number = keys
    name = " ".join(row.text(key) for key in names.split("+"))
    person = setting.terms.person(name, row.text(nation), sex, row.text(born))
    supplier_id = f"{NAMESPACE}{row.text(number)}" if row.text(number) else ""
    if person.born is None and supplier_id in setting.births:
        person = person._replace(born=setting.births[supplier_id])
    return person._replace(supplier_id=supplier_id)


def read_town(city: str, country: str) -> str:
    """The city without a state: `Eugene` for `Eugene OR`."""
    state = re.fullmatch(r"(.+) [A-Z]{2}", city) if country in ("USA", "CAN") else None
    return state[1] if state else city
