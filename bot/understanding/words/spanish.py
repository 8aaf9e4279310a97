"""Spanish."""

WORDS = {
    "record": (
        "récord, récords, record, records, plusmarca, plusmarcas, "
        "homologado, homologada, homologación, ratificado, pendiente de homologación, pendiente de ratificación"
    ),
    "record scope:world": (
        "récord del mundo, récord mundial, récords mundiales, plusmarca mundial, récords del mundo, "
        "mejor marca mundial, mejor marca del mundo"
    ),
    "record scope:olympic": "récord olímpico, récords olímpicos, plusmarca olímpica",
    "record scope:world-championships": "récord de los mundiales, récord de los campeonatos",
    "record scope:europe": "récord de europa, récord europeo, plusmarca europea",
    "record scope:africa": "récord de áfrica, récord africano",
    "record scope:asia": "récord de asia, récord asiático",
    "record scope:south-america": "récord sudamericano, récord de sudamérica, récord suramericano",
    "record scope:ESP": "récord de españa, récord español, plusmarca española",
    "record national": "récord nacional, récords nacionales",
    "scope:world": "mundo, mundial de siempre",
    "scope:europe area:europe": "europa, europeo*, europea*",
    "scope:africa area:africa": "áfrica, africano*, africana*",
    "scope:asia area:asia": "asia, asiático*, asiática*",
    "scope:north-america area:north-america": "norteamérica, norteamericano*, américa del norte",
    "scope:south-america area:south-america": "sudamérica, suramérica, sudamericano*, sudamericana*, américa del sur",
    "scope:oceania area:oceania": "oceanía",
    "best": (
        "mejores, mejor, más rápido, más rápida, más largo, más alto, más lejos, mayor, más grande, el más rápido, "
        "la más rápida, más larga"
    ),
    "best event:100m sex:men": "hombre más rápido",
    "best event:100m sex:women": "mujer más rápida",
    "ever": "jamás, histórica, histórico, del mundo",
    "list": (
        "lista, listas, clasificación, ranking, rankings, listado, ranking mundial, lista mundial, listas mundiales"
    ),
    "list ever": "lista de todos los tiempos, ranking histórico, ranking de todos los tiempos",
    "lead": (
        "líder mundial del año, ranking mundial del año, mejor marca mundial del año, líder mundial, "
        "mejor marca del año, líder del año, ranking del año, lidera el ranking mundial, mejor del año, "
        "liderato mundial"
    ),
    "performers": (
        "corredores, marcas, tiempos, saltadores, lanzadores, velocistas, atletas, saltos, lanzamientos, maratonianos"
    ),
    "progression": "progresión, evolución, historia, historial",
    "holds": (
        "mejoró, rompió, dueño, dueña, propietario, estableció el, logró el, tenía, poseía, ostentaba, tiene, posee, "
        "ostenta, plusmarquista, poseedor, poseedora, recordman, recordista, batió, batido, batir, bate, "
        "logró el récord, estableció, superó el récord"
    ),
    "record scope:world holds": (
        "recordman mundial, recordman del mundo, plusmarquista del mundo, plusmarquista mundial, recordista mundial"
    ),
    "who": "cada uno, cada una, quién, quien, quiénes, qué, que, cuál, cual, cuáles, dónde",
    "when": "cuándo, cuando, qué día, qué año, en qué año",
    "last": "último, última, últimos, últimas, última vez, reciente, recientes",
    "first": "primer, primero, primera, primera vez, primeros",
    "often": (
        "cuántas veces, cuántas, cuántos, cuantas veces, cuantas, cuantos, cuánto, más veces, con más frecuencia, "
        "número de victorias, número de veces"
    ),
    "age": "cuántos años, cuántos años tiene, qué edad, edad, nació, fecha de nacimiento",
    "quote": "reacción, palabras, comentario, cita, citas, declaración, declaraciones, frase, frases, entrevista",
    "said": "dijo, dice, dicho, declaró, opina, piensa, opinó, comentó, habló, decir",
    "about": "sobre, acerca de, respecto a",
    "injured": "lesionado, lesionada, lesión, lesiones",
    "results": (
        "qué hizo, cómo le fue, cómo quedó, qué tal, cómo terminó, qué puesto, en qué puesto, qué posición, "
        "en qué posición, qué lugar, en qué lugar, resultado, resultados, carreras, competiciones, carrera de, "
        "puesto, lugar ocupó, posición"
    ),
    "run-mark": (
        "corrió, saltó, lanzó, corrido, hizo, ha bajado, ha saltado, saltado, ha corrido, franqueó, superó, "
        "ha superado, lanzado, bajado de, ha bajado de"
    ),
    "winner": (
        "subcampeón, segundo, segunda, tercero, tercera, tercer, cuarto, cuarta, quinto, quinta, sexto, "
        "segundo lugar, tercer lugar, cuarto lugar, cuarto puesto, ganará, ganarán, ganaría, segundo puesto, ganó, "
        "gano, ganador, ganadores, ganado, victoria, victorias, venció en, campeón, gana, campeones, podio, ganar, "
        "2º, 3º, 4º, 5º, 6º, 2ª, 3ª, 4ª"
    ),
    "winner series:olympics kind:olympic": "campeón olímpico, campeones olímpicos",
    "winner series:worlds": "campeón del mundo, campeón mundial",
    "winner series:euros": "campeón de europa, campeón europeo",
    "beat": (
        "ganarle, vencerle, derrotar, ganarla, ha ganado a, venció, vencido, vencer, derrotó, derrotado, batió, "
        "superó, ganó a, ganado a, ganó contra, batido, vence, superado, le ganó"
    ),
    "beat wins": "victorias contra, victorias sobre",
    "lost": "derrota, cayó, perdió, perdido, pierde, perdió contra, derrotas, perdió ante",
    "against": "contra, o, versus, frente a, ante",
    "h2h": (
        "historial entre, historial de enfrentamientos, balance entre, cara a cara, frente a frente, duelo, duelos, "
        "mano a mano, enfrentamientos, enfrentamiento, enfrentamientos directos, balance"
    ),
    "met": (
        "competido, competió, compite, corrido contra, enfrentado, enfrentaron, encontrado, encuentros, "
        "se han enfrentado, coincidido, enfrentan"
    ),
    "ahead": "va ganando, va por delante, mejor, por delante, mejor que, gana más, adelante, más rápido que, delante",
    "rivals": "rival, rivales, adversario, adversarios, contrincantes, oponentes, adversarias, rivalidad",
    "pb": (
        "mmp, mejor registro, mejores registros de, mejores tiempos de, marca, marcas de, mejores marcas de, "
        "plusmarca personal, marca personal, mejor marca, récord personal, mejor tiempo, mp, marcas personales, "
        "mejor marca personal, mejores marcas personales, mejor salto, mejor lanzamiento"
    ),
    "sb": (
        "mejor marca de la temporada, mejor marca de temporada, mejor marca del año, marcas de la temporada, "
        "mejores marcas de la temporada, año por año, año a año, temporada por temporada, temporada a temporada"
    ),
    "season": "temporada, temporadas, año, años",
    "profile": "quién es, quien es, perfil, ficha, biografía, quién era",
    "compare": "compara, comparar, comparación, comparativa",
    "pace": (
        "parciales, tiempos de paso, pasos, pasos por, splits, ritmo, ritmos, por kilómetro, por vuelta, vuelta, "
        "velocidad, el kilómetro, por km, a cuánto el km, a cuánto va el km, a cuánto el kilómetro, "
        "a cuánto sale el km, a cuánto la vuelta, el km, cada km, cada kilómetro, velocidad media, ritmo medio, "
        "ritmo por kilómetro"
    ),
    "points": "puntos, punto, vale, valen, cuántos puntos, puntuación, equivale, tabla de puntuación",
    "medals": (
        "medalla*, oro, oros, plata, platas, bronce, bronces, medallas de oro, medalla de oro, preseas, palmarès, "
        "palmares"
    ),
    "medals series:olympics kind:olympic": "medallas olímpicas, medalla olímpica",
    "medals table": "medallero*, cuadro de medallas, tabla de medallas, tabla de puestos",
    "titles": "título, títulos",
    "calendar": (
        "qué mítines, mítines quedan, quedan, siguiente, calendario, "
        "próxima reunión, próximo mitin, próximo, próxima, próximos, próximas"
    ),
    "soon span:this-weekend": "este fin de semana",
    "soon span:next-weekend": "próximo fin de semana, el fin de semana que viene",
    "soon span:this-week": "esta semana",
    "soon span:next-week": "próxima semana, la semana que viene",
    "soon span:this-month": "este mes",
    "soon span:next-month": "próximo mes, el mes que viene",
    "when when-is": "cuándo es, cuándo son",
    "today": "en este día, este día, tal día como hoy, un día como hoy, efemérides",
    "now": "hoy, actual, actualmente, ahora, vigente",
    "and": "y, e",
    "round:final": (
        "final, finales, en la final, solo finales, sólo finales, solo las finales, solamente finales, únicamente "
        "finales, solo en finales"
    ),
    "round:semi-final": "semifinal, semifinales, semis",
    "round:quarter-final": "cuartos de final",
    "round:heat": "serie, series, eliminatorias, eliminatoria",
    "round:qualification": "calificación, clasificatoria, clasificación previa",
    "track:indoor": "pista cubierta, en pista cubierta, bajo techo, pista corta, short track, indoor",
    "track:outdoor": "aire libre, al aire libre",
    "sex:men": "varonil, chicos, caballeros, hombre, hombres, masculino, masculina, masculinos, varones, masculinas",
    "sex:women": "mujer, mujeres, femenino, femenina, femeninos, chicas, femeninas, damas",
    "sex:mixed": "mixto, mixta",
    "since": "desde, después de, a partir de, tras",
    "until": "a fecha de, a día de, hasta, antes de, antes",
    "series:olympics kind:olympic scope:olympic": (
        "jj oo, jjoo, olímpico, olímpicos, olímpica, olímpicas, juegos olímpicos, jjoo, olimpiadas, juegos, "
        "olimpiada, olímpicamente"
    ),
    "series:worlds kind:world scope:world-championships": (
        "mundial, mundiales, campeonato del mundo, campeonatos del mundo, campeonato mundial, "
        "mundial de atletismo, campeonatos mundiales"
    ),
    "series:world-indoors kind:world-indoor": (
        "mundial de pista cubierta, mundiales de pista cubierta, mundial en pista cubierta, mundial indoor"
    ),
    "series:euros kind:area": (
        "el europeo, del europeo, último europeo, europeo de, campeonato de europa, campeonatos de europa, europeos, "
        "europeo de atletismo, campeonato europeo"
    ),
    "series:euro-indoors kind:area-indoor": "europeo de pista cubierta, europeos de pista cubierta, europeo indoor",
    "series:commonwealth kind:games": "juegos de la commonwealth",
    "series:pan-am": "juegos panamericanos, panamericanos",
    "series:diamond-league kind:league": "liga de diamante, liga del diamante",
    "kind:championship": "campeonato, campeonatos, grandes campeonatos",
    "national": "nacional, país, países, naciones",
    "unit:h": "hora, horas",
    "unit:min": "minuto, minutos",
    "unit:s": "segundo, segundos",
    "under": "menos de, por debajo de, bajo, ha bajado de, bajado de, bajar de, por debajo, bajaron de",
    "help": "ayuda",
    "this-year": "este año, esta temporada, del año",
    "last-year": "el año pasado, año pasado, la temporada pasada, temporada pasada",
    "filler in-all": "en total, total, en conjunto, overall",
    "filler behind": "detrás de, detrás del, detrás",
    "filler short": "xq, pq, tb, tmb, q",
    "filler": (
        "alguien sabe, alguien me dice, me podéis decir, me dices, dime, me pueden decir, me han dicho que, concurso, "
        "competición, competencia, disciplina, llevó, se llevó, conquistó, alcanzó, impuso, se impuso, colgó, "
        "se colgó, celebra, celebran, celebrará, mayores, principales, máximos, máximo, grandes, se celebra, disputa, "
        "tuvo lugar, quedó, acabó, terminó, logró, consiguió, atletismo, serán, será, planos, lisos, finales de, "
        "fin de, principios de, jaja*, dame, muéstrame, muestra, enséñame, porfa, por favor, da, dan, sería, serían, "
        "obtiene, consigue, completo, completos, alguna vez, jamás, el, la, los, las, lo, un, una, unos, unas, de, "
        "del, al, a, en, es, son, fue, era, fueron, ha, han, había, hay, se, su, sus, con, por, para, le, les, me, "
        "mi, entre, más, todos, todas, está, están, sido, veces, prueba, metros, cada, hacer, favor, él, ella, no, "
        "sí, desde el, alguna, vez, nos, hoy en día, corre, obtenido, conseguido, atleta, hizo, ganaron, "
        "alemán alguna, si, ya, ese, día, solo, solamente, únicamente, sólo, oye, pues, cómo, va, anda, quedaron, "
        "actualmente, en el atletismo, eran, tienen, tuvo, te, tu, este, esta, esto, esa, eso, aquel, muy, "
        "más o menos, también, además, entonces, gracias, hola, sabes, sabéis, saber, quiero, quisiera, puedes, "
        "podrías, alguien, exactamente, realmente, oficial, todavía, aún, sigue, siendo, aquí, allí, donde, como, "
        "durante, sobre todo, hasta ahora, corrió en, llegó, llegaron, obtuvo, obtuvieron, del mundo entero, bajado, "
        "bajaron, bajó, clavados, me acuerdo, recuerdo, acuerdo, a ver, pero, creo, creo que, supongo, me parece, "
        "luego, bueno, igual, vamos, o sea, hubo, tres, cuatro, cinco, diez, y quién más, quién más, "
        "si no recuerdo mal, una pregunta, una duda, gente, chicos, por cierto, la verdad, en realidad, tío, vaya, "
        "oíd, saben, duda"
    ),
    "pb best performers": (
        "mejores marcas mundiales, mejores registros mundiales, mejores marcas, mejores tiempos, mejores registros, "
        "mejor salto, mejor lanzamiento, mejores saltos, mejores lanzamientos, salto más largo, "
        "lanzamiento más largo"
    ),
    "performers event:marathon": "maratonistas, maratonianos, maratoniano, maratonista",
    "performers event:pole-vault": "pertiguistas, pertiguista, garrochista, garrochistas",
    "performers event:javelin-throw": "jabalinistas, jabalinista",
    "performers event:hammer-throw": "martillistas, martillista",
    "best performers event:100m sex:men": "hombres más rápidos",
    "best performers event:100m sex:women": "mujeres más rápidas",
    "best performers": "los más rápidos, las más rápidas, más rápidos, más rápidas, más largos, más altos, mejores",
    "winner medals": "ganó el oro, ganó oro, medallista de oro, se llevó el oro, ganó la medalla de oro, medallista*",
    "winner sex:women": "vencedora, ganadora, campeona",
    "winner series:olympics kind:olympic sex:women": "campeona olímpica",
    "winner series:worlds sex:women": "campeona del mundo, campeona mundial",
    "winner series:euros sex:women": "campeona de europa, campeona europea",
    "performers sex:women": "corredoras, saltadoras, lanzadoras, atletas femeninas",
    "how-fast": "en cuánto tiempo, qué tan rápido, cuánto corrió, qué tiempo, qué marca",
    "titles series:worlds kind:world": "títulos mundiales, título mundial",
    "winner round:final": "finalistas, finalista",
    "all-marks": (
        "todas las marcas, todos los saltos, todos los lanzamientos, todos los tiempos, no solo una por atleta, "
        "no solo uno por atleta"
    ),
    "ever all-time": (
        "historia, all time, de la historia, de todos los tiempos, de siempre, en la historia, históricas, históricos"
    ),
    "career": "trayectoria, trayectorias, carrera deportiva, carreras deportivas, palmarés",
    "greatest": "más grande de los dos, más laureado, más laureada",
    "over": "más de, por encima de, pasado de, pasaron de, más allá de, más lejos que",
    "former": "anterior, anteriores, antiguo, antigua, viejo, vieja, previo",
    "most": "más veces, más a menudo, con más frecuencia",
    "stood": (
        "data, de cuándo, de cuándo es, de qué año, lleva, cuánto tiempo lleva, vigente, dura, cuánto tiempo, "
        "desde cuándo, hace cuánto, cuánto lleva, vigente desde, sigue en pie, sigue vigente, sigue siendo, "
        "ha durado, duró, aguantó"
    ),
    "happened": "sucedió, qué pasó, pasó, qué ocurrió, ocurrió, qué sucedió",
    "calendar series:euros kind:area": "próximo europeo, siguiente europeo, próximos europeos",
    "yesterday": "ayer, anoche",
    "without": "sin, excepto, salvo, sin contar, aparte de, excluyendo",
    "not-held": (
        "va a ganar, ganará, clima, lluvia, cuotas, mide, altura mide, pesa, entrenador, entrena, zapatillas, casado, "
        "casada, salario, dopaje, no terminó, no acabó, abandonó, llueve, qué tiempo hace, apuestas, favorito, "
        "favorita, entradas, espectadores, en la tele, qué canal, en directo, retransmisión, premio en metálico, "
        "premios en metálico, dinero, cobra, cobran, gana al año, novia, novio, hijos, retirada, patrocinador, "
        "sancionado, sanción, estatura, altura tiene, entrenadora"
    ),
    "record scope:europe track:indoor": (
        "récord de europa en pista cubierta, récord europeo en pista cubierta, récord europeo indoor"
    ),
    "record scope:world track:indoor": (
        "récord mundial en pista cubierta, récord del mundo en pista cubierta, récord mundial indoor, récord "
        "del mundo indoor"
    ),
    "performers event:20km-walk": "marchadores, marchador",
    "performers event:20km-walk sex:women": "marchadoras, marchadora",
    "performers event:high-jump": "saltadores de altura",
    "performers event:long-jump": "saltadores de longitud",
    "performers event:triple-jump": "triplistas, triplista",
    "performers event:shot-put": "lanzadores de peso, lanzadores de bala, balista, balistas",
    "performers event:discus-throw": "discóbolos, discóbolo",
    "performers event:110m-hurdles": "vallistas, vallista",
    "event:1-hour": "récord de la hora, la hora",
    "on-track": "en pista, pista",
    "record holds": "logró el récord, superó el récord",
    "margin": (
        "por cuánto, por cuanto, ventaja, diferencia, con cuánta ventaja, con qué ventaja, por qué diferencia, "
        "qué diferencia, margen, a cuántos segundos, a cuantos segundos, por cuántos segundos, "
        "por cuántas centésimas, a cuánto se quedó"
    ),
    "wind": "viento, viento a favor, viento en contra, cuánto viento, qué viento, con qué viento",
    "never": "nunca, jamás",
    "unbroken": ("seguidas, seguidos, consecutivas, consecutivos, consecutivo, consecutiva, racha, invicto, invicta"),
    "soon span:next-year": "el año que viene, el próximo año, próximo año, la próxima temporada",
    "champions series:olympics kind:olympic": (
        "todos los campeones olímpicos, todas las campeonas olímpicas, campeones olímpicos, campeonas olímpicas"
    ),
    "champions series:worlds": (
        "todos los campeones del mundo, todas las campeonas del mundo, campeones del mundo, campeonas del mundo, "
        "campeones mundiales"
    ),
    "champions series:euros": "todos los campeones de europa, campeones de europa, campeonas de europa",
    "champions": "todos los ganadores, lista de ganadores",
    "beaten-by": "derrotado por, derrotada por, vencido por, vencida por, batido por",
    "scope:africa area:africa of-women": "africanas",
    "scope:europe area:europe of-women": "europeas",
    "scope:asia area:asia of-women": "asiáticas",
    "scope:south-america area:south-america of-women": "sudamericanas",
    "who-else who person": (
        "quién más, quiénes más, alguien más, algún otro, alguna otra, quién otro, los demás, las demás, hubo más, "
        "hay más"
    ),
    "walked": "marchado, ha marchado, marchó",
    "person": "quién, quien, quiénes, quienes, qué atleta, alguien",
    "medals most": "más medallas, más oros, más títulos, más medallas de oro, más laureado, más laureada",
    "sb progression": (
        "año por año, año a año, temporada a temporada, por año, por temporada, cada año, cada temporada"
    ),
    "results winner whole-race": "resultado completo, resultados completos, clasificación completa",
    "results winner": "marca ganadora, tiempo ganador, marca del ganador, tiempo del ganador",
    "holds record": "recordista, plusmarquista, plusmarquistas, recordman",
    "record scope:world world-best": (
        "mejor marca mundial, mejor marca del mundo, mejores marcas mundiales, mejor tiempo mundial, "
        "mejor tiempo del mundo, mejor registro mundial, mejor registro del mundo, mejores marcas del mundo"
    ),
    "pb ahead": (
        "corrió más rápido, ha corrido más rápido, lanzó más lejos, ha lanzado más lejos, saltó más, ha saltado más, "
        "saltó más alto, ha saltado más alto, mejor marca personal tiene"
    ),
    "record pending": (
        "pendiente de homologación, pendientes de homologación, pendiente de ratificación, "
        "pendientes de ratificación, sin homologar, sin ratificar, por homologar, por ratificar"
    ),
    "pace split": "parciales, tiempos de paso, pasos, parcial",
    "who-else": "o algún otro, o alguien más, o fue otro, o quién, o no",
    "run-mark walked": "marchó, marchado, ha marchado",
    "event:10000m": "diez mil, diez mil metros, diezmil",
    "event:5000m": "cinco mil, cinco mil metros, cincomil",
    "event:100m": "cien metros, los cien, hectómetro",
    "winner titles series:euros kind:area": "título europeo, título de europa",
    "filler besides": "aparte de, además de, excepto, salvo, quitando",
    "winner wins": "victorias",
    "performers event:heptathlon": "heptatleta, heptatletas, heptatlonista",
    "performers event:decathlon": "decatleta, decatletas, decatlonista, decatlonistas",
    "performers event:marathon sex:women": "maratoniana, maratonianas",
    "performers event:discus-throw sex:women": "discóbola, discóbolas",
}
