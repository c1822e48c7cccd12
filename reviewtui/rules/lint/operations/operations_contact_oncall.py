from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_WAYS = ("email", "url", "x-slack", "x-chat", "x-oncall", "x-phone", "phone")


def _names_somebody(api: ApiElement) -> bool:
    return bool(api.info.at("contact").mapping)


@rule(
    id="operations-contact-oncall",
    title="The contact cannot be reached.",
    level=Level.WARN,
    when=each(ApiElement, where=_names_somebody),
    why="At three in the night somebody has the description and an error. A name alone does not answer.",
    fix="Add `email` or `url` to the contact, one that is read when the service is down.",
    lesson="Who is called when the consumer of this API is down because of it?",
    references=("https://spec.openapis.org/oas/v3.1.0#contact-object",),
    example=Example(
        scope="info",
        base="""
            version: 1.0.0
            contact:  # finding
              name: Team Orders
        """,
        head="""
            version: 1.0.0
            contact:
              name: Team Orders
              email: orders@example.com
        """,
    ),
)
def operations_contact_oncall(api: ApiElement) -> Said | None:
    contact = api.info.at("contact")
    reachable = any(contact.mapping.get(way) for way in _WAYS)
    return None if reachable else Said("has a contact with neither `email` nor `url`", contact)
