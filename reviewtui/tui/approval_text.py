"""Who may approve a waiver of the finding that is shown, where one is called for and not everybody may."""

from __future__ import annotations

from collections.abc import Iterator

from reviewtui.tui.card_section import QUIET, head
from reviewtui.tui.outline import Entry
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.text_safe import shown
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.waivers.approving import approval_words


def approval_lines(entry: Entry, state: ReviewState) -> Iterator[Paragraph]:
    """Return a line, or none."""
    if not state.decisions.awaits(entry.finding):
        return
    config = state.session.config
    tier = config.tier_of(entry.spec.path)
    who = approval_words(entry.finding, tier, config.waivers.approvers.get(tier, ()), config.roles)
    if who:
        yield Paragraph(shown(f"a waiver holds when {who} approves it", QUIET), head(""))
