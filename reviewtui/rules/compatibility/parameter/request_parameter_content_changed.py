from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-parameter-content-changed",
    title="A parameter is written as a document instead of plain text, or the reverse.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "content", direction=CALL),
    why=("JSON inside a query and a plain value are different texts: the server fails to read what old clients send."),
    fix="Add a parameter with a new name for the new form.",
    lesson="Could the server tell the two forms apart?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    no_mirror="Going back is the same offence.",
    example=Example(
        scope="parameter",
        base="""
            - {name: filter, in: query, schema: {type: string}}
        """,
        head="""
            - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}  # finding
        """,
    ),
)
def request_parameter_content_changed(change: Change) -> str:
    return f"{what(change)} changes how it is written ({differs(change)}): the old text is no longer read."
