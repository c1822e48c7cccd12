"""Every change that a comparison of AsyncAPI descriptions can give beside those of schemas, as rows of a table."""

from __future__ import annotations

from reviewtui.model import Effect, How, Kind
from tests.rules.vocabulary import ANY_WAY, COME, FLAGS, GONE, NONE, REQUEST, RESPONSE, SCHEMAS, TEXTS, Row

A, R, C = How.ADDED, How.REMOVED, How.CHANGED
K = Kind
WIDENS, NARROWS, REPLACES = (Effect.WIDENS,), (Effect.NARROWS,), (Effect.REPLACES,)
UNKNOWN, ANNOTATES = (Effect.UNKNOWN,), (Effect.ANNOTATES,)
EITHER_WAY = (REQUEST, RESPONSE)

EVENT_ROWS = (
    Row(K.ASYNC_API, C, ("major-version",), (("2.6.0", "3.0.0"), ("3.0.0", "2.6.0")), effects=UNKNOWN),
    Row(K.ASYNC_API, C, ("minor-version",), (("2.5.0", "2.6.0"),)),
    Row(K.ASYNC_API, C, ("id",), TEXTS, effects=UNKNOWN),
    Row(K.ASYNC_API, C, ("default-content-type",), TEXTS, effects=REPLACES),
    Row(K.ASYNC_SERVER, A, ("",), COME, effects=WIDENS),
    Row(K.ASYNC_SERVER, R, ("",), GONE, effects=NARROWS),
    Row(K.ASYNC_SERVER, C, ("host", "protocol", "variable-default"), TEXTS, effects=REPLACES),
    Row(K.ASYNC_SERVER, C, ("security", "variable-enum"), SCHEMAS, effects=(*WIDENS, *NARROWS)),
    Row(K.ASYNC_CHANNEL, A, ("",), COME, effects=WIDENS),
    Row(K.ASYNC_CHANNEL, R, ("",), GONE, effects=NARROWS),
    Row(K.ASYNC_CHANNEL, C, ("key",), (("a", "b"),)),
    Row(
        K.ASYNC_CHANNEL,
        C,
        ("address", "parameter-location", "parameter-added", "parameter-removed"),
        TEXTS,
        effects=REPLACES,
    ),
    Row(K.ASYNC_CHANNEL, C, ("servers",), ((["a"], None),), effects=NARROWS),
    Row(K.ASYNC_CHANNEL, C, ("servers",), ((None, ["a"]),), effects=WIDENS),
    Row(K.ASYNC_CHANNEL, C, ("parameter-enum",), SCHEMAS, effects=(*WIDENS, *NARROWS)),
    Row(K.ASYNC_OPERATION, A, ("send", "receive"), COME, EITHER_WAY, WIDENS),
    Row(K.ASYNC_OPERATION, R, ("send", "receive"), GONE, EITHER_WAY, NARROWS),
    Row(K.ASYNC_OPERATION, C, ("action", "channel"), (("a", "b"),), EITHER_WAY, REPLACES),
    Row(K.ASYNC_OPERATION, C, ("id",), TEXTS, EITHER_WAY),
    Row(K.ASYNC_OPERATION, C, ("security",), SCHEMAS, EITHER_WAY, (*WIDENS, *NARROWS)),
    Row(K.ASYNC_MESSAGE, A, ("",), COME, ANY_WAY, WIDENS),
    Row(K.ASYNC_MESSAGE, R, ("",), GONE, ANY_WAY, NARROWS),
    Row(K.ASYNC_MESSAGE, C, ("name", "version-kept"), TEXTS, EITHER_WAY, UNKNOWN),
    Row(K.ASYNC_MESSAGE, C, ("content-type", "schema-format"), TEXTS, EITHER_WAY, REPLACES),
    Row(K.ASYNC_MESSAGE, C, ("headers", "payload"), SCHEMAS, EITHER_WAY, UNKNOWN),
    Row(K.ASYNC_MESSAGE, C, ("correlation-id",), TEXTS, EITHER_WAY, (*WIDENS, *NARROWS, *REPLACES)),
    Row(K.ASYNC_REPLY, A, ("",), COME, EITHER_WAY, WIDENS),
    Row(K.ASYNC_REPLY, R, ("",), GONE, EITHER_WAY, NARROWS),
    Row(K.ASYNC_REPLY, A, ("message",), COME, EITHER_WAY, UNKNOWN),
    Row(K.ASYNC_REPLY, R, ("message",), GONE, EITHER_WAY, UNKNOWN),
    Row(K.ASYNC_REPLY, C, ("address",), TEXTS, EITHER_WAY, REPLACES),
    Row(
        K.ASYNC_BINDING,
        C,
        ("server", "channel", "operation", "message", "partitions", "key", "retention", "delivery", "method"),
        SCHEMAS,
        (NONE, *EITHER_WAY),
        UNKNOWN,
    ),
    Row(K.ASYNC_NOTE, C, ("words", "example", "owner"), TEXTS, (NONE, *EITHER_WAY)),
    Row(K.ASYNC_NOTE, C, ("deprecated",), FLAGS, (NONE, *EITHER_WAY)),
    Row(K.ASYNC_NOTE, C, ("ordering",), TEXTS, (NONE, *EITHER_WAY), UNKNOWN),
    Row(K.AVRO, A, ("field",), COME, EITHER_WAY, WIDENS),
    Row(K.AVRO, R, ("field",), GONE, EITHER_WAY, WIDENS),
    Row(K.AVRO, A, ("field-without-default",), COME, EITHER_WAY, REPLACES),
    Row(K.AVRO, R, ("field-without-default",), GONE, EITHER_WAY, REPLACES),
    Row(K.AVRO, C, ("type",), (("string", "long"),), EITHER_WAY, REPLACES),
    Row(K.AVRO, C, ("branch", "symbol"), ((["a"], None), (None, ["a"])), EITHER_WAY, REPLACES),
    Row(K.AVRO, C, ("symbol-default",), ((["a"], None), (None, ["a"])), EITHER_WAY, UNKNOWN),
    Row(K.AVRO, C, ("size",), ((16, 32),), EITHER_WAY, REPLACES),
    Row(K.AVRO, C, ("resolved",), TEXTS, EITHER_WAY, WIDENS),
    Row(K.AVRO, C, ("default", "logical-type", "unknown"), TEXTS, EITHER_WAY, UNKNOWN),
    Row(K.AVRO, C, ("words",), TEXTS, EITHER_WAY),
)
