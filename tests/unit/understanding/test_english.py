"""English as fans type it: slang for winning and for nations, tallies, areas in the plural, decades and talk."""

import pytest

from bot.app import App
from bot.errors import UnknownName, UsageError
from tests.unit.understanding.conftest import ReadIt

pytestmark = pytest.mark.asyncio(loop_scope="module")

READ = [
    # of two
    ("warholm benjamin scoreline since 2022", "h2h", {"opponent": "benjamin", "since": "2022"}),
    ("how many wins apiece, warholm v benjamin", "h2h", {"athlete": "warholm", "opponent": "benjamin"}),
    ("warholm and benjamin showdowns in 2021", "h2h", {"since": "2021", "until": "2021"}),
    ("when did hocker last get one over on kerr", "h2h", {"winner": "hocker"}),
    ("last time kerr pipped ingebrigtsen", "h2h", {"winner": "kerr"}),
    ("who dethroned warholm", "rivals", {"athlete": "warholm", "by": "losses"}),
    ("kerr's remarks on ingebrigtsen", "quote", {"athlete": "kerr", "about": "ingebrigtsen"}),
    ("at which meets did arop lose to wanyonyi", "h2h", {"winner": "wanyonyi"}),
    ("do tamberi and barshim have a level record", "h2h", {"athlete": "tamberi", "opponent": "barshim"}),
    # records
    ("is el guerrouj the record holder in the mile", "athlete", {"view": "records", "event": "mile"}),
    ("national mark of jamaica women's 400 hurdles", "record", {"scope": "JAM", "event": "400m-hurdles"}),
    ("olympics record decathlon", "record", {"scope": "olympic", "event": "decathlon"}),
    ("mile record through the ages", "record", {"view": "chart", "event": "mile"}),
    ("how often was the 800 wr lowered", "record", {"scope": "world", "event": "800m"}),
    # lists
    ("quickest europeans over 800", "top", {"scope": "europe", "event": "800m"}),
    ("best south americans in the triple jump", "top", {"scope": "south-america", "event": "triple-jump"}),
    ("best yanks in the mile", "top", {"nation": "USA", "event": "mile"}),
    ("hundred fastest milers", "top", {"event": "mile"}),
    ("800 list of the seventies", "top", {"since": "1970", "until": "1979"}),
    ("world number one 1500 this year", "top", {"season": "2026", "event": "1500m"}),
    # races, medals, days
    ("who clinched the men's 1500 in paris", "race", {"meet": "Paris", "event": "1500m.M"}),
    ("order of finish men's 1500 paris", "race", {"meet": "Paris", "event": "1500m.M"}),
    ("who led the medal table in tokyo 2025", "medals", {"meet": "tokyo 2025"}),
    ("warholm's trophy cabinet", "medals", {"athlete": "warholm"}),
    ("how many sleeps until the next olympics", "calendar", {"meet": "Olympic Games"}),
    ("dl schedule 2027", "calendar", {"meet": "Diamond League 2027"}),
    ("defending champion 800 m women worlds", "race", {"meet": "World Championships", "event": "800m.W"}),
    ("commies 2014 mens mile", "race", {"meet": "Commonwealth Games 2014", "event": "mile.M"}),
    ("who cracked 44 in the mens 400", "compare", {"marks": "400m.M 44"}),
    ("in doors mile record", "record", {"event": "mile.i"}),
    ("who won the women's 800 at the most recent worlds", "race", {"event": "800m.W"}),
    ("what's on in june 2027", "calendar", {"month": "2027-06"}),
    # one athlete
    ("warholm 400 hurdles bests per season", "athlete", {"view": "chart", "event": "400m-hurdles"}),
    ("any injury concerns about warholm", "athlete", {"view": "availability"}),
    ("crouser longest put", "athlete", {"athlete": "crouser"}),
    ("warholm nationality", "athlete", {"athlete": "warholm"}),
    ("is warholm sidelined", "athlete", {"view": "availability"}),
    # talk, and English of other countries
    ("kindly tell who arrived second in the mens 1500 in paris", "race", {"event": "1500m.M"}),
    ("wetin be the wr for women 800", "record", {"scope": "world", "event": "800m"}),
    ("which bredda have the jamaica 200 record", "record", {"scope": "JAM", "event": "200m"}),
    ("what has kerr declared about ingebrigtsen", "quote", {"athlete": "kerr", "about": "ingebrigtsen"}),
    ("abeg who won the mens 1500 in paris", "race", {"event": "1500m.M"}),
    # letters and small words
    ("wr 800 w", "record", {"scope": "world", "event": "800m", "sex": "women"}),
    ("1500 w zurich 2024", "race", {"meet": "Zürich 2024", "event": "1500m.W"}),
    ("world record 400h m", "record", {"scope": "world", "event": "400m-hurdles", "sex": "men"}),
    ("22 m shot put points", "points", {"mark": "22.00"}),
    ("convert 2:02 800 to mile", "points", {"event": "800m", "instead": "mile"}),
    ("world 1 hour record women", "record", {"event": "1-hour", "sex": "women"}),
    # championships of nations
    ("canadian champs 2024 800", "race", {"meet": "Canadian Championships 2024", "event": "800m"}),
    (
        "us indoor championships 2024 mile women",
        "race",
        {"meet": "United States Indoor Championships 2024", "event": "mile.W"},
    ),
    ("crouser us nationals 2023", "results", {"athlete": "crouser", "meet": "United States Championships 2023"}),
    ("campionati italiani 2024 100 m", "race", {"meet": "Italian Championships 2024"}),
    ("ncaas 2024 1500 men", "race", {"meet": "NCAA Championships 2024", "event": "1500m.M"}),
    ("team euros 2023 results", "results", {"meet": "European Team Championships 2023"}),
    ("best kenyans in the 800 2023", "top", {"nation": "KEN", "season": "2023"}),
    ("2008 games men's 400 hurdles", "race", {"meet": "Olympic Games 2008", "event": "400m-hurdles.M"}),
    ("how quick is grijalva over 10", "athlete", {"athlete": "grijalva", "event": "10000m"}),
    ("kerr v hocker over 5", "h2h", {"event": "5000m"}),
    ("duplantis over 6", "results", {"beyond": "6"}),
    # paces
    ("3:05/km half marathon", "pace", {"mark": "1:05:03", "event": "half-marathon"}),
    ("65 second laps for 10000", "pace", {"mark": "27:05", "event": "10000m"}),
    ("21 km/h over a 10k", "pace", {"mark": "28:34", "event": "10000m"}),
    ("15 mph mile", "pace", {"mark": "4:00", "event": "mile"}),
    # months
    ("fastest 800 in august 2024", "top", {"since": "2024-08", "until": "2024-08"}),
    # editions, holders and nations
    ("first world title women's javelin", "medals", {"view": "winners", "event": "javelin-throw", "sex": "women"}),
    ("previous world champion 800", "medals", {"meet": "World Championships", "view": "winners"}),
    ("the inaugural world indoor 3000", "medals", {"meet": "World Indoor Championships", "view": "winners"}),
    ("list of mile record holders women", "record", {"view": "chart", "event": "mile", "sex": "women"}),
    ("every pole vault record holder", "record", {"view": "chart", "event": "pole-vault"}),
    ("predecessor of bolt as 200 record holder", "record", {"preceding": "bolt", "event": "200m"}),
    ("when did jamaica first win the 200", "medals", {"nation": "JAM", "event": "200m"}),
    ("which nation does the men's 4x400 record belong to", "record", {"event": "4x400m", "sex": "men"}),
    ("european indoor triple jump best men", "record", {"scope": "europe", "event": "triple-jump.i"}),
    ("every final of warholm", "results", {"athlete": "warholm", "only": "finals"}),
    # days
    ("what happened on my birthday, 7 august", "on-this-day", {"date": "08-07"}),
    ("this day in history 7/8", "on-this-day", {"date": "08-07"}),
    ("athletics calendar 2028", "calendar", {"month": "2028"}),
    ("is there any meeting on 4 june 2027", "calendar", {"month": "2027-06-04"}),
    ("any diamond league meets in july 2027", "calendar", {"month": "2027-07", "meet": "Diamond League"}),
    # phrases that say nothing, though a word in them says something elsewhere
    ("who is quicker on paper, kerr or hocker", "h2h", {"athlete": "kerr", "opponent": "hocker"}),
    ("is warholm hurt at the mo", "athlete", {"athlete": "warholm", "view": "availability"}),
    (
        "did anyone manage to beat bol between 2021 and 2023",
        "results",
        {"athlete": "bol", "only": "lost", "since": "2021", "until": "2023"},
    ),
    ("finish time of a marathon at 4:10 per km", "pace", {"event": "marathon"}),
    # short forms
    ("sf1 women's 1500 tokyo 2025", "race", {"round": "semi-final", "heat": "1", "event": "1500m.W"}),
    ("h2 men's 200 doha 2019", "race", {"round": "heat", "heat": "2", "event": "200m.M"}),
    ("DAS 100 pb", "athlete", {"athlete": "Dina Asher-Smith"}),
    # long names, family name first, or with a slip in the last word
    ("Fraser-Pryce, Shelly-Ann", "athlete", {"athlete": "Shelly-Ann Fraser-Pryce"}),
    ("100 m pb of Fraser Pryce, Shelly Ann", "athlete", {"athlete": "Shelly-Ann Fraser-Pryce", "event": "100m"}),
    ("Shelly Ann Fraser Pryse", "athlete", {"athlete": "Shelly-Ann Fraser-Pryce"}),
    ("shelly-ann fraser price 100 pb", "athlete", {"athlete": "Shelly-Ann Fraser-Pryce", "event": "100m"}),
    ("noah lyles v elaine thompson herrah", "h2h", {"opponent": "Elaine Thompson-Herah"}),
    ("MJ vs Wayde 400", "h2h", {"athlete": "Michael Johnson"}),
    ("world's best time 1500", "record", {"scope": "world", "event": "1500m"}),
    ("what number is wightman all time in the 1500", "top", {"athlete": "wightman"}),
    # a race with somebody disqualified, two nations, one barrier of a nation, misspelt words of phrases
    ("who won the 100 in rome 1987 after johnson was dq'd", "race", {"event": "100m"}),
    ("has kenya more medals than ethiopia in tokyo 2025", "medals", {"meet": "tokyo 2025"}),
    ("us women sub 11 in 2019", "top", {"nation": "USA", "season": "2019", "event": "100m.W", "mark": "11"}),
    ("tell the winner of the men's 800 in paris", "race", {"meet": "Paris", "event": "800m.M"}),
    ("world champoinships 2019 800 women", "race", {"meet": "World Championships 2019", "event": "800m.W"}),
    ("SA record 400 men", "record", {"scope": "RSA", "event": "400m", "sex": "men"}),
    ("how many men have broken 9.80", "compare", {"marks": "100m.M 9.80"}),
    ("how many women have broken 4:20 for the mile", "compare", {"marks": "mile.W 4:20"}),
    ("every women's heptathlon world champ", "medals", {"event": "heptathlon", "sex": "women", "view": "winners"}),
    ("all men's 110 hurdles olympic champs", "medals", {"event": "110m-hurdles", "sex": "men", "view": "winners"}),
    ("what happend in the womens steeple at budapest", "race", {"meet": "budapest", "event": "3000m-steeplechase.W"}),
    ("youngest olympic champ in mens 1500", "medals", {"event": "1500m", "sex": "men", "order": "youngest"}),
    ("mennea record 200 mexico city", "results", {"athlete": "mennea", "meet": "mexico city", "event": "200m"}),
    ("how many diamond league finals has jakob won", "results", {"meet": "Diamond League final", "only": "won"}),
    ("who won silver behind bolt in london 200m", "race", {"event": "200m.M", "athlete": "bolt"}),
    ("kipchoge marathons won", "results", {"athlete": "kipchoge", "event": "marathon", "only": "won"}),
    ("holloway unbeaten 60h streak", "results", {"athlete": "holloway", "event": "60m-hurdles", "only": "lost"}),
    ("wanders half", "athlete", {"athlete": "wanders", "event": "half-marathon"}),
    ("what happened on 25 september 1988 in the 100", "top", {"event": "100m", "since": "1988-09-25"}),
    ("how many times has mondo cleared 6m", "results", {"athlete": "mondo", "beyond": "6.00"}),
    ("kelvin kiptum all marathons", "results", {"athlete": "kelvin kiptum", "event": "marathon"}),
    ("who took silver behind sydney in the 400h in tokyo", "race", {"event": "400m-hurdles.W", "athlete": "sydney"}),
    ("tommie smith 200m time 68", "results", {"athlete": "tommie smith", "season": "1968"}),
    ("boston marathon course record", "top", {"event": "marathon", "meet": "boston marathon"}),
    ("when is the london marathon", "calendar", {"meet": "london marathon"}),
    ("barshim tamberi tokyo gold result", "h2h", {"athlete": "barshim", "opponent": "tamberi", "meet": "tokyo"}),
    ("gatln 100", "athlete", {"athlete": "gatln", "event": "100m"}),
    ("rudsha london 2012", "results", {"athlete": "rudsha", "meet": "London 2012"}),
    ("warhlm 400h", "athlete", {"athlete": "warhlm", "event": "400m-hurdles"}),
    ("kipyegonn 1500 bset", "athlete", {"athlete": "kipyegon", "event": "1500m"}),
    ("edwards or taylor who is the greatest triple jumper", "compare", {"athlete": "edwards Triple jump"}),
]


