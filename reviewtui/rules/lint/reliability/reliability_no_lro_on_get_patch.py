from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_METHODS = frozenset({"GET", "PATCH"})


def _at_once(operation: OperationElement) -> bool:
    return operation.method in _METHODS and not operation.webhook


@rule(
    id="reliability-no-lro-on-get-patch",
    title="A read or a change of some members begins work that goes on after the answer.",
    level=Level.WARN,
    when=each(OperationElement, where=_at_once),
    gathered=True,
    why="Readers take what a GET gives for what they asked for, and caches keep it. A 202 is not that, and no error.",
    fix="Begin the work by a POST, answer that with 202, and let the GET read what is there.",
    lesson="What does a cache answer to the next reader?",
    references=("https://github.com/Azure/azure-api-style-guide",),
    example=Example(
        scope="paths",
        base="""
            /reports/{id}:
              get:
                responses:
                  "202":  # finding
                    description: Being made
        """,
        head="""
            /reports/{id}/refresh:
              post:
                responses:
                  "202":
                    description: Being made
        """,
    ),
)
def reliability_no_lro_on_get_patch(operation: OperationElement) -> Said | None:
    accepted = operation.answer("202")
    return Said(f"is an answer to {operation.method}: the work goes on after it", accepted.node) if accepted else None
