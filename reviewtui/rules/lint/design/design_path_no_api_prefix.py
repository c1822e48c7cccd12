from __future__ import annotations

from reviewtui.formats.elements import ApiElement, PathElement, ServerElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


def _prefixed(element: PathElement | ServerElement) -> bool:
    if isinstance(element, PathElement):
        return element.segments[:1] == ("api",)
    return "api" in element.url.partition("://")[2].split("/")[1:]


@rule(
    id="design-path-no-api-prefix",
    title="All URLs carry `/api`, which tells nobody anything.",
    level=Level.INFO,
    when=each(ApiElement),
    why="Whoever calls an API knows that it is one. The word makes every URL longer and is copied into every client.",
    fix="Leave it out of new APIs, or put it into the name of the host. In APIs that are in use it stays.",
    lesson="What else is served under this host that the word has to be told apart from?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#135",),
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://example.com/api/v1  # finding
            paths:
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
        head="""
            servers:
              - url: https://api.example.com/v1
            paths:
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_no_api_prefix(api: ApiElement) -> Said | None:
    server = next((one for one in api.servers if _prefixed(one)), None)
    if server:
        base = api.node.at("basePath")
        return Said("carries `/api`, which tells nobody anything", base if base.value else server.node)
    prefixed = [path for path in api.paths if _prefixed(path)]
    if not prefixed or len(prefixed) < len(api.paths):
        return None
    return Said("begins with `/api`, like all the others", prefixed[0].node)
