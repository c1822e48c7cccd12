from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.protobuf.declaring import listed
from reviewtui.formats.protobuf.design import FieldElement
from reviewtui.formats.protobuf.surveying import imported
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

BEHAVIOR = "(google.api.field_behavior)"
FILE = "google/api/field_behavior.proto"


def _imports(api: ApiElement) -> frozenset[str]:
    """Return what the files import: a house that does not use the annotation has no need of it."""
    return frozenset(imported(api))


@rule(
    id="proto-field-behavior",
    title="Nothing is said of the behavior of a field that callers send.",
    level=Level.INFO,
    when=each(FieldElement, where=lambda field: field.scope.endswith("Request"), given=_imports),
    why="Callers cannot tell what they must send from what they may.",
    fix="Add `(google.api.field_behavior)` with REQUIRED, OPTIONAL or OUTPUT_ONLY.",
    lesson="Which of these fields does the server really need?",
    references=("https://google.aip.dev/203",),
    gathered=True,
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            import "google/api/field_behavior.proto";
            message GetRequest {
              string name = 1;  // finding
            }
        """,
        head="""
            import "google/api/field_behavior.proto";
            message GetRequest {
              string name = 1 [(google.api.field_behavior) = REQUIRED];
            }
        """,
    ),
)
def proto_field_behavior(field: FieldElement, imports: frozenset[str]) -> str | None:
    silent = FILE in imports and not listed(field.node, BEHAVIOR)
    return "does not say whether callers must send it" if silent else None
