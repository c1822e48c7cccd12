from __future__ import annotations

from collections import defaultdict

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_FEWEST_PROPERTIES = 3
_FEWEST_COPIES = 3
# Bounds the comparing where hundreds of objects have the same members and differ inside.
_MOST_FORMS = 20
# Where a schema has a name of its own; elsewhere it is called by that of the schema around it.
_NAMED = frozenset({"", "properties", "items"})
_Address = tuple[str, str]


def _inline(schema: SchemaElement) -> bool:
    if "properties" not in schema.value:
        return False
    properties = schema.value["properties"]
    own = schema.within != "" or not schema.origin.component
    return own and isinstance(properties, dict) and len(properties) >= _FEWEST_PROPERTIES


def _copies(api: ApiElement) -> dict[_Address, int]:
    """Return the first of every object that stands in several places word for word, with how many there are."""
    alike: dict[tuple[str, ...], list[SchemaElement]] = defaultdict(list)
    for schema in filter(_inline, api.schemas):
        alike[tuple(schema.value["properties"])].append(schema)  # type: ignore[arg-type]  # the filter knows a mapping
    forms = [form for schemas in alike.values() if len(schemas) >= _FEWEST_COPIES for form in _forms(schemas)]
    several = [form for form in forms if len(form) >= _FEWEST_COPIES]
    copied = {schema.node.address for form in several for schema in form}
    return {form[0].node.address: len(form) for form in several if not _inside(form[0].node.address, copied)}


def _forms(schemas: list[SchemaElement]) -> list[list[SchemaElement]]:
    """Part objects with the same members by what these are."""
    forms: list[list[SchemaElement]] = []
    for schema in schemas:
        same = next((form for form in forms if form[0].value == schema.value), None)
        if same is not None:
            same.append(schema)
        elif len(forms) < _MOST_FORMS:
            forms.append([schema])
    return forms


def _inside(address: _Address, copied: set[_Address]) -> bool:
    path, pointer = address
    while pointer:
        pointer = pointer.rpartition("/")[0]
        if (path, pointer) in copied:
            return True
    return False


@rule(
    id="design-inline-schema-reuse",
    title="The same object is described word for word in several places.",
    level=Level.INFO,
    when=each(SchemaElement, where=_inline, given=_copies, having="properties"),
    gathered=True,
    why="Copies drift apart with the first change that forgets one, and generators make a class of each.",
    fix="Describe it once below `components` and refer to it.",
    lesson="In how many places would you have to add the next member?",
    references=("https://spec.openapis.org/oas/v3.1.0#components-object",),
    example=Example(
        scope="components",
        base="""
            schemas:
              Order:
                type: object
                properties:
                  to:  # finding
                    &address {type: object, properties: {street: {type: string}, city: {}, zip: {}}}
                  from: *address
                  bill: *address
        """,
        head="""
            schemas:
              Address: {type: object, properties: {street: {type: string}, city: {}, zip: {}}}
              Order:
                type: object
                properties:
                  to: {$ref: "#/components/schemas/Address"}
                  from: {$ref: "#/components/schemas/Address"}
                  bill: {$ref: "#/components/schemas/Address"}
        """,
    ),
)
def design_inline_schema_reuse(schema: SchemaElement, copies: dict[_Address, int]) -> str | None:
    count = copies.get(schema.node.address)
    if not count:
        return None
    part = "" if schema.within in _NAMED else "holds a part that "
    return f"{part}stands in {count:,} places word for word"
