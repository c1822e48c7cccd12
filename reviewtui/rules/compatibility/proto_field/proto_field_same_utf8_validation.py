from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-field-same-utf8-validation",
    title="Texts are checked for valid UTF-8 otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.PROTO_FIELD, "utf8 validation"),
    why="A text that one version writes may be refused by the other.",
    fix="Set `features.utf8_validation` to what it was.",
    lesson="Do all writers of this text make sure that it is UTF-8?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="Both ways two versions disagree.",
    example=Example(
        scope="proto-2023",
        base="""
            option features.utf8_validation = NONE;  // finding
            message Order {
              string note = 1;
            }
        """,
        head="""
            message Order {
              string note = 1;
            }
        """,
    ),
)
def proto_field_same_utf8_validation(change: Change) -> str:
    return f"{of_each(change, 'texts')} went {from_to(change)} in the check for UTF-8."
