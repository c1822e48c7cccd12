from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import text_of
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-ordering-promise-removed",
    title="A text does not promise an order of messages any more.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_NOTE, "ordering"),
    why="Consumers that count on the order take an old state for a new one.",
    fix="Say what order holds now: by key, by channel, or none.",
    lesson="What does a consumer do with two messages in the wrong order?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#203",),
    no_mirror="A promise of order that is added binds the sender only.",
    example=Example(
        scope="async-channel",
        base="""
            address: orders
            description: Messages of one order come in order.
        """,
        head="""
            address: orders
            description: Messages of one order.  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_ordering_promise_removed(change: Change) -> str:
    return (
        f"{text_of(change)} does not speak of an order of messages any more ({differs(change)}): ask whether "
        "it still holds."
    )
