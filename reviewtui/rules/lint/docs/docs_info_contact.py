from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="docs-info-contact",
    title="The description names nobody to ask.",
    level=Level.WARN,
    when=each(ApiElement),
    why="Every description leaves a question open. Without a contact it ends in a search through chats and histories.",
    fix="Add `contact` to `info`, with a team and an address that is read.",
    lesson="Whom does a consumer write to when the answer is not what the description says?",
    references=("https://spec.openapis.org/oas/v3.1.0#contact-object",),
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
              contact: {name: Team Orders, email: orders@example.com}
            paths: {}
        """,
    ),
)
def docs_info_contact(api: ApiElement) -> Said | None:
    return None if api.info.at("contact").mapping else Said("has no `contact` in its `info`", api.info)
