from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-pattern-properties-narrowed",
    title="Properties of a request whose names match a pattern must now follow a schema.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "patternProperties", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Clients chose such names and filled them freely; what does not fit is refused.",
    fix="Leave such names free, or start with the names that nobody uses.",
    lesson="Which names that clients made up match the pattern by accident?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-patternproperties",),
    mirror="response-pattern-properties-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              labels: {type: object}
        """,
        head="""
            type: object
            properties:
              labels: {type: object, patternProperties: {"^x-": {type: string}}}  # finding
        """,
    ),
)
def request_pattern_properties_narrowed(change: Change) -> str:
    if not change.after:
        names = listed(change.before, "name")
        return f"Names in {what(change)} that match {names} may not be sent any more: no other names are allowed."
    return (
        f"Names in {what(change)} that match {listed(change.after, 'name')} must now follow a schema: other "
        "values are refused."
    )
