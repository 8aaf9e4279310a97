"""/race: one race with everybody who is known to have been in it."""

from bot.questions.options import PAGE, SHARED, VIEW, Option, OptionKind
from bot.questions.question import Question
from bot.questions.race.answer import answer
from bot.questions.race.card import draw
from bot.questions.race.json import as_json
from bot.questions.race.request import ROUNDS, understand
from bot.questions.race.words import WORDING

QUESTION = Question(
    "race",
    "One race with everybody who is known to have been in it",
    "/race Budapest 2023 men's 1500",
    (
        Option("meet", "m", OptionKind.MEET, "The meet, by name or city, with its year", required=True),
        Option("event", "e", OptionKind.EVENT, "The event as you would write it"),
        Option("round", "r", OptionKind.CHOICE, "The round", choices=ROUNDS),
        Option("heat", "h", OptionKind.NUMBER, "Which race of the round: 2 for the second heat", most=99),
        Option("place", "k", OptionKind.NUMBER, "Whose place to tell first: 3 for who was third", most=99),
        Option("athlete", "a", OptionKind.ATHLETE, "Somebody who was in it, where the meet was held more than once"),
        *SHARED,
        Option("race", "i", OptionKind.RACE, "A race by its id"),
        VIEW,
        PAGE,
    ),
    understand,
    answer,
    draw,
    as_json,
    WORDING,
)
