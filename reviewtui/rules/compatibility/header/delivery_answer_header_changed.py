from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, changed, removed, rule
from reviewtui.rules.words import what


@rule(
    id="delivery-answer-header-changed",
    title="The headers that a receiver answers a callback or webhook with are described otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=(
        added(Kind.HEADER, direction=REQUEST),
        removed(Kind.HEADER, direction=REQUEST),
        changed(Kind.HEADER, direction=REQUEST),
    ),
    why="Receivers were written for the old description; the API may now wait for a header that they do not send.",
    fix="Do without the header when it is missing.",
    lesson="What does the API do with an answer that lacks it?",
    no_mirror="It answers both ways.",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                responses:
                  "200":
                    description: OK
                    headers: {}
        """,
        head="""
            orderShipped:
              post:
                responses:
                  "200":
                    description: OK
                    headers:
                      X-Receipt: {schema: {type: string}}  # finding
        """,
    ),
)
def delivery_answer_header_changed(change: Change) -> str:
    return f"{what(change)} was {change.how.value} in what receivers answer with."
