"""Comments with their replies, in lines: who said what, when, and whether it is settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.anchors import Detached, Followed
from reviewtui.counting import counted
from reviewtui.reviews.types import CommentKind
from reviewtui.tui.decision_text import QUIET
from reviewtui.tui.keymap import key_of
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import Row, Tone

if TYPE_CHECKING:
    from reviewtui.reviews.threads import Said, Thread
    from reviewtui.tui.conversations import Conversations
    from reviewtui.tui.theme import Glyphs

_TONES = {
    CommentKind.MUST_FIX: Tone.BAD,
    CommentKind.SHOULD_FIX: Tone.STRONG,
    CommentKind.QUESTION: Tone.ACCENT,
    CommentKind.NOTE: Tone.PLAIN,
    CommentKind.PRAISE: Tone.GOOD,
}


def thread_lines(threads: Iterable[Thread], talk: Conversations, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return conversations, each below an empty line; one that is settled is dimmed, and says so."""
    for thread in threads:
        yield Content("")
        yield from one_thread(thread, talk, glyphs)


def talk_line(threads: Sequence[Thread]) -> Iterator[Paragraph]:
    """Return how many comments stand at the end of a card, and how to answer them; nothing when there are none."""
    if threads:
        left = sum(thread.resolved is None for thread in threads)
        count = f"{counted(len(threads), 'comment')} below, {left:,} open: "
        body = Content.assemble(count, (key_of("comments"), "bold $role-accent"), (" answers and resolves", QUIET))
        yield Paragraph(body, Content.styled("Talk   ", f"bold {QUIET}"))


def one_thread(thread: Thread, talk: Conversations, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return one conversation."""
    settled = thread.resolved is not None
    word = "resolved, " if settled else ""
    if thread.root is None:
        yield Content.styled(f"{glyphs.comment} {word}the comment that this answers is not here", QUIET)
    else:
        head = f"{glyphs.comment} {word}{thread.root.comment.kind.phrase}  "
        yield _words(thread.root, head, talk, glyphs, dimmed=settled)
    for reply in thread.replies:
        yield _words(reply, f"  {glyphs.arrow} ", talk, glyphs, dimmed=settled)
    if thread.resolved is not None:
        day = thread.resolved.at.date().isoformat()
        yield shown(f"  {glyphs.reviewed} resolved by {talk.name(thread.resolved.by)}, {day}", QUIET)


def whereabouts(thread: Thread, base_name: str) -> Iterator[Content]:
    """Return where a conversation stands, what that rests on, and the line on which it was begun."""
    where, comment = thread.where, thread.first.comment
    if isinstance(where, Followed):
        version = f" in {base_name}" if comment.side == "base" else ""
        yield shown(f"{where.path}:{where.line}{version}", "bold")
        if where.how:
            yield shown(where.how, QUIET)
    elif isinstance(where, Detached):
        yield shown(f"{comment.spec or 'a finding'}: its place is gone", "bold $role-dangerous")
        yield shown(f"{where.why}.", QUIET)
    else:
        yield Content.styled("On the review as a whole", "bold")
    if comment.excerpt:
        yield shown(f"> {comment.excerpt}", QUIET)


def comment_row(said: Said, thread: Thread, talk: Conversations, glyphs: Glyphs) -> Row:
    """Return one comment of a list: its kind and place, or that it is a reply, who made it, and how it begins."""
    comment, settled = said.comment, thread.resolved is not None
    name = (talk.name(said.author), Tone.QUIET)
    text = ("withdrawn" if comment.withdrawn else plain(" ".join(comment.text.split())), Tone.QUIET)
    if said is not thread.root:
        return [(f"   {glyphs.arrow} ", Tone.QUIET), name, (f"  {text[0]}", Tone.QUIET if settled else Tone.PLAIN)]
    sign = glyphs.reviewed if settled else glyphs.comment
    word = "resolved" if settled else comment.kind.phrase
    return [
        (f"{sign} {word:<10} ", Tone.QUIET if settled else _TONES[comment.kind]),
        (f"{_place(thread)}  ", Tone.QUIET if settled else Tone.STRONG),
        name,
        (f"  {text[0]}", Tone.QUIET if settled else Tone.PLAIN),
    ]


def gone_words(count: int) -> str:
    """Return how a number of comments is called whose place is gone."""
    return f"{counted(count, 'comment')} whose place is gone"


def _place(thread: Thread) -> str:
    where = thread.where
    if where is None:
        return "the review"
    name = plain(thread.file).rpartition("/")[2]
    return f"{name}:{where.line}" if isinstance(where, Followed) else f"{name} (gone)"


def _words(said: Said, head: str, talk: Conversations, glyphs: Glyphs, *, dimmed: bool) -> Paragraph:
    comment = said.comment
    signed = f"{talk.name(said.author)}, {comment.at.date().isoformat()}"
    if said.review:
        signed += f" {glyphs.dot} in the review {said.review}"
    text = (
        Content.styled("withdrawn", QUIET) if comment.withdrawn else shown_block(comment.text, QUIET if dimmed else "")
    )
    body = Content.assemble(text, "\n", shown(signed, QUIET))
    return Paragraph(body, Content.styled(head, QUIET if dimmed else "bold $role-accent"))
