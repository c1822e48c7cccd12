from __future__ import annotations

from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.across import Custom, Way, across
from reviewtui.rules.lint.versioning import PLACES, told_in
from reviewtui.rules.rule import Example, rule


def _style(api: ApiElement) -> Iterator[Way]:
    for style, node in list(told_in(api).items())[:1]:
        yield Way(PLACES[style], node)


@rule(
    id="consistency-version-style",
    title="The descriptions of one repository tell their version in different places.",
    level=Level.INFO,
    when=across(_style),
    why="Gateways, clients and support look for the version where the other APIs have it, and there they find none.",
    fix="Choose one place for all APIs, set it as `version_style`, and follow it from the next major version on.",
    lesson="Where does somebody look first to see which version a request asks for?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#115",),
    example=Example(
        scope="repository",
        base="""
            openapi: 3.1.0
            paths: {/v1/orders: {get: {}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {parameters: [{name: api-version, in: query}]}}}  # finding
        """,
        head="""
            openapi: 3.1.0
            paths: {/v1/orders: {get: {}}}
            ---
            openapi: 3.1.0
            paths: {/v1/payments: {get: {}}}
        """,
    ),
)
def consistency_version_style(custom: Custom) -> str | None:
    return f"versions are told in {len(custom.parties)} places: {custom.told}"
