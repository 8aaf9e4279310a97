"""The best marks ever, roughly: what a plausible mark and an athlete's level are measured by."""

import re
from functools import cache

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark

_OF_TWO = re.compile(r"[0-9]{1,2}:[0-5][0-9]")
_OF_TWO_POINTED = re.compile(r"[0-9]{1,2}\.[0-5][0-9]")
_TOO_FAST = 0.9  # of the best ever

# Discipline, then the best mark ever of men and of women (seconds, metres, points), roughly. Marks with any wind, hand
# times and old implements are included, so that no old mark is rejected.
_BEST = """
50m 5.5 5.9|55m 5.9 6.5|60m 6.3 6.9|100m 9.5 10.4|150m 14.2 16.2|200m 19.1 21.3|300m 30.6 34.4|400m 43.0 47.6
500m 57.5 65|600m 72.8 81.7|800m 100.9 113.2|1000m 131.8 148.9|1500m 206 228.6|mile 222.6 246.4|2000m 283.1 319.7
3000m 437.5 486.1|2-miles 474.1 537|5000m 755.3 838|3-miles 765 855|6-miles 1580 1770|10000m 1571 1734
1-hour 21330 18930|60y 5.8 6.4|100y 9.0 10.0|220y 19.4 21.5|300y 29 33|440y 44 52|600y 67 77|880y 104 120|1000y 125 143
50m-hurdles 6.2 6.5|55m-hurdles 6.7 7.3|60m-hurdles 7.2 7.6|80m-hurdles 9.5 10.2|100m-hurdles 12.0 12.1
110m-hurdles 12.8 13.5|200m-hurdles 22.0 24.8|300m-hurdles 33.0 36.8|400m-hurdles 45.9 50.3
1500m-steeplechase 230 265|2000m-steeplechase 310 347|3000m-steeplechase 472 524
1000m-walk 190 225|1500m-walk 300 345|2000m-walk 410 470|mile-walk 330 373|3000m-walk 630 690|5000m-walk 1070 1190
10000m-walk 2230 2480|15000m-walk 3480 3950|20000m-walk 4640 5200|30000m-walk 7300 8300|35000m-walk 8700 9700
50000m-walk 12900 14500|5km-walk 1060 1190|10km-walk 2220 2450|20km-walk 4570 5019|30km-walk 7300 8200
35km-walk 8440 9435|50km-walk 12750 14350|half-marathon-walk 4900 5400|marathon-walk 10300 11300
mile-road 215 240|5km-road 760 830|10km-road 1580 1720|15km-road 2380 2650|20km-road 3190 3570|10-miles-road 2580 2890
half-marathon 3400 3765|25km-road 4270 4700|30km-road 5180 5780|marathon 7200 7790|50km-road 9500 10780
100km-road 21500 23500
high-jump 2.45 2.1|pole-vault 6.35 5.1|long-jump 8.99 7.63|triple-jump 18.43 15.74|standing-high-jump 1.9 1.55
standing-long-jump 3.75 3|standing-triple-jump 10.8 9
shot-put 23.56 22.63|discus-throw 75.6 76.8|hammer-throw 86.74 82.98|javelin-throw 104.8 80|weight-throw 26.4 26
decathlon 9126 8400|heptathlon 6700 7300|pentathlon 4500 5100|octathlon 6600 6000|icosathlon 14600 10000
"""


def best_ever(discipline: str, sex: Sex) -> int | None:
    """The best mark ever in a discipline, roughly, in the unit of `Mark.value`; None if it is not listed."""
    return _bests().get((discipline, sex))


def as_clock(text: str, event: Event) -> str:
    """Write out a time that is short of its unit: `2:10` for a marathon is `2:10:00`, `4.05` for 1500 m is `4:05`.

    A text that can be meant as it stands is left as it is, and so is any other text.
    """
    discipline = find_discipline(event.discipline)
    best = best_ever(event.discipline, event.sex or Sex.MEN)
    if best is None or discipline is None or discipline.measure is not Measure.TIME:
        return text
    minutes = text.replace(".", ":") if _OF_TWO_POINTED.fullmatch(text) else text
    if not _OF_TWO.fullmatch(minutes):
        return text
    written = dict.fromkeys((text, minutes, f"{minutes}:00"))
    return next((each for each in written if parse_mark(each, Measure.TIME).value >= best * _TOO_FAST), text)


@cache
def _bests() -> dict[tuple[str, Sex], int]:
    found: dict[tuple[str, Sex], int] = {}
    for entry in _BEST.strip().replace("\n", "|").split("|"):
        code, men, women = entry.split()
        discipline = find_discipline(code)
        if discipline is not None:
            found[code, Sex.MEN] = parse_mark(men, discipline.measure).value
            found[code, Sex.WOMEN] = parse_mark(women, discipline.measure).value
    return found
