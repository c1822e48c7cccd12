from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import shown


@rule(
    id="async-message-correlation-id-removed",
    title="A message cannot be matched with the one that it belongs to any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "correlation-id", effect=Effect.NARROWS),
    why="Request and answer find each other by the correlation id; without it, whoever waits never gets its answer.",
    fix="Go on sending the identifier.",
    lesson="How does a requester know its own answer?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#correlationIdObject",),
    mirror="async-message-correlation-id-added",
    example=Example(
        scope="async-message",
        base="""
            name: created
            correlationId:  # finding
              location: $message.header#/correlationId
        """,
        head="""
            name: created
        """,
    ),
    formats=("asyncapi",),
)
def async_message_correlation_id_removed(change: Change) -> str:
    return (
        f"{change.subject} has no correlation id any more (it was {shown(change.before)}): request and reply "
        "cannot be matched."
    )
