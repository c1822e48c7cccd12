from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-message-no-remove-standard-descriptor-accessor",
    title="The accessor of the descriptor is generated otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_MESSAGE, "descriptor accessor"),
    why="Code that calls `descriptor()` on the message does not compile, or meets a field of that name.",
    fix="Leave `no_standard_descriptor_accessor` as it was.",
    lesson="Does anybody ask the message for its descriptor by that method?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Generated code differs both ways.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1;
            }
        """,
        head="""
            message Order {
              option no_standard_descriptor_accessor = true;  // finding
              string id = 1;
            }
        """,
    ),
)
def proto_message_no_remove_standard_descriptor_accessor(change: Change) -> str:
    return f"{what(change)}: `no_standard_descriptor_accessor` went {from_to(change)}."
