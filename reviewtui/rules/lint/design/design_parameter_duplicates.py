from __future__ import annotations

from collections import Counter

from reviewtui.formats.elements import OperationElement, PathElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


def _several(element: OperationElement | PathElement) -> bool:
    written = element.node.mapping.get("parameters")
    effective = element.parameters if isinstance(element, OperationElement) else ()
    return (isinstance(written, list) and len(written) > 1) or len(effective) > 1


def _written(element: OperationElement | PathElement) -> list[JsonValue]:
    """Return the names that one list has more than once at one place."""
    counts: Counter[tuple[str, str]] = Counter()
    for node in element.node.at("parameters").elements():
        name, place = node.mapping.get("name"), node.mapping.get("in")
        reference = node.mapping.get("$ref")
        if isinstance(reference, str):
            counts[reference.rpartition("/")[2], reference] += 1
        elif isinstance(name, str) and isinstance(place, str):
            counts[name, place] += 1
    return [name for (name, _), times in counts.items() if times > 1]


def _alike(operation: OperationElement) -> list[JsonValue]:
    """Return the names that differ from another one at the same place only in capital letters."""
    counts = Counter((parameter.name.lower(), parameter.where) for parameter in operation.parameters)
    return [one.name for one in operation.parameters if counts[one.name.lower(), one.where] > 1]


@rule(
    id="design-parameter-duplicates",
    title="An operation has the same parameter twice.",
    level=Level.ERROR,
    when=each(OperationElement, where=_several, also=(PathElement,)),
    why="The standard forbids it, tools take the first or the last, and names that differ only in case are mistyped.",
    fix="Keep one of the two.",
    lesson="Which of the two does your server read?",
    references=("https://spec.openapis.org/oas/v3.1.0#operation-object",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                parameters:
                  - {name: status, in: query, schema: {type: string}}
                  - {name: status, in: query, schema: {type: integer}}
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                parameters:
                  - {name: status, in: query, schema: {type: string}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_parameter_duplicates(element: OperationElement | PathElement) -> str | None:
    twice = _written(element)
    if twice:
        return f"has {listed(twice, 'name')} twice"
    alike = _alike(element) if isinstance(element, OperationElement) else []
    return f"has {listed(alike, 'name')}, which differ only in case" if alike else None
