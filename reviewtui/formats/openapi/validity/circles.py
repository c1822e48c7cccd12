"""Schemas that are a part of themselves: nobody can say what they demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.flaw import Flaw, quoted
from reviewtui.formats.openapi.words import describe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Survey
    from reviewtui.schema.node import Node

_HINT = "Leave the part out: a schema that must hold if it holds says nothing. Recursion belongs below a property."


def circular_parts(survey: Survey) -> Iterator[Flaw]:
    """Yield each `allOf` that leads back to the schema in which it stands, through references or other parts."""
    done: set[tuple[str, str]] = set()
    for start in survey.schemas:
        if start.has("allOf") and start.address not in done:
            for node in _closing(start, survey, done):
                name = quoted(describe(node, survey.root, survey.root.path).element)
                yield Flaw.at(node.at("allOf"), f"`allOf` of {name} holds {name} itself again", _HINT)


def _closing(start: Node, survey: Survey, done: set[tuple[str, str]]) -> Iterator[Node]:
    """Yield the schemas to which a way through parts comes back; each schema is gone through once."""
    way = {start.address: start}
    waiting = [(start, _parts(start, survey))]
    while waiting:
        node, parts = waiting[-1]
        part = next(parts, None)
        if part is None:
            waiting.pop()
            del way[node.address]
            done.add(node.address)
        elif part.address in way:
            yield way[part.address]
        elif part.address not in done:
            way[part.address] = part
            waiting.append((part, _parts(part, survey)))


def _parts(node: Node, survey: Survey) -> Iterator[Node]:
    return (survey.target(part) for part in node.at("allOf").elements())
