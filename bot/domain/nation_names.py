"""What other languages call the nations that fans ask for most."""

# code | names in German, French, Spanish, Italian, Portuguese, Dutch, Polish, Finnish and the Nordic languages
_ROWS = """
ALG|Algerien|Algérie|Argelia|Argélia|Algerije
AUS|Australien|Australie|Austrália|Australië
AUT|Österreich|Autriche|Oostenrijk|Østerrike|Österrike|Itävalta|Áustria
BAH|Bahama|Bahamy
BEL|Belgien|Belgique|Bélgica|Belgio|België|Belgia
BRA|Brasilien|Brésil|Brasile|Brazilië|Brasilia|Brazylia
BRN|Barein|Bahreïn|Bahréin
CAN|Kanada|Canadá
CHN|Chine|Cina|Kina|Kiina|Chiny
COL|Kolumbien|Colombie
CRO|Kroatien|Croatie|Croacia|Croazia|Kroatië|Kroatia|Chorwacja
CUB|Kuba
CZE|Tschechien|Tchéquie|Chequia|Cechia|Tsjechië|Tsjekkia|Tjeckien|Tšekki|Czechy
DEN|Dänemark|Danemark|Dinamarca|Danimarca|Denemarken|Tanska|Dania
ESP|Spanien|Espagne|Spagna|Espanha|Spanje|Espanja|Hiszpania|Spania|Spaniard
EST|Estland|Estonie|Eesti
ETH|Äthiopien|Éthiopie|Etiopía|Etiopia|Ethiopië|Etiopien
FIN|Finnland|Finlande|Finlandia|Finlândia
FRA|Frankreich|Francia|Frankrijk|Frankrike|Frankrig|Ranska|Francja|França
GBR|Großbritannien|Grande-Bretagne|Royaume-Uni|Gran Bretaña|Reino Unido|Gran Bretagna|Grã-Bretanha|Wielka Brytania|Brits
GER|Allemagne|Alemania|Germania|Alemanha|Duitsland|Saksa|Niemcy
GRE|Griechenland|Grèce|Grecia|Grécia|Griekenland|Hellas|Kreikka|Grecja
HUN|Ungarn|Hongrie|Hungría|Ungheria|Hongarije|Ungern|Unkari|Węgry|Hungria
IND|Indien|Inde|Indië|Intia|Indie
IRL|Irland|Irlande|Irlanda|Ierland|Irlanti|Irlandia
ITA|Italien|Italie|Italië|Włochy|Itália
JAM|Jamaika|Jamaïque|Giamaica
JPN|Japon|Japón|Giappone|Japão|Japani|Japonia
KEN|Kenia|Quênia|Keňa
LTU|Litauen|Lituanie|Lituania|Litouwen|Lietuva
MAR|Marokko|Maroc|Marruecos|Marocco|Marrocos|Marokko
MEX|Mexiko|Mexique|México|Messico
NED|Niederlande|Pays-Bas|Países Bajos|Holanda|Nederland|Paesi Bassi|Alankomaat|Holandia|Nederländerna|Olanda
NGR|Nigéria|Nigeria
NOR|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|Norja|Norwegia
NZL|Neuseeland|Nouvelle-Zélande|Nueva Zelanda|Nuova Zelanda|Nieuw-Zeeland
POL|Polen|Pologne|Polonia|Puola|Polónia
POR|Portogallo|Portugali|Portugalia
ROU|Rumänien|Roumanie|Rumanía|Roemenië|Rumunia
RSA|Südafrika|Afrique du Sud|Sudáfrica|Sudafrica|África do Sul|Zuid-Afrika|Sør-Afrika|Sydafrika|Etelä-Afrikka
RUS|Russland|Russie|Rusia|Rússia|Rusland|Ryssland|Venäjä|Rosja
SLO|Slowenien|Slovénie|Eslovenia|Slovenië
SRB|Serbien|Serbie|Servië
SUI|Suiza|Svizzera|Suíça|Zwitserland|Sveits|Sveitsi|Szwajcaria
SWE|Schweden|Suède|Suecia|Svezia|Suécia|Zweden|Ruotsi|Szwecja
TUR|Türkei|Turquie|Turquía|Turchia|Turkije|Turcja
UGA|Ouganda|Oeganda
UKR|Ucrania|Oekraïne|Ukrajina
USA|Vereinigte Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|Yhdysvallat|Stany Zjednoczone|Amerika
"""


def names_abroad() -> dict[str, tuple[str, ...]]:
    """Names of nations in other languages, by the code of World Athletics."""
    rows = (row.split("|") for row in _ROWS.strip().splitlines())
    return {code: tuple(names) for code, *names in rows}
