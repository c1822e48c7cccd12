"""All comments: a list with their replies, the conversation under the cursor, and what can be said to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen

from reviewtui.anchors import Followed
from reviewtui.counting import counted
from reviewtui.reviews.threads import Said, Thread
from reviewtui.reviews.types import CommentKind
from reviewtui.tui.actions import Place
from reviewtui.tui.clipboard.copying import copy
from reviewtui.tui.comment_text import comment_row, one_thread, whereabouts
from reviewtui.tui.copied_text import thread_text
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.saying import said
from reviewtui.tui.screens.editor import EditorScreen
from reviewtui.tui.subject import Subject
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.undoing import redo, undo
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

NOTHING = "Nobody commented yet. c comments on the review as a whole; on a finding or a line, c does so in the review."
NOT_YOURS = "Only comments of your own can be changed. {comments-reply} answers this one."


class CommentsScreen(Screen[Thread | None]):
    """The list; it returns the conversation whose place the reviewer wants to see."""

    PLACES = (Place.COMMENTS, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.COMMENTS)]

    def __init__(self, state: ReviewState, glyphs: Glyphs, thread: str) -> None:
        """Begin with the conversation of this id."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._begin_with = thread
        self._rows: list[tuple[Said, Thread]] = []

    def compose(self) -> ComposeResult:
        """Make the list and the text."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="comments"):
            yield RowList(self._glyphs, id="listed")
            with TextPane(id="thread") as thread:
                thread.border_title = Content("The conversation")
                yield Paragraphs(id="words")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Show everything, with the cursor on what was asked for."""
        self._show()
        rows = self.query_one("#listed", RowList)
        begin = (row for row, (_, thread) in enumerate(self._rows) if thread.id == self._begin_with)
        rows.put_cursor(next(begin, 0))
        rows.focus()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show the conversation under the cursor."""
        self._show_thread()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go to its place."""
        _, thread = self._rows[self.query_one("#listed", RowList).cursor]
        if thread.where is None or not isinstance(thread.where, Followed):
            self.notify("It has no place to go to.", markup=False)
        else:
            self.dismiss(thread)

    def action_reply(self) -> None:
        """Answer the comment."""
        here = self._here()
        if here is not None:
            one, thread = here
            self._write(
                Subject(
                    key=f"reply {thread.id}",
                    title="Reply",
                    about=one.comment.text,
                    text="",
                    save=lambda text, _: self._state.session.reply(one.comment.id, text),
                    needs_words=True,
                )
            )

    def action_settle(self) -> None:
        """Say that the conversation is settled, or that it is not."""
        here = self._here()
        if here is not None:
            _, thread = here
            resolved = thread.resolved is None
            if said(self.app, lambda: self._state.session.resolve(thread.first.comment.id, resolved=resolved)):
                self._show()

    def action_edit(self) -> None:
        """Change a comment of one's own."""
        one = self._own()
        if one is not None:
            comment = one.comment
            self._write(
                Subject(
                    key=f"edit {comment.id}",
                    title="Change your comment",
                    about="",
                    text=comment.text,
                    save=lambda text, kind: self._state.session.amend(comment.id, kind, text),
                    kinds=() if comment.answers else tuple(CommentKind),
                    kind=comment.kind,
                    needs_words=True,
                )
            )

    def action_withdraw(self) -> None:
        """Take a comment of one's own back."""
        one = self._own()
        if one is not None and said(self.app, lambda: self._state.session.withdraw(one.comment.id)):
            self._show()

    def action_comment(self) -> None:
        """Comment on the review as a whole."""
        self._write(
            Subject(
                key="comment",
                title="Comment on the review as a whole",
                about="",
                text="",
                save=lambda text, kind: self._state.session.comment("", kind, text),
                kinds=tuple(CommentKind),
            )
        )

    def action_copy(self) -> None:
        """Copy the conversation under the cursor, or what is selected."""
        selected = self.get_selected_text()
        here = self._here() if not selected else None
        if selected:
            copy(lambda: selected, "the selected text", self.app.post_message)
        elif here is not None:
            text = thread_text(here[1], lambda one: self._state.talk.name(one.author))
            copy(lambda: text, "the comment", self.app.post_message)

    def action_undo(self) -> None:
        """Take back what was said last."""
        if undo(self.app, self._state.session) is not None:
            self._show()

    def action_redo(self) -> None:
        """Say again what was taken back last."""
        if redo(self.app, self._state.session) is not None:
            self._show()

    def action_close(self) -> None:
        """Return to the review."""
        self.dismiss(None)

    def _write(self, subject: Subject) -> None:
        editor = EditorScreen(subject, self._state.unsaved)
        self.app.push_screen(editor, lambda saved: self._show() if saved else None)

    def _here(self) -> tuple[Said, Thread] | None:
        if self._rows:
            return self._rows[self.query_one("#listed", RowList).cursor]
        self.notify(NOTHING, markup=False)
        return None

    def _own(self) -> Said | None:
        here = self._here()
        if here is None or self._state.talk.is_own(here[0]):
            return here[0] if here else None
        self.notify(with_keys(NOT_YOURS), markup=False)
        return None

    def _show(self) -> None:
        """List everything anew; the cursor stays where it is."""
        talk = self._state.talk
        self._rows = [(one, thread) for thread in talk.all for one in _inside(thread)]
        rows = self.query_one("#listed", RowList)
        rows.show([comment_row(one, thread, talk, self._glyphs) for one, thread in self._rows])
        self.query_one(StatusLine).tell()
        unsettled = sum(thread.resolved is None for thread in talk.all)
        rows.border_title = Content(f"{counted(len(talk.all), 'comment').capitalize()}, {unsettled:,} open")
        self._show_thread()

    def _show_thread(self) -> None:
        words = self.query_one(Paragraphs)
        if not self._rows:
            words.tell([Content.styled(NOTHING, "$role-text-quiet")])
            return
        _, thread = self._rows[self.query_one("#listed", RowList).cursor]
        talk = self._state.talk
        words.tell([*whereabouts(thread, self._state.names[0]), Content(""), *one_thread(thread, talk, self._glyphs)])


def _inside(thread: Thread) -> Iterator[Said]:
    if thread.root is not None:
        yield thread.root
    yield from thread.replies
