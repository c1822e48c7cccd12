"""Which consumers a finding reaches: those of its API that call one of its operations, or all when it has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.config.globs import matches as glob_matches
from reviewtui.consumers.patterns import matches, names_path
from reviewtui.errors import ReviewtuiError
from reviewtui.formats.elements import OperationElement
from reviewtui.formats.registry import format_of
from reviewtui.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reviewtui.consumers.consumer import Consumer, Inventory
    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import Element
    from reviewtui.model import Operation


class Call(NamedTuple):
    """What a description says of an operation beside its method and path."""

    id: str
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Described:
    """A description as consumers of either version know it: where it stands, and what it says of its operations.

    `calls` is None where that is not known; who names operationIds or scopes only may then use any of them.
    """

    paths: tuple[str, ...]
    calls: Mapping[Operation, Call] | None = None


def described(paths: Sequence[str], sides: Iterable[tuple[str, Files]]) -> Described:
    """Return what is known of a description from its versions, older ones first; unreadable ones say nothing."""
    calls: dict[Operation, Call] = {}
    read = False
    for path, files in sides:
        try:
            content = files.read(path)
            form = format_of(path, content)
            elements = form.survey(path, files).elements(Kind.OPERATION) if form else ()
        except ReviewtuiError:
            continue
        read = True
        for element in elements:
            called = _called(element)
            if called is not None:
                calls.setdefault(*called)
    return Described(tuple(dict.fromkeys(filter(None, paths))), calls if read else None)


def needs_calls(inventory: Inventory) -> bool:
    """Tell whether the inventory names anything that only a description can explain."""
    return any(
        one.scopes or not all(names_path(operation) for operation in one.operations) for one in inventory.consumers
    )


def uses_api(consumer: Consumer, described: Described) -> bool:
    """Tell whether a consumer uses an API at all."""
    return not consumer.apis or any(glob_matches(path, consumer.apis) for path in described.paths)


def used(consumer: Consumer, operations: Sequence[Operation], described: Described) -> tuple[Operation, ...]:
    """Return which of some operations a consumer calls; all where nothing says otherwise."""
    if not uses_api(consumer, described):
        return ()
    if not consumer.operations and not consumer.scopes:
        return tuple(operations)
    return tuple(operation for operation in operations if _calls(consumer, operation, described))


def callers(inventory: Inventory, operations: Sequence[Operation], described: Described) -> tuple[Consumer, ...]:
    """Return the consumers that call any of some operations, in the order of the inventory.

    Without operations, what is told is about the whole description, and reaches everybody who uses the API.
    """
    reached = uses_api if not operations else lambda one, about: bool(used(one, operations, about))
    return tuple(one for one in inventory.consumers if reached(one, described))


def _calls(consumer: Consumer, operation: Operation, described: Described) -> bool:
    known = (described.calls or {}).get(operation)
    if any(matches(pattern, operation, known.id if known else "") for pattern in consumer.operations):
        return True
    if known is None:
        # An operation that cannot be looked up may be the one that is named; nobody is left out by mistake.
        return bool(consumer.scopes) or not all(map(names_path, consumer.operations))
    return not known.scopes.isdisjoint(consumer.scopes)


def _called(element: Element) -> tuple[Operation, Call] | None:
    if not isinstance(element, OperationElement):
        return None
    scopes = frozenset(scope for needs in element.security for names in needs.values() for scope in names)
    return element.call, Call(element.text("operationId"), scopes)
