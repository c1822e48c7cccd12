from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_SAYING = frozenset(
    {"$ref", "allOf", "oneOf", "anyOf", "enum", "const", "not", "if", "x-kubernetes-preserve-unknown-fields",
     "x-kubernetes-int-or-string", "$dynamicRef", "x-any-type", "x-type", "example", "examples"}
)  # fmt: skip
# There a schema may add to another, or say on purpose that anything goes.
_PARTIAL = frozenset(
    {"allOf", "oneOf", "anyOf", "not", "if", "then", "else", "additionalProperties", "unevaluatedProperties",
     "dependentSchemas", "propertyNames", "patternProperties", "contains", "unevaluatedItems"}
)  # fmt: skip


def _alone(schema: SchemaElement) -> bool:
    return schema.within not in _PARTIAL


@rule(
    id="design-type-declared",
    title="A value has no type.",
    level=Level.WARN,
    when=each(SchemaElement, where=_alone),
    gathered=True,
    why="Nothing can be checked, and generators fall back to a type that is good for nothing.",
    fix="Add `type`. Where really anything may come, say so in the description.",
    lesson="Which value would be wrong here, and how would a consumer know?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {maxLength: 20}  # finding
        """,
        head="""
            type: object
            properties:
              note: {type: string, maxLength: 20}
        """,
    ),
)
def design_type_declared(schema: SchemaElement) -> str | None:
    if schema.types or schema.nullable or not _SAYING.isdisjoint(schema.value):
        return None
    return None if schema.value.get("description") else "has no type"
