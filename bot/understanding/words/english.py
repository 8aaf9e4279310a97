"""English."""

WORDS = {
    "record": (
        "record, records, rec, recs, pending, ratified, unratified, ratification, ratify, to be ratified, waiting to "
        "be ratified, still waiting to be ratified, awaiting ratification, waiting for ratification, mark to beat, the "
        "mark to beat, time to beat, the time to beat, distance to beat, height to beat"
    ),
    "record scope:world": (
        "world rec, world recs, wr, wb, world record, world records, world best, world bests, wrs, world marks"
    ),
    "record scope:olympic": (
        "olympic rec, olympic record, olympic records, games record, games records, olympics record, olympics records, "
        "olympic games record, olympic games records"
    ),
    "record scope:world-championships": (
        "championship record, championships record, world championship record, world championships record, cr, worlds "
        "record, worlds records, world champs record, world champs records"
    ),
    "record scope:europe": "european record, european records, er, euro record, euro records",
    "record national": (
        "nb, national best, national rec, nr, national record, national records, country record, nrs, national mark, "
        "national marks"
    ),
    "scope:world": "world, worldwide, global",
    "scope:europe area:europe": (
        "europe, european, europeans, eu, by europeans, by a european, of europeans, european athletes, european men, "
        "european women, european runners"
    ),
    "scope:africa area:africa": "africa, african, africans",
    "scope:asia area:asia": "asia, asian, asians",
    "scope:north-america area:north-america": (
        "north america, north american, nacac, north americans, norceca, concacaf"
    ),
    "scope:south-america area:south-america": "south america, south american, south americans",
    "scope:oceania area:oceania": "oceania, oceanian, oceanians, oceanic, oceania area",
    "best": (
        "best, fastest, quickest, longest, highest, furthest, farthest, biggest, greatest, strongest, most, bests, "
        "fast, better ever, more fast, most fast, more quick, most quick, most far, most high, most long, more far, "
        "more high"
    ),
    "best in-the-world": (
        "worlds best, worlds fastest, worlds quickest, worlds longest, worlds highest, worlds greatest, "
        "worlds furthest, world fastest, world quickest, world longest, world highest, world greatest, "
        "world furthest"
    ),
    "best event:100m sex:men": (
        "worlds fastest man, worlds fastest human, fastest man, fastest male, fastest human, fastest person, quickest "
        "man, fastest bloke, fastest guy, fastest dude, fastest boy, fastest lad, fastest fella, fastest chap, fastest "
        "gentleman, fastest man alive, fastest man on earth, fastest man on the planet, fastest human alive, fastest "
        "human being, fastest person alive, fastest ever man, fastest ever human, fastest men alive, quickest human, "
        "quickest person, quickest male, quickest bloke, quickest guy, quickest ever man"
    ),
    "best event:100m sex:women": (
        "worlds fastest woman, fastest woman, fastest female, fastest lady, quickest woman, fastest girl, fastest gal, "
        "fastest lass, fastest woman alive, fastest woman on earth, fastest woman on the planet, fastest ever woman, "
        "quickest female, quickest lady, quickest girl, quickest ever woman"
    ),
    "ever": (
        "ever, evr, ever run, in the world, on the planet, on earth, known to man, anywhere in the world, that ever "
        "lived, to ever live"
    ),
    "list": (
        "list, lists, ranking, rankings, ranked, leaderboard, toplist, toplists, bestlist, leaders, rank, world list, "
        "world lists, world ranking, world rankings, depth, how deep, depth list, lists of all time, honour roll, "
        "pecking order, what number, world top list, world toplist, world all time list"
    ),
    "list ever": "all time list, all time lists, all time best, all time bests, all time ranking, all time top",
    "performers": (
        "runners, sprinters, times, marks, performances, performers, jumpers, throwers, jumps, throws, athletes, "
        "distances, timing, timings, clearances"
    ),
    "top": (
        "top, top ten, top twenty, top five, top three, top four, top six, top seven, top eight, top nine, top twelve, "
        "top fifteen, top twenty five, top thirty, top forty, top fifty, top hundred, top one hundred, top a hundred"
    ),
    "lead": (
        "world lead, world leading, world leads, wl, world leader, year list, season list, season lead, season "
        "leaders, world leaders, season ranking, top of the season, season s best in the world, year s best, years "
        "best mark, leads the world, leading time, leading times, leading mark, leading marks, leading performance, "
        "leading performances, season leader, world no 1, world no1, world number 1, world number one, number one in "
        "the world, number 1 in the world, no 1 in the world, no1 in the world, ranked number one, ranked number 1, "
        "ranked first, ranked 1st, top ranked, top of the rankings, top of the world list, top of the world rankings, "
        "heads the world list, leads the world list, leading the world, leads the year list, top of the year list, "
        "wls, world leading time, world leading mark, fastest in the world this year, best in the world this year"
    ),
    "all-marks": (
        "every performance, every time, every jump, every throw, every race, all jumps, all throws, all times, not "
        "just one per athlete, not only one per athlete, not one per athlete, more than one per athlete, including "
        "repeats, multiple marks per athlete, all results by each, all marks, all performances, every mark, incl "
        "repeats, inc repeats, with repeats, including multiples, incl multiples, repeats allowed, repeats included, "
        "including repeat marks, including multiple marks"
    ),
    "progression": (
        "develop, developed, developing, evolve, evolved, evolving, progression, history, evolution, over time, over "
        "the years, development, timeline, progress, record history, changed, chronology, chronological order, in "
        "chronological order, down the years, through the years, through the ages, over the ages, through time, "
        "throughout history, over the decades, by decade, record list, record lists, lineage, roll of holders, list "
        "of holders, list of record holders, list of records, from the beginning, since the beginning, across the "
        "years, across the decades, improve, improved, progressed, progressing, came down, come down, went up, gone "
        "up, since the start, from the start, since it began, since they began, since day one"
    ),
    "holds": (
        "holds, hold, held, holder, holders, owns, owner, has the, set, broke, broken, smash, smashed, smashes, "
        "shatter, shattered, lower, lowered, lowers, eclipse, eclipsed, bettered, rewrite, rewrote, rewritten, "
        "equalled, equaled, smashing, lowering, breaking, surpassed, belong to, belongs to, belonged to"
    ),
    "who": (
        "who, wich, whos, who ve, whove, who d, whod, whose, what, whats, which, name, wot, wots, whats the name of, "
        "wetin, wetin be, weting"
    ),
    "who where": "where, wheres, city, venue, host city, hosts, hosted, location",
    "when": (
        "when, date, dates, what day, which day, what date, what year, which year, in which meets, at which meets, in "
        "what meets, which meets, in which races, which races, in what races, what races, in which finals, on which "
        "occasions, on what occasions, which occasions, where and when, when and where, all the times, the times when"
    ),
    "last": (
        "last, latest, most recent, recent, last time, recently, lately, newest, the most recent, the most recently, "
        "the latest, the very latest, the last"
    ),
    "first": (
        "first, first time, earliest, inaugural, maiden, first ever, very first, the very first, first edition, debut "
        "winner"
    ),
    "often": (
        "how often, how many times, how many, number of times, how much, more often, often, more times, more "
        "frequently, twice, thrice, once, more than once, several times, multiple times, at least once, number of"
    ),
    "age": (
        "oldest, how old, age, born, birthday, birth date, birthdate, date of birth, old, dob, d o b, year of birth, "
        "date was born"
    ),
    "quote": (
        "quote, quotes, quotation, quotations, statement, statements, interview, soundbite, words of, whose line, "
        "whose words, trash talk, trashtalk, trash talking, beef, banter, war of words, soundbites, verbatim, press "
        "conference, presser"
    ),
    "said": (
        "say, said, says, saying, told, tell, tells, think, thinks, thought, talk, talks, talked, spoke, speak, "
        "comment, comments, commented, quoted, declared, declare, declares, stated, remarked, explained, admitted, "
        "revealed, announced, joked"
    ),
    "about": "about, abt, regarding, concerning",
    "on": "on",
    "injured": (
        "injured, injury, injuries, fit, hurt, availability, out injured, unavailable, available, healthy, injury "
        "news, injury update, fitness update, injury status, injury report, injury latest, out for the season, out for "
        "the year, sidelined, back from injury, return from injury, returned from injury, niggle, niggles, hamstring, "
        "achilles, surgery, operated, operation, rehab, back from his injury, back from her injury, back from, "
        "returned from, come back from, recovered, recovering, recovery, fitness, fitness issue, fitness issues, "
        "fitness news, fitness concern, fitness concerns, injury issue, injury issues, injury concern, injury "
        "concerns, injury worry, injury worries, injury problem, injury problems, injury scare, injury setback"
    ),
    "results": (
        "results, result, race results, competitions, performance, outings, form, appearances, all races, race "
        "history, outcome, outcomes, scoreboard, score sheet, scoresheet, placings, finishing position, finishing "
        "positions, finishing place, finishing places, finishing spot, race result, finishers"
    ),
    "results placed": (
        "what place, which place, what position, which position, what rank, which rank, what spot, which spot"
    ),
    "run-mark": (
        "throw, thrown, leapt, vaulted, heaved, jumping, run, ran, jump, jumped, threw, clear, cleared, clock, "
        "clocked, runs, who has run, gone, went, dipped, chucked, chuck, lobbed, hurled, flung, tossed, heaved it, "
        "launched"
    ),
    "winner": (
        "2nd, 3rd, 4th, 5th, 6th, 7th, 8th, fourth, fifth, sixth, runner up, came second, came third, who was second, "
        "who was third, who was last, who came last, who finished last, who was runner up, finished second, finished "
        "third, second place, third place, won, win, winner, winning, victory, champion, who was in, podium, gold "
        "medallist, gold medalist, olympic champion series:olympics, take, took, third, 1st, came in second, bag, "
        "bagged, bags, grab, grabbed, grabs, scoop, scooped, scoops, nab, nabbed, clinch, clinched, clinches, "
        "secured, snatch, snatched, pick up, picked up, picks up, emerge victorious, emerged victorious, emerged "
        "winner, emerge winner, emerged the winner, prevail, prevailed, triumph, triumphed, victorious, crowned, "
        "first across the line, first over the line, first past the post, crossed the line first, cross the line "
        "first, first home, came home first, ran out winner, claimed gold, claimed silver, claimed bronze, claimed "
        "the gold, claimed the title, became champion, dead last, came dead last, finished dead last, came last, last "
        "place, in last place, wooden spoon, 1st 2nd 3rd, 1st 2nd and 3rd, first second third, first second and "
        "third, gold silver bronze, gold silver and bronze, placed second, placed third, placed first, second placed, "
        "third placed, third placer, second placer, runners up, runner ups, silver medallist, silver medalist, bronze "
        "medallist, bronze medalist, got gold, got silver, got bronze, get gold, get silver, get bronze, 9th, 10th, "
        "11th, 12th, ninth, tenth, eleventh, twelfth, seventh, eighth, who got the w, the w, took the w, title "
        "winner, gold winner, silver winner, bronze winner, gold medal winner, silver medal winner, bronze medal "
        "winner, topped the podium, top of the podium, top step of the podium, on the podium, victor in, winners "
        "circle, defending champion, defending champ, reigning champion, reigning champ, current champion, current "
        "champ, title holder, titleholder, title holders, incumbent champion"
    ),
    "titleholder": (
        "champion, champ, current champion, current champ, reigning champion, reigning champ, defending champion, "
        "defending champ, title holder, titleholder, incumbent champion"
    ),
    "winner placed": "finish, finished, placed, arrived, arrive",
    "winner series:olympics kind:olympic": (
        "olympic champion, olympic winner, olympic gold medallist, olympic gold medalist, became olympic champion, "
        "become olympic champion, crowned olympic champion"
    ),
    "winner wins": "wins, victories",
    "winner series:worlds": (
        "world champion, became world champion, become world champion, crowned world champion, world gold medallist, "
        "world gold medalist"
    ),
    "champions series:worlds": (
        "world champions, every world champion, each world champion, every worlds, each worlds, "
        "every world championships, every world champs"
    ),
    "champions series:olympics kind:olympic": (
        "olympic champions, every olympic champion, each olympic champion, olympic winners, every olympics, "
        "each olympics, every olympic games, every games"
    ),
    "champions": (
        "champions, winners, title winners, past winners, past champions, former champions, previous champions, "
        "winning times, winning marks, winning heights, winning distances, winning throws, winning jumps"
    ),
    "winner series:euros": (
        "european champion, became european champion, become european champion, crowned european champion, european "
        "gold medallist, european gold medalist"
    ),
    "champions series:euros": "european champions",
    "beat": (
        "beat, beats, beaten, beating, defeat, defeated, defeats, outrun, outran, edged, outkick, outkicked, finished "
        "ahead of, came in ahead of, placed ahead of, finished in front of, came ahead of, won against, win against, "
        "win over, won over, get past, got past, gets past, got the better of, get the better of, finish ahead of, "
        "finishes ahead of, finishing ahead of, come in ahead of, come ahead of, finish in front of, finishes in front "
        "of, came home ahead of, outsprint, outsprinted, outsprints, outkicks, outruns, outdo, outdid, outduel, "
        "outduelled, outdueled, outjump, outjumped, outthrow, outthrew, outthrown, outvault, outvaulted, outclass, "
        "outclassed, pip, pipped, pips, topple, toppled, topples, dethrone, dethroned, dethrones, overcome, overcame, "
        "overcomes, smoke, smoked, smokes, dust, dusted, dusts, whip, whipped, thrash, thrashed, demolish, demolished, "
        "destroy, destroyed, crush, crushed, trounce, trounced, bested, conquer, conquered, downed, take down, took "
        "down, takes down, upset, upsets, stunned, cooked, schooled, spanked, get one over, got one over, get one over "
        "on, got one over on, gets one over on, had the beating of, has the beating of, have the beating of, get the "
        "measure of, got the measure of, had the measure of, gets the better of, turned the tables on, turn the tables "
        "on, get his revenge on, got his revenge on, get her revenge on, got her revenge on, get revenge on, got "
        "revenge on, gain revenge on, gained revenge on, prevail over, prevailed over, prevail against, prevailed "
        "against, triumph over, triumphed over, triumph against, triumphed against, edge out, edged out, edges out, "
        "edge past, edged past, too good for, too strong for, too fast for, victorious over, victorious against, win "
        "versus, win vs, won vs, won versus, stun, stuns"
    ),
    "beat wins": "wins against, wins over, victory over, victories over, victories against",
    "lost": (
        "lose, loses, lost, lost to, lose to, losing, losses, loss, ls, the l, an l, took the l, take the l, took an "
        "l, beaten up by, defeats in, defeats this, defeats since, defeats last, defeats at"
    ),
    "beaten-by": (
        "beaten by, defeated by, outrun by, pipped by, edged by, edged out by, outkicked by, outsprinted by, stunned "
        "by, smoked by, thrashed by, bested by, toppled by, dethroned by, denied by, overtaken by, upset by, "
        "overhauled by, caught by, lost out to, lose out to, fell to, fall to"
    ),
    "against": "vs, v, versus, against, or",
    "h2h": (
        "record against, record vs, record v, record versus, h2h, head to head, headtohead, head2head, rivalry, duel, "
        "duels, h to h, hth, head to heads, matchup, head 2 head, 1v1, one on one, score between, the score between, "
        "head to head score, scoreline, tally, running tally, tally between, wins apiece, wins each, wins has each, "
        "wins do they each have, wins have they each, how many wins each, how many wins apiece, how many wins has "
        "each, how many has each won, each won, each has won, overall score, head to head stats, fared against each "
        "other, fare against each other, even record, an even record, losing record, winning record, positive record, "
        "negative record, level record, real score, actual score, true score, current score, head to head record, "
        "head to head records, h2h record"
    ),
    "met": (
        "met, meet, meets, meeting, meetings, face, faced, clash, clashed, race each other, raced each other, battles, "
        "battled, showdown, showdowns, encounter, encounters, encountered, faceoff, faceoffs, face off, face offs, "
        "faced off, square off, squared off, locked horns, lock horns, crossed paths, cross paths, crossed swords, "
        "tangled, went head to head, go head to head, gone head to head, went up against, gone up against, come up "
        "against, came up against, clashes, line up against, lined up against, raced against, race against, run "
        "against, ran against, compete against, competed against, meetings in, meetings at, meetings since"
    ),
    "ahead": (
        "ahead, faster, better, stronger, leads, quicker, who is ahead, who leads, superior, is winning, better than, "
        "edge, the edge, upper hand, the upper hand, the better of, came out on top, comes out on top, come out on "
        "top, out on top, on top, top dog, came out ahead, leading"
    ),
    "rivals": (
        "rivals, rival, opponents, opponent, competitors, raced most, met most, raced most often, met most often, main "
        "rivals, biggest rivals, biggest rival, nemesis, main rival, arch rival, archrival, arch rivals, fiercest "
        "rival, fiercest rivals, closest rival, closest rivals, toughest opponent, toughest opponents, toughest rival, "
        "toughest rivals, greatest rival, greatest rivals, main opponent, main opponents, main competition, bogey "
        "opponent"
    ),
    "pb": (
        "personal bests, pb s, pb, pbs, personal best, pr, prs, personal record, personal records, lifetime best, "
        "lifetime bests, lifetime, lowest time, lowest ever time, lowest mark"
    ),
    "pb best-mark": (
        "best time, best mark, best performance, best throw, best jump, best ever time, best score, highest score, "
        "top score"
    ),
    "sb": (
        "season by season, year by year, by season, best season, best year, strongest season, sb, sbs, season best, "
        "season bests, seasons best, seasons bests, best of the season, years best, every season, each season, year "
        "on year, season after season, per year, per season, by year, bests by year, best by year"
    ),
    "season": "season, seasons, year, years",
    "profile": (
        "who is, who was, tell me about, profile, bio, biography, info, information, stats, statistics, card, facts, "
        "tell us about, talk me through, all about, tell me all about, everything about, everything on, rundown, run "
        "down on, lowdown, lowdown on, low down on, wiki, wikipedia, cv, backstory, background, nationality, "
        "citizenship, represent, represents, represented, competes for, compete for, runs for, career in numbers, "
        "career stats, at a glance, key facts, introduction to, summary of"
    ),
    "person series:olympics kind:olympic": "olympian, olympians",
    "person": (
        "who, whos, whoever, anyone, anybody, has anyone, any athlete, which athlete, wich athlete, what athlete, "
        "somebody, someone, by one athlete, by a single athlete, by an athlete, by any athlete, by one person, by an "
        "individual, by one individual"
    ),
    "person most": "athlete with most, athlete with the most, athletes with most, athletes with the most",
    "person most sex:men": "man with most, man with the most, men with most, men with the most",
    "person most sex:women": "woman with most, woman with the most, women with most, women with the most",
    "person sex:men": "any man, which man, what man, has any man",
    "person sex:women": "any woman, which woman, what woman, has any woman",
    "compare": "compare, comparison, compared, comparing, side by side, differ, difference, club",
    "pace": (
        "split times, intermediate times, lap splits, pace, paces, lap, laps, lap pace, per km, per mile, per "
        "kilometre, per kilometer, per lap, splits, split, speed, tempo, km h, kph, mph, pacing, average speed, per k, "
        "a k, each k, per kay, every k, k splits, average pace, even pace, kmh, km per hour, kilometres per hour, "
        "kilometers per hour, miles per hour, metres per second, meters per second, m per s, min per km, min per mile, "
        "minutes per km, minutes per mile, minutes per kilometre"
    ),
    "points": (
        "pts, pt, points, point, score, scores, scores higher, scores more, scoring, points score, wa points, wa "
        "score, world athletics points, worth, equivalent, equal to, scoring tables, iaaf points, hungarian tables, "
        "convert, conversion, converted, converts, equals, equates to, translates to, good for, good for a, good for "
        "the, how good is, how good is a, how good is an, how good would a, how good would an, how impressive is a, "
        "how impressive is an, how strong is a, wa score of, scoring table, points value, point value, value in "
        "points, should i be able, should i be able to, should i run, could i run, can i run, would i run, what "
        "should i run, what could i run, am i capable of, am i good for, in feet, in feet and inches, feet and "
        "inches, to feet, to feet and inches, in metres, in meters, to metres, to meters, in inches, in imperial, how "
        "many feet, how many metres, how many meters, what would that be, what would it be, what would this be, what "
        "d that be, what is that in, what s that in, whats that in, what is it in, what does that make, what would "
        "that equal, works out as, what does that work out as, what is that over, whats that over, what would that be "
        "over, what would that be worth, what would that convert to"
    ),
    "medals": (
        "medal, medals, podiums, medal count, medal tally, gold, golds, silver, silvers, bronze, bronzes, gold medal, "
        "gold medals, silver medal, silver medals, bronze medal, bronze medals, medal record, honours, honors, haul, "
        "gongs, trophies, trophy, trophy cabinet, silverware, accolades, accolade, medal collection, gold count, "
        "medals won, palmares, hardware, medal cabinet, done at majors, done at the majors, at the majors, "
        "majors record, done at championships, record at championships, done at major championships"
    ),
    "medals most performers": "most decorated, most decorated athlete, most medalled",
    "medals most": (
        "most medals, most golds, most gold, most gold medals, more decorated ever, most successful, "
        "most silvers, most bronzes, most silver medals, most bronze medals, decorated, most titles, medal king"
    ),
    "medals table": (
        "medal table, medals table, medal standings, medal ranking, medals by country, medal haul, nations table, "
        "best nation, best country, top nation, top country, leading nation, leading country, most successful nation, "
        "most successful country, topped the medal table, top the medal table, topped the medals table, top the "
        "medals table, top of the medal table, top of the medals table, led the medal table, lead the medal table, "
        "won the medal table, win the medal table, finished top of the medal table, medals board, medal board, medal "
        "leaderboard, medal counts by country"
    ),
    "titles": "title, titles, championship titles, global title, global titles",
    "calendar": (
        "calendar, schedule, fixtures, fixture list, upcoming, upcoming meets, next meet, next meets, coming up, meets "
        "ahead, what s on, whats on, next, meets in, competitions in, any meets, big meets, next big meet, next big "
        "meets, big meets soon, meets soon, next comp, next comps, next competition, next competitions, upcoming "
        "comps, upcoming events, upcoming competitions, upcoming meetings, meet calendar, race calendar, dates for, "
        "dates of the next, fixture, itinerary, meetings coming up, days until, days till, days til, days to go, how "
        "many days until, how many days till, how many days til, how long until, how long till, how long til, "
        "countdown, countdown to, how many sleeps until, how many sleeps till, which meets are, what meets are, which "
        "meetings are, what meetings are, which races are, what races are, what events are, what on, what on in, what "
        "is on, what is on in, "
        "is there a meet, is there a meeting, is there any athletics, a meet today, meets today, any meeting"
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
    "track:indoor": "indoor, indoors, short track, inside, in door, in doors",
    "on-track": "on the track, on track, track",
    "track:outdoor": "outdoor, outdoors, outside, out door, out doors",
    "sex:men": "men, mens, man, male, males, boys, guys, gentlemen, gent, gents, dudes, fellas, lads, blokes",
    "sex:women": (
        "women, womens, woman, female, females, ladies, girls, womans, girl, lady, gal, gals, lass, lasses, womens "
        "race, the womens"
    ),
    "sex:mixed": "mixed",
    "since": "since, after, from, starting",
    "until": (
        "as of, as at, until, till, through, up to, before, b4, predecessor, predecessor of, predecessor to, by the "
        "end of, to"
    ),
    "series:olympics kind:olympic scope:olympic": (
        "olympic, olympics, olympic games, olympiad, oly, olys, summer olympics, the games"
    ),
    "series:worlds kind:world scope:world-championships": (
        "worlds, world championships, world championship, in the world championships, in the world championship, "
        "wch, wc, world athletics championships, iaaf world championships"
    ),
    "series:world-indoors kind:world-indoor": (
        "world indoors, in the world indoor championships, world indoor championships, world indoor champs, wic, "
        "world indoor championship, indoor worlds"
    ),
    "series:worlds kind:world scope:world-championships champs": "world champs, world champ, in the world champs",
    "series:euros kind:area": (
        "euros, european championships, european championship, european champs, ech, europeans, euro champs, euro "
        "champ, euro championships, euro championship, european champ, european athletics championships, european "
        "athletics champs"
    ),
    "series:euro-indoors kind:area-indoor": (
        "european indoors, european indoor championships, european indoor championship, european indoor champs, "
        "euro indoors"
    ),
    "series:commonwealth kind:games": (
        "commonwealth games, commonwealths, commonwealth, cwg, commies, comm games, comms games, commy games, commie "
        "games"
    ),
    "series:diamond-league kind:league": "diamond league, dl, diamond leagues, diamond league meetings",
    "series:diamond-league-final kind:league": (
        "diamond league final, diamond league finals, dl final, dl finals, final of the diamond league, "
        "finals of the diamond league"
    ),
    "series:world-cross": (
        "world cross country championships, world cross country, world cross, world xc, world xc champs, world xc "
        "championships, world cross champs, wxc, world cross country champs"
    ),
    "series:pan-am": "pan american games, pan am games, pan ams, panams",
    "series:asian-games": "asian games, asiad",
    "series:african-championships": "african championships, african champs",
    "series:trials": "us trials, us olympic trials, olympic trials, trials",
    "kind:championship": "championships, championship, major championships, majors, major",
    "kind:championship champs": "champs",
    "national": "national, nation, nations, country, countries, nationals",
    "legal": "legal, wind legal, legal wind",
    "help": "help, what can you do, commands, how do i use you, how does this work",
    "about-bot": "what do you know, who are you, what are you, about you, your sources",
    "unit:h": "hour, hours, hr, hrs",
    "unit:min": "minute, minutes, min, mins",
    "unit:s": "second, seconds, sec, secs",
    "under": (
        "sub, under, below, inside, faster than, quicker than, broken, break, quicker, dipped under, go under, goes "
        "under, going under, get under, gone under, went under, or better, or faster, or quicker, or more, and more, "
        "and better, and faster, or higher, and higher, or further, or farther, or longer, or over, or under, and "
        "over, and above, or above, and up, or beyond, less than, lower than, ran less than, run less than"
    ),
    "margin": (
        "by how much, how much by, by what margin, how big was the margin, margin, margins, winning margin, margin of "
        "victory, how close, how close was it, how tight, gap, the gap, by how far, how comfortably, how easily, how "
        "far behind, how far off, how many seconds behind, how much behind, off the gold, from gold, seconds "
        "difference, how many seconds difference, time difference, difference in seconds, what difference in time"
    ),
    "wind": "wind, winds, tailwind, headwind, tail wind, head wind, wind reading, wind speed, how windy, what wind",
    "never": "never, not once, not ever, never ever, not yet",
    "unbroken": (
        "streak, streaks, winning streak, losing streak, win streak, in a row, on the trot, consecutive, "
        "consecutively, back to back, back 2 back, b2b, straight wins, wins in a row, on the bounce"
    ),
    "unbroken unbeaten": "unbeaten, undefeated, unbeaten run, unbeaten streak",
    "this-year": (
        "this winter, this summer, this indoor season, season so far, season going, season going so far, season been, "
        "season been so far, season looking, "
        "this year, this season, current season, of the year, this yr, rn, ytd, so far this year, so far this season, "
        "this years, this summer, this seasons"
    ),
    "last-year": "last year, last season, last yr, last years, last seasons, last yrs",
    "filler in-all": "overall, in total, total, all in all, in all, altogether, all told, total count",
    "filler behind": (
        "behind, right behind, just behind, chased home, chase home, trailed home, trailed, came home behind, home "
        "behind, ran second to, came behind, finished behind, second behind"
    ),
    "filler short": (
        "tell me, tell us, fun fact, fun facts, bc, bcs, cuz, coz, hv, smh, fav, w, ngl, idk, fr fr, wld, shld, thru, "
        "members of, member of, tell who, tell which, tell when, kindly tell, pls tell, please tell, plz tell"
    ),
    "best-first": "best first, best marks first, the best first, sorted by mark, by mark, in order of mark",
    "pb best performers": (
        "best ever jump, best ever throw, biggest throw, biggest jump, longest throw, furthest throw, highest vault, "
        "longest put, biggest put, furthest put, best put, best vault, best clearance, highest clearance, top height, "
        "best height, top mark, top time, top throw, top jump, top vault, best leap, longest leap, biggest leap, best "
        "distance, longest distance, furthest distance, best clocking, fastest clocking, top performance, top "
        "clocking, farthest throw, best timing, fastest timing"
    ),
    "pb best performers several": (
        "best times, best marks, best performances, fastest times, top marks, top times, best clockings, fastest "
        "clockings, quickest times, top performances, best runs, fastest runs, best timings, fastest timings"
    ),
    "pb best performers several lengths": (
        "best throws, best jumps, longest throws, highest jumps, longest jumps, longest puts, biggest puts, furthest "
        "puts, best puts, best vaults, highest vaults, best clearances, highest clearances, best heights, best leaps, "
        "longest leaps, best distances, longest distances, biggest throws, furthest throws, farthest throws, biggest "
        "jumps, furthest jumps, farthest jumps, top throws, top jumps, top distances"
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
    "performers event:3000m-steeplechase": "steeplechasers, steeplechaser, steepler, steeplers, chasers",
    "performers event:decathlon": "decathletes, decathlete",
    "performers event:heptathlon": "heptathletes, heptathlete",
    "best performers event:100m sex:men": (
        "fastest men, fastest people, quickest men, fastest guys, fastest lads, fastest males, quickest guys, quickest "
        "males, quickest people, fastest humans, fastest blokes"
    ),
    "best performers event:100m sex:women": (
        "fastest women, quickest women, fastest girls, fastest ladies, fastest females, quickest girls, quickest "
        "ladies, quickest females"
    ),
    "results met": "raced, races",
    "met results": "race, competed, compete, competes, competing, lined up, line up",
    "winner medals": (
        "took gold, won gold, took silver, won silver, won bronze, took bronze, gold medallist, gold medalist, gold "
        "medalists, gold medallists, medalist, medallist"
    ),
    "winner medals medallists": "medalists, medallists, medal winners, every medallist, every medalist",
    "how-fast": (
        "what time did, in what time, what was the time, what time was it, what mark, how fast, how quick, "
        "how quickly, how far, how high"
    ),
    "medals series:worlds kind:world": "world medals, world gold medals, world silvers, world bronzes",
    "titles series:worlds kind:world": "world title, world titles, world gold, world golds",
    "titles series:euros kind:area": "european title, european titles, european gold, european golds",
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
    "over": (
        "over, at least, past, beyond, further than, higher than, longer than, north of, upwards of, pass, passes, "
        "passed, surpass, surpasses, exceed, exceeds, exceeded, crack, cracks, cracked, breach, breached, breaching, "
        "cracking, passing"
    ),
    "former": "former, previous, prior, old, earlier",
    "most": "most, the most, most often, most frequently, the most often",
    "stood": (
        "how many years has, how many years, endured, stood, lasted, been standing, survived, remained, how long has, "
        "how long did, for how long did, since when, still up there, still standing, still stand, still stands, "
        "stands still, stood for, last for, hold up, longest standing, long standing, longstanding, standing longest"
    ),
    "happened": "what happened, happened, what went down, went down",
    "performers sex:women": "women ever, female champions, female athletes, female runners",
    "performers sex:men": "men ever, male champions, male athletes, male runners",
    "yesterday": "yesterday, yesterday s, last night, last nite, yday, ystdy",
    "without": (
        "without, excluding, exclude, except, except for, not counting, not including, other than, apart "
        "from, aside from, leaving out, ignoring, not at, not in, non, excl, minus"
    ),
    "not-held": (
        "weather, forecast, raining, betting odds, odds, rulebook, tallest, heaviest, shortest, richest, best paid, "
        "how tall, tall, weigh, weighs, weight, coach, coaches, coached, trainer, trains with, shoes, spikes, "
        "sponsor, sponsors, girlfriend, boyfriend, wife, husband, married, dating, net worth, salary, prize money, "
        "earn, instagram, twitter, tiktok, youtube, tickets, live stream, stream, on tv, which channel, slowest, "
        "worst, doped, doping, drugs, likely, beatable, white man, white men, white guy, white sprinter, fastest "
        "loser, fastest losers, lucky loser, lucky losers, predict, prediction, predictions, gonna win, going to win, "
        "will win, do you think will, who do you think, favourite to win, favorite to win, favourite, favorite, "
        "favourites, tip to win, bet on, defended, defend, defends, inter counties, county champs, county "
        "championships, parkrun, wind aided, wind assisted, windy, worst ever, attendance, how many people watched, "
        "rain, rains, sunny, snow, temperature, humid, humidity, weather forecast, how hot, odds on, bookies, "
        "bookmaker, bookmakers, ticket, ticket prices, stadium capacity, how many spectators, tv, on telly, telly, "
        "bbc, nbc, broadcast, broadcasting, livestream, watch it, where can i watch, how can i watch, how much does, "
        "how much do, paid, appearance fee, height and weight, religion, zodiac, star sign, kids, children, engaged, "
        "divorced, retire, retired, retiring, retirement, training plan, diet, vegan, injury history, manager, agent, "
        "tattoo, tattoos, favourite food, nickname, how many followers, followers, suspension, suspended, banned, "
        "ban, drug test, scotland, scottish, scot, scots, wales, welsh record, welsh records, welsh athletes, welsh "
        "men, welsh women, english record, english records, english national record, northern irish, northern "
        "ireland, world rankings points, ranking points, diamond league standings, diamond league points, dl "
        "standings, dl points, diamond standings, diamond race standings, jamaican trials, jamaica trials, kenyan "
        "trials, kenya trials, ethiopian trials, british trials, uk trials, canadian trials, australian trials, "
        "nigerian trials, japanese trials, indian trials, world trials, national trials, commonwealth trials, irish "
        "trials, south african trials, altitude, at altitude, sea level, hand timed, hand timing, hand time, hand "
        "times, all comers, allcomers, soil record, soil records, njr, wjr, ejr, losing time, losing mark, fastest "
        "losing, losing performance, into a headwind, negative wind, drafting, super shoes, super spikes, mother, "
        "mothers, mum of, mom of, england record, england records, team england, england athletes, england best, "
        "englands best, england fastest, englands fastest, england medals"
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
    "record area-record": "area records",
    "series:world-indoors kind:world-indoor indoors-of:world": "world indoor",
    "series:euro-indoors kind:area-indoor indoors-of:europe": "european indoor",
    "who-else who person": (
        "who else, anyone else, anybody else, any others, who are the others, which others, who were the others, "
        "and the others"
    ),
    "walked": "walked",
    "sb progression": "year by year, year on year",
    "results winner whole-race": (
        "full result, full results, complete result, complete results, finishing order, order of finish, finish order, "
        "finishers list, result sheet, results sheet, final standings, full standings, full finishing order, full "
        "placings, all finishers, how did everyone finish, full classification, final classification"
    ),
    "results round:final": "all finals, all the finals, every final, list of finals",
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
    "event:high-jump": "hi jump, hi jumps, hijump",
    "event:triple-jump run-mark": "triple jumped",
    "event:pole-vault run-mark": "pole vaulted",
    "event:100m": "hundred metres, hundred meters, the hundred, hundred metre dash, blue riband",
    "filler besides": "besides, apart from, other than, aside from, except, except for, bar",
    "series:diamond-league kind:league calendar": (
        "diamond league dates, dl dates, diamond league calendar, dl calendar, diamond league schedule, dl schedule, "
        "diamond league fixtures, diamond league meets, dl meets"
    ),
    "best performers": (
        "fifty fastest, fifty best, fifty quickest, fifty longest, fifty highest, fifty furthest, sixty fastest, sixty "
        "best, hundred fastest, hundred best, hundred quickest, hundred longest, hundred highest, hundred furthest, "
        "one hundred fastest, one hundred best, a hundred best, a hundred fastest"
    ),
    "best performers scope:europe area:europe": (
        "fastest europeans, quickest europeans, best europeans, greatest europeans, longest europeans, highest "
        "europeans, best ever europeans, fastest ever europeans"
    ),
    "top scope:europe area:europe": (
        "top europeans, top ten europeans, top five europeans, top twenty europeans, top 10 europeans, top 5 "
        "europeans, top 20 europeans"
    ),
    "nation:USA": "yank, yanks, yankee, yankees, team usa",
    "nation:GBR": "pom, poms, team gb, uk record holder",
    "nation:CAN": "canuck, canucks, team canada",
    "nation:NGR": "naija, 9ja, team nigeria",
    "nation:RSA": "mzansi, saffer, saffers, saffa, saffas, team south africa",
    "nation:IND": "team india",
    "nation:AUS": "team australia, straya",
    "nation:KEN": "team kenya, kenyans",
    "nation:TTO": "trini, trinis, trinbago",
    "nation:JAM": "team jamaica",
    "nation:NZL": "team new zealand",
    "nation:GHA": "team ghana",
    "nation:UGA": "team uganda",
    "nation:ETH": "team ethiopia, ethiopians",
    "performers event:400m": "quarter miler, quarter milers, one lapper, one lappers",
    "performers event:800m": "half miler, half milers, two lapper, two lappers",
    "performers event:1500m": "metric miler, metric milers",
    "event:1500m": "metric mile, the metric mile",
    "event:110m-hurdles": (
        "hundred and ten hurdles, hundred and ten metre hurdles, hundred and ten metres hurdles, hundred and ten meter "
        "hurdles, one ten hurdles, one hundred and ten metre hurdles, one hundred and ten hurdles"
    ),
    "event:400m-hurdles": "intermediate hurdles, intermediates, long hurdles, one lap hurdles, the intermediates",
    "event:4x400m": (
        "mile relay, long relay, four by four, four by fours, 4 by 4, 4 by 400, four by four hundred, 4 by 4s"
    ),
    "event:4x100m": "short relay, four by one, 4 by 1, 4 by 100, four by one hundred",
    "event:decathlon": "deca",
    "event:javelin-throw": "spear throw, spear throwing, the spear",
    "event:1-hour record": (
        "one hour record, hour record, the hour record, 1 hour record, 1 hour world record, one hour world record"
    ),
    "years:1990-1999": "nineties, the nineties",
    "years:1980-1989": "eighties, the eighties",
    "years:1970-1979": "seventies, the seventies",
    "years:1960-1969": "sixties, the sixties",
    "years:1950-1959": "the fifties",
    "years:2000-2009": "noughties, the noughties, naughties, aughts",
    "years:2010-2019": "twenty tens, the tens",
    "said about": (
        "words on, words about, thoughts on, thoughts about, opinion on, opinion of, opinion about, view on, views on, "
        "views about, remarks on, remarks about, comments on, comments about, comment on, comment about, reaction to, "
        "reacted to, react to, respond to, responded to, response to, reply to, replied to"
    ),
    "winner series:commonwealth kind:games": (
        "commonwealth champion, commonwealth gold medallist, became commonwealth champion"
    ),
    "champions series:commonwealth kind:games": "commonwealth champions",
    "best performers scope:south-america area:south-america": (
        "best south americans, fastest south americans, quickest south americans, greatest south americans, top south "
        "americans"
    ),
    "best performers scope:north-america area:north-america": (
        "best north americans, fastest north americans, quickest north americans, top north americans"
    ),
    "best performers scope:asia area:asia": "best asians, fastest asians, quickest asians, top asians",
    "best performers scope:africa area:africa": "best africans, fastest africans, quickest africans, top africans",
    "event:440y": "quarter mile, 440 yards, the 440",
    "event:880y": "half mile, 880 yards, the 880",
    "holds record": (
        "record holder, record holders, record owner, record owners, recordholder, recordholders, records fell"
    ),
    "who holds": "which country holds, which nation holds, which country owns",
    "event:400m": "over a lap, over one lap",
    "event:800m": "over two laps",
    "birthday": "born, birthday, birthdays, bday, bdays",
    "lead scope:europe area:europe": (
        "european lead, european leads, european leader, european leading, european leaders"
    ),
    "lead scope:africa area:africa": "african lead, african leads, african leader, african leading",
    "lead scope:asia area:asia": "asian lead, asian leads, asian leader, asian leading",
    "age eldest": "oldest, oldest ever, the oldest",
    "soon span:tomorrow": "tomorrow, tmrw, tomoz, tmr, 2morrow",
    "kind:majors": (
        "marathon major, marathon majors, world marathon majors, world marathon major, major marathons, major marathon"
    ),
    "medals table placing": "placing table, placing tables, points table",
    "when where": "date and place, place and date, date and venue, venue and date, date and location, day and place",
    "list course-best": "course record, course records, track record there",
    "nearest": "closest, narrowest",
    "often national countries": (
        "how many countries, how many nations, how many different countries, how many different nations"
    ),
    "who national countries": "which countries, what countries, which nations, what nations",
    "disqualified lacks:disqualified": (
        "disqualified, dq, dqd, dqs, dqed, dq ed, dsq, disqualification, disqualifications, disqualify, got dq d, dq d"
    ),
    "not-held lacks:ages youngest": "youngest, youngest ever, the youngest",
    "filler": "still standing, yet standing, still unbeaten",
    "winner swept": "1 2 3, one two three, 1 2 3 finish, one two three finish",
    "swept": (
        "sweep, swept, sweeps, sweeping, clean sweep, clean swept, medal sweep, podium sweep, medal sweeps, podium "
        "sweeps, clean sweeps, podium lockout, lock out, locked out, locked out the podium, all three medals, all 3 "
        "medals, won all three, took all three medals"
    ),
    "filler behind second-to": "second to, finished second to, came second to, runner up to, third to, came third to",
    "who-else who person others-in": (
        "who else was in, who else ran in, who else raced in, who else jumped in, who else threw in, who else "
        "competed in, who were the others in, who were the other guys in, who were the other runners in, who were the "
        "other finalists in, who were the other women in, who were the other men in, who did he race in, the others "
        "in, the other guys in, the other runners in, the other finalists in, the rest of"
    ),
}
