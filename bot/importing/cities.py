"""Compares cities by their folded names, and knows the names that other languages have for them."""

from collections.abc import Callable
from functools import cache

# Cities that files write in two languages, or by the suburb of the stadium; all folded.
_CITIES = """
rome=roma|florence=firenze|milan=milano|turin=torino|naples=napoli|venice=venezia|genoa=genova|padua=padova
prague=praha|vienna=wien|munich=munchen|cologne=koln|nuremberg=nurnberg|hanover=hannover|warsaw=warszawa
moscow=moskva|kiev=kyiv=kiyev|saint petersburg=sankt peterburg=st petersburg=leningrad|belgrade=beograd
athens=athina=athinai|lisbon=lisboa|seville=sevilla|saragossa=zaragoza|geneva=geneve|lucerne=luzern|bern=berne
brussels=bruxelles=brussel|antwerp=antwerpen|ghent=gent|bruges=brugge|the hague=den haag|basel=basle=bale
copenhagen=kobenhavn|gothenburg=goteborg|helsinki=helsingfors|turku=abo|bucharest=bucuresti|sofia=sofiya
beijing=peking|guangzhou=canton|cairo=al qahira|algiers=alger|marrakesh=marrakech|doha=ad dawhah
mexico city=ciudad de mexico=mexico|havana=la habana|new york=new york city|paris=saint denis=paris saint denis
chisinau=kishinev|almaty=alma ata|lviv=lvov|kharkiv=kharkov|odesa=odessa|seoul=soul|ljubljana=laibach
"""


class Cities:
    """Tells whether two names mean the same city."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._keys: dict[str, str] = {}

    def key(self, city: str) -> str:
        """The same key for every spelling of a city; empty for no city."""
        found = self._keys.get(city)
        if found is None:
            folded = self._fold(city.partition(",")[0].partition("(")[0])
            found = self._keys[city] = _exonyms().get(folded, folded)
        return found

    def agree(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether two (city, country) pairs are the same city; an empty country agrees with any."""
        keys = self.key(one[0]), self.key(other[0])
        return bool(keys[0]) and keys[0] == keys[1] and (one[1] == other[1] or not one[1] or not other[1])


@cache
def _exonyms() -> dict[str, str]:
    cities = (city.split("=") for line in _CITIES.strip().splitlines() for city in line.split("|"))
    return {name: names[0] for names in cities for name in names}
