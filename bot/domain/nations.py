"""Nations as World Athletics codes them, and the areas they belong to; the codes are its own, not ISO's."""

from dataclasses import dataclass
from functools import cache


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
    for area, rows in _ROWS.items():
        for row in rows.strip().splitlines():
            code, name, adjective, iso, *others = row.split("|")
            found[code] = Nation(code, name, adjective, iso, area, tuple(others))
    return found


def find_nation(code: str) -> Nation | None:
    """The nation with that code, or None."""
    return nations().get(code)


def nation_name(code: str) -> str:
    """The nation's name; an unknown code is returned as it is."""
    nation = nations().get(code)
    return nation.name if nation else code


def nation_flag(code: str) -> str:
    """The nation's flag as an emoji; an empty text for former nations and unknown codes."""
    nation = nations().get(code)
    if nation is None or not nation.iso:
        return ""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in nation.iso)


# code | name | adjective | ISO 3166 alpha-2 | other names
_AFRICA = """
ALG|Algeria|Algerian|DZ
ANG|Angola|Angolan|AO
BDI|Burundi|Burundian|BI
BEN|Benin|Beninese|BJ
BOT|Botswana|Motswana|BW|Batswana
BUR|Burkina Faso|Burkinabé|BF
CAF|Central African Republic|Central African|CF
CGO|Congo|Congolese|CG|Republic of the Congo
CHA|Chad|Chadian|TD
CIV|Côte d'Ivoire|Ivorian|CI|Ivory Coast
CMR|Cameroon|Cameroonian|CM
COD|DR Congo|Congolese (DR)|CD|Democratic Republic of the Congo
COM|Comoros|Comorian|KM
CPV|Cabo Verde|Cape Verdean|CV|Cape Verde
DJI|Djibouti|Djiboutian|DJ
EGY|Egypt|Egyptian|EG
ERI|Eritrea|Eritrean|ER
ETH|Ethiopia|Ethiopian|ET
GAB|Gabon|Gabonese|GA
GAM|The Gambia|Gambian|GM|Gambia
GBS|Guinea-Bissau|Bissau-Guinean|GW
GEQ|Equatorial Guinea|Equatoguinean|GQ
GHA|Ghana|Ghanaian|GH
GUI|Guinea|Guinean|GN
KEN|Kenya|Kenyan|KE
LBA|Libya|Libyan|LY
LBR|Liberia|Liberian|LR
LES|Lesotho|Basotho|LS
MAD|Madagascar|Malagasy|MG
MAR|Morocco|Moroccan|MA
MAW|Malawi|Malawian|MW
MLI|Mali|Malian|ML
MOZ|Mozambique|Mozambican|MZ
MRI|Mauritius|Mauritian|MU
MTN|Mauritania|Mauritanian|MR
NAM|Namibia|Namibian|NA
NGR|Nigeria|Nigerian|NG
NIG|Niger|Nigerien|NE
RSA|South Africa|South African|ZA
RWA|Rwanda|Rwandan|RW
SEN|Senegal|Senegalese|SN
SEY|Seychelles|Seychellois|SC
SLE|Sierra Leone|Sierra Leonean|SL
SOM|Somalia|Somali|SO
SSD|South Sudan|South Sudanese|SS
STP|São Tomé and Príncipe|Santomean|ST
SUD|Sudan|Sudanese|SD
SWZ|Eswatini|Swazi|SZ|Swaziland
TAN|Tanzania|Tanzanian|TZ
TOG|Togo|Togolese|TG
TUN|Tunisia|Tunisian|TN
UGA|Uganda|Ugandan|UG
ZAM|Zambia|Zambian|ZM
ZIM|Zimbabwe|Zimbabwean|ZW
"""
_ASIA = """
AFG|Afghanistan|Afghan|AF
BAN|Bangladesh|Bangladeshi|BD
BHU|Bhutan|Bhutanese|BT
BRN|Bahrain|Bahraini|BH
BRU|Brunei|Bruneian|BN
CAM|Cambodia|Cambodian|KH
CHN|China|Chinese|CN|People's Republic of China
HKG|Hong Kong|Hong Kong|HK
INA|Indonesia|Indonesian|ID
IND|India|Indian|IN
IRI|Iran|Iranian|IR
IRQ|Iraq|Iraqi|IQ
JOR|Jordan|Jordanian|JO
JPN|Japan|Japanese|JP
KAZ|Kazakhstan|Kazakh|KZ
KGZ|Kyrgyzstan|Kyrgyz|KG
KOR|South Korea|South Korean|KR|Korea
KSA|Saudi Arabia|Saudi|SA
KUW|Kuwait|Kuwaiti|KW
LAO|Laos|Laotian|LA
LBN|Lebanon|Lebanese|LB
MAC|Macao|Macanese|MO
MAS|Malaysia|Malaysian|MY
MDV|Maldives|Maldivian|MV
MGL|Mongolia|Mongolian|MN
MYA|Myanmar|Burmese|MM|Burma
NEP|Nepal|Nepalese|NP
OMA|Oman|Omani|OM
PAK|Pakistan|Pakistani|PK
PHI|Philippines|Filipino|PH
PLE|Palestine|Palestinian|PS
PRK|North Korea|North Korean|KP
QAT|Qatar|Qatari|QA
SGP|Singapore|Singaporean|SG
SRI|Sri Lanka|Sri Lankan|LK
SYR|Syria|Syrian|SY
THA|Thailand|Thai|TH
TJK|Tajikistan|Tajik|TJ
TKM|Turkmenistan|Turkmen|TM
TLS|Timor-Leste|Timorese|TL|East Timor
TPE|Chinese Taipei|Taiwanese|TW|Taiwan
UAE|United Arab Emirates|Emirati|AE
UZB|Uzbekistan|Uzbek|UZ
VIE|Vietnam|Vietnamese|VN
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
BUL|Bulgaria|Bulgarian|BG
CRO|Croatia|Croatian|HR
CYP|Cyprus|Cypriot|CY
CZE|Czechia|Czech|CZ|Czech Republic
DEN|Denmark|Danish|DK|Danmark
ESP|Spain|Spanish|ES|España
EST|Estonia|Estonian|EE
EUN|Unified Team|Unified Team|
FIN|Finland|Finnish|FI|Suomi
FRA|France|French|FR
FRG|West Germany|West German|
GBR|Great Britain|British|GB|United Kingdom|UK|GB|Great Britain and Northern Ireland|Team GB|Britain|Storbritannia
GDR|East Germany|East German||DDR
GEO|Georgia|Georgian|GE
GER|Germany|German|DE|Deutschland|Tyskland
GIB|Gibraltar|Gibraltarian|GI
GRE|Greece|Greek|GR
HUN|Hungary|Hungarian|HU
IRL|Ireland|Irish|IE
ISL|Iceland|Icelandic|IS
ISR|Israel|Israeli|IL
ITA|Italy|Italian|IT|Italia
KOS|Kosovo|Kosovan|XK
LAT|Latvia|Latvian|LV
LIE|Liechtenstein|Liechtensteiner|LI
LTU|Lithuania|Lithuanian|LT
LUX|Luxembourg|Luxembourgish|LU
MDA|Moldova|Moldovan|MD
MKD|North Macedonia|Macedonian|MK|Macedonia
MLT|Malta|Maltese|MT
MNE|Montenegro|Montenegrin|ME
MON|Monaco|Monegasque|MC
NED|Netherlands|Dutch|NL|Holland
NOR|Norway|Norwegian|NO|Norge|Norsk
POL|Poland|Polish|PL|Polska
POR|Portugal|Portuguese|PT
ROU|Romania|Romanian|RO
RUS|Russia|Russian|RU
SCG|Serbia and Montenegro|Serbian and Montenegrin|
SLO|Slovenia|Slovenian|SI
SMR|San Marino|Sammarinese|SM
SRB|Serbia|Serbian|RS
SUI|Switzerland|Swiss|CH|Schweiz|Suisse
SVK|Slovakia|Slovak|SK
SWE|Sweden|Swedish|SE|Sverige
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
ANT|Antigua and Barbuda|Antiguan|AG|Antigua
ARU|Aruba|Aruban|AW
BAH|Bahamas|Bahamian|BS|The Bahamas
BAR|Barbados|Barbadian|BB
BER|Bermuda|Bermudian|BM
BIZ|Belize|Belizean|BZ
CAN|Canada|Canadian|CA
CAY|Cayman Islands|Caymanian|KY
CRC|Costa Rica|Costa Rican|CR
CUB|Cuba|Cuban|CU
CUR|Curaçao|Curaçaoan|CW
DMA|Dominica|Dominican (Dominica)|DM
DOM|Dominican Republic|Dominican|DO
ESA|El Salvador|Salvadoran|SV
GRN|Grenada|Grenadian|GD
GUA|Guatemala|Guatemalan|GT
HAI|Haiti|Haitian|HT
HON|Honduras|Honduran|HN
ISV|US Virgin Islands|US Virgin Islander|VI|Virgin Islands
IVB|British Virgin Islands|British Virgin Islander|VG
JAM|Jamaica|Jamaican|JM
LCA|Saint Lucia|Saint Lucian|LC|St Lucia
MEX|Mexico|Mexican|MX
MNT|Montserrat|Montserratian|MS
NCA|Nicaragua|Nicaraguan|NI
PUR|Puerto Rico|Puerto Rican|PR
SKN|Saint Kitts and Nevis|Kittitian|KN|St Kitts
TKS|Turks and Caicos Islands|Turks and Caicos Islander|TC
TTO|Trinidad and Tobago|Trinidadian|TT|Trinidad
USA|United States|American|US|United States of America|US|Team USA|America
VIN|Saint Vincent and the Grenadines|Vincentian|VC|St Vincent
WIF|West Indies Federation|West Indian|
"""
_SOUTH_AMERICA = """
ARG|Argentina|Argentine|AR|Argentinian
BOL|Bolivia|Bolivian|BO
BRA|Brazil|Brazilian|BR|Brasil
CHI|Chile|Chilean|CL
COL|Colombia|Colombian|CO
ECU|Ecuador|Ecuadorian|EC
GUY|Guyana|Guyanese|GY
PAN|Panama|Panamanian|PA
PAR|Paraguay|Paraguayan|PY
PER|Peru|Peruvian|PE
SUR|Suriname|Surinamese|SR
URU|Uruguay|Uruguayan|UY
VEN|Venezuela|Venezuelan|VE
"""
_OCEANIA = """
ANZ|Australasia|Australasian|
ASA|American Samoa|American Samoan|AS
AUS|Australia|Australian|AU
COK|Cook Islands|Cook Islander|CK
FIJ|Fiji|Fijian|FJ
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
