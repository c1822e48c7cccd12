from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-parameter-name-case-changed",
    title="The name of a parameter is spelled in another case.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.PARAMETER,
        "name-case",
        direction=CALL,
        effect=(Effect.REPLACES, Effect.NARROWS, Effect.WIDENS, Effect.UNKNOWN),
    ),
    why="Names in queries and cookies are compared letter by letter: `pageSize` and `pagesize` are two parameters.",
    fix="Accept both spellings.",
    lesson="Does the server compare names with or without case?",
    references=("https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1",),
    no_mirror="Spelling it back is the same offence.",
    example=Example(
        scope="parameter",
        base="""
            - {name: pageSize, in: query, schema: {type: string}}
        """,
        head="""
            - {name: pagesize, in: query, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_name_case_changed(change: Change) -> str:
    return f"{what(change)} is now spelled {quote(change.after)}: calls with the old spelling are not understood."
