from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.protobuf import from_to
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="proto-file-same-ruby-package",
    title="The Ruby module of generated code is set otherwise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.PROTO_FILE, "ruby package"),
    why="Ruby programs name constants in the old module.",
    fix="Keep the Ruby module, or assign the old constants to the new ones.",
    lesson="Where do Ruby programs spell out the module?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="To Ruby code each value but the old one is another module.",
    example=Example(
        scope="proto3",
        base="""
            option ruby_package = "Orders";
            message Order {}
        """,
        head="""
            option ruby_package = "Shop";  // finding
            message Order {}
        """,
    ),
)
def proto_file_same_ruby_package(change: Change) -> str:
    return f"`ruby_package` of {change.subject} went {from_to(change)}: code in Ruby has to follow."
