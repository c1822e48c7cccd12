from __future__ import annotations

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import members, parts, side_of
from reviewtui.rules.lint.failures import for_consumers
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import listed
from reviewtui.schema.node import Node, Side

_STATES = ("status", "state")
_GOOD = frozenset(
    {"succeeded", "success", "successful", "completed", "complete", "done", "finished", "ready", "ok", "processed",
     "delivered", "active", "available", "applied", "created", "deployed", "sent"}
)  # fmt: skip
_BAD = frozenset(
    {"failed", "failure", "fail", "error", "errored", "errors", "canceled", "cancelled", "aborted", "rejected",
     "expired", "timeout", "unavailable", "inactive", "terminated",
     "stuck", "shutdown", "deleted", "dead", "invalid"}
)  # fmt: skip


def _accepted(response: ResponseElement) -> bool:
    return response.code == "202"


def _state(response: ResponseElement, side: Side) -> Node | None:
    """Return the member of an answer that tells how far the work is."""
    for media in response.media:
        named = members(media.schema, side) if media.is_json and media.schema else {}
        found = next((named[name] for name in _STATES if name in named), None)
        if found:
            return found
    return None


def _values(member: Node, side: Side) -> list[str] | None:
    for part in parts(member, side):
        values = part.mapping.get("enum")
        if isinstance(values, list):
            return [value for value in values if isinstance(value, str)]
    return None


@rule(
    id="reliability-lro-states",
    title="Work that goes on has no state in which it has ended.",
    level=Level.WARN,
    when=each(ResponseElement, where=_accepted, among=for_consumers, given=side_of),
    gathered=True,
    why="Clients ask again until the work has ended. They must know by which words it has ended, well or badly.",
    fix="List the states in an `enum`, with those for success, for failure, and for cancelling if that is possible.",
    lesson="On which values does a client stop asking?",
    references=(
        "https://google.aip.dev/151",
        "https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md",
    ),
    example=Example(
        scope="responses",
        base="""
            "202":
              description: Accepted
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      status: {type: string}  # finding
        """,
        head="""
            "202":
              description: Accepted
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      status: {type: string, enum: [waiting, running, succeeded, failed]}
        """,
    ),
)
def reliability_lro_states(response: ResponseElement, _: object, side: Side) -> Said | None:
    member = _state(response, side)
    if member is None or "integer" in {part.mapping.get("type") for part in parts(member, side)}:
        return None
    values = _values(member, side)
    if values is None:
        return Said("does not list the states of the work", member)
    told = {word for value in values for word in words(value)}
    if _GOOD.isdisjoint(told):
        return Said(f"has no state for work that went well: {listed([*values])}", member)
    return Said(f"has no state for work that failed: {listed([*values])}", member) if _BAD.isdisjoint(told) else None
