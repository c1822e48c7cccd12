from __future__ import annotations

import re

from reviewtui.formats.protobuf.design import FileElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

VERSIONED = re.compile(r"(?:^|\.)v[0-9]+(?:p[0-9]+)?(?:(?:alpha|beta|test|development)[0-9]*)?$")


@rule(
    id="proto-package-versioned",
    title="A package names no version.",
    level=Level.WARN,
    when=each(FileElement, where=lambda file: bool(file.package)),
    why="Without a version in its name there is no place for the next one beside it.",
    fix="End the package in `v1`, or in `v1beta1` while it may still change.",
    lesson="Where would a version that breaks something go?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://google.aip.dev/185",
    ),
    formats=("protobuf",),
    example=Example(
        scope="proto-file",
        base="""
            package orders;  // finding
            message Order {}
        """,
        head="""
            package orders.v1;
            message Order {}
        """,
    ),
)
def proto_package_versioned(file: FileElement) -> Said | None:
    if VERSIONED.search(file.package):
        return None
    return Said(f"declares package {quote(file.package)}, which names no version", file.node.at("package"))
