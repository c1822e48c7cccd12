from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import follow, members, parts, required, side_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Node, Side


@rule(
    id="design-discriminator-defined",
    title="The property that tells alternatives apart is not in all of them.",
    level=Level.ERROR,
    when=each(SchemaElement, given=side_of, having="discriminator"),
    why="A reader looks at this property first. Where it may be missing, nobody knows what the rest is.",
    fix="Define and require the property in every alternative.",
    lesson="How is an answer read in which this property is missing?",
    references=("https://spec.openapis.org/oas/v3.1.0#discriminator-object",),
    example=Example(
        scope="response-schema",
        base="""
            oneOf:
              - {type: object, required: [kind], properties: {kind: {const: card}}}
              - {type: object, properties: {iban: {type: string}}}
            discriminator: {propertyName: kind}  # finding
        """,
        head="""
            oneOf:
              - {type: object, required: [kind], properties: {kind: {const: card}}}
              - {type: object, required: [kind], properties: {kind: {const: account}}}
            discriminator: {propertyName: kind}
        """,
    ),
)
def design_discriminator_defined(schema: SchemaElement, side: Side) -> Said | None:
    written = schema.value["discriminator"]
    name = written.get("propertyName") if isinstance(written, dict) else written
    if not isinstance(name, str):
        return None
    branches = [one for key in ("oneOf", "anyOf") for one in schema.node.at(key).elements()]
    for branch in branches or [schema.node]:
        lack = _lack(branch, name, side)
        if lack:
            return Said(f"tells what it is by {quote(name)}, which {lack}", schema.node.at("discriminator"))
    return None


def _lack(branch: Node, name: str, side: Side) -> str:
    known = members(branch, side)
    open_end = any(not {"oneOf", "anyOf"}.isdisjoint(part.mapping) for part in parts(branch, side))
    if not known or (open_end and name not in known):
        return ""
    called = quote(follow(branch, side).pointer.rsplit("/", 1)[-1])
    if name not in known:
        return f"{called} does not have"
    return "" if name in required(branch, side) else f"{called} does not require"
