from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare


@rule(
    id="async-version-minor-changed",
    title="The description names another minor version of AsyncAPI.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.ASYNC_API, "minor-version"),
    why="Minor versions add to the notation and change nothing that is on the wire.",
    fix="See that the tools in use read the new version.",
    lesson="Does anything in the pipeline pin the version of the notation?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0",),
    no_mirror="Up and down are the same to those who exchange messages.",
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 2.4.0
            info: {title: Orders, version: "1.0"}
            channels: {}
        """,
        head="""
            asyncapi: 2.6.0  # finding
            info: {title: Orders, version: "1.0"}
            channels: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_version_minor_changed(change: Change) -> str:
    return f"The description goes from AsyncAPI {bare(change.before)} to {bare(change.after)}."
