from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import members, side_of
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side

_CONDITIONS = ("If-Match", "If-None-Match", "If-Unmodified-Since")
_REFUSED = ("412", "428")
_VERSIONS = frozenset({"etag", "version", "revision", "resourceversion", "lockversion", "rev", "sha", "ifmatch"})


def _changes_one_thing(operation: OperationElement) -> bool:
    return operation.method in {"PUT", "PATCH"} and operation.path.endswith("}") and not operation.webhook


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _versioned(operation: OperationElement, side: Side) -> bool:
    """Tell whether a request says which version it changes, in its body or beside it."""
    named = {_plain(one.name) for one in operation.parameters if one.where != "path"}
    for media in operation.body.media if operation.body else ():
        inner = members(media.schema, side) if media.schema else {}
        named |= set(map(_plain, inner))
        if "metadata" in inner:
            named |= set(map(_plain, members(inner["metadata"], side)))
    return not _VERSIONS.isdisjoint(named)


@rule(
    id="reliability-etag",
    title="Of two changes at the same time, one is lost.",
    level=Level.INFO,
    when=each(OperationElement, where=_changes_one_thing, given=side_of),
    gathered=True,
    why="Two clients read, both change, both write: the second undoes the first, and nobody is told.",
    fix="Send an `ETag` with what is read, take `If-Match` with what is written, and answer 412 where they differ.",
    lesson="How does the first of two editors learn that her change is gone?",
    references=(
        "https://opensource.zalando.com/restful-api-guidelines/#182",
        "https://www.rfc-editor.org/rfc/rfc9110#name-if-match",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              put:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{id}:
              put:
                parameters: [{name: If-Match, in: header, schema: {type: string}}]
                responses: {"200": {description: OK}, "412": {description: Changed by somebody else}}
        """,
    ),
)
def reliability_etag(operation: OperationElement, side: Side) -> str | None:
    if operation.parameter("header", *_CONDITIONS) or operation.answer(*_REFUSED) or _versioned(operation, side):
        return None
    return "does not say which version it changes"
