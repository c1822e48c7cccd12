from __future__ import annotations

from reviewtui.formats.elements import OperationElement, ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.answers import to_writes
from reviewtui.rules.lint.composition import follow, members, side_of, types
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side

_ADDRESSES = ("Location", "Operation-Location", "Content-Location", "Azure-AsyncOperation", "Link", "Retry-After")
# Members by which the work, or the thing that is made, can be looked at again.
_WORDS = frozenset(
    {"id", "uuid", "href", "url", "uri", "link", "links", "status", "state", "operation", "task", "job", "sid", "token",
     "name", "metadata"}
)  # fmt: skip


def _accepted(response: ResponseElement) -> bool:
    return response.code == "202"


@rule(
    id="design-accepted-monitor",
    title="Work that goes on later cannot be followed.",
    level=Level.WARN,
    when=each(ResponseElement, where=_accepted, among=to_writes, given=side_of),
    why=(
        "An answer of 202 promises nothing. Without a place to ask, nobody learns whether the work was done or has "
        "failed."
    ),
    fix="Send the address of a monitor in `Operation-Location` or `Location`, and describe its states.",
    lesson="How does a client find out that the work it asked for has failed?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-202-accepted", "https://google.aip.dev/151"),
    example=Example(
        scope="operation",
        base="""
            responses:
              "202":  # finding
                description: We will do it
        """,
        head="""
            responses:
              "202":
                description: We will do it
                headers:
                  Location: {schema: {type: string, format: uri}}
        """,
    ),
)
def design_accepted_monitor(response: ResponseElement, _first: OperationElement, side: Side) -> str | None:
    if response.header(*_ADDRESSES) or response.node.has("links"):
        return None
    for media in response.media:
        if media.schema is not None and follow(media.schema, side).has("enum"):
            return None  # the body is the state
        if media.schema is None or types(media.schema, side) not in {("object",), ()}:
            continue
        known = members(media.schema, side)
        if not known or any(not _WORDS.isdisjoint(words(name)) for name in known):
            return None
    return "tells no address and no state of the work"
