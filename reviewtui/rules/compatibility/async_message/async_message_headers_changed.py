from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-message-headers-changed",
    title="A message has headers described that had none, or the reverse.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "headers"),
    why="What was never described cannot be compared: a header may have been sent all along, or never.",
    fix="Say in the change log which headers are really new or gone.",
    lesson="Which headers were on the wire before anybody described them?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    no_mirror="Both ways nothing is known of one side.",
    example=Example(
        scope="async-message",
        base="""
            name: created
        """,
        head="""
            name: created
            headers:  # finding
              type: object
              required: [trace]
        """,
    ),
    formats=("asyncapi",),
)
def async_message_headers_changed(change: Change) -> str:
    came = change.before is None
    known = "are described now, and were not" if came else "were described, and are not any more"
    return (
        f"The headers of {change.place.removeprefix('the headers of ')} {known}: whether they differ on the "
        "wire cannot be decided."
    )
