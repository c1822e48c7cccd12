"""What a reviewer does with a place of the review elsewhere: copy it, edit it, find it in the other version."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from textual import on
from textual.message import Message

from reviewtui.anchors import Detached, Followed, Where
from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError
from reviewtui.session import editing
from reviewtui.session.editing import Spot
from reviewtui.tui.background import in_background
from reviewtui.tui.clipboard.copying import copy
from reviewtui.tui.comment_line import CommentLine
from reviewtui.tui.copied_text import finding_text
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.lending import lend
from reviewtui.tui.saying import tell_error
from reviewtui.tui.screens.finding_actions import FindingActions
from reviewtui.tui.text_safe import plain
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_view import FindingView

NOTHING = "There is nothing here to copy."
NO_LINE = "There is no line of a file here."


class LineActions(FindingActions):
    """The part of the review that leads out of it."""

    # Where the cursor of the diff was when a selection was copied, until the next copy.
    _copied_at: tuple[Side, int] | None = None

    @dataclass
    class Found(Message):
        """What stands at a line was looked for in the other version."""

        line: CommentLine
        where: Where

    @dataclass
    class NotFound(Message):
        """A version cannot be read."""

        error: ReviewtuiError

    @dataclass
    class Opening(Message):
        """It is known where the file of a line is: in the work tree, or only in what is reviewed."""

        line: CommentLine
        file: Path | None
        text: str

    def action_copy(self) -> None:
        """Copy what is selected, else the finding, or in the diff the line."""
        selected = self.get_selected_text()
        diff = self.query_one(DiffView)
        if selected:
            self._copy(selected, "the selected text")
        elif self.focused is diff:
            lines = diff.copied
            # Who types `y y` by habit over a selection means that selection.
            again, self._copied_at = self._copied_at == (here := diff.here), None
            if again and here:
                self.notify("The selection is copied already.", markup=False)
            elif lines:
                self._copy("\n".join(lines) + "\n", counted(len(lines), "line"))
                self._copied_at = here if diff.end_selection() else None
        elif self.entry is not None:
            self._copy(finding_text(self.entry.finding, self.state.names[0]), "the finding")
        else:
            self.notify(NOTHING, markup=False)

    def action_copy_review(self) -> None:
        """Copy the whole report."""
        copy(self.state.session.outside.report, "the report of the review", self.app.post_message)

    def action_reveal(self) -> None:
        """Go to what stands here, as the other version has it."""
        here = self._place()
        if here is None:
            return
        twin = self.query_one(DiffView).twin if self.focused is self.query_one(DiffView) else None
        if twin is not None:
            self.query_one(DiffView).go_to(*twin)
            return
        in_background("reveal", partial(self._find, here), self.post_message)

    @on(Found)
    def found(self, event: Found) -> None:
        """Go there, or say that there is nothing to go to."""
        side = Side.HEAD if event.line.side is Side.BASE else Side.BASE
        version = self.state.names[0 if side is Side.BASE else 1]
        match event.where:
            case Detached() as detached:
                why = f": {detached.why}" if side is Side.HEAD else "; it is new"
                self.notify(plain(f"Not in {version}{why}."), markup=False)
            case Followed() as followed:
                self.query_one(FindingView).show_place(followed.path, side, followed.line - 1, followed.column - 1)
                self.query_one(DiffView).focus()
                how = f"; {followed.how}" if followed.how else ""
                self.notify(plain(f"{followed.path}:{followed.line} in {version}{how}."), markup=False)

    @on(NotFound)
    def not_found(self, event: NotFound) -> None:
        """Tell why a version cannot be read."""
        tell_error(self.app, event.error)

    def action_edit_file(self) -> None:
        """Open the line in the reviewer's own editor."""
        here = self._place()
        if here is not None:
            in_background("file", partial(self._look_up, here), self.post_message)

    @on(Opening)
    def opening(self, event: Opening) -> None:
        """Lend the terminal to the editor; the review is there again when it ends."""
        line, file = event.line, event.file
        spot = Spot(line.line + 1, self._column(line) + 1)
        if file is not None:
            lend(self.app, lambda editor: editing.opened(editor, file, spot))
        elif lend(self.app, lambda editor: editing.shown(editor, line.path, event.text, spot)):
            version = self.state.names[0 if line.side is Side.BASE else 1]
            words = f"That was a copy to read: the work tree does not have {line.path} as {version} has it."
            self.notify(plain(words), markup=False)

    def _copy(self, text: str, what: str) -> None:
        copy(lambda: text, what, self.app.post_message)

    def _place(self) -> CommentLine | None:
        """Return the line under the cursor of the diff, or else where the finding stands."""
        diff, view = self.query_one(DiffView), self.query_one(FindingView)
        if self.focused is diff and view.here is not None:
            return CommentLine(*view.here)
        finding = self.entry.finding if self.entry is not None else None
        if self.focused is diff or finding is None or finding.where is None:
            self.notify(NO_LINE, markup=False)
            return None
        side = Side.BASE if finding.change.head is None else Side.HEAD
        return CommentLine(finding.where.path, side, max(0, finding.where.line - 1))

    def _column(self, line: CommentLine) -> int:
        """Return where in the line the finding stands, or else where its text begins."""
        finding = self.entry.finding if self.entry is not None else None
        if finding is not None and finding.where is not None and line.is_of(finding):
            return max(0, finding.where.column - 1)
        return 0

    def _find(self, line: CommentLine) -> Message:
        try:
            where = self.state.session.outside.counterpart(line.path, line.side.value, line.line + 1)
        except ReviewtuiError as error:
            return self.NotFound(error)
        return self.Found(line, where)

    def _look_up(self, line: CommentLine) -> Message:
        session = self.state.session
        try:
            file = session.outside.at_work(line.path, line.side.value)
            text = (session.source(line.path, line.side.value) or "") if file is None else ""
        except ReviewtuiError as error:
            return self.NotFound(error)
        return self.Opening(line, file, text)
