"""Every change that a comparison of Protocol Buffers can give, as rows of a table."""

from __future__ import annotations

from reviewtui.model import Direction, Effect, How, JsonValue, Kind
from tests.rules.vocabulary import FLAGS, NONE, REQUEST, RESPONSE, TEXTS, Row, Values

A, R, C = How.ADDED, How.REMOVED, How.CHANGED
K = Kind
WIDENS, REPLACES = (Effect.WIDENS,), (Effect.REPLACES,)
ANNOTATES = (Effect.ANNOTATES,)
ANY = (REQUEST, RESPONSE, Direction.BOTH)
_FIELD: JsonValue = {"name": "a", "number": 2, "type": "string"}
COME: tuple[Values, ...] = ((None, _FIELD),)
GONE: tuple[Values, ...] = ((_FIELD, None),)
MOVED: tuple[Values, ...] = (({"path": "a.proto", "names": ["A"]}, {"path": "b.proto", "names": ["A"]}),)
LISTS: tuple[Values, ...] = ((["a"], ["b"]),)
NAMES: tuple[Values, ...] = (({"name": "a", "json": "a"}, {"name": "b_c", "json": "bC"}),)
LANGUAGES = (
    "csharp namespace", "go package", "java multiple files", "java outer classname", "java package",
    "objc class prefix", "optimize for", "php class prefix", "php metadata namespace", "php namespace", "ruby package",
    "swift prefix", "cc generic services", "java generic services", "py generic services", "cc enable arenas",
)  # fmt: skip
CARDINALITIES = ("wire cardinality", "json cardinality", "cardinality")
TYPES = ("wire type", "json type", "type", "undecided type")
TEXT_SETTINGS = ("utf8 validation", "java utf8 validation", "cpp string type")

PROTOBUF_ROWS = (
    Row(K.PROTO_FILE, R, ("",), GONE, (NONE,), REPLACES),
    Row(K.PROTO_FILE, C, ("package", "syntax", *LANGUAGES), TEXTS, (NONE,), REPLACES),
    Row(K.PROTO_FILE, C, ("moved",), MOVED, (NONE,), REPLACES),
    Row(K.PROTO_PACKAGE, R, ("",), GONE, (NONE,), REPLACES),
    *(
        row
        for kind in (K.PROTO_MESSAGE, K.PROTO_ENUM, K.PROTO_SERVICE, K.PROTO_EXTENSION)
        for row in (
            Row(kind, A, ("",), COME, (*ANY, NONE), WIDENS),
            Row(kind, R, ("",), GONE, (*ANY, NONE), REPLACES),
            Row(kind, C, ("file",), MOVED, (NONE,), REPLACES),
        )
    ),
    Row(K.PROTO_MESSAGE, C, ("json format",), TEXTS, ANY, REPLACES),
    Row(K.PROTO_MESSAGE, C, ("message set", "descriptor accessor"), FLAGS, ANY, REPLACES),
    Row(K.PROTO_MESSAGE, C, ("resource pattern",), LISTS, ANY, REPLACES),
    Row(K.PROTO_MESSAGE, R, ("reserved", "extensions"), (("4 to max", None),), ANY, REPLACES),
    Row(K.PROTO_FIELD, A, ("", "required", "paging", "behavior required"), COME, ANY, WIDENS),
    Row(K.PROTO_FIELD, R, ("", "required", "unreserved number", "unreserved name"), GONE, ANY, REPLACES),
    Row(K.PROTO_FIELD, C, ("number",), ((1, 2),), ANY, REPLACES),
    Row(K.PROTO_FIELD, C, ("name",), NAMES, ANY, REPLACES),
    Row(
        K.PROTO_FIELD,
        C,
        ("json name", "oneof", "default", "jstype", *CARDINALITIES, *TYPES, *TEXT_SETTINGS),
        TEXTS,
        ANY,
        REPLACES,
    ),
    Row(K.PROTO_FIELD, C, ("behavior tightened", "behavior loosened"), LISTS, ANY, REPLACES),
    Row(K.PROTO_ONEOF, R, ("",), GONE, ANY, REPLACES),
    Row(K.PROTO_ENUM, C, ("enum type", "json format"), TEXTS, ANY, REPLACES),
    Row(K.PROTO_ENUM, R, ("reserved",), (("4", None),), ANY, REPLACES),
    Row(K.PROTO_ENUM_VALUE, A, ("", "alias"), COME, ANY, WIDENS),
    Row(K.PROTO_ENUM_VALUE, R, ("", "unreserved number", "unreserved name"), GONE, ANY, REPLACES),
    Row(K.PROTO_ENUM_VALUE, C, ("number",), ((1, 2),), ANY, REPLACES),
    Row(K.PROTO_ENUM_VALUE, C, ("name",), LISTS, ANY, REPLACES),
    Row(K.PROTO_RPC, A, ("",), COME, (NONE,), WIDENS),
    Row(K.PROTO_RPC, R, ("",), GONE, (NONE,), REPLACES),
    Row(K.PROTO_RPC, C, ("request type", "response type", "idempotency level"), TEXTS, (NONE,), REPLACES),
    Row(K.PROTO_RPC, C, ("client streaming", "server streaming"), FLAGS, (NONE,), REPLACES),
    Row(K.PROTO_RPC, C, ("http binding", "http binding added"), LISTS, (NONE,), REPLACES),
    Row(K.PROTO_ELEMENT, C, ("deprecated", "deprecation lifted"), FLAGS, (*ANY, NONE), REPLACES),
    Row(K.PROTO_ELEMENT, C, ("option", "json format allowed"), TEXTS, (*ANY, NONE), REPLACES),
    Row(K.PROTO_ELEMENT, C, ("annotation",), TEXTS, (*ANY, NONE), ANNOTATES),
)
