from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare


@rule(
    id="async-event-type-version-not-bumped",
    title="What an event carries changed, and its version did not.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_MESSAGE, "version-kept"),
    why="Consumers and registries choose the schema by the version, and read the new content by the old one.",
    fix="Raise the version by what the change means: major where it breaks, minor where it adds.",
    lesson="How does a consumer learn which schema a stored event was written with?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#246",),
    no_mirror="A version that is raised without need does no harm.",
    example=Example(
        scope="async-message",
        base="""
            name: created
            x-version: 1.0.0
            payload:
              type: object
              properties: {id: {type: string}}
        """,
        head="""
            name: created
            x-version: 1.0.0  # finding
            payload:
              type: object
              properties: {id: {type: string}, note: {type: string}}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_type_version_not_bumped(change: Change) -> str:
    return f"{change.subject} still says version {bare(change.after)}, although what it carries changed."
