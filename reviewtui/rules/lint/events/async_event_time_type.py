from __future__ import annotations

from reviewtui.formats.asyncapi.elements import EventElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_TIMES = ("time", "timestamp", "_at", "-at", "date", "occurred", "sentat", "createdat", "occurredat")
_TYPES = ("type", "event", "kind", "name")


def _sent(event: EventElement) -> bool:
    return event.sent and bool(event.fields)


@rule(
    id="async-event-time-type",
    title="An event does not say when it happened, or what it is.",
    level=Level.INFO,
    when=each(EventElement, where=_sent),
    heuristic=True,
    gathered=True,
    why=(
        "Consumers sort by the time of the event, and route by its type; what the broker notes is "
        "the time and the place of delivery."
    ),
    fix="Add the time and the type of the event, such as `time` and `type` of CloudEvents.",
    lesson="When did it happen, as seen by somebody who reads it a week later?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#247",),
    example=Example(
        scope="async-sent",
        base="""
            created: {payload: {type: object, properties: {id: {type: string}}}}  # finding
        """,
        head="""
            created: {payload: {type: object, properties: {time: {type: string}, type: {type: string}}}}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_time_type(event: EventElement) -> str | None:
    missing = [
        word
        for word, endings in (("time", _TIMES), ("type", _TYPES))
        if not any(field.endswith(endings) for field in event.fields)
    ]
    return f"has no {' and no '.join(missing)} of the event" if missing else None
