"""Two versions of one service: its methods, what they take and give, and how HTTP reaches them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.protobuf.declaring import options
from reviewtui.formats.protobuf.differences import changed
from reviewtui.formats.protobuf.elements import entries
from reviewtui.formats.protobuf.option_comparing import compare_all
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import Rpc
    from reviewtui.formats.protobuf.types import Types
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Difference
    from reviewtui.schema.node import Node

_RPC = Kind.PROTO_RPC
_HTTP = "(google.api.http)"
_VERBS = ("get", "put", "post", "delete", "patch")
_UNKNOWN = "IDEMPOTENCY_UNKNOWN"


class Binding(NamedTuple):
    """A way to a method over HTTP."""

    verb: str
    path: str
    body: str
    answer: str

    def __str__(self) -> str:
        """Return it in short."""
        body = f" with body `{self.body}`" if self.body else ""
        return f"{self.verb.upper()} {self.path}{body}"


def compare_rpcs(types: Types, old: Rpc, new: Rpc) -> Iterator[Difference]:
    """Yield what differs in one method."""
    for side, fact in (("request", "request type"), ("response", "response type")):
        before, after = (getattr(rpc, side) for rpc in (old, new))
        was, now = types.base.resolve(old.service, before), types.head.resolve(new.service, after)
        if not types.same(was, now):
            yield changed(_RPC, fact, was.name, now.name, old.node, new.node, side)
    for side, fact in (("request", "client streaming"), ("response", "server streaming")):
        if old.streams(side) != new.streams(side):
            yield changed(_RPC, fact, old.streams(side), new.streams(side), old.node, new.node, side)
    if old.node.value == new.node.value:
        return
    before, after = (str(rpc.node.mapping.get("option idempotency_level", _UNKNOWN)) for rpc in (old, new))
    if before != after:
        yield changed(_RPC, "idempotency level", before, after, old.node, new.node, "option idempotency_level")
    yield from _bindings(old.node, new.node)
    yield from compare_all(old.node, new.node)


def _bindings(old: Node, new: Node) -> Iterator[Difference]:
    before, after = bindings(old), bindings(new)
    if before == after:
        return
    fact = "http binding" if set(before) - set(after) else "http binding added"
    if set(before) == set(after):
        return
    was: list[JsonValue] = [str(one) for one in before]
    now: list[JsonValue] = [str(one) for one in after]
    place = next((key for key in new.mapping if key.startswith(f"option {_HTTP}")), "")
    yield changed(_RPC, fact, was, now, old, new, place)


def bindings(node: Node) -> list[Binding]:
    """Return all ways to a method over HTTP, the main one first."""
    main: dict[str, JsonValue] = {}
    for key, child in options(node).items():
        if key == _HTTP:
            main.update(child.mapping)
        elif key.startswith(f"{_HTTP}."):
            main[key.removeprefix(f"{_HTTP}.")] = child.value
    more = [item for key, value in main.items() if key.startswith("additional_bindings") for item in entries(value)]
    found = [_binding(one) for one in (main, *more) if isinstance(one, dict)]
    return [one for one in found if one.verb]


def _binding(parts: dict[str, JsonValue]) -> Binding:
    body, answer = (str(parts.get(key, "")) for key in ("body", "response_body"))
    for verb in _VERBS:
        if verb in parts:
            return Binding(verb, str(parts[verb]), body, answer)
    custom = parts.get("custom")
    said = custom if isinstance(custom, dict) else {}
    return Binding(str(said.get("kind", "")), str(said.get("path", "")), body, answer)
