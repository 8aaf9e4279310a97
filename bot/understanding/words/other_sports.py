"""Words of other sports, of all languages: what is asked with them is not held, whoever is called so."""

WORDS = {
    "other-sport": (
        "world series, nba finals, stanley cup, ballon d or, champions cup, offside, "
        "french open, us open, australian open, roland garros, hat trick, home run, home runs, nascar, free kick, "
        "red card, yellow card, own goal, swim, swims, swimmer, swimmers, schwimmer, dribbling, quarterback, "
        "slam dunk, knockout, judo, karate, taekwondo, fencing, rowing, sailing, archery, badminton, table tennis, "
        "weightlifting, wrestling, surfing, skateboarding, triathlon, darts, snooker, chess, tischtennis, rudern, "
        "fechten, aviron, escrime, remo, esgrima, roing, rodd, soutu, roeien, canottaggio, wioślarstwo, football, "
        "soccer, goals, goal, goalkeeper, premier league, champions league, europa league, bundesliga, la liga, "
        "serie a, ligue 1, eredivisie, world cup final, fifa, uefa, super bowl, nfl, nba, mlb, nhl, touchdown, "
        "touchdowns, wimbledon, tennis, atp, wta, formula 1, f1, motogp, rugby, cricket, golf, tour de france, "
        "giro d italia, vuelta a espana, cycling, boxing, swimming, breaststroke, backstroke, butterfly, freestyle, "
        "medley swimming, 50m free, handball, basketball, volleyball, hockey, ice hockey, biathlon, ski jumping, "
        "skiing, figure skating, gymnastics, penalty, penalties, fußball, tore, torschütze, schwimmen, "
        "brustschwimmen, brust, rücken schwimmen, rückenschwimmen, schmetterling, freistil, kraulen, eishockey, "
        "radsport, skispringen, buts, natation, brasse, papillon, nage libre, dos crawlé, crawl, cyclisme, fútbol, "
        "goles, natación, braza, mariposa, estilo libre, baloncesto, ciclismo, fotball, mål scoret, svømming, bryst, "
        "butterflysvømming, langrenn, skihopping, håndball, fotboll, simning, bröstsim, ryggsim, fjärilsim, frisim, "
        "ishockey, längdskidor, jalkapallo, maalia, uinti, rintauinti, selkäuinti, jääkiekko, mäkihyppy, hiihto, "
        "voetbal, doelpunten, doelpunt, zwemmen, schoolslag, rugslag, vlinderslag, vrije slag, schaatsen, "
        "wielrennen, calcio, gol, nuoto, rana, dorso, farfalla, stile libero, pallacanestro, pallavolo, futebol, "
        "gols, natação, peito nado, borboleta, nado livre, campeonato brasileiro, brasileirão, piłka nożna, "
        "piłki nożnej, gole, goli, bramek, bramki, pływanie, żabka, żabką, żabki, kraul, kraulem, motylkiem, "
        "siatkówka, koszykówka, żużel, liga mistrzów, lidze mistrzów, ligę mistrzów, skoki narciarskie"
    ),
}
