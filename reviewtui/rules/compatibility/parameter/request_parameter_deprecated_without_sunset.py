from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-deprecated-without-sunset",
    title="A parameter is deprecated, and nothing says until when it is read.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PARAMETER, "deprecated-without-sunset", direction=CALL),
    why="Senders cannot tell whether to change their code this week or next year.",
    fix="Put `x-sunset` with a date beside `deprecated`.",
    lesson="Who decides on the day from which the parameter is ignored?",
    references=("https://www.rfc-editor.org/rfc/rfc9745", "https://www.rfc-editor.org/rfc/rfc8594"),
    no_mirror="A date that comes later is a finding of its own.",
    example=Example(
        scope="parameter",
        base="""
            - {name: status, in: query, schema: {type: string}}
        """,
        head="""
            - {name: status, in: query, deprecated: true, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_deprecated_without_sunset(change: Change) -> str:
    return f"{what(change)} is deprecated now, and nothing says when it ends."
