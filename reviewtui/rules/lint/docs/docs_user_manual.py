from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


def _linked(api: ApiElement) -> bool:
    """Tell whether a link leads on: a field of its own, or one in the text that opens the description."""
    url = api.node.at("externalDocs").mapping.get("url")
    return bool(url) or "https://" in api.text("description") or "](" in api.text("description")


@rule(
    id="docs-user-manual",
    title="No link leads from the description to a manual.",
    level=Level.INFO,
    when=each(ApiElement),
    why="A description lists calls. In which order to make them, and why, stands in a guide that readers must find.",
    fix="Give the address of the guide in `externalDocs`.",
    lesson="Where does a developer go who has read all operations and still does not know how to begin?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#102",),
    example=Example(
        scope="document",
        base="""
            info:  # finding
              title: Orders
              version: 1.0.0
            paths: {}
        """,
        head="""
            info: {title: Orders, version: 1.0.0}
            externalDocs: {url: https://example.com/guide}
            paths: {}
        """,
    ),
)
def docs_user_manual(api: ApiElement) -> Said | None:
    return None if _linked(api) else Said("has no `externalDocs`", api.info)
