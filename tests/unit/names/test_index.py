"""The index: exact names first, typos and short forms found, any input accepted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.names.index import NameIndex

ENTRIES = [
    (1, "Jakob Ingebrigtsen", 40.0),
    (2, "Filip Ingebrigtsen", 6.0),
    (3, "Josh Kerr", 30.0),
    (4, "Hamish Kerr", 8.0),
    (5, "Hicham El Guerrouj", 9.0),
    (6, "Karoline Bjerkeli Grøvdal", 5.0),
    (7, "Joan Benoit Samuelson", 3.0),
    (8, "Djabir Saïd-Guerni", 2.0),
    (9, "Li Yanmei", 1.0),
    (9, "Yanmei Li", 1.0),
    (10, "Zoë Hobbs", 2.0),
    (11, "Zoe Hobbs", 1.0),
]
# enough names that the index has to choose its candidates
MANY = ENTRIES + [(100 + n, f"Athlete{n % 40:02} Number{n:03}", 0.5) for n in range(600)]


@pytest.fixture(scope="module", params=["few", "many"])
def index(request: pytest.FixtureRequest) -> NameIndex[int]:
    return NameIndex(ENTRIES if request.param == "few" else MANY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Josh Kerr", 3),
        ("josh kerr", 3),
        ("Kerr Josh", 3),
        ("joshkerr", 3),
        ("J. Kerr", 3),
        ("Jsoh Kerr", 3),
        ("ingebrigsten jakob", 1),
        ("jakob i", 1),
        ("Jakob Ingebritsen", 1),
        ("filip ingebrigtsen", 2),
        ("el gerouj", 5),
        ("Hicham El Gerrouj", 5),
        ("grovdal", 6),
        ("Karoline Grøvdal", 6),
        ("Karoline Bjerkeli", 6),
        ("samuelson", 7),
        ("Joan Samuelson", 7),
        ("said guerni", 8),
        ("Zoë Hobbs", 10),
        ("Zoe Hobbs", 11),
        ("k", 3),
        ("in", 1),
    ],
)
def test_finds_whom_people_mean(index: NameIndex[int], text: str, expected: int) -> None:
    assert index.search(text)[0].id == expected


def test_an_id_with_several_names_is_one_hit(index: NameIndex[int]) -> None:
    hits = index.search("yanmei li")
    assert [hit.id for hit in hits].count(9) == 1
    assert (hits[0].name, hits[0].score) == ("Yanmei Li", 1.0)


def test_blank_text_lists_the_most_popular(index: NameIndex[int]) -> None:
    assert [hit.id for hit in index.search("", 3)] == [1, 3, 5]
    assert index.search("\u200b ", 3) == index.search("", 3)


def test_text_without_a_letter_finds_nothing(index: NameIndex[int]) -> None:
    assert index.search("!?… 🏃") == []


@pytest.mark.parametrize("limit", [0, -1])
def test_no_room_for_hits(index: NameIndex[int], limit: int) -> None:
    assert index.search("kerr", limit) == []


def test_limit_is_kept(index: NameIndex[int]) -> None:
    assert len(index.search("", 4)) == 4
    assert len(index.search("kerr", 2)) == 2


def test_very_long_text_is_cut(index: NameIndex[int]) -> None:
    assert index.search("kerr " * 2000) == index.search("kerr " * 40)


@pytest.mark.parametrize("text", ["", "a", "kerr", "josh kerr", "!"])
def test_an_index_of_no_names_answers(text: str) -> None:
    empty: NameIndex[str] = NameIndex([])
    assert empty.search(text) == []
    assert len(empty) == 0


def test_names_that_fold_to_nothing_are_left_out() -> None:
    assert len(NameIndex([("a", "…", 1.0), ("b", "Kerr", 1.0)])) == 1


def test_popularity_parts_equals() -> None:
    index = NameIndex([("a", "Ann Smith", 1.0), ("b", "Bea Smith", 50.0)])
    assert [hit.id for hit in index.search("smith")] == ["b", "a"]


FAMOUS, PART = (1, "Marc Scott"), (2, "Jessica Mark Scott")


@pytest.mark.parametrize(
    ("weight", "text", "first"),
    [
        (40.0, "mark scott", 1),  # Marc Scott with a slip, rather than somebody by a part of her name
        (10.0, "mark scott", 2),  # who is not far less famous
        (40.0, "jessica mark scott", 2),
    ],
)
def test_a_slip_in_a_famous_name_comes_before_a_part_of_another(weight: float, text: str, first: int) -> None:
    index = NameIndex([(*FAMOUS, weight), (*PART, 1.0), (3, "Callum Scott", 1.0)])
    hits = index.search(text)
    assert hits[0].id == first
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_name_as_written_comes_before_a_famous_one() -> None:
    index = NameIndex([(*FAMOUS, 1000.0), (*PART, 1.0), (3, "Mark Scott", 1.0)])
    assert [hit.id for hit in index.search("mark scott")][:2] == [3, 1]


@pytest.mark.parametrize("weight", [0.0, -1.0, float("nan"), float("inf"), 1e-300, 1e300])
def test_odd_weights_do_no_harm(weight: float) -> None:
    index = NameIndex([("a", "Ann Smith", weight), ("b", "Bea Jones", 1.0)])
    assert index.search("ann smith")[0].id == "a"
    assert all(0 <= hit.score <= 1 for hit in index.search("smith"))


names = st.lists(st.text(min_size=1, max_size=30), min_size=0, max_size=12)


@settings(max_examples=150, deadline=None)
@given(names, st.text(max_size=40), st.integers(1, 30))
def test_search_never_raises_and_scores_fall(listed: list[str], text: str, limit: int) -> None:
    index = NameIndex((n, name, 1.0 + n) for n, name in enumerate(listed))
    hits = index.search(text, limit)
    scores = [hit.score for hit in hits]
    assert len(hits) <= limit
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)
    assert len({hit.id for hit in hits}) == len(hits)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_an_exact_name_is_always_first(data: st.DataObject) -> None:
    listed = data.draw(st.lists(st.text("abcdeé ", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=15))
    weights = data.draw(st.lists(st.floats(0.01, 1000), min_size=len(listed), max_size=len(listed)))
    filler = [(-n, f"ba{n:03} cab{n:03}", 2000.0) for n in range(1, data.draw(st.sampled_from([1, 300])))]
    index = NameIndex([*((n, name, w) for n, (name, w) in enumerate(zip(listed, weights, strict=True))), *filler])
    name = data.draw(st.sampled_from(listed))
    hit = index.search(name)[0]
    assert hit.name == name
    assert hit.score == 1.0


@pytest.mark.parametrize(
    ("words", "held"),
    [
        *(("el guerrouj", True), ("hicham el", True), ("hicham el guerrouj", True), ("said guerni", True)),
        *(("guerrouj el", False), ("hicham guerrouj", False), ("el guerr", False), ("kerr jakob", False)),
        *(("jakob kerr", False), ("xx yy", False)),
    ],
)
def test_words_side_by_side_are_those_of_one_name(index: NameIndex[int], words: str, held: bool) -> None:
    assert index.has_words(words) is held
