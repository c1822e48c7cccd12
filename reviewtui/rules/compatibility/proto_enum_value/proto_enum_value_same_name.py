from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="proto-enum-value-same-name",
    title="A value of an enum has another name.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_ENUM_VALUE, "name"),
    why="JSON and code use the name; only the binary format goes by the number.",
    fix="Keep the old name as an alias (`allow_alias`).",
    lesson="Is the name of this value written in JSON, settings or databases?",
    references=(
        "https://protobuf.dev/programming-guides/json/",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="A name that comes back is one that changed.",
    example=Example(
        scope="proto3",
        base="""
            enum State {
              A = 0;
              B = 1;  // finding
            }
        """,
        head="""
            enum State {
              A = 0;
              C = 1;  // finding
            }
        """,
    ),
)
def proto_enum_value_same_name(change: Change) -> str:
    return (
        f"{what(change)} is called {listed(change.after, show='name')} now; JSON and code know it as "
        f"{listed(change.before, show='name')}."
    )
