"""What design rules know of creates: which calls make a new thing, and by what a repeated one is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.composition import members
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paths import shape

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement, OperationElement
    from reviewtui.schema.node import Side

_OTHER = frozenset(
    {"search", "query", "find", "lookup", "filter", "validate", "check", "verify", "preview", "estimate", "count",
     "graphql", "login", "logout", "token", "refresh", "introspect", "restore", "rename", "proxy", "revert", "retry",
     "rerun", "merge", "publish", "transfer", "move", "enable", "disable", "cancel", "sync", "test", "replay",
     "exchange"}
)  # fmt: skip
_KEY = "idempoten"
_THERE = ("exist", "duplicat", "unique", "already", "in use", "taken")
# Names by which a server knows a thing again that it was sent before.
_KNOWN_AGAIN = frozenset(
    {"requestid", "clientrequestid", "clienttoken", "clientrequesttoken", "externalid", "dedupkey", "deduplicationid",
     "transactionid", "clientorderid", "merchantreference", "clientreference"}
)  # fmt: skip


def creates(api: ApiElement) -> dict[tuple[str, str], OperationElement]:
    """Return the calls that create: a POST that says so, or that stands on a path with single things below it."""
    items = {shape(path.path).rpartition("/")[0] for path in api.paths if path.segments[-1:] and _is_item(path.path)}
    return {one.node.address: one for one in api.operations if _creates(one, items)}


def _is_item(path: str) -> bool:
    return path.rstrip("/").endswith("}")


def _creates(operation: OperationElement, items: set[str]) -> bool:
    if operation.method != "POST" or operation.webhook or _is_item(operation.path):
        return False
    last = operation.path.rstrip("/").rpartition("/")[2]
    if ":" in last or not _OTHER.isdisjoint(words(last)):
        return False
    return operation.answer("201") is not None or shape(operation.path.rstrip("/")) in items


def key(operation: OperationElement) -> str:
    """Return the name of the parameter by which a repeated call is known again; empty where there is none."""
    found = (one.name for one in operation.parameters if _KEY in one.name.lower() or _known_again(one.name))
    return next(found, "")


def key_in_body(operation: OperationElement, side: Side) -> str:
    """Return the name of the member of a request by which it is known again; empty where there is none."""
    for media in operation.body.media if operation.body else ():
        named = members(media.schema, side) if media.schema else {}
        for name in named:
            if _KEY in name.lower() or _known_again(name):
                return name
        # Things that carry their name in their metadata are there once under that name.
        if "metadata" in named and "name" in members(named["metadata"], side):
            return "name"
    return ""


def refuses_twins(operation: OperationElement) -> bool:
    """Return whether an answer says that the thing is there already."""
    conflict = operation.answer("409")
    text = conflict.node.mapping.get("description") if conflict else None
    return isinstance(text, str) and any(word in text.lower() for word in _THERE)


def _known_again(name: str) -> bool:
    plain = "".join(words(name))
    return plain.removeprefix("x") in _KNOWN_AGAIN
