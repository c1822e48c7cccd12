"""The verdict: a level for each dimension with the proposed one beside it, what blocks, and the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from reviewtui.rubric.types import Decision
from reviewtui.tui.actions import Place
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.saying import said
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.subject import Subject
from reviewtui.tui.team_text import kept_back, vote_lines
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.undoing import redo, undo
from reviewtui.tui.verdict_text import level_heading, level_row, level_text, outcome_row, reasons_text
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraph, Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.binding import BindingType

DECISIONS = tuple(Decision)


class VerdictScreen(Screen[bool]):
    """Levels on one side, outcomes on the other; it returns whether the reviewer goes on to publishing."""

    PLACES = (Place.VERDICT, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.VERDICT)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Take the review."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        # Among thousands of findings it takes a while to see what outdated a vote, and a level outdates none.
        self._basis: object = None
        self._decided: tuple[Paragraph | Content, ...] = ()

    def compose(self) -> ComposeResult:
        """Make the two lists, each with its text below."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="verdict"):
            with Vertical(id="level-pane", classes="pane") as levels:
                levels.border_title = Content("Levels")
                yield Static(id="headings")
                yield RowList(self._glyphs, id="levels")
                with VerticalScroll(can_focus=False):
                    yield Paragraphs(id="level-text")
            with Vertical(id="outcome-pane", classes="pane") as outcomes:
                outcomes.border_title = Content("Decision")
                yield RowList(self._glyphs, id="outcomes")
                with TextPane(id="why"):
                    yield Paragraphs(id="reasons")
        yield KeyBar(Place.LIST, Place.VERDICT, Place.ANYWHERE)

    def on_mount(self) -> None:
        """Put the cursor on the decision that was made, or else on the proposed one."""
        self.show()
        outcome = self._state.session.draft.outcome
        decision = outcome.decision if outcome is not None else self._state.session.scorecard().proposed_verdict
        if decision is not None:
            self.query_one("#outcomes", RowList).put_cursor(DECISIONS.index(decision))
        self.query_one("#levels", RowList).focus()

    def on_resize(self) -> None:
        """Use the new width."""
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Show what the session knows now."""
        session = self._state.session
        card, draft = session.scorecard(), session.draft
        levels = self.query_one("#levels", RowList)
        width = levels.room - 2
        self.query_one("#headings", Static).update(Content.styled(f" {level_heading(width)}", "$role-text-quiet"))
        levels.show([level_row(score, self._own(score.id), width, self._glyphs) for score in card.dimensions])
        outcomes = self.query_one("#outcomes", RowList)
        outcomes.show([outcome_row(decision, draft, card, self._glyphs) for decision in DECISIONS])
        reasons = reasons_text(card, draft, session.checklist, self._glyphs)
        self.query_one("#reasons", Paragraphs).tell(
            [*kept_back(self._state.others.hidden), *reasons, *self._votes_known()]
        )
        self.query_one(StatusLine).tell()
        self._show_level()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show what the levels of the dimension mean."""
        self._show_level()

    @on(RowList.Chosen, "#outcomes")
    def chosen(self, event: RowList.Chosen) -> None:
        """Decide."""
        if said(self.app, lambda: self._state.session.decide(DECISIONS[event.row])):
            self.show()
            self.notify("Saved. P publishes the review.", markup=False)

    @on(RowList.Chosen, "#levels")
    def level_wanted(self) -> None:
        """Say how a level is given."""
        self.notify(with_keys("1 to 5 gives the level; {verdict-pane} goes to the decision."), markup=False)

    def action_level(self, level: int) -> None:
        """Give the dimension under the cursor a level."""
        dimension = self._dimension()
        if dimension and said(self.app, lambda: self._state.session.score(dimension, level)):
            self.show()

    def action_note(self) -> None:
        """Write the sentence for the level, or the one for the decision."""
        at_levels = self.focused is not None and self.focused.id == "levels"
        subject = self._level_subject() if at_levels else self._outcome_subject()
        if subject is None:
            self.notify("Decide or give a level first, then say why.", markup=False)
            return
        self.app.push_screen(EditorScreen(subject, self._state.unsaved), lambda _: self.show())

    def action_publish(self) -> None:
        """Go on to publishing."""
        self.dismiss(result=True)

    def action_record(self) -> None:
        """Make a record of the whole review."""
        # Records are not needed before one is asked for.
        from reviewtui.tui.screens.records import RecordsScreen  # noqa: PLC0415

        self.app.push_screen(RecordsScreen(self._state, self._glyphs, None))

    def action_undo(self) -> None:
        """Take back what was said last."""
        if undo(self.app, self._state.session) is not None:
            self.show()

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        if redo(self.app, self._state.session) is not None:
            self.show()

    def action_close(self) -> None:
        """Return to the review."""
        self.dismiss(result=False)

    def _votes_known(self) -> tuple[Paragraph | Content, ...]:
        """Return what everybody decided; asked anew only when somebody decided otherwise."""
        basis = (self._state.session.draft.outcome, self._state.session.team)
        if basis != self._basis:
            self._basis, self._decided = basis, tuple(self._votes())
        return self._decided

    def _votes(self) -> Iterator[Paragraph | Content]:
        """Return what everybody decided, once somebody else reviews too."""
        session, others = self._state.session, self._state.others
        votes = session.votes
        if any(vote.reviewer.slug != session.reviewer.slug or not vote.holds for vote in votes):
            yield Content("")
            yield Content.styled("Who decided", "bold $role-accent")
            yield from vote_lines(votes, others.lines, session.reviewer.slug, self._glyphs)

    def _own(self, dimension: str) -> int | None:
        score = self._state.session.draft.scores.get(dimension)
        return score.level if score is not None else None

    def _dimension(self) -> str:
        dimensions = self._state.session.checklist.dimensions
        return dimensions[self.query_one("#levels", RowList).cursor].id if dimensions else ""

    def _show_level(self) -> None:
        card, dimension = self._state.session.scorecard(), self._dimension()
        score = next((score for score in card.dimensions if score.id == dimension), None)
        if score is not None:
            text = level_text(score, self._state.session.checklist, self._own(dimension))
            self.query_one("#level-text", Paragraphs).tell(text)

    def _level_subject(self) -> Subject | None:
        session, dimension = self._state.session, self._dimension()
        score = session.draft.scores.get(dimension)
        if score is None or score.level is None:
            return None
        found = session.checklist.dimension(dimension)
        return Subject(
            key=f"level {dimension}",
            title=f"Why level {score.level}",
            about=found.title if found is not None else dimension,
            text=score.note,
            save=lambda text, _kind: session.score(dimension, score.level, text),
        )

    def _outcome_subject(self) -> Subject | None:
        session = self._state.session
        outcome = session.draft.outcome
        if outcome is None or outcome.decision is None:
            return None
        return Subject(
            key="outcome",
            title="Note on your decision",
            about=outcome.decision.phrase,
            text=outcome.note,
            save=lambda text, _kind: session.decide(outcome.decision, text),
        )
