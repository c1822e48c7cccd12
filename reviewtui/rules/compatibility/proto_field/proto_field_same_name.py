from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import pair
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-field-same-name",
    title="A field has another name.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "name"),
    why="The name stands in JSON and in code, though not in the binary format.",
    fix="Keep the name, or add a new field and fill both.",
    lesson="Is any message of this type read or written as JSON?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="A name that comes back is another change of name.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string note = 2;  // finding
            }
        """,
        head="""
            message Order {
              string remark = 2;
            }
        """,
    ),
)
def proto_field_same_name(change: Change) -> str:
    return (
        f"{change.subject} in {change.place} is called {pair(change.after)} now; JSON and code know it as "
        f"{pair(change.before)}."
    )
