from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-parameter-reserved-characters-changed",
    title="Reserved characters in a parameter are escaped otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "allowReserved", direction=CALL),
    why=(
        "Characters such as `/` or `&` travel escaped in one form and bare in the other; a strict server "
        "reads the value wrongly."
    ),
    fix="Accept both, and test with values that hold reserved characters.",
    lesson="Can a real value of this parameter hold a slash?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    no_mirror="Both ways are the same doubt.",
    example=Example(
        scope="parameter",
        base="""
            - {name: redirect, in: query, schema: {type: string}}
        """,
        head="""
            - {name: redirect, in: query, allowReserved: true, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_reserved_characters_changed(change: Change) -> str:
    return (
        f"{what(change)} now {'may carry' if change.after is True else 'must escape'} reserved characters "
        "such as `/` and `&`."
    )
