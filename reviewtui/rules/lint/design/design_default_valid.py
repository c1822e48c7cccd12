from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.refusals import Refusals
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote, shown


def _defaulted(schema: SchemaElement) -> bool:
    # In an alternative it is meant for the whole, which may take what this one does not.
    return schema.within not in {"oneOf", "anyOf"}


@rule(
    id="design-default-valid",
    title="A default is not what its schema allows.",
    level=Level.ERROR,
    when=each(SchemaElement, where=_defaulted, given=Refusals, having="default"),
    why="Servers that fill it in refuse their own value, and generators write code that does not compile.",
    fix="Correct the default, or let the schema allow it.",
    lesson="What does the service really take when nothing is sent?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#section-9.2",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              size: {type: string, enum: [small, large], default: medium}  # finding
        """,
        head="""
            type: object
            properties:
              size: {type: string, enum: [small, large], default: small}
        """,
    ),
)
def design_default_valid(schema: SchemaElement, refusals: Refusals) -> Said | None:
    node = schema.node.at("default")
    refusal = refusals.find(schema.node, node.value, frozenset({"readOnly", "writeOnly"}))
    if refusal is None:
        return None
    return Said(f"has {shown(refusal.value)} in its default, which {quote(refusal.keyword)} does not allow", node)
