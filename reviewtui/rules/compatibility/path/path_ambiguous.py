from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="path-ambiguous",
    title="A new path matches the same calls as another one.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PATH, "ambiguous"),
    why="Nothing says which of the two answers a call that fits both; each server and each gateway decides for itself.",
    fix="Tell the two apart by a segment that is spelled out, or make them one.",
    lesson="Write down a call that fits both: who answers it in production?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching",),
    no_mirror="When one of the two goes, its removal is the finding.",
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
            /users/{name}:  # finding
              get:
                responses: {"200": {description: OK}}
        """,
    ),
)
def path_ambiguous(change: Change) -> str:
    if change.before is None:
        return (
            f"Path {quote(change.after)} may match the same calls as others: too many to tell have variables elsewhere."
        )
    return (
        f"Path {quote(change.after)} matches the same calls as {quote(change.before)}: nothing says who answers them."
    )
