from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-file-same-syntax",
    title="A file is written in another syntax or edition.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "syntax"),
    why="Syntaxes differ in presence, in enums and in checks of texts, and so does the code that is made.",
    fix="Set the features of an edition so that they equal those of the old syntax, or keep the syntax.",
    lesson="Which default of the old syntax does your code rely on without saying so?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="Going back is a change of syntax as well.",
    example=Example(
        scope="proto-file",
        base="""
            syntax = "proto2";  // finding
            message Order { optional string id = 1; }
        """,
        head="""
            syntax = "proto3";
            message Order { optional string id = 1; }
        """,
    ),
)
def proto_file_same_syntax(change: Change) -> str:
    return f"{what(change)} went {from_to(change)}, which has other defaults."
