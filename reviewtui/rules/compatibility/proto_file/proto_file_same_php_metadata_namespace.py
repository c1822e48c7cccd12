from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-php-metadata-namespace",
    title="The PHP metadata namespace of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "php metadata namespace"),
    why="PHP loads the metadata of the file from the namespace that it knew.",
    fix="Keep the namespace of the metadata.",
    lesson="Do PHP users deploy generated classes and metadata together?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To PHP code each value but the old one is another metadata namespace.",
    example=Example(
        scope="proto3",
        base=r"""
            option php_metadata_namespace = "Orders\\Meta";
            message Order {}
        """,
        head=r"""
            option php_metadata_namespace = "Shop\\Meta";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_php_metadata_namespace(change: Change) -> str:
    return f"`php_metadata_namespace` of {change.subject} went {from_to(change)}: code in PHP has to follow."
