from __future__ import annotations

from reviewtui.formats.asyncapi.elements import EventElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_IRREGULAR = frozenset(
    {"sent", "made", "paid", "built", "lost", "done", "begun", "set", "put", "sold", "held", "left", "kept", "met",
     "won", "found", "bought", "gone", "taken", "given", "written", "hidden", "split", "read", "withdrawn", "event"}
)  # fmt: skip


def _tells(event: EventElement) -> bool:
    return event.sent and bool(event.view.name)


@rule(
    id="async-event-naming",
    title="An event is not named after what has happened.",
    level=Level.INFO,
    when=each(EventElement, where=_tells),
    heuristic=True,
    gathered=True,
    why="A name in the past tense says that it is a fact; any other reads like an order to somebody.",
    fix="Call it by the thing and what became of it, such as `OrderCreated`.",
    lesson="Is it a fact that others may react to, or an order to one of them?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#213",),
    example=Example(
        scope="async-sent",
        base="""
            createOrder: {payload: {type: object}}  # finding
        """,
        head="""
            orderCreated: {payload: {type: object}}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_naming(event: EventElement) -> str | None:
    parts = words(event.view.name)
    past = any(part in _IRREGULAR or part.endswith("ed") for part in parts)
    return None if past else "is not named after what has happened"
