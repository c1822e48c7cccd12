"""The part of the report for those who build: each finding with what was decided, the comments, the waivers."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.records.blocks import Bullets, Code, Heading, Paragraph, Quote, Strong, Table
from reviewtui.records.rows import WHOLE
from reviewtui.records.wording import clock, counted_names
from reviewtui.reviews.types import CommentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.blocks import Block, Line
    from reviewtui.records.report.contents import ReportContents
    from reviewtui.records.report.found import FindingPart, HarmlessPart, RulingPart, SpecPart
    from reviewtui.records.report.spoken import ThreadPart

_OPEN = "open"
_NAMED = 3
# Nobody has to do anything about these.
_MERE_WORDS = (CommentKind.NOTE.phrase, CommentKind.PRAISE.phrase)
_TAKEN_BACK = "(taken back)"


def findings(told: ReportContents) -> Iterator[Block]:
    """Return all findings by description, and all that was decided about them."""
    yield Heading(2, "Findings")
    if not told.specs:
        yield Paragraph("No description was compared.")
    for spec in told.specs:
        yield from _spec(spec)
    rows = tuple(_ruling(one, finding) for spec in told.specs for finding in spec.findings for one in finding.rulings)
    if rows:
        yield Heading(3, "What was decided about findings")
        yield Table(("finding", "holds for", "decision", "by", "because", "owner", "until"), rows)


def _spec(spec: SpecPart) -> Iterator[Block]:
    yield Heading(3, (Code(spec.path),))
    yield Paragraph(f"{spec.summary[0].upper()}{spec.summary[1:]}.")
    if spec.errors:
        yield Bullets(tuple(f"Could not be read: {error}" for error in spec.errors))
    yield Table(
        ("verdict", "what changes", "reaches", "where", "decision", "rule", "fingerprint"),
        tuple(map(_finding, spec.findings)),
    )
    if spec.more:
        yield Paragraph(f"And {counted(spec.more, 'more finding')}, which `reviewtui diff` lists.")
    yield Bullets(tuple(_harmless(spec.harmless)))


def _harmless(parts: tuple[HarmlessPart, ...]) -> Iterator[Line]:
    """Yield what is found besides, a line for each verdict."""
    for verdict, inside in groupby(parts, key=lambda one: one.verdict):
        counts = list(inside)
        pieces = [word for one in counts for word in (", ", Code(one.rule), f" {one.number:,}")]
        yield (f"Besides, {sum(one.number for one in counts):,} {verdict}: ", *pieces[1:])


def _finding(finding: FindingPart) -> tuple[Line, ...]:
    message = f"{finding.message} Excused: {finding.excuse}" if finding.excuse else finding.message
    reached = counted_names(finding.operations[:_NAMED], finding.operation_count)
    return (
        finding.verdict,
        message,
        reached or WHOLE,
        (Code(finding.place), " at ", Code(finding.revision)) if finding.place else "",
        finding.decision or _OPEN,
        Code(finding.rule),
        Code(finding.fingerprint),
    )


def _ruling(ruling: RulingPart, finding: FindingPart) -> tuple[Line, ...]:
    approved = f" (approved by {ruling.approved_by})" if ruling.approved_by else ""
    carried: Line = (f"{ruling.by}, {clock(ruling.at)}", ", in the review ", Code(ruling.review))
    return (
        finding.message,
        ruling.operation or counted_names(finding.operations[:_NAMED], finding.operation_count) or WHOLE,
        f"{ruling.stance}{approved}",
        carried if ruling.review else f"{ruling.by}, {clock(ruling.at)}",
        ruling.reason,
        ruling.owner,
        ruling.until,
    )


def comments(told: ReportContents) -> Iterator[Block]:
    """Return every comment with its replies."""
    if told.comments:
        yield Heading(2, "Comments")
    for thread in told.comments:
        yield from _thread(thread)


def _thread(thread: ThreadPart) -> Iterator[Block]:
    first, *replies = thread.messages
    yield Paragraph((Strong(thread.kind), *_about(thread), f". {_state(thread)}{first.by}, {clock(first.at)}:"))
    if thread.excerpt:
        yield Paragraph((Code(thread.excerpt),))
    yield Quote(first.text or _TAKEN_BACK)
    for reply in replies:
        yield Paragraph(f"{reply.by} replied, {clock(reply.at)}:")
        yield Quote(reply.text)


def _state(thread: ThreadPart) -> str:
    if thread.settled_by:
        return f"Settled by {thread.settled_by}, {clock(thread.settled_at)}. "
    return "" if thread.kind in _MERE_WORDS else "Open. "


def _about(thread: ThreadPart) -> tuple[str, ...]:
    """Return what a comment is about, and where that stands."""
    if not thread.about:
        return (" on the review as a whole",)
    at = (" at ", Code(thread.place)) if thread.place else ()
    gone = (f" ({thread.gone})",) if thread.gone else ()
    carried = (", in the review ", Code(thread.review)) if thread.review else ()
    return (" on ", Code(thread.about), *at, *gone, *carried)


def waivers(told: ReportContents) -> Iterator[Block]:
    """Return who answers for what."""
    if told.waivers:
        yield Heading(2, "Waivers")
        yield Table(
            ("finding", "description", "because", "owner", "approved by", "until", "state"),
            tuple(
                (
                    (Code(one.rule), " ", Code(one.element)),
                    Code(one.spec),
                    one.reason,
                    one.owner,
                    one.approved_by,
                    one.until,
                    f"{one.state}: {one.problem}" if one.problem else one.state,
                )
                for one in told.waivers
            ),
        )
