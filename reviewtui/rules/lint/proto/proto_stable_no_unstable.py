from __future__ import annotations

import re

from reviewtui.formats.protobuf.design import FileElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

DRAFT = re.compile(r"/v[0-9]+(?:p[0-9]+)?(?:alpha|beta|test)[0-9]*/")


def _is_stable(file: FileElement) -> bool:
    return bool(file.package) and not DRAFT.search("/" + file.package.replace(".", "/") + "/")


@rule(
    id="proto-stable-no-unstable",
    title="A stable package depends on a draft.",
    level=Level.WARN,
    when=each(FileElement, where=_is_stable),
    why="The draft may change at any time, and this package with it.",
    fix="Wait until the other package is stable, or copy what is needed.",
    lesson="What do you tell your users when the draft changes?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://google.aip.dev/215",
    ),
    formats=("protobuf",),
    example=Example(
        scope="proto-file",
        base="""
            package orders.v1;
            import "pay/v1beta1/pay.proto";  // finding
        """,
        head="""
            package orders.v1;
            import "pay/v1/pay.proto";
        """,
    ),
)
def proto_stable_no_unstable(file: FileElement) -> Said | None:
    for key, node in file.node.members():
        if key.startswith("import ") and DRAFT.search(key):
            return Said(f"imports {quote(key.removeprefix('import '))}, which is a draft", node)
    return None
