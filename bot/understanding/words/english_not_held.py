"""Words of English for what no source here holds, by what is missing: each has its answer in `refusing_held`."""

WORDS = {
    "not-held lacks:lanes": (
        "what lane, which lane, lane draw, lane 1, lane 2, lane 3, lane 4, lane 5, lane 6, lane 7, lane 8, lane "
        "9, in lane, lane was, lane did, lanes, lane assignment, lane assignments, lane number, drawn in, what "
        "lanes"
    ),
    "not-held lacks:reactions": (
        "reaction time, reaction times, reacted fastest, quickest reaction, fastest reaction, out of the blocks, "
        "off the blocks, block time"
    ),
    "not-held lacks:splits": (
        "splits at, last lap, final lap, closing lap, closing 400, last 400, last 200, his final 400, her final "
        "400, final 200, fastest lap, negative split, first lap, second lap, opening lap, halfway, final "
        "straight, closing kick, kick, top speed, stride length, pacemakers, pacemaker, rabbits, pacers, "
        "wavelight, wave light, with wavelight, split at, lap by lap, bell lap time, half way, at the bell, "
        "stride frequency, steps did, how many steps, strides, went through halfway"
    ),
    "not-held lacks:ages": "teenager, teenagers, teen",
    "not-held lacks:schools": (
        "high school, high schooler, collegiate, ncaa, college, english schools, schools championships, school "
        "championships, national schools, school record, school records, schoolboy, schoolboys, schoolgirl, "
        "schoolgirls, hs record, high schoolers, college runner, college record, college records, collegiate "
        "record, collegiate records, ncaa record, ncaa records"
    ),
    "not-held lacks:starts": (
        "false start, false starts, false started, jumped the gun, jump the gun, false starting, f s d, kicked "
        "out for a false start, false start in"
    ),
    "not-held lacks:regions": (
        "caribbean, caribbeans, scandinavian, scandinavians, scandinavia, nordic, nordics, baltic, baltics, "
        "balkan, balkans, east african, east africans, west african, west africans, north african, north "
        "africans, central african, arab, arabs, middle eastern, latin american, latin americans, central "
        "american, central americans, southeast asian, south asian, east asian, nordic record, nordic records, "
        "scandinavian record, scandinavian records, caribbean record, caribbean records, balkan record, balkan "
        "records, baltic record, baltic records, arab record, arab records"
    ),
    "not-held lacks:finishes": (
        "dnf, dnfs, dns, didnt finish, did not finish, dropped out, didnt start, did not start, failed to finish, "
        "didn t finish, did nt finish, failing to finish, pulled up, pulled out, dropped out of, tripped, not "
        "finish, dns d, dnf d, dnfd, nonfinisher, nonfinishers"
    ),
    "not-held lacks:margins widest": (
        "biggest winning margin, biggest margin, largest margin, largest winning margin, widest margin, biggest "
        "margin of victory, largest margin of victory, greatest margin, greatest winning margin, widest winning "
        "margin, record margin, biggest win, biggest wins, biggest winning margins, most dominant win, most "
        "dominant wins, biggest victory, most one sided, won by the most, won by most, biggest gap"
    ),
    "not-held lacks:margins closest": (
        "smallest margin, narrowest margin, smallest winning margin, narrowest winning margin, tightest finish, "
        "tightest finishes, closest finish, closest finishes, closest race, closest races, closest final, closest "
        "finals, closest ever finish, closest ever final, tightest final, tightest finals, tightest race, "
        "narrowest win, narrowest victory, tightest, tightest ever"
    ),
    "not-held lacks:legs": "anchored, anchor leg, anchor",
    "not-held lacks:tries": (
        "attempt, attempts, attempted, heights attempted, failed attempts, first attempt, second attempt, third "
        "attempt, final attempt, misses, missed attempts, fouls, foul, fouled, no height, series of throws, "
        "series of jumps, series sheet, which round did, on countback, countback"
    ),
}
