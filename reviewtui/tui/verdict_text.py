"""What the verdict screen says: one row a dimension, one row an outcome, and the reasons; pure text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from reviewtui.reviews.draft import Draft
from reviewtui.rubric.scorecard import DimensionScore, Scorecard
from reviewtui.rubric.types import Checklist, Decision
from reviewtui.tui.text_safe import plain, shortened, shown, shown_block
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import Row, Tone

BAR = 8
HEADINGS = "answers  proposed  yours"
# Beside the title: the bar and what stands under the headings, with the blanks between them.
FIGURES_WIDTH = BAR + len(HEADINGS) + 4

_MEANINGS = {
    Decision.APPROVE: "it can go as it is",
    Decision.APPROVE_WITH_CONDITIONS: "it can go, comments follow",
    Decision.NEEDS_DISCUSSION: "more people have to decide",
    Decision.REQUEST_CHANGES: "it must change first",
    Decision.REJECT: "not in this way",
}


def level_heading(width: int) -> str:
    """Return what stands above the figures."""
    return f"{'':<{max(8, width - FIGURES_WIDTH) + BAR + 3}}{HEADINGS}"


def level_row(score: DimensionScore, own: int | None, width: int, glyphs: Glyphs) -> Row:
    """Return a dimension: title, what its answers earn, the proposed level, and the reviewer's."""
    room = max(8, width - FIGURES_WIDTH)
    title = shortened(plain(score.title), room, glyphs.ellipsis)
    full = round((score.percent or 0) / 100 * BAR)
    low = score.level is not None and score.level < score.minimum
    percent = f"{score.percent:.0f}%" if score.percent is not None else "-"
    return [
        (title + " " * (room - cell_len(title) + 1), Tone.PLAIN),
        (glyphs.full * full, Tone.BAD if low else Tone.GOOD),
        (glyphs.empty * (BAR - full), Tone.QUIET),
        (f"  {percent:>7}  {score.capped or '-':>8}", Tone.QUIET),
        (f"  {own or '-':>5}", Tone.ACCENT if own else Tone.QUIET),
    ]


def level_text(score: DimensionScore, checklist: Checklist, own: int | None) -> Iterator[Paragraph | Content]:
    """Return what the levels of a dimension mean, the one that counts set off, and what holds it down."""
    needed = f"{score.answered} of {score.asked} answered; at least level {score.minimum} is needed here."
    yield shown(needed, "$role-text-quiet")
    yield from (shown(reason, "$role-dangerous") for reason in score.reasons)
    if score.needs_note:
        yield Content.styled("More than one level away from the proposal: c says why.", "$role-dangerous")
    dimension = checklist.dimension(score.id)
    for level, anchor in sorted(dimension.anchors.items()) if dimension is not None else ():
        counts = level == (own or score.capped)
        style = "bold" if counts else "$role-text-quiet"
        yield Paragraph(shown(anchor, style), Content.styled(f"{'>' if counts else ' '} {level}  ", style))


def outcome_row(decision: Decision, draft: Draft, card: Scorecard, glyphs: Glyphs) -> Row:
    """Return an outcome; the chosen one and the proposed one say so in words."""
    chosen = draft.outcome is not None and draft.outcome.decision is decision
    row = [(f"{glyphs.reviewed if chosen else ' '} {decision.phrase}", Tone.GOOD if chosen else Tone.STRONG)]
    if chosen:
        row.append(("  your decision", Tone.GOOD))
    if card.proposed_verdict is decision:
        row.append(("  proposed", Tone.ACCENT))
    row.append((f"  {_MEANINGS[decision]}", Tone.QUIET))
    return row


def reasons_text(card: Scorecard, draft: Draft, checklist: Checklist, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return the figures of the whole review, what blocks it, and the note of the decision."""
    mean = f"{card.mean:.1f}" if card.mean is not None else "-"
    figures = f"Mean {mean}, weakest {card.minimum or '-'}, {card.answered} of {card.asked} answered"
    yield Content.styled(figures, "bold")
    if card.confidence is not None:
        yield Content.styled(f"{card.confidence:.0%} of the answers rest on evidence.", "$role-text-quiet")
    yield from (Paragraph(shown(reason), Content(f"{glyphs.dot} ")) for reason in card.reasons)
    for blocker in card.blockers:
        question = checklist.question(blocker)
        head = Content.styled(f"{glyphs.breaking} blocks  ", "bold $role-breaking")
        yield Paragraph(shown(question.question if question else blocker), head)
    if draft.outcome is not None and draft.outcome.note:
        yield Content("")
        yield Paragraph(shown_block(draft.outcome.note), Content.styled("Your note  ", "bold $role-accent"))
