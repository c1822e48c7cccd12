"""Whatever stands at whatever place on either side: it is told, with its line and a hint where it is refused."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from reviewtui.errors import UnreadableError
from reviewtui.formats.comparison import Comparison
from reviewtui.formats.registry import format_of
from reviewtui.formats.validation import Validation
from reviewtui.model import JsonValue, Kind, SpecStatus
from reviewtui.rules.judge import judge
from reviewtui.schema.equality import equal
from tests.formats.events import THREE, TWO
from tests.formats.texts import Texts, compared, surveyed

Place = tuple[str | int, ...]
RICH: dict[str, JsonValue] = {"2": yaml.safe_load(TWO), "3": yaml.safe_load(THREE)}
ODD: list[JsonValue] = [
    None, True, 0, -1, 1.5, 10**400, "", "x", "a\nb" * 50, "\x1b[31m", [], {}, [[]], [{}], [None], ["x"], {"": ""},
    {"x": 5}, {"$ref": 5}, {"$ref": "#"}, {"$ref": "#/channels"}, {"$ref": "#/nowhere"}, {"type": "record"},
    {"$ref": "#/components/schemas/Order"}, {"$ref": "http://example.com"}, {"$ref": "../outside.yaml"},
]  # fmt: skip


def places(value: JsonValue) -> Iterator[Place]:
    """Yield the place of every value inside another one."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield (key,)
        yield from ((key, *inner) for inner in places(child))


def broken(version: str, place: Place, odd: JsonValue) -> str:
    """Return the rich document with another value at a place."""
    document = copy.deepcopy(RICH[version])
    holder: object = document
    for key in place[:-1]:
        holder = holder[key]  # type: ignore[index]  # the place was taken from the document
    holder[place[-1]] = odd  # type: ignore[index]  # as above
    return json.dumps(document)


EVERYWHERE = [
    (version, place) for version, document in RICH.items() for place in places(document) if place != ("asyncapi",)
]


# What promises nothing on the wire: a text on the whole, a name for generators, types that a list of values implies.
UNSAID = {"/info/description", "/channels/commands/publish/message/oneOf/1/messageId",
          "/channels/orders.{region}.created/parameters/region/schema/type"}  # fmt: skip
IMPLIED = "/components/schemas/Order/properties/state/type"
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def told(outcome: Comparison) -> bool:
    """Tell whether a comparison says anything that people see, each thing whole: what, where, and what to do."""
    problems = (*outcome.errors, *outcome.notes)
    for problem in (*problems, *outcome.flaws):
        assert problem.path == "asyncapi.json", problem
        assert problem.line >= 1, problem
        assert problem.message, problem
        assert problem.hint, problem
    for finding in judge("asyncapi.json", outcome.changes):
        assert finding.message, finding
        assert not CONTROLS.search(finding.message), finding
        assert finding.where is not None, finding
        assert finding.where.line >= 1, finding
    return bool(outcome.changes or problems)


@settings(max_examples=50)  # each compares three times
@given(where=some.sampled_from(EVERYWHERE), odd=some.sampled_from(ODD))
def test_whatever_stands_anywhere_is_told(where: tuple[str, Place], odd: JsonValue) -> None:
    version, place = where
    sound, other = json.dumps(RICH[version]), broken(version, place, odd)
    came, went, same = (compared("asyncapi.json", *sides) for sides in ((sound, other), (other, sound), (other, other)))
    silent = "".join(f"/{key}" for key in place) in UNSAID or equal(json.loads(other), RICH[version])
    silent |= "".join(f"/{key}" for key in place) == IMPLIED and odd is None

    assert told(came) or came.flaws or silent
    assert told(went) or came.flaws or silent
    assert same.changes == ()
    assert told(same) == bool(same.notes)


@given(where=some.sampled_from(EVERYWHERE), odd=some.sampled_from(ODD))
def test_every_part_has_its_name_and_every_flaw_its_line(where: tuple[str, Place], odd: JsonValue) -> None:
    text = broken(*where, odd)
    known = format_of("asyncapi.json", text.encode())
    if known is None or known.name != "asyncapi":
        return
    try:
        survey = surveyed("asyncapi.json", text)
    except UnreadableError:
        return
    for element in (one for kind in Kind for one in survey.elements(kind)):
        operations, _ = survey.reach(element)
        assert all(str(one).startswith(("SEND ", "RECEIVE ")) for one in operations)
        assert survey.naming(element.node).subject
    for problem in known.refusals("asyncapi.json", Texts({"asyncapi.json": text}), Validation.BASIC):
        assert problem.line >= 1
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize("version", ["1.2.0", "4.0.0", "2.9.0", "9"])
def test_a_version_that_is_not_read_is_refused_with_its_line(version: str) -> None:
    outcome = compared("asyncapi.yaml", TWO, f"asyncapi: {version}\ninfo: {{}}\n")

    assert outcome.status is SpecStatus.UNREADABLE
    assert (outcome.errors[0].line, "2.0 to 2.6" in outcome.errors[0].hint) == (1, True)


def test_traits_and_unions_in_circles_end() -> None:
    text = THREE + "  x: {$ref: '#/components/x'}\n"
    circle = text.replace("traits: [{headers: {type: object, properties: {trace: {type: string}}}}]",
                          "traits: [{$ref: '#/components/messages/created'}]")  # fmt: skip

    assert compared("asyncapi.yaml", circle, circle).changes == ()


def test_a_recursive_avro_record_ends() -> None:
    record = "{type: record, name: Ship, fields: [{name: next, type: ['null', Ship]}, {name: id, type: %s}]}"
    texts = [THREE.replace("{type: record, name: Ship, fields: [{name: id, type: string}]}", record % kind)
             for kind in ("int", "long")]  # fmt: skip

    assert [change.fact for change in compared("asyncapi.yaml", *texts).changes] == ["resolved"]
