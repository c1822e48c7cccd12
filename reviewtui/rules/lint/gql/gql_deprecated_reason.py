from __future__ import annotations

from reviewtui.formats.graphql.definitions import DEFAULT_REASON, deprecation
from reviewtui.formats.graphql.elements import ArgumentElement, FieldElement, InputElement, ValueElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _deprecated(element: FieldElement | InputElement | ArgumentElement | ValueElement) -> bool:
    return deprecation(element.applied) is not None


@rule(
    id="gql-deprecated-reason",
    title="Something is deprecated without a reason.",
    level=Level.ERROR,
    when=each(FieldElement, where=_deprecated, also=(InputElement, ArgumentElement, ValueElement)),
    why="Clients see that they shall leave, and not where to go.",
    fix="Name in `reason` what comes instead, and until when this stays.",
    lesson="Would you move without knowing where to?",
    references=("https://spec.graphql.org/September2025/#sec--deprecated",),
    formats=("graphql",),
    example=Example(
        scope="graphql",
        base="""
            type Query {
              total: Int @deprecated  # finding
            }
        """,
        head="""
            type Query {
              total: Int @deprecated(reason: "Use `amount`; gone after 2027-01-31.")
            }
        """,
    ),
)
def gql_deprecated_reason(element: FieldElement | InputElement | ArgumentElement | ValueElement) -> str | None:
    reason = deprecation(element.applied) or ""
    return "is deprecated without a reason" if reason.strip() in {"", DEFAULT_REASON} else None
