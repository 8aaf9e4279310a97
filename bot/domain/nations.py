"""Nations as World Athletics codes them, and the areas they belong to; the codes are its own, not ISO's."""

from dataclasses import dataclass
from functools import cache

from bot.domain.nation_names import names_abroad


@dataclass(frozen=True, slots=True)
class Nation:
    """World Athletics code, name, adjective, ISO 3166 alpha-2 code ("" if none), area and other names of a nation."""

    code: str
    name: str
    adjective: str
    iso: str
    area: str
    others: tuple[str, ...] = ()


@cache
def nations() -> dict[str, Nation]:
    """All nations by code, including former ones."""
    found: dict[str, Nation] = {}
    abroad = names_abroad()
    for area, rows in _ROWS.items():
        for row in rows.strip().splitlines():
            code, name, adjective, iso, *others = row.split("|")
            found[code] = Nation(code, name, adjective, iso, area, (*others, *abroad.get(code, ())))
    return found


def find_nation(code: str) -> Nation | None:
    """The nation with that code, or None."""
    return nations().get(code)


def nation_name(code: str) -> str:
    """The nation's name; an unknown code is returned as it is."""
    nation = nations().get(code)
    return nation.name if nation else code


def nation_in_text(code: str) -> str:
    """The nation's name as it stands within a sentence: `the United States`, `the Gambia`, `Norway`."""
    name = nation_name(code).removeprefix("The ")
    return f"the {name}" if code in _WITH_ARTICLE else name


def nation_flag(code: str) -> str:
    """The nation's flag as an emoji; an empty text for former nations and unknown codes."""
    nation = nations().get(code)
    if nation is None or not nation.iso:
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in nation.iso)


_WITH_ARTICLE_TEXT = """
AHO BAH CAF CAY COK COM DOM EUN GAM ISV IVB MDV MHL NED NMI PHI SEY SOL TKS UAE URS USA VAT WIF
"""
_WITH_ARTICLE = frozenset(_WITH_ARTICLE_TEXT.split())

