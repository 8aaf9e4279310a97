"""Buttons carry what they ask; messages live for years, so every printed form is read for ever."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.registry import COMMANDS
from bot.app import App
from bot.domain.asked import Asked
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.errors import UsageError
from bot.questions import custom_id_v1
from bot.questions.custom_id import LONGEST, Codec, Manner
from bot.questions.options import OptionKind
from bot.questions.registry import QUESTIONS
from bot.questions.short_ids import digest
from tests.rendering import CODEC

LINES: list[dict[str, Any]] = [
    json.loads(line)
    for file in sorted((Path(__file__).parent / "printed").glob("*.jsonl"))
    for line in file.read_text(encoding="utf-8").splitlines()
]
ids = st.from_regex(r"[a-z]{1,20}(-[a-z0-9]{1,20}){0,12}", fullmatch=True)
event_keys = st.builds(
    lambda code, sex, short: Event(code, sex, short).key,
    st.sampled_from(sorted(catalogue())),
    st.none() | st.sampled_from(Sex),
    st.none() | st.booleans(),
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("printed", LINES, ids=lambda printed: printed["custom_id"])
def test_what_was_ever_printed_is_read_as_it_was_meant(printed: dict[str, Any]) -> None:
    """The files in printed/ are never changed: each line stands on a message somewhere."""
    press = Codec(COMMANDS).decode(printed["custom_id"])
    assert (press.asked.question, dict(press.asked.options)) == (printed["question"], printed["options"])
    assert press.manner is (Manner.ANEW if printed["anew"] else Manner.IN_PLACE)
    assert press.empty == ()


def test_every_question_and_option_was_printed_in_both_versions() -> None:
    for version in ("bl1", "bl2"):
        known = {
            (one["question"], option)
            for one in LINES
            if one["custom_id"].startswith(version)
            for option in one["options"]
        }
        assert known >= {(name, option) for name, order in custom_id_v1._ORDERS.items() for option in order}


@given(ids, ids, event_keys | st.just(""), st.integers(0, 9999))
def test_what_is_asked_comes_back_whole_however_long_its_ids(first: str, second: str, event: str, page: int) -> None:
    asked = Asked.of("h2h", {"athlete": first, "opponent": second, "event": event, "page": str(page or "")})
    custom_id = CODEC.encode(asked)
    assert len(custom_id) <= LONGEST
    read = CODEC.decode(custom_id).asked
    whole = {digest(id_): id_ for id_ in (first, second)}
    assert Asked.of("h2h", {name: whole.get(value, value) for name, value in read.options}) == asked


@given(st.sampled_from(sorted(QUESTIONS)), st.data(), st.booleans())
def test_any_typed_text_survives_as_far_as_it_fits(name: str, data: st.DataObject, anew: bool) -> None:
    options = {o.name: data.draw(st.text(max_size=40)) for o in QUESTIONS[name].options}
    asked = Asked.of(name, options)
    custom_id = CODEC.encode(asked, Manner.ANEW if anew else Manner.IN_PLACE)
    assert units(custom_id) <= LONGEST
    press = CODEC.decode(custom_id)
    assert press.manner is (Manner.ANEW if anew else Manner.IN_PLACE)
    if sum(units(value) * 2 + 4 for _, value in asked.options) + 17 <= LONGEST:
        assert press.asked == asked


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_keys_are_short_and_none_is_given_twice(question: str) -> None:
    keys = [option.key for option in QUESTIONS[question].options]
    assert len(set(keys)) == len(keys)
    assert all(key.isalpha() and key.islower() and len(key) <= 2 for key in keys)


def test_what_does_not_fit_though_all_names_are_cut_is_cut_too() -> None:
    custom_id = CODEC.encode(Asked.of("h2h", {"athlete": "Kerr", "since": "x" * 120, "until": "y" * 120}))
    assert len(custom_id) <= LONGEST
    assert CODEC.decode(custom_id).asked.text("since")


def test_zero_is_set_and_nothing_is_not() -> None:
    assert "sp=0" in CODEC.encode(Asked.of("h2h", {"athlete": "a", "opponent": "b", "spoilers": "0", "third": ""}))
    assert "t=" not in CODEC.encode(Asked.of("h2h", {"athlete": "a", "opponent": "b", "third": ""}))


@given(
    st.text(max_size=120)
    | st.text(max_size=90).map("bl1:h2h:{}".format)
    | st.text(max_size=90).map("bl2:h2h:a={}".format)
    | st.text("apo=|\\:x", max_size=90).map("bl2:h2h:".__add__)
    | st.text(max_size=90).map("bl1+".__add__)
    | st.text(max_size=90).map("bl2!".__add__)
)
def test_a_made_up_custom_id_is_read_or_refused_clearly(custom_id: str) -> None:
    try:
        press = CODEC.decode(custom_id)
    except UsageError:
        return
    assert press.asked.question in QUESTIONS
    assert {name for name, _ in press.asked.options} <= {o.name for o in QUESTIONS[press.asked.question].options}


@pytest.mark.parametrize(
    "custom_id",
    [
        *("", "bl1", "bl1:", "bl2", "bl2:", "bl2:h2h", "bl3:h2h:a=b", "bl1:h2h:", "bl1:nonsense:a|b|c|d"),
        *(
            "bl2:nonsense:a=b",
            "bl2:h2h:zz=b",
            "bl2:h2h:a=b|a=c",
            "bl2:h2h:a",
            "bl2=0",
            "bl1=0",
            "bl2:h2h:a=" + "x" * 99,
        ),
        *("bl1:h2h:josh-kerr|jakob-ingebrigtsen", "bl1:h2h:" + "|" * 25),
    ],
)
def test_refuses_what_it_never_printed(custom_id: str) -> None:
    if custom_id == "bl2:h2h":  # nothing is set: the question itself says what it needs
        assert CODEC.decode(custom_id).asked == Asked("h2h")
        return
    with pytest.raises(UsageError):
        CODEC.decode(custom_id)


async def test_shortened_ids_of_every_kind_are_looked_up(app: App) -> None:
    (athlete, *_), (meet, *_) = list(app.almanac.names), list(app.almanac.meets)
    (race, *_) = await app.almanac.store.races.list_ids()
    for question, option, id_ in (("athlete", "athlete", athlete), ("results", "meet", meet), ("race", "race", race)):
        key = CODEC.key(question, option)
        press = await app.read_press(f"bl2:{question}:{key}={digest(id_)}")
        assert press.asked == Asked.of(question, {option: id_})


async def test_a_shortened_id_of_nothing_that_is_held_is_refused(app: App) -> None:
    with pytest.raises(UsageError, match="no longer hold"):
        await app.read_press("bl2:athlete:a=~AAAAAAAAAAA")


def test_state_options_are_never_set_by_a_person() -> None:
    hidden = {o.name for q in QUESTIONS.values() for o in q.options if o.kind is OptionKind.STATE}
    shown = {o.name for q in QUESTIONS.values() for o in q.visible}
    assert not hidden & shown


def test_choices_and_flags_come_back_whole_where_texts_beside_them_are_cut() -> None:
    options = {"athlete": "josh-kerr", "opponent": "niels-laros", "event": "1500m.M", "rounds": "finals"}
    options |= {"track": "short-track", "meet": "Some meeting of a very long name", "season": "2024"}
    options |= {"kind": "olympics", "winner": "josh-kerr", "private": "true", "spoilers": "48"}
    custom_id = CODEC.encode(Asked.of("h2h", options))
    assert len(custom_id) <= LONGEST
    read = dict(CODEC.decode(custom_id).asked.options)
    read |= {name: options[name] for name in read if read[name] == digest(options[name])}
    assert {**read, "meet": ""} == {**options, "meet": ""}
    assert options["meet"].startswith(read.get("meet", ""))


def test_choices_of_an_event_differ_though_every_option_is_set() -> None:
    options = {"athlete": "josh-kerr", "opponent": "niels-laros", "third": "cole-hocker", "rounds": "finals"}
    options |= {"since": "2023-01-01", "until": "2023-12-31", "track": "outdoors", "meet": "Budapest 2023"}
    options |= {"season": "2023", "kind": "olympics", "winner": "josh-kerr", "private": "true", "spoilers": "48"}
    printed = [CODEC.encode(Asked.of("h2h", {**options, "event": event})) for event in ("4x100m", "4x200m", "1500m.Mi")]
    assert len(set(printed)) == len(printed)
    assert all(len(custom_id) <= LONGEST for custom_id in printed)
    read = CODEC.decode(printed[2]).asked
    assert (read.text("event"), read.text("private")) == ("1500m.Mi", "true")


@given(ids, ids, st.from_regex(r"[0-9a-f]{25}", fullmatch=True))
def test_the_token_of_a_post_is_whole_and_asks_nothing(athlete: str, opponent: str, token: str) -> None:
    asked = Asked.of("h2h", {"athlete": athlete, "opponent": opponent})
    custom_id = CODEC.encode(asked, Manner.ANEW, post=token)
    assert units(custom_id) <= LONGEST
    assert f"#{token}|" in custom_id
    read = CODEC.decode(custom_id)
    assert read.manner is Manner.ANEW
    assert [name for name, _ in read.asked.options] == ["athlete", "opponent"]
    assert all(value == dict(asked.options)[name] or len(value) < 20 for name, value in read.asked.options)
