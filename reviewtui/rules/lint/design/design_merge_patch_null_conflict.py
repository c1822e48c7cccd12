from __future__ import annotations

from reviewtui.formats.elements import MediaElement
from reviewtui.formats.schema_elements import types_of
from reviewtui.model import Level
from reviewtui.rules.lint.composition import follow, members, required, side_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.schema.node import Side


def _merges(media: MediaElement) -> bool:
    return media.request and media.name.partition(";")[0].lower() == "application/merge-patch+json"


@rule(
    id="design-merge-patch-null-conflict",
    title="A required member of a merge patch may be null, which removes it.",
    level=Level.WARN,
    when=each(MediaElement, where=_merges, given=side_of),
    why=(
        "In a merge patch null means to remove the member. A member that must be there cannot be removed, so what "
        "null does is a guess."
    ),
    fix="Do not require the member in the patch, or take a JSON patch, where null is a value like others.",
    lesson="How would a client set this member to null without removing it?",
    references=("https://www.rfc-editor.org/rfc/rfc7396",),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              patch:
                requestBody:
                  content:
                    application/merge-patch+json:
                      schema:
                        type: object
                        required: [note]
                        properties:
                          note: {type: [string, "null"]}  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{id}:
              patch:
                requestBody:
                  content:
                    application/merge-patch+json:
                      schema:
                        type: object
                        properties:
                          note: {type: [string, "null"]}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_merge_patch_null_conflict(media: MediaElement, side: Side) -> Said | None:
    if media.schema is None:
        return None
    must = required(media.schema, side)
    for name, node in members(media.schema, side).items():
        if name in must and types_of(follow(node, side).mapping)[1]:
            return Said("must be sent and may be null, but null removes it", node)
    return None