@pytest.mark.parametrize(("text", "question", "options"), READ)
async def test_words_of_fans_are_read(read_it: ReadIt, text: str, question: str, options: dict[str, str]) -> None:
    read = read_it(text)

    assert read.asked.question == question
    assert options.items() <= dict(read.asked.options).items()
    assert not [note for note in read.notes if "did not use" in note]


async def test_wins_of_each_are_not_those_of_the_first(read_it: ReadIt) -> None:
    assert "winner" not in dict(read_it("warholm v benjamin, how many wins has each").asked.options)


@pytest.mark.parametrize("name", ["battle", "gong", "english", "tamara press"])
async def test_names_that_are_words_stay_names(read_it: ReadIt, name: str) -> None:
    assert dict(read_it(f"{name} pb").asked.options)["athlete"] == name


@pytest.mark.parametrize(
    "text",
    [
        "scottish mile record",
        "all comers mile record",
        "best 200 at altitude",
        "jamaican trials 2024 100 m",
    ],
)
async def test_what_narrows_and_is_not_held_is_not_dropped(read_it: ReadIt, text: str) -> None:
    with pytest.raises(UsageError, match="can tell nothing"):
        read_it(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fastest 200 in august", "august"),
        ("best mile in may", "may"),
        ("quickest semi-final 800 m ever", "semi-final"),
        ("best 400 in the heats", "heats"),
        ("decathlon best shot put", "shot put in “decathlon”"),
        ("heptathlon 200 best ever", "200 m in “heptathlon”"),
    ],
)
async def test_what_narrows_a_record_and_is_not_used_is_not_dropped(read_it: ReadIt, text: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        read_it(text)


async def test_a_count_and_two_records_are_no_part_of_a_combined_event(read_it: ReadIt) -> None:
    assert read_it("top 100 decathlon").asked.question == "top"
    assert read_it("records decathlon and 1500").asked.question == "record"


async def test_a_record_has_the_article_that_is_spoken(shared_app: App) -> None:
    for area, said in (("european", "a European record"), ("african", "an African record")):
        error = (await shared_app.ask_line(f"jakob ingebrigtsen {area} marathon record")).outcome
        assert f"I don't have {said}" in str(error)


@pytest.mark.parametrize("text", ["federer pb", "mbappe 100", "djokovic 1500", "fjord games"])
async def test_names_of_nobody_are_not_taken_for_misspelt_ones(read_it: ReadIt, text: str) -> None:
    with pytest.raises((UsageError, UnknownName)):
        read_it(text)
