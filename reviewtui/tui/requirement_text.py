"""What the screen of requirements says: each with what would meet it, who reviewed, and what is gone; pure text."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.counting import counted
from reviewtui.reviews.requirements.requirement import Deed, Requirement, State, Step
from reviewtui.tui.decision_text import QUIET, who
from reviewtui.tui.team_text import kept_back, vote_lines
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import Row, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reviews.age import Age
    from reviewtui.reviews.status import Status
    from reviewtui.tui.theme import Glyphs

HEADING = "bold $role-accent"
_TONES = {State.MET: Tone.GOOD, State.NOT_MET: Tone.BAD, State.CANNOT_BE_TOLD: Tone.ACCENT}
# The widest of the words for a state.
_WORD = max(len(state.phrase) for state in State)
_GOES_TO = {
    Deed.ANSWER: "goes to the question",
    Deed.RULE: "goes to the finding",
    Deed.RESOLVE: "goes to the comment",
    Deed.VOTE: "goes to the verdict",
    Deed.MEND: "goes to where it shows",
    Deed.PUBLISH: "goes to publishing",
}


def headline(status: Status) -> Content:
    """Return how far the review is from going in, and how old it is."""
    met = len(status.requirements) - len(status.unmet)
    count = f"{met} of {counted(len(status.requirements), 'requirement')} of {plain(status.tier)} met"
    late = "$role-breaking" if status.age.is_late else QUIET
    return Content.assemble((count, "bold"), "\n ", (_age(status.age), late))


def requirement_row(requirement: Requirement, glyphs: Glyphs) -> Row:
    """Return a requirement: its state by sign and word, and the claim."""
    sign = {State.MET: glyphs.yes, State.NOT_MET: glyphs.no, State.CANNOT_BE_TOLD: glyphs.unknown}[requirement.state]
    tone = _TONES[requirement.state]
    title = (plain(requirement.title), Tone.QUIET if requirement.is_met else Tone.STRONG)
    return [(f"{sign} {requirement.state.phrase:<{_WORD}}  ", tone), title]


def requirement_lines(requirement: Requirement) -> Iterator[Paragraph | Content]:
    """Return what would meet a requirement, before how it stands: there may be room for a few lines only."""
    step = requirement.step
    if step is not None:
        yield Paragraph(shown_block(step.text), Content.styled("Next  ", HEADING))
        yield from _key(step)
        yield Content("")
    yield shown(requirement.title, "bold")
    yield shown_block(requirement.detail)
    if step is not None and step.command:
        yield Content("")
        yield Paragraph(shown(shlex.join(step.command), QUIET), Content.styled("Or    ", QUIET))


def review_lines(status: Status, own: str, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return who reviewed and whether it holds, then what came and went since the reviewer last looked."""
    yield from kept_back(status.hidden)
    for one in status.reviewers:
        if one.vote is not None:
            yield from vote_lines([one.vote], status.lines, own, glyphs)
            continue
        name = who(one.reviewer, own=one.reviewer.slug == own)
        roles = f" ({', '.join(map(plain, one.roles))})" if one.roles else ""
        head = Content.styled(f"{glyphs.unanswered} {name}  ", "bold")
        yield Paragraph(Content.styled(f"no decision yet{roles}", QUIET), head)
    if not status.reviewers:
        yield Content.styled("Nobody said anything yet.", QUIET)
    yield from _news(status)


def _news(status: Status) -> Iterator[Paragraph | Content]:
    news = status.news
    if news is None:
        return
    yield Content("")
    yield Content.styled(f"Since you looked on {news.since.at.date().isoformat()}", HEADING)
    told = [("new", sorted(news.new)), ("gone", sorted(news.gone))]
    for word, fingerprints in told:
        for fingerprint in fingerprints:
            head = Content.styled(f"{word:<4}  ", "bold" if word == "new" else QUIET)
            yield Paragraph(shown(status.lines.get(fingerprint, fingerprint)), head)
    yield Content.styled(f"{counted(len(news.unchanged), 'finding')} unchanged", QUIET)


def _key(step: Step) -> Iterator[Content]:
    goes_to = _GOES_TO.get(step.deed)
    if goes_to is not None and (step.about or step.deed in {Deed.VOTE, Deed.PUBLISH}):
        yield Content.assemble(("enter ", "bold $role-accent"), (goes_to, QUIET))
    else:
        yield Content.styled("This is done outside the review.", QUIET)


def _age(age: Age) -> str:
    if age.since is None:
        return "nobody said anything yet"
    late = ": it is late" if age.is_late else ""
    target = f", to be decided within {age.target}" if age.target is not None else ""
    return f"{counted(age.days, 'working day')} old{target}{late}"
