from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-field-no-delete",
    title="A field is gone; its number and name are reserved.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_FIELD, ""),
    why="Code that sets or reads it does not compile; what is sent becomes an unknown field.",
    fix="Mark it deprecated for a while before it goes.",
    lesson="Do old readers do well with the default of this field?",
    references=(
        "https://protobuf.dev/programming-guides/proto3/#updating",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("asyncapi", "protobuf"),
    no_mirror="Coming fields take nothing away.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string id = 1;
              string note = 2;  // finding
            }
        """,
        head="""
            message Order {
              reserved 2;
              reserved "note";
              string id = 1;
            }
        """,
    ),
)
def proto_field_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: its accessors vanish, and what is sent there is ignored."
