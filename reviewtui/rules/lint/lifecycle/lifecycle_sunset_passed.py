from __future__ import annotations

import datetime as dt

from reviewtui.formats.elements import OperationElement, ParameterElement
from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lifecycle import day
from reviewtui.rules.lint.ending import sunset
from reviewtui.rules.rule import Example, Said, each, rule


def _dated(element: OperationElement | ParameterElement | SchemaElement) -> bool:
    date = sunset(element)
    return date is not None and day(date.value) is not None


@rule(
    id="lifecycle-sunset-passed",
    title="The last day of something has passed, and it is still described.",
    level=Level.WARN,
    when=each(
        OperationElement,
        where=_dated,
        also=(ParameterElement, SchemaElement),
        options=("today",),
        having="x-sunset",
    ),
    why="A date that passes without effect teaches consumers to ignore the next one.",
    fix="Remove what has ended, or give it a new date and tell those who use it.",
    lesson="Who is still calling it, and what keeps them from leaving?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#188",),
    example=Example(
        scope="operation",
        base="""
            deprecated: true
            x-sunset: "2020-12-31"  # finding
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true
            x-sunset: "2099-12-31"
            responses: {"200": {description: OK}}
        """,
    ),
)
def lifecycle_sunset_passed(
    element: OperationElement | ParameterElement | SchemaElement, today: dt.date
) -> Said | None:
    date = sunset(element)
    last = day(date.value) if date else None
    return Said(f"should have ended on {last}", date) if date and last and last < today.isoformat() else None
