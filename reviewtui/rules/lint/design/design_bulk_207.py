from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import members, side_of, types
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Node, Side

_BATCHES = frozenset({"batch", "bulk"})
_READING = frozenset({"list", "get", "read", "query", "search", "fetch", "lookup"})


def _batch(operation: OperationElement) -> bool:
    last = operation.path.rstrip("/").rpartition("/")[2]
    found = words(last.rpartition(":")[2])
    writes = operation.method in {"POST", "PUT", "PATCH", "DELETE"} and not operation.webhook
    batch = not _BATCHES.isdisjoint((*found[:1], *found[-1:])) and _READING.isdisjoint(found)
    return writes and batch and "{" not in last


@rule(
    id="design-bulk-207",
    title="A batch does not say what became of each of its items.",
    level=Level.INFO,
    heuristic=True,
    when=each(OperationElement, where=_batch, given=side_of),
    why="If three of ten items fail, a single code is wrong for seven or for three, and clients send all ten again.",
    fix="Answer 207 with the outcome of each item, or promise that all of the batch is done or nothing.",
    lesson="Which items does a client send again after half of a batch has failed?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#152", "https://google.aip.dev/233"),
    example=Example(
        scope="paths",
        base="""
            /orders/batch:
              post:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/batch:
              post:
                responses:
                  "207": {description: What became of each}
        """,
    ),
)
def design_bulk_207(operation: OperationElement, side: Side) -> str | None:
    if operation.answer("207", "202") is not None:
        return None
    bodies = [media.schema for one in operation.responses if one.success for media in one.media if media.schema]
    return None if any(_itemized(body, side) for body in bodies) else "tells one outcome for all items"


def _itemized(body: Node, side: Side) -> bool:
    """Tell whether an answer holds a list, which may tell the outcomes one by one."""
    if types(body, side) == ("array",):
        return True
    return any(types(node, side) in {("array",), ()} for node in members(body, side).values())
