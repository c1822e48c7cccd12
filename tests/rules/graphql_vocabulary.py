"""Every change that a comparison of GraphQL schemas can give, as rows of a table."""

from __future__ import annotations

from reviewtui.model import Direction, How, Kind
from tests.rules.vocabulary import (
    ANNOTATES,
    FLAGS,
    NARROWS,
    NONE,
    REPLACES,
    REQUEST,
    RESPONSE,
    UNKNOWN,
    WIDENS,
    Row,
    Values,
)

A, R, C = How.ADDED, How.REMOVED, How.CHANGED
K = Kind
COME: tuple[Values, ...] = ((None, "A"),)
GONE: tuple[Values, ...] = (("A", None),)
TYPES: tuple[Values, ...] = (("Int", "[String!]"),)
REASONS: tuple[Values, ...] = ((None, "a"), ("a", None), ("a", "b"))
LISTS: tuple[Values, ...] = ((["A"], ["A", "B"]),)
SOME_LISTS: tuple[Values, ...] = ((["A"], None), (None, ["A"]))
ON_NULL = (WIDENS, NARROWS, REPLACES)
BOTH = (WIDENS, NARROWS)
ANY = (REQUEST, RESPONSE, Direction.BOTH, NONE)


def _inputs(kind: Kind, direction: Direction) -> tuple[Row, ...]:
    """Return the changes of what is sent."""
    at = (direction,)
    rows = [
        Row(kind, A, ("required", "optional", "default"), COME, at, (WIDENS,)),
        Row(kind, R, ("", "deprecated"), GONE, at, (NARROWS,)),
        Row(kind, C, ("type", "list"), TYPES, at, (REPLACES,)),
        Row(kind, C, ("null",), TYPES, at, ON_NULL),
        Row(kind, C, ("required",), (("1", None),), at, (NARROWS,)),
        Row(kind, C, ("required",), ((None, "1"),), at, (WIDENS,)),
        Row(kind, C, ("default",), (("1", "2"), (None, "1")), at, (UNKNOWN,)),
        Row(kind, C, ("default-removed",), (("1", None),), at, (UNKNOWN,)),
        Row(kind, C, ("deprecation",), REASONS, at, (ANNOTATES,)),
        Row(kind, C, ("deprecated-required",), ((None, "Int!"),), at, (REPLACES,)),
    ]
    return tuple(rows)


def _came_and_went(kind: Kind, *directions: Direction) -> tuple[Row, ...]:
    return (Row(kind, A, ("",), COME, directions, (WIDENS,)), Row(kind, R, ("",), GONE, directions, (NARROWS,)))


GRAPHQL_ROWS = (
    *_came_and_went(K.GRAPHQL_TYPE, NONE),
    Row(K.GRAPHQL_TYPE, C, ("kind",), (("type", "union"), ("input", "scalar")), (NONE,), (REPLACES,)),
    Row(K.GRAPHQL_TYPE, C, ("unreachable",), LISTS, (NONE,), (ANNOTATES,)),
    Row(K.GRAPHQL_TYPE, C, ("oneOf",), FLAGS, (NONE,), (*BOTH, ANNOTATES)),
    Row(K.GRAPHQL_TYPE, C, ("deprecation",), REASONS, (NONE,), (ANNOTATES,)),
    Row(K.GRAPHQL_FIELD, C, ("oneOf",), FLAGS, (REQUEST,), BOTH),
    Row(K.GRAPHQL_TYPE, C, ("specifiedBy",), REASONS, (NONE,), (UNKNOWN,)),
    *_came_and_went(K.GRAPHQL_FIELD, RESPONSE),
    Row(K.GRAPHQL_FIELD, A, ("interface",), COME, (RESPONSE,), (WIDENS,)),
    Row(K.GRAPHQL_FIELD, R, ("deprecated",), GONE, (RESPONSE,), (NARROWS,)),
    Row(K.GRAPHQL_FIELD, C, ("type", "list"), TYPES, (RESPONSE,), (REPLACES,)),
    Row(K.GRAPHQL_FIELD, C, ("null",), TYPES, (RESPONSE,), ON_NULL),
    Row(K.GRAPHQL_FIELD, C, ("deprecation",), REASONS, (RESPONSE,), (ANNOTATES,)),
    *_inputs(K.GRAPHQL_ARGUMENT, REQUEST),
    *_inputs(K.GRAPHQL_INPUT_FIELD, REQUEST),
    *_inputs(K.GRAPHQL_DIRECTIVE_ARGUMENT, REQUEST),
    *_inputs(K.GRAPHQL_DIRECTIVE_ARGUMENT, NONE),
    *_came_and_went(K.GRAPHQL_ENUM_VALUE, *ANY),
    Row(K.GRAPHQL_ENUM_VALUE, R, ("deprecated",), GONE, ANY, (NARROWS,)),
    Row(K.GRAPHQL_ENUM_VALUE, C, ("deprecation",), REASONS, ANY, (ANNOTATES,)),
    *_came_and_went(K.GRAPHQL_UNION_MEMBER, RESPONSE),
    *_came_and_went(K.GRAPHQL_INTERFACE, RESPONSE),
    *_came_and_went(K.GRAPHQL_DIRECTIVE, REQUEST, NONE),
    Row(K.GRAPHQL_DIRECTIVE, C, ("locations",), SOME_LISTS, (REQUEST, NONE), BOTH),
    Row(K.GRAPHQL_DIRECTIVE, C, ("repeatable",), FLAGS, (REQUEST, NONE), BOTH),
    Row(K.GRAPHQL_DIRECTIVE_USE, A, ("",), COME, ANY, (UNKNOWN,)),
    Row(K.GRAPHQL_DIRECTIVE_USE, R, ("",), GONE, ANY, (UNKNOWN,)),
    Row(K.GRAPHQL_DIRECTIVE_USE, C, ("",), TYPES, ANY, (UNKNOWN,)),
    Row(K.GRAPHQL_DIRECTIVE_USE, C, ("limit",), TYPES, ANY, (NARROWS,)),
    Row(K.GRAPHQL_DESCRIPTION, A, ("",), COME, ANY, (ANNOTATES,)),
    Row(K.GRAPHQL_DESCRIPTION, R, ("",), GONE, ANY, (ANNOTATES,)),
    Row(K.GRAPHQL_DESCRIPTION, C, ("",), TYPES, ANY, (ANNOTATES,)),
    *(
        row
        for root in ("query", "mutation", "subscription")
        for row in (
            Row(K.GRAPHQL_SCHEMA, A, (root,), COME, (NONE,), (WIDENS,)),
            Row(K.GRAPHQL_SCHEMA, R, (root,), GONE, (NONE,), (NARROWS,)),
            Row(K.GRAPHQL_SCHEMA, C, (root,), TYPES, (NONE,), (REPLACES,)),
        )
    ),
)
