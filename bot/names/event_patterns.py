"""Tables of patterns that turn the parts of a written event into the code of a discipline."""

from dataclasses import dataclass

from bot.domain.disciplines import find_discipline


@dataclass(frozen=True, slots=True)
class Parts:
    """What has been read of an event so far."""

    amount: int | None = None
    legs: int | None = None
    times: bool = False
    unit: str = ""
    forms: tuple[str, ...] = ()
    discipline: str = ""
    sex: str = ""
    track: str = ""


# (forms, unit) -> codes with {n} for the number, {k} for its thousands, {t} for it in thousands; the first known counts
_PATTERNS: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {
    ((), ""): ("{n}m", "{n}m-hurdles"),
    ((), "m"): ("{n}m", "{n}m-hurdles"),
    ((), "km"): ("{n}km-road", "{t}m", "{n}m", "{n}km-walk"),  # 35 km are walked only
    ((), "mile"): ("{n}-miles", "{n}-miles-road"),
    ((), "yard"): ("{n}y",),
    ((), "hour"): ("{n}-hour",),
    (("hurdles",), ""): ("{n}m-hurdles",),
    (("hurdles",), "m"): ("{n}m-hurdles",),
    (("sprint-hurdles",), ""): ("{n}m-hurdles",),
    (("sprint-hurdles",), "m"): ("{n}m-hurdles",),
    (("steeplechase",), ""): ("{n}m-steeplechase",),
    (("steeplechase",), "m"): ("{n}m-steeplechase",),
    (("steeplechase",), "k"): ("{t}m-steeplechase",),
    (("steeplechase",), "km"): ("{t}m-steeplechase",),
    (("walk",), ""): ("{n}m-walk", "{n}km-walk"),
    (("walk",), "m"): ("{n}m-walk",),
    (("walk",), "km"): ("{n}km-walk", "{t}m-walk"),
    (("walk",), "k"): ("{n}km-walk", "{t}m-walk"),
    (("walk",), "mile"): ("{n}-mile-walk",),
    (("road",), ""): ("{n}km-road", "{k}km-road"),
    (("road",), "m"): ("{k}km-road",),
    (("road",), "km"): ("{n}km-road",),
    (("road",), "k"): ("{n}km-road",),
    (("road",), "mile"): ("{n}-miles-road",),
    (("road", "walk"), "km"): ("{n}km-walk",),
    (("road", "walk"), "k"): ("{n}km-walk",),
    (("cross-country",), ""): (),
    (("team",), ""): ("{n}m-team",),
    (("team",), "m"): ("{n}m-team",),
}
# patterns where every known code counts, not only the first
_EITHER: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {((), "k"): ("{t}m", "{n}km-road")}
_ROAD_FIRST_FROM = 15  # kilometres; "15k" is a road race, "10k" can be a track race
_CODE_OF = {
    "1-miles": "mile",
    "1-miles-road": "mile-road",
    "1-mile-walk": "mile-walk",
    "42195m": "marathon",
    "42km-road": "marathon",
    "42195m-walk": "marathon-walk",
    "42km-walk": "marathon-walk",
    "21097m": "half-marathon",
    "21098m": "half-marathon",
    "21100m": "half-marathon",
    "42200m": "marathon",
    "21km-road": "half-marathon",
    "21097m-walk": "half-marathon-walk",
    "21km-walk": "half-marathon-walk",
}
_LEGS = {1: 100, 2: 200, 4: 400, 8: 800, 15: 1500}
_NAMED_WITH: dict[tuple[str, tuple[str, ...]], str] = {
    ("half-marathon", ("walk",)): "half-marathon-walk",
    ("marathon", ("walk",)): "marathon-walk",
    ("marathon", ("relay",)): "marathon-relay",
    ("marathon", ("relay", "walk")): "marathon-walk-relay",
    ("mile", ("road",)): "mile-road",
    ("mile", ("walk",)): "mile-walk",
    ("marathon", ("road",)): "marathon",
    ("half-marathon", ("road",)): "half-marathon",
    ("distance-medley-relay", ("relay",)): "distance-medley-relay",
    ("marathon-relay", ("relay",)): "marathon-relay",
    ("half-marathon", ("team",)): "half-marathon-team",
    ("marathon", ("team",)): "marathon-team",
}
_WITHOUT_NUMBER: dict[tuple[tuple[str, ...], str], tuple[str, ...]] = {
    ((), "mile"): ("mile",),
    ((), "hour"): ("1-hour",),
    (("road",), "mile"): ("mile-road",),
    (("walk",), "mile"): ("mile-walk",),
    (("steeplechase",), ""): ("3000m-steeplechase",),
    (("cross-country",), ""): ("cross-country",),
    (("cross-country", "team"), ""): ("cross-country-team",),
    (("hurdles",), ""): ("110m-hurdles", "100m-hurdles", "400m-hurdles", "60m-hurdles"),
    (("sprint-hurdles",), ""): ("110m-hurdles", "100m-hurdles", "60m-hurdles"),
    (("walk",), ""): ("20km-walk", "35km-walk", "50km-walk", "10000m-walk", "5000m-walk"),
    (("relay",), ""): ("4x100m", "4x400m"),
    (("road",), ""): ("10km-road", "half-marathon", "marathon", "5km-road"),
    (("medley",), ""): ("medley-relay", "distance-medley-relay"),
    (("medley", "relay"), ""): ("medley-relay", "distance-medley-relay"),
    (("relay", "shuttle"), ""): ("4x110m-shuttle-hurdles",),
    (("shuttle",), ""): ("4x110m-shuttle-hurdles",),
}


def codes_of(parts: Parts) -> tuple[str, ...]:
    """The codes of the disciplines that the parts name."""
    if parts.discipline:
        if parts.amount is not None or parts.unit or parts.times:
            return ()
        code = _NAMED_WITH.get((parts.discipline, parts.forms)) if parts.forms else parts.discipline
        return (code,) if code else ()
    if parts.times:
        return _relay(parts)
    if parts.amount is None:
        return _WITHOUT_NUMBER.get((parts.forms, parts.unit), ())
    if "medley" in parts.forms:
        return ("medley-relay",) if parts.amount in (1000, 4) else ()
    key = parts.forms, parts.unit
    known = [code for code in (_filled(p, parts.amount) for p in _PATTERNS.get(key, ())) if find_discipline(code)]
    if known:
        return (known[0],)
    either = [code for code in (_filled(p, parts.amount) for p in _EITHER.get(key, ())) if find_discipline(code)]
    return tuple(reversed(either) if parts.amount >= _ROAD_FIRST_FROM else either)


def _filled(pattern: str, amount: int) -> str:
    thousands = str(amount // 1000) if amount % 1000 == 0 else "?"
    code = pattern.format(n=amount, k=thousands, t=amount * 1000)
    return _CODE_OF.get(code, code)


def _relay(parts: Parts) -> tuple[str, ...]:
    forms = tuple(form for form in parts.forms if form != "relay")
    if parts.legs is None and parts.amount == 4 and parts.unit == "mile":
        return ("4x1-mile",)
    if parts.legs is None or parts.amount is None:
        return ()
    if set(forms) & {"hurdles", "shuttle"} and parts.legs == 4 and parts.amount == 110:
        return ("4x110m-shuttle-hurdles",)
    if forms:
        return ()
    if parts.unit == "mile":
        return ("4x1-mile",) if (parts.legs, parts.amount) == (4, 1) else ()
    metres = _LEGS.get(parts.amount, parts.amount) if parts.unit != "m" else parts.amount
    code = f"{parts.legs}x{metres}m"
    return (code,) if find_discipline(code) else ()
