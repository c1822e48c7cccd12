"""The review: changes, the chosen one with its diff, and questions; one pane at a time where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container

from reviewtui.filters.query import ALL
from reviewtui.tui.actions import Place
from reviewtui.tui.comment_line import CommentLine
from reviewtui.tui.inbox_desk import BackToInbox
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.line_marks import LineMark
from reviewtui.tui.outline import Gone
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.screens.cursor_following import CursorFollowing
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.change_row import Said
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_view import FindingView
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.notice_line import NoticeLine
from reviewtui.tui.widgets.pane_tabs import PaneTabs
from reviewtui.tui.widgets.question_pane import QuestionPane
from reviewtui.tui.widgets.semantic_view import SemanticView
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.tour_card import TourCard

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from reviewtui.model import Finding
    from reviewtui.reviews.threads import Thread

# In the order in which tab visits them.
PANES = {"changes": "Changes", "diff": "Diff", "card": "Finding", "question": "Question"}
# Below the first width one pane fills the window; from the second on, all stand side by side.
ONE_PANE_BELOW = 100
THREE_COLUMNS_FROM = 160


class ReviewScreen(CursorFollowing):
    """Shows a session; what is said goes to the session first, then to the screen."""

    PLACES = (Place.REVIEW, Place.FINDINGS, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.REVIEW)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Take over a review that is open."""
        super().__init__(state, glyphs)
        self._zoomed = False
        self._came_from = ""

    def compose(self) -> ComposeResult:
        """Make the bars and the panes."""
        yield StatusLine(self._glyphs, self.state)
        yield NoticeLine(self._glyphs, self.state)
        yield PaneTabs(PANES)
        with Container(id="panes", classes="-front-changes"):
            yield ChangesTree(self._glyphs, id="changes")
            yield FindingView(self._glyphs, self.state, id="finding")
            yield QuestionPane(self._glyphs, self.state, id="question")
        yield KeyBar(*ChangesTree.PLACES)

    def on_mount(self) -> None:
        """Show the worst finding, or the first one not yet reviewed, with the keys on the changes."""
        before = self.state.shown
        self.list_findings()
        self.told()
        shown = self.state.entry_of(before) if before else None
        if shown is not None:
            self.select(shown)
        elif self.state.reviewed:
            self.select(self.state.next_open(None, 1))
        self._focus(self.state.pane or "changes")

    def on_resize(self, event: events.Resize) -> None:
        """Choose how the panes share the window."""
        self._lay_out(event.size.width)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the pane that has them now, and give it room."""
        pane = _pane_of(event.widget)
        if pane not in PANES:
            return
        self.state.pane = pane
        self.query_one(KeyBar).tell(*event.widget.PLACES)  # type: ignore[attr-defined]  # every pane says its places
        self.query_one(PaneTabs).tell(pane)
        panes = self.query_one("#panes")
        # Both at once: each time, the style sheet is looked through for all that stands in there.
        asking = pane == "question" or (pane != "changes" and panes.has_class("-asking"))
        classes = {f"-front-{pane}", *(["-asking"] if asking else [])}
        if classes != panes.classes:
            panes.set_classes(classes)

    @on(ChangesTree.Opened)
    def opened(self, event: ChangesTree.Opened) -> None:
        """Go into the diff, or to the comments that have no line in it."""
        if isinstance(event.item, Gone):
            self.read_comments(event.item.threads[0].id)
        else:
            self.action_show_diff()

    @on(SemanticView.Met)
    def part_met(self, event: SemanticView.Met) -> None:
        """Go to the finding of a part, so that its card is shown and decisions are about it."""
        self.select(self.state.entry_of(event.finding.fingerprint))

    @on(DiffView.Wanted)
    def comments_wanted(self) -> None:
        """Go to the comments on the line."""
        self.action_comments()

    @on(DiffView.Chosen)
    def line_chosen(self, event: DiffView.Chosen) -> None:
        """Go to the finding of a line; to the next one where it has several, and one of them is shown."""
        shown = self.entry.finding if self.entry is not None else None
        self.show_finding(LineMark(tuple(event.findings)).after(shown).fingerprint)
        self._focus("card")

    @on(PaneTabs.Chosen)
    def tab_chosen(self, event: PaneTabs.Chosen) -> None:
        """Go to a pane by mouse."""
        self._focus(event.pane)

    @on(QuestionPane.Said)
    def question_said(self) -> None:
        """Count the answer; nothing else of the screen is about the questions."""
        self.query_one(StatusLine).tell()

    @on(QuestionPane.Wanted)
    def wanted(self, event: QuestionPane.Wanted) -> None:
        """Go to the finding that speaks to a question; esc returns to the question."""
        self.show_evidence(event.finding)

    def show_evidence(self, finding: Finding) -> None:
        """Go to the line of a finding; esc returns to the question."""
        entry = self.entry_with(finding.fingerprint)
        if entry is not None:
            self.select(entry)
            self._focus("diff")
            self._came_from = "question"

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._turn_pane(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._turn_pane(-1)

    def action_back(self) -> None:
        """End what is selected, a way back, or the tour; else return to the changes, to all findings, to the inbox."""
        if self.query_one(DiffView).end_selection():
            return
        if self.query(TourCard) and not self._came_from:
            self.post_message(TourCard.Left())
            return
        back, self._came_from = self._came_from or "changes", ""
        if _pane_of(self.focused) != back:
            self._focus(back)
        elif self.state.filter:
            self.narrow(ALL)
        else:
            self.post_message(BackToInbox())

    def action_turn_view(self) -> None:
        """Show what was chosen in another way."""
        self.query_one(FindingView).turn_view()

    def action_zoom(self) -> None:
        """Give the window to one pane, or share it again."""
        self._zoomed = not self._zoomed
        self._lay_out(self.size.width)

    def action_walk(self) -> None:
        """Go to the questions; from there, to the list of them."""
        pane = self.query_one(QuestionPane)
        if self.focused is pane:
            self.list_questions()
        else:
            self._focus("question")

    def action_show_diff(self) -> None:
        """Go to the diff."""
        self._focus("diff")

    def action_next_change(self, step: int) -> None:
        """Go to the next (1) or previous (-1) finding."""
        self.select(self.state.next_entry(self.entry, step))

    def action_next_spec(self, step: int) -> None:
        """Go to the next (1) or previous (-1) description."""
        self.select(self.state.next_spec(self.entry, step))

    def show_question(self, name: str) -> bool:
        """Go to a question, or to the first one of a dimension; say if there is one."""
        if not self.state.walk.to(name):
            return False
        self.query_one(QuestionPane).show()
        self._focus("question")
        return True

    def show_finding(self, fingerprint: str) -> bool:
        """Go to a finding; say if there is one."""
        entry = self.entry_with(fingerprint)
        if entry is None:
            return False
        self.select(entry)
        self._focus("changes")
        return True

    def written(self) -> None:
        """Bring the questions up to date too: a note may be on one of them."""
        self.query_one(QuestionPane).show()
        self.told()

    def told(self) -> None:
        """Bring up to date what depends on what was said."""
        state, tree = self.state, self.query_one(ChangesTree)
        said = Said(state.reviewed, state.talk.commented, state.decisions.stances(), state.new)
        tree.tell(said, state.gone())
        self.query_one(StatusLine).tell()
        self.query_one(NoticeLine).tell()
        self.call_after_refresh(self.tell_view)

    @property
    def line(self) -> CommentLine | None:
        """The line under the cursor, while the keys are with the diff and it is not the finding's own."""
        here = self.query_one(FindingView).here if self.focused is self.query_one(DiffView) else None
        if here is None:
            return None
        place = CommentLine(*here)
        return None if self.entry is not None and place.is_of(self.entry.finding) else place

    def show_thread(self, thread: Thread) -> None:
        """Go to the finding, or to the line, that a conversation is about."""
        self.entry = self.entry_with(thread.first.comment.fingerprint)
        self.select(self.entry)
        self.query_one(FindingView).show_thread(thread, self.entry)
        self._focus("diff" if self.entry is None else "card")

    def _focus(self, pane: str) -> None:
        front = self.query_one(FindingView).front if pane == "diff" else self.query_one(f"#{pane}")
        # At once, so that the next key finds it there.
        self.set_focus(front)

    def _turn_pane(self, step: int) -> None:
        panes = list(PANES)
        here = _pane_of(self.focused)
        place = panes.index(here) if here in panes else 0
        self._focus(panes[(place + step) % len(panes)])

    def _lay_out(self, width: int) -> None:
        one = self._zoomed or width < ONE_PANE_BELOW
        self.set_class(one, "-one-pane")
        self.set_class(not one and width >= THREE_COLUMNS_FROM, "-three-columns")


def _pane_of(widget: Widget | None) -> str:
    """Return the name of a pane by what has the keys: all views of the diff are one pane."""
    name = widget.id or "" if widget is not None else ""
    return "diff" if name == "semantic" else name
