"""Portuguese."""

WORDS = {
    "record": (
        "recorde, recordes, record, ratificado, ratificação, homologado, homologação, recorde do estádio, recorde da "
        "pista"
    ),
    "record scope:world": (
        "record mundial, record do mundo, records mundiais, records do mundo, "
        "recorde mundial, recorde do mundo, recordes mundiais, melhor marca mundial, recordes do mundo"
    ),
    "record scope:olympic": "recorde olímpico, recordes olímpicos, record olímpico, records olímpicos",
    "record scope:world-championships": (
        "melhor marca do campeonato, melhor marca dos campeonatos, melhor marca dos mundiais, "
        "recorde dos campeonatos, recorde dos mundiais, recorde do campeonato, recorde do mundial, recorde dos "
        "campeonatos do mundo, recorde do campeonato do mundo, recorde dos campeonatos mundiais, record dos "
        "campeonatos, record dos mundiais"
    ),
    "record scope:europe": "recorde europeu, recorde da europa, record europeu, record da europa, recordes europeus",
    "record scope:africa": "recorde africano, recorde de áfrica, recorde da áfrica, record africano",
    "record scope:asia": "recorde asiático, recorde da ásia, record asiático",
    "record scope:south-america": (
        "recorde sul americano, recorde sulamericano, recorde da américa do sul, recordes sul americanos"
    ),
    "record scope:POR": (
        "recorde de portugal, recorde português, recorde nacional português, record de portugal, record português, "
        "record nacional português, recordes portugueses"
    ),
    "record scope:BRA": "recorde brasileiro, recorde do brasil, recordes brasileiros, recorde nacional brasileiro",
    "record national": "recorde nacional, recordes nacionais, record nacional, records nacionais",
    "scope:world": "mundo",
    "scope:europe area:europe": "europa, europeu, europeus, europeia*, européia",
    "scope:africa area:africa": "áfrica, africano*, africana*",
    "scope:asia area:asia": "ásia, asiático*, asiática*",
    "scope:north-america area:north-america": "américa do norte, norte americano*",
    "scope:south-america area:south-america": "américa do sul, sul americano*, sul americana*",
    "best": "melhores, melhor, mais rápido, mais rápida, mais alto, mais longo, maior, maiores, mais longe",
    "best event:100m sex:men": "homem mais rápido",
    "best event:100m sex:women": "mulher mais rápida",
    "ever": "alguma vez, já feito, do mundo",
    "list": "lista, listas, classificação, ranking, rankings, listagem, ranking mundial, lista mundial",
    "lead": (
        "líderes mundiais, líderes do ano, líderes da temporada, líderes da época, líder do ranking, líderes do "
        "ranking, líderes mundiais do ano, ranking mundial do ano, melhor marca mundial do ano, líder mundial, "
        "líder do ano, ranking do ano, melhor marca do ano, líder mundial do ano, lidera o ranking mundial, líder "
        "da época, líder da temporada"
    ),
    "performers": (
        "corredores, marcas, tempos, saltadores, lançadores, velocistas, atletas, saltos, lançamentos, maratonistas"
    ),
    "progression": (
        "progressão, evolução, história, histórico, ao longo dos anos, ao longo da história, através dos anos, com o "
        "passar dos anos, ao longo do tempo"
    ),
    "holds": (
        "quebrado, melhorou, dono, dona, bateu, estabelecido, tinha, detinha, tem, detém, detem, possui, recordista, "
        "detentor, detentora, bateu o recorde, batido, estabeleceu, quebrou o recorde, quebrou"
    ),
    "record scope:world holds": "recordista do mundo, recordista mundial, recordistas mundiais, recordistas do mundo",
    "who": "qm, cada um, cada uma, cada qual, quem, qual, quais, que, o que, onde, quê",
    "when": "qdo, quando, em que dia, em que ano, quando é que, quando foi que",
    "last": "último, última, últimos, últimas, última vez, recente, recentes",
    "first": "primeiro, primeira, primeira vez, primeiros",
    "often": (
        "quantas vezes, quantas, quantos, quanto, mais vezes, mais frequentemente, número de vitórias, "
        "número de vezes, qtas, qtos, qtas vezes, qts"
    ),
    "age": (
        "mais antigo, mais antigos, mais velho, mais velhos, quantos anos, quantos anos tem, idade, que idade, nasceu, "
        "data de nascimento"
    ),
    "quote": (
        "reação, palavras, comentário, citação, citações, frase, frases, declaração, declarações, entrevista, "
        "frases famosas, frase famosa, frases célebres, melhores frases, citações famosas"
    ),
    "said": "disse, diz, dito, declarou, falou, pensa, acha, comentou, dizer",
    "about": "sobre, acerca de, a respeito de",
    "injured": "lesionado, lesionada, lesão, lesões, machucado",
    "results": (
        "como foi, como se saiu, o que fez, resultado, resultados, corridas, provas, competições, como foi o, "
        "classificação final, resultado final, resultados finais, ordem de chegada"
    ),
    "results placed": (
        "posição, colocação, qual posição, em que lugar, que lugar, que posição, em que posição, qual lugar, qual "
        "colocação, que colocação, em que posto, colocações"
    ),
    "run-mark": (
        "correu, saltou, lançou, corrido, arremessou, correram, ultrapassou, passou de, desceu de, saltaram, "
        "lançaram, arremessaram, ultrapassaram, superaram, desceram de, baixaram de, baixaram dos, desceram dos, "
        "saltado, lançado"
    ),
    "winner": (
        "ganhador, "
        "subiu ao pódio, subiram ao pódio, foi ao pódio, "
        "vice campeões, vice, medalha de prata em, "
        "levou, faturou, vice campeão, segundo, segunda, terceiro, terceira, quarto, quarta, quinto, quinta, sexto, "
        "segundo lugar, terceiro lugar, quarto lugar, segundo colocado, terceiro colocado, ganhará, vencerá, ganhou, "
        "venceu, venceu a, venceu o, ganhou a, ganhou o, vencedor, campeão, vitória, vitórias, ganha, vence, ganhar, "
        "pódio, campeões, 2º, 3º, "
        "4º, 5º, 6º, 2ª, 3ª, 4ª"
    ),
    "winner series:olympics kind:olympic": (
        "campeão olímpico, campeões olímpicos, vice campeão olímpico, vice campeões olímpicos, vice olímpico"
    ),
    "winner series:worlds": (
        "campeão mundial, campeão do mundo, vice campeão mundial, vice campeão do mundo, vice mundial"
    ),
    "winner series:euros": "campeão europeu, campeão da europa, vice campeão europeu, vice campeão da europa",
    "beat": (
        "derrotar, vencer, bater, superar, venceu, ganhou do, ganhou da, bateu o, bateu, derrotou, vencido, "
        "derrotado, batido, ganhou a, venceu o, superou, ganhou contra, ganhou de, venceu a"
    ),
    "beat wins": "vitórias contra, vitórias sobre",
    "lost": "derrota, perdeu, perdido, perde, perdeu para, derrotas, perdeu contra",
    "against": "contra, ou, versus, frente a, x, diante de",
    "h2h": (
        "histórico de, "
        "histórico de confrontos, histórico entre, frente a frente, confronto direto, confronto, confrontos, duelo, "
        "duelos, cara a cara, confrontos diretos, retrospecto, mano a mano"
    ),
    "met": (
        "competiu, competido, defrontou, correu contra, enfrenta, enfrentaram, enfrentou, encontraram, encontros, "
        "defrontaram, se enfrentaram, enfrentado"
    ),
    "ahead": (
        "domina, quem domina, quem lidera, quem manda, "
        "em vantagem, melhor, à frente, melhor que, na frente, mais rápido que, mais rápido do que, leva vantagem, "
        "tem vantagem, leva a melhor, levou a melhor"
    ),
    "rivals": "rival, rivais, adversário, adversários, oponentes, adversárias, concorrentes",
    "pb": (
        "record pessoal, records pessoais, melhor marca pessoal, marca de, marca do, marca da, recorde pessoal, marca "
        "pessoal, rp, recordes pessoais, melhor marca de, melhor marca do, melhor marca da"
    ),
    "pb best-mark": "melhor resultado, melhor tempo, melhor salto, melhor lançamento",
    "sb": (
        "melhor marca da temporada, melhor marca da época, melhor da temporada, melhores marcas da temporada, "
        "melhores marcas da época, ano a ano, ano por ano, época a época, temporada a temporada"
    ),
    "season": "temporada, temporadas, época, ano, anos, épocas",
    "profile": "perfil, biografia, ficha",
    "compare": "compara, comparar, comparação, compare, clube, clube de, clube dos, clube das",
    "pace": (
        "a quanto sai o km, a quanto sai o quilómetro, a quanto o km, "
        "parciais, parcial, passagens, tempos de passagem, ritmo, ritmos, por quilómetro, por quilômetro, por volta, "
        "volta, velocidade, por km, ao km, cada km, ao quilómetro, velocidade média, ritmo médio, ritmo por volta, "
        "ritmo por quilómetro"
    ),
    "points": (
        "pontos, ponto, vale, valem, quantos pontos, pontuação, equivale, equivalem, equivalente, tabela de pontos, "
        "tabela húngara, conversão, converter"
    ),
    "medals": (
        "medalha*, ouro, ouros, prata, pratas, bronze, bronzes, medalhas de ouro, medalha de ouro, palmarès, palmares"
    ),
    "medals series:olympics kind:olympic": "medalhas olímpicas, medalha olímpica",
    "medals table": "quadro de medalhas, tabela de medalhas, medalheiro, quadro das medalhas",
    "titles": "título, títulos",
    "calendar": (
        "próxima etapa, próximas etapas, próxima prova, próxima competição, próxima corrida, próximas corridas, "
        "próximo evento, próximos eventos, "
        "calendário, próximo meeting, próximo, próxima, próximos, que competições, quais competições, que provas "
        "há, que provas tem, que eventos, próximas competições, próximas provas, próximos meetings"
    ),
    "soon span:this-weekend": "este fim de semana, neste fim de semana",
    "soon span:next-weekend": "próximo fim de semana",
    "soon span:this-week": "esta semana, nesta semana",
    "soon span:next-week": "próxima semana, semana que vem",
    "soon span:this-month": "este mês, neste mês",
    "soon span:next-month": "próximo mês, mês que vem",
    "when when-is": (
        "qdo é, qdo são, quando é, quando são, quando começa, quando começam, quando será, quando serão, quando "
        "acontece, quando acontecem, quando se realiza, quando se realizam, quando vai ser, quando termina, quando "
        "acaba, quando rola, quando compete, quando corre, quando salta, quando lança"
    ),
    "today": (
        "dia como hoje na história, num dia como hoje na história, um dia como hoje na história, "
        "neste dia, nesse dia, há um ano, efemérides, este dia, neste dia na história, nesse dia na história, hoje "
        "na história, neste dia da história, um dia como hoje, num dia como hoje, num dia como o de hoje, efeméride"
    ),
    "now": "hoje, atual, atualmente, actual, agora",
    "and": "e",
    "round:final": (
        "final, finais, na final, nas finais, só finais, só as finais, somente finais, apenas finais, apenas as "
        "finais, só em finais"
    ),
    "round:semi-final": "meia final, meias finais, semifinal, semifinais",
    "round:heat": "eliminatória, eliminatórias, série, séries",
    "round:qualification": "qualificação, qualificatória",
    "track:indoor": "pista coberta, em pista coberta, indoor, pista curta",
    "track:outdoor": "ar livre, ao ar livre",
    "sex:men": (
        "rapazes, meninos, homem, homens, masculino, masculina, masculinos, masculinas, categoria masculina, "
        "categoria masculino, setor masculino, naipe masculino, lado masculino"
    ),
    "sex:women": (
        "moças, raparigas, meninas, mulher, mulheres, feminino, feminina, femininos, senhoras, femininas, categoria "
        "feminina, categoria feminino, setor feminino, naipe feminino, lado feminino"
    ),
    "sex:mixed": "misto, mista, mistos",
    "since": "desde, depois de, a partir de, após",
    "until": "à data de, até, antes de",
    "series:olympics kind:olympic scope:olympic": (
        "olímpico, olímpicos, olímpica, olímpicas, jogos olímpicos, olimpíadas, jogos, olimpíada, jo"
    ),
    "series:worlds kind:world scope:world-championships": (
        "mundial, mundiais, campeonato do mundo, campeonatos do mundo, campeonato mundial, campeonatos mundiais"
    ),
    "series:world-indoors kind:world-indoor": (
        "o mundial de pista coberta, no mundial de pista coberta, do mundial de pista coberta, ao mundial de pista "
        "coberta, campeonato do mundo de pista coberta, campeonatos do mundo de pista coberta, campeonato mundial "
        "de pista coberta, mundiais de pista coberta, mundial indoor, mundiais indoor"
    ),
    "series:euros kind:area": (
        "dos campeonatos da europa, do campeonato da europa, os campeonatos da europa, dos campeonatos europeus, do "
        "campeonato europeu, "
        "último europeu, europeu de atletismo, campeonato da europa, campeonatos da europa, europeus, "
        "campeonato europeu, campeonatos europeus"
    ),
    "series:euro-indoors kind:area-indoor": (
        "europeus de pista coberta, europeus indoor, o europeu de pista coberta, no europeu de pista coberta, do "
        "europeu de pista coberta, ao europeu de pista coberta, campeonato da europa de pista coberta, campeonatos "
        "da europa de pista coberta, campeonato europeu de pista coberta"
    ),
    "series:commonwealth kind:games": "jogos da commonwealth",
    "series:pan-am": "jogos pan americanos, pan americanos",
    "series:diamond-league kind:league": "liga de diamante, liga diamante",
    "series:diamond-league-final kind:league": (
        "final da liga de diamante, final da liga diamante, finais da liga de diamante, "
        "finais da liga diamante, final da diamond league, finais da diamond league"
    ),
    "kind:championship": "campeonato, campeonatos, grandes campeonatos",
    "national": "nacional, país, países, nações",
    "unit:h": "hora, horas",
    "unit:min": "minuto, minutos",
    "unit:s": "segundo, segundos",
    "under": (
        "menos de, abaixo de, abaixo dos, baixou de, abaixo, baixaram de, baixaram dos, baixou dos, desceram de, "
        "desceram dos, desceu de, desceu dos, baixar de, baixar dos, abaixo das, menos dos"
    ),
    "help": "ajuda",
    "this-year": (
        "este ano, esta temporada, do ano, esta época, deste ano, desta temporada, desta época, neste ano, nesta "
        "temporada, nesta época"
    ),
    "last-year": (
        "ano passado, temporada passada, época passada, no ano passado, do ano passado, da temporada passada, da "
        "época passada, na temporada passada"
    ),
    "filler in-all": "no total, total, ao todo, overall",
    "filler behind": "atrás de, atrás do, atrás da, atrás",
    "filler short": "vc, tb, tbm, pq",
    "filler": (
        "aconteceram, realizaram se, realizou se, se realizaram, se realizou, realizados, foram realizados, foi "
        "realizado, disputados, tiveram lugar, teve lugar, decorreram, sediou, organizados, ganhas, conquistadas, "
        "conquistados, obtidas, obtidos, tenho de, tenho que, preciso, devo, corro, se eu correr, na história do "
        "atletismo, nosso, nossa, nossos, nossas, somos, começa, fazer, completar, terminar, acabar, raso, rasa, "
        "rasas, alguém sabe, alguém sabe dizer, alguém me diz, diz me, me diz, me falaram que, sabem dizer, disputa, "
        "modalidade, disciplina, competição, levou, faturou, alcançou, papou, subiu, vai, vão, vai ser, será, serão, "
        "maiores, principais, realizado, acontece, realiza, levaram, ficou, terminou, chegou, acabou, conseguiu, pro, "
        "pra, pros, pras, o, atletismo, rasos, fim de, final de, início de, kkk*, rsrs, dá, dão, dá me, mostra, "
        "mostra me, mostre, diz, diga, por favor, seria, seriam, obtém, consegue, completo, completos, ganhou a, "
        "alguma vez, a, os, as, um, uma, de, do, da, dos, das, no, na, nos, nas, em, ao, à, aos, é, são, foi, eram, "
        "era, foram, ha, há, se, seu, sua, seus, com, por, para, pelo, pela, me, entre, mais, todos, todas, ele, ela, "
        "já, metros, prova, vez, vezes, num, numa, está, não, sim, este, nesta, dele, dela, teve, têm, obteve, "
        "conquistou, atleta, que o, que a, eu, contra o, nuns, numas, pelos, pelas, só, somente, apenas, fez, no "
        "atletismo, atualmente, esta, isto, esse, essa, isso, como, também, ainda, então, eles, elas, nós, você, "
        "vocês, te, pode, podes, poderia, quero, queria, sabe, saber, obrigado, obrigada, olá, oi, exatamente, "
        "realmente, oficial, aqui, ali, mais ou menos, menos, durante, chegaram, obtiveram, correu em, baixaram, "
        "baixou, cravados, lembro, lembro me, recordo, mas, acho, acho que, penso, penso que, creio, talvez, pois, "
        "tipo, né, assim, se calhar, três, quatro, cinco, dez, e quem mais, quem mais, galera, gente, pessoal, malta, "
        "uma pergunta, uma dúvida, dúvida, se não me engano, por acaso, afinal, na real, na verdade, sabem, fala, "
        "boa, na boa, mesmo, aí, mano, ocupa, ocupam, encontra se, ainda de pé, ainda em vigor, ainda vigente, que "
        "ainda está de pé, em vigor"
    ),
    "pb best performers": "melhor salto, melhor lançamento, maior salto, melhor arremesso, maior lançamento",
    "pb best performers several": (
        "melhores marcas de, melhores marcas da, melhores marcas do, melhores tempos de, melhores tempos da, melhores "
        "tempos do, melhores marcas mundiais, melhores marcas, melhores tempos, melhores resultados"
    ),
    "pb best performers several lengths": (
        "maiores saltos, maiores lançamentos, maiores arremessos, melhores lançamentos, melhores arremessos, melhores "
        "saltos, saltos mais longos, lançamentos mais longos, arremessos mais longos, saltos mais altos"
    ),
    "performers event:marathon": "maratonistas, maratonista",
    "best performers event:100m sex:men": "homens mais rápidos",
    "best performers event:100m sex:women": "mulheres mais rápidas",
    "best performers": "mais rápidos, mais rápidas, mais altos, mais longos, melhores",
    "winner medals": "ganhou o ouro, conquistou o ouro, ganhou ouro, medalhista de ouro, medalhista*",
    "winner medals medallists": "medalhistas",
    "winner sex:women": "ganhadora, vencedora, campeã, campeãs, vice campeã, vice campeãs",
    "winner series:olympics kind:olympic sex:women": (
        "campeãs olímpicas, medalhista de ouro olímpica, campeã olímpica, vice campeã olímpica, vice campeãs "
        "olímpicas, vice olímpica"
    ),
    "winner series:worlds sex:women": (
        "campeãs mundiais, campeã mundial, campeã do mundo, vice campeã mundial, vice campeã do mundo"
    ),
    "winner series:euros sex:women": "campeã da europa, campeã europeia, vice campeã europeia, vice campeã da europa",
    "performers sex:women": "corredoras, saltadoras, lançadoras",
    "how-fast": (
        "qual tempo, em quanto tempo, quão rápido, quão longe, que tempo, que marca, que distância, que altura, que "
        "registo, quanto saltou, quanto lançou"
    ),
    "titles series:worlds kind:world": "títulos mundiais, título mundial",
    "winner round:final": "finalistas, finalista",
    "all-marks": (
        "todas as marcas, todos os saltos, todos os lançamentos, todos os tempos feitos, não só uma por atleta, "
        "não apenas uma por atleta"
    ),
    "ever all-time": "all time, de sempre, de todos os tempos, da história, na história",
    "career": "carreira, carreiras, palmarés",
    "greatest": "mais titulado, mais titulada",
    "over": (
        "acima de, mais de, superou, passou de, além de, além dos, passaram de, passaram dos, passaram das, passou "
        "dos, passou das, passar de, passar dos, passam de, passam dos, passado de, passado dos, superaram os, "
        "ultrapassaram os, ultrapassou os, superou os"
    ),
    "former": "anterior, antigo, antiga, velho, prévio",
    "most": "mais vezes, mais frequentemente",
    "stood": (
        "data, de quando é, de que ano, dura, vigora, há quanto tempo, quanto tempo, desde quando, ainda vigora, "
        "ainda está de pé, ainda é, durou, resistiu, continua a ser"
    ),
    "happened": "houve, se passou, o que aconteceu, aconteceu, o que se passou",
    "calendar series:euros kind:area": "próximo europeu, próximos europeus",
    "yesterday": "ontem",
    "without": "sem, exceto, excepto, salvo, tirando, sem contar, excluindo",
    "not-held": (
        "que clube, em que clube, de que clube, qual clube, qual o clube, que equipa, em que equipa, qual equipe, "
        "que equipe, "
        "vai ganhar, vai vencer, previsão do tempo, chuva, mede, pesa, treinador, treina, sapatilhas, casado, casada, "
        "ganha por ano, doping, não terminou, abandonou, chove, chover, odds, apostas, favorito, favorita, bilhetes, "
        "ingressos, espectadores, na tv, que canal, qual canal, ao vivo, transmissão, prêmio em dinheiro, "
        "prémio em dinheiro, dinheiro, salário, namorada, namorado, filhos, aposentadoria, patrocinador, suspenso, "
        "suspensa, treinadora, altura tem, quanto pesa"
    ),
    "record scope:europe track:indoor": (
        "recorde europeu de pista coberta, recorde da europa de pista coberta, record europeu de pista coberta, "
        "record europeu em pista coberta, "
        "recorde europeu em pista coberta, recorde europeu indoor, recorde da europa em pista coberta"
    ),
    "record scope:world track:indoor": (
        "recorde mundial de pista coberta, recorde do mundo de pista coberta, record mundial de pista coberta, "
        "record mundial em pista coberta, "
        "recorde mundial em pista coberta, recorde mundial indoor, recorde do mundo em pista coberta"
    ),
    "performers event:20km-walk": "marchadores, marchadoras",
    "performers event:pole-vault": "varistas, saltadores com vara, varista",
    "performers event:triple-jump": "triplistas, triplista",
    "performers event:shot-put": "lançadores de peso, arremessadores de peso",
    "performers event:javelin-throw": "lançadores de dardo, dardista, dardistas",
    "performers event:110m-hurdles": "barreiristas, barreirista",
    "record event:1-hour": "recorde da hora",
    "on-track": "na pista, em pista, pista",
    "record holds": "bateu o recorde, quebrou o recorde",
    "margin": (
        "por quanto, com que vantagem, que vantagem, vantagem, diferença, com que diferença, por que diferença, "
        "margem, a quantos segundos, por quantos segundos, quantos segundos atrás, a quanto ficou, "
        "com quanta vantagem"
    ),
    "wind": "vento, vento a favor, vento contra, quanto vento, que vento",
    "never": "nunca, jamais",
    "unbroken": "seguidas, seguidos, consecutivas, consecutivos, consecutivo, consecutiva, sequência",
    "unbroken unbeaten": "invicto, invicta",
    "soon span:next-year": (
        "no próximo ano, próximo ano, no ano que vem, ano que vem, próxima época, próxima temporada"
    ),
    "champions series:olympics kind:olympic": "todos os campeões olímpicos, campeões olímpicos",
    "champions series:worlds": (
        "todos os campeões mundiais, todos os campeões do mundo, campeões mundiais, campeões do mundo"
    ),
    "champions series:euros": "todos os campeões europeus, campeões europeus, campeões da europa",
    "champions sex:women": "vencedoras, ganhadoras, campeãs",
    "champions": (
        "vencedores, ganhadores, os vencedores, todos os vencedores, lista de vencedores, todas as vencedoras, todos "
        "os ganhadores, campeões, todos os campeões"
    ),
    "beaten-by": "derrotado por, derrotada por, vencido por, vencida por, batido por, batida por",
    "scope:africa area:africa of-women": "africanas",
    "scope:europe area:europe of-women": "europeias",
    "scope:south-america area:south-america of-women": "sul americanas",
    "who-else who person": "quem mais, alguém mais, mais alguém, quais outros, quais outras, os outros, as outras",
    "walked": "marchou, marcharam",
    "person": "quem, que atleta, qual atleta, alguém",
    "medals most": "mais medalhas, mais ouros, mais títulos, mais medalhado, mais medalhada, mais medalhas de ouro",
    "sb progression": "ano a ano, ano por ano, época a época, por ano, por época, por temporada, cada ano",
    "results winner whole-race": "resultado completo, resultados completos, classificação completa",
    "results winner": "tempo vencedor, marca vencedora, tempo do vencedor, marca do vencedor",
    "holds record": "recordista, recordistas",
    "record scope:world world-best": (
        "melhor marca mundial, melhor marca do mundo, melhores marcas mundiais, melhores marcas do mundo, "
        "melhor tempo mundial, melhor tempo do mundo, melhor resultado mundial, melhor resultado do mundo"
    ),
    "pb ahead": (
        "correu mais rápido, lançou mais longe, saltou mais longe, saltou mais alto, saltou mais, "
        "melhor recorde pessoal, melhor marca pessoal entre"
    ),
    "record pending": (
        "por homologar, por ratificar, à espera de homologação, à espera de ratificação, ainda não homologados"
    ),
    "pace split": "parciais, passagens, tempos de passagem",
    "who-else": "ou outro, ou outra pessoa, ou quem, ou não",
    "run-mark walked": "marchou, marchado",
    "event:10000m": "dez mil, dez mil metros, 10 mil metros, 10 mil",
    "event:5000m": "cinco mil, cinco mil metros, 5 mil metros, 5 mil",
    "event:100m": "cem metros, os cem, nos cem, dos cem",
    "winner titles series:euros kind:area": "título europeu, ouro europeu",
    "filler besides": "além de, além do, além da, tirando, exceto, fora",
    "winner wins": "vitórias",
    "performers event:heptathlon": "heptatleta, heptatletas",
    "performers event:decathlon": "decatleta, decatletas",
    "performers event:hammer-throw": "martelista, martelistas",
    "performers event:discus-throw": "discóbolo",
    "profile who person": "quem é, quem foi, quem era",
    "person sex:women": "quem é a atleta, que atleta feminina",
    "best performers scope:europe area:europe": (
        "melhores europeus, europeus mais rápidos, atletas europeus, corredores europeus, saltadores europeus, "
        "lançadores europeus, velocistas europeus"
    ),
    "best performers scope:europe area:europe sex:women": "melhores europeias, europeias mais rápidas",
    "nation:VEN": "venezuelano, venezuelanos",
    "nation:VEN of-women": "venezuelana, venezuelanas",
    "nation:ECU": "equatoriano, equatorianos",
    "nation:ECU of-women": "equatoriana, equatorianas",
    "nation:PER": "peruano, peruanos",
    "nation:PER of-women": "peruana, peruanas",
    "nation:ARG": "argentino, argentinos",
    "nation:ARG of-women": "argentinas",
    "nation:CHI": "chileno, chilenos",
    "nation:CHI of-women": "chilena, chilenas",
    "nation:URU": "uruguaio, uruguaios",
    "nation:URU of-women": "uruguaia, uruguaias",
    "nation:PAR": "paraguaio, paraguaios",
    "nation:PAR of-women": "paraguaia, paraguaias",
    "nation:BOL": "boliviano, bolivianos",
    "nation:BOL of-women": "boliviana, bolivianas",
    "nation:DOM": "dominicano, dominicanos",
    "nation:DOM of-women": "dominicana, dominicanas",
    "nation:PUR": "porto riquenho, porto riquenhos",
    "nation:PUR of-women": "porto riquenha, porto riquenhas",
    "nation:USA": "estadunidense, estadunidenses",
    "nation:CAN": "canadense, canadenses, canadiano, canadianos",
    "nation:CAN of-women": "canadiana, canadianas",
    "nation:UGA": "ugandense, ugandenses",
    "nation:ANG": "angolano, angolanos",
    "nation:ANG of-women": "angolana, angolanas",
    "nation:MOZ": "moçambicano, moçambicanos",
    "nation:MOZ of-women": "moçambicana, moçambicanas",
    "nation:CPV": "cabo verdiano, cabo verdianos",
    "nation:CPV of-women": "cabo verdiana, cabo verdianas",
    "nation:POR": "luso, lusos",
    "nation:POR of-women": "lusa, lusas",
    "nation:SVK": "eslovaco, eslovacos",
    "nation:SVK of-women": "eslovaca, eslovacas",
    "nation:SLO": "esloveno, eslovenos",
    "nation:SLO of-women": "eslovena, eslovenas",
    "nation:SRB": "sérvio, sérvios",
    "nation:SRB of-women": "sérvias",
    "nation:ROU": "romeno, romenos",
    "nation:ROU of-women": "romena",
    "nation:BUL": "búlgaro, búlgaros",
    "nation:BUL of-women": "búlgara, búlgaras",
    "nation:RUS": "russos",
    "nation:BLR": "bielorrusso, bielorrussos",
    "nation:BLR of-women": "bielorrussa, bielorrussas",
    "nation:CHN": "chinês, chineses",
    "nation:CHN of-women": "chinesa, chinesas",
    "nation:KOR": "coreano, coreanos, sul coreano, sul coreanos, coreia",
    "nation:KOR of-women": "coreana, coreanas, sul coreana, sul coreanas",
    "nation:QAT": "catari, cataris",
    "nation:TTO": "trinitário, trinitários, trindade e tobago",
    "nation:TTO of-women": "trinitária",
    "event:3000m": "3 mil metros, três mil, três mil metros",
    "event:1500m": "mil e quinhentos, mil e quinhentos metros",
    "event:800m": "oitocentos, oitocentos metros",
    "event:400m": "quatrocentos, quatrocentos metros",
    "event:200m": "duzentos, duzentos metros",
    "nation:BRN": "barém",
    "nation:CZE": "república checa, república tcheca",
    "nation:GHA": "gana",
    "nation:URS": "união soviética, urss, soviético, soviéticos",
    "nation:URS of-women": "soviética, soviéticas",
    "nation:GDR": "rda, alemanha oriental",
    "nation:FRG": "rfa, alemanha ocidental, alemanha federal",
    "nation:TCH": "tchecoslováquia, checoslováquia",
    "nation:YUG": "iugoslávia, jugoslávia",
    "event:3000m-steeplechase": (
        "3 mil obstáculos, 3 mil com obstáculos, 3 mil metros obstáculos, 3 mil metros com obstáculos, três mil "
        "obstáculos, três mil com obstáculos, três mil metros obstáculos, três mil metros com obstáculos"
    ),
    "event:10000m-walk": (
        "10 mil marcha, 10 mil metros marcha, dez mil marcha, dez mil metros marcha, 10 mil metros de marcha, 10 "
        "mil metros marcha atlética"
    ),
    "event:5000m-walk": "5 mil marcha, 5 mil metros marcha, cinco mil marcha, cinco mil metros marcha",
    "event:club-throw": "lançamento do clube, lançamento de clube",
    "record scope:olympic holds": "recordista olímpico, recordista olímpica, recordistas olímpicos",
    "record scope:europe holds": "recordista europeu, recordista europeia, recordistas europeus, recordista da europa",
    "record scope:south-america holds": (
        "recordista sul americano, recordista sul americana, recordistas sul americanos"
    ),
    "record scope:POR holds": "recordista português, recordista portuguesa, recordista nacional português",
    "record scope:BRA holds": "recordista brasileiro, recordista brasileira",
    "medals most performers": (
        "maiores medalhistas, maior medalhista, atletas mais medalhados, atletas mais medalhadas, mais medalhados, "
        "mais medalhadas, atletas com mais medalhas, atleta com mais medalhas, atletas com mais ouros, atleta com "
        "mais ouros"
    ),
    "event:triple-jump": "saltos triplos, triplos saltos",
    "often winner": (
        "quantas provas ganhou a, quantas provas ganhou o, quantas provas venceu a, quantas provas venceu o, "
        "quantas corridas ganhou a, quantas corridas ganhou o, quantas corridas venceu a, quantas corridas venceu "
        "o, "
        "quantas provas ganhou, quantas provas venceu, quantas corridas ganhou, quantas corridas venceu, quantos "
        "meetings ganhou, quantos meetings venceu"
    ),
    "record pb": "melhor marca",
    "best performers event:triple-jump": (
        "maiores saltos triplos, melhores saltos triplos, maiores triplos saltos, melhores triplos saltos"
    ),
    "medals most performers sex:women": (
        "a atleta com mais medalhas, a atleta com mais ouros, a mulher com mais medalhas, a mulher com mais ouros, "
        "a atleta mais medalhada"
    ),
    "who where when-is": "onde é o, onde são os, onde será, onde serão, onde se realiza, onde se realizam",
    "medals most wins": "mais vitórias",
    "rivals whom": (
        "a quem ganhou, a quem venceu, a quem mais ganhou, a quem mais venceu, a quem derrotou, quem derrotou mais"
    ),
    "birthday": "nasceu, nasceram, aniversário, faz anos",
    "not-held youngest": "mais jovem, mais jovens, mais novo, mais nova",
    "age eldest": "mais velho, mais velha",
    "soon span:tomorrow": "amanhã",
    "when where": "data e local, local e data, onde e quando, quando e onde",
    "list course-best": "recorde do percurso, recorde da prova",
    "champions series:olympics kind:olympic sex:women": "todas as campeãs olímpicas, campeãs olímpicas",
    "champions series:worlds sex:women": (
        "campeãs mundiais, campeãs do mundo, todas as campeãs mundiais, todas as campeãs do mundo"
    ),
    "champions series:euros sex:women": (
        "campeãs europeias, campeãs da europa, todas as campeãs da europa, todas as campeãs europeias"
    ),
    "who where": "onde, em que cidade",
    "meet:Brazilian-Championships": "troféu brasil, troféu brasil de atletismo",
    "winner titleholder": "detentor do título, atual campeão, actual campeão, campeão em título, campeão em exercício",
    "winner titleholder sex:women": "detentora do título, atual campeã, actual campeã, campeã em título",
    "equals": "equivaleria, corresponde, correspondem, correspondia",
    "meet:São-Silvestre": "são silvestre, corrida de são silvestre, corrida da são silvestre",
    "not-held lacks:splits": "última volta, últimos 400, tempo de passagem, tempos de passagem",
    "not-held lacks:lanes": "em que raia, que raia, raia",
    "not-held lacks:reactions": "tempo de reação, tempos de reação, tempo de reacção",
}
