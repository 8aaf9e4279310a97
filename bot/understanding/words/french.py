"""French."""

WORDS = {
    "record": (
        "record, records, meilleure performance, homologué, homologuée, homologués, homologation, ratifié, en attente "
        "d homologation, record du stade, record de la piste"
    ),
    "record scope:world": (
        "record du monde, records du monde, record mondial, records mondiaux, meilleure performance mondiale, rm, mpm"
    ),
    "record scope:olympic": "record olympique, records olympiques",
    "record scope:world-championships": "record des championnats du monde, record des mondiaux",
    "record scope:europe": "record d europe, records d europe, record européen, records européens, re",
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
        "le plus haut, le plus long, le plus de, numéro un, numéro 1"
    ),
    "best event:100m sex:men": "homme le plus rapide",
    "best event:100m sex:women": "femme la plus rapide",
    "ever": "jamais, au monde",
    "list": (
        "liste, listes, classement, classements, bilan mondial, palmarès des temps, bilans, classement mondial, "
        "liste mondiale, top mondial, top 5 mondial, top 10 mondial, top 20 mondial, top 50 mondial, top 100 mondial, "
        "hiérarchie mondiale, hiérarchie, classement européen"
    ),
    "lead": (
        "bilans mondiaux, leader mondial de l année, meilleure performance mondiale de l année, mpma, "
        "bilan de l année, bilan mondial de l année, mpm de l année, meneur mondial, leader mondial, leader mondiale, "
        "leadeuse mondiale, meilleure performance mondiale de la saison, meilleure perf mondiale de la saison, "
        "meilleure perf mondiale de l année, meilleur temps mondial de l année, meilleur temps mondial de la saison, "
        "meilleur chrono mondial de l année, meilleur chrono mondial de la saison, "
        "meilleure marque mondiale de l année, meilleure marque mondiale de la saison, mpm de la saison, "
        "mpm cette saison, leaders mondiaux, meilleur au monde cette année, meilleure au monde cette année, "
        "meilleur mondial de l année, meilleurs mondiaux de l année, meilleures mondiales de l année, tête des bilans, "
        "en tête des bilans, tête des bilans mondiaux, numéro un mondial, numéro 1 mondial, numéro une mondiale, "
        "numéro 1 mondiale, leader de la saison, leader de l année"
    ),
    "performers": (
        "coureurs, temps, performances, sauteurs, lanceurs, sprinteurs, marques, athlètes, chronos, sauts, "
        "performeurs, performers, marathoniens, perfs, perf"
    ),
    "progression": (
        "progression, évolution, historique, histoire du record, au fil des ans, au fil des années, à travers les "
        "années, au cours des années, à travers les ans, au fil du temps, à travers l histoire"
    ),
    "holds": (
        "propriétaire, détenu, a battu le record, etabli, appartient, détenait, détenaient, avait, détient, detient, "
        "détenteur, détentrice, possède, recordman, recordwoman, recordmen, détenteurs, battu le record, "
        "bat le record, établi, établit, amélioré, pulvérisé, battait le record, recordwomen, effacé, "
        "effacé le record, repris le record"
    ),
    "record scope:world holds": "recordman mondial, recordman du monde, recordwoman du monde",
    "who": (
        "chacun, chacune, qui, que, quel, quelle, quels, quelles, quoi, où, est ce que, qu est ce que, c est quoi, "
        "c koi, cest koi, koi, kel, kelle, c ki, ki"
    ),
    "when": "qd, quand, quel jour, quelle année, à quelle date, quand est ce que, c est quand que, à quand remonte",
    "last": "dernier, dernière, derniers, dernières, dernière fois, récent, récents, la dernière fois",
    "first": (
        "premier, première, premières, première fois, la première fois, 1ère, 1ères, 1re, 1res, tout premier, "
        "toute première"
    ),
    "often": (
        "cb, cb de, cmb, cmb de, combien, combien de fois, combien de, plus souvent, davantage de fois, nombre de "
        "victoires, nombre de fois"
    ),
    "age": (
        "naissance, quel âge, âge, né, née, date de naissance, plus vieux, plus vieille, plus ancien, plus ancienne, "
        "plus vieux record, plus ancien record, plus anciens, quel âge avait, quelle âge avait, quelle age, quel âge "
        "avaient"
    ),
    "quote": (
        "réaction, réactions, mots, commentaire, citation, citations, déclaration, déclarations, interview, propos, "
        "phrase, phrases, petite phrase, petites phrases, punchline, punchlines, cité, verbatim"
    ),
    "said": "dit, dire, déclaré, disait, pense, parle, a dit, a t il dit, a t elle dit, parlé",
    "about": "sur, à propos, à propos de, au sujet de, concernant",
    "injured": "blessé, blessée, blessure, blessures, forfait",
    "results": (
        "qu a fait, combien a fait, comment s en est sorti, s en est sorti, résultat, résultats, courses, "
        "compétitions, compèts, compets, compèt, compet, classement final, résultat final, résultats finaux, ordre d "
        "arrivée"
    ),
    "results placed": (
        "quelle place, à quelle place, quel rang, à quel rang, combientième, quantième, quelle position, à quelle "
        "position, en quelle position, place, classé, classée"
    ),
    "run-mark": (
        "couru, court, sauté, lancé, réalisé, balancé, expédié, passé sous, franchi, franchit, couvert, descendu sous, "
        "descendues sous, descendus sous, passer, passe, franchir, sauter, saute, lancer, lance, courir, courent, "
        "sautent, lancent, descendre sous, descend sous, descendent sous, claqué, claque, envoyé, signé, passés, "
        "passées, lâché"
    ),
    "winner": (
        "a eu l or, a eu l argent, a eu le bronze, eu le bronze, eu l argent, vice champion, médaillé d or, "
        "médaillé d argent, médaillé de bronze, second, seconde, sixième, 2e, 3e, 4e, 5e, 6e, 2ème, 3ème, 4ème, "
        "dauphin, gagnera, va gagner, remportera, deuxième, troisième, quatrième, 2e, 3e, 4e, gagné, remporté, "
        "vainqueur, gagnant, a gagné, gagne, victoire, victoires, champion, gagner, remporte, podium, "
        "cinquième, septième, huitième, 5ème, 6ème, 7e, 8e, 7ème, 8ème, 2nd, 2nde, deuxième place, troisième place, "
        "quatrième place, cinquième place, sixième place, septième place, huitième place, dernière place, "
        "lanterne rouge, tenant du titre, tenante du titre, remporter, remportent, gagnent, victorieux, victorieuse, "
        "vice champions, médaillés d or, médaillés d argent, médaillés de bronze, qui a triomphé, marche du podium"
    ),
    "winner series:olympics kind:olympic": "champion olympique, champions olympiques",
    "winner series:worlds": "champion du monde",
    "winner series:euros": "champion d europe",
    "beat": (
        "devancer, vaincre, dominé, battu, bat, battre, a battu, vaincu, battait, gagné contre, a gagné contre, "
        "devancé, s impose devant, imposé devant, s est imposé devant, s est imposée devant, imposée devant, terminé "
        "devant, fini devant, termine devant, finit devant, arrivé devant, passé devant, gagné face à, défait, "
        "défaite infligée à, pris le dessus, pris le meilleur, prend le dessus, a dominé, dominer"
    ),
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
    "ahead": (
        "meilleur, devant, meilleur que, plus fort, mène, plus fort que, en tête, plus rapide que, domine, dominent, "
        "le dessus, l avantage, avantage, a l avantage, qui est le meilleur, le meilleur entre, la meilleure entre, "
        "le meilleur des deux, la meilleure des deux, meilleur entre, meilleure entre, le plus fort, la plus forte, "
        "plus forte, meilleure que, plus forte que, devant qui"
    ),
    "rivals": "rival, rivaux, rivale, rivales, adversaire, adversaires, concurrents",
    "pb": (
        "records perso, meilleure performance de, meilleurs temps de, record personnel, records personnels, rp, "
        "record perso, meilleure performance personnelle, son meilleur temps, meilleure perf perso, meilleures perfs "
        "perso, meilleur temps perso, meilleur chrono perso, meilleure marque perso, meilleure performance perso, "
        "meilleurs chronos perso, perf perso, chrono perso, marque perso, temps perso, perso, persos, mpp, meilleur "
        "perso"
    ),
    "pb best-mark": (
        "meilleure perf, meilleur temps, meilleur tps, meilleure marque, meilleur chrono, meilleur saut, meilleur "
        "lancer, meilleur jet, plus long saut, plus haut saut"
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
        "chaque km, par kilo, au kil, vitesse moyenne, allure moyenne, à quelle allure, à quelle vitesse courir, "
        "à quelle vitesse il faut courir, à quelle vitesse faut il courir, à quelle vitesse dois je courir, "
        "quelle allure, quelle vitesse, à quel rythme, il faut courir, faut il courir, dois je courir, faut courir"
    ),
    "points": (
        "points, point, vaut, valeur, combien de points, barème, cotation, table hongroise, équivalent, équivalente, "
        "équivalence, conversion, convertir, converti, table de cotation, tables de cotation, points ia, points wa, "
        "valent combien, combien valent, équivalent à, table de points"
    ),
    "medals": (
        "médaille*, or, argent, bronze, médailles d or, médaille d or, médaille d argent, médailles d argent, "
        "médaille de bronze, médailles de bronze, palmarès, palmares, breloque, breloques, ors"
    ),
    "medals series:olympics kind:olympic": (
        "médaille olympique, médailles olympiques, podium olympique, podiums olympiques, breloque olympique, "
        "breloques olympiques"
    ),
    "medals table": (
        "tableau des médailles, classement des médailles, tableau de médailles, tableau des places, bilan des médailles"
    ),
    "titles": "titre, titres, sacre, sacres",
    "calendar": (
        "calendrier, prochain meeting, prochains meetings, prochain, prochaine, prochains, prochaine étape, "
        "prochaines étapes, prochaine compétition, prochaines compétitions, prochaine réunion, prochaines réunions, "
        "prochaine date, prochaines dates, à venir, programme, prochain rendez vous, prochains rendez vous, "
        "quels meetings, quelles compétitions, quelles réunions, meetings en, compétitions en, y a quoi comme meeting, "
        "quoi comme meetings, meetings au programme, compétitions au programme, au programme, meetings à venir, "
        "quoi comme compèts, quoi comme compets, quelles compèts, quelles compets, prochaine compèt, "
        "prochaines compèts, prochaine compet, prochaines compets, compèts en, compets en, quoi comme compétitions, "
        "un meeting aujourd hui, meetings aujourd hui, meeting ce soir, compétitions aujourd hui"
    ),
    "soon span:this-weekend": "ce week end, ce weekend",
    "soon span:next-weekend": "le week end prochain, week end prochain, weekend prochain",
    "soon span:this-week": "cette semaine",
    "soon span:next-week": "la semaine prochaine, semaine prochaine",
    "soon span:this-month": "ce mois, ce mois ci",
    "soon span:next-month": "le mois prochain, mois prochain",
    "calendar series:worlds kind:world": "prochain mondial",
    "when when-is": (
        "c est quand, quand est, quand a lieu, quand ont lieu, c est quand les, quand c est, quand se déroule, "
        "quand se déroulent, quand se tient, quand se tiennent, quand débute, quand débutent, quand commence, "
        "quand commencent, à quelle date est, à quelle date sont, c quand, c qd, c est qd, qd est, qd sont, qd a lieu, "
        "quand court, quand saute, quand lance"
    ),
    "today": "ce jour là, ce jour, passé ce jour, en ce jour, éphéméride",
    "now": (
        "aujourd hui, aujourdhui, actuel, actuelle, actuellement, encore debout, toujours debout, encore en vigueur, "
        "toujours en vigueur"
    ),
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
    "sex:men": (
        "masculine, garçons, mecs, gars, homme, hommes, messieurs, masculin, masculins, garçon, mec, keums, côté "
        "hommes, côté masculin, côté messieurs, côté garçons, catégorie masculine, catégorie hommes, masculines"
    ),
    "sex:women": (
        "féminines, filles, nanas, femme, femmes, dames, féminin, féminine, féminins, fille, nana, meufs, meuf, "
        "demoiselles, "
        "côté femmes, côté féminin, côté dames, côté filles, catégorie féminine, catégorie femmes"
    ),
    "sex:mixed": "mixte",
    "since": "depuis, après, à partir de, dès",
    "until": "en date de, à la date de, jusqu à, jusqu en, jusque, avant, jusqu au",
    "series:olympics kind:olympic scope:olympic": "j o, olympique, olympiques, jeux olympiques, jo, jeux, olympisme",
    "series:worlds kind:world scope:world-championships": (
        "championnats du monde, championnat du monde, mondiaux, mondial d athlétisme, "
        "championnats du monde d athlétisme, mondiaux d athlé, mondiaux d athlétisme, championnats du monde d athlé, "
        "aux monde, les monde, champ du monde, champs du monde"
    ),
    "series:world-indoors kind:world-indoor": (
        "mondiaux en salle, championnats du monde en salle, mondiaux indoor, championnat du monde en salle, "
        "mondial en salle, championnats du monde indoor"
    ),
    "series:euros kind:area": (
        "euro, l euro, européens, championnats d europe, championnat d europe, europe d athlétisme, aux europe, "
        "les europe, aux europes, les europes, des europe, europe d athlé, championnats d europe d athlétisme, "
        "l europe d athlétisme, euros"
    ),
    "series:euro-indoors kind:area-indoor": (
        "championnats d europe en salle, europe en salle, championnat d europe en salle, euro en salle, euro indoor, "
        "européens en salle, championnats d europe indoor, europe indoor"
    ),
    "series:commonwealth kind:games": "jeux du commonwealth, commonwealth",
    "series:diamond-league kind:league": "ligue de diamant",
    "series:diamond-league-final kind:league": (
        "finale de la ligue de diamant, finales de la ligue de diamant, finale de ligue de diamant, "
        "finale de diamond league, finale de la diamond league, finales de diamond league"
    ),
    "kind:championship": "championnat, championnats, grands championnats",
    "national": "national, nationale, pays, nations",
    "unit:h": "heure, heures",
    "unit:min": "minute, minutes",
    "unit:s": "seconde, secondes",
    "under": (
        "moins de, sous, en dessous de, passé sous, passés sous, couru sous, descendu sous, descendus sous, descendue "
        "sous, descendues sous, passée sous, passées sous, sous les, sous la barre des, en dessous des"
    ),
    "help": "aide",
    "this-year": "cette année, cette saison, de l année, de l an, en cours",
    "last-year": "l an dernier, l année dernière, la saison dernière",
    "filler in-all": "au total, en tout, total, overall, globalement",
    "filler behind": "derrière",
    "filler short": "pr, dc, jsp, stp, seuls, seules",
    "filler": (
        "s est déroulé, se sont déroulés, se sont déroulées, s est déroulée, se déroulaient, se sont tenus, se sont "
        "tenues, s est tenu, s est tenue, organisé, organisée, organisées, accueilli, on m a dit, on m a dit que, on "
        "me dit que, quelqu un sait, quelqu un peut me dire, qui peut me dire, dis moi, tu peux me dire, athlé, "
        "athle, concours, épreuves, compétition, discipline, remporté, emporté, empoché, raflé, imposé, s est imposé, "
        "l a emporté, emporte, devenue, devenu, a eu, ont eu, principaux, principales, plus grands, grands, se "
        "déroulent, se déroule, se tiennent, organisés, seront, sera, comment, moment, a fini, a terminé, terminé, "
        "fini, termine, obtenu, décroché, prit, pris, q, qu, auront, aura, lieu, auront lieu, aura lieu, athlétisme, "
        "plat, plats, fin, début, mdr, ptdr, montre, montre moi, montrez, donne, donnes, svp, stp, ça, ca, fait, "
        "font, vaudrait, serait, obtient, rapporte, rapportent, on, peut, complet, complets, complète, déjà, jamais, "
        "le, la, les, l, un, une, des, du, de, d, au, aux, à, a, en, est, sont, était, ont, été, il, elle, ce, cet, "
        "cette, ces, son, sa, ses, par, pour, avec, dans, sur le, chez, y, s, t, c, n, ne, pas, plus, moi, donne moi, "
        "s il te plaît, faire, fois, se, lors, lors de, lors des, aux jeux, entre, me, leur, leurs, nous, vous, je, "
        "tu, jour, épreuve, tous, toutes, mètres, athlète, mieux, très, il y a, sur, uniquement, seulement, rien que, "
        "donc, alors, dites, cest, est ce que, c est, fini en, réalisé, a fait, actuellement, chez les, avaient, fut, "
        "fut il, elles, ils, s il vous plaît, merci, bonjour, salut, donner, donnez, montrer, dis, peux, peut on, "
        "pouvez, savoir, sais, quelqu un, déjà couru, exactement, vraiment, réellement, officiel, officielle, encore, "
        "toujours, aujourd hui encore, là, ici, mon, ma, mes, plus que, aussi, même, pendant, parmi, dont, si, en "
        "athlétisme, course, venu, arrivé, arrivée, passé, ont fini, pile, descendu, descendus, descendue, "
        "descendues, je me souviens, souviens, c était, c était combien, mais, je crois, crois, je pense, il me "
        "semble, enfin, évidemment, bien sûr, sinon, du coup, franchement, puis, après, perf, perfs, au stade, stade, "
        "trois, quatre, cinq, dix, nb, nb de, nbre de, nombre de, et qui d autre, qui d autre, dites moi, si je me "
        "souviens bien, sauf erreur, petite question, une question, les gars, les amis, au fait, en fait, à votre "
        "avis, genre, comme, célèbre, célèbres, fameux, fameuse, connue, connues, étape, étapes, équivaut, "
        "équivaudrait, équivaut à, correspond, correspond à, savez, vous savez, sauriez, connaissez, lequel, "
        "laquelle, lesquels, lesquelles, cherche, je cherche, rappelle moi, rappelez moi, rappelez, dites nous, "
        "coucou, hello, yo, hey, quelqu un saurait, quelqu un se souvient, se souvient, se rappelle, me rappelle "
        "plus, je me rappelle plus, on peut avoir, avoir, je voudrais, j aimerais, il me faudrait, niveau, au niveau "
        "de, au niveau des, côté, question, à propos du coup, occupe, occupent, occupait, se situe, tombés, tombées, "
        "tombé, tombée, encore debout, toujours debout, encore en vigueur, toujours en vigueur, qui tient encore, qui "
        "tient toujours, d athlétisme, c est quand"
    ),
    "pb best performers": (
        "meilleur saut, meilleur lancer, meilleur jet, plus long jet, plus long lancer, plus long saut, plus grosse "
        "performance, plus gros lancer, plus gros jet, plus gros saut"
    ),
    "pb best performers several": (
        "meilleures perfs, meilleures perfs mondiales, meilleures performances mondiales, meilleurs chronos mondiaux, "
        "meilleures performances, meilleurs temps, meilleures marques, meilleurs chronos, plus grosses perfs, plus "
        "grosse perf, plus grosses performances, plus gros chronos, plus grosses marques, plus belles perfs, plus "
        "grosses perf, meilleures perf, plus belles perf, plus belle perf"
    ),
    "pb best performers several lengths": (
        "meilleurs sauts, meilleurs lancers, meilleurs jets, plus gros lancers, plus gros jets, plus gros sauts, plus "
        "beaux lancers, plus longs sauts, plus longs lancers, plus longs jets, plus hauts sauts"
    ),
    "performers event:pole-vault": "perchistes, perchiste",
    "performers event:marathon": "marathoniens, marathoniennes, marathonien",
    "performers event:decathlon": "décathloniens, décathlonien, décathlète, décathlètes",
    "best performers event:100m sex:men": "hommes les plus rapides",
    "best performers event:100m sex:women": "femmes les plus rapides",
    "best performers": (
        "les plus rapides, plus rapides, meilleurs, meilleures, plus longs, plus longues, plus hauts, plus loin, "
        "plus grands, plus forts, plus fortes, les plus forts, les plus fortes, plus rapide de tous les temps"
    ),
    "winner medals": "remporté l or, gagné l or, médaillé d or, médaillée d or, décroché l or, médaillé*",
    "winner medals medallists": "médaillés",
    "winner medals medallists series:olympics kind:olympic": "médaillés olympiques",
    "winner medals medallists series:worlds kind:world": "médaillés mondiaux",
    "winner sex:women": "vainqueure, gagnante, championne, vice championne, dauphine, championnes, vice championnes",
    "winner series:olympics kind:olympic sex:women": (
        "championnes olympiques, médaillée d or olympique, championne olympique"
    ),
    "winner series:worlds sex:women": "championne du monde",
    "winner series:euros sex:women": "championne d europe",
    "performers sex:women": "coureuses, sauteuses, lanceuses, sprinteuses",
    "how-fast": (
        "quel chrono, en combien de temps, à quelle vitesse, quel temps, son chrono, quel était son chrono, combien "
        "son chrono, en combien, chrono final, en quel temps, combien de mètres, quelle distance, quelle hauteur, "
        "quelle performance, quelle marque, quelle longueur"
    ),
    "titles series:worlds kind:world": (
        "titres mondiaux, titre mondial, sacres mondiaux, titre de champion du monde, titres de champion du monde, "
        "or mondial, ors mondiaux"
    ),
    "winner round:final": "finalistes, finaliste",
    "h2h list": "bilan",
    "all-marks": (
        "toutes les marques, toutes les performances, tous les sauts, tous les lancers, tous les chronos, pas "
        "seulement un par athlète, pas seulement une par athlète, pas juste un par athlète"
    ),
    "ever all-time": (
        "dans l histoire, all time, de tous les temps, de l histoire, tous les temps, de tous les tps, tous les tps"
    ),
    "career": "carrière, carrières, palmarès",
    "greatest": "plus titré, plus titrée, le plus grand des deux",
    "over": "plus de, au dessus de, au delà de, dépassé, plus loin que, plus haut que",
    "former": "ancien, ancienne, précédent, précédente, ex",
    "most": "le plus souvent, le plus, le plus de fois, plus souvent",
    "stood": (
        "remonte, à quand remonte, date de, date de quand, date, dure, dure depuis, depuis combien de temps, "
        "depuis quand, tient, tenu, combien de temps, tient encore, tient toujours, toujours debout, est resté, "
        "a tenu, toujours valable, a duré, depuis combien d années, combien d années, combien d années a tenu, "
        "combien d ans, tenir, debout, résiste, a résisté, résiste encore, inégalé, inégalée, jamais battu, "
        "pas encore battu, combien de temps a duré"
    ),
    "happened": "passé, arrivé, il s est passé, que s est il passé, s est passé, qu est ce qui s est passé",
    "calendar series:euros kind:area": "prochain europe, prochains europe, prochains européens",
    "yesterday": "hier",
    "without": "sans, sauf, hormis, excepté, à part, en dehors de, sans compter",
    "not-held": (
        "va gagner, gagnera, météo, pluie, cotes, taille, pèse, mesure, entraîneur, entraîne, chaussures, salaire, "
        "dopage, suspendu, abandonné, pas terminé, n a pas fini, pleut, pleuvoir, favori, favorite, favoris, billets, "
        "billet, places assises, spectateurs, à la télé, sur quelle chaîne, quelle chaîne, en direct, retransmission, "
        "prize money, primes, gagne par an, est marié, est mariée, enfants, retraite, sponsor, équipementier, "
        "suspension, copine, petite amie, mari, couloir, quel couloir, dans quel couloir, temps de réaction, "
        "faux départ, faux départs, plus jeune, plus jeunes, plus âgé, plus âgée, plus mauvais, plus mauvaise, pire, "
        "plus lent, plus lente, plus lents, plus lentes, dernier tour, dernier 200, derniers 400, "
        "derniers 200, va remporter, remportera, va l emporter, l emportera, défendu son titre, défendra son titre, "
        "défendre son titre, conservé son titre, conserver son titre, entraîneuse, entraîné par, entraînée par, "
        "s entraîne, pointes, baskets, compagne, compagnon, épouse, époux, en couple, enceinte, religion, surnom, "
        "abonnés, diffuseur, diffusion, diffusé, replay, pronostic, pronostics, parier, bookmaker, bookmakers, "
        "affluence, température, neige, chaleur, lièvre, lièvres, foulée, longueur de foulée, vitesse de pointe, "
        "vitesse maximale, vitesse max, dopé, dopée, contrôle antidopage, contrôle positif, antidopage, banni, bannie, "
        "suspendue, abandonnée, combien mesure, dernier relayeur, ordre des relayeurs, cachet, "
        "combien touche, lycée, universitaire, universitaires, sa fortune, quelle fortune, "
        "nordique, nordiques"
    ),
    "record scope:europe track:indoor": "record d europe en salle, record européen en salle",
    "record scope:world track:indoor": "record du monde en salle, record mondial en salle",
    "performers event:20km-walk": "marcheurs, marcheur",
    "performers event:20km-walk sex:women": "marcheuses, marcheuse",
    "performers event:high-jump": "sauteurs en hauteur, sauteur en hauteur",
    "performers event:long-jump": "sauteurs en longueur, sauteur en longueur",
    "performers event:shot-put": "lanceurs de poids, lanceur de poids",
    "performers event:javelin-throw": "lanceurs de javelot, lanceur de javelot",
    "performers event:discus-throw": "lanceurs de disque, discoboles, lanceur de disque, discobole",
    "performers event:hammer-throw": "lanceurs de marteau, lanceur de marteau, marteleur, marteleurs",
    "performers event:110m-hurdles": "hurdlers, hurdleur, hurdleurs, haieurs",
    "event:1-hour": "record de l heure, l heure",
    "on-track": "sur piste, piste",
    "winner medals sex:women": "médaillée d or, médaillée d argent, médaillée de bronze, médaillée",
    "who where": (
        "ou sont, ou est, ou aura, ou auront, ou ont, ou se, ou a lieu, ou auront lieu, ou aura lieu, où a couru, "
        "où a sauté, où a lancé, où a gagné, où a t il, où a t elle, où a été, où ça, où était, c était où, c est où, "
        "à quel endroit, dans quelle ville, quelle ville, quel stade, dans quel stade, où ont lieu, où se tiennent, "
        "où se déroulent"
    ),
    "record holds": "a battu le record, battu le record, bat le record, battait le record",
    "margin": (
        "avec quelle avance, quelle avance, avance, écart, quel écart, avec quel écart, d écart, "
        "de combien de secondes, à combien de secondes, combien de retard, à combien de centièmes, combien d écart, "
        "de combien"
    ),
    "wind": "vent, vent favorable, vent contraire, quel vent, combien de vent, avec quel vent",
    "never": "ne jamais, n a jamais, n ont jamais, pas une seule fois",
    "unbroken": "d affilée, de suite, consécutif*, consécutive*, série de victoires",
    "unbroken unbeaten": "invaincu, invaincue, invincibilité",
    "soon span:next-year": "l année prochaine, l an prochain, la saison prochaine",
    "champions series:olympics kind:olympic": "tous les champions olympiques, liste des champions olympiques",
    "champions series:worlds": "tous les champions du monde, champions du monde, les champions du monde",
    "champions series:euros": "tous les champions d europe",
    "champions sex:women": "gagnantes, vainqueures, championnes, toutes les championnes",
    "champions": (
        "vainqueurs, gagnants, les vainqueurs, tous les vainqueurs, liste des vainqueurs, champions, tous les champions"
    ),
    "scope:africa area:africa of-women": "africaines",
    "scope:europe area:europe of-women": "européennes",
    "who-else who person": "qui d autre, quelqu un d autre, qui encore, les autres, d autres, qui sont les autres",
    "walked": "marché, a marché, ont marché",
    "person": "qui, quel athlète, quelle athlète, quelqu un",
    "medals most": (
        "le plus de médailles, plus de médailles, plus de titres, le plus d or, le plus médaillé, la plus médaillée, "
        "plus de médailles d or, le plus de titres, le plus de médailles d or, le plus de podiums, plus de podiums, "
        "le plus de médailles d argent, plus de médailles d argent, le plus de médailles de bronze, "
        "plus de médailles de bronze, plus médaillé, plus médaillée, plus médaillés, le plus de breloques, "
        "plus de breloques, plus d or"
    ),
    "sb progression": "année par année, an par an, saison par saison, par an, par année, par saison, chaque année",
    "results winner whole-race": (
        "résultat complet, résultats complets, classement complet, classement final, classement général, "
        "résultat final, résultats finaux, résultats détaillés, classement de la finale"
    ),
    "results winner": "temps du vainqueur, temps gagnant, marque du vainqueur, performance du vainqueur",
    "champions series:euros kind:area": "les champions d europe, champions d europe",
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
    "performers event:3000m-steeplechase": "steepleur, steepleurs, coureurs de steeple",
    "performers event:100m-hurdles sex:women": "hurdleuse, hurdleuses",
    "performers event:marathon sex:women": "marathonienne, marathoniennes",
    "performers event:triple-jump": "triple-sauteurs, triple sauteurs, triple sauteur",
    "nation:FRA": "les bleus, des bleus, les bleues",
    "event:half-marathon": "semi, semis, le semi, du semi, au semi, sur semi",
    "event:10km-road": "10 bornes, dix bornes, 10 kil, dix kil",
    "medals most series:worlds kind:world": (
        "plus de titres mondiaux, le plus de titres mondiaux, plus de titres de champion du monde, "
        "le plus de médailles mondiales, plus de médailles mondiales, plus de médailles d or mondiales, "
        "le plus de sacres mondiaux, plus de sacres mondiaux"
    ),
    "medals most series:olympics kind:olympic": (
        "plus de titres olympiques, le plus de titres olympiques, plus de médailles olympiques, "
        "le plus de médailles olympiques, plus de médailles d or olympiques, le plus de sacres olympiques, "
        "plus de sacres olympiques"
    ),
    "medals most series:euros kind:area": (
        "plus de titres européens, le plus de titres européens, plus de médailles européennes, "
        "le plus de médailles européennes"
    ),
    "titles series:olympics kind:olympic": (
        "titre olympique, titres olympiques, sacre olympique, sacres olympiques, or olympique, ors olympiques, "
        "médaille d or olympique, médailles d or olympiques"
    ),
    "series:african-championships": "championnats d afrique, championnat d afrique, championnats africains",
    "series:asian-games": "jeux asiatiques, jeux d asie",
    "series:pan-am": "jeux panaméricains, jeux pan américains, panaméricains",
    "series:world-cross": (
        "mondiaux de cross, mondiaux de cross country, championnats du monde de cross, "
        "championnats du monde de cross country, championnat du monde de cross"
    ),
    "series:trials": "trials américains, sélections américaines, sélections olympiques américaines",
    "area-record": "record continental, records continentaux, record de zone, record de la zone",
    "person sex:women": "quelle femme, quelles femmes, une femme, aucune femme",
    "person sex:men": "quel homme, quels hommes, un homme, aucun homme",
    "performers event:high-jump sex:women": "sauteuses en hauteur, sauteuse en hauteur",
    "performers event:long-jump sex:women": "sauteuses en longueur, sauteuse en longueur",
    "performers event:shot-put sex:women": "lanceuses de poids, lanceuse de poids",
    "performers event:javelin-throw sex:women": "lanceuses de javelot, lanceuse de javelot",
    "performers event:discus-throw sex:women": "lanceuses de disque, lanceuse de disque",
    "performers event:hammer-throw sex:women": "lanceuses de marteau, lanceuse de marteau, marteleuses",
    "performers event:triple-jump sex:women": "triple sauteuses, triple sauteuse",
    "performers event:mile": "milers",
    "record scope:world holds sex:women": "recordwoman du monde, recordwoman mondiale",
    "medals most person": (
        "athlète le plus médaillé, athlète la plus médaillée, athlètes les plus médaillés, "
        "athlètes les plus médaillées, athlète le plus titré, athlète la plus titrée, athlètes les plus titrés, "
        "sportif le plus médaillé, sportive la plus médaillée"
    ),
    "when-is": "commence, commencent, débute, débutent, démarre, démarrent",
    "list best": (
        "deuxième meilleure performance, troisième meilleure performance, quatrième meilleure performance, "
        "cinquième meilleure performance, 2e meilleure performance, 3e meilleure performance, "
        "4e meilleure performance, 5e meilleure performance, deuxième meilleure perf, troisième meilleure perf, "
        "quatrième meilleure perf, cinquième meilleure perf, 2e meilleure perf, 3e meilleure perf, 4e meilleure perf, "
        "5e meilleure perf, deuxième performance, troisième performance, quatrième performance, cinquième performance, "
        "deuxième perf, troisième perf, 2e performance, 3e performance, 4e performance, 5e performance, 2e perf, "
        "3e perf, sixième meilleure performance, septième meilleure performance, huitième meilleure performance, "
        "neuvième meilleure performance, dixième meilleure performance, sixième performance, septième performance, "
        "huitième performance, neuvième performance, dixième performance, deuxième performance mondiale, "
        "deuxième perf mondiale, 2e performance mondiale, 2e perf mondiale, troisième performance mondiale, "
        "troisième perf mondiale, 3e performance mondiale, 3e perf mondiale, quatrième performance mondiale, "
        "quatrième perf mondiale, 4e performance mondiale, 4e perf mondiale, cinquième performance mondiale, "
        "cinquième perf mondiale, 5e performance mondiale, 5e perf mondiale, sixième performance mondiale, "
        "sixième perf mondiale, sixième temps, sixième chrono, sixième meilleur temps, 6e performance mondiale, "
        "6e perf mondiale, 6e performance, 6e perf, 6e meilleure performance, 6e temps, 6e chrono, 6e meilleur temps, "
        "septième performance mondiale, septième perf mondiale, septième temps, septième chrono, "
        "septième meilleur temps, 7e performance mondiale, 7e perf mondiale, 7e performance, 7e perf, "
        "7e meilleure performance, 7e temps, 7e chrono, 7e meilleur temps, huitième performance mondiale, "
        "huitième perf mondiale, huitième temps, huitième chrono, huitième meilleur temps, 8e performance mondiale, "
        "8e perf mondiale, 8e performance, 8e perf, 8e meilleure performance, 8e temps, 8e chrono, 8e meilleur temps, "
        "neuvième performance mondiale, neuvième perf mondiale, neuvième temps, neuvième chrono, "
        "neuvième meilleur temps, 9e performance mondiale, 9e perf mondiale, 9e performance, 9e perf, "
        "9e meilleure performance, 9e temps, 9e chrono, 9e meilleur temps, dixième performance mondiale, "
        "dixième perf mondiale, dixième temps, dixième chrono, dixième meilleur temps, 10e performance mondiale, "
        "10e perf mondiale, 10e performance, 10e perf, 10e meilleure performance, 10e temps, 10e chrono, "
        "10e meilleur temps"
    ),
    "progression record scope:world": (
        "recordmen du monde, recordmans du monde, recordwomen du monde, recordmen mondiaux, "
        "liste des recordmen du monde, liste des recordwomen du monde, tous les recordmen du monde, "
        "tous les records du monde, liste des records du monde, historique du record du monde, "
        "historique des records du monde, anciens records du monde, détenteurs du record du monde"
    ),
    "medals series:euros kind:area": (
        "médaille européenne, médailles européennes, breloques européennes, podiums européens, podium européen"
    ),
    "medals series:worlds kind:world": (
        "médaille mondiale, médailles mondiales, breloques mondiales, podiums mondiaux, podium mondial"
    ),
    "titles series:euros kind:area": (
        "titre européen, titres européens, titres de champion d europe, sacre européen, sacres européens"
    ),
    "who where when-is": (
        "où a lieu, où ont lieu, où aura lieu, où auront lieu, où se déroule, où se déroulent, où sont les"
    ),
    "medals most wins": "plus de victoires, le plus de victoires",
    "birthday": "né, née, nés, anniversaire",
    "not-held youngest": "plus jeune, plus jeunes",
    "age eldest": "plus vieux, plus vieille, plus âgé, plus âgée",
    "soon span:tomorrow": "demain",
    "when where": "date et lieu, lieu et date, où et quand, quand et où",
    "list course-best": "record du parcours, record de l épreuve",
    "champions series:olympics kind:olympic sex:women": (
        "toutes les championnes olympiques, championnes olympiques, les championnes olympiques"
    ),
    "champions series:worlds sex:women": (
        "toutes les championnes du monde, championnes du monde, les championnes du monde"
    ),
    "champions series:euros sex:women": (
        "toutes les championnes d europe, championnes d europe, les championnes d europe"
    ),
    "champions series:euros kind:area sex:women": "championnes d europe",
    "winner titleholder": "tenant du titre, champion en titre",
    "winner titleholder sex:women": "tenante du titre, championne en titre",
    "equals": "équivaut, équivaut à, équivaudrait, correspond, correspond à, correspondrait",
    "age record": "plus vieux record, plus vieux records, plus ancien record, plus anciens records",
    "not-held lacks:splits": "dernier tour, temps de passage, temps intermédiaire, temps intermédiaires",
    "not-held lacks:lanes": "quel couloir, au couloir, dans quel couloir, couloir",
    "not-held lacks:reactions": "temps de réaction",
}
