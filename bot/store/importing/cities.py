"""Whether two places are one: cities by their folded names, with the names other languages have for them."""

from collections.abc import Callable
from functools import cache

# Cities that files spell in two languages, or by the suburb where the stadium is; all folded.
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


class Places:
    """Compares cities by the spelling they share."""

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._keys: dict[str, str] = {}

    def key(self, city: str) -> str:
        """One word for a city, however it is spelt; an empty text for none."""
        found = self._keys.get(city)
        if found is None:
            folded = self._fold(city.partition(",")[0].partition("(")[0])
            found = self._keys[city] = _exonyms().get(folded, folded)
        return found

    def agree(self, one: tuple[str, str], other: tuple[str, str]) -> bool:
        """Whether two places, each city and country, are known to be one."""
        keys = self.key(one[0]), self.key(other[0])
        return bool(keys[0]) and keys[0] == keys[1] and (one[1] == other[1] or not one[1] or not other[1])


@cache
def _exonyms() -> dict[str, str]:
    cities = (city.split("=") for line in _CITIES.strip().splitlines() for city in line.split("|"))
    return {name: names[0] for names in cities for name in names}
