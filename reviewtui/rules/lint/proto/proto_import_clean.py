from __future__ import annotations

from reviewtui.formats.protobuf.design import FileElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="proto-import-clean",
    title="An import hands another file on, or may be missing.",
    level=Level.INFO,
    when=each(FileElement),
    why="Who imports this file depends on the other one without saying so; weak imports work in few languages.",
    fix="Import without `public` and `weak`; let users import what they use.",
    lesson="Who would break if this import went?",
    references=("https://buf.build/docs/lint/rules/",),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            import public "shop/items.proto";  // finding
            message Order {}
        """,
        head="""
            import "shop/items.proto";
            message Order {}
        """,
    ),
)
def proto_import_clean(file: FileElement) -> Said | None:
    for key, node in file.node.members():
        if key.startswith("import ") and node.value in {"public", "weak"}:
            return Said(f"has a {node.value} import of {quote(key.removeprefix('import '))}", node)
    return None
