from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="docs-info-description",
    title="The API does not say what it is for.",
    level=Level.ERROR,
    when=each(ApiElement),
    why="Before anybody reads an operation they ask whether this is the API they need. A title does not answer that.",
    fix="Describe in a few sentences whom the API serves, what it lets them do, and where its limits are.",
    lesson="Would a stranger know from these lines whether to read on?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#218",),
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
              description: Lets shops take, follow and cancel the orders of their customers.
            paths: {}
        """,
    ),
)
def docs_info_description(api: ApiElement) -> Said | None:
    # Some bundlers put the text of another file into the place of a reference.
    elsewhere = isinstance(api.info.at("description").mapping.get("$ref"), str)
    return (
        None if elsewhere or api.text("description").strip() else Said("has no `description` in its `info`", api.info)
    )
