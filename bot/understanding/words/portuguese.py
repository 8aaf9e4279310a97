"""Portuguese."""

WORDS = {
    "record": ("recorde, recordes, record, melhor marca, ratificado, ratificação, homologado, homologação"),
    "record scope:world": (
        "recorde mundial, recorde do mundo, recordes mundiais, melhor marca mundial, recordes do mundo"
    ),
    "record scope:olympic": "recorde olímpico, recordes olímpicos",
    "record scope:world-championships": "recorde dos campeonatos, recorde dos mundiais",
    "record scope:europe": "recorde europeu, recorde da europa",
    "record scope:africa": "recorde africano, recorde de áfrica",
    "record scope:asia": "recorde asiático",
    "record scope:south-america": "recorde sul americano, recorde sulamericano",
    "record scope:POR": "recorde de portugal, recorde português, recorde nacional português",
    "record scope:BRA": "recorde brasileiro, recorde do brasil",
    "record national": "recorde nacional, recordes nacionais",
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
        "ranking mundial do ano, melhor marca mundial do ano, líder mundial, líder do ano, ranking do ano, "
        "melhor marca do ano, líder mundial do ano, lidera o ranking mundial, líder da época, líder da temporada"
    ),
    "performers": (
        "corredores, marcas, tempos, saltadores, lançadores, velocistas, atletas, saltos, lançamentos, maratonistas"
    ),
    "progression": "progressão, evolução, história, histórico",
    "holds": (
        "quebrado, melhorou, dono, dona, bateu, estabelecido, tinha, detinha, tem, detém, detem, possui, recordista, "
        "detentor, detentora, bateu o recorde, batido, estabeleceu, quebrou o recorde, quebrou"
    ),
    "record scope:world holds": "recordista do mundo, recordista mundial",
    "who": "cada um, cada uma, cada qual, quem, qual, quais, que, o que, onde, quê",
    "when": "quando, em que dia, em que ano",
    "last": "último, última, últimos, últimas, última vez, recente, recentes",
    "first": "primeiro, primeira, primeira vez, primeiros",
    "often": (
        "quantas vezes, quantas, quantos, quanto, mais vezes, mais frequentemente, número de vitórias, número de vezes"
    ),
    "age": "quantos anos, quantos anos tem, idade, que idade, nasceu, data de nascimento",
    "quote": "reação, palavras, comentário, citação, citações, frase, frases, declaração, declarações, entrevista",
    "said": "disse, diz, dito, declarou, falou, pensa, acha, comentou, dizer",
    "about": "sobre, acerca de, a respeito de",
    "injured": "lesionado, lesionada, lesão, lesões, machucado",
    "results": (
        "posição, como foi, como se saiu, o que fez, colocação, foi o, qual posição, em que lugar, que lugar, "
        "que posição, em que posição, qual lugar, qual colocação, que colocação, resultado, resultados, corridas, "
        "provas, competições, colocações"
    ),
    "run-mark": "correu, saltou, lançou, corrido, arremessou, correram, ultrapassou, passou de, desceu de",
    "winner": (
        "levou, faturou, vice campeão, segundo, segunda, terceiro, terceira, quarto, quarta, quinto, quinta, sexto, "
        "segundo lugar, terceiro lugar, quarto lugar, segundo colocado, terceiro colocado, ganhará, vencerá, ganhou, "
        "venceu, vencedor, vencedores, campeão, vitória, vitórias, ganha, vence, ganhar, pódio, campeões, 2º, 3º, "
        "4º, 5º, 6º, 2ª, 3ª, 4ª"
    ),
    "winner series:olympics kind:olympic": "campeão olímpico, campeões olímpicos",
    "winner series:worlds": "campeão mundial, campeão do mundo",
    "winner series:euros": "campeão europeu, campeão da europa",
    "beat": (
        "derrotar, vencer, bater, superar, venceu, ganhou do, ganhou da, bateu o, bateu, derrotou, vencido, "
        "derrotado, batido, ganhou a, venceu o, superou, ganhou contra, ganhou de, venceu a"
    ),
    "beat wins": "vitórias contra, vitórias sobre",
    "lost": "derrota, perdeu, perdido, perde, perdeu para, derrotas, perdeu contra",
    "against": "contra, ou, versus, frente a, x, diante de",
    "h2h": (
        "histórico de confrontos, histórico entre, frente a frente, confronto direto, confronto, confrontos, duelo, "
        "duelos, cara a cara, confrontos diretos, retrospecto, mano a mano"
    ),
    "met": (
        "competiu, competido, defrontou, correu contra, enfrenta, enfrentaram, enfrentou, encontraram, encontros, "
        "defrontaram, se enfrentaram, enfrentado"
    ),
    "ahead": "em vantagem, melhor, à frente, melhor que, na frente, mais rápido que, mais rápido do que",
    "rivals": "rival, rivais, adversário, adversários, oponentes, adversárias, concorrentes",
    "pb": (
        "melhor resultado, melhores tempos de, record pessoal, records pessoais, melhor marca pessoal, marca de, "
        "marca do, marca da, melhores marcas de, recorde pessoal, melhor tempo, marca pessoal, rp, "
        "recordes pessoais, melhor marca de, melhor marca do, melhor marca da, melhor salto, melhor lançamento"
    ),
    "sb": (
        "melhor marca da temporada, melhor marca da época, melhor da temporada, melhores marcas da temporada, "
        "melhores marcas da época, ano a ano, ano por ano, época a época, temporada a temporada"
    ),
    "season": "temporada, temporadas, época, ano, anos, épocas",
    "profile": "quem é, quem foi, perfil, biografia, ficha",
    "compare": "compara, comparar, comparação, compare",
    "pace": (
        "parciais, parcial, passagens, tempos de passagem, ritmo, ritmos, por quilómetro, por quilômetro, por volta, "
        "volta, velocidade, por km, ao km, cada km, ao quilómetro, velocidade média, ritmo médio, ritmo por volta, "
        "ritmo por quilómetro"
    ),
    "points": "pontos, ponto, vale, valem, quantos pontos, pontuação, equivale",
    "medals": (
        "medalha*, ouro, ouros, prata, pratas, bronze, bronzes, medalhas de ouro, medalha de ouro, palmarès, palmares"
    ),
    "medals series:olympics kind:olympic": "medalhas olímpicas, medalha olímpica",
    "medals table": "quadro de medalhas, tabela de medalhas, medalheiro, quadro das medalhas",
    "titles": "título, títulos",
    "calendar": "calendário, próximo meeting, próximo, próxima, próximos",
    "soon span:this-weekend": "este fim de semana, neste fim de semana",
    "soon span:next-weekend": "próximo fim de semana",
    "soon span:this-week": "esta semana, nesta semana",
    "soon span:next-week": "próxima semana, semana que vem",
    "soon span:this-month": "este mês, neste mês",
    "soon span:next-month": "próximo mês, mês que vem",
    "when when-is": "quando é, quando são",
    "today": "neste dia, nesse dia, há um ano, efemérides, este dia",
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
    "sex:men": "rapazes, meninos, homem, homens, masculino, masculina, masculinos, masculinas",
    "sex:women": "moças, raparigas, meninas, mulher, mulheres, feminino, feminina, femininos, senhoras, femininas",
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
        "mundial de pista coberta, mundiais de pista coberta, mundial indoor, mundiais indoor"
    ),
    "series:euros kind:area": (
        "último europeu, europeu de atletismo, campeonato da europa, campeonatos da europa, europeus, "
        "campeonato europeu, campeonatos europeus"
    ),
    "series:euro-indoors kind:area-indoor": "europeus de pista coberta, europeu de pista coberta, europeus indoor",
    "series:commonwealth kind:games": "jogos da commonwealth",
    "series:pan-am": "jogos pan americanos, pan americanos",
    "series:diamond-league kind:league": "liga de diamante, liga diamante",
    "kind:championship": "campeonato, campeonatos, grandes campeonatos",
    "national": "nacional, país, países, nações",
    "unit:h": "hora, horas",
    "unit:min": "minuto, minutos",
    "unit:s": "segundo, segundos",
    "under": "menos de, abaixo de, abaixo dos, baixou de, abaixo",
    "help": "ajuda",
    "this-year": "este ano, esta temporada, do ano, esta época",
    "last-year": "ano passado, temporada passada, época passada, no ano passado",
    "filler in-all": "no total, total, ao todo, overall",
    "filler behind": "atrás de, atrás do, atrás da, atrás",
    "filler short": "vc, tb, tbm, pq",
    "filler": (
        "alguém sabe, alguém sabe dizer, alguém me diz, diz me, me diz, me falaram que, sabem dizer, disputa, "
        "modalidade, disciplina, competição, levou, faturou, alcançou, papou, subiu, vai, vão, vai ser, será, serão, "
        "maiores, principais, realizado, acontece, realiza, levaram, ficou, terminou, chegou, acabou, conseguiu, pro, "
        "pra, pros, pras, o, atletismo, rasos, fim de, final de, início de, kkk*, rsrs, dá, dão, dá me, mostra, "
        "mostra me, mostre, diz, diga, por favor, seria, seriam, obtém, consegue, completo, completos, ganhou a, "
        "alguma vez, a, os, as, um, uma, de, do, da, dos, das, no, na, nos, nas, em, ao, à, aos, é, são, foi, eram, "
        "era, foram, ha, há, se, seu, sua, seus, com, por, para, pelo, pela, me, entre, mais, todos, todas, ele, ela, "
        "já, metros, prova, vez, vezes, num, numa, está, não, sim, este, nesta, dele, dela, teve, têm, obteve, "
        "conquistou, atleta, que o, que a, eu, contra o, nuns, numas, pelos, pelas, só, somente, apenas, fez, "
        "no atletismo, atualmente, esta, isto, esse, essa, isso, como, também, ainda, então, eles, elas, nós, você, "
        "vocês, te, pode, podes, poderia, quero, queria, sabe, saber, obrigado, obrigada, olá, oi, exatamente, "
        "realmente, oficial, aqui, ali, mais ou menos, menos, durante, chegaram, obtiveram, correu em, baixaram, "
        "baixou, cravados, lembro, lembro me, recordo, mas, acho, acho que, penso, penso que, creio, talvez, pois, "
        "tipo, né, assim, se calhar, três, quatro, cinco, dez, e quem mais, quem mais, galera, gente, pessoal, malta, "
        "uma pergunta, uma dúvida, dúvida, se não me engano, por acaso, afinal, na real, na verdade, sabem, fala, "
        "boa, na boa, mesmo, aí, mano"
    ),
    "pb best performers": (
        "melhores marcas mundiais, melhores marcas, melhores tempos, melhores resultados, melhor salto, "
        "melhor lançamento, maior salto, melhores saltos, melhor arremesso, maior lançamento"
    ),
    "performers event:marathon": "maratonistas, maratonista",
    "best performers event:100m sex:men": "homens mais rápidos",
    "best performers event:100m sex:women": "mulheres mais rápidas",
    "best performers": "mais rápidos, mais rápidas, mais altos, mais longos, melhores",
    "winner medals": "ganhou o ouro, conquistou o ouro, ganhou ouro, medalhista de ouro, medalhista*",
    "winner sex:women": "ganhadora, vencedora, campeã",
    "winner series:olympics kind:olympic sex:women": "campeãs olímpicas, medalhista de ouro olímpica, campeã olímpica",
    "winner series:worlds sex:women": "campeãs mundiais, campeã mundial, campeã do mundo",
    "winner series:euros sex:women": "campeã da europa, campeã europeia",
    "performers sex:women": "corredoras, saltadoras, lançadoras",
    "how-fast": "qual tempo, em quanto tempo, quão rápido, quão longe, que tempo, que marca",
    "titles series:worlds kind:world": "títulos mundiais, título mundial",
    "winner round:final": "finalistas, finalista",
    "all-marks": (
        "todas as marcas, todos os saltos, todos os lançamentos, todos os tempos feitos, não só uma por atleta, "
        "não apenas uma por atleta"
    ),
    "ever all-time": "all time, de sempre, de todos os tempos, da história, na história",
    "career": "carreira, carreiras, palmarés",
    "greatest": "mais titulado, mais titulada",
    "over": "acima de, mais de, superou, passou de, além de, além dos",
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
        "vai ganhar, vai vencer, previsão do tempo, chuva, mede, pesa, treinador, treina, sapatilhas, casado, casada, "
        "ganha por ano, doping, não terminou, abandonou, chove, chover, odds, apostas, favorito, favorita, bilhetes, "
        "ingressos, espectadores, na tv, que canal, qual canal, ao vivo, transmissão, prêmio em dinheiro, "
        "prémio em dinheiro, dinheiro, salário, namorada, namorado, filhos, aposentadoria, patrocinador, suspenso, "
        "suspensa, treinadora, altura tem, quanto pesa"
    ),
    "record scope:europe track:indoor": (
        "recorde europeu em pista coberta, recorde europeu indoor, recorde da europa em pista coberta"
    ),
    "record scope:world track:indoor": (
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
    "unbroken": (
        "seguidas, seguidos, consecutivas, consecutivos, consecutivo, consecutiva, invicto, invicta, sequência"
    ),
    "soon span:next-year": (
        "no próximo ano, próximo ano, no ano que vem, ano que vem, próxima época, próxima temporada"
    ),
    "champions series:olympics kind:olympic": (
        "todos os campeões olímpicos, todas as campeãs olímpicas, campeões olímpicos, campeãs olímpicas"
    ),
    "champions series:worlds": (
        "todos os campeões mundiais, todos os campeões do mundo, campeões mundiais, campeões do mundo, campeãs mundiais"
    ),
    "champions series:euros": "todos os campeões europeus, campeões europeus, campeões da europa",
    "champions": "todos os vencedores, lista de vencedores",
    "beaten-by": "derrotado por, derrotada por, vencido por, vencida por, batido por, batida por",
    "scope:africa area:africa of-women": "africanas",
    "scope:europe area:europe of-women": "europeias",
    "scope:south-america area:south-america of-women": "sul americanas",
    "who-else who person": "quem mais, alguém mais, mais alguém, quais outros, quais outras, os outros, as outras",
    "walked": "marchou, marcharam",
    "person": "quem, que atleta, qual atleta, alguém",
    "medals most": ("mais medalhas, mais ouros, mais títulos, mais medalhado, mais medalhada, mais medalhas de ouro"),
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
    "event:10000m": "dez mil, dez mil metros",
    "event:5000m": "cinco mil, cinco mil metros",
    "event:100m": "cem metros, os cem, nos cem, dos cem",
    "winner titles series:euros kind:area": "título europeu, ouro europeu",
    "filler besides": "além de, além do, além da, tirando, exceto, fora",
    "winner wins": "vitórias",
    "performers event:heptathlon": "heptatleta, heptatletas",
    "performers event:decathlon": "decatleta, decatletas",
    "performers event:hammer-throw": "martelista, martelistas",
    "performers event:discus-throw": "discóbolo",
}
