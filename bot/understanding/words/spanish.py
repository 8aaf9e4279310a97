"""Spanish."""

WORDS = {
    "record": (
        "récord, récords, record, records, plusmarca, plusmarcas, homologado, homologada, homologación, ratificado, "
        "pendiente de homologación, pendiente de ratificación, récord del estadio, récord de la pista, récord de la "
        "prueba"
    ),
    "record scope:world": (
        "récord del mundo, récord mundial, récords mundiales, plusmarca mundial, récords del mundo, "
        "mejor marca mundial, mejor marca del mundo, plusmarcas mundiales, plusmarcas del mundo"
    ),
    "record scope:olympic": "récord olímpico, récords olímpicos, plusmarca olímpica",
    "record scope:world-championships": (
        "mejor marca del campeonato, mejor marca de los campeonatos, mejor marca de los mundiales, "
        "récord de los mundiales, récord de los campeonatos, récord del campeonato, récord del mundial, récord de "
        "los campeonatos del mundo, récord del campeonato del mundo, récord de los campeonatos mundiales"
    ),
    "record scope:europe": "récord de europa, récord europeo, récords europeos, plusmarca europea",
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
        "líderes mundiales, líderes mundiales del año, líderes del año, líderes de la temporada, líder de la "
        "temporada, líder del ranking, líderes del ranking, lideresa mundial, "
        "líder mundial del año, ranking mundial del año, mejor marca mundial del año, líder mundial, "
        "mejor marca del año, líder del año, ranking del año, lidera el ranking mundial, mejor del año, "
        "liderato mundial"
    ),
    "performers": (
        "corredores, marcas, tiempos, saltadores, lanzadores, velocistas, atletas, saltos, lanzamientos, maratonianos"
    ),
    "progression": (
        "progresión, evolución, historia, historial, a lo largo de los años, a lo largo de la historia, a través de "
        "los años, con el paso de los años, con los años, a lo largo del tiempo"
    ),
    "holds": (
        "mejoró, rompió, dueño, dueña, propietario, estableció el, logró el, tenía, poseía, ostentaba, tiene, posee, "
        "ostenta, plusmarquista, poseedor, poseedora, recordman, recordista, batió, batido, batir, bate, "
        "logró el récord, estableció, superó el récord"
    ),
    "record scope:world holds": (
        "recordistas mundiales, plusmarquistas mundiales, plusmarquistas del mundo, recordistas del mundo, "
        "recordman mundial, recordman del mundo, plusmarquista del mundo, plusmarquista mundial, recordista mundial"
    ),
    "who": "kien, cada uno, cada una, quién, quien, quiénes, qué, que, cuál, cual, cuáles, dónde",
    "when": "cuándo, cuando, qué día, qué año, en qué año, cuándo fue que, cuándo es que",
    "last": "último, última, últimos, últimas, última vez, reciente, recientes",
    "first": "primer, primero, primera, primera vez, primeros",
    "often": (
        "cuántas veces, cuántas, cuántos, cuantas veces, cuantas, cuantos, cuánto, más veces, con más frecuencia, "
        "número de victorias, número de veces"
    ),
    "age": (
        "más antiguo, más antiguos, más viejo, más viejos, cuántos años, cuántos años tiene, qué edad, edad, nació, "
        "fecha de nacimiento"
    ),
    "quote": (
        "reacción, palabras, comentario, cita, citas, declaración, declaraciones, frase, frases, entrevista, frases "
        "célebres, frase célebre, frases famosas, frases míticas, citas célebres, citas famosas, mejores frases, "
        "declaraciones famosas"
    ),
    "said": "dijo, dice, dicho, declaró, opina, piensa, opinó, comentó, habló, decir",
    "about": "sobre, acerca de, respecto a",
    "injured": "lesionado, lesionada, lesión, lesiones",
    "results": (
        "qué hizo, cómo le fue, cómo quedó, qué tal, cómo terminó, resultado, resultados, carreras, competiciones, "
        "carrera de, clasificación final, resultado final, resultados finales, orden de llegada"
    ),
    "results placed": (
        "qué puesto, en qué puesto, qué posición, en qué posición, qué lugar, en qué lugar, puesto, lugar ocupó, "
        "posición, qué puesto ocupa, qué lugar ocupa, qué posición ocupa, en qué número, qué número es"
    ),
    "run-mark": (
        "han corrido, han saltado, han lanzado, han superado, corrieron, saltaron, lanzaron, superaron, "
        "franquearon, han franqueado, ha franqueado, ha lanzado, "
        "corrió, saltó, lanzó, corrido, hizo, ha bajado, ha saltado, saltado, ha corrido, franqueó, superó, "
        "ha superado, lanzado, bajado de, ha bajado de"
    ),
    "winner": (
        "subió al podio, subieron al podio, se subió al podio, se subieron al podio, "
        "subcampeones, "
        "subcampeón, segundo, segunda, tercero, tercera, tercer, cuarto, cuarta, quinto, quinta, sexto, "
        "segundo lugar, tercer lugar, cuarto lugar, cuarto puesto, ganará, ganarán, ganaría, segundo puesto, ganó, "
        "gano, ganador, ganado, victoria, victorias, venció, venció en, campeón, gana, campeones, podio, ganar, "
        "2º, 3º, 4º, 5º, 6º, 2ª, 3ª, 4ª"
    ),
    "winner series:olympics kind:olympic": (
        "campeón olímpico, campeones olímpicos, subcampeón olímpico, subcampeones olímpicos"
    ),
    "winner series:worlds": (
        "campeón del mundo, campeón mundial, subcampeón del mundo, subcampeón mundial, subcampeones del mundo, "
        "subcampeones mundiales"
    ),
    "winner series:euros": (
        "campeón de europa, campeón europeo, subcampeón de europa, subcampeón europeo, subcampeones de europa"
    ),
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
    "ahead": (
        "domina, quién domina, quién manda, quién lidera, "
        "va ganando, va por delante, mejor, por delante, mejor que, gana más, adelante, más rápido que, delante, "
        "lleva ventaja, saca ventaja, tiene ventaja, lleva la ventaja"
    ),
    "rivals": "rival, rivales, adversario, adversarios, contrincantes, oponentes, adversarias, rivalidad",
    "pb": (
        "mmp, marca, marcas de, plusmarca personal, marca personal, récord personal, mp, marcas personales, mejor "
        "marca personal, mejores marcas personales"
    ),
    "pb best-mark": "mejor registro, mejor marca, mejor tiempo, mejor salto, mejor lanzamiento",
    "sb": (
        "mejor marca de la temporada, mejor marca de temporada, mejor marca del año, marcas de la temporada, "
        "mejores marcas de la temporada, año por año, año a año, temporada por temporada, temporada a temporada"
    ),
    "season": "temporada, temporadas, año, años",
    "profile": "perfil, ficha, biografía",
    "compare": "compara, comparar, comparación, comparativa",
    "pace": (
        "a cuánto sale el kilómetro, a cuánto sale, a cuánto va el kilómetro, "
        "parciales, tiempos de paso, pasos, pasos por, splits, ritmo, ritmos, por kilómetro, por vuelta, vuelta, "
        "velocidad, el kilómetro, por km, a cuánto el km, a cuánto va el km, a cuánto el kilómetro, "
        "a cuánto sale el km, a cuánto la vuelta, el km, cada km, cada kilómetro, velocidad media, ritmo medio, "
        "ritmo por kilómetro"
    ),
    "points": (
        "puntos, punto, vale, valen, cuántos puntos, puntuación, equivale, tabla de puntuación, equivalen, "
        "equivalente, equivalencia, tabla húngara, tablas húngaras, conversión, convertir"
    ),
    "medals": (
        "medalla*, oro, oros, plata, platas, bronce, bronces, medallas de oro, medalla de oro, preseas, palmarès, "
        "palmares"
    ),
    "medals series:olympics kind:olympic": "medallas olímpicas, medalla olímpica",
    "medals table": "medallero*, cuadro de medallas, tabla de medallas, tabla de puestos",
    "titles": "título, títulos",
    "calendar": (
        "próxima cita, próximas citas, siguiente cita, próxima parada, próximas paradas, próxima prueba, próximas "
        "pruebas, próxima carrera, próximas carreras, próxima competición, próxima competencia, "
        "qué competencias, qué competiciones, qué carreras hay, qué pruebas hay, qué reuniones, qué eventos hay, "
        "qué torneos, próximas competencias, próximas competiciones, "
        "qué mítines, mítines quedan, quedan, siguiente, calendario, "
        "próxima reunión, próximo mitin, próximo, próxima, próximos, próximas, "
        "reunión hoy, hoy hay atletismo, hay atletismo, competiciones hoy"
    ),
    "soon span:this-weekend": "este fin de semana",
    "soon span:next-weekend": "próximo fin de semana, el fin de semana que viene",
    "soon span:this-week": "esta semana",
    "soon span:next-week": "próxima semana, la semana que viene",
    "soon span:this-month": "este mes",
    "soon span:next-month": "próximo mes, el mes que viene",
    "when when-is": (
        "cuándo es, cuándo son, cuándo empieza, cuándo empiezan, cuándo comienza, cuándo comienzan, cuándo arranca, "
        "cuándo será, cuándo serán, cuándo se celebra, cuándo se celebran, cuándo se disputa, cuándo se disputan, "
        "cuándo toca, cuándo termina, cuándo acaba, cuándo compite, cuándo corre, cuándo salta, cuándo lanza"
    ),
    "today": (
        "en este día, este día, tal día como hoy, un día como hoy, efemérides, hoy en la historia, en este día en "
        "la historia, un día como hoy en la historia, tal día como hoy en la historia, efeméride"
    ),
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
    "sex:men": (
        "varonil, chicos, caballeros, hombre, hombres, masculino, masculina, masculinos, varones, masculinas, rama "
        "varonil, rama masculina, categoría masculina, categoría varonil, categoría hombres, lado masculino, sector "
        "masculino, varoniles"
    ),
    "sex:women": (
        "mujer, mujeres, femenino, femenina, femeninos, chicas, femeninas, damas, rama femenil, rama femenina, "
        "categoría femenina, categoría femenil, categoría mujeres, lado femenino, sector femenino, femenil, "
        "femeniles"
    ),
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
        "el mundial de pista cubierta, del mundial de pista cubierta, al mundial de pista cubierta, campeonato del "
        "mundo de pista cubierta, campeonatos del mundo de pista cubierta, campeonato del mundo en pista cubierta, "
        "mundiales de pista cubierta, mundial indoor"
    ),
    "series:euros kind:area": (
        "los campeonatos de europa, del campeonato de europa, el campeonato de europa, "
        "el europeo, del europeo, último europeo, europeo de, campeonato de europa, campeonatos de europa, europeos, "
        "europeo de atletismo, campeonato europeo"
    ),
    "series:euro-indoors kind:area-indoor": (
        "europeos de pista cubierta, europeo indoor, el europeo de pista cubierta, del europeo de pista cubierta, "
        "al europeo de pista cubierta, campeonato de europa de pista cubierta, campeonatos de europa de pista "
        "cubierta, campeonato de europa en pista cubierta"
    ),
    "series:commonwealth kind:games": "juegos de la commonwealth",
    "series:pan-am": "juegos panamericanos, panamericanos",
    "series:diamond-league kind:league": "liga de diamante, liga del diamante",
    "series:diamond-league-final kind:league": (
        "final de la liga de diamante, finales de la liga de diamante, final de la liga del diamante, "
        "final de la diamond league, finales de la diamond league, final de liga de diamante"
    ),
    "kind:championship": "campeonato, campeonatos, grandes campeonatos",
    "national": "nacional, país, países, naciones",
    "unit:h": "hora, horas",
    "unit:min": "minuto, minutos",
    "unit:s": "segundo, segundos",
    "under": (
        "menos de, por debajo de, bajo, ha bajado de, bajado de, bajar de, por debajo, bajaron de, han bajado de, "
        "bajó de, bajan de, baja de, bajando de, por debajo de los, bajo los"
    ),
    "help": "ayuda",
    "this-year": "este año, esta temporada, del año",
    "last-year": "el año pasado, año pasado, la temporada pasada, temporada pasada",
    "filler in-all": "en total, total, en conjunto, overall",
    "filler behind": "detrás de, detrás del, detrás",
    "filler short": "xq, pq, tb, tmb, q",
    "filler": (
        "se celebraron, se celebró, celebraron, celebró, celebrado, celebrados, celebrada, se disputaron, se disputó, "
        "tuvieron lugar, se hicieron, organizó, organizados, se realizaron, se realizó, ganadas, ganados, "
        "conquistadas, conquistados, obtenidas, obtenidos, logradas, logrados, tengo que, hay que, debo, corro, si "
        "corro, llano, llanos, llanas, en la historia del atletismo, nuestro, nuestra, nuestros, nuestras, somos, "
        "empieza, comienza, correr, completar, terminar, acabar, alguien sabe, alguien me dice, me podéis decir, me "
        "dices, dime, me pueden decir, me han dicho que, concurso, competición, competencia, disciplina, llevó, se "
        "llevó, conquistó, alcanzó, impuso, se impuso, colgó, se colgó, celebra, celebran, celebrará, mayores, "
        "principales, máximos, máximo, grandes, se celebra, disputa, tuvo lugar, quedó, acabó, terminó, logró, "
        "consiguió, atletismo, serán, será, planos, lisos, finales de, fin de, principios de, jaja*, dame, muéstrame, "
        "muestra, enséñame, porfa, por favor, da, dan, sería, serían, obtiene, consigue, completo, completos, alguna "
        "vez, jamás, el, la, los, las, lo, un, una, unos, unas, de, del, al, a, en, es, son, fue, era, fueron, ha, "
        "han, había, hay, se, su, sus, con, por, para, le, les, me, mi, entre, más, todos, todas, está, están, sido, "
        "veces, prueba, metros, cada, hacer, favor, él, ella, no, sí, desde el, alguna, vez, nos, hoy en día, corre, "
        "obtenido, conseguido, atleta, hizo, ganaron, alemán alguna, si, ya, ese, día, solo, solamente, únicamente, "
        "sólo, oye, pues, cómo, va, anda, quedaron, actualmente, en el atletismo, eran, tienen, tuvo, te, tu, este, "
        "esta, esto, esa, eso, aquel, muy, más o menos, también, además, entonces, gracias, hola, sabes, sabéis, "
        "saber, quiero, quisiera, puedes, podrías, alguien, exactamente, realmente, oficial, todavía, aún, sigue, "
        "siendo, aquí, allí, donde, como, durante, sobre todo, hasta ahora, corrió en, llegó, llegaron, obtuvo, "
        "obtuvieron, del mundo entero, bajado, bajaron, bajó, clavados, me acuerdo, recuerdo, acuerdo, a ver, pero, "
        "creo, creo que, supongo, me parece, luego, bueno, igual, vamos, o sea, hubo, tres, cuatro, cinco, diez, y "
        "quién más, quién más, si no recuerdo mal, una pregunta, una duda, gente, chicos, por cierto, la verdad, en "
        "realidad, tío, vaya, oíd, saben, duda, ocupa, ocupan, ocupaba, todavía vigente, aún vigente, que sigue "
        "vigente, que siguen vigentes, vigentes, que sigue en pie, todavía en pie, aún en pie"
    ),
    "pb best performers": "mejor salto, mejor lanzamiento, salto más largo, lanzamiento más largo",
    "pb best performers several": (
        "mejores marcas de, mejores tiempos de, mejores registros de, mejores marcas mundiales, mejores registros "
        "mundiales, mejores marcas, mejores tiempos, mejores registros"
    ),
    "pb best performers several lengths": (
        "mayores saltos, mayores lanzamientos, saltos más largos, lanzamientos más largos, lanzamientos más lejanos, "
        "saltos más altos, mejores saltos, mejores lanzamientos, saltos más lejanos"
    ),
    "performers event:marathon": "maratonistas, maratonianos, maratoniano, maratonista",
    "performers event:pole-vault": "pertiguistas, pertiguista, garrochista, garrochistas",
    "performers event:javelin-throw": "jabalinistas, jabalinista",
    "performers event:hammer-throw": "martillistas, martillista",
    "best performers event:100m sex:men": "hombres más rápidos",
    "best performers event:100m sex:women": "mujeres más rápidas",
    "best performers": "los más rápidos, las más rápidas, más rápidos, más rápidas, más largos, más altos, mejores",
    "winner medals": "ganó el oro, ganó oro, medallista de oro, se llevó el oro, ganó la medalla de oro, medallista*",
    "winner medals medallists": "medallistas",
    "winner sex:women": "vencedora, ganadora, campeona, campeonas, subcampeona, subcampeonas",
    "winner series:olympics kind:olympic sex:women": "campeona olímpica, subcampeona olímpica, subcampeonas olímpicas",
    "winner series:worlds sex:women": (
        "campeona del mundo, campeona mundial, subcampeona del mundo, subcampeona mundial, subcampeonas del mundo"
    ),
    "winner series:euros sex:women": "campeona de europa, campeona europea, subcampeona de europa, subcampeona europea",
    "performers sex:women": "corredoras, saltadoras, lanzadoras, atletas femeninas",
    "how-fast": (
        "en cuánto tiempo, qué tan rápido, cuánto corrió, qué tiempo, qué marca, qué distancia, qué altura, qué "
        "registro, cuánto saltó, cuánto lanzó"
    ),
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
    "over": (
        "más de, por encima de, pasado de, pasaron de, más allá de, más lejos que, han pasado de, ha pasado de, "
        "pasar de, pasan de, pasó de, han pasado los, pasaron los, pasan los, superan los"
    ),
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
        "qué club, en qué club, de qué club, en qué equipo, qué equipo, "
        "va a ganar, ganará, clima, lluvia, cuotas, mide, altura mide, pesa, entrenador, entrena, zapatillas, casado, "
        "casada, salario, dopaje, no terminó, no acabó, abandonó, llueve, qué tiempo hace, apuestas, favorito, "
        "favorita, entradas, espectadores, en la tele, qué canal, en directo, retransmisión, premio en metálico, "
        "premios en metálico, dinero, cobra, cobran, gana al año, novia, novio, hijos, retirada, patrocinador, "
        "sancionado, sanción, estatura, altura tiene, entrenadora"
    ),
    "record scope:europe track:indoor": (
        "récord europeo de pista cubierta, récord de europa de pista cubierta, plusmarca europea en pista cubierta, "
        "récord de europa en pista cubierta, récord europeo en pista cubierta, récord europeo indoor"
    ),
    "record scope:world track:indoor": (
        "récord mundial de pista cubierta, récord del mundo de pista cubierta, plusmarca mundial en pista cubierta, "
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
    "unbroken": "seguidas, seguidos, consecutivas, consecutivos, consecutivo, consecutiva, racha",
    "unbroken unbeaten": "invicto, invicta",
    "soon span:next-year": "el año que viene, el próximo año, próximo año, la próxima temporada",
    "champions series:olympics kind:olympic": "todos los campeones olímpicos, campeones olímpicos",
    "champions series:worlds": "todos los campeones del mundo, campeones del mundo, campeones mundiales",
    "champions series:euros": "todos los campeones de europa, campeones de europa",
    "champions": (
        "ganadores, vencedores, los ganadores, ganadores de la, ganadores del, vencedores de la, vencedores del, "
        "todos los ganadores, lista de ganadores, todas las ganadoras, todos los vencedores, campeones, todos los "
        "campeones"
    ),
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
    "event:10000m": "diez mil, diez mil metros, diezmil, 10 mil metros, 10 mil",
    "event:5000m": "cinco mil, cinco mil metros, cincomil, 5 mil metros, 5 mil",
    "event:100m": "cien metros, los cien, hectómetro",
    "winner titles series:euros kind:area": "título europeo, título de europa",
    "filler besides": "aparte de, además de, excepto, salvo, quitando",
    "winner wins": "victorias",
    "performers event:heptathlon": "heptatleta, heptatletas, heptatlonista",
    "performers event:decathlon": "decatleta, decatletas, decatlonista, decatlonistas",
    "performers event:marathon sex:women": "maratoniana, maratonianas",
    "performers event:discus-throw sex:women": "discóbola, discóbolas",
    "profile who person": "quién es, quien es, quién era, quién fue",
    "person sex:women": "quién es la atleta, qué atleta femenina",
    "best performers scope:europe area:europe": (
        "mejores europeos, europeos más rápidos, top 5 europeos, top 10 europeos, top 20 europeos, atletas "
        "europeos, corredores europeos, saltadores europeos, lanzadores europeos, velocistas europeos"
    ),
    "best performers scope:europe area:europe sex:women": "mejores europeas, europeas más rápidas",
    "nation:VEN": "venezolano, venezolanos",
    "nation:VEN of-women": "venezolana, venezolanas",
    "nation:ECU": "ecuatoriano, ecuatorianos",
    "nation:ECU of-women": "ecuatoriana, ecuatorianas",
    "nation:PER": "peruano, peruanos",
    "nation:PER of-women": "peruana, peruanas",
    "nation:ARG": "argentino, argentinos",
    "nation:ARG of-women": "argentinas",
    "nation:CHI": "chileno, chilenos",
    "nation:CHI of-women": "chilena, chilenas",
    "nation:URU": "uruguayo, uruguayos",
    "nation:URU of-women": "uruguaya, uruguayas",
    "nation:PAR": "paraguayo, paraguayos",
    "nation:PAR of-women": "paraguaya, paraguayas",
    "nation:BOL": "boliviano, bolivianos",
    "nation:BOL of-women": "boliviana, bolivianas",
    "nation:DOM": "dominicano, dominicanos",
    "nation:DOM of-women": "dominicana, dominicanas",
    "nation:PUR": "puertorriqueño, puertorriqueños, boricua, boricuas",
    "nation:PUR of-women": "puertorriqueña, puertorriqueñas",
    "nation:GUA": "guatemalteco, guatemaltecos",
    "nation:GUA of-women": "guatemalteca, guatemaltecas",
    "nation:PAN": "panameño, panameños",
    "nation:PAN of-women": "panameña, panameñas",
    "nation:CRC": "costarricense, costarricenses",
    "nation:ESA": "salvadoreño, salvadoreños",
    "nation:ESA of-women": "salvadoreña, salvadoreñas",
    "nation:HON": "hondureño, hondureños",
    "nation:HON of-women": "hondureña, hondureñas",
    "nation:NCA": "nicaragüense, nicaragüenses",
    "nation:HAI": "haitiano, haitianos",
    "nation:HAI of-women": "haitiana, haitianas",
    "nation:USA": "gringos, gringo",
    "nation:TTO": "trinitense, trinitenses, trinitario, trinitarios",
    "nation:KEN": "keniata, keniatas",
    "nation:BUR": "burkinés, burkineses",
    "nation:SVK": "eslovaco, eslovacos",
    "nation:SVK of-women": "eslovaca, eslovacas",
    "nation:SLO": "esloveno, eslovenos",
    "nation:SLO of-women": "eslovena, eslovenas",
    "nation:SRB": "serbio, serbios",
    "nation:SRB of-women": "serbias",
    "nation:BUL": "búlgaro, búlgaros",
    "nation:BUL of-women": "búlgara, búlgaras",
    "nation:BLR": "bielorruso, bielorrusos",
    "nation:BLR of-women": "bielorrusa, bielorrusas",
    "nation:LAT": "letón, letones",
    "nation:LAT of-women": "letona, letonas",
    "nation:EST": "estonio, estonios",
    "nation:EST of-women": "estonias",
    "nation:ISR": "israelíes",
    "nation:QAT": "catarí, cataríes",
    "nation:BRN": "bareiní, bareiníes",
    "nation:KOR": "coreano, coreanos, surcoreano, surcoreanos, corea",
    "nation:KOR of-women": "coreana, coreanas, surcoreana, surcoreanas",
    "nation:IND": "indio, indios",
    "nation:IND of-women": "indias",
    "event:half-marathon": "la media, media maratón, un medio maratón, una media maratón, el medio maratón",
    "event:3000m": "3 mil metros, tres mil, tres mil metros",
    "event:1500m": "mil quinientos, mil quinientos metros, milqui",
    "event:800m": "ochocientos, ochocientos metros",
    "event:400m": "cuatrocientos, cuatrocientos metros",
    "event:200m": "doscientos, doscientos metros",
    "nation:NZL": "nueva zelandia",
    "nation:CIV": "costa de marfil, marfileño, marfileños",
    "nation:CZE": "república checa",
    "nation:URS": "unión soviética, urss, soviético, soviéticos",
    "nation:GDR": "rda, alemania oriental, alemania del este",
    "nation:FRG": "rfa, alemania federal, alemania occidental",
    "nation:TCH": "checoslovaquia",
    "nation:URS of-women": "soviética, soviéticas",
    "nation:CIV of-women": "marfileña, marfileñas",
    "event:3000m-steeplechase": (
        "3 mil obstáculos, 3 mil con obstáculos, 3 mil metros obstáculos, 3 mil metros con obstáculos, tres mil "
        "obstáculos, tres mil con obstáculos, tres mil metros obstáculos, tres mil metros con obstáculos"
    ),
    "event:10000m-walk": (
        "10 mil marcha, 10 mil metros marcha, diez mil marcha, diez mil metros marcha, 10 mil metros de marcha"
    ),
    "event:5000m-walk": "5 mil marcha, 5 mil metros marcha, cinco mil marcha, cinco mil metros marcha",
    "champions sex:women": (
        "ganadoras, vencedoras, ganadoras de la, ganadoras del, vencedoras de la, vencedoras del, campeonas"
    ),
    "record scope:olympic holds": (
        "recordista olímpico, recordista olímpica, recordistas olímpicos, plusmarquista olímpico, plusmarquista "
        "olímpica"
    ),
    "record scope:europe holds": (
        "recordista europeo, recordista europea, plusmarquista europeo, plusmarquista europea, plusmarquista de "
        "europa, recordman europeo"
    ),
    "record scope:south-america holds": (
        "recordista sudamericano, recordista sudamericana, plusmarquista sudamericano, plusmarquista sudamericana"
    ),
    "record scope:ESP holds": (
        "plusmarquista español, plusmarquista española, recordman español, plusmarquista nacional español"
    ),
    "medals most performers": (
        "máximos medallistas, máximo medallista, máxima medallista, mayores medallistas, mayor medallista, atletas "
        "más laureados, atletas más laureadas, atletas más medallistas, atletas con más medallas, atleta con más "
        "medallas, atletas con más oros, atleta con más oros, más condecorados"
    ),
    "event:triple-jump": "saltos triples, triples saltos",
    "best performers event:triple-jump": (
        "mayores saltos triples, mejores saltos triples, mejores triples saltos, mayores triples saltos"
    ),
    "medals most performers sex:women": (
        "la atleta con más medallas, la atleta con más oros, la mujer con más medallas, la mujer con más oros, "
        "atleta más laureada"
    ),
    "holds beat": "batieron, se batieron, se han batido",
    "who where when-is": (
        "dónde son, dónde será, dónde serán, dónde se celebra, dónde se celebran, dónde se disputa, dónde se "
        "disputan, dónde es el"
    ),
    "medals most wins": "más victorias, más triunfos",
    "rivals whom": (
        "a quién ganó, a quién ha ganado, a quién le ha ganado, a quién le ganó, a quiénes ha ganado, a quién "
        "venció, a quién ha vencido, a quién derrotó, a quién ha derrotado, a quién ha batido"
    ),
    "birthday": "nació, nacieron, nacidos, cumpleaños, cumple años",
    "not-held youngest": "más joven, más jóvenes",
    "age eldest": "más viejo, más vieja, más mayor, de más edad",
    "when where": "fecha y lugar, dónde y cuándo, cuándo y dónde, lugar y fecha",
    "list course-best": "récord de la prueba, récord del circuito, récord del recorrido",
    "champions series:olympics kind:olympic sex:women": "todas las campeonas olímpicas, campeonas olímpicas",
    "champions series:worlds sex:women": "todas las campeonas del mundo, campeonas del mundo, campeonas mundiales",
    "champions series:euros sex:women": "campeonas de europa, campeonas europeas, todas las campeonas de europa",
    "who where": "dónde, en qué ciudad",
    "winner titleholder": "defensor del título, vigente campeón, actual campeón, campeón vigente",
    "winner titleholder sex:women": "defensora del título, vigente campeona, actual campeona, campeona vigente",
    "equals": "equivaldría, corresponde, correspondería, corresponden",
    "meet:San-Silvestre-Vallecana": "san silvestre, san silvestre vallecana",
    "not-held lacks:splits": "última vuelta, últimos 400, tiempo de paso, tiempos de paso",
    "not-held lacks:lanes": "qué calle, por qué calle, en qué calle",
    "not-held lacks:reactions": "tiempo de reacción, tiempos de reacción",
}
