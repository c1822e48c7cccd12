from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="proto-service-added",
    title="A service is new.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROTO_SERVICE, ""),
    why="Nobody calls a service that was not there.",
    fix="Agree on names, errors and paging before the first caller comes.",
    lesson="Which of its methods could be retried without harm?",
    references=("https://google.aip.dev/180",),
    formats=("protobuf",),
    mirror="proto-package-service-no-delete",
    example=Example(
        scope="proto3",
        base="""
            message Kept {}
        """,
        head="""
            message Kept {}
            service Orders {}  // finding
        """,
    ),
)
def proto_service_added(change: Change) -> str:
    return f"{what(change)} is new."
