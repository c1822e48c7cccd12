"""The elements of a description that say what values are: schemas, their properties, references and examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


_IMPLIED = (
    ("object", frozenset({"properties", "additionalProperties", "required", "patternProperties"})),
    ("array", frozenset({"items", "prefixItems"})),
)


def types_of(value: dict[str, JsonValue]) -> tuple[tuple[str, ...], bool]:
    """Return the types that a schema allows, without null, and whether null is allowed too.

    Where no type is written but keywords of one are, that one is meant; none at all says nothing.
    """
    written = value.get("type")
    nullable = value.get("nullable") is True or value.get("x-nullable") is True
    if isinstance(written, str):
        return ((written,), nullable) if written != "null" else ((), True)
    if isinstance(written, list):
        named = tuple(one for one in written if isinstance(one, str) and one != "null")
        return named, nullable or "null" in written
    for implied, keywords in _IMPLIED:
        if not keywords.isdisjoint(value):
            return (implied,), nullable
    return (), nullable


class Origin:
    """What holds schemas - a component, a body, a parameter, a header - and who sends their values.

    `component` is its name, empty where the schemas stand in place. `request` and `response` are known once all
    operations were followed; `uses` are the origins that its references lead to.
    """

    __slots__ = ("component", "node", "request", "response", "uses")

    def __init__(self, node: Node, component: str = "") -> None:
        """Start with nobody known to send it."""
        self.node = node
        self.component = component
        self.request = False
        self.response = False
        self.uses: list[Origin] = []


class SchemaElement(NamedTuple):
    """A schema wherever it stands, except where only a reference stands.

    `types` are those it allows, without null, which `nullable` tells. `within` is the keyword that it stands under
    (`properties`, `items`, `allOf`; empty at the top of its origin), `name` that of the component or the property.
    """

    node: Node
    value: dict[str, JsonValue]
    name: str
    within: str
    types: tuple[str, ...]
    nullable: bool
    origin: Origin

    @property
    def request(self) -> bool:
        """Whether consumers send it."""
        return self.origin.request and self.value.get("readOnly") is not True

    @property
    def response(self) -> bool:
        """Whether the API sends it."""
        return self.origin.response and self.value.get("writeOnly") is not True


class PropertyElement(NamedTuple):
    """A named member of an object.

    `node` is what is written for it, `value` that with its reference followed; `types` and `nullable` as in a schema.
    """

    node: Node
    name: str
    value: dict[str, JsonValue]
    types: tuple[str, ...]
    nullable: bool
    required: bool
    owner: SchemaElement

    @property
    def request(self) -> bool:
        """Whether consumers send it."""
        return self.owner.request and self.value.get("readOnly") is not True

    @property
    def response(self) -> bool:
        """Whether the API sends it."""
        return self.owner.response and self.value.get("writeOnly") is not True


class ReferenceElement(NamedTuple):
    """A `$ref`; `target` is None where it leads nowhere."""

    node: Node
    reference: str
    target: Node | None


class ComponentElement(NamedTuple):
    """A part that is described once for many uses; `section` is where it is kept (`schemas`, `parameters`)."""

    node: Node
    section: str
    name: str
    used: bool


class ExampleElement(NamedTuple):
    """An example value (the node's), and the schema that it shall satisfy, None where there is none.

    `request` and `response` tell who may send it. Where it is `spelled`, a text may stand for what is sent in a form of
    its own, such as XML or the list in a query.
    """

    node: Node
    schema: Node | None
    request: bool
    response: bool
    spelled: bool
