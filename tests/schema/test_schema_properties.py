"""What is judged safe is safe: values that were valid stay valid, checked with an independent validator."""

from __future__ import annotations

import json

import jsonschema_rs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reviewtui.formats.openapi.texts import compare_texts
from reviewtui.model import Change, Direction, Effect, How, Kind, Verdict
from reviewtui.rules.judge import judge

JsonSchema = dict[str, object]

_NAMES = ("a", "b", "c")
_NUMBERS = st.one_of(st.integers(-4, 12), st.sampled_from([0.5, 2.5]))
_SCALARS = st.one_of(st.none(), st.booleans(), _NUMBERS, st.text("xyz", max_size=4))
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(_NAMES), inner, max_size=3)),
    max_leaves=6,
)


def _with(**keywords: st.SearchStrategy[object]) -> st.SearchStrategy[JsonSchema]:
    return st.fixed_dictionaries({}, optional=keywords)


def _typed(name: str, **keywords: st.SearchStrategy[object]) -> st.SearchStrategy[JsonSchema]:
    types = st.sampled_from([name, [name], [name, "null"]])
    return st.builds(lambda kind, rest: {"type": kind, **rest}, types, _with(**keywords))


_SMALL = st.integers(0, 3)
_LEAVES = st.one_of(
    st.just({}),
    _typed("string", minLength=_SMALL, maxLength=_SMALL, enum=st.lists(st.text("xyz", max_size=2), max_size=3)),
    _typed(
        "integer", minimum=_NUMBERS, maximum=_NUMBERS, exclusiveMinimum=_NUMBERS, multipleOf=st.sampled_from([2, 3, 4])
    ),
    _typed("number", minimum=_NUMBERS, exclusiveMaximum=_NUMBERS, enum=st.lists(_NUMBERS, max_size=3)),
    _typed("boolean"),
    st.builds(lambda value: {"const": value}, _SCALARS),
)


# Where branches of `oneOf` overlap, taking one away admits what two matched before: practice calls that safe.
_APART = st.permutations([{"type": "string"}, {"type": "boolean"}, {"type": "object"}, {"type": "null"}]).flatmap(
    lambda listed: st.integers(1, 4).map(lambda count: listed[:count])
)


def _nested(inner: st.SearchStrategy[JsonSchema]) -> st.SearchStrategy[JsonSchema]:
    members = st.dictionaries(st.sampled_from(_NAMES), inner, max_size=3)
    branches = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        _typed(
            "object",
            properties=members,
            required=st.lists(st.sampled_from(_NAMES), unique=True, max_size=2),
            additionalProperties=st.one_of(st.booleans(), inner),
            minProperties=_SMALL,
            maxProperties=_SMALL,
            patternProperties=st.dictionaries(st.sampled_from(["^a", "b$"]), inner, max_size=1),
            dependentRequired=st.just({"a": ["b"]}),
        ),
        _typed("array", items=inner, minItems=_SMALL, maxItems=_SMALL, uniqueItems=st.booleans()),
        _typed(
            "array",
            prefixItems=st.lists(inner, min_size=1, max_size=2),
            items=st.one_of(st.booleans(), inner),
            contains=inner,
            minContains=_SMALL,
            maxContains=_SMALL,
        ),
        _with(**{"if": inner, "then": inner, "else": inner}),
        st.builds(lambda listed: {"anyOf": listed}, branches),
        st.builds(lambda listed: {"oneOf": listed}, _APART),
        st.builds(lambda listed: {"allOf": listed}, branches),
        st.builds(lambda one: {"not": one}, inner),
    )


_SCHEMAS = st.recursive(_LEAVES, _nested, max_leaves=4)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[JsonSchema, JsonSchema]:
    """Draw a schema and one like it: members replaced, dropped or added, so that small edits are frequent."""
    base = draw(_SCHEMAS)
    other = draw(_SCHEMAS)
    head = dict(base)
    for key in draw(st.lists(st.sampled_from(sorted({*base, *other}) or ["type"]), max_size=2)):
        if key in other and draw(st.booleans()):
            head[key] = other[key]
        else:
            head.pop(key, None)
    return (base, head) if draw(st.booleans()) else (base, other)


def _document(schema: JsonSchema, direction: Direction) -> str:
    content = {"application/json": {"schema": schema}}
    body: JsonSchema = (
        {"requestBody": {"required": True, "content": content}, "responses": {"204": {"description": ""}}}
        if direction is Direction.REQUEST
        else {"responses": {"200": {"description": "", "content": content}}}
    )
    info = {"title": "T", "version": "1"}
    return json.dumps({"openapi": "3.1.0", "info": info, "paths": {"/a": {"post": body}}})


def _changes(base: JsonSchema, head: JsonSchema, direction: Direction) -> tuple[Change, ...]:
    return compare_texts(_document(base, direction), _document(head, direction))


def _names_added(changes: tuple[Change, ...]) -> bool:
    """Tell whether a member got a schema: practice calls that safe for requests, though sets do not."""
    return any(c.kind is Kind.PROPERTY and c.how is How.ADDED for c in changes)


def _valid(schema: JsonSchema, value: object) -> bool:
    return jsonschema_rs.is_valid(schema, value)


def _safe(changes: tuple[Change, ...]) -> bool:
    return max((f.verdict for f in judge("openapi.yaml", changes)), default=Verdict.INFO) <= Verdict.SAFE


@settings(max_examples=300, deadline=None)
@given(pairs(), st.lists(_VALUES, min_size=5, max_size=25))
def test_what_is_judged_safe_refuses_no_valid_request_and_yields_no_response_that_was_impossible(
    pair: tuple[JsonSchema, JsonSchema], values: list[object]
) -> None:
    base, head = pair
    asked, answered = (_changes(base, head, direction) for direction in (Direction.REQUEST, Direction.RESPONSE))
    widened = any(c.kind is Kind.ENUM and c.effect is Effect.WIDENS for c in answered)
    safe_request = _safe(asked) and not _names_added(asked)
    safe_response = _safe(answered) and not widened
    assume(safe_request or safe_response)
    for value in values:
        before, after = _valid(base, value), _valid(head, value)
        assert not safe_request or not before or after, f"a request with {value!r} was valid"
        assert not safe_response or not after or before, f"a response with {value!r} was impossible"


@settings(max_examples=200, deadline=None)
@given(_SCHEMAS)
def test_nothing_differs_from_itself(schema: JsonSchema) -> None:
    for direction in (Direction.REQUEST, Direction.RESPONSE):
        assert _changes(schema, json.loads(json.dumps(schema)), direction) == ()
        assert _changes(schema, {"allOf": [schema]}, direction) == ()
