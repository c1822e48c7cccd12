"""Whatever stands at whatever place on either side: it is compared or refused, and nothing else is raised."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.texts import compare_whole_texts
from reviewtui.model import JsonValue, Verdict
from reviewtui.rules.judge import judge
from tests.formats.documents import returns, sends

Place = tuple[str | int, ...]
Document = Callable[[JsonValue], str]
RICH: dict[str, JsonValue] = json.loads((Path(__file__).parent / "rich.json").read_text())
ODD: list[JsonValue] = [
    None, True, 0, -1, 1.5, 10**400, "", "x", "a\nb" * 50, [], {}, [[]], [{}], [None], ["x"], {"": ""}, {"x": 5},
    {"$ref": 5}, {"$ref": "#"}, {"$ref": "#/paths"}, {"$ref": "#/info/title"}, {"$ref": "#/nowhere"},
    {"$ref": "#/components/schemas/A"}, {"$ref": "http://example.com"}, {"$ref": "../outside.yaml"},
]  # fmt: skip


def places(value: JsonValue) -> Iterator[Place]:
    """Yield the place of every value inside another one."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield (key,)
        yield from ((key, *inner) for inner in places(child))


def broken(version: str, place: Place, odd: JsonValue) -> str:
    """Return the rich document with another value at a place; without the key where the value is the word `gone`."""
    document = copy.deepcopy(RICH[version])
    holder: object = document
    for key in place[:-1]:
        holder = holder[key]  # type: ignore[index]  # the place was taken from the document
    if odd == "gone":
        del holder[place[-1]]  # type: ignore[attr-defined]  # as above
    else:
        holder[place[-1]] = odd  # type: ignore[index]  # as above
    return json.dumps(document)


EVERYWHERE = [(version, place) for version, document in RICH.items() for place in places(document)]


@given(where=some.sampled_from(EVERYWHERE), odd=some.sampled_from([*ODD, "gone"]))
def test_nothing_is_raised(where: tuple[str, Place], odd: JsonValue) -> None:
    version, place = where
    sound, other = json.dumps(RICH[version]), broken(version, place, odd)
    for base, head in ((sound, other), (other, sound), (other, other)):
        try:
            outcome = compare_whole_texts(base, head)
        except UnreadableError:
            continue
        findings = list(judge("openapi.yaml", outcome.changes))
        assert all(finding.message for finding in findings)
        assert base != head or not findings


def worst(base: str, head: str) -> Verdict:
    """Return the worst that is said of a change."""
    return max(finding.verdict for finding in judge("openapi.yaml", compare_whole_texts(base, head).changes))


# A keyword, and a value of a kind that it cannot have.
UNREADABLE: list[tuple[str, JsonValue]] = [
    ("type", 5), ("type", {"a": "b"}), ("required", True), ("enum", "big"), ("pattern", 5), ("format", ["uuid"]),
    ("maximum", "10"), ("minLength", -1), ("maxLength", 1.5), ("multipleOf", 0), ("multipleOf", "1e999999999"),
    ("uniqueItems", "yes"), ("nullable", "yes"), ("properties", ["id"]), ("allOf", {"a": "b"}), ("items", "string"),
    ("additionalProperties", "nope"), ("not", "x"), ("$ref", 5), ("discriminator", 5),
]  # fmt: skip


@pytest.mark.parametrize("document", [sends, returns])
@pytest.mark.parametrize(("keyword", "value"), UNREADABLE, ids=[f"{key}-{json.dumps(v)}" for key, v in UNREADABLE])
def test_a_keyword_that_cannot_be_read_is_never_called_safe(document: Document, keyword: str, value: JsonValue) -> None:
    sound, other = document({"description": "x"}), document({"description": "x", keyword: value})
    for base, head in ((sound, other), (other, sound)):
        assert worst(base, head) >= Verdict.DANGEROUS


