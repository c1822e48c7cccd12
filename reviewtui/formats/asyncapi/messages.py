"""Reading messages: what they are called, how their content is described, and where that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.protobuf_payloads import refers_to_proto
from reviewtui.formats.asyncapi.traits import with_traits
from reviewtui.formats.asyncapi.views import MessageView
from reviewtui.formats.file_library import text_value

if TYPE_CHECKING:
    from reviewtui.formats.asyncapi.dialect import Dialect
    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.schema.node import Node

_LANGUAGES = {
    "application/vnd.aai.asyncapi": "json",
    "application/schema": "json",
    "application/vnd.oai.openapi": "json",
    "application/vnd.apache.avro": "avro",
    "application/vnd.google.protobuf": "protobuf",
    "application/raml": "raml",
}
"""The languages in which content is described. What OpenAPI writes is JSON Schema with the same values."""


class MessageReader:
    """Reads the messages of one side, each once."""

    def __init__(self, library: FileLibrary, dialect: Dialect, default_content_type: str) -> None:
        """Start with nothing read."""
        self.library = library
        self.default_content_type = default_content_type
        self._traits_win = dialect.major == 2  # noqa: PLR2004 - the number is the version
        self._multi_format = not self._traits_win
        self._read: dict[tuple[str, str], MessageView] = {}

    def message(self, entry: Node, key: str = "") -> MessageView:
        """Return what is listed at a place as a message; `key` is the name that the list gives it."""
        known = self._read.get(entry.address)
        if known is None:
            known = self._read[entry.address] = self._message(entry, key)
        return known

    def _message(self, entry: Node, key: str) -> MessageView:
        node = self.library.follow(entry)
        whole = with_traits(self.library, node, traits_win=self._traits_win)
        payload, language = self._described(whole.at("payload"), whole.text("schemaFormat"))
        headers, _ = self._described(whole.at("headers"), "")
        shared = node.pointer.rsplit("/", 1)[-1] if node is not entry and node.pointer else ""
        names = (key, shared, whole.text("messageId"), whole.text("name"))
        content_type = _plain(whole.text("contentType") or self.default_content_type)
        return MessageView(entry, whole, tuple(dict.fromkeys(filter(None, names))), payload, language, headers,
                           content_type)  # fmt: skip

    def _described(self, node: Node, named: str) -> tuple[Node | None, str]:
        """Return where content is described, and in which language; since AsyncAPI 3 the two may stand together."""
        if node.value is None:
            return None, _language(named)
        if refers_to_proto(node):
            return node, "protobuf"
        target = self.library.follow(node)
        if self._multi_format and target.has("schemaFormat"):
            schema = target.at("schema")
            return (schema if target.has("schema") else None), _language(text_value(target.mapping["schemaFormat"]))
        if len(target.mapping) == 1 and (kind := next(iter(target.mapping))).startswith("application/"):
            # So drafts of AsyncAPI 2.0 wrote it.
            return target.at(kind), _language(kind)
        return node, _language(named)


def _language(written: str) -> str:
    """Return the language that a schema format names; one that is not known goes by its own name."""
    kind = written.lower().partition(";")[0].strip()
    if not kind:
        return "json"
    plain = kind.removesuffix("+json").removesuffix("+yaml")
    return _LANGUAGES.get(plain, plain)


def _plain(content_type: str) -> str:
    return content_type.replace(" ", "").lower()
