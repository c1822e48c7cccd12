"""What looks moved to another path: operations by id, by content or by how a path is written, and so paths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.file_library import text_value
from reviewtui.formats.guessing.links import End, Link
from reviewtui.formats.http import shape
from reviewtui.formats.names import stem
from reviewtui.formats.openapi.reading import Reader
from reviewtui.formats.openapi.views import OperationView
from reviewtui.formats.pairing import Pairs, unique
from reviewtui.model import How, Kind, Likeness

if TYPE_CHECKING:
    from reviewtui.formats.graph import Graph
    from reviewtui.formats.guessing.contents import Content
    from reviewtui.model import Direction
    from reviewtui.schema.difference import Difference
    from reviewtui.schema.node import Node

_VERSION = re.compile(r"v\d+([a-z]+\d*|\.\d+)*", re.IGNORECASE)


class _Endpoint(NamedTuple):
    """One operation that came or went, alone or with all of its path."""

    difference: Difference
    direction: Direction
    view: OperationView
    whole: bool

    @property
    def end(self) -> End:
        return End(self.difference, self.direction, f"{self.view.method} {self.view.path}")


def relocations(graph: Graph, base: Content, head: Content) -> Iterator[Link]:
    """Yield what looks moved."""
    gone, come = list(_endpoints(graph, How.REMOVED)), list(_endpoints(graph, How.ADDED))
    if not gone or not come:
        return
    found: Pairs = {}
    said = partial(_said, base), partial(_said, head)
    for ours, theirs in ((_identity, _identity), said, (_written, _written)):
        unique([*map(ours, gone)], [*map(theirs, come)], found)
    yield from _together(gone, come, found)


def _endpoints(graph: Graph, how: How) -> Iterator[_Endpoint]:
    for unit in graph.with_differences():
        for difference in unit.differences:
            place = difference.base or difference.head
            if difference.how is not how or place is None:
                continue
            if unit.role == "endpoint":
                for view in Reader.written(place.node, difference.name):
                    yield _Endpoint(difference, unit.direction, view, whole=True)
            elif unit.role == "gone" and isinstance(unit.base, OperationView):
                yield _Endpoint(difference, unit.direction, unit.base, whole=False)


def _identity(endpoint: _Endpoint) -> Hashable:
    identity = text_value(endpoint.view.node.mapping.get("operationId"))
    return (endpoint.difference.kind is Kind.WEBHOOK, identity) if identity else None


def _said(content: Content, endpoint: _Endpoint) -> Hashable:
    """Return what an operation takes and gives, apart from the variables of its path; None when that tells nothing."""
    node, item = endpoint.view.node, endpoint.view.item
    listed = [content.side.follow(one) for at in (item, node) for one in at.at("parameters").elements()]
    parameters = [(*_identified(one), *content.of(one)) for one in listed if one.mapping.get("in") != "path"]
    answers = {code: content.of(answer) for code, answer in node.at("responses").members()}
    asked, telling = content.of(node.at("requestBody"))
    telling = telling or any(tells for where, *_, tells in parameters if where == "body")
    if not telling and not any(tells for code, (_, tells) in answers.items() if code.startswith("2")):
        return None
    hook = endpoint.difference.kind is Kind.WEBHOOK
    return (hook, endpoint.view.method, asked, frozenset(parameters), frozenset(answers.items()))


def _identified(parameter: Node) -> tuple[str, str, bool]:
    value = parameter.mapping
    return text_value(value.get("in")), text_value(value.get("name")), value.get("required") is True


def _written(endpoint: _Endpoint) -> Hashable:
    """Return a path apart from version, notation and number of its segments."""
    segments = [part for part in shape(endpoint.view.path).split("/") if part and not _VERSION.fullmatch(part)]
    if all(part == "{}" for part in segments):
        return None
    return (endpoint.difference.kind is Kind.WEBHOOK, endpoint.view.method, *(stem(part) or part for part in segments))


def _together(gone: list[_Endpoint], come: list[_Endpoint], found: Pairs) -> Iterator[Link]:
    """Say of a path once where it is now, if at least half of its operations are there."""
    routes: dict[tuple[int, int], list[tuple[_Endpoint, _Endpoint]]] = {}
    for i, j in found.items():
        routes.setdefault((id(gone[i].difference), id(come[j].difference)), []).append((gone[i], come[j]))
    sizes = Counter(id(endpoint.difference) for endpoint in gone)
    for (before, _), moved in routes.items():
        old, new = moved[0]
        if old.whole and new.whole and 2 * len(moved) >= sizes[before]:
            ends = (End(one.difference, one.direction, one.view.path) for one in (old, new))
            yield Link(Likeness.RENAME, *ends)
        else:
            yield from (Link(Likeness.MOVE, one.end, other.end) for one, other in moved)