@pytest.mark.parametrize("document", [sends, returns])
@pytest.mark.parametrize("schema", ["string", 5, ["string"]])
def test_what_is_no_schema_is_never_called_safe(document: Document, schema: JsonValue) -> None:
    sound, other = document({"type": "string"}), document(schema)
    for base, head in ((sound, other), (other, sound)):
        assert worst(base, head) >= Verdict.DANGEROUS


CIRCLES: dict[str, dict[str, JsonValue]] = {
    "itself": {"A": {"$ref": "#/components/schemas/A"}},
    "two": {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}},
    "behind": {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/B"}},
}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("components", CIRCLES.values(), ids=CIRCLES.keys())
def test_a_reference_in_a_circle_is_an_error(version: str, components: dict[str, JsonValue]) -> None:
    user: JsonValue = {"$ref": "#/components/schemas/A"}
    sound = returns(user, version, A={"type": "string"})
    outcome = compare_whole_texts(sound, returns(user, version, **components))
    assert "leads in a circle to itself" in outcome.errors[0].message


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("#/info/title", "leads to a plain value"),
        ("#/paths/~1things/get/tags/" + "9" * 5000, "names nothing in"),
        ("#/paths/~1things/get/tags/²", "names nothing in"),
        ("#/" + "a" * 100_000, "names nothing in"),
    ],
)
def test_a_reference_to_no_schema_is_an_error(target: str, message: str) -> None:
    user: JsonValue = {"$ref": "#/components/schemas/A"}
    outcome = compare_whole_texts(returns(user, A={"type": "string"}), returns({"$ref": target}))
    (error,) = outcome.errors
    assert message in error.message
    assert len(error.message) < 300


def test_a_long_chain_of_references_is_followed_in_time() -> None:
    chain: dict[str, JsonValue] = {f"C{n}": {"$ref": f"#/components/schemas/C{n + 1}"} for n in range(5_000)}
    head = returns({"$ref": "#/components/schemas/C0"}, "3.0.3", **chain, C5000={"type": "string"})
    outcome = compare_whole_texts(returns({"type": "string"}), head)
    assert outcome.errors == ()
    assert [change.kind.value for change in outcome.changes] == ["component"]


def test_an_example_that_would_grow_without_end_is_not_made() -> None:
    tree: dict[str, JsonValue] = {
        f"T{n}": {"type": "array", "minItems": 900, "items": {"$ref": f"#/components/schemas/T{n + 1}"}}
        for n in range(6)
    }
    head = returns({"$ref": "#/components/schemas/T0"}, "3.0.3", **tree, T6={"type": "string"})
    (change,) = [c for c in compare_whole_texts(returns({"type": "string"}), head).changes if c.fact == "type"]
    assert change.witness == ()


@pytest.mark.parametrize("written", ["3." + "9" * 5000, "3.10.0", None, [3], "latest", "4.0.0", "\x1b[31m3.0"])
def test_a_version_that_is_none_is_refused(written: JsonValue) -> None:
    document = json.dumps({"openapi": written, "paths": {}})
    with pytest.raises(UnreadableError, match="is no version that can be compared") as caught:
        compare_whole_texts(document, document)
    assert len(caught.value.message) < 100


def test_a_version_that_came_or_went_is_told_as_that() -> None:
    silent, said = json.dumps({"paths": {}}), json.dumps({"openapi": "3.0.3", "paths": {}})
    messages = [
        [one.message for one in judge("openapi.yaml", compare_whole_texts(*pair).changes)]
        for pair in ((silent, said), (said, silent))
    ]
    assert messages == [
        ["The description now says that it is written in OpenAPI 3.0.3."],
        ["The description no longer says that it is written in OpenAPI 3.0.3."],
    ]


@pytest.mark.parametrize("shape", [returns, sends])
def test_a_schema_of_more_parts_than_are_read_never_passes_as_the_same(shape: Document) -> None:
    shared: list[JsonValue] = [{"minLength": least} for least in range(2_500)]
    base, head = (shape({"allOf": [*shared, {"type": name}]}) for name in ("string", "integer"))
    assert worst(base, head) is Verdict.DANGEROUS
    assert not compare_whole_texts(base, base).changes
