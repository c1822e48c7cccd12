from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lifecycle import LEVELS
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import either, shown


def _leveled(operation: OperationElement) -> bool:
    return "x-stability-level" in operation.value


@rule(
    id="lifecycle-stability-level",
    title="A stability level is none of the known ones.",
    level=Level.INFO,
    when=each(OperationElement, where=_leveled),
    why="Tools and people decide by this word what may change without notice. An unknown word decides nothing.",
    fix="Write `draft`, `alpha`, `beta` or `stable`. Without any level an operation counts as stable.",
    lesson="What does this word promise to a consumer who builds on the operation today?",
    references=("https://google.aip.dev/181",),
    example=Example(
        scope="operation",
        base="""
            x-stability-level: experimental  # finding
            responses: {"200": {description: OK}}
        """,
        head="""
            x-stability-level: alpha
            responses: {"200": {description: OK}}
        """,
    ),
)
def lifecycle_stability_level(operation: OperationElement) -> Said | None:
    level = operation.value["x-stability-level"]
    if level in LEVELS:
        return None
    return Said(
        f"has the stability level {shown(level)}, which is not {either([*LEVELS])}",
        operation.node.at("x-stability-level"),
    )
