from __future__ import annotations

import posixpath

from reviewtui.formats.protobuf.design import FileElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote


@rule(
    id="proto-package-directory",
    title="A file does not stand in the folder of its package.",
    level=Level.INFO,
    when=each(FileElement, where=lambda file: bool(file.package)),
    why="Imports and generated code follow folders, and are looked for by package.",
    fix="Move the file into the folder that its package names.",
    lesson="Where would you look for this package?",
    references=("https://buf.build/docs/lint/rules/",),
    formats=("protobuf",),
    example=Example(
        scope="proto-file",
        base="""
            package shop.orders.v1;  // finding
            message Order {}
        """,
        head="""
            message Order {}
        """,
    ),
)
def proto_package_directory(file: FileElement) -> Said | None:
    folder = file.package.replace(".", "/")
    if posixpath.dirname(file.path) == folder:
        return None
    return Said(f"declares {quote(file.package)} and does not stand in {quote(folder)}", file.node.at("package"))
