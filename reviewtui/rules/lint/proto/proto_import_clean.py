from __future__ import annotations

from reviewtui.formats.protobuf.design import FileElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import listed, quote


@rule(
    id="proto-import-clean",
    title="An import is not used, leads in a circle, hands another file on, or may be missing.",
    level=Level.INFO,
    when=each(FileElement),
    why="A circle does not compile, an unused file is shipped for nothing, and what is handed on is relied on unsaid.",
    fix="Import what the file itself uses, without `public` and `weak`; give what two files share a file of its own.",
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
    for path, manner, node in file.imports.of(file.path):
        if manner in {"public", "weak"}:
            return Said(f"has a {manner} import of {quote(path)}", node)
    circle = file.imports.circle(file.path)
    if circle:
        way, node = circle
        over = f" by way of {listed([*way[:-1]], show='name')}" if len(way) > 1 else ""
        return Said(f"imports itself{over}", node)
    unused = file.imports.unused(file.path)
    if unused:
        all_of_them = listed([path for path, _ in unused], show="name")
        return Said(f"imports {all_of_them} and uses nothing of {'it' if len(unused) == 1 else 'them'}", unused[0][1])
    return None
