"""The names that a template uses and that stand for nothing, also where nobody goes when it is tried."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jinja2 import nodes

from reviewtui.records.missing_names import missing_name, missing_part, parts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

Stands: TypeAlias = "tuple[object, ...] | None"
"""What a name can stand for, by examples; None when that cannot be known."""
Scope: TypeAlias = "dict[str, Stands]"

_EXCUSED_TESTS = frozenset({"defined", "undefined"})
_EXCUSED_FILTERS = frozenset({"default", "d"})
_OWN = ("loop", "caller", "varargs", "kwargs", "self", "super")


class Unknown(NamedTuple):
    """A name that stands for nothing: the line, and what is wrong with it."""

    line: int
    message: str


def unknown_names(
    template: nodes.Template, samples: Sequence[Mapping[str, object]], known: Collection[str]
) -> list[Unknown]:
    """Return the names that no sample has; `known` are those that every template has."""
    scope: Scope = dict.fromkeys((*known, *_OWN))
    for name in {name for values in samples for name in values}:
        scope[name] = tuple(values[name] for values in samples if name in values)
    found = dict.fromkeys(_in(template, scope))
    return sorted(found)


def unused_macros(template: nodes.Template) -> list[Unknown]:
    """Return the macros that nobody calls, and the blocks of a template that only adds to another one's macros."""
    called = {node.name for node in template.find_all(nodes.Name) if node.ctx == "load"}
    return [
        Unknown(macro.lineno, f"nobody calls the macro `{macro.name}`")
        for macro in template.find_all(nodes.Macro)
        if macro.name not in called
    ]


def _in(node: nodes.Node, scope: Scope) -> Iterator[Unknown]:
    """Yield what is wrong below a node; names that it sets are known to what follows it."""
    if isinstance(node, nodes.Name):
        if node.ctx == "load" and node.name not in scope:
            yield Unknown(node.lineno, missing_name(node.name, scope))
    elif isinstance(node, nodes.Getattr):
        yield from _in(node.node, scope)
        yield from _missing(node, _stands(node.node, scope))
    elif isinstance(node, nodes.Test) and node.name in _EXCUSED_TESTS:
        return
    elif isinstance(node, nodes.Filter) and node.name in _EXCUSED_FILTERS:
        yield from (one for argument in node.args for one in _in(argument, scope))
    elif isinstance(node, nodes.For):
        yield from _in(node.iter, scope)
        inner = scope | _bound(node.target, _elements(_stands(node.iter, scope)))
        for part in (*([node.test] if node.test else []), *node.body, *node.else_):
            yield from _in(part, inner)
    else:
        yield from _in_others(node, scope)


def _in_others(node: nodes.Node, scope: Scope) -> Iterator[Unknown]:
    """Yield what is wrong below a node that brings names of its own, or below any other."""
    inner = scope
    if isinstance(node, nodes.Assign):
        yield from _in(node.node, scope)
        scope.update(_bound(node.target, _stands(node.node, scope)))
        return
    if isinstance(node, nodes.AssignBlock):
        scope.update(_bound(node.target, None))
    elif isinstance(node, nodes.Import):
        scope[node.target] = None
    elif isinstance(node, nodes.FromImport):
        scope.update({name if isinstance(name, str) else name[1]: None for name in node.names})
    elif isinstance(node, nodes.Macro):
        scope[node.name] = None
        inner = scope | {argument.name: None for argument in node.args}
    elif isinstance(node, nodes.CallBlock):
        inner = scope | {argument.name: None for argument in node.args}
    elif isinstance(node, nodes.With):
        for target, value in zip(node.targets, node.values, strict=True):
            inner = inner | _bound(target, _stands(value, inner))
    for child in node.iter_child_nodes():
        yield from _in(child, inner)


def _missing(node: nodes.Getattr, holders: Stands) -> Iterator[Unknown]:
    """Say of a part that none of the values has; only of values whose parts are declared."""
    declared = [holder for holder in holders or () if parts_of(holder)]
    if declared and not any(hasattr(holder, node.attr) or node.attr in parts_of(holder) for holder in declared):
        yield Unknown(node.lineno, missing_part(node.attr, declared[0]))


def _stands(node: nodes.Node, scope: Scope) -> Stands:
    if isinstance(node, nodes.Name):
        return scope.get(node.name)
    if isinstance(node, nodes.Getattr):
        holders = [holder for holder in _stands(node.node, scope) or () if node.attr in parts_of(holder)]
        parts = [holder[node.attr] if isinstance(holder, Mapping) else getattr(holder, node.attr) for holder in holders]
        return tuple(part for part in parts if part is not None) or None
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const | nodes.Slice):
        held = _stands(node.node, scope)
        return held if isinstance(node.arg, nodes.Slice) else _elements(held)
    return None


def _elements(holders: Stands) -> Stands:
    found = [element for holder in holders or () if isinstance(holder, list | tuple) for element in holder]
    return tuple(found) or None


def _bound(target: nodes.Node, values: Stands) -> Scope:
    if isinstance(target, nodes.Name):
        return {target.name: values}
    return {name.name: None for name in target.find_all(nodes.Name)}
