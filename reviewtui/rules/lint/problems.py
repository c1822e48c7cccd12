"""What design rules know of errors: the bodies that tell of one, the forms that these have, and RFC 9457 among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.rules.lint.composition import follow, members, parts, types
from reviewtui.rules.lint.probes import is_probe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.formats.elements import ApiElement, BodyElement, MediaElement, OperationElement, ResponseElement
    from reviewtui.schema.node import Node, Side

PROBLEM_JSON = "application/problem+json"
_PROBLEMS = frozenset({PROBLEM_JSON, "application/problem+xml"})
_ANY = "*/*"
_SHARED = re.compile(r"/(?:components/schemas|definitions)/([^/]+)")
_DEEPEST = 3
_LIST = "[]"


class ErrorForm(NamedTuple):
    """One form of error bodies: the names of its members, the schema that most of them use, and how many do.

    Schemas that only add members to another are of the same form: who reads the one can read the other. `name` is
    empty for a schema that stands in place.
    """

    name: str
    names: frozenset[str]
    node: Node
    uses: int


def error_answers(operation: OperationElement) -> tuple[ResponseElement, ...]:
    """Return the answers by which an operation says that it failed.

    A `default` beside no other answer stands for all of them, and is none. Webhooks are answered by consumers.
    """
    if operation.webhook:
        return ()
    succeeds = any(not response.error for response in operation.responses)
    return tuple(one for one in operation.responses if one.error and (succeeds or one.code != "default"))


def error_bodies(api: ApiElement) -> Iterator[MediaElement]:
    """Yield the described bodies of all errors that consumers' programs can read, as often as operations use them."""
    for operation in api.operations:
        for response in () if is_probe(operation.path) else error_answers(operation):
            yield from readable(response)


def readable(holder: ResponseElement | BodyElement) -> tuple[MediaElement, ...]:
    """Return the bodies of an answer or a request that are JSON, or in no media type at all, as in Swagger 2.0."""
    return tuple(media for media in holder.media if media.is_json or media.name == _ANY)


def is_problem(media: MediaElement) -> bool:
    """Return whether a body is a problem as RFC 9457 has it."""
    return media.name.partition(";")[0] in _PROBLEMS


def error_forms(api: ApiElement) -> tuple[ErrorForm, ...]:
    """Return the forms in which an API describes its errors, the most used first."""
    counted: dict[frozenset[str], list[Node]] = {}
    known: dict[tuple[str, str], tuple[tuple[frozenset[str], Node], ...]] = {}
    for media in error_bodies(api):
        if media.schema is None:
            continue
        address = media.schema.address
        if address not in known:
            known[address] = tuple(_forms(media.schema, api.side, 0))
        for names, node in known[address]:
            counted.setdefault(names, []).append(node)
    return _gathered(sorted(counted.items(), key=lambda item: -len(item[1])))


def _forms(schema: Node, side: Side, depth: int) -> Iterator[tuple[frozenset[str], Node]]:
    """Yield the names of the members that a body has, for each alternative that it may be."""
    node = follow(schema, side)
    named = members(node, side)
    if named:
        yield frozenset(named), _core(node, side)
    elif depth < _DEEPEST:
        for part in parts(node, side):
            for key in ("oneOf", "anyOf"):
                for branch in part.at(key).elements():
                    yield from _forms(branch, side, depth + 1)
        if types(node, side) == ("array",):
            inner = _forms(node.at("items"), side, depth + 1)
            yield from ((frozenset(f"{_LIST}{name}" for name in names), found) for names, found in inner)


def _core(node: Node, side: Side) -> Node:
    """Return the shared schema that a wrapper of one (`allOf` with a text beside it) stands for."""
    own = [part for part in parts(node, side) if part.has("properties")]
    return own[0] if len(own) == 1 else node


def _gathered(counted: Iterable[tuple[frozenset[str], list[Node]]]) -> tuple[ErrorForm, ...]:
    found: list[ErrorForm] = []
    for names, nodes in counted:
        for index, form in enumerate(found):
            if names <= form.names or names >= form.names:
                found[index] = form._replace(uses=form.uses + len(nodes))
                break
        else:
            found.append(ErrorForm(_name(nodes), names, nodes[0], len(nodes)))
    return tuple(found)


def _name(nodes: list[Node]) -> str:
    shared = (_SHARED.fullmatch(node.pointer) for node in nodes)
    return next((found[1].replace("~1", "/").replace("~0", "~") for found in shared if found), "")
