"""The report as a document, in the order of its readers: what it means, what was decided, what is open, then the rest.

Who plans reads the first page, who builds the findings, who audits the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.records.blocks import (
    Bullets,
    Code,
    Contents,
    Heading,
    Paragraph,
    Quote,
    Strong,
    Table,
    headings,
)
from reviewtui.records.report.layout_findings import comments, findings, waivers
from reviewtui.records.report.layout_scores import judged, measured, scores, sources
from reviewtui.records.wording import clock, counted_names, short
from reviewtui.reviews.requirements.requirement import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.blocks import Block
    from reviewtui.records.report.contents import ReportContents
    from reviewtui.records.report.decided import VotePart
    from reviewtui.records.report.effects import EffectPart

# More than about two screens: then a reader wants to jump.
_LONG = 16
_NAMED = 3
_SIGN_OFF = "sign-off/"
_SIGNED = {State.MET.phrase: "given", State.NOT_MET.phrase: "missing", State.CANNOT_BE_TOLD.phrase: "not told yet"}


def laid_out(told: ReportContents) -> tuple[Block, ...]:
    """Return the document."""
    body = (
        *_in_short(told),
        *_decision(told),
        *_open_points(told),
        *_asked_for(told),
        *findings(told),
        *comments(told),
        *waivers(told),
        *scores(told),
        *measured(told),
        *judged(told),
        *sources(told),
    )
    title = Heading(1, f"Review of {told.apis}: {told.decision.words}")
    long = len(headings(body, 2)) + len(headings(body, 3)) > _LONG
    return (title, _compared(told), *((Contents(),) if long else ()), *body)


def _compared(told: ReportContents) -> Paragraph:
    base, head = told.base, told.head
    of_base = f" at {short(base.commit)}" if base.commit else ""
    of_head = f" at {short(head.commit)}" if head.commit else " as it stood in the work tree"
    return Paragraph(("What ", Code(head.ref), f"{of_head} would change in ", Code(base.ref), f"{of_base}."))


def _in_short(told: ReportContents) -> Iterator[Block]:
    yield Heading(2, "In short")
    yield Paragraph(told.summary)
    for effect in told.effects:
        must = "have to" if effect.breaks else "should"
        yield Paragraph((f"{_whom(effect)} {must} ", Strong(effect.action), ":"))
        rest = effect.cause_count - len(effect.causes)
        more = (f"{counted(rest, 'more change')} of this kind, listed below",) if rest else ()
        yield Bullets((*effect.causes, *more))


def _whom(effect: EffectPart) -> str:
    """Return whose clients have to do something."""
    named = ", ".join(effect.operations[:_NAMED])
    if not effect.operation_count:
        return "All clients"
    if effect.operation_count > _NAMED:
        return f"Clients of {counted(effect.operation_count, 'operation')}, such as {named},"
    return f"Clients of {counted_names(effect.operations, effect.operation_count)}"


def _decision(told: ReportContents) -> Iterator[Block]:
    yield Heading(2, "Decision")
    decision = told.decision
    proposed = decision.proposed or "nothing yet"
    because = f" ({'; '.join(decision.reasons)})" if decision.reasons else ""
    words = f"{decision.words[0].upper()}{decision.words[1:]}"
    standing = sum(vote.holds for vote in told.votes)
    strictest = f": of the {standing} votes that hold, the strictest counts" if standing > 1 else ""
    yield Paragraph((Strong(words), f"{strictest}. The answers to the checklist propose: {proposed}{because}."))
    yield Table(
        ("reviewer", "roles", "decision", "when", "at commit", "holds"),
        tuple(_vote(vote) for vote in told.votes),
    )
    for vote in told.votes:
        if vote.note:
            yield Paragraph(f"{vote.reviewer}:")
            yield Quote(vote.note)
    sign_offs = tuple(one for one in told.requirements if one.id.startswith(_SIGN_OFF))
    if sign_offs:
        yield Heading(3, "Sign-offs")
        yield Table(
            ("role", "sign-off", "who, and how it stands"),
            tuple((one.id.removeprefix(_SIGN_OFF), _SIGNED[one.state], one.detail) for one in sign_offs),
        )
    if decision.blockers:
        yield Heading(3, "Blockers")
        yield Bullets(decision.blockers)


def _vote(vote: VotePart) -> tuple[str, ...]:
    who = f"{vote.reviewer} <{vote.email}>" if vote.email and vote.email != vote.reviewer else vote.reviewer
    holds = "yes" if vote.holds else f"no: {vote.outdated_by}"
    return (who, ", ".join(vote.roles), vote.decision, clock(vote.at), Code(short(vote.commit)), holds)


def _open_points(told: ReportContents) -> Iterator[Block]:
    yield Heading(2, "Open points")
    if not told.open_points:
        yield Paragraph("Nobody waits for a fix or an answer.")
        return
    yield Table(
        ("kind", "what", "about", "owner", "until", "raised by"),
        tuple(
            (point.kind, point.text, point.about, point.owner or "nobody yet", point.until, point.raised_by)
            for point in told.open_points
        ),
    )


def _asked_for(told: ReportContents) -> Iterator[Block]:
    if not told.requirements:
        return
    unmet = [one for one in told.requirements if one.state != State.MET.phrase]
    met = len(told.requirements) - len(unmet)
    yield Heading(2, "What the review asks for")
    yield Paragraph(f"{met:,} of {counted(len(told.requirements), 'requirement')} of the tier are met.")
    yield Table(("not met", "how it stands", "next step"), tuple((one.title, one.detail, one.step) for one in unmet))
