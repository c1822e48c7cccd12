"""Comments for people: by file and line, each with its replies and the id by which it is answered."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reviewtui.anchors import Followed
from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.neutral import neutral_lines
from reviewtui.reports.look import Ink
from reviewtui.reviews.types import CommentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reports.look import Look
    from reviewtui.reviews.threads import Said, Thread

_INDENT = "      "
_DEEPER = "        "
_INKS = {
    CommentKind.MUST_FIX: Verdict.BREAKING,
    CommentKind.SHOULD_FIX: Verdict.DANGEROUS,
    CommentKind.QUESTION: Verdict.INFO,
    CommentKind.NOTE: Verdict.INFO,
    CommentKind.PRAISE: Verdict.SAFE,
}


def render(threads: tuple[Thread, ...], look: Look) -> str:
    """Return all conversations; of those that are settled only the first lines, unless everything is asked for."""
    settled = sum(thread.resolved is not None for thread in threads)
    count = f"{counted(len(threads), 'comment')}, {settled:,} resolved" if settled else counted(len(threads), "comment")
    return "\n".join([*_lines(threads, look), *look.inked(Ink.HEADING, count if threads else "no comments")]) + "\n"


def render_one(thread: Thread, look: Look) -> str:
    """Return one conversation, as it is after somebody spoke."""
    return "\n".join(_lines((thread,), look)).rstrip("\n") + "\n"


def _lines(threads: tuple[Thread, ...], look: Look) -> Iterator[str]:
    for path, inside in groupby(threads, key=lambda thread: thread.file):
        yield from look.inked(Ink.HEADING, path or "the review as a whole")
        for thread in inside:
            yield from thread_lines(thread, look)
        yield ""


def thread_lines(thread: Thread, look: Look) -> Iterator[str]:
    """Give the lines of one conversation."""
    yield from _head(thread, look)
    if thread.resolved is not None:
        who = thread.resolved.by.called
        yield from look.inked(Ink.FAINT, f"resolved by {who}, {thread.resolved.at:%Y-%m-%d}", first=_INDENT)
        if not look.verbose:
            return
    if thread.first.comment.excerpt:
        yield from look.inked(Ink.FAINT, thread.first.comment.excerpt, first=f"{_INDENT}> ")
    yield from _whereabouts(thread, look)
    if thread.root is not None and not thread.root.comment.withdrawn:
        yield from _words(thread.root.comment.text, look, _INDENT)
    for reply in thread.replies:
        yield from look.wrapped(_signed(reply), first=f"{_INDENT}{look.glyphs.arrow} ", rest=_DEEPER)
        yield from _words(reply.comment.text, look, _DEEPER)


def _head(thread: Thread, look: Look) -> Iterator[str]:
    margin = f"{thread.where.line if isinstance(thread.where, Followed) else '-':>4}  "
    if thread.root is None:
        yield from look.wrapped(f"a comment that is not here ({thread.id})", first=margin, rest=_INDENT)
        return
    kind = thread.root.comment.kind
    taken_back = ", withdrawn" if thread.root.comment.withdrawn else ""
    words = f"{kind.phrase}{taken_back}: {_signed(thread.root)} ({thread.id})"
    first, *rest = look.wrapped(words, first=margin, rest=_INDENT)
    yield first.replace(kind.phrase, look.verdict(_INKS[kind], kind.phrase), 1)
    yield from rest


def _whereabouts(thread: Thread, look: Look) -> Iterator[str]:
    where = thread.where
    if isinstance(where, Followed):
        told = ["in the base"] if thread.first.comment.side == "base" else []
        told += [where.how] if where.how else []
        if told:
            yield from look.inked(Ink.FAINT, "; ".join(told), first=_INDENT)
    elif where is not None:
        yield from look.wrapped(f"detached: {where.why}", first=_INDENT, rest=_INDENT)


def _signed(said: Said) -> str:
    elsewhere = f", in {said.review}" if said.review else ""
    return f"{said.author.called}, {said.comment.at:%Y-%m-%d}{elsewhere}"


def _words(text: str, look: Look, margin: str) -> Iterator[str]:
    for line in neutral_lines(text):
        yield from look.wrapped(line, first=margin) if line.strip() else [""]
