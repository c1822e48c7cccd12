"""What the others say, in lines: their answers and levels under a question, and every vote with what outdated it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.counting import counted
from reviewtui.tui.decision_text import QUIET, who
from reviewtui.tui.keymap import key_of
from reviewtui.tui.keys import answer_title
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reviewtui.reviews.votes import Vote
    from reviewtui.tui.others import Others
    from reviewtui.tui.theme import Glyphs

SHORT_COMMIT = 8
MOST_LINES = 6


def kept_back(hidden: int) -> Iterator[Content]:
    """Return the sentence that goes with a blind review; nothing where all may be heard."""
    if hidden:
        others = counted(hidden, "other reviewer")
        yield Content.styled(f"Blind review: what {others} said is kept back until you decide.", "$role-info")


def answer_lines(others: Others, question: str, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return what the others answered, and whether that differs."""
    yield from kept_back(others.hidden)
    for reviewer, answer in others.answers(question):
        word = answer_title(answer.value) if answer.value is not None else ""
        head = Content.assemble(
            shown(who(reviewer, own=False), "bold"), (f"  {glyphs.answer(answer.value)} {word}  ", "bold $role-info")
        )
        yield Paragraph(shown_block(answer.note, QUIET), head)
    if others.differs(question):
        key = (key_of("next-differing"), "bold $role-accent")
        yield Content.assemble(
            (f"{glyphs.differs} reviewers differ here", "bold $role-dangerous"),
            ("; ", QUIET),
            key,
            (" goes to the next such question", QUIET),
        )


def given_levels(others: Others, dimension: str) -> Iterator[Paragraph]:
    """Return the levels that the others gave."""
    for reviewer, score in others.levels(dimension):
        head = Content.assemble(shown(who(reviewer, own=False), "bold"), (f"  level {score.level}  ", "$role-info"))
        yield Paragraph(shown_block(score.note, QUIET), head)


def vote_lines(
    votes: Iterable[Vote], lines: Mapping[str, str], own: str, glyphs: Glyphs
) -> Iterator[Paragraph | Content]:
    """Return every vote: who, what, as whom, on what, and what came or went since; `own` is the reviewer's slug."""
    for vote in votes:
        style = "$role-safe" if vote.holds else "$role-dangerous"
        sign = glyphs.reviewed if vote.holds else glyphs.outdated
        name = who(vote.reviewer, own=vote.reviewer.slug == own)
        at = f"at {vote.outcome.head_commit[:SHORT_COMMIT]}" if vote.outcome.head_commit else "in the work tree"
        roles = f" for {', '.join(map(plain, vote.outcome.roles))}" if vote.outcome.roles else ""
        told = f"{vote.decision.phrase}{roles}, {vote.outcome.at.date().isoformat()} {at}; "
        holds = "it holds" if vote.holds else "outdated"
        body = Content.assemble(told, (holds, f"bold {style}"))
        yield Paragraph(body, Content.assemble((f"{sign} ", style), (f"{name}  ", "bold")))
        if not vote.holds:
            yield from _changed("new since", vote.new, lines)
            yield from _changed("gone since", vote.gone, lines)


def _changed(word: str, fingerprints: tuple[str, ...], lines: Mapping[str, str]) -> Iterator[Paragraph]:
    """Return what came or went, a line each, the first ones only."""
    for fingerprint in fingerprints[:MOST_LINES]:
        yield Paragraph(shown(lines.get(fingerprint, fingerprint)), Content.styled(f"  {word}  ", QUIET))
    rest = len(fingerprints) - MOST_LINES
    if rest > 0:
        yield Paragraph(Content.styled(f"{rest:,} more", QUIET), Content.styled(f"  {word}  ", QUIET))
