from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="path-shadowed",
    title="A new path answers calls that another path answered before.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PATH, "shadowed"),
    why=(
        "A path that is spelled out goes before one with a variable: whoever used that very word as an id now "
        "reaches another operation."
    ),
    fix="Make sure that the word can never be an id, or put the new path somewhere else.",
    lesson="Which ids exist today, and can one of them be this word?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching",),
    no_mirror="When the path goes, its removal is the finding.",
    example=Example(
        scope="paths",
        base="""
            /users/{id}:
              get:
                responses: {"200": {description: OK}}
        """,
        head="""
            /users/{id}:
              get:
                responses: {"200": {description: OK}}
            /users/me:  # finding
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def path_shadowed(change: Change) -> str:
    return (
        f"Path {quote(change.after)} takes calls away from {quote(change.before)}: what is spelled out goes before "
        "what is a variable."
    )
