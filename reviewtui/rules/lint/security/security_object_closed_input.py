from __future__ import annotations

import re
from typing import NamedTuple

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_UNKNOWN = re.compile(
    r"\b(?:unknown|undocumented|additional|unrecogni[sz]ed|unexpected|extra) (?:JSON )?"
    r"(?:properties|fields|members|attributes|keys|parameters)\b",
    re.IGNORECASE,
)
_PART_OF_MORE = frozenset({"allOf", "oneOf", "anyOf", "not", "if", "then", "else", "contains"})
_MORE_PARTS = frozenset({"allOf", "oneOf", "anyOf", "patternProperties", "$ref"})


class Policy(NamedTuple):
    """Whether the description says what becomes of unknown members, and which components others are built on."""

    told: bool
    extended: frozenset[str]


def _input_object(schema: SchemaElement) -> bool:
    value, origin = schema.value, schema.origin
    if "properties" not in value or not origin.request or origin.response or not _MORE_PARTS.isdisjoint(value):
        return False
    is_map = isinstance(value.get("additionalProperties"), dict)
    return schema.types == ("object",) and schema.within not in _PART_OF_MORE and not is_map


def _policy(api: ApiElement) -> Policy:
    extended = (
        str(part.mapping.get("$ref")).rsplit("/", 1)[-1]
        for schema in api.schemas
        if "allOf" in schema.value
        for part in schema.node.at("allOf").elements()
    )
    return Policy(_UNKNOWN.search(api.text("description")) is not None, frozenset(extended))


@rule(
    id="security-object-closed-input",
    title="An object that clients send takes members that nobody described.",
    level=Level.INFO,
    when=each(SchemaElement, where=_input_object, given=_policy, options=("closed_input",)),
    gathered=True,
    why="Frameworks that copy a request into a record also copy `isAdmin` or `price`, and typing errors pass unseen.",
    fix=(
        "Say `additionalProperties: false` for what is only sent, or say in the description what becomes of "
        "unknown members."
    ),
    lesson="What becomes of a member that a client made up?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/",
        "https://opensource.zalando.com/restful-api-guidelines/#111",
    ),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            additionalProperties: false
            properties:
              payer:  # finding
                type: object
                properties:
                  name: {type: string}
        """,
        head="""
            type: object
            additionalProperties: false
            properties:
              payer:
                type: object
                additionalProperties: false
                properties:
                  name: {type: string}
        """,
    ),
)
def security_object_closed_input(
    schema: SchemaElement,
    policy: Policy,
    closed_input: bool,  # noqa: FBT001 - a setting
) -> str | None:
    if policy.told and not closed_input:
        return None
    closed = schema.value.get("additionalProperties") is False or schema.value.get("unevaluatedProperties") is False
    return None if closed or schema.origin.component in policy.extended else "takes members that nobody described"
