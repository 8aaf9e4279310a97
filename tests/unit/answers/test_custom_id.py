import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.custom_id import LONGEST, decode, encode
from bot.answers.question import OptionKind
from bot.answers.questions import QUESTIONS
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.errors import UsageError

ids = st.from_regex(r"[a-z]{1,20}(-[a-z0-9]{1,20}){0,12}", fullmatch=True)
event_keys = st.builds(
    lambda code, sex, short: Event(code, sex, short).key,
    st.sampled_from(sorted(catalogue())),
    st.none() | st.sampled_from(Sex),
    st.none() | st.booleans(),
)


@given(ids, ids, event_keys | st.just(""), st.integers(0, 9999))
def test_a_request_comes_back_whole_however_long_its_ids(first: str, second: str, event: str, page: int) -> None:
    options = {"athlete": first, "opponent": second, "event": event, "page": str(page or "")}
    custom_id = encode("h2h", options)
    assert len(custom_id) <= LONGEST
    press = decode(custom_id, [first, second, "somebody-else"])
    assert press.question.name == "h2h"
    assert press.options == {name: value for name, value in options.items() if value}


@given(st.sampled_from(sorted(QUESTIONS)), st.data(), st.booleans())
def test_any_typed_text_survives_as_far_as_it_fits(name: str, data: st.DataObject, anew: bool) -> None:
    options = {o.name: data.draw(st.text(max_size=40)) for o in QUESTIONS[name].options}
    custom_id = encode(name, options, anew=anew)
    assert len(custom_id) <= LONGEST
    press = decode(custom_id, [])
    assert press.anew is anew
    short = sum(len(value) * 2 + 1 for value in options.values()) + 14 <= LONGEST
    if short:
        assert press.options == {option: value for option, value in options.items() if value}


@given(st.text(max_size=120) | st.text(max_size=90).map("bl1:h2h:{}".format) | st.text(max_size=90).map("bl1+".__add__))
def test_a_made_up_custom_id_is_read_or_refused_clearly(custom_id: str) -> None:
    try:
        press = decode(custom_id, ["josh-kerr"])
    except UsageError:
        return
    assert press.question.name in QUESTIONS
    assert set(press.options) <= {o.name for o in press.question.options}


@pytest.mark.parametrize("custom_id", ["", "bl1", "bl1:", "bl2:h2h:a|b", "bl1:h2h:", "bl1:nonsense:a|b|c|d"])
def test_refuses_what_it_never_printed(custom_id: str) -> None:
    with pytest.raises(UsageError):
        decode(custom_id, [])


def test_state_options_are_never_set_by_a_person() -> None:
    hidden = {o.name for q in QUESTIONS.values() for o in q.options if o.kind is OptionKind.STATE}
    shown = {o.name for q in QUESTIONS.values() for o in q.visible}
    assert not hidden & shown
