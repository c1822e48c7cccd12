from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-json-format-allowed",
    title="Messages or enums are promised to have JSON from now on.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_ELEMENT, "json format allowed"),
    why="Conflicts of names are refused by the compiler, so that JSON can always be read back.",
    fix="Say where JSON is offered.",
    lesson="Will you keep this promise when a field is named badly?",
    references=("https://protobuf.dev/programming-guides/json/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="The promise that is withdrawn is told for messages and for enums.",
    example=Example(
        scope="proto-2023",
        base="""
            option features.json_format = LEGACY_BEST_EFFORT;  // finding
            message Order { string id = 1; }
        """,
        head="""
            message Order { string id = 1; }
        """,
    ),
)
def proto_json_format_allowed(change: Change) -> str:
    return f"{of_each(change, 'messages and enums')}: JSON is promised now."
