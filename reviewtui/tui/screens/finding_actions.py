"""What a reviewer does with the finding that is shown: mark it, decide about it, comment on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.screen import Screen

from reviewtui.model import Finding, Operation
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.tui.comment_line import CommentLine
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.outline import Entry
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.ruling_form import ruling_form
from reviewtui.tui.saying import said
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.subject import Subject
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.searched import search_in

if TYPE_CHECKING:
    from reviewtui.reviews.threads import Thread

ALL_DONE = (
    "Every change is reviewed, every breaking one decided. "
    "{go-questions} walks the questions, {verdict} shows the verdict."
)


class FindingActions(Screen[None]):
    """The part of the review that says something about the finding in `entry`."""

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Take over a review that is open."""
        super().__init__()
        self.state = state
        self.entry: Entry | None = None
        self._glyphs = glyphs

    def select(self, entry: Entry | None) -> None:
        """Go to a finding."""
        raise NotImplementedError

    @property
    def line(self) -> CommentLine | None:
        """The line that a comment would be on, if it is not to be on the finding."""
        raise NotImplementedError

    def show_thread(self, thread: Thread) -> None:
        """Go to the place of a conversation."""
        raise NotImplementedError

    def told(self) -> None:
        """Bring up to date what depends on what was said."""
        raise NotImplementedError

    def written(self) -> None:
        """Bring up to date what depends on a text."""
        raise NotImplementedError

    def action_next_open(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit of a search, or finding that is not reviewed, or else not decided."""
        search = search_in(self)
        if search is not None:
            search.step(step)
            return
        entry = self.state.next_open(self.entry, step)
        if entry is None:
            self.notify(with_keys(ALL_DONE), markup=False)
            return
        self.select(entry)

    def action_mark(self) -> None:
        """Mark the finding as reviewed and go on, or take the mark off."""
        entry = self.entry
        if entry is None:
            self.select(self.state.next_open(None, 1))
            return
        fingerprint = entry.finding.fingerprint
        reviewed = fingerprint not in self.state.reviewed
        if said(self.app, lambda: self.state.session.mark(fingerprint, reviewed=reviewed)):
            self.told()
            if reviewed:
                self.action_next_open(1)

    def action_rule(self, stance: str) -> None:
        """Decide about the finding."""
        finding = self._finding()
        if finding is None:
            return
        # The form is not needed before somebody asks for it.
        from reviewtui.tui.screens.ruling import RulingScreen  # noqa: PLC0415

        form = ruling_form(self.state, finding, Stance(stance))
        screen = RulingScreen(form, self.state.unsaved, self.state.session.today)
        self.app.push_screen(screen, lambda saved: self.told() if saved else None)

    def action_take_back(self) -> None:
        """Take back what the reviewer decided about the finding."""
        finding = self._finding()
        if finding is None:
            return
        if self.state.decisions.own(finding) is None:
            self.notify("You decided nothing here that could be taken back.", markup=False)
        elif said(self.app, lambda: self.state.session.rule_on(finding.fingerprint, None)):
            self.told()

    def action_operations(self) -> None:
        """List the operations of the finding, to decide otherwise for one of them."""
        finding = self._finding()
        if finding is None:
            return
        if len(finding.operations) < 2:  # noqa: PLR2004 - an exception needs others that it is taken from
            self.notify("This finding has no more than one operation: decide about it as a whole.", markup=False)
            return
        from reviewtui.tui.screens.operations import OperationsScreen  # noqa: PLC0415 - as above

        self.app.push_screen(OperationsScreen(self.state, finding, self._glyphs), self._left_operations)

    def _left_operations(self, operation: Operation | None) -> None:
        self.told()
        if operation is not None:
            self.show_operation(operation)

    def show_operation(self, operation: Operation) -> None:
        """Go to one of the operations that a finding reaches."""
        raise NotImplementedError

    def action_comment(self) -> None:
        """Write a comment on the line under the cursor of the diff, or else on the finding."""
        line = self.line
        if line is not None:
            self.write(line.subject(self.state, self.app.post_message))
            return
        finding = self._finding()
        if finding is None:
            return
        self.write(
            Subject(
                key=f"comment {finding.fingerprint}",
                title="Comment on this finding",
                about=finding.message,
                text="",
                save=lambda text, kind: self.state.session.comment(finding.fingerprint, kind, text),
                kinds=tuple(CommentKind),
            )
        )

    def action_comments(self) -> None:
        """Read all comments, beginning with those on the line or the finding that is shown."""
        line, talk = self.line, self.state.talk
        here: Sequence[Thread] = ()
        if line is not None:
            here = talk.at_lines({line.side: line.path}).get((line.side, line.line), ())
        elif self.entry is not None:
            here = talk.on(self.entry.finding)
        self.read_comments(here[0].id if here else "")

    def read_comments(self, thread: str) -> None:
        """Read all comments, beginning with one conversation."""
        from reviewtui.tui.screens.comments import CommentsScreen  # noqa: PLC0415 - as above

        self.app.push_screen(CommentsScreen(self.state, self._glyphs, thread), self._read)

    def _read(self, chosen: Thread | None) -> None:
        self.told()
        if chosen is not None:
            self.show_thread(chosen)

    def write(self, subject: Subject) -> None:
        """Open the editor."""
        editor = EditorScreen(subject, self.state.unsaved)
        self.app.push_screen(editor, lambda saved: self.written() if saved else None)

    def _finding(self) -> Finding | None:
        if self.entry is None:
            self.notify("Choose a finding first.", markup=False)
            return None
        return self.entry.finding
