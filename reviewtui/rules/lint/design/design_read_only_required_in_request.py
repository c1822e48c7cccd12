from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_JOINT = (3, 1)


def _read_only(api: ApiElement) -> dict[tuple[str, str], PropertyElement]:
    """Return what only the API sends in objects that clients send too; OpenAPI 3.0 says what is required of it."""
    if api.version < _JOINT:
        return {}
    return {one.node.address: one for one in api.properties if one.value.get("readOnly") is True and one.owner.request}


@rule(
    id="design-read-only-required-in-request",
    title="What clients must not send is required of them.",
    level=Level.WARN,
    when=each(PropertyElement, among=_read_only),
    gathered=True,
    why=(
        "Since OpenAPI 3.1 `required` counts in both directions: strict tools refuse requests without what only the "
        "API knows."
    ),
    fix="Use one schema for requests and one for answers, or do not require the member.",
    lesson="What must a client write into a member that it may not write?",
    references=("https://learn.openapis.org/upgrading/v3.0-to-v3.1.html",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            required: [id]
            properties:
              id: {type: string, readOnly: true}  # finding
        """,
        head="""
            type: object
            properties:
              id: {type: string, readOnly: true}
        """,
    ),
)
def design_read_only_required_in_request(member: PropertyElement, _same: PropertyElement) -> str | None:
    return "is read-only, but required in requests as well" if member.required else None
