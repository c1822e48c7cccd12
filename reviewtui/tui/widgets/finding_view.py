"""What was chosen in the changes: the file on both sides at the right line, and the card of the finding below."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.content import Content
from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.tui.background import in_background
from reviewtui.tui.comment_text import comment_lines
from reviewtui.tui.decision_text import decision_lines
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.file_shelf import FileShelf
from reviewtui.tui.outline import Entry, SpecOutline
from reviewtui.tui.review_state import FilePair, ReviewState
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_card import FindingCard, Said

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

# A file that is ready sooner than this is shown without a word in between, so that nothing flickers.
PATIENCE = 0.2


class FindingView(Container):
    """Diff and card; files are read and compared in the background."""

    @dataclass
    class Loaded(Message):
        """A file is read and compared."""

        files: FilePair
        file: FileDiff

    @dataclass
    class Refused(Message):
        """A file cannot be read."""

        files: FilePair
        error: ReviewtuiError

    def __init__(self, glyphs: Glyphs, state: ReviewState, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show nothing yet."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._state = state
        self._shelf = FileShelf(state.session)
        self._files: FilePair | None = None
        self._entry: Entry | None = None
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Make the two panes."""
        yield DiffView(self._glyphs, id="diff")
        yield FindingCard(self._glyphs, self._state.names[0], id="card")

    @property
    def diff(self) -> DiffView:
        """The view on the file."""
        return self.query_one(DiffView)

    @property
    def card(self) -> FindingCard:
        """The card of the finding."""
        return self.query_one(FindingCard)

    def show_entry(self, entry: Entry) -> None:
        """Show a finding: its card at once, its file when it is ready."""
        self._entry = entry
        self.show_card()
        self._show_files(self._state.files_of(entry))

    def show_card(self) -> None:
        """Show the card with what the session knows now."""
        entry = self._entry
        if entry is not None:
            reviewed = entry.finding.fingerprint in self._state.reviewed
            decided = tuple(decision_lines(entry.finding, self._state.decisions, self._glyphs))
            comments = tuple(comment_lines(self._state.comments(entry), self._glyphs))
            self.card.show(entry.finding, Said(decided, comments), reviewed=reviewed)

    def show_spec(self, spec: SpecOutline) -> None:
        """Show a description as a whole: what could not be read, what was tolerated, and the file from its top."""
        self._entry = None
        self.card.show_spec(spec.spec)
        self._show_files(FilePair(spec.spec.base_path, spec.spec.path))

    def say(self, message: str) -> None:
        """Show a sentence in the place of a finding."""
        self._entry = self._files = None
        self.diff.border_title = Content("Diff")
        self.diff.say("")
        self.card.say(message)

    def on_finding_view_loaded(self, event: Loaded) -> None:
        """Show a file that is ready, unless another one is wanted by now."""
        event.stop()
        if event.files == self._files:
            self._show_file(event.files, event.file)

    def on_finding_view_refused(self, event: Refused) -> None:
        """Say why a file is not shown."""
        event.stop()
        if event.files == self._files:
            self._stop_waiting()
            self.diff.say(f"{event.error} {event.error.hint}".strip())

    def _show_files(self, files: FilePair) -> None:
        ready = self._shelf.get(files)
        if ready is not None:
            self._show_file(files, ready)
            return
        self._files = files
        self._stop_waiting()
        self._waiting = self.set_timer(PATIENCE, partial(self._say_loading, files))
        in_background("files", partial(self._load, files), self.post_message)

    def _load(self, files: FilePair) -> Message | None:
        if self._files != files:
            return None
        try:
            return self.Loaded(files, self._shelf.load(files))
        except ReviewtuiError as error:
            return self.Refused(files, error)

    def _show_file(self, files: FilePair, file: FileDiff) -> None:
        self._files = files
        self._stop_waiting()
        if self.diff.file is not file:
            self.diff.show(file, self._state.marks(files))
            self.diff.border_title = Content(plain(file.path))
        self._go_to_entry()
        self.diff.border_subtitle = Content("side by side" if self.diff.split else "unified")

    def _go_to_entry(self) -> None:
        entry = self._entry
        if entry is None:
            self.diff.action_go(0)
            return
        change = entry.finding.change
        side = Side.HEAD if change.head is not None else Side.BASE
        if entry.finding.where is not None:
            self.diff.go_to(side, max(0, entry.finding.where.line - 1), entry.finding.where.column)

    def _say_loading(self, files: FilePair) -> None:
        if self._files == files:
            self.diff.border_title = Content(plain(files.head or files.base))
            self.diff.say("Comparing the two versions line by line ...")

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None
