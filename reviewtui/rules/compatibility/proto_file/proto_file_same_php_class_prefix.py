from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-php-class-prefix",
    title="The PHP class prefix of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "php class prefix"),
    why="Each PHP class has another name.",
    fix="Keep the prefix of PHP classes.",
    lesson="Are class names written in the configuration of PHP applications?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To PHP code each value but the old one is another class prefix.",
    example=Example(
        scope="proto3",
        base="""
            option php_class_prefix = "Ord";
            message Order {}
        """,
        head="""
            option php_class_prefix = "Shp";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_php_class_prefix(change: Change) -> str:
    return f"`php_class_prefix` of {change.subject} went {from_to(change)}: code in PHP has to follow."
