"""The answer to a change that no rule knows: never silence, and never "safe"."""

from __future__ import annotations

from reviewtui.model import Change, Layer, Verdict
from reviewtui.rules.rule import Example, rule
from reviewtui.rules.words import differs, what


@rule(
    id="unclassified-change",
    title="Something changed that no rule can classify",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=(),
    why="What no rule knows may harm consumers or not; it is shown so that a person decides.",
    fix="Look at both versions, decide what the change does to consumers, and report the gap to reviewtui.",
    lesson="What would have to be true of every consumer for this change to go unnoticed?",
    no_mirror="It answers whatever the others leave over, in any direction.",
    example=Example(scope="document", base="", head=""),
)
def unclassified_change(change: Change) -> str:
    """Say what is known of a change that no rule answers."""
    fact = f"{change.fact} of " if change.fact else ""
    return f"{fact}{what(change)} was {change.how.value} ({differs(change)}), and no rule knows what that means."
