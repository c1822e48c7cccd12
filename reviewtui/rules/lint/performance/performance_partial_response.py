from __future__ import annotations

from reviewtui.formats.elements import MediaElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import follow, members, parts, side_of
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side

_LARGE = 40
_CHOOSING = frozenset(
    {"fields", "field", "select", "expand", "embed", "include", "includes", "exclude", "excludes", "mask", "view",
     "attributes", "columns", "properties", "projection", "detail", "details", "level", "additional", "summary"}
)  # fmt: skip


def _reads(operation: OperationElement) -> bool:
    return operation.method == "GET" and not operation.webhook


def _size(media: MediaElement, side: Side) -> int:
    """Return how many members one thing in an answer has, also where the answer is a list of such things."""
    if media.schema is None or not media.is_json:
        return 0
    named = members(media.schema, side)
    for part in parts(media.schema, side) if not named else ():
        if part.has("items"):
            return len(members(follow(part.at("items"), side), side))
    return len(named)


@rule(
    id="performance-partial-response",
    title="A read gives all of a large thing, and there is no way to ask for less.",
    level=Level.INFO,
    when=each(OperationElement, where=_reads, given=side_of),
    heuristic=True,
    gathered=True,
    why="Most callers use a few members. All the others are read from storage, sent and parsed for nothing.",
    fix="Offer a parameter such as `fields`, or give a short form in lists.",
    lesson="Which share of these members does the most frequent caller look at?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#157", "https://google.aip.dev/157"),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              get:  # finding
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema: {properties: {
                          m01: {}, m02: {}, m03: {}, m04: {}, m05: {}, m06: {}, m07: {}, m08: {}, m09: {},
                          m10: {}, m11: {}, m12: {}, m13: {}, m14: {}, m15: {}, m16: {}, m17: {}, m18: {},
                          m19: {}, m20: {}, m21: {}, m22: {}, m23: {}, m24: {}, m25: {}, m26: {}, m27: {},
                          m28: {}, m29: {}, m30: {}, m31: {}, m32: {}, m33: {}, m34: {}, m35: {}, m36: {},
                          m37: {}, m38: {}, m39: {}, m40: {}, m41: {}, m42: {},
                        }}
        """,
        head="""
            /orders/{id}:
              get:
                parameters: [{name: fields, in: query, schema: {type: string}}]
                responses:
                  "200": {description: OK}
        """,
    ),
)
def performance_partial_response(operation: OperationElement, side: Side) -> str | None:
    if any(not _CHOOSING.isdisjoint(words(one.name)) for one in operation.parameters if one.where == "query"):
        return None
    answers = (media for response in operation.responses if response.success for media in response.media)
    largest = max((_size(media, side) for media in answers), default=0)
    return f"gives {largest} members, and no parameter chooses among them" if largest >= _LARGE else None
