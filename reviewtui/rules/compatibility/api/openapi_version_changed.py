from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import bare


@rule(
    id="openapi-version-changed",
    title="The description is written in another version of OpenAPI.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.API, "openapi"),
    why="Calls do not change by it; tools that read the description must know the version.",
    fix="Check the tools of your consumers before you publish it.",
    lesson="Which tools read this description, and which versions do they know?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#versions-and-deprecation",),
    no_mirror="Going back is the same change.",
    example=Example(
        scope="document",
        base="""
            openapi: 3.0.3
            paths: {}
        """,
        head="""
            openapi: 3.1.0  # finding
            paths: {}
        """,
    ),
)
def openapi_version_changed(change: Change) -> str:
    if not change.after:
        return f"The description no longer says that it is written in OpenAPI {bare(change.before)}."
    if not change.before:
        return f"The description now says that it is written in OpenAPI {bare(change.after)}."
    return f"The description is written in OpenAPI {bare(change.after)} instead of {bare(change.before)}."
