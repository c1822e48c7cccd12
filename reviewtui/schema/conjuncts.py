"""Flattening: follow `$ref`, open `allOf`, unwrap one-branch unions and unions with null."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.equality import dump
from reviewtui.schema.forms import is_schema
from reviewtui.schema.node import Node
from reviewtui.schema.simplifying import refuses_all

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side

NULL = "null"
FILE = "file"  # what Swagger 2.0 calls a string of format `binary`
_ONE_TYPE = {name: frozenset({name}) for name in ("string", "object", "array", "integer", "number", "boolean", NULL)}
_ONE_TYPE[FILE] = _ONE_TYPE["string"]
_NULL_WORDS = {
    (by_word, by_type): frozenset({*["nullable"] * by_word, *["type"] * by_type})
    for by_word in (False, True)
    for by_type in (False, True)
}
_MOST_CONJUNCTS = 2_000
_WRAPPING = frozenset({"allOf", "oneOf", "anyOf", "not"})
TOO_MANY = f"more than {_MOST_CONJUNCTS:,} schemas of which all must hold"


class Conjunct(NamedTuple):
    """One schema object of a conjunction, and how many `allOf` or union levels down it was found.

    `beside_null` says that it was the other branch of a union with null, so that null need not satisfy it.
    """

    node: Node
    depth: int
    beside_null: bool = False

    @property
    def types(self) -> frozenset[str] | None:
        """The types named here, None when none is."""
        named = self.node.mapping.get("type")
        if isinstance(named, str):
            return _ONE_TYPE.get(named) or frozenset({named})
        if isinstance(named, list):
            return frozenset(name for name in named if isinstance(name, str))
        return None

    @property
    def says_nullable(self) -> bool:
        """Whether this object allows null by a keyword of its own; Swagger 2.0 has an extension for it."""
        said = self.node.mapping
        return said.get("nullable") is True or said.get("x-nullable") is True

    @property
    def null_words(self) -> frozenset[str]:
        """The notations in which this object speaks of null."""
        by_type = self.beside_null or NULL in (self.types or ())
        return _NULL_WORDS[self.says_nullable, by_type]

    @property
    def refuses_null(self) -> bool:
        """Whether this object alone excludes null by its type."""
        types = self.types
        if self.beside_null or self.says_nullable:
            return False
        return types is not None and "null" not in types

    @property
    def lists_without_null(self) -> bool:
        """Whether this object names its values, and null is not among them."""
        listed, value = self.node.mapping.get("enum"), self.node.mapping.get("const", None)
        without = isinstance(listed, list) and None not in listed
        return not self.beside_null and (without or value is not None)


class Union(NamedTuple):
    """A `oneOf` or `anyOf` with two branches or more that are not null; `with_null` when null was one more."""

    keyword: str
    holder: Node
    branches: tuple[Node, ...]
    with_null: bool = False


class Flat(NamedTuple):
    """The outcome of flattening; `type_lists` are unions that say nothing but types."""

    conjuncts: tuple[Conjunct, ...]
    unions: tuple[Union, ...]
    never: bool
    type_lists: tuple[frozenset[str], ...]
    unresolved: tuple[str, ...]


def is_null(value: JsonValue) -> bool:
    """Tell whether a schema admits null only."""
    if not isinstance(value, dict):
        return False
    return value.get("type") in ("null", ["null"]) or value.get("enum") == [None] or value.get("const", 0) is None


def canonical_node(node: Node, side: Side) -> Node:
    """Follow bare references and wrappers to the node that says something; a cycle or a dead end stays where it is."""
    value = node.value
    if not isinstance(value, dict):
        return node
    reference = value.get("$ref")
    if not isinstance(reference, str):
        return node if len(value) != 1 or _WRAPPING.isdisjoint(value) else _end(node, side)
    if len(value) != 1 and side.ref_siblings_count:
        return node
    return side.ends.get((node.path, reference)) or _end(node, side)


def _end(start: Node, side: Side) -> Node:
    """Go on until a node says something, and remember where a reference came to; in a circle that is not one place."""
    node, inner = start, _beyond(start, side)
    if inner is None:
        return start
    seen = {_identity(start)}
    while inner is not None and _identity(inner) not in seen:
        seen.add(_identity(inner))
        node, inner = inner, _beyond(inner, side)
    reference = start.mapping.get("$ref")
    if inner is None and isinstance(reference, str):
        side.ends[start.path, reference] = node
    return node


def _identity(node: Node) -> tuple[str, str, int]:
    """Return what tells a node from all others, also from one that was made to stand at the same place."""
    return (*node.address, id(node.value))


def _beyond(node: Node, side: Side) -> Node | None:
    """Return the node that this one only stands for, None when it says something itself."""
    mapping = node.mapping
    bare = len(mapping) == 1
    if isinstance(mapping.get("$ref"), str):
        return side.resolve(node) if bare or not side.ref_siblings_count else None
    return _wrapped(node) if bare else None


def _wrapped(node: Node) -> Node | None:
    """Return the only member of an `allOf` or a union, or what is denied twice, when there is nothing beside it."""
    mapping = node.mapping
    if _WRAPPING.isdisjoint(mapping):
        return None
    denied = mapping.get("not")
    if isinstance(denied, dict) and denied.keys() == {"not"}:
        return node.at("not").at("not")
    for keyword in ("allOf", "oneOf", "anyOf"):
        members = mapping.get(keyword)
        if len(mapping) == 1 and isinstance(members, list) and len(members) == 1:
            return node.at(keyword).at(0)
    return None


def reference_of(node: Node) -> str | None:
    """Return the reference that a schema comes to, looked for under wrappers; None when it is written out."""
    inner: Node | None = node
    while inner is not None:
        reference = inner.mapping.get("$ref")
        if isinstance(reference, str):
            return reference
        inner = _wrapped(inner)
    return None


class _Flattener:
    def __init__(self, side: Side) -> None:
        self.side = side
        self.conjuncts: list[Conjunct] = []
        self.unions: list[Union] = []
        self.unresolved: list[str] = []
        self.never = False
        self.type_lists: list[frozenset[str]] = []
        self.seen: set[tuple[str, str]] = set()

    def take(self, start: Node, depth: int, *, beside_null: bool = False) -> None:
        node = canonical_node(start, self.side)
        if refuses_all(node.value):
            self.never = True
        if not (is_schema(node.value) or node.value is None):
            self.unresolved.append(dump(node.value).decode())
        if node.address in self.seen or not node.mapping or not self._room():
            return
        self.seen.add(node.address)
        reference = node.mapping.get("$ref")
        if isinstance(reference, str):
            self._take_target(node, reference, depth, beside_null=beside_null)
            if not self.side.ref_siblings_count:
                return
        self.conjuncts.append(Conjunct(node, depth, beside_null))
        if node.has("allOf"):
            for member in node.at("allOf").elements():
                self.take(member, depth + 1, beside_null=beside_null)
        for keyword in ("oneOf", "anyOf"):
            if node.has(keyword):
                self._take_union(keyword, node, depth, beside_null=beside_null)

    def _room(self) -> bool:
        """Tell whether one more object is read; where none is, that is said once."""
        if len(self.seen) < _MOST_CONJUNCTS:
            return True
        if TOO_MANY not in self.unresolved:
            self.unresolved.append(TOO_MANY)
        return False

    def _take_target(self, node: Node, reference: str, depth: int, *, beside_null: bool) -> None:
        target = self.side.resolve(node)
        if target is None:
            self.unresolved.append(reference)
        else:
            self.take(target, depth + 1, beside_null=beside_null)

    def _take_union(self, keyword: str, node: Node, depth: int, *, beside_null: bool) -> None:
        branches = list(node.at(keyword).elements())
        ends = [canonical_node(b, self.side) for b in branches]
        solid = [b for b, end in zip(branches, ends, strict=True) if not is_null(end.value)]
        ends = [end for end in ends if not is_null(end.value)]
        self.unresolved += [str(end.mapping["$ref"]) for end in ends if end.has("$ref") and not self.side.resolve(end)]
        with_null = beside_null or len(solid) < len(branches)
        if branches and not solid:
            self.take(branches[0], depth + 1)  # null, and nothing but null
        elif len(solid) == 1:
            self.take(solid[0], depth + 1, beside_null=with_null)
        elif solid and (types := _only_types(keyword, ends)):
            self.type_lists.append(types | {"null"} if with_null else types)
        elif solid and (values := _only_values(keyword, ends)):
            self.conjuncts.append(Conjunct(Node(node.path, node.pointer, {"enum": values}), depth, with_null))
        elif solid:
            self.unions.append(Union(keyword, node, tuple(solid), with_null))


def _only_values(keyword: str, branches: list[Node]) -> list[JsonValue]:
    """Return the values of branches that each list some, with words: an enumeration in another notation."""
    found: list[JsonValue] = []
    for branch in branches:
        listed = branch.mapping.get("enum", [branch.mapping["const"]] if branch.has("const") else None)
        if not isinstance(listed, list) or not branch.mapping.keys() <= _LISTING:
            return []
        found += listed
    texts = [dump(value) for value in found]
    return found if keyword == "anyOf" or len(set(texts)) == len(texts) else []


_LISTING = frozenset({"const", "enum", "type", "title", "description", "deprecated"})


_SILENT = frozenset({"title", "description", "example", "examples", "externalDocs", "$comment"})
_NO_DEMAND: dict[str, JsonValue] = {
    **dict.fromkeys(("readOnly", "writeOnly", "deprecated", "nullable", "uniqueItems"), False),
    **dict.fromkeys(("minLength", "minItems", "minProperties"), 0),
    "additionalProperties": True,
}


def _only_types(keyword: str, branches: list[Node]) -> frozenset[str] | None:
    """Return the types of branches that say nothing else: a list of types in another notation."""
    if not all(_says_types_only(branch) for branch in branches):
        return None
    listed = [name for branch in branches for name in Conjunct(branch, 0).types or ()]
    names = frozenset(listed)
    null = frozenset({NULL} if any(Conjunct(branch, 0).says_nullable for branch in branches) else ())
    apart = len(names) == len(listed) and not names >= {"integer", "number"}
    return names | null if apart or keyword == "anyOf" else None


def _says_types_only(branch: Node) -> bool:
    demands = {k for k, v in branch.mapping.items() if k not in _SILENT and (k not in _NO_DEMAND or _NO_DEMAND[k] != v)}
    return demands - {"nullable"} == {"type"}


def flatten(nodes: Conjunction, side: Side) -> Flat:
    """Return every object that a value must satisfy at once, unions aside."""
    work = _Flattener(side)
    for node in nodes:
        work.take(node, 0)
    return Flat(
        conjuncts=tuple(work.conjuncts),
        unions=tuple(work.unions),
        never=work.never,
        type_lists=tuple(work.type_lists),
        unresolved=tuple(work.unresolved),
    )
