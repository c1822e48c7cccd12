from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="variant-keyword-changed",
    title="The alternatives are joined by another word that means the same here.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=(
        changed(Kind.VARIANT, "anyOf-to-oneOf", effect=Effect.ANNOTATES),
        changed(Kind.VARIANT, "oneOf-to-anyOf", effect=Effect.ANNOTATES),
    ),
    why='No value can match two of the alternatives, so that "one of" and "any of" admit the same values.',
    fix="Nothing has to be done; generators may write the type in another way.",
    lesson="Does your generator make another type of it?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    no_mirror="It answers both ways and both directions.",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              payment:
                anyOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
        """,
        head="""
            type: object
            properties:
              payment:
                oneOf:  # finding
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
        """,
    ),
)
def variant_keyword_changed(change: Change) -> str:
    return (
        f"The alternatives of {what(change)} are joined by `{bare(change.after)}` instead of "
        f"`{bare(change.before)}`; no value can match two alternatives, so the values are the same."
    )
