"""The questions the bot answers, in the order to learn them."""

from bot.answers import about, athlete, h2h, help, on_this_day, pace, quote, race, record, results, rivals
from bot.answers.almanac import Almanac
from bot.answers.delivery import MOST_HOURS, PRIVATE, SPOILERS
from bot.answers.question import Option, OptionKind, Question
from bot.answers.resolving import shown
from bot.errors import UsageError

_ATHLETE = Option("athlete", OptionKind.ATHLETE, "An athlete; a family name or a misspelt one will do")
_EVENT = Option("event", OptionKind.EVENT, "Only this event: 1500, mile, two-mile, 3000 short track", required=False)
_SINCE = Option("since", OptionKind.DAY, "Only from this date on: 2023, 2023-08 or 23 Aug 2023", required=False)
_UNTIL = Option("until", OptionKind.DAY, "Only up to this date", required=False)
_VIEW = Option("view", OptionKind.STATE, "Another view of the answer: chart, sources", required=False)
_PAGE = Option("page", OptionKind.STATE, "The page to show, from 0", required=False)
_SHARED = (
    Option(PRIVATE, OptionKind.FLAG, "Show the answer to me alone", required=False),
    Option(SPOILERS, OptionKind.NUMBER, "Hide results younger than so many hours", required=False, most=MOST_HOURS),
)


async def _help(_request: help.HelpRequest, _almanac: Almanac) -> help.Help:
    """Every question, in the order to learn them."""
    return help.Help(tuple(help.Entry(q.usage, q.description, q.example) for q in QUESTIONS.values()))


_QUESTIONS = (
    Question(
        "h2h",
        "Who is ahead: every race two athletes met in, and the tally",
        "/h2h Kerr Ingebrigtsen",
        (
            _ATHLETE,
            Option("opponent", OptionKind.ATHLETE, "The other athlete"),
            Option("third", OptionKind.ATHLETE, "A third one: every pair, and who was ahead of both", required=False),
            _EVENT,
            Option("rounds", OptionKind.CHOICE, "Only finals", required=False, choices=h2h.ROUNDS),
            _SINCE,
            _UNTIL,
            Option("track", OptionKind.CHOICE, "Only outdoors or short track", required=False, choices=h2h.TRACKS),
            *_SHARED,
            _VIEW,
            _PAGE,
        ),
        h2h.understand,
        h2h.answer,
    ),
    Question(
        "record",
        "Which record or best stands in an event, by whom, and what it superseded",
        "/record two-mile",
        (
            Option("event", OptionKind.EVENT, "The event as you would write it: two-mile, 1500 m women, high jump"),
            Option(
                "scope",
                OptionKind.SCOPE,
                "Whose record: world, European, olympic, championship, NOR",
                required=False,
            ),
            Option("sex", OptionKind.CHOICE, "Only men's or women's", required=False, choices=record.SEXES),
            Option("on", OptionKind.DAY, "As of this date: 2021, 2021-08-08 or 8 Aug 2021", required=False),
            *_SHARED,
            Option("list", OptionKind.STATE, "One of the lists, for its progression", required=False),
            _VIEW,
            _PAGE,
        ),
        record.understand,
        record.answer,
    ),
    Question(
        "quote",
        "What an athlete said, word for word, with its source",
        "/quote ingebrigtsen",
        (
            Option("athlete", OptionKind.ATHLETE, "Who said it; a misspelt name will do", required=False),
            Option("about", OptionKind.TEXT, "An athlete it is about, or words to look for", required=False),
            Option("after", OptionKind.DAY, "Said from this date on: 2023, 2023-08 or 23 Aug 2023", required=False),
            Option("before", OptionKind.DAY, "Said up to this date", required=False),
            *_SHARED,
            Option("index", OptionKind.STATE, "Which statement, from 0", required=False),
            _VIEW,
            _PAGE,
        ),
        quote.understand,
        quote.answer,
    ),
    Question(
        "results",
        "An athlete's races, newest first, or the medals of a meet",
        "/results Josh Kerr mile",
        (
            Option("athlete", OptionKind.ATHLETE, "An athlete; a misspelt name will do", required=False),
            _EVENT,
            Option("season", OptionKind.NUMBER, "Only this year", required=False, most=9999),
            Option("meet", OptionKind.MEET, "A meet instead: its finals and medals", required=False),
            *_SHARED,
            _VIEW,
            _PAGE,
        ),
        results.understand,
        results.answer,
    ),
    Question(
        "race",
        "One race with everybody who is known to have been in it",
        "/race Budapest 2023 1500",
        (
            Option("meet", OptionKind.MEET, "The meet, by name or city, with its year"),
            Option("event", OptionKind.EVENT, "The event as you would write it", required=False),
            Option("round", OptionKind.CHOICE, "The round", required=False, choices=race.ROUNDS),
            *_SHARED,
            Option("race", OptionKind.STATE, "A race by its id", required=False),
            _VIEW,
            _PAGE,
        ),
        race.understand,
        race.answer,
    ),
    Question(
        "athlete",
        "An athlete's bests, titles, records and rivals, or the seasons of up to four",
        "/athlete Jakob Ingebrigtsen",
        (
            _ATHLETE,
            Option("second", OptionKind.ATHLETE, "Compare: whose season's bests to show as well", required=False),
            Option("third", OptionKind.ATHLETE, "A third athlete to compare", required=False),
            Option("fourth", OptionKind.ATHLETE, "A fourth athlete to compare", required=False),
            Option("event", OptionKind.EVENT, "The event of the season's bests: 1500, mile", required=False),
            *_SHARED,
            _VIEW,
            _PAGE,
        ),
        athlete.understand,
        athlete.answer,
    ),
    Question(
        "rivals",
        "The opponents an athlete has met most often, and who was ahead",
        "/rivals Josh Kerr",
        (_ATHLETE, *_SHARED, _PAGE),
        rivals.understand,
        rivals.answer,
    ),
    Question(
        "on-this-day",
        "Races won and records set on this day of any year",
        "/on-this-day 7 August",
        (
            Option("date", OptionKind.DAY, "Another day: 7 August or 08-07; today's if left out", required=False),
            *_SHARED,
            _VIEW,
            _PAGE,
        ),
        on_this_day.understand,
        on_this_day.answer,
    ),
    Question(
        "pace",
        "Lap, kilometre and mile pace of a time, and the same pace over other distances",
        "/pace 3:43.73 mile",
        (
            Option("mark", OptionKind.TEXT, "A time: 3:43.73, or 2:09:45 with hours"),
            Option("event", OptionKind.EVENT, "What it was run or walked over: mile, 5000, marathon"),
            *_SHARED,
        ),
        pace.understand,
        pace.answer,
    ),
    Question(
        "about", "What this bot is and what it knows", "/about", (*_SHARED, _PAGE), about.understand, about.answer
    ),
    Question("help", "Every command, with an example", "/help", _SHARED, help.understand, _help),
)

QUESTIONS: dict[str, Question] = {question.name: question for question in _QUESTIONS}


def get_question(name: str) -> Question:
    """The question of that name. Raises UsageError."""
    question = QUESTIONS.get(name.casefold())
    if question is None:
        raise UsageError(f"There is no command /{shown(name)}.", "Try /help for the list of commands.")
    return question
