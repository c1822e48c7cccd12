from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="async-message-correlation-id-added",
    title="A message can be told to belong to another one.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "correlation-id", effect=Effect.WIDENS),
    why="Whoever does not look at it goes on as before.",
    fix="Say who sets the identifier, and what it is equal to.",
    lesson="Who sets the identifier when the first message has none?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#correlationIdObject",),
    mirror="async-message-correlation-id-removed",
    example=Example(
        scope="async-message",
        base="""
            name: created
        """,
        head="""
            name: created
            correlationId:  # finding
              location: $message.header#/correlationId
        """,
    ),
    formats=("asyncapi",),
)
def async_message_correlation_id_added(change: Change) -> str:
    return f"{change.subject} has a correlation id now ({shown(change.after)})."
