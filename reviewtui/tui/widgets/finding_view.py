"""What was chosen in the changes: the file on both sides at the right line, and the card of the finding below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from textual.content import Content
from textual.message import Message

from reviewtui.anchors import Followed
from reviewtui.counting import counted
from reviewtui.errors import ReviewtuiError
from reviewtui.reports.rule_words import load_rules
from reviewtui.tui.approval_text import approval_lines
from reviewtui.tui.background import in_background
from reviewtui.tui.card_text import Said
from reviewtui.tui.comment_text import one_thread, talk_line, thread_lines, whereabouts
from reviewtui.tui.conversations import side_of
from reviewtui.tui.decision_text import decision_lines
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.file_shelf import FileShelf
from reviewtui.tui.line_marks import LineMarks
from reviewtui.tui.outline import Bygone, Entry, Gone, Past, SpecOutline
from reviewtui.tui.past_text import past_lines
from reviewtui.tui.review_state import FilePair, ReviewState
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_card import FindingCard
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.semantic_view import SemanticView
from reviewtui.tui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from reviewtui.reviews.threads import Thread

# A file that is ready sooner than this is shown without a word in between, so that nothing flickers.
PATIENCE = 0.2
NO_TEXT = "Neither version of this file can be shown: it is not there, or larger than what is read."

Goal: TypeAlias = tuple[Side, int, int]
"""A line (from 0) and a column to go to."""


class FindingView(ViewStack):
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
        self._marks = LineMarks(state.session.report.findings)
        self._files: FilePair | None = None
        self._entry: Entry | None = None
        self._talk: tuple[str, ...] = ()
        self._talked = ("", 0)
        self._goal: Goal | None = None
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        """Make the two panes."""
        yield DiffView(self._glyphs, id="diff")
        yield SemanticView(self._glyphs, self._state.names, self._state.session.semantics, id="semantic")
        yield FindingCard(self._glyphs, self._state.names[0], id="card")

    @property
    def card(self) -> FindingCard:
        """The card of the finding."""
        return self.query_one(FindingCard)

    def show_entry(self, entry: Entry) -> None:
        """Show a finding: its card at once, its file when it is ready."""
        self._take(entry)
        self.show_card()
        self._show_files(self._state.files_of(entry))

    def show_card(self) -> None:
        """Show the card with what the session knows now."""
        entry = self._entry
        if entry is None and self._talk:
            self._show_talk()
        if entry is not None:
            reviewed = entry.finding.fingerprint in self._state.reviewed
            talk, threads = self._state.talk, self._state.talk.on(entry.finding)
            decided = [
                *decision_lines(entry.finding, self._state.decisions, self._glyphs),
                *approval_lines(entry, self._state),
            ]
            said = Said((*decided, *talk_line(threads)), tuple(thread_lines(threads, talk, self._glyphs)))
            self.card.show(entry.finding, said, reviewed=reviewed)
            self._go_to_new_words(entry, threads)

    @property
    def here(self) -> tuple[str, Side, int] | None:
        """The file, version and line (from 0) under the cursor of the diff."""
        here = self.diff.here
        if here is None or self._files is None:
            return None
        side, line = here
        return self._files.path(side), side, line

    def on_mount(self) -> None:
        """Have the rules loaded that found something, so that no card waits for them."""
        findings = {finding.rule: finding for finding in self._state.session.report.findings}
        in_background("rules", partial(load_rules, findings.values()), self.post_message)

    def tell_lines(self) -> None:
        """Show beside the lines what was said meanwhile."""
        if self._files is not None:
            self.diff.tell(frozenset(self._state.comments_in(self._files)))

    def show_thread(self, thread: Thread, entry: Entry | None) -> None:
        """Show a conversation with the finding that it is on, or with the line that it is about."""
        where = thread.where
        if entry is not None:
            self.show_entry(entry)
            self.card.go_to_comments()
        elif isinstance(where, Followed):
            side = side_of(thread)
            self._take(talk=(thread.id,), goal=(side, where.line - 1, where.column))
            self.show_card()
            self._show_files(self._state.pair_of(where.path, side))

    def show_place(self, path: str, side: Side, line: int, column: int) -> None:
        """Show a line (from 0) of one version; the card stays what it is about."""
        self._goal = (side, line, column)
        self._show_files(self._state.pair_of(path, side))

    def on_semantic_view_wanted(self, event: SemanticView.Wanted) -> None:
        """Find the line of a part."""
        event.stop()
        self.find_line(self._state.session.semantics, event.spec, event.side, event.place)

    def on_view_stack_located(self, event: ViewStack.Located) -> None:
        """Show a line in the view that has lines."""
        event.stop()
        self.show_view(0)
        self.show_place(event.place.path, event.side, max(0, event.place.line - 1), event.place.column)

    def show_gone(self, gone: Gone) -> None:
        """Show the conversations whose place is gone."""
        self._take(talk=tuple(thread.id for thread in gone.threads))
        self.show_card()
        if gone.path:
            self._show_files(self._state.pair_of(gone.path, Side.HEAD))

    def show_past(self, past: Past | Bygone) -> None:
        """Show what is gone since the reviewer looked; the file stays, for no line of it is about that."""
        self._take()
        self.card.show_lines("Gone since you looked", tuple(past_lines(past)))

    def show_spec(self, spec: SpecOutline, advice: str = "") -> None:
        """Show a description as a whole: what could not be read, what was tolerated, and the file from its top."""
        self._take()
        self.card.show_spec(spec.spec, advice)
        self._show_files(FilePair(spec.spec.base_path, spec.spec.path))

    def say(self, message: str) -> None:
        """Show a sentence in the place of a finding."""
        self._take()
        self._files = None
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

    def _go_to_new_words(self, entry: Entry, threads: Sequence[Thread]) -> None:
        """Show what was said since the card was told last, if it is about the same finding."""
        fingerprint, before = self._talked
        now = sum(1 + len(thread.replies) for thread in threads)
        self._talked = entry.finding.fingerprint, now
        if fingerprint == entry.finding.fingerprint and now > before:
            self.card.go_to_comments()

    def _take(self, entry: Entry | None = None, talk: tuple[str, ...] = (), goal: Goal | None = None) -> None:
        """Keep what is shown from now on: a finding, conversations by their ids, or neither."""
        self._entry, self._talk, self._goal = entry, talk, goal
        self.semantic.show_entry(entry)

    def _show_talk(self) -> None:
        threads = [thread for thread in self._state.talk.all if thread.id in self._talk]
        lines: list[Paragraph | Content] = []
        for thread in threads:
            lines += [*whereabouts(thread, self._state.names[0])]
            lines += [*one_thread(thread, self._state.talk, self._glyphs), Content("")]
        self.card.show_lines(counted(len(threads), "comment").capitalize(), lines)

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
        if not (file.in_base or file.in_head):
            self.diff.border_title = Content(plain(file.path))
            self.diff.say(NO_TEXT)
            return
        if self.diff.file is not file:
            said = frozenset(self._state.comments_in(files))
            self.diff.show(file, self._marks.of(files.base, files.head), said)
            self.diff.border_title = Content(plain(file.path))
        self._go_to_entry()

    def _go_to_entry(self) -> None:
        entry, goal = self._entry, self._goal
        if goal is not None:
            self.diff.go_to(*goal)
            return
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