# code | name | adjective | ISO 3166 alpha-2 | other names
_AFRICA = """
ALG|Algeria|Algerian|DZ|DZA
ANG|Angola|Angolan|AO
BDI|Burundi|Burundian|BI
BEN|Benin|Beninese|BJ
BOT|Botswana|Motswana|BW|Batswana|BWA
BUR|Burkina Faso|Burkinabé|BF|Burkina|BFA
CAF|Central African Republic|Central African|CF
CGO|Congo|Congolese|CG|Republic of the Congo
CHA|Chad|Chadian|TD|TCD
CIV|Côte d'Ivoire|Ivorian|CI|Ivory Coast
CMR|Cameroon|Cameroonian|CM
COD|DR Congo|Congolese (DR)|CD|Democratic Republic of the Congo|ZAI
COM|Comoros|Comorian|KM
CPV|Cabo Verde|Cape Verdean|CV|Cape Verde
DJI|Djibouti|Djiboutian|DJ
EGY|Egypt|Egyptian|EG
ERI|Eritrea|Eritrean|ER
ETH|Ethiopia|Ethiopian|ET
GAB|Gabon|Gabonese|GA
GAM|The Gambia|Gambian|GM|Gambia|GMB
GBS|Guinea-Bissau|Bissau-Guinean|GW
GEQ|Equatorial Guinea|Equatoguinean|GQ|GNQ
GHA|Ghana|Ghanaian|GH
GUI|Guinea|Guinean|GN|GIN
KEN|Kenya|Kenyan|KE
LBA|Libya|Libyan|LY
LBR|Liberia|Liberian|LR
LES|Lesotho|Basotho|LS|LSO
MAD|Madagascar|Malagasy|MG|MDG
MAR|Morocco|Moroccan|MA
MAW|Malawi|Malawian|MW
MLI|Mali|Malian|ML
MOZ|Mozambique|Mozambican|MZ
MRI|Mauritius|Mauritian|MU|MUS
MTN|Mauritania|Mauritanian|MR|MRT
NAM|Namibia|Namibian|NA
NGR|Nigeria|Nigerian|NG|NGA
NIG|Niger|Nigerien|NE
RSA|South Africa|South African|ZA|ZAF
RWA|Rwanda|Rwandan|RW
SEN|Senegal|Senegalese|SN
SEY|Seychelles|Seychellois|SC|SYC
SLE|Sierra Leone|Sierra Leonean|SL
SOM|Somalia|Somali|SO
SSD|South Sudan|South Sudanese|SS
STP|São Tomé and Príncipe|Santomean|ST
SUD|Sudan|Sudanese|SD|SDN
SWZ|Eswatini|Swazi|SZ|Swaziland
TAN|Tanzania|Tanzanian|TZ|TZA
TOG|Togo|Togolese|TG|TGO
TUN|Tunisia|Tunisian|TN
UGA|Uganda|Ugandan|UG
ZAM|Zambia|Zambian|ZM|ZMB
ZIM|Zimbabwe|Zimbabwean|ZW|ZWE
"""
_ASIA = """
AFG|Afghanistan|Afghan|AF
BAN|Bangladesh|Bangladeshi|BD|BGD
BHU|Bhutan|Bhutanese|BT
BRN|Bahrain|Bahraini|BH
BRU|Brunei|Bruneian|BN
CAM|Cambodia|Cambodian|KH|KHM
CHN|China|Chinese|CN|People's Republic of China
HKG|Hong Kong|Hong Kong|HK
INA|Indonesia|Indonesian|ID|IDN
IND|India|Indian|IN
IRI|Iran|Iranian|IR|IRN
IRQ|Iraq|Iraqi|IQ
JOR|Jordan|Jordanian|JO
JPN|Japan|Japanese|JP
KAZ|Kazakhstan|Kazakh|KZ
KGZ|Kyrgyzstan|Kyrgyz|KG
KOR|South Korea|South Korean|KR|Korea
KSA|Saudi Arabia|Saudi|SA|SAU
KUW|Kuwait|Kuwaiti|KW|KWT
LAO|Laos|Laotian|LA
LBN|Lebanon|Lebanese|LB
MAC|Macao|Macanese|MO
MAS|Malaysia|Malaysian|MY|MYS
MDV|Maldives|Maldivian|MV
MGL|Mongolia|Mongolian|MN|MNG
MYA|Myanmar|Burmese|MM|Burma|MMR
NEP|Nepal|Nepalese|NP|NPL
OMA|Oman|Omani|OM|OMN
PAK|Pakistan|Pakistani|PK
PHI|Philippines|Filipino|PH|PHL
PLE|Palestine|Palestinian|PS
PRK|North Korea|North Korean|KP
QAT|Qatar|Qatari|QA
SGP|Singapore|Singaporean|SG
SRI|Sri Lanka|Sri Lankan|LK|LKA
SYR|Syria|Syrian|SY
THA|Thailand|Thai|TH
TJK|Tajikistan|Tajik|TJ
TKM|Turkmenistan|Turkmen|TM
TLS|Timor-Leste|Timorese|TL|East Timor
TPE|Chinese Taipei|Taiwanese|TW|Taiwan|TWN
UAE|United Arab Emirates|Emirati|AE|Emirates
UZB|Uzbekistan|Uzbek|UZ
VIE|Vietnam|Vietnamese|VN|VNM
YEM|Yemen|Yemeni|YE
"""
_EUROPE = """
ALB|Albania|Albanian|AL
AND|Andorra|Andorran|AD
ANA|Authorised Neutral Athletes|Neutral|
ARM|Armenia|Armenian|AM
AUT|Austria|Austrian|AT
AZE|Azerbaijan|Azerbaijani|AZ
BEL|Belgium|Belgian|BE
BIH|Bosnia and Herzegovina|Bosnian|BA|Bosnia
BLR|Belarus|Belarusian|BY
BOH|Bohemia|Bohemian|
BUL|Bulgaria|Bulgarian|BG|BGR
CRO|Croatia|Croatian|HR|HRV
CYP|Cyprus|Cypriot|CY
CZE|Czechia|Czech|CZ|Czech Republic
DEN|Denmark|Danish|DK|Danmark|DNK
ESP|Spain|Spanish|ES|España
EST|Estonia|Estonian|EE
EUN|Unified Team|Unified Team|
FIN|Finland|Finnish|FI|Suomi
FRA|France|French|FR
FRG|West Germany|West German|
GBR|Great Britain|British|GB|United Kingdom|UK|GB|Great Britain and Northern Ireland|Team GB|Britain|Storbritannia
GDR|East Germany|East German||DDR
GEO|Georgia|Georgian|GE
GER|Germany|German|DE|Deutschland|Tyskland|DEU
GIB|Gibraltar|Gibraltarian|GI
GRE|Greece|Greek|GR|GRC
HUN|Hungary|Hungarian|HU
IRL|Ireland|Irish|IE
ISL|Iceland|Icelandic|IS
ISR|Israel|Israeli|IL
ITA|Italy|Italian|IT|Italia
KOS|Kosovo|Kosovan|XK|XKX
LAT|Latvia|Latvian|LV|LVA
LIE|Liechtenstein|Liechtensteiner|LI
LTU|Lithuania|Lithuanian|LT
LUX|Luxembourg|Luxembourgish|LU
MDA|Moldova|Moldovan|MD
MKD|North Macedonia|Macedonian|MK|Macedonia
MLT|Malta|Maltese|MT
MNE|Montenegro|Montenegrin|ME
MON|Monaco|Monegasque|MC
NED|Netherlands|Dutch|NL|Holland|The Netherlands|HOL
NOR|Norway|Norwegian|NO|Norge|Norsk
POL|Poland|Polish|PL|Polska
POR|Portugal|Portuguese|PT|PRT
ROU|Romania|Romanian|RO|Rumania|ROM
RUS|Russia|Russian|RU|ROC
SCG|Serbia and Montenegro|Serbian and Montenegrin|
SLO|Slovenia|Slovenian|SI|SVN
SMR|San Marino|Sammarinese|SM
SRB|Serbia|Serbian|RS
SUI|Switzerland|Swiss|CH|Schweiz|Suisse
SVK|Slovakia|Slovak|SK
SWE|Sweden|Swedish|SE|Sverige|Swede
TCH|Czechoslovakia|Czechoslovak|
TUR|Türkiye|Turkish|TR|Turkey
UKR|Ukraine|Ukrainian|UA
URS|Soviet Union|Soviet||USSR
VAT|Vatican|Vatican|VA
YUG|Yugoslavia|Yugoslav|
"""
_NORTH_AMERICA = """
AHO|Netherlands Antilles|Antillean|
AIA|Anguilla|Anguillan|AI
ANT|Antigua and Barbuda|Antiguan|AG|Antigua|ATG
ARU|Aruba|Aruban|AW|ABW
BAH|Bahamas|Bahamian|BS|The Bahamas|BHS
BAR|Barbados|Barbadian|BB|BRB
BER|Bermuda|Bermudian|BM|BMU
BIZ|Belize|Belizean|BZ|BLZ
CAN|Canada|Canadian|CA
CAY|Cayman Islands|Caymanian|KY|CYM
CRC|Costa Rica|Costa Rican|CR|CRI
CUB|Cuba|Cuban|CU
CUR|Curaçao|Curaçaoan|CW
DMA|Dominica|Dominican (Dominica)|DM
DOM|Dominican Republic|Dominican|DO
ESA|El Salvador|Salvadoran|SV|SLV
GRN|Grenada|Grenadian|GD|GRD
GUA|Guatemala|Guatemalan|GT|GTM
HAI|Haiti|Haitian|HT|HTI
HON|Honduras|Honduran|HN|HND
ISV|US Virgin Islands|US Virgin Islander|VI|Virgin Islands|VIR
IVB|British Virgin Islands|British Virgin Islander|VG
JAM|Jamaica|Jamaican|JM
LCA|Saint Lucia|Saint Lucian|LC|St Lucia
MEX|Mexico|Mexican|MX
MNT|Montserrat|Montserratian|MS
NCA|Nicaragua|Nicaraguan|NI
PUR|Puerto Rico|Puerto Rican|PR|PRI
SKN|Saint Kitts and Nevis|Kittitian|KN|St Kitts|KNA
TKS|Turks and Caicos Islands|Turks and Caicos Islander|TC
TTO|Trinidad and Tobago|Trinidadian|TT|Trinidad
USA|United States|American|US|United States of America|US|Team USA|America
VIN|Saint Vincent and the Grenadines|Vincentian|VC|St Vincent|VCT
WIF|West Indies Federation|West Indian|
"""
_SOUTH_AMERICA = """
ARG|Argentina|Argentine|AR|Argentinian
BOL|Bolivia|Bolivian|BO
BRA|Brazil|Brazilian|BR|Brasil
CHI|Chile|Chilean|CL|CHL
COL|Colombia|Colombian|CO
ECU|Ecuador|Ecuadorian|EC
GUY|Guyana|Guyanese|GY
PAN|Panama|Panamanian|PA
PAR|Paraguay|Paraguayan|PY|PRY
PER|Peru|Peruvian|PE
SUR|Suriname|Surinamese|SR
URU|Uruguay|Uruguayan|UY|URY
VEN|Venezuela|Venezuelan|VE
"""
_OCEANIA = """
ANZ|Australasia|Australasian|
ASA|American Samoa|American Samoan|AS
AUS|Australia|Australian|AU|Aussie
COK|Cook Islands|Cook Islander|CK
FIJ|Fiji|Fijian|FJ|FJI
FSM|Micronesia|Micronesian|FM
GUM|Guam|Guamanian|GU
KIR|Kiribati|I-Kiribati|KI
MHL|Marshall Islands|Marshallese|MH
NFI|Norfolk Island|Norfolk Islander|NF
NIU|Niue|Niuean|NU
NMI|Northern Mariana Islands|Northern Mariana Islander|MP
NRU|Nauru|Nauruan|NR
NZL|New Zealand|New Zealand|NZ|NZ|Kiwi
PLW|Palau|Palauan|PW
PNG|Papua New Guinea|Papua New Guinean|PG
PYF|French Polynesia|French Polynesian|PF|Tahiti
SAM|Samoa|Samoan|WS
SOL|Solomon Islands|Solomon Islander|SB
TGA|Tonga|Tongan|TO
TUV|Tuvalu|Tuvaluan|TV
VAN|Vanuatu|Ni-Vanuatu|VU
"""
_ROWS = {
    "africa": _AFRICA,
    "asia": _ASIA,
    "europe": _EUROPE,
    "north-america": _NORTH_AMERICA,
    "south-america": _SOUTH_AMERICA,
    "oceania": _OCEANIA,
}
