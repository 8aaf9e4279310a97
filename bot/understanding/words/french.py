"""French."""

WORDS = {
    "record": (
        "record, records, meilleure performance, "
        "homologué, homologuée, homologués, homologation, ratifié, en attente d homologation"
    ),
    "record scope:world": (
        "record du monde, records du monde, record mondial, meilleure performance mondiale, rm, mpm"
    ),
    "record scope:olympic": "record olympique, records olympiques",
    "record scope:world-championships": "record des championnats du monde, record des mondiaux",
    "record scope:europe": "record d europe, records d europe, record européen, re",
    "record scope:africa": "record d afrique, record africain",
    "record scope:asia": "record d asie, record asiatique",
    "record scope:FRA": "record de france, record français, rf",
    "record national": "record national, records nationaux",
    "scope:world": "mondial, mondiale, monde",
    "scope:europe area:europe": "europe, européen*",
    "scope:africa area:africa": "afrique, africain*",
    "scope:asia area:asia": "asie, asiatique*",
    "scope:north-america area:north-america": "amérique du nord, nord américain*",
    "scope:south-america area:south-america": "amérique du sud, sud américain*",
    "scope:oceania area:oceania": "océanie",
    "best": (
        "le plus vite, le plus loin, plus vite, meilleurs, meilleures, meilleur, meilleure, plus rapide, "
        "le plus rapide, la plus rapide, plus long, plus longue, plus haut, plus haute, plus grand, plus loin, "
        "le plus haut, le plus long, le plus de"
    ),
    "best event:100m sex:men": "homme le plus rapide",
    "best event:100m sex:women": "femme la plus rapide",
    "ever": "jamais, au monde",
    "list": (
        "liste, listes, classement, classements, bilan mondial, palmarès des temps, bilans, classement mondial, "
        "liste mondiale"
    ),
    "lead": (
        "bilans mondiaux, leader mondial de l année, meilleure performance mondiale de l année, mpma, "
        "bilan de l année, bilan mondial de l année, mpm de l année, meneur mondial, leader mondial, leader mondiale, "
        "leadeuse mondiale"
    ),
    "performers": (
        "coureurs, temps, performances, sauteurs, lanceurs, sprinteurs, marques, athlètes, chronos, sauts, "
        "performeurs, performers, marathoniens"
    ),
    "progression": "progression, évolution, historique, histoire du record",
    "holds": (
        "propriétaire, détenu, a battu le record, etabli, appartient, détenait, détenaient, avait, détient, detient, "
        "détenteur, détentrice, possède, recordman, recordwoman, recordmen, détenteurs, battu le record, "
        "bat le record, établi, établit, amélioré, pulvérisé, battait le record"
    ),
    "record scope:world holds": "recordman mondial, recordman du monde, recordwoman du monde",
    "who": "chacun, chacune, qui, que, quel, quelle, quels, quelles, quoi, où, est ce que, qu est ce que, c est quoi",
    "when": "quand, quel jour, quelle année, à quelle date",
    "last": "dernier, dernière, derniers, dernières, dernière fois, récent, récents, la dernière fois",
    "first": "premier, première, premières, première fois, la première fois",
    "often": (
        "combien, combien de fois, combien de, plus souvent, davantage de fois, nombre de victoires, nombre de fois"
    ),
    "age": "naissance, quel âge, âge, né, née, date de naissance",
    "quote": (
        "réaction, réactions, mots, commentaire, citation, citations, déclaration, déclarations, interview, propos"
    ),
    "said": "dit, dire, déclaré, disait, pense, parle, a dit, a t il dit, a t elle dit, parlé",
    "about": "sur, à propos, à propos de, au sujet de, concernant",
    "injured": "blessé, blessée, blessure, blessures, forfait",
    "results": (
        "qu a fait, combien a fait, comment s en est sorti, s en est sorti, quelle place, à quelle place, quel rang, "
        "combientième, résultat, résultats, courses, compétitions, place, classé, classée"
    ),
    "run-mark": (
        "couru, court, sauté, lancé, réalisé, balancé, expédié, passé sous, franchi, franchit, couvert, "
        "descendu sous, descendues sous, descendus sous"
    ),
    "winner": (
        "a eu l or, a eu l argent, a eu le bronze, eu le bronze, eu l argent, vice champion, médaillé d or, "
        "médaillé d argent, médaillé de bronze, second, seconde, sixième, 2e, 3e, 4e, 5e, 6e, 2ème, 3ème, 4ème, "
        "dauphin, gagnera, va gagner, remportera, deuxième, troisième, quatrième, 2e, 3e, 4e, gagné, remporté, "
        "vainqueur, vainqueurs, gagnant, a gagné, gagne, victoire, victoires, champion, gagner, remporte, podium"
    ),
    "winner series:olympics kind:olympic": "champion olympique, champions olympiques",
    "winner series:worlds": "champion du monde",
    "winner series:euros": "champion d europe",
    "beat": ("devancer, vaincre, dominé, battu, bat, battre, a battu, vaincu, battait, gagné contre, devancé"),
    "beat wins": "victoire sur, victoires contre, victoire contre, victoires sur",
    "beaten-by": "battu par, battue par",
    "lost": "battue, perdu, perdu contre, perd, défaites, défaite",
    "against": "contre, ou, face à, versus",
    "h2h": (
        "bilan des confrontations, face à face, tête à tête, duel, duels, confrontation, confrontations, bilan entre, "
        "confrontations directes"
    ),
    "met": (
        "couru contre, concouru, rencontré, rencontrés, affronté, affrontés, rencontre, rencontres, affrontent, "
        "affrontement*"
    ),
    "ahead": "meilleur, devant, meilleur que, plus fort, mène, plus fort que, en tête, plus rapide que",
    "rivals": "rival, rivaux, rivale, rivales, adversaire, adversaires, concurrents",
    "pb": (
        "records perso, meilleure perf, meilleure performance de, meilleurs temps de, record personnel, "
        "records personnels, rp, meilleur temps, meilleure marque, meilleur chrono, record perso, "
        "meilleure performance personnelle, meilleur saut, meilleur lancer, meilleur jet, plus long saut, "
        "plus haut saut, son meilleur temps"
    ),
    "sb": (
        "meilleure performance de la saison, meilleur temps de la saison, meilleure performance saison, "
        "meilleur temps de l année, meilleures performances de la saison, année par année, saison par saison, "
        "an par an"
    ),
    "season": "saison, saisons, année, an, ans",
    "profile": "qui est, qui était, profil, fiche, biographie, parle moi de",
    "compare": "compare, comparer, comparaison, comparez, comparatif",
    "pace": (
        "passages, passage, temps intermédiaires, splits, allure, allures, rythme, au kilomètre, par kilomètre, "
        "par tour, tour, vitesse, temps de passage, au km, au tour, par km, au kilo, du kilo, le kilo, le km, "
        "chaque km, par kilo, au kil, vitesse moyenne, allure moyenne"
    ),
    "points": "points, point, vaut, valeur, combien de points, barème, cotation, table hongroise",
    "medals": (
        "médaille*, or, argent, bronze, médailles d or, médaille d or, médaille d argent, médailles d argent, "
        "médaille de bronze, médailles de bronze, palmarès, palmares"
    ),
    "medals series:olympics kind:olympic": "médaille olympique, médailles olympiques",
    "medals table": (
        "tableau des médailles, classement des médailles, tableau de médailles, tableau des places, bilan des médailles"
    ),
    "titles": "titre, titres",
    "calendar": "calendrier, prochain meeting, prochains meetings, prochain, prochaine, prochains",
    "soon span:this-weekend": "ce week end, ce weekend",
    "soon span:next-weekend": "le week end prochain, week end prochain, weekend prochain",
    "soon span:this-week": "cette semaine",
    "soon span:next-week": "la semaine prochaine, semaine prochaine",
    "soon span:this-month": "ce mois, ce mois ci",
    "soon span:next-month": "le mois prochain, mois prochain",
    "when when-is": "c est quand, quand est, quand a lieu, quand ont lieu",
    "today": "ce jour là, ce jour, passé ce jour, en ce jour, éphéméride",
    "now": "aujourd hui, aujourdhui, actuel, actuelle, actuellement",
    "and": "et",
    "round:final": (
        "finale, finales, en finale, que les finales, uniquement les finales, uniquement finales, seulement les "
        "finales, finales seulement, finales uniquement, rien que les finales, seulement en finale"
    ),
    "round:semi-final": "demi finale, demi finales, demie, demies",
    "round:quarter-final": "quart de finale, quarts de finale",
    "round:heat": "série, séries, éliminatoires",
    "round:qualification": "qualification, qualifications, qualifs",
    "track:indoor": "en salle, salle, indoor, petite piste",
    "track:outdoor": "en plein air, plein air, extérieur",
    "sex:men": "masculine, garçons, mecs, gars, homme, hommes, messieurs, masculin, masculins",
    "sex:women": "féminines, filles, nanas, femme, femmes, dames, féminin, féminine, féminins",
    "sex:mixed": "mixte",
    "since": "depuis, après, à partir de, dès",
    "until": "en date de, à la date de, jusqu à, jusqu en, jusque, avant, jusqu au",
    "series:olympics kind:olympic scope:olympic": "j o, olympique, olympiques, jeux olympiques, jo, jeux, olympisme",
    "series:worlds kind:world scope:world-championships": (
        "championnats du monde, championnat du monde, mondiaux, mondial d athlétisme, "
        "championnats du monde d athlétisme"
    ),
    "series:world-indoors kind:world-indoor": "mondiaux en salle, championnats du monde en salle, mondiaux indoor",
    "series:euros kind:area": (
        "euro, l euro, européens, championnats d europe, championnat d europe, europe d athlétisme"
    ),
    "series:euro-indoors kind:area-indoor": "championnats d europe en salle, europe en salle",
    "series:commonwealth kind:games": "jeux du commonwealth",
    "series:diamond-league kind:league": "ligue de diamant",
    "kind:championship": "championnat, championnats, grands championnats",
    "national": "national, nationale, pays, nations",
    "unit:h": "heure, heures",
    "unit:min": "minute, minutes",
    "unit:s": "seconde, secondes",
    "under": (
        "moins de, sous, en dessous de, passé sous, passés sous, couru sous, descendu sous, descendus sous, "
        "descendue sous, descendues sous, passée sous, passées sous"
    ),
    "help": "aide",
    "this-year": "cette année, cette saison, de l année, de l an, en cours",
    "last-year": "l an dernier, l année dernière, la saison dernière",
    "filler in-all": "au total, en tout, total, overall, globalement",
    "filler behind": "derrière",
    "filler short": "pr, dc, jsp, stp",
    "filler": (
        "on m a dit, on m a dit que, on me dit que, quelqu un sait, quelqu un peut me dire, qui peut me dire, "
        "dis moi, tu peux me dire, athlé, athle, concours, épreuves, compétition, discipline, remporté, emporté, "
        "empoché, raflé, imposé, s est imposé, l a emporté, emporte, devenue, devenu, a eu, ont eu, principaux, "
        "principales, plus grands, grands, se déroulent, se déroule, se tiennent, organisés, seront, sera, comment, "
        "moment, a fini, a terminé, terminé, fini, termine, obtenu, décroché, prit, pris, q, qu, auront, aura, lieu, "
        "auront lieu, aura lieu, athlétisme, plat, plats, fin, début, mdr, ptdr, montre, montre moi, montrez, donne, "
        "donnes, svp, stp, ça, ca, fait, font, vaudrait, serait, obtient, rapporte, rapportent, on, peut, complet, "
        "complets, complète, déjà, jamais, le, la, les, l, un, une, des, du, de, d, au, aux, à, a, en, est, sont, "
        "était, ont, été, il, elle, ce, cet, cette, ces, son, sa, ses, par, pour, avec, dans, sur le, chez, y, s, t, "
        "c, n, ne, pas, plus, moi, donne moi, s il te plaît, faire, fois, se, lors, lors de, lors des, aux jeux, "
        "entre, me, leur, leurs, nous, vous, je, tu, jour, épreuve, tous, toutes, mètres, athlète, mieux, très, "
        "il y a, sur, uniquement, seulement, rien que, donc, alors, dites, cest, est ce que, c est, fini en, réalisé, "
        "a fait, actuellement, chez les, avaient, fut, fut il, elles, ils, s il vous plaît, merci, bonjour, salut, "
        "donner, donnez, montrer, dis, peux, peut on, pouvez, savoir, sais, quelqu un, déjà couru, exactement, "
        "vraiment, réellement, officiel, officielle, encore, toujours, aujourd hui encore, là, ici, mon, ma, mes, "
        "plus que, aussi, même, pendant, parmi, dont, si, en athlétisme, course, venu, arrivé, arrivée, passé, "
        "ont fini, pile, descendu, descendus, descendue, descendues, je me souviens, souviens, c était, "
        "c était combien, mais, je crois, crois, je pense, il me semble, enfin, évidemment, bien sûr, sinon, du coup, "
        "franchement, puis, après, perf, perfs, au stade, stade, trois, quatre, cinq, dix, nb, nb de, nbre de, "
        "nombre de, et qui d autre, qui d autre, dites moi, si je me souviens bien, sauf erreur, petite question, "
        "une question, les gars, les amis, au fait, en fait, à votre avis, genre"
    ),
    "pb best performers": (
        "meilleures perfs, meilleures perfs mondiales, meilleures performances mondiales, meilleurs chronos mondiaux, "
        "meilleures performances, meilleurs temps, meilleures marques, meilleurs chronos, meilleurs sauts, "
        "meilleurs lancers, meilleur saut, meilleur lancer, meilleur jet, plus long jet, plus long lancer, "
        "plus long saut, meilleurs jets"
    ),
    "performers event:pole-vault": "perchistes, perchiste",
    "performers event:marathon": "marathoniens, marathoniennes, marathonien",
    "performers event:decathlon": "décathloniens, décathlonien",
    "best performers event:100m sex:men": "hommes les plus rapides",
    "best performers event:100m sex:women": "femmes les plus rapides",
    "best performers": (
        "les plus rapides, plus rapides, meilleurs, meilleures, plus longs, plus longues, plus hauts, plus loin, "
        "plus grands"
    ),
    "winner medals": "remporté l or, gagné l or, médaillé d or, médaillée d or, décroché l or, médaillé*",
    "winner sex:women": "vainqueure, gagnantes, gagnante, championne",
    "winner series:olympics kind:olympic sex:women": (
        "championnes olympiques, médaillée d or olympique, championne olympique"
    ),
    "winner series:worlds sex:women": "championne du monde",
    "winner series:euros sex:women": "championne d europe",
    "performers sex:women": "coureuses, sauteuses, lanceuses, sprinteuses",
    "how-fast": (
        "quel chrono, en combien de temps, à quelle vitesse, quel temps, son chrono, quel était son chrono, "
        "combien son chrono, en combien"
    ),
    "titles series:worlds kind:world": "titres mondiaux, titre mondial",
    "winner round:final": "finalistes, finaliste",
    "h2h list": "bilan",
    "all-marks": (
        "toutes les marques, toutes les performances, tous les sauts, tous les lancers, tous les chronos, pas "
        "seulement un par athlète, pas seulement une par athlète, pas juste un par athlète"
    ),
    "ever all-time": "dans l histoire, all time, de tous les temps, de l histoire, tous les temps",
    "career": "carrière, carrières, palmarès",
    "greatest": "plus titré, plus titrée, le plus grand des deux",
    "over": "plus de, au dessus de, au delà de, dépassé, plus loin que, plus haut que",
    "former": "ancien, ancienne, précédent, précédente, ex",
    "most": "le plus souvent, le plus, le plus de fois, plus souvent",
    "stood": (
        "remonte, à quand remonte, date de, date de quand, date, dure, dure depuis, depuis combien de temps, "
        "depuis quand, tient, tenu, combien de temps, tient encore, tient toujours, toujours debout, est resté, "
        "a tenu, toujours valable, a duré"
    ),
    "happened": "passé, arrivé, il s est passé, que s est il passé, s est passé, qu est ce qui s est passé",
    "calendar series:euros kind:area": "prochain europe, prochains europe, prochains européens",
    "yesterday": "hier",
    "without": "sans, sauf, hormis, excepté, à part, en dehors de, sans compter",
    "not-held": (
        "va gagner, gagnera, météo, pluie, cotes, taille, pèse, mesure, entraîneur, entraîne, chaussures, salaire, "
        "dopage, suspendu, abandonné, pas terminé, n a pas fini, pleut, pleuvoir, favori, favorite, favoris, billets, "
        "billet, places assises, spectateurs, à la télé, sur quelle chaîne, quelle chaîne, en direct, retransmission, "
        "prize money, primes, gagne par an, est marié, "
        "est mariée, enfants, retraite, sponsor, équipementier, suspension, "
        "copine, petite amie, mari"
    ),
    "record scope:europe track:indoor": "record d europe en salle, record européen en salle",
    "record scope:world track:indoor": "record du monde en salle, record mondial en salle",
    "performers event:20km-walk": "marcheurs, marcheur",
    "performers event:20km-walk sex:women": "marcheuses, marcheuse",
    "performers event:high-jump": "sauteurs en hauteur",
    "performers event:long-jump": "sauteurs en longueur",
    "performers event:shot-put": "lanceurs de poids",
    "performers event:javelin-throw": "lanceurs de javelot",
    "performers event:discus-throw": "lanceurs de disque, discoboles",
    "performers event:hammer-throw": "lanceurs de marteau",
    "performers event:110m-hurdles": "hurdlers, hurdleur, hurdleurs",
    "event:1-hour": "record de l heure, l heure",
    "on-track": "sur piste, piste",
    "winner medals sex:women": "médaillée d or, médaillée d argent, médaillée de bronze, médaillée",
    "who where": "ou sont, ou est, ou aura, ou auront, ou ont, ou se, ou a lieu, ou auront lieu, ou aura lieu",
    "record holds": "a battu le record, battu le record, bat le record, battait le record",
    "margin": (
        "avec quelle avance, quelle avance, avance, écart, quel écart, avec quel écart, d écart, "
        "de combien de secondes, à combien de secondes, combien de retard, à combien de centièmes, combien d écart, "
        "de combien"
    ),
    "wind": "vent, vent favorable, vent contraire, quel vent, combien de vent, avec quel vent",
    "never": "ne jamais, n a jamais, n ont jamais, pas une seule fois",
    "unbroken": (
        "d affilée, de suite, consécutif*, consécutive*, série de victoires, invaincu, invaincue, invincibilité"
    ),
    "soon span:next-year": "l année prochaine, l an prochain, la saison prochaine",
    "champions series:olympics kind:olympic": (
        "tous les champions olympiques, toutes les championnes olympiques, liste des champions olympiques"
    ),
    "champions series:worlds": "tous les champions du monde, toutes les championnes du monde",
    "champions series:euros": "tous les champions d europe, toutes les championnes d europe",
    "champions": "tous les vainqueurs, liste des vainqueurs",
    "scope:africa area:africa of-women": "africaines",
    "scope:europe area:europe of-women": "européennes",
    "who-else who person": "qui d autre, quelqu un d autre, qui encore, les autres, d autres, qui sont les autres",
    "walked": "marché, a marché, ont marché",
    "person": "qui, quel athlète, quelle athlète, quelqu un",
    "medals most": (
        "le plus de médailles, plus de médailles, plus de titres, le plus d or, le plus médaillé, la plus médaillée, "
        "plus de médailles d or"
    ),
    "sb progression": ("année par année, an par an, saison par saison, par an, par année, par saison, chaque année"),
    "results winner whole-race": "résultat complet, résultats complets, classement complet",
    "results winner": "temps du vainqueur, temps gagnant, marque du vainqueur, performance du vainqueur",
    "champions series:euros kind:area": "les champions d europe, champions d europe, championnes d europe",
    "record scope:world world-best": (
        "mpm, meilleure performance mondiale, meilleure perf mondiale, meilleures performances mondiales, "
        "meilleures perfs mondiales, meilleur temps mondial, meilleur chrono mondial, meilleure marque mondiale, "
        "meilleure performance au monde, meilleur temps au monde, meilleure perf au monde"
    ),
    "pb ahead": (
        "meilleur record, meilleur chrono entre, a couru plus vite, a lancé plus loin, a sauté plus loin, "
        "a sauté plus haut, couru plus vite, sauté plus haut, sauté plus loin, lancé plus loin, meilleur rp"
    ),
    "record pending": (
        "en attente d homologation, pas encore homologués, pas encore homologué, à homologuer, non homologués"
    ),
    "pace split": "temps de passage, temps intermédiaires, passages",
    "who-else": "ou quelqu un d autre, ou un autre, ou une autre, ou qui, ou pas",
    "run-mark walked": "marché, a marché",
    "event:10000m": "dix mille, dix mille mètres",
    "event:5000m": "cinq mille, cinq mille mètres",
    "event:100m": "cent mètres, le cent mètres, du cent",
    "winner titles series:euros kind:area": "titre européen, titre de champion d europe",
    "filler besides": "à part, hormis, sauf, excepté, en dehors de, outre",
    "winner wins": "victoires",
    "performers event:heptathlon": "heptathlonienne, heptathloniennes",
    "performers event:3000m-steeplechase": "steepleur, steepleurs",
    "performers event:100m-hurdles sex:women": "hurdleuse, hurdleuses",
    "performers event:marathon sex:women": "marathonienne",
    "performers event:triple-jump": "triple-sauteurs",
    "nation:FRA": "les bleus, des bleus, les bleues",
}
