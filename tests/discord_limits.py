"""What Discord accepts: its own description of its REST bodies, and the limits which that leaves out."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.shared import SHARED, needs_shared

NEEDS_DESCRIPTION = needs_shared("discord/openapi.json")
_DESCRIPTION = SHARED / "discord" / "openapi.json"

ROW, BUTTON, SELECT, TEXT, GALLERY = 1, 2, 3, 10, 12
LINK = 5  # a button's style
TEXT_IN_A_MESSAGE = 4000
COMPONENTS_IN_A_MESSAGE = 40

Json = dict[str, Any]


def is_described() -> bool:
    """Whether the description is there."""
    return _DESCRIPTION.exists()


@cache
def described(schema: str) -> Draft202012Validator:
    """The validator of one schema of the description."""
    document: Json = json.loads(_DESCRIPTION.read_text(encoding="utf-8"))
    registry: Registry[Any] = Registry().with_resource("urn:discord", DRAFT202012.create_resource(document))
    return Draft202012Validator({"$ref": f"urn:discord#/components/schemas/{schema}"}, registry=registry)


def list_described_faults(schema: str, body: Json) -> list[str]:
    """Where a body breaks the description; empty where it keeps to it."""
    innermost = (best_match([error]) or error for error in described(schema).iter_errors(body))
    return [f"{error.json_path}: {error.message[:200]}" for error in innermost]


def walk(components: list[Json]) -> Iterator[Json]:
    """Every component of a message, nested ones too."""
    for component in components:
        yield component
        yield from walk(component.get("components", []))


def list_faults(components: list[Json]) -> list[str]:
    """Where the components of one message break a limit; empty where Discord takes them."""
    every = list(walk(components))
    text = [c["content"] for c in every if c["type"] == TEXT]
    custom_ids = [c["custom_id"] for c in every if "custom_id" in c]
    faults = [
        *([f"{len(every)} components"] if len(every) > COMPONENTS_IN_A_MESSAGE else []),
        *([f"{sum(map(len, text))} characters of text"] if sum(map(len, text)) > TEXT_IN_A_MESSAGE else []),
        *(["an empty text"] if not all(t.strip() for t in text) else []),
        *(["a custom_id twice"] if len(set(custom_ids)) < len(custom_ids) else []),
        *(f"a custom_id of {len(id_)} characters" for id_ in custom_ids if not 1 <= len(id_) <= 100),
    ]
    kinds = {ROW: _row, BUTTON: _button, SELECT: _select, GALLERY: _gallery}
    return [*faults, *(fault for c in every if c["type"] in kinds for fault in kinds[c["type"]](c))]


def _row(row: Json) -> Iterator[str]:
    kinds = [c["type"] for c in row["components"]]
    if kinds != [SELECT] and not (1 <= len(kinds) <= 5 and set(kinds) == {BUTTON}):
        yield f"a row of {kinds}"


def _button(button: Json) -> Iterator[str]:
    if not 1 <= len((button.get("label") or "").strip()) <= 80:
        yield f"a label of {len(button.get('label') or '')} characters"
    if ("url" in button) == ("custom_id" in button) or ("url" in button) != (button["style"] == LINK):
        yield "a button that is neither a link nor a question"
    if not 1 <= len(button.get("url") or "x") <= 512:
        yield f"an address of {len(button['url'])} characters"


def _select(select: Json) -> Iterator[str]:
    options: list[Json] = select.get("options", [])
    values = [option["value"] for option in options]
    if not 1 <= len(options) <= 25:
        yield f"a menu of {len(options)} choices"
    if len(set(values)) < len(values):
        yield "a choice twice in one menu"
    if not all(1 <= len(option[key]) <= 100 for option in options for key in ("label", "value")):
        yield "a choice of too few or too many characters"
    if len(select.get("placeholder") or "") > 150:
        yield "a placeholder too long"


def _gallery(gallery: Json) -> Iterator[str]:
    items: list[Json] = gallery["items"]
    if not 1 <= len(items) <= 10:
        yield f"a gallery of {len(items)} pictures"
    if not all(1 <= len(item.get("description") or "") <= 1024 for item in items):
        yield "a picture without words, or with too many"
