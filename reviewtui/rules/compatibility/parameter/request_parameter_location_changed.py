from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="request-parameter-location-changed",
    title="A parameter is read from another place.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PARAMETER, "in", direction=CALL),
    why="The API looks where old calls put nothing, and ignores where they put it.",
    fix="Read both places until the old one has been sunset.",
    lesson="What happens to a call that carries it in both places?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#parameter-object",),
    no_mirror="Moving it back is the same offence.",
    example=Example(
        scope="parameter",
        base="""
            - {name: version, in: query, schema: {type: string}}
        """,
        head="""
            - {name: version, in: header, schema: {type: string}}  # finding
        """,
    ),
)
def request_parameter_location_changed(change: Change) -> str:
    return (
        f"{what(change)} is now read from the {bare(change.after)} instead of the {bare(change.before)}: old "
        "calls put it where nobody looks."
    )
