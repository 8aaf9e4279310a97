"""Numbers in words, of all languages. One is an article in most of them, so it is left out."""

WORDS = {
    2: "two, zwei, zwo, deux, dos, due, twee, dois, duas, to, två, kaksi, kahta, kahden, dwa, dwie, dwaj, dwóch",
    3: "three, drei, trois, tres, tre, drie, três, kolme, kolmea, kolmen, trzy, trzej, trzech",
    4: "four, vier, quatre, cuatro, quattro, quatro, fire, fyra, neljä, neljää, neljän, cztery, czterej, czterech",
    5: "five, fünf, cinq, cinco, cinque, vijf, fem, viisi, viittä, viiden, pięć, pięciu",
    6: "six, sechs, seis, zes, seks, sex, kuusi, kuutta, kuuden, sześć, sześciu",
    7: "seven, sieben, sept, siete, sette, zeven, sete, syv, sju, seitsemän, siedem, siedmiu",
    8: "eight, acht, huit, ocho, otto, oito, åtte, åtta, kahdeksan, osiem, ośmiu",
    9: "nine, neun, neuf, nueve, nove, negen, ni, nio, yhdeksän, dziewięć, dziewięciu",
    10: "ten, zehn, dix, diez, dieci, tien, dez, ti, tio, kymmenen, kymmentä, dziesięć, dziesięciu",
    11: "eleven, elf, onze, once, undici, elleve, elva, yksitoista, yhdentoista, jedenaście, jedenastu",
    12: "twelve, zwölf, douze, doce, dodici, twaalf, doze, tolv, kaksitoista, dwanaście, dwunastu",
    13: (
        "thirteen, dreizehn, treize, trece, tredici, dertien, treze, tretten, tretton, kolmetoista, kolmentoista, "
        "trzynaście, trzynastu"
    ),
    14: (
        "fourteen, vierzehn, quatorze, catorce, quattordici, veertien, catorze, fjorten, fjorton, neljätoista, "
        "czternaście, czternastu"
    ),
    15: "fifteen, fünfzehn, quinze, quince, quindici, vijftien, femten, femton, viisitoista, piętnaście",
    20: "twenty, zwanzig, vingt, veinte, venti, twintig, vinte, tjue, tjugo, kaksikymmentä, dwadzieścia",
    30: (
        "thirty, dreißig, trente, treinta, trenta, dertig, trinta, tretti, trettio, kolmekymmentä, trzydzieści, "
        "trzydziestu"
    ),
    40: "forty, vierzig, quarante, cuarenta, quaranta, veertig, quarenta, førti, fyrtio, neljäkymmentä, czterdzieści",
    50: "fifty, fünfzig, cinquante, cincuenta, cinquanta, vijftig, cinquenta, femti, femtio, pięćdziesiąt",
    60: "sixty, sechzig, soixante, sesenta, sessanta, zestig, sessenta, seksti, sextio, kuusikymmentä, sześćdziesiąt",
    100: "hundred, hundert, cent, cien, cento, honderd, cem, hundre, hundra, sata, sto",
}
