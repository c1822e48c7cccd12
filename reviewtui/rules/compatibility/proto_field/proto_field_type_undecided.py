from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-type-undecided",
    title="A field has another type whose definition is not here.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PROTO_FIELD, "undecided type"),
    why="Nothing is fetched: whether both types have the same bytes cannot be seen from this repository.",
    fix="Look at both definitions, or keep copies of imported files in the repository.",
    lesson="Do you know what the imported type looks like today?",
    references=("https://protobuf.dev/programming-guides/proto3/#updating",),
    formats=("asyncapi", "protobuf"),
    no_mirror="What is unknown has no opposite.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              other.v1.Money total = 1;  // finding
            }
        """,
        head="""
            message Order {
              other.v2.Money total = 1;  // finding
            }
        """,
    ),
)
def proto_field_type_undecided(change: Change) -> str:
    return (
        f"{what(change)} went {from_to(change)}; not both are declared here, so nobody can tell whether they are alike."
    )
