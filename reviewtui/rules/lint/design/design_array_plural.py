from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

# Only what can be counted: `content`, `data` or `history` have no plural that would say more.
_COUNTED = frozenset(
    {"account", "address", "attachment", "card", "category", "comment", "country", "customer", "device", "document",
     "domain", "email", "error", "event", "feature", "file", "group", "image", "item", "label", "link", "member",
     "message", "metric", "node", "note", "option", "payment", "person", "product", "role", "rule", "server", "tag",
     "target", "task", "team", "tool", "unit", "url", "user", "version", "volume"}
)  # fmt: skip


def _array(member: PropertyElement) -> bool:
    return member.types == ("array",)


@rule(
    id="design-array-plural",
    title="A list has a name in the singular.",
    level=Level.INFO,
    when=each(PropertyElement, where=_array),
    heuristic=True,
    gathered=True,
    why="The name is all that a reader of code sees. `order.item` reads as one item and is iterated by surprise.",
    fix="Use the plural of the noun before the first release.",
    lesson="How would you name the variable of a loop over this list?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#120",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              item: {type: array, items: {type: string}}  # finding
        """,
        head="""
            type: object
            properties:
              items: {type: array, items: {type: string}}
        """,
    ),
)
def design_array_plural(member: PropertyElement) -> str | None:
    last = words(member.name)[-1:]
    return "is a list with a name in the singular" if last and last[0] in _COUNTED else None
