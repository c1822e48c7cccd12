from __future__ import annotations

from reviewtui.formats.elements import MediaElement
from reviewtui.model import Level
from reviewtui.rules.lint.shown import good_bodies
from reviewtui.rules.lint.sizes import Sizes
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_MEGABYTE = 1_000_000
_MOST = 10 * _MEGABYTE


def _described(media: MediaElement) -> bool:
    return media.is_json and media.schema is not None


@rule(
    id="performance-payload-size",
    title="A body can be larger than anybody planned for.",
    level=Level.INFO,
    when=each(MediaElement, where=_described, among=good_bodies, given=Sizes),
    gathered=True,
    why="Memory, traffic and time of a call follow from the size of its body. Without a bound none can be promised.",
    fix="Bound texts with `maxLength` and lists with `maxItems`, or send large data in pages or as files.",
    lesson="How many of the largest possible bodies fit into the memory of one instance?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json:  # finding
                  schema:
                    type: object
                    properties:
                      lines: {type: array, items: {type: string, maxLength: 80}}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      lines: {type: array, maxItems: 500, items: {type: string, maxLength: 80}}
        """,
    ),
)
def performance_payload_size(media: MediaElement, _: None, sizes: Sizes) -> str | None:
    assert media.schema is not None  # noqa: S101 - `where` sees to it
    size = sizes.of(media.schema)
    if size.bytes is None:
        return f"has no greatest size: nothing bounds {quote(size.open) if size.open else 'it'}"
    if size.bytes <= _MOST:
        return None
    return f"can have {size.bytes // _MEGABYTE:,} megabytes"
