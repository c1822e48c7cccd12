"""Comparing one operation with its twin: parameters, body, responses, security, callbacks, and its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi import bodies, callbacks, parameters
from reviewtui.formats.openapi.extensions import compare_extensions, own_difference
from reviewtui.formats.openapi.schemes import Schemes, compare_scheme
from reviewtui.formats.openapi.security import compare_requirements, requirements
from reviewtui.formats.openapi.servers import compare_override, inherits
from reviewtui.formats.openapi.views import OperationView
from reviewtui.model import Direction
from reviewtui.schema.difference import Difference
from reviewtui.schema.equality import equal
from reviewtui.schema.opaque import deprecation_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.security import Requirements
    from reviewtui.schema.node import Node


_TEXTS = ("summary", "description", "externalDocs")


class OperationComparer:
    """Compares matched operations of two sides."""

    def __init__(self, comparer: Comparer) -> None:
        """Find out once which security schemes changed, and which of them their names only."""
        self.comparer = comparer
        self.schemes = Schemes(comparer.base, comparer.head)
        base, head = comparer.base.root, comparer.head.root
        self.same_context = not self.schemes.renamed and all(
            equal(base.mapping.get(key), head.mapping.get(key)) for key in ("security", "consumes", "produces")
        )

    def compare(self, unit: Unit) -> None:
        """Compare one operation; an unchanged one is only scanned for what it uses."""
        old, new = unit.base, unit.head
        assert isinstance(old, OperationView)  # noqa: S101 - the role says so
        assert isinstance(new, OperationView)  # noqa: S101 - the same
        if self.comparer.servers.differences and unit.direction is Direction.REQUEST:
            self._use_servers(unit, old, new)
        if self._unchanged(old, new):
            self._scan(unit, old, new)
            if self.schemes.changed:
                self._use_schemes(unit, *self._needs(unit, old, new))
            return
        unit.differences += self._words(old, new)
        unit.differences += compare_extensions(old, new)
        base, head = self.comparer.base, self.comparer.head
        needs = self._needs(unit, old, new)
        unit.differences += compare_requirements(*needs)
        self._use_schemes(unit, *needs)
        unit.differences += compare_override(base, head, old, new)
        parameters.compare_parameters(self.comparer, unit, old, new)
        bodies.compare_request(self.comparer, unit, base.body(old), head.body(new))
        bodies.compare_responses(self.comparer, unit, old, new)
        callbacks.compare_callbacks(self.comparer, unit, old, new)

    def _use_servers(self, unit: Unit, old: OperationView, new: OperationView) -> None:
        if inherits(self.comparer.base, old) and inherits(self.comparer.head, new):
            unit.uses.append(self.comparer.servers)

    def _needs(self, unit: Unit, old: OperationView, new: OperationView) -> tuple[Requirements, Requirements]:
        called = unit.direction is Direction.REQUEST  # else the API calls, and what it asks of its callers is no matter
        before = requirements(self.comparer.base, old, {}, inherit=called)
        return before, requirements(self.comparer.head, new, self.schemes.renamed, inherit=called)

    def _use_schemes(self, unit: Unit, old: Requirements, new: Requirements) -> None:
        """Link the schemes that changed to the operations that ask for them, before and after."""
        asked = [{name for needs in side.alternatives for name, _ in needs} for side in (old, new)]
        for name in sorted(asked[0] & asked[1] & self.schemes.changed.keys()):
            scheme = self.comparer.graph.unit("security-scheme", name, *self.schemes.changed[name], Direction.NONE)
            if not scheme.differences:
                scheme.differences += compare_scheme(name, *self.schemes.changed[name])
            unit.uses.append(scheme)

    def _unchanged(self, old: OperationView, new: OperationView) -> bool:
        if not self.same_context or old.node.has("callbacks") or new.node.has("callbacks"):
            return False
        if not self.comparer.proven_equal([old.node], [new.node]) or old.path != new.path:
            return False
        same = all(
            self.comparer.proven_equal([old.item.at(key)], [new.item.at(key)]) for key in ("parameters", "servers")
        )
        return same and all(self._same_place(one, other) for one, other in _parameters(old, new) if one.has("$ref"))

    def _same_place(self, one: Node, other: Node) -> bool:
        """Tell whether a parameter that both sides name by the same reference is still the same parameter."""
        old, new = self.comparer.base.library.follow(one).mapping, self.comparer.head.library.follow(other).mapping
        return old.get("name") == new.get("name") and old.get("in") == new.get("in")

    def _scan(self, unit: Unit, old: OperationView, new: OperationView) -> None:
        scan, direction = self.comparer.scan, unit.direction
        for one, other in _parameters(old, new):
            scan(unit, one, other, "parameter", direction)
        scan(unit, old.node.at("requestBody"), new.node.at("requestBody"), "request-body", direction)
        after_responses = new.node.at("responses")
        for code, response in old.node.at("responses").members():
            scan(unit, response, after_responses.at(code), "response", direction.turned())

    def _words(self, old: OperationView, new: OperationView) -> Iterator[Difference]:
        before, after = old.node.mapping, new.node.mapping
        level = "stability-of-deprecated" if after.get("deprecated") is True else "stability"
        for key, fact in (("operationId", "operationId"), ("x-sunset", "sunset"), ("x-stability-level", level)):
            values = text_value(before.get(key)) or None, text_value(after.get(key)) or None
            if values[0] != values[1]:
                yield own_difference(old, new, fact, values[0], values[1], key)
        flags = before.get("deprecated") is True, after.get("deprecated") is True
        if flags[0] != flags[1]:
            fact = deprecation_fact(flags[1], after.get("x-sunset"))
            yield own_difference(old, new, fact, flags[0], flags[1], "deprecated")
        if not equal(before.get("tags"), after.get("tags")):
            yield own_difference(old, new, "tags", before.get("tags"), after.get("tags"), "tags")
        words = next((k for k in _TEXTS if not equal(before.get(k), after.get(k))), None)
        if words:
            yield own_difference(old, new, "annotation", before.get(words), after.get(words), words)


def _parameters(old: OperationView, new: OperationView) -> Iterator[tuple[Node, Node]]:
    """Yield the parameters of two operations with the same text, as they are written."""
    for before, after in ((old.item, new.item), (old.node, new.node)):
        yield from zip(before.at("parameters").elements(), after.at("parameters").elements(), strict=True)
