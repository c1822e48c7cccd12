"""What looks renamed in a comparison: channels that went and came with the same messages, and parts of schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.views import ChannelView
from reviewtui.formats.guessing.links import End, Link, Links
from reviewtui.formats.guessing.schemas import contents, schema_links
from reviewtui.formats.pairing import Candidate, pairs
from reviewtui.model import How, Likeness
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.graph import Graph
    from reviewtui.model import JsonValue

    Single = tuple[ChannelView, End]


def guess(graph: Graph, base: FileLibrary, head: FileLibrary) -> Links:
    """Return the links between removals and additions of a graph that was worked off."""
    return Links([*schema_links(graph, contents(base, head)), *_channels(graph)])


def _channels(graph: Graph) -> Iterator[Link]:
    gone, come = _singles(graph, How.REMOVED), _singles(graph, How.ADDED)
    for i, j in pairs([_candidate(one) for one, _ in gone], [_candidate(one) for one, _ in come]).items():
        yield Link(Likeness.RENAME, gone[i][1], come[j][1])


def _singles(graph: Graph, how: How) -> list[Single]:
    """Return the channels that stand on one side only."""
    return [
        (unit.base, End(difference, unit.direction, unit.base.label))
        for unit in graph.with_differences()
        for difference in unit.differences
        if unit.role == "single" and difference.how is how and isinstance(unit.base, ChannelView)
    ]


def _candidate(channel: ChannelView) -> Candidate:
    carried: list[JsonValue] = [[one.name, one.payload.value if one.payload else None] for one in channel.messages]
    return Candidate(channel.label, canonical(carried), telling=any(one.payload for one in channel.messages))
