from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_NAMED = ("merge-patch+json", "json-patch", "strategic-merge-patch", "apply-patch", "scim+json", "json-seq")


def _patches(operation: OperationElement) -> bool:
    return operation.method == "PATCH" and operation.body is not None and not operation.webhook


@rule(
    id="design-patch-media-type",
    title="A PATCH does not say which kind of patch it takes.",
    level=Level.WARN,
    when=each(OperationElement, where=_patches),
    gathered=True,
    why="Plain JSON does not tell whether a missing member stays, whether null removes one, and whether lists grow.",
    fix="Take `application/merge-patch+json` or `application/json-patch+json`, whose meanings are standards.",
    lesson="How does a client of this PATCH remove a member, and how does it leave one alone?",
    references=("https://www.rfc-editor.org/rfc/rfc7396", "https://www.rfc-editor.org/rfc/rfc6902"),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              patch:  # finding
                requestBody:
                  content: {application/json: {schema: {type: object}}}
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{id}:
              patch:
                requestBody:
                  content: {application/merge-patch+json: {schema: {type: object}}}
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_patch_media_type(operation: OperationElement) -> str | None:
    names = [media.name.lower() for media in operation.body.media] if operation.body else []
    known = any("patch" in name or name.startswith(_NAMED) for name in names)
    plain = [one for one in names if one.partition(";")[0] == "application/json"]
    return f"takes {quote(plain[0])}, which is no kind of patch" if plain and not known else None
