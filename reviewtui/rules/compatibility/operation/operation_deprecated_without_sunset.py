from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="operation-deprecated-without-sunset",
    title="An operation is deprecated, and nothing says until when it answers.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.OPERATION, "deprecated-without-sunset"),
    why="Callers know that they must leave, and cannot plan when.",
    fix="Give the date with `x-sunset`, far enough away for the slowest caller.",
    lesson="When will you switch it off, and what keeps you from saying so today?",
    references=("https://www.rfc-editor.org/rfc/rfc9745", "https://www.rfc-editor.org/rfc/rfc8594"),
    no_mirror="A date that comes later is a finding of its own.",
    example=Example(
        scope="operation",
        base="""
            responses: {"200": {description: OK}}
        """,
        head="""
            deprecated: true  # finding
            responses: {"200": {description: OK}}
        """,
    ),
)
def operation_deprecated_without_sunset(change: Change) -> str:
    return f"{change.subject} is deprecated now, and nothing says when it ends."
