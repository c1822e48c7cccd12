"""Undo and redo in the review: the screen goes to where it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.types import Answer, Comment, Mark, Resolution, Ruling, Score
from reviewtui.tui import undoing
from reviewtui.tui.screens.finding_actions import FindingActions

if TYPE_CHECKING:
    from reviewtui.reviews.undoing import Restored

# The panes that show the finding; who stands in one of them stays there.
_OF_THE_FINDING = frozenset({"diff", "card"})


class UndoActions(FindingActions):
    """The part of the review that takes back what was said."""

    def show_question(self, name: str) -> bool:
        """Go to a question, or to the first one of a dimension; say if there is one."""
        raise NotImplementedError

    def show_finding(self, fingerprint: str) -> bool:
        """Go to a finding; say if there is one."""
        raise NotImplementedError

    def action_undo(self) -> None:
        """Take back what was said last."""
        self._restored(undoing.undo(self.app, self.state.session))

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        self._restored(undoing.redo(self.app, self.state.session))

    def _restored(self, restored: Restored | None) -> None:
        if restored is None:
            return
        self.written()
        match restored.changes[0].about:
            case Answer(question=name):
                self.show_question(name)
            case Score(dimension=name):
                here = self.state.walk.here
                self.show_question(here.id if here is not None and here.dimension == name else name)
            case Mark(fingerprint=fingerprint) | Ruling(fingerprint=fingerprint):
                self._go_to_finding(fingerprint)
            case Comment(id=name, fingerprint=fingerprint):
                self._go_to_comment(name, fingerprint)
            case Resolution(comment=name):
                self._go_to_comment(name, "")
            case _:
                # The verdict is told in the first line of the screen.
                return

    def _go_to_finding(self, fingerprint: str) -> None:
        before = self.focused
        self.show_finding(fingerprint)
        if before is not None and before.id in _OF_THE_FINDING:
            before.focus()

    def _go_to_comment(self, name: str, fingerprint: str) -> None:
        """Go to where a comment stands; one that is gone by this is shown by the finding that it was on."""
        said = ((thread, one) for thread in self.state.talk.all for one in (thread.first, *thread.replies))
        thread = next((thread for thread, one in said if one.comment.id == name), None)
        if thread is None or thread.first.comment.fingerprint:
            self._go_to_finding(thread.first.comment.fingerprint if thread is not None else fingerprint)
        elif thread.file:
            self.show_thread(thread)
