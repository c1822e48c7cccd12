from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.answers import returned
from reviewtui.rules.lint.composition import members, side_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import listed
from reviewtui.schema.node import Side

_WRITING = frozenset({"PUT", "PATCH"})


def _read_and_written(path: PathElement) -> bool:
    methods = {operation.method for operation in path.operations}
    return "GET" in methods and not _WRITING.isdisjoint(methods)


@rule(
    id="design-response-consistent",
    title="A resource looks different after a write than when it is read.",
    level=Level.INFO,
    when=each(PathElement, where=_read_and_written, given=side_of),
    why=(
        "Clients hold one type for a resource. Two shapes of the same thing mean two types, and code to turn one "
        "into the other."
    ),
    fix="Answer reads and writes of one address with the same schema.",
    lesson="Why should a client need a second type for the same thing?",
    references=("https://google.aip.dev/121",),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              get:
                responses:
                  "200":
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}
              patch:  # finding
                responses:
                  "200":
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {text: {type: string}}}}}
        """,
        head="""
            /orders/{id}:
              get:
                responses:
                  "200":
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}
              patch:
                responses:
                  "200":
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {note: {type: string}}}}}
        """,
    ),
)
def design_response_consistent(path: PathElement, side: Side) -> Said | None:
    read = next((returned(one) for one in path.operations if one.method == "GET"), None)
    for operation in path.operations:
        written = returned(operation) if operation.method in _WRITING else None
        if read is None or written is None or read.address == written.address:
            continue
        shown, answered = members(read, side).keys(), members(written, side).keys()
        if shown and answered and shown != answered:
            odd = sorted(shown ^ answered)
            return Said(f"answers unlike GET, which differs in {listed(list(odd), show='name')}", operation.node)
    return None
