"""Every change that a comparison of OpenAPI descriptions can give, as rows of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from reviewtui.model import Change, Direction, Effect, How, JsonValue, Kind, Location

REQUEST, RESPONSE, NONE = Direction.REQUEST, Direction.RESPONSE, Direction.NONE
WIDENS, NARROWS, REPLACES = Effect.WIDENS, Effect.NARROWS, Effect.REPLACES
UNKNOWN, ANNOTATES = Effect.UNKNOWN, Effect.ANNOTATES
TWO_WAYS = (REQUEST, RESPONSE)
ANY_WAY = (REQUEST, RESPONSE, NONE)
ON_SETS = (WIDENS, NARROWS, REPLACES, UNKNOWN)

Values = tuple[JsonValue, JsonValue]


@dataclass(frozen=True)
class Row:
    """Changes that differ only in fact, direction, effect and values."""

    kind: Kind
    how: How
    facts: tuple[str, ...]
    values: tuple[Values, ...]
    directions: tuple[Direction, ...] = (NONE,)
    effects: tuple[Effect, ...] = (ANNOTATES,)

    def changes(self) -> Iterator[Change]:
        """Yield every combination."""
        for fact, (before, after), direction, effect in product(self.facts, self.values, self.directions, self.effects):
            yield change(self.kind, self.how, fact, before, after, effect=effect, direction=direction)


def change(  # noqa: PLR0913 - the parts of a change, each of another type
    kind: Kind,
    how: How,
    fact: str = "",
    before: JsonValue = None,
    after: JsonValue = None,
    *,
    effect: Effect = ANNOTATES,
    direction: Direction = NONE,
    subject: str = "property `amount`",
    place: str = "request body",
    element: str = "POST /orders request body amount",
) -> Change:
    """Return a change made by hand."""
    location = Location("openapi.yaml", "/paths/~1orders/amount", 7, 3)
    base = None if how is How.ADDED else location
    head = None if how is How.REMOVED else location
    return Change(kind, how, fact, before, after, effect, direction, subject, place, element, base, head)


FLAGS: tuple[Values, ...] = ((False, True), (True, False))
SUNSETS: tuple[Values, ...] = (
    (None, "2027-01-31"),
    ("2027-01-31", None),
    ("2027-01-31", "2027-06-30"),
    ("2027-06-30", "2027-01-31"),
    ("2027-06-30", "soon"),
    ("soon", "2027-06-30"),
    ("soon", "later"),
)
LEVELS: tuple[Values, ...] = (
    (None, "alpha"),
    ("alpha", None),
    ("beta", "stable"),
    ("stable", "draft"),
    ("beta", "new"),
    ("new", "beta"),
)
TEXTS: tuple[Values, ...] = ((None, "a"), ("a", None), ("a", "b"))
COME: tuple[Values, ...] = ((None, "a"), (None, {"required": True}), (None, ["a"]))
GONE: tuple[Values, ...] = (("a", None), ({"required": True, "sunset": "2024-01-31"}, None), (["a"], None))
LIMITS: tuple[Values, ...] = ((None, 5), (5, None), (5, 6), (6, 5), ("5 (exclusive)", 5))
SCHEMAS: tuple[Values, ...] = (
    (None, {"type": "string"}),
    ({"type": "string"}, None),
    (False, None),
    (True, False),
    (["a"], ["b"]),
    (2, 3),
)

A, R, C = How.ADDED, How.REMOVED, How.CHANGED
K = Kind

ROWS = (
    Row(K.API, C, ("version",), (("1.0.0", "1.1.0"), ("2.0.0", "1.0.0"), ("a", "b"), (None, "1"), ("1", None))),
    Row(K.API, C, ("version-kept", "major-version-kept"), (("1.0.0", "1.0.1"),)),
    Row(K.API, C, ("openapi", "title", "contact", "draft"), TEXTS),
    Row(K.API, C, ("license", "terms", "dialect", "api-id", "schema-id"), TEXTS, effects=(UNKNOWN,)),
    Row(K.API, R, ("schema",), GONE, effects=(UNKNOWN,)),
    Row(
        K.API,
        C,
        ("audience",),
        (("external-public", "company-internal"), ("company-internal", "external-public"), *TEXTS),
        effects=(UNKNOWN,),
    ),
    Row(K.SERVER, A, ("",), COME, effects=(WIDENS,)),
    Row(K.SERVER, R, ("",), GONE, effects=(NARROWS,)),
    Row(K.SERVER, C, ("variable-default",), TEXTS, effects=(REPLACES,)),
    Row(K.SERVER, C, ("variable-enum",), ((None, ["eu"]), (["eu", "us"], ["eu"])), effects=(NARROWS,)),
    Row(K.SERVER, C, ("variable-enum",), ((["eu"], None), (["eu"], ["eu", "us"])), effects=(WIDENS,)),
    Row(K.SERVER, C, ("variable-added",), COME, effects=(WIDENS,)),
    Row(K.SERVER, C, ("variable-removed",), GONE, effects=(NARROWS,)),
    Row(K.SERVER, C, ("scheme",), (("https://a", "http://a"),), effects=(UNKNOWN,)),
    Row(K.SERVER, C, ("override",), TEXTS, TWO_WAYS, (UNKNOWN,)),
    Row(K.TAG, A, ("",), COME),
    Row(K.TAG, R, ("",), GONE),
    Row(K.PROPERTY, R, ("from-open",), GONE, (REQUEST,), (WIDENS,)),
    Row(K.PROPERTY, R, ("from-open", "from-closed"), GONE, (RESPONSE,), (NARROWS,)),
    Row(K.PROPERTY, A, ("to-open",), COME, (REQUEST,), (NARROWS,)),
    Row(K.PROPERTY, A, ("to-closed",), COME, (RESPONSE,), (WIDENS,)),
    Row(K.COMPONENT, A, ("schemas", "parameters", "responses"), COME),
    Row(K.COMPONENT, R, ("definitions", "schemas", "parameters", "responses"), GONE),
    Row(K.PATH, A, ("",), COME, effects=(WIDENS,)),
    Row(K.PATH, R, ("", "deprecated", "sunset"), GONE, effects=(NARROWS,)),
    Row(K.PATH, C, ("renamed-parameter",), TEXTS),
    Row(K.PATH, C, ("shadowed", "ambiguous"), (("/a/{b}", "/a/b"),), effects=(UNKNOWN,)),
    Row(K.WEBHOOK, A, ("",), COME, effects=(WIDENS,)),
    Row(K.WEBHOOK, R, ("", "deprecated", "sunset"), GONE, effects=(NARROWS,)),
    Row(K.OPERATION, A, ("",), COME, effects=(WIDENS,)),
    Row(K.OPERATION, R, ("", "deprecated", "sunset"), GONE, effects=(NARROWS,)),
    Row(K.OPERATION, C, ("operationId", "tags", "annotation"), TEXTS, TWO_WAYS),
    Row(K.OPERATION, C, ("deprecated",), FLAGS, TWO_WAYS),
    Row(K.OPERATION, C, ("extension",), ((["x-a"], []),), TWO_WAYS),
    Row(K.OPERATION, C, ("idempotency",), (({"x-idempotent": True}, {"x-idempotent": None}),), TWO_WAYS),
    Row(K.OPERATION, C, ("limit",), (({"x-limit": 3}, {"x-limit": 2}),), TWO_WAYS),
    Row(K.OPERATION, C, ("parameter-order",), ((["a", "b"], ["b", "a"]),), TWO_WAYS),
    Row(K.OPERATION, C, ("stability-of-deprecated",), LEVELS, TWO_WAYS),
    Row(K.OPERATION, C, ("deprecated-without-sunset",), ((False, True),), TWO_WAYS),
    Row(K.OPERATION, C, ("sunset",), SUNSETS, TWO_WAYS),
    Row(K.OPERATION, C, ("sunset-notice",), ((180, "2026-01-31"),), TWO_WAYS),
    Row(K.OPERATION, C, ("stability",), LEVELS, TWO_WAYS),
    Row(K.PARAMETER, A, ("required", "optional", "path"), COME, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.PARAMETER, R, ("", "deprecated", "sunset", "path"), GONE, ANY_WAY, (UNKNOWN,)),
    Row(K.PARAMETER, C, ("required",), FLAGS, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.PARAMETER, C, ("allowReserved", "allowEmptyValue"), FLAGS, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.PARAMETER, C, ("in", "style", "content"), (("a", "b"),), ANY_WAY, (REPLACES,)),
    Row(K.PARAMETER, C, ("explode",), FLAGS, ANY_WAY, (REPLACES,)),
    Row(K.PARAMETER, C, ("name-case",), (("A", "a"),), ANY_WAY, (REPLACES, ANNOTATES)),
    Row(K.PARAMETER, C, ("deprecated",), FLAGS, ANY_WAY),
    Row(K.PARAMETER, C, ("deprecated-while-required",), ((False, True),), ANY_WAY),
    Row(K.PARAMETER, C, ("deprecated-without-sunset",), ((False, True),), ANY_WAY),
    Row(K.PARAMETER, C, ("sunset",), SUNSETS, ANY_WAY),
    Row(K.PARAMETER, C, ("sunset-notice",), ((180, "2026-01-31"),), (REQUEST, NONE)),
    Row(K.PARAMETER, C, ("stability",), LEVELS, ANY_WAY),
    Row(K.REQUEST_BODY, A, ("required", "optional"), COME, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.REQUEST_BODY, R, ("",), GONE, ANY_WAY, (NARROWS,)),
    Row(K.REQUEST_BODY, C, ("required",), FLAGS, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.MEDIA_TYPE, A, ("",), COME, TWO_WAYS, (WIDENS,)),
    Row(K.MEDIA_TYPE, R, ("",), GONE, TWO_WAYS, (NARROWS, REPLACES)),
    Row(K.MEDIA_TYPE, C, ("generalised", "specialised"), (("a/b", "a/*"),), TWO_WAYS, (WIDENS, NARROWS)),
    Row(K.MEDIA_TYPE, C, ("schema-added", "schema-removed"), (("a/b", "a/b"),), TWO_WAYS, (WIDENS, NARROWS)),
    Row(K.MEDIA_TYPE, C, ("encoding", "item-schema"), SCHEMAS, TWO_WAYS, (REPLACES,)),
    Row(
        K.RESPONSE,
        A,
        ("informational", "success", "redirect", "client-error", "server-error", "default"),
        COME,
        ANY_WAY,
        (WIDENS,),
    ),
    Row(
        K.RESPONSE,
        R,
        ("informational", "success", "redirect", "client-error", "server-error", "default"),
        GONE,
        ANY_WAY,
        (NARROWS,),
    ),
    Row(K.RESPONSE, C, ("error-replaced",), ((["404"], ["410"]),), (RESPONSE,), (REPLACES,)),
    Row(K.RESPONSE, C, ("body-added", "body-removed"), ((None, ["a/b"]),), ANY_WAY, (WIDENS, NARROWS)),
    Row(K.RESPONSE, C, ("range",), (("2XX", ["200", "201"]),), (RESPONSE, NONE), (NARROWS,)),
    Row(K.HEADER, A, ("",), COME, ANY_WAY, (NARROWS,)),
    Row(K.HEADER, R, ("required", "optional"), GONE, ANY_WAY, (WIDENS,)),
    Row(K.HEADER, R, ("etag", "location"), GONE, (RESPONSE,), (WIDENS,)),
    Row(K.HEADER, C, ("required",), FLAGS, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.HEADER, C, ("deprecated",), FLAGS, ANY_WAY),
    Row(K.HEADER, C, ("content",), (("schema", "a/b"),), ANY_WAY, (REPLACES,)),
    Row(K.HEADER, C, ("explode",), FLAGS, ANY_WAY, (REPLACES,)),
    Row(K.LINK, A, ("",), COME, ANY_WAY, (WIDENS,)),
    Row(K.LINK, R, ("",), GONE, ANY_WAY, (NARROWS,)),
    Row(K.LINK, C, ("target",), TEXTS, ANY_WAY, (REPLACES,)),
    Row(K.LINK, C, ("values",), SCHEMAS, ANY_WAY, (REPLACES,)),
    Row(K.CALLBACK, A, ("",), COME, ANY_WAY, (WIDENS,)),
    Row(K.CALLBACK, R, ("",), GONE, ANY_WAY, (NARROWS,)),
    Row(K.CALLBACK, C, ("expression",), ((["a"], ["b"]),), ANY_WAY, (REPLACES,)),
    Row(K.SECURITY, C, ("required",), (([], ["a"]),), ANY_WAY, (NARROWS,)),
    Row(K.SECURITY, C, ("dropped",), ((["a"], []),), ANY_WAY, (WIDENS,)),
    Row(K.SECURITY, A, ("alternative", "scheme", "scope"), COME, ANY_WAY, (WIDENS, NARROWS)),
    Row(K.SECURITY, R, ("alternative",), GONE, ANY_WAY, (NARROWS, ANNOTATES)),
    Row(K.SECURITY, R, ("scheme", "scope"), GONE, ANY_WAY, (WIDENS,)),
    Row(K.SECURITY_SCHEME, A, ("",), COME, effects=(WIDENS,)),
    Row(K.SECURITY_SCHEME, R, ("",), GONE, effects=(NARROWS,)),
    Row(
        K.SECURITY_SCHEME,
        C,
        ("type", "in", "name", "scheme", "openIdConnectUrl", "authorizationUrl", "tokenUrl", "refreshUrl"),
        TEXTS,
        effects=(REPLACES,),
    ),
    Row(K.SECURITY_SCHEME, C, ("refreshUrl",), ((None, "a"),), effects=(WIDENS,)),
    Row(K.SECURITY_SCHEME, C, ("bearerFormat",), TEXTS, effects=(UNKNOWN,)),
    Row(K.SECURITY_SCHEME, C, ("flow-added", "scope-added"), COME, effects=(WIDENS,)),
    Row(K.SECURITY_SCHEME, C, ("flow-removed", "scope-removed"), GONE, effects=(NARROWS,)),
    Row(K.PROPERTY, A, ("required", "optional"), COME, TWO_WAYS, (WIDENS, NARROWS)),
    Row(K.PROPERTY, A, ("closed",), COME, (RESPONSE,), (WIDENS,)),
    Row(K.PROPERTY, A, ("read-only",), COME, (REQUEST,)),
    Row(K.PROPERTY, A, ("write-only",), COME, (RESPONSE,)),
    Row(K.PROPERTY, C, ("read-only",), ((None, None),), (REQUEST,)),
    Row(K.PROPERTY, C, ("write-only",), ((None, None),), (RESPONSE,)),
    Row(K.PROPERTY, R, ("required", "optional", "deprecated", "sunset"), GONE, TWO_WAYS, (WIDENS, UNKNOWN)),
    Row(K.PROPERTY, R, ("closed",), GONE, (REQUEST,), (NARROWS,)),
    Row(K.PROPERTY, R, ("read-only",), GONE, (REQUEST,)),
    Row(K.PROPERTY, R, ("write-only",), GONE, (RESPONSE,)),
    Row(K.PROPERTY, C, ("deprecated-while-required",), ((None, None),), (REQUEST,)),
    Row(K.PROPERTY, C, ("required",), FLAGS, TWO_WAYS, (WIDENS, NARROWS)),
    Row(K.PROPERTY, C, ("readOnly", "writeOnly"), FLAGS, TWO_WAYS, (WIDENS, NARROWS, ANNOTATES)),
    Row(K.ENUM, C, ("constraint",), ((None, ["a"]),), TWO_WAYS, (NARROWS,)),
    Row(K.ENUM, C, ("constraint",), ((["a"], None),), TWO_WAYS, (WIDENS,)),
    Row(K.ENUM, C, ("order",), ((["a", "b"], ["b", "a"]),), TWO_WAYS),
    Row(K.ENUM, A, ("", "extensible"), ((None, ["a", 1, None]),), TWO_WAYS, (WIDENS,)),
    Row(K.ENUM, R, ("", "extensible"), ((["a", 1, None], None),), TWO_WAYS, (NARROWS,)),
    Row(K.VARIANT, A, ("oneOf",), COME, TWO_WAYS, (WIDENS, UNKNOWN)),
    Row(K.VARIANT, A, ("anyOf",), COME, TWO_WAYS, (WIDENS,)),
    Row(K.VARIANT, R, ("oneOf", "anyOf"), GONE, TWO_WAYS, (NARROWS,)),
    Row(K.VARIANT, C, ("anyOf-to-oneOf",), (("anyOf", "oneOf"),), TWO_WAYS, (NARROWS, ANNOTATES)),
    Row(K.VARIANT, C, ("oneOf-to-anyOf",), (("oneOf", "anyOf"),), TWO_WAYS, (WIDENS, ANNOTATES)),
    Row(K.SCHEMA, C, ("type",), ((None, ["a"]), (["a"], None), (["a"], ["b", "null"])), TWO_WAYS, ON_SETS),
    Row(K.SCHEMA, C, ("type",), ((["a"], ["b"]),), TWO_WAYS),
    Row(K.SCHEMA, C, ("nullable",), FLAGS, TWO_WAYS, ON_SETS),
    Row(K.SCHEMA, C, ("format",), ((None, "a"),), TWO_WAYS, (NARROWS,)),
    Row(K.SCHEMA, C, ("format",), (("a", None),), TWO_WAYS, (WIDENS,)),
    Row(K.SCHEMA, C, ("format",), (("a", "b"),), TWO_WAYS, ON_SETS),
    Row(K.SCHEMA, C, ("const", "pattern"), TEXTS, TWO_WAYS, ON_SETS),
    Row(K.SCHEMA, C, ("default",), TEXTS, TWO_WAYS, ON_SETS),
    Row(
        K.SCHEMA,
        C,
        (
            "maximum",
            "minimum",
            "multipleOf",
            "maxLength",
            "minLength",
            "maxItems",
            "minItems",
            "maxProperties",
            "minProperties",
            "minContains",
            "maxContains",
        ),
        LIMITS,
        TWO_WAYS,
        ON_SETS,
    ),
    Row(K.SCHEMA, C, ("uniqueItems", "boolean"), FLAGS, TWO_WAYS, ON_SETS),
    Row(
        K.SCHEMA,
        C,
        (
            "additionalProperties",
            "unevaluatedProperties",
            "unevaluatedItems",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "items",
            "prefixItems",
            "contains",
            "not",
            "conditional",
            "contentMediaType",
            "contentEncoding",
            "contentSchema",
            "composition",
        ),
        SCHEMAS,
        TWO_WAYS,
        ON_SETS,
    ),
    Row(K.SCHEMA, C, ("discriminator", "discriminator-mapping"), TEXTS, TWO_WAYS, (WIDENS, NARROWS, REPLACES)),
    Row(K.SCHEMA, C, ("xml",), SCHEMAS, TWO_WAYS, (UNKNOWN,)),
    Row(K.SCHEMA, C, ("deprecated",), FLAGS, TWO_WAYS),
    Row(K.SCHEMA, C, ("deprecated-without-sunset",), ((False, True),), TWO_WAYS),
    Row(K.SCHEMA, C, ("sunset",), SUNSETS, TWO_WAYS),
    Row(K.SCHEMA, C, ("sunset-notice",), ((180, "2026-01-31"),), TWO_WAYS),
    Row(K.SCHEMA, C, ("stability",), LEVELS, TWO_WAYS),
    Row(K.SCHEMA, C, ("annotation",), TEXTS, TWO_WAYS),
    Row(K.SCHEMA, C, ("keyword", "$ref"), SCHEMAS, TWO_WAYS, (UNKNOWN,)),
)
