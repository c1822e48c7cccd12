from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-php-namespace",
    title="The PHP namespace of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "php namespace"),
    why="PHP programs name the classes by their old namespace.",
    fix="Keep the PHP namespace, or leave aliases of the classes.",
    lesson="Which PHP packages list this namespace for autoloading?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To PHP code each value but the old one is another namespace.",
    example=Example(
        scope="proto3",
        base="""
            option php_namespace = "Orders";
            message Order {}
        """,
        head="""
            option php_namespace = "Shop";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_php_namespace(change: Change) -> str:
    return f"`php_namespace` of {change.subject} went {from_to(change)}: code in PHP has to follow."
