from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lifecycle import day
from reviewtui.rules.lint.ending import deprecated, sunset
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import shown


@rule(
    id="lifecycle-deprecated-sunset",
    title="An operation is deprecated, and nothing says when it ends.",
    level=Level.WARN,
    when=each(OperationElement, where=deprecated),
    gathered=True,
    why="Without a date nobody plans the move, and the operation stays for ever or goes by surprise.",
    fix="Write the last day as `x-sunset`, as a date such as 2027-01-31, and keep to it.",
    lesson="When would you have to tell your consumers for them to be ready in time?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    example=Example(
        scope="operation",
        base="""
            deprecated: true  # finding
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true
            x-sunset: "2027-01-31"
            responses: {"200": {description: OK}}
        """,
    ),
)
def lifecycle_deprecated_sunset(operation: OperationElement) -> Said | None:
    date = sunset(operation)
    if date is None:
        return Said("is deprecated, and no `x-sunset` says when it ends", operation.node.at("deprecated"))
    readable = day(date.value) is not None
    return (
        None if readable else Said(f"has the `x-sunset` {shown(date.value)}, which is no date such as 2027-01-31", date)
    )
