from __future__ import annotations

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Node


def _called_by_consumers(operation: OperationElement) -> bool:
    return not operation.webhook


def _declared(api: ApiElement) -> frozenset[str]:
    return frozenset(tag.name for tag in api.tags)


def _tags(operation: OperationElement) -> list[Node]:
    return [one for one in operation.node.at("tags").elements() if isinstance(one.value, str)]


@rule(
    id="docs-tags-used",
    title="An operation is in no declared group.",
    level=Level.INFO,
    when=each(OperationElement, where=_called_by_consumers, given=_declared),
    gathered=True,
    why="Readers find calls by groups, and generators make a class of each. One that nobody declared has no text.",
    fix="Give the operation a tag, and declare the tag with a description under `tags` at the top.",
    lesson="Under which heading would a newcomer look for this call?",
    references=("https://spec.openapis.org/oas/v3.1.0#tag-object",),
    example=Example(
        scope="document",
        base="""
            tags: [{name: orders, description: Taking and following orders}]
            paths:
              /orders:
                get:  # finding
                  responses: {"200": {description: OK}}
        """,
        head="""
            tags: [{name: orders, description: Taking and following orders}]
            paths:
              /orders:
                get:
                  tags: [orders]
                  responses: {"200": {description: OK}}
        """,
    ),
)
def docs_tags_used(operation: OperationElement, declared: frozenset[str]) -> str | Said | None:
    tags = _tags(operation)
    if not tags:
        return "has no tag"
    unknown = next((tag for tag in tags if tag.value not in declared), None)
    return Said(f"has the tag {quote(unknown.value)}, which `tags` does not declare", unknown) if unknown else None
