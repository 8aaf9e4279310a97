"""English."""

WORDS = {
    "record": (
        "record, records, rec, recs, "
        "pending, ratified, unratified, ratification, ratify, to be ratified, "
        "waiting to be ratified, still waiting to be ratified, awaiting ratification, waiting for ratification"
    ),
    "record scope:world": "world rec, world recs, wr, wb, world record, world records, world best, world bests",
    "record scope:olympic": "olympic rec, olympic record, olympic records",
    "record scope:world-championships": (
        "championship record, championships record, world championship record, world championships record, cr"
    ),
    "record scope:europe": "european record, european records, er, euro record, euro records",
    "record national": "nb, national best, national rec, nr, national record, national records, country record",
    "scope:world": "world, worldwide, global",
    "scope:europe area:europe": "europe, european, europeans, eu, by europeans, by a european, of europeans",
    "scope:africa area:africa": "africa, african, africans",
    "scope:asia area:asia": "asia, asian, asians",
    "scope:north-america area:north-america": "north america, north american, nacac",
    "scope:south-america area:south-america": "south america, south american",
    "scope:oceania area:oceania": "oceania, oceanian",
    "best": (
        "best, fastest, quickest, longest, highest, furthest, farthest, biggest, greatest, strongest, most, bests, "
        "fast, better ever"
    ),
    "best in-the-world": (
        "worlds best, worlds fastest, worlds quickest, worlds longest, worlds highest, worlds greatest, "
        "worlds furthest, world fastest, world quickest, world longest, world highest, world greatest, "
        "world furthest"
    ),
    "best event:100m sex:men": (
        "worlds fastest man, worlds fastest human, fastest man, fastest male, fastest human, fastest person, "
        "quickest man"
    ),
    "best event:100m sex:women": "worlds fastest woman, fastest woman, fastest female, fastest lady, quickest woman",
    "ever": "ever, ever run, in the world",
    "list": (
        "list, lists, ranking, rankings, ranked, leaderboard, toplist, toplists, bestlist, leaders, rank, "
        "world list, world lists, world ranking, world rankings"
    ),
    "list ever": "all time list, all time lists, all time best, all time bests, all time ranking, all time top",
    "performers": (
        "runners, sprinters, times, marks, performances, performers, jumpers, throwers, jumps, throws, athletes, "
        "distances"
    ),
    "top": "top, top ten, top twenty, top five, top three",
    "lead": (
        "world lead, world leading, world leads, wl, world leader, year list, season list, season lead, "
        "season leaders, world leaders, season ranking, top of the season, season s best in the world, year s best, "
        "years best mark, leads the world"
    ),
    "all-marks": (
        "every performance, every time, every jump, every throw, every race, all jumps, all throws, "
        "all times, not just one per athlete, not only one per athlete, not one per athlete, more than one per "
        "athlete, including repeats, multiple marks per athlete, all results by each, all marks, all "
        "performances, every mark"
    ),
    "progression": (
        "develop, developed, developing, evolve, evolved, evolving, "
        "progression, history, evolution, over time, over the years, development, timeline, progress, record history"
    ),
    "holds": "holds, hold, held, holder, holders, owns, owner, has the, set, broke, broken, record holder",
    "who": "who, whos, who ve, whove, who d, whod, whose, what, whats, which, name",
    "who where": "where, wheres",
    "when": "when, date, dates, what day, which day, what date, what year, which year",
    "last": "last, latest, most recent, recent, last time, recently, lately, newest",
    "first": "first, first time, earliest",
    "often": (
        "how often, how many times, how many, number of times, how much, more often, often, more times, "
        "more frequently, twice, thrice, once, more than once, several times, multiple times, at least once"
    ),
    "age": "oldest, how old, age, born, birthday, birth date, birthdate, date of birth, old",
    "quote": (
        "quote, quotes, quotation, quotations, statement, "
        "statements, interview, soundbite, words of, whose line, whose words"
    ),
    "said": (
        "say, said, says, saying, told, tell, tells, think, thinks, thought, talk, talks, talked, spoke, speak, "
        "comment, comments, commented, quoted"
    ),
    "about": "about, abt, regarding, concerning",
    "on": "on",
    "injured": "injured, injury, injuries, fit, hurt, availability, out injured, unavailable, available, healthy",
    "results": (
        "results, result, race results, competitions, performance, outings, form, appearances, all races, "
        "race history, what place, which place, what position, which position"
    ),
    "run-mark": (
        "throw, thrown, leapt, vaulted, heaved, jumping, run, ran, jump, jumped, threw, clear, cleared, clock, "
        "clocked, runs, who has run, gone, went, dipped, chucked, chuck, lobbed, hurled, flung, tossed, heaved it, "
        "launched"
    ),
    "winner": (
        "2nd, 3rd, 4th, 5th, 6th, 7th, 8th, fourth, fifth, sixth, runner up, came second, came third, "
        "who was second, who was third, who was last, who came last, who finished last, who was runner up, "
        "finished second, finished third, second place, third place, won, win, winner, winning, "
        "victory, champion, who was in, podium, gold medallist, "
        "gold medalist, olympic champion series:olympics, take, took, third, 1st, came in second"
    ),
    "winner placed": "finish, finished, placed",
    "winner series:olympics kind:olympic": (
        "olympic champion, olympic winner, olympic gold medallist, olympic gold medalist"
    ),
    "winner wins": "wins, victories",
    "winner series:worlds": "world champion",
    "champions series:worlds": (
        "world champions, every world champion, each world champion, every worlds, each worlds, "
        "every world championships, every world champs"
    ),
    "champions series:olympics kind:olympic": (
        "olympic champions, every olympic champion, each olympic champion, olympic winners, every olympics, "
        "each olympics, every olympic games, every games"
    ),
    "champions": (
        "champions, winners, title winners, past winners, past champions, former champions, previous champions"
    ),
    "winner series:euros": "european champion",
    "champions series:euros": "european champions",
    "beat": (
        "beat, beats, beaten, beating, defeat, defeated, defeats, outrun, outran, edged, outkick, outkicked, "
        "finished ahead of, came in ahead of, placed ahead of, finished in front of, came ahead of, won against, "
        "win against, win over, won over, get past, got past, gets past, got the better of, get the better of"
    ),
    "beat wins": "wins against, wins over, victory over, victories over, victories against",
    "lost": "lose, loses, lost, lost to, lose to, losing, losses, loss",
    "beaten-by": "beaten by, defeated by, outrun by",
    "against": "vs, v, versus, against, or",
    "h2h": (
        "record against, record vs, record v, record versus, "
        "h2h, head to head, headtohead, head2head, rivalry, duel, duels, h to h, hth, head to heads, matchup, "
        "head 2 head, 1v1, one on one"
    ),
    "met": "met, meet, meets, meeting, meetings, face, faced, clash, clashed, race each other, raced each other",
    "ahead": (
        "ahead, faster, better, stronger, leads, quicker, who is ahead, who leads, superior, is winning, "
        "better than, edge, the edge, upper hand, the upper hand, the better of, "
        "came out on top, comes out on top, come out on top, out on top, on top, top dog, came out ahead"
    ),
    "rivals": (
        "rivals, rival, opponents, opponent, competitors, raced most, met most, raced most often, met most often, "
        "main rivals, biggest rivals, biggest rival, nemesis"
    ),
    "pb": (
        "personal bests, pb s, best ever time, pb, pbs, personal best, pr, prs, personal record, personal records, "
        "lifetime best, lifetime bests, lifetime, best time, best mark, best performance, best throw, best jump"
    ),
    "sb": (
        "season by season, year by year, by season, sb, sbs, season best, season bests, seasons best, seasons bests, "
        "best of the season, years best, every season, each season, year on year, season after season"
    ),
    "season": "season, seasons, year, years",
    "profile": (
        "who is, who was, tell me about, profile, bio, biography, info, information, stats, statistics, card, facts, "
        "tell us about, talk me through"
    ),
    "person series:olympics kind:olympic": "olympian, olympians",
    "person": (
        "who, whos, whoever, anyone, anybody, has anyone, any athlete, which athlete, what athlete, somebody, someone"
    ),
    "person sex:men": "any man, which man, what man, has any man",
    "person sex:women": "any woman, which woman, what woman, has any woman",
    "compare": "compare, comparison, compared, comparing, side by side, differ, difference, club",
    "pace": (
        "split times, intermediate times, lap splits, pace, paces, lap, laps, lap pace, per km, per mile, "
        "per kilometre, per kilometer, per lap, splits, split, speed, tempo, km h, kph, mph, pacing, average speed, "
        "per k, a k, each k, per kay, every k, k splits, average pace, even pace"
    ),
    "points": (
        "pts, pt, points, point, score, scores, scoring, points score, wa points, wa score, world athletics points, "
        "worth, equivalent, equal to, scoring tables, iaaf points, hungarian tables, convert, conversion, converted, "
        "converts, equals, equates to, translates to"
    ),
    "medals": (
        "medal, medals, podiums, medal count, medal tally, gold, golds, silver, silvers, bronze, bronzes, "
        "gold medal, gold medals, silver medal, silver medals, bronze medal, bronze medals, "
        "medal record, honours, honors"
    ),
    "medals most": (
        "most medals, most golds, most gold, most gold medals, most decorated, more decorated ever, most successful, "
        "most silvers, most bronzes, most silver medals, most bronze medals, decorated, most titles, medal king"
    ),
    "medals table": (
        "medal table, medals table, medal standings, medal ranking, medals by country, placing table, medal haul, "
        "points table, placing tables, nations table"
    ),
    "titles": "title, titles, championship titles",
    "calendar": (
        "calendar, schedule, fixtures, fixture list, upcoming, upcoming meets, next meet, next meets, "
        "coming up, meets ahead, what s on, whats on, next, meets in, competitions in, meetings in"
    ),
    "soon span:this-weekend": "this weekend, on the weekend, at the weekend, the weekend",
    "soon span:next-weekend": "next weekend",
    "soon span:this-week": "this week",
    "soon span:next-week": "next week",
    "soon span:this-month": "this month",
    "soon span:next-month": "next month",
    "soon span:next-year": "next year, next season",
    "when-is": "start, starts, begin, begins, kick off, kicks off, starting on",
    "when when-is": "when is, when s, whens, when are",
    "today": (
        "on this day, today in history, this day in history, anniversary, this day, "
        "this date, on this date, happened on"
    ),
    "now": "today, 2day, tonight, tonite, 2nite, 2night",
    "and": "and, n, und",
    "round:final": (
        "final, finals, the final, a final, finals only, final only, in finals, only finals, just finals, "
        "only the finals, just the finals, only in finals, finals alone"
    ),
    "round:final without-heats": (
        "no heats, without heats, excluding heats, minus heats, not counting heats, without the heats, "
        "without prelims, excluding the heats, not counting the heats, leaving out heats, leaving out the heats, "
        "ignoring heats, except heats, no prelims, excluding heats and semis, no heats or semis"
    ),
    "round:semi-final": "semi, semis, semifinal, semifinals, semi final, semi finals",
    "round:quarter-final": "quarterfinal, quarterfinals, quarter final, quarter finals",
    "round:heat": "heat, heats, first round, preliminaries, prelims",
    "round:qualification": "qualification, qualifying, qualifier",
    "track:indoor": "indoor, indoors, short track, inside",
    "on-track": "on the track, on track",
    "track:outdoor": "outdoor, outdoors, outside",
    "sex:men": "men, mens, man, male, males, boys, guys, gentlemen",
    "sex:women": "women, womens, woman, female, females, ladies, girls, womans",
    "sex:mixed": "mixed",
    "since": "since, after, from, starting",
    "until": "as of, as at, until, till, through, up to, before, b4, by the end of, to",
    "series:olympics kind:olympic scope:olympic": (
        "olympic, olympics, olympic games, olympiad, og, oly, summer olympics, the games"
    ),
    "series:worlds kind:world scope:world-championships": (
        "worlds, world championships, world championship, wch, wc, "
        "world athletics championships, iaaf world championships"
    ),
    "series:world-indoors kind:world-indoor": (
        "world indoors, world indoor championships, world indoor champs, wic, world indoor championship, indoor worlds"
    ),
    "series:worlds kind:world scope:world-championships champs": "world champs, world champ",
    "series:euros kind:area": "euros, european championships, european championship, european champs, ech, europeans",
    "series:euro-indoors kind:area-indoor": (
        "european indoors, european indoor championships, european indoor championship, european indoor champs, "
        "euro indoors"
    ),
    "series:commonwealth kind:games": "commonwealth games, commonwealths, commonwealth, cwg",
    "series:diamond-league kind:league": "diamond league, dl, diamond leagues, diamond league meetings",
    "series:world-cross": "world cross country championships, world cross country, world cross",
    "series:pan-am": "pan american games, pan am games, pan ams, panams",
    "series:asian-games": "asian games, asiad",
    "series:african-championships": "african championships, african champs",
    "series:trials": "us trials, us olympic trials, olympic trials, trials",
    "kind:championship": "championships, championship, champs, major championships, majors, major",
    "national": "national, nation, nations, country, countries, nationals",
    "legal": "legal, wind legal, legal wind",
    "help": "help, what can you do, commands, how do i use you, how does this work",
    "about-bot": "what do you know, who are you, what are you, about you, your sources",
    "unit:h": "hour, hours, hr, hrs",
    "unit:min": "minute, minutes, min, mins",
    "unit:s": "second, seconds, sec, secs",
    "under": (
        "sub, under, below, inside, faster than, quicker than, broken, break, quicker, dipped under, go under, "
        "goes under, going under, get under, gone under, went under, or better, or faster, or quicker, or more, "
        "and more, and better, and faster, or higher, and higher, or further, or farther, or longer, or over, "
        "or under, and over, and above, or above, and up, or beyond"
    ),
    "margin": (
        "by how much, how much by, by what margin, how big was the margin, margin, margins, winning margin, "
        "margin of victory, how close, how close was it, how tight, gap, the gap, by how far, how comfortably, "
        "how easily, how far behind, how far off, how many seconds behind, how much behind, off the gold, from gold"
    ),
    "wind": "wind, winds, tailwind, headwind, tail wind, head wind, wind reading, wind speed, how windy, what wind",
    "never": "never, not once, not ever, never ever, not yet",
    "unbroken": (
        "streak, streaks, winning streak, losing streak, unbeaten, undefeated, unbeaten run, unbeaten streak, "
        "win streak, in a row, on the trot, consecutive, consecutively, back to back, back 2 back, b2b, straight wins, "
        "wins in a row, on the bounce"
    ),
    "this-year": (
        "this year, this season, current season, of the year, this yr, rn, ytd, so far this year, so far this season"
    ),
    "last-year": "last year, last season, last yr",
    "filler in-all": "overall, in total, total, all in all, in all, altogether, all told, total count",
    "filler behind": "behind, right behind, just behind",
    "filler short": (
        "tell me, tell us, fun fact, fun facts, bc, bcs, cuz, coz, hv, smh, fav, w, ngl, idk, fr fr, wld, shld, thru"
    ),
    "pb best performers": (
        "best times, best marks, best performances, best throws, best jumps, fastest times, longest throws, "
        "highest jumps, highest clearances, best clearances, longest jumps, top marks, top times, best ever jump, "
        "best ever throw, biggest throw, "
        "biggest jump, longest throw, furthest throw, highest vault"
    ),
    "performers event:mile": "milers, miler, mile runners",
    "performers event:marathon": "marathoners, marathon runners, marathon runner, marathoner, marathons",
    "performers event:high-jump": "high jumpers, high jumper, high jumps",
    "performers event:pole-vault": "pole vaulters, vaulters, pole vaulter, pole vaults, vaults",
    "performers event:long-jump": "long jumpers, long jumper, long jumps",
    "performers event:triple-jump": "triple jumpers, triple jumper, triple jumps",
    "performers event:shot-put": "shot putters, shot putter, shot puts",
    "performers event:javelin-throw": "javelin throwers, javelin thrower, javelin throws",
    "performers event:hammer-throw": "hammer throwers, hammer thrower, hammer throws",
    "performers event:discus-throw": "discus throwers, discus thrower, discus throws",
    "performers event:3000m-steeplechase": "steeplechasers, steeplechaser",
    "performers event:decathlon": "decathletes, decathlete",
    "performers event:heptathlon": "heptathletes, heptathlete",
    "best performers event:100m sex:men": "fastest men, fastest people",
    "best performers event:100m sex:women": "fastest women",
    "results met": "raced, races",
    "met results": "race, competed, compete, competes, competing, lined up, line up",
    "winner medals": (
        "took gold, won gold, took silver, won silver, won bronze, took bronze, gold medallist, gold medalist, "
        "gold medalists, gold medallists, medalist, medallist, medalists, medallists, medal winners"
    ),
    "how-fast": (
        "what time did, in what time, what was the time, what time was it, what mark, how fast, how quick, "
        "how quickly, how far, how high"
    ),
    "titles series:worlds kind:world": "world title, world titles, world gold, world golds",
    "titles series:euros kind:area": "european title, european titles",
    "winner round:final": "finalist, finalists",
    "points performers": "scores",
    "ever all-time": "all time, alltime, all times, of all time, in history, of all times",
    "career": (
        "career, careers, record overall, legacy, resume, better record, best record, greater record, career "
        "wise, careerwise"
    ),
    "greatest": (
        "goat, goats, greatest of all time, the greatest, more decorated, more successful, achieved more, bigger "
        "legend, the bigger star"
    ),
    "over": "over, at least, past, beyond, further than, higher than, longer than, north of, upwards of",
    "former": "former, previous, prior, old, earlier",
    "most": "most, the most, most often, most frequently, the most often",
    "stood": (
        "how many years has, how many years, endured, stood, lasted, been standing, survived, remained, how long has, "
        "how long did, for how long did, since when, still up there, still standing, still stand, still stands, "
        "stands still, stood for, last for, hold up"
    ),
    "happened": "what happened, happened",
    "performers sex:women": "women ever, female champions, female athletes, female runners",
    "performers sex:men": "men ever, male champions, male athletes, male runners",
    "yesterday": "yesterday, yesterday s, last night, last nite, yday, ystdy",
    "without": (
        "without, excluding, exclude, except, except for, not counting, not including, other than, apart "
        "from, aside from, leaving out, ignoring, not at, not in, non, excl, minus"
    ),
    "not-held": (
        "weather, forecast, raining, betting odds, odds, rulebook, tallest, heaviest, shortest, youngest, richest, "
        "best paid, how tall, tall, weigh, weighs, weight, coach, coaches, coached, trainer, trains with, shoes, "
        "spikes, sponsor, sponsors, girlfriend, boyfriend, wife, husband, married, dating, net worth, salary, "
        "prize money, earn, instagram, twitter, tiktok, youtube, tickets, live stream, stream, on tv, which channel, "
        "teenager, teenagers, teen, high school, high schooler, collegiate, ncaa, college, slowest, worst, doped, "
        "doping, drugs, dnf, dnfs, dns, last lap, final lap, closing lap, closing 400, last 400, last 200, "
        "his final 400, her final 400, "
        "final 200, likely, beatable, white man, white men, white guy, white sprinter, fastest loser, fastest losers, "
        "lucky loser, lucky losers, predict, prediction, predictions, gonna win, going to win, will win, "
        "do you think will, who do you think, favourite to win, favorite to win, favourite, favorite, favourites, "
        "odds, tip to win, bet on, defended, defending champion, defend, defends, anchored, anchor leg, anchor, "
        "english schools, schools championships, school championships, national schools, inter counties, "
        "county champs, county championships, parkrun, wind aided, wind assisted, windy, what lane, which lane, "
        "lane draw, reaction time, reaction times, false start, false starts, false started, worst ever, splits at, "
        "attendance, how many people watched, didnt finish, did not finish, dropped out, didnt start, did not start, "
        "failed to finish, rain, rains, sunny, snow, temperature, humid, humidity, weather forecast, how hot, "
        "odds on, bookies, bookmaker, bookmakers, ticket, ticket prices, stadium capacity, how many spectators, tv, "
        "on telly, telly, bbc, nbc, broadcast, broadcasting, livestream, watch it, where can i watch, "
        "how can i watch, how much does, how much do, paid, appearance fee, height and weight, religion, zodiac, "
        "star sign, kids, children, engaged, divorced, retire, retired, retiring, retirement, training plan, diet, "
        "vegan, injury history, manager, agent, tattoo, tattoos, favourite food, nickname, how many followers, "
        "followers, suspension, suspended, banned, ban, drug test, fastest lap, negative split, stride length, "
        "top speed"
    ),
    "record scope:europe track:indoor": ("european indoor record, european indoor records, indoor european record"),
    "record scope:world track:indoor": (
        "world indoor record, world indoor records, indoor world record, indoor world records, wir"
    ),
    "performers event:20km-walk": "race walkers, walkers, racewalkers",
    "previous-question": "what about, how about, and what about",
    "best event:long-jump": "longest jump, longest jump ever, furthest jump, farthest jump",
    "best event:high-jump": "highest jump, highest jump ever",
    "area-record": "area record",
    "series:world-indoors kind:world-indoor indoors-of:world": "world indoor",
    "series:euro-indoors kind:area-indoor indoors-of:europe": "european indoor",
    "who-else who person": (
        "who else, anyone else, anybody else, any others, who are the others, which others, who were the others, "
        "and the others"
    ),
    "walked": "walked",
    "sb progression": "year by year, year on year",
    "results winner whole-race": "full result, full results, complete result, complete results",
    "results winner": ("winning time, winning mark, winning distance, winning height, winning throw, winning jump"),
    "record scope:world world-best": (
        "wb, world best, world bests, best in the world, world s best mark, world s best time"
    ),
    "pb ahead": (
        "ran faster, run faster, runs faster, gone faster, went faster, thrown further, threw further, "
        "thrown farther, threw farther, throws further, jumped further, jumped farther, jumped higher, jumped longer, "
        "vaulted higher, faster pb, quicker pb, better pb, faster best, quicker best, better best, best is better, "
        "best is quicker, best is faster, better personal best, higher pb, longer pb, bigger pb, further pb, "
        "higher personal best, faster personal best, faster time, quicker time, better time, better mark"
    ),
    "record pending": (
        "pending, unratified, waiting to be ratified, still waiting to be ratified, awaiting ratification, "
        "waiting for ratification, not ratified, not yet ratified, yet to be ratified, pending ratification, "
        "subject to ratification"
    ),
    "pace split": "splits, split, lap splits, split times, intermediate times, lap times, 400 splits, km splits",
    "who-else": "or someone else, or somebody else, or anyone else, or was it someone else, or not, or who",
    "run-mark walked": "walked, race walked, racewalked",
    "event:long-jump run-mark": "long jumped",
    "event:high-jump run-mark": "high jumped",
    "event:triple-jump run-mark": "triple jumped",
    "event:pole-vault run-mark": "pole vaulted",
    "event:100m": "hundred metres, hundred meters, the hundred, hundred metre dash, blue riband",
    "filler besides": "besides, apart from, other than, aside from, except, except for, bar",
}
