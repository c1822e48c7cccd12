from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="proto-package-service-no-delete",
    title="A service is gone from its package.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROTO_SERVICE, ""),
    why="Each call of its methods fails with UNIMPLEMENTED, and stubs do not compile.",
    fix="Keep the service and its methods, and announce when it ends.",
    lesson="Who still calls it, and how would you count the calls?",
    references=(
        "https://google.aip.dev/180",
        "https://buf.build/docs/breaking/rules/",
    ),
    formats=("protobuf",),
    mirror="proto-service-added",
    example=Example(
        scope="proto3",
        base="""
            message Kept {}
            service Orders {}  // finding
        """,
        head="""
            message Kept {}
        """,
    ),
)
def proto_package_service_no_delete(change: Change) -> str:
    return f"{what(change)} is gone: its callers get UNIMPLEMENTED."
