from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare


@rule(
    id="async-version-major-changed",
    title="The description moved to another generation of AsyncAPI.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.ASYNC_API, "major-version"),
    why="Generators and brokers' tools read one generation or the other, and words such as publish changed their side.",
    fix="Convert with the official converter in a commit of its own, so that nothing else hides in the move.",
    lesson="Which of your tools still reads the old generation?",
    references=("https://www.asyncapi.com/docs/migration/migrating-to-v3",),
    no_mirror="There is one way only: forward to the next generation, or back.",
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            channels: {}
        """,
        head="""
            asyncapi: 3.0.0  # finding
            info: {title: Orders, version: "1.0"}
            channels: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_version_major_changed(change: Change) -> str:
    return (
        f"The description goes from AsyncAPI {bare(change.before)} to {bare(change.after)}: tools must read "
        "the new generation; what it says was compared in one model."
    )
