"""What the builder takes from the facts written by hand."""

from scripts.almanac.known import Cells, Known

RACE = {
    "id": "rome-1987-1500m-m",
    "discipline": "1500m",
    "short_track": "no",
    "round": "final",
    "date": "1987-09-06",
}


def _athlete(number: str, name: str) -> Cells:
    return {
        "id": number,
        "name": name,
        "family_name": name.split()[1],
        "nation": "USA",
        "sex": "M",
        "born": "",
    }


def test_a_result_written_by_hand_may_be_of_an_athlete_whom_the_build_writes() -> None:
    by_hand, built = _athlete("steve-cram", "Steve Cram"), _athlete("jim-spivey", "Jim Spivey")
    results = tuple(
        {"race": RACE["id"], "athlete": row["id"], "mark": mark, "place": place}
        for row, mark, place in ((by_hand, "3:41.19", "8"), (built, "3:38.82", "3"))
    )
    known = Known((), {}, {}, {}, (by_hand,), (built,), (), (), (RACE,), results, ())
    (claim,) = known.claims()
    assert (claim.name, claim.place) == ("Steve Cram", 8)
