"""What a card says of a name that several share: whom it took, and the others as buttons."""

from bot.app import App
from bot.cards.card import Button, Card
from bot.cards.components import print_card
from bot.cards.delivering import with_others
from bot.domain.asked import Asked
from bot.errors import NoAnswer, UnknownName
from tests.discord_limits import list_faults


def labels(card: Card) -> list[str]:
    return [action.label for row in card.actions if isinstance(row, tuple) for action in row]


async def test_the_card_names_the_others_and_offers_them(asked_app: App) -> None:
    card = (await asked_app.ask_line("/athlete Kerr")).card
    assert card.notes[0] == "Took “Kerr” for Josh Kerr; others: Hamish Kerr (NZL)."
    last = card.actions[-1]
    assert isinstance(last, tuple)
    assert isinstance(last[0], Button)
    assert last == (Button("Hamish Kerr (NZL)", Asked.of("athlete", {"athlete": "hamish-kerr"})),)
    reply = await asked_app.ask(last[0].asked)
    assert "Hamish Kerr" in reply.card.heading
    assert reply.card.notes == ()


async def test_of_a_pair_that_never_met_the_famous_ones_are_taken(asked_app: App) -> None:
    card = (await asked_app.ask_line("/h2h Ingebrigtsen Cram")).card
    assert "Jakob Ingebrigtsen v Steve Cram" in card.heading


async def test_the_buttons_keep_the_other_options(asked_app: App) -> None:
    card = (await asked_app.ask_line("/results Kerr since:2023 spoilers:48")).card
    button = card.actions[-1]
    assert isinstance(button, tuple)
    assert isinstance(button[0], Button)
    assert dict(button[0].asked.options) == {"athlete": "hamish-kerr", "since": "2023", "spoilers": "48"}


async def test_a_name_that_is_like_none_here_gets_no_names(asked_app: App) -> None:
    error = (await asked_app.ask_line("/athlete Qwertzuiop")).outcome
    assert isinstance(error, UnknownName)
    assert error.choices == ()
    near = (await asked_app.ask_line("/athlete Nadia Ingebretson")).outcome
    assert isinstance(near, UnknownName)
    assert "Jakob Ingebrigtsen (NOR)" in [choice.label for choice in near.choices]


async def test_a_card_without_room_stays_as_it_is(asked_app: App) -> None:
    card = (await asked_app.ask_line("/athlete josh-kerr")).card
    full, rows = card, 0
    while (wider := with_others(full, others(rows))) is not full:
        full, rows = wider, rows + 1
        assert labels(full)[-5:] == [f"Other {n}" for n in range(5)]
    assert rows
    assert list_faults(print_card(full, asked_app.codec)) == []
    assert (
        with_others(
            card,
            [button for row in card.actions if isinstance(row, tuple) for button in row if isinstance(button, Button)],
        )
        is card
    )


def others(row: int) -> list[Button]:
    return [Button(f"Other {n}", Asked.of("athlete", {"athlete": f"other-{row}-{n}"})) for n in range(7)]


async def test_no_answer_names_whom_it_took_the_name_for(asked_app: App) -> None:
    reply = await asked_app.ask_line("/athlete Kerr event:shot-put")
    assert isinstance(reply.outcome, NoAnswer)
    assert reply.card.notes[0] == "Took “Kerr” for Josh Kerr; others: Hamish Kerr (NZL)."
    assert "Hamish Kerr (NZL)" in labels(reply.card)


async def test_no_answer_of_a_pair_names_whom_it_took_the_names_for(asked_app: App) -> None:
    card = (await asked_app.ask_line("/h2h Ingebrigtsen Cram")).card
    assert "“Ingebrigtsen” for Jakob Ingebrigtsen" in card.notes[0]
