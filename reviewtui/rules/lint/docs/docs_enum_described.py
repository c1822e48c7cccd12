from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, each, rule

_FEWEST, _MOST = 3, 20
_NAMING = frozenset(
    {"x-enum-descriptions", "x-enumDescriptions", "x-enum-varnames", "x-ms-enum", "x-enum", "x-enumNames"}
)  # fmt: skip


# The words that everybody knows, by their first letters.
_OF_THE_CALENDAR = frozenset(
    {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
     "oct", "nov", "dec"}
)  # fmt: skip


def _list(schema: SchemaElement) -> list[JsonValue]:
    values = schema.value.get("enum")
    return values if isinstance(values, list) else []


def _listing(schema: SchemaElement) -> bool:
    """Tell whether a schema lists words of the API's own; long lists are mostly codes that are explained elsewhere."""
    if "enum" not in schema.value:
        return False
    values = _list(schema)
    if not _FEWEST <= len(values) <= _MOST:
        return False
    words = [value for value in values if isinstance(value, str) and any(map(str.isalpha, value))]
    own = any(value[:3].lower() not in _OF_THE_CALENDAR for value in words)
    return own and len(words) == sum(value is not None for value in values)


def _texts_around(api: ApiElement) -> dict[tuple[str, str], str]:
    """Return what is said of the parameter or the list that holds the values, by the address of these."""
    found: dict[tuple[str, str], str] = {}
    parameters = {one.node.address: one for operation in api.operations for one in operation.parameters}
    holders = [(one.node.mapping, one.schema) for one in parameters.values() if one.schema]
    for holder, schema in (*holders, *((one.value, one.node) for one in api.schemas if "items" in one.value)):
        text = holder.get("description")
        if isinstance(text, str):
            found[schema.address] = found[schema.at("items").address] = text
    return found


@rule(
    id="docs-enum-described",
    title="Values are listed, and none is explained.",
    level=Level.INFO,
    when=each(SchemaElement, where=_listing, given=_texts_around),
    heuristic=True,
    gathered=True,
    why="Consumers write a branch for each value. What they do in it follows from what they take the word to mean.",
    fix="Explain each value in the description, as a list or a table, or in `x-enum-descriptions`.",
    lesson="What tells the two values from each other that are most alike?",
    references=("https://github.com/Azure/azure-api-style-guide",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              state: {enum: [open, settled, dropped]}  # finding
        """,
        head="""
            type: object
            properties:
              state:
                enum: [open, settled, dropped]
                description: While `open` it can change, `settled` it is paid, `dropped` nobody will pay it.
        """,
    ),
)
def docs_enum_described(schema: SchemaElement, around: dict[tuple[str, str], str]) -> str | None:
    if not _NAMING.isdisjoint(schema.value):
        return None
    texts = f"{schema.value.get('description', '')} {around.get(schema.node.address, '')}".lower()
    values = [str(value).lower() for value in _list(schema) if value is not None]
    explained = sum(value in texts for value in values)
    if explained * 2 >= len(values):
        return None
    return f"lists {len(values)} values and explains {explained or 'none'}"
