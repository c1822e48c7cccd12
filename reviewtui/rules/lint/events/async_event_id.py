from __future__ import annotations

from reviewtui.formats.asyncapi.elements import EventElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_NAMES = frozenset(
    {"id", "eid", "eventid", "event_id", "event-id", "messageid", "message_id", "message-id", "ce_id", "ce-id", "uuid"}
)


def _sent(event: EventElement) -> bool:
    return event.sent and bool(event.fields)


@rule(
    id="async-event-id",
    title="An event has no identifier of its own.",
    level=Level.WARN,
    when=each(EventElement, where=_sent),
    heuristic=True,
    gathered=True,
    why=(
        "Brokers deliver again what they are not sure of, and without an identifier a consumer "
        "cannot tell that it has seen a message."
    ),
    fix="Add an identifier that is made once for each event, such as `id` of CloudEvents.",
    lesson="What does a consumer do when the same event comes twice?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#211",),
    example=Example(
        scope="async-sent",
        base="""
            created: {payload: {type: object, properties: {total: {type: number}}}}  # finding
        """,
        head="""
            created: {payload: {type: object, properties: {id: {type: string}, total: {type: number}}}}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_id(event: EventElement) -> str | None:
    return None if not _NAMES.isdisjoint(event.fields) else "has no identifier of the event"
