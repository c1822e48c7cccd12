from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import listed


def _accepts(operation: OperationElement) -> bool:
    return operation.method != "GET" and operation.answer("202") is not None and not operation.webhook


@rule(
    id="design-accepted-exclusive",
    title="An operation is done at once or later, as it likes.",
    level=Level.INFO,
    when=each(OperationElement, where=_accepts),
    gathered=True,
    why="Clients need two ways to go on, and the rarer one is the one that nobody has tested.",
    fix="Always answer 202 with a monitor, or always wait. A monitor that is already finished costs one more call.",
    lesson="Which of the two answers do the tests of your consumers never see?",
    references=("https://github.com/microsoft/api-guidelines/blob/vNext/azure/ConsiderationsForServiceDesign.md",),
    example=Example(
        scope="operation",
        base="""
            responses:
              "200": {description: Done}
              "202":  # finding
                description: We will do it
        """,
        head="""
            responses:
              "202": {description: We will do it}
        """,
    ),
)
def design_accepted_exclusive(operation: OperationElement) -> Said | None:
    accepted = operation.answer("202")
    others = [one.code for one in operation.responses if one.success and one.code != "202"]
    return Said(f"stands beside {listed(list(others))}", accepted.node) if accepted and others else None
