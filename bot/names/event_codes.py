"""The event codes of suppliers. Each supplier has its own: the same letters can mean different events."""

from functools import cache

from bot.domain.event import Event

_WA = """
50 50m|55 55m|60 60m|100 100m|150 150m|200 200m|300 300m|400 400m|500 500m|600 600m|800 800m|1000 1000m|1500 1500m
100Y 100y|MILE mile|2000 2000m|3000 3000m|2MLS 2-miles|5000 5000m|10K 10000m|15K 15000m|20K 20000m
HOUR 1-hour|5RR 5km-road|10RR 10km-road|15RR 15km-road|20RR 20km-road|25RR 25km-road|30RR 30km-road|50RR 50km-road
100K 100km-road|HMAR half-marathon|MAR marathon|1MR mile-road|10MR 10-miles-road|XSE cross-country
2KSC 2000m-steeplechase|2KSC84 2000m-steeplechase/84cm|3KSC 3000m-steeplechase
50H 50m-hurdles|50HB 50m-hurdles/91.4cm|50HG 50m-hurdles/76.2cm|55H 55m-hurdles
60H 60m-hurdles|60HJ 60m-hurdles/99cm|60HY 60m-hurdles/91.4cm|60HYG 60m-hurdles/76.2cm
80H 80m-hurdles|100H 100m-hurdles|100HY 100m-hurdles/76.2cm
110H 110m-hurdles|110HJ 110m-hurdles/99cm|110HY 110m-hurdles/91.4cm
200H 200m-hurdles|300H 300m-hurdles|300HY 300m-hurdles/84cm|400H 400m-hurdles|400HY 400m-hurdles/84cm
HJ high-jump|PV pole-vault|LJ long-jump|TJ triple-jump
SP shot-put|SPJ shot-put/6kg|SPY shot-put/5kg|SPYG shot-put/3kg|SPYG4 shot-put/4kg
DT discus-throw|DTJ discus-throw/1.75kg|DTY discus-throw/1.5kg
HT hammer-throw|HTJ hammer-throw/6kg|HTY hammer-throw/5kg|HTYG hammer-throw/3kg
JT javelin-throw|JTY javelin-throw/700g|JTYG javelin-throw/500g
PEN pentathlon|PENG pentathlon/U18|HEP heptathlon|HEPJ heptathlon/U20|HEPG heptathlon/U18|HEPY heptathlon/76.2cm
OCT octathlon|OCTY octathlon/U18|DEC decathlon|DECJ decathlon/U20|DECY decathlon/U18
MILEW mile-walk|3KW 3000m-walk|5KW 5000m-walk|5KR 5km-walk|10KW 10000m-walk|10KR 10km-walk|20KW 20000m-walk
20KR 20km-walk|30KW 30000m-walk|30KR 30km-walk|35KW 35000m-walk|35KR 35km-walk|50KW 50000m-walk|50KR 50km-walk
4X1 4x100m|4X2 4x200m|4X4 4x400m|4X8 4x800m|4X15 4x1500m|4XMILE 4x1-mile|MEAD medley-relay
DISMEAD distance-medley-relay|SHUTHUR 4x110m-shuttle-hurdles|EKID marathon-relay
"""
_TAF = """
50 50m|50M 50m|60 60m|60M 60m|100 100m|150 150m|200 200m|300 300m|400 400m|500 500m|600 600m|800 800m|1K0 1000m
1K5 1500m|MEI mile|2K0 2000m|3K0 3000m|5K0 5000m
10K 10000m|STD 1-hour|5KS 5km-road|10S 10km-road|HAL half-marathon|MAR marathon
50H 50m-hurdles|60H 60m-hurdles|80H 80m-hurdles|10H 100m-hurdles|11H 110m-hurdles|20H 200m-hurdles|30H 300m-hurdles
40H 400m-hurdles|1KH 1500m-steeplechase|2KH 2000m-steeplechase|3KH 3000m-steeplechase
3G 3000m-walk|5G 5000m-walk|10G 10000m-walk|20G 20000m-walk
4X1 4x100m|4X2 4x200m|4X4 4x400m|4X8 4x800m
HOC high-jump|STA pole-vault|WEI long-jump|DRE triple-jump|KUG shot-put|DIS discus-throw|HAM hammer-throw
SPE javelin-throw|5KA pentathlon|7KA heptathlon|10KA decathlon
"""


def parse_wa_code(code: str) -> Event | None:
    """The event of a World Athletics code: `MILE`, `2MLS`, `10K` (10,000 m on the track), `110HJ`; None if unknown."""
    return _table(_WA).get(_normal(code))


def parse_taf_code(code: str) -> Event | None:
    """The event of a TAF code (the German timing suite): `1K5`, `MEI`, `3KH`, `40H`, `HOC`; None if unknown."""
    return _table(_TAF).get(_normal(code))


def find_wa_code(event: Event) -> str | None:
    """The World Athletics code of an event's discipline and variant, or None."""
    return _codes_of(_WA).get((event.discipline, event.variant))


def _normal(code: str) -> str:
    return code.strip().upper().replace("×", "X")


@cache
def _table(rows: str) -> dict[str, Event]:
    found: dict[str, Event] = {}
    for entry in rows.strip().replace("\n", "|").split("|"):
        code, event = entry.split(" ", 1)
        discipline, _, variant = event.partition("/")
        found[code] = Event(discipline, variant=variant)
    return found


@cache
def _codes_of(rows: str) -> dict[tuple[str, str], str]:
    codes: dict[tuple[str, str], str] = {}
    for code, event in _table(rows).items():
        codes.setdefault((event.discipline, event.variant), code)
    return codes
