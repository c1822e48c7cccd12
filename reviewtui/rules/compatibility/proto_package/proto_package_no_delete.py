from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote, trait


@rule(
    id="proto-package-no-delete",
    title="A whole package is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_PACKAGE, ""),
    why="All its types and methods are gone at once, for every language.",
    fix="Keep the package until its last caller has left, and say when that has to be.",
    lesson="How long do your users need from the announcement to the last call?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    no_mirror="What a new package brings is told by its services and types.",
    example=Example(
        scope="proto-files",
        base="""
            // file shop/orders.proto
            syntax = "proto3";
            package shop;
            message Order {}
            // file pay/pay.proto
            syntax = "proto3";
            package pay;  // finding
            message Card {}
        """,
        head="""
            // file shop/orders.proto
            syntax = "proto3";
            package shop;
            message Order {}
        """,
    ),
)
def proto_package_no_delete(change: Change) -> str:
    return f"package {quote(trait(change.before, 'name'))} is gone with all that it declares."
