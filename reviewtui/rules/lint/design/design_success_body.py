from __future__ import annotations

from reviewtui.formats.elements import OperationElement, ResponseElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


def _answered(operation: OperationElement) -> bool:
    return operation.method != "HEAD" and not operation.webhook and operation.answer("200", "203") is not None


@rule(
    id="design-success-body",
    title="An answer that has a body by its code describes none.",
    level=Level.WARN,
    when=each(OperationElement, where=_answered),
    gathered=True,
    why=(
        "The code 200 says that something comes back. Readers cannot tell whether nothing does or somebody forgot to "
        "say what."
    ),
    fix="Describe the body, or answer 204 where there is none.",
    lesson="What do consumers get here, and where would they read it?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-200-ok",),
    example=Example(
        scope="responses",
        base="""
            "200":  # finding
              description: OK
        """,
        head="""
            "204": {description: Done}
        """,
    ),
)
def design_success_body(operation: OperationElement) -> Said | None:
    response = operation.answer("200", "203")
    if response is None or response.node.has("schema") or _described(response):
        return None
    return Said("has no body; 204 would say so", response.node)


def _described(response: ResponseElement) -> bool:
    """Tell whether a body is described; of what is not JSON, the media type alone is enough."""
    return any(media.schema is not None or not media.is_json for media in response.media)
