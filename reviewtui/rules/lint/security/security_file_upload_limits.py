from __future__ import annotations

import re

from reviewtui.formats.elements import MediaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.lint.composition import follow, members, side_of
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.schema.node import Node, Side

_PARTS = "multipart/"
_SIZE = re.compile(r"\b\d[\d.,]*\s?(?:[kmgt]i?b|bytes|kilobytes|megabytes|gigabytes)\b", re.IGNORECASE)
_FILES = re.compile(r"(?:image|video|audio|font|model)/|application/(?:octet-stream|pdf|zip|gzip|x-tar|x-gzip|x-zip)")
_TYPES = re.compile(
    r"\b(?:jpe?g|png|gif|webp|svg|pdf|csv|jsonl?|xml|ya?ml|zip|gzip|tar|mp[34]|wav|mime types?)\b", re.IGNORECASE
)
_ANYTHING = frozenset({"application/octet-stream", "*/*", ""})


def _uploads(media: MediaElement) -> bool:
    return media.request and (media.name.startswith(_PARTS) or _FILES.match(media.name) is not None)


def _file(node: Node, side: Side) -> dict[str, JsonValue] | None:
    """Return the schema of a part that is a file, or of the files that it lists."""
    found = follow(node, side)
    items = follow(found.at("items"), side)
    one = items if items.mapping else found
    is_file = one.mapping.get("format") == "binary" or "contentMediaType" in one.mapping
    return one.mapping if is_file else None


def _is_sized(schema: dict[str, JsonValue]) -> bool:
    described = schema.get("description")
    return "maxLength" in schema or (isinstance(described, str) and _SIZE.search(described) is not None)


def _is_typed(name: JsonValue) -> bool:
    return isinstance(name, str) and name.partition(";")[0].strip() not in _ANYTHING


def _tells_types(schema: dict[str, JsonValue]) -> bool:
    described = schema.get("description")
    return isinstance(described, str) and _TYPES.search(described) is not None


def _lack(*, sized: bool, typed: bool) -> str | None:
    if sized and typed:
        return None
    return f"takes files of any {'type' if sized else 'size' if typed else 'size and type'}"


@rule(
    id="security-file-upload-limits",
    title="Files of any size or type are taken.",
    level=Level.WARN,
    when=each(MediaElement, where=_uploads, given=side_of),
    gathered=True,
    why="One large file fills the disk, and one of a type that nobody expects runs where it should only be kept.",
    fix="Say the greatest size with `maxLength`, and the types by the media type or the `contentType` of the part.",
    lesson="What becomes of a file of a hundred gigabytes, and of a program that calls itself a picture?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="request-body",
        base="""
            content:
              application/octet-stream:  # finding
                schema: {type: string, format: binary}
        """,
        head="""
            content:
              image/png:
                schema: {type: string, format: binary, maxLength: 5000000}
        """,
    ),
)
def security_file_upload_limits(media: MediaElement, side: Side) -> Said | str | None:
    if not media.name.startswith(_PARTS):
        schema = media.schema.mapping if media.schema else {}
        return _lack(sized=_is_sized(schema), typed=_is_typed(media.name))
    for name, node in members(media.schema, side).items() if media.schema else ():
        value = _file(node, side)
        if value is None:
            continue
        kinds = media.node.at("encoding").at(name).mapping.get("contentType") or value.get("contentMediaType")
        said = _lack(sized=_is_sized(value), typed=_is_typed(kinds) or _tells_types(value))
        if said:
            return Said(said, node)
    return None
