from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.personal import classification, is_personal
from reviewtui.rules.rule import Example, each, rule


def _about_people(member: PropertyElement) -> bool:
    return member.types == ("string",) and "enum" not in member.value and is_personal(member.name)


@rule(
    id="async-event-no-sensitive",
    title="Events carry data about people.",
    level=Level.WARN,
    when=each(PropertyElement, where=_about_people),
    heuristic=True,
    gathered=True,
    why=(
        "An event is copied to consumers that nobody counts, and kept in logs and topics from "
        "which nothing can be deleted."
    ),
    fix="Send a reference instead, and let those who may know ask for the rest.",
    lesson="How would you delete one person from all copies of this event?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#200",),
    example=Example(
        scope="async-message",
        base="""
            payload:
              type: object
              properties:
                email: {type: string}  # finding
        """,
        head="""
            payload:
              type: object
              properties:
                customerId: {type: string}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_no_sensitive(member: PropertyElement) -> str | None:
    return "is about a person" if not classification(member) else None
