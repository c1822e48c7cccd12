from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-field-same-java-utf8-validation",
    title="Java checks texts for valid UTF-8 otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_FIELD, "java utf8 validation"),
    why="Texts that were accepted are refused, or broken ones get through.",
    fix="Leave the check as it was for this file.",
    lesson="Could any stored text be invalid?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Less and more checking both surprise somebody.",
    example=Example(
        scope="proto2",
        base="""
            option java_string_check_utf8 = true;  // finding
            message Order {
              optional string note = 1;
            }
        """,
        head="""
            message Order {
              optional string note = 1;
            }
        """,
    ),
)
def proto_field_same_java_utf8_validation(change: Change) -> str:
    return f"{of_each(change, 'texts')}: the check in Java went {from_to(change)}."
