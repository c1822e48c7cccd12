from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule


def _shared(schema: SchemaElement) -> bool:
    return not schema.within and bool(schema.origin.component)


@rule(
    id="docs-schema-description",
    title="A shared schema has no description.",
    level=Level.INFO,
    when=each(SchemaElement, where=_shared),
    gathered=True,
    why="A shared schema is a word of the API's language. Who does not find it explained explains it to themselves.",
    fix="Say what such a thing is in the world of the reader, and what tells it from its neighbors.",
    lesson="How does your team define this word when a new colleague asks?",
    references=("https://spec.openapis.org/oas/v3.1.0#schema-object",),
    example=Example(
        scope="components",
        base="""
            schemas:
              Parcel:  # finding
                type: object
        """,
        head="""
            schemas:
              Parcel:
                type: object
                description: What one carrier takes along in one piece; an order may be split into several.
        """,
    ),
)
def docs_schema_description(schema: SchemaElement) -> str | None:
    title = schema.value.get("title")
    titled = isinstance(title, str) and set(words(title)) - set(words(schema.name))
    return None if schema.value.get("description") or titled else "has no description"
