from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.events import correlation
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-message-correlation-id-moved",
    title="The identifier that joins messages stands in another place.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "correlation-id", effect=Effect.REPLACES),
    why="The other side reads the old place, finds nothing, and cannot match request and reply.",
    fix="Write the identifier into both places for a while.",
    lesson="Can the identifier stand in two places at once?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#correlationIdObject",),
    no_mirror="Places are exchanged either way.",
    example=Example(
        scope="async-message",
        base="""
            name: created
            correlationId:
              location: $message.header#/correlationId
        """,
        head="""
            name: created
            correlationId:  # finding
              location: $message.payload#/correlationId
        """,
    ),
    formats=("asyncapi",),
)
def async_message_correlation_id_moved(change: Change) -> str:
    return f"{correlation(change)} moved {differs(change)}: it is looked for in the old place."
