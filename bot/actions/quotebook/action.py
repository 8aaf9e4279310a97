"""/quotebook: a server's own quotes."""

from bot.actions.action import Action
from bot.actions.quotebook.act import act
from bot.actions.quotebook.card import draw
from bot.actions.quotebook.forms import form_for
from bot.actions.quotebook.request import Do, is_public, understand
from bot.domain.book_files import FileKind
from bot.questions.options import PAGE, Option, OptionKind

ACTION = Action(
    "quotebook",
    "This server's own quotes: one at random, search, add, edit, remove, review, opt out",
    "/quotebook random",
    (
        Option("do", "d", OptionKind.CHOICE, "What to do with the book", choices=tuple(str(each) for each in Do)),
        Option("number", "n", OptionKind.STATE, "One quote, by its number"),
        Option("member", "m", OptionKind.STATE, "Said by this member"),
        Option("athlete", "a", OptionKind.ATHLETE, "Said by this athlete"),
        Option("tag", "t", OptionKind.TEXT, "With this tag"),
        Option("words", "q", OptionKind.TEXT, "With these words, inflected and misspelt ones too"),
        Option("message", "i", OptionKind.STATE, "The message that it is saved from"),
        Option("text", "w", OptionKind.TEXT, "The words of a quote"),
        Option("said", "s", OptionKind.DAY, "When it was said"),
        Option("place", "y", OptionKind.TEXT, "Where, or a link"),
        Option("tags", "g", OptionKind.TEXT, "Tags, with commas between"),
        Option("adder", "ra", OptionKind.STATE, "The role that may add; @everyone for all"),
        Option("remover", "rr", OptionKind.STATE, "The role that may remove and review; @everyone for none"),
        Option("review", "rv", OptionKind.FLAG, "Whether new quotes wait until they are reviewed"),
        Option("outlives", "ol", OptionKind.FLAG, "Whether the quote of a deleted message stays"),
        Option(
            "format", "f", OptionKind.CHOICE, "How the file is written", choices=tuple(str(each) for each in FileKind)
        ),
        Option("dry-run", "dr", OptionKind.FLAG, "Only say what the file would bring"),
        PAGE,
    ),
    understand,
    act,
    draw,
    form_for=form_for,
    is_public=is_public,
)
