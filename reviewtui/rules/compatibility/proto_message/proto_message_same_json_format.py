from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-message-same-json-format",
    title="Messages are not promised to have JSON any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_MESSAGE, "json format"),
    why="Conflicts of names are allowed from now on, and JSON of such a message cannot be read back.",
    fix="Leave `json_format` at ALLOW.",
    lesson="Does a gateway or a log write these messages as JSON?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Gaining JSON is told for messages and enums together.",
    example=Example(
        scope="proto-2023",
        base="""
            option features.json_format = ALLOW;
            message Order { string id = 1; }
        """,
        head="""
            option features.json_format = LEGACY_BEST_EFFORT;  // finding
            message Order { string id = 1; }
        """,
    ),
)
def proto_message_same_json_format(change: Change) -> str:
    return f"{of_each(change, 'messages')}: JSON is no longer promised ({from_to(change)})."
