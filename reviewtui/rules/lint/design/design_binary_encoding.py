from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_HELD = frozenset({"binary", "base64", "byte"})
_OLD = (3, 0)


def _version(api: ApiElement) -> tuple[int, int]:
    return api.version


def _bytes(member: PropertyElement) -> bool:
    form = member.value["format"]
    return isinstance(form, str) and form in _HELD


@rule(
    id="design-binary-encoding",
    title="Bytes inside JSON do not say how they are encoded.",
    level=Level.INFO,
    when=each(PropertyElement, where=_bytes, given=_version, having="format"),
    gathered=True,
    why="JSON has no bytes. A reader must know by which alphabet text becomes bytes again, and `binary` names none.",
    fix="Up to OpenAPI 3.0 use `format: byte`, from 3.1 on `contentEncoding: base64` or `base64url`.",
    lesson="What do two clients make of the same text with a plus sign in it?",
    references=("https://www.rfc-editor.org/rfc/rfc4648", "https://opensource.zalando.com/restful-api-guidelines/#239"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              picture: {type: string, format: byte}  # finding
        """,
        head="""
            type: object
            properties:
              picture: {type: string, contentEncoding: base64}
        """,
    ),
)
def design_binary_encoding(member: PropertyElement, version: tuple[int, int]) -> str | None:
    if "contentEncoding" in member.value or "contentMediaType" in member.value:
        return None
    if version > _OLD and member.value.get("format") != "binary":
        return "has a format that OpenAPI 3.1 does not know; `contentEncoding` says it"
    # A form with files may send them as they are.
    only_read = member.response and not member.request
    return "has no encoding" if only_read and member.value.get("format") == "binary" else None
