"""What the verdict screen says: one row a dimension, one row an outcome, and the reasons; pure text."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from reviewtui.reviews.draft import Draft
from reviewtui.rubric.scorecard import DimensionScore, Scorecard
from reviewtui.rubric.types import Checklist, Decision
from reviewtui.tui.text_safe import plain, shortened, shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.row_list import Row, Tone

BAR = 10
# Beside the title: bar, percentage, proposed level and own level, with the blanks between them.
FIGURES_WIDTH = BAR + 30

_MEANINGS = {
    Decision.APPROVE: "it can go as it is",
    Decision.APPROVE_WITH_CONDITIONS: "it can go, with what the comments ask for by a date",
    Decision.NEEDS_DISCUSSION: "a decision needs more people or an RFC",
    Decision.REQUEST_CHANGES: "it must change before it can go",
    Decision.REJECT: "it should not be done this way",
}


def level_row(score: DimensionScore, own: int | None, width: int, glyphs: Glyphs) -> Row:
    """Return a dimension: title, what its answers earn, the proposed level, and the reviewer's."""
    room = max(12, width - FIGURES_WIDTH)
    title = shortened(plain(score.title), room, glyphs.ellipsis)
    title += " " * (room - cell_len(title))
    if score.percent is None:
        bar, percent = glyphs.empty * BAR, "  -  "
    else:
        full = round(score.percent / 100 * BAR)
        bar, percent = glyphs.full * full + glyphs.empty * (BAR - full), f"{score.percent:4.0f}%"
    low = score.level is not None and score.level < score.minimum
    return [
        (f"{title} ", Tone.PLAIN),
        (bar, Tone.BAD if low else Tone.ACCENT),
        (f" {percent} ", Tone.QUIET),
        (f"proposed {score.capped or '-'} ", Tone.QUIET),
        (f"yours {own or '-'}", Tone.STRONG if own else Tone.QUIET),
    ]


def level_text(score: DimensionScore, checklist: Checklist, own: int | None) -> Content:
    """Return what the levels of a dimension mean, the one that counts set off, and what holds it down."""
    dimension = checklist.dimension(score.id)
    lines = []
    for level, anchor in sorted(dimension.anchors.items()) if dimension is not None else ():
        counts = level == (own or score.capped)
        style = "bold" if counts else "$role-text-quiet"
        lines.append(Content.assemble((f"{'>' if counts else ' '} {level}  ", style), shown(anchor, style)))
    lines.extend(shown(reason, "$role-dangerous") for reason in score.reasons)
    lines.append(
        shown(
            f"{score.answered} of {score.asked} answered; at least {score.minimum} is needed here.", "$role-text-quiet"
        )
    )
    if score.needs_note:
        lines.append(Content.styled("More than one level away from the proposal: c says why.", "$role-dangerous"))
    return Content("\n").join(lines)


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


def reasons_text(card: Scorecard, draft: Draft, checklist: Checklist, glyphs: Glyphs) -> Content:
    """Return the figures of the whole review, what blocks it, and the note of the decision."""
    return Content("\n").join(_reasons(card, draft, checklist, glyphs))


def _reasons(card: Scorecard, draft: Draft, checklist: Checklist, glyphs: Glyphs) -> Iterator[Content]:
    mean = f"{card.mean:.1f}" if card.mean is not None else "-"
    confidence = f"{card.confidence:.0%}" if card.confidence is not None else "-"
    figures = f"Mean {mean}, weakest {card.minimum or '-'}, {card.answered} of {card.asked} answered"
    yield Content.assemble((figures, "bold"), (f"  {confidence} rest on evidence", "$role-text-quiet"))
    for reason in card.reasons:
        yield shown(f"{glyphs.dot} {reason}")
    for blocker in card.blockers:
        question = checklist.question(blocker)
        head = f"{glyphs.breaking} blocks  "
        yield Content.assemble((head, "bold $role-breaking"), shown(question.question if question else blocker))
    if draft.outcome is not None and draft.outcome.note:
        yield Content("")
        yield Content.assemble(("Your note  ", "bold $role-accent"), shown(draft.outcome.note))
