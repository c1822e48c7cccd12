from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import joined, words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_COPIES = frozenset({"create", "update", "new", "request", "input", "patch", "put", "post", "in", "write", "replace"})
_ALIKE = 0.8
_LEAST = 4


def _near_copies(api: ApiElement) -> dict[tuple[str, str], str]:
    """Return the shared objects that repeat another one with hardly a difference, each with the name of that."""
    named: dict[str, SchemaElement] = {}
    for schema in api.schemas:
        if not schema.within and schema.origin.component and schema.types == ("object",):
            named.setdefault(joined(schema.name), schema)
    found = {}
    for schema in named.values():
        kept = [word for word in words(schema.name) if word not in _COPIES]
        original = named.get("".join(kept))
        if original is not None and original is not schema and _near(schema, original):
            found[schema.node.address] = original.name
    return found


def _near(one: SchemaElement, other: SchemaElement) -> bool:
    """Tell whether most members of two objects are the same by name and by what they hold."""
    ours, theirs = one.node.at("properties").mapping, other.node.at("properties").mapping
    same = [name for name in ours if name in theirs and ours[name] == theirs[name]]
    return len(same) >= _LEAST and len(same) >= _ALIKE * max(len(ours), len(theirs))


def _object(schema: SchemaElement) -> bool:
    return not schema.within and bool(schema.origin.component) and schema.types == ("object",)


@rule(
    id="design-single-schema-read-write",
    title="Nearly the same object is described twice, for reading and for writing.",
    level=Level.INFO,
    heuristic=True,
    when=each(SchemaElement, where=_object, given=_near_copies),
    why="Copies drift apart: a limit is changed in one of them, and what was read cannot be written any more.",
    fix="Describe it once, with `readOnly` and `writeOnly` for the members that go one way.",
    lesson="Which of the two was changed last, and did anybody think of the other?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#252",),
    example=Example(
        scope="components",
        base="""
            schemas:
              Order:
                type: object
                properties: &members
                  note: {type: string}
                  color: {type: string}
                  size: {type: integer}
                  count: {type: integer}
              OrderCreate:  # finding
                type: object
                properties: *members
        """,
        head="""
            schemas:
              Order:
                type: object
                properties:
                  id: {type: string, readOnly: true}
                  note: {type: string}
                  color: {type: string}
                  size: {type: integer}
                  count: {type: integer}
        """,
    ),
)
def design_single_schema_read_write(schema: SchemaElement, copies: dict[tuple[str, str], str]) -> str | None:
    original = copies.get(schema.node.address)
    return f"repeats {quote(original)}" if original else None
