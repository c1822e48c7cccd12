from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_AUDIENCES = ("x-audience", "x-api-audience")


def _may_be_public(api: ApiElement) -> bool:
    """Tell whether strangers may read it; who says nothing of the audience excludes nobody."""
    said = next((api.info.mapping[key] for key in _AUDIENCES if key in api.info.mapping), "public")
    return isinstance(said, str) and "public" in said


@rule(
    id="docs-info-license",
    title="Nothing says what others may do with the description.",
    level=Level.INFO,
    when=each(ApiElement, where=_may_be_public),
    why="Without a license nobody outside may copy the description, generate a client from it and publish that client.",
    fix="Add `license` to `info`, or `x-audience` if the API is for the own house only.",
    lesson="May a partner publish the client that they generated from this file?",
    references=("https://spec.openapis.org/oas/v3.1.0#license-object",),
    example=Example(
        scope="document",
        base="""
            info:  # finding
              title: Orders
              version: 1.0.0
            paths: {}
        """,
        head="""
            info:
              title: Orders
              version: 1.0.0
              license: {name: Apache 2.0, identifier: Apache-2.0}
            paths: {}
        """,
    ),
)
def docs_info_license(api: ApiElement) -> Said | None:
    return None if api.info.at("license").mapping else Said("has no `license` in its `info`", api.info)
