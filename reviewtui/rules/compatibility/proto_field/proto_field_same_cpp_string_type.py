from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to, of_each
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-field-same-cpp-string-type",
    title="C++ has a text as another type.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FIELD, "cpp string type"),
    why="Accessors take and return `std::string`, `absl::Cord` or a view, and code is written for one of them.",
    fix="Keep the type of texts in C++.",
    lesson="Who maintains the C++ code that uses this field?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="C++ callers have to follow both ways.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string note = 1;
            }
        """,
        head="""
            message Order {
              string note = 1 [ctype = CORD];  // finding
            }
        """,
    ),
)
def proto_field_same_cpp_string_type(change: Change) -> str:
    return f"{of_each(change, 'texts')} went {from_to(change)} in C++."
