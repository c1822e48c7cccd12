"""Comments as Markdown that can be pasted into a pull request: by file, with what they are about, and the replies."""

from __future__ import annotations

from itertools import groupby
from textwrap import indent
from typing import TYPE_CHECKING

from reviewtui.anchors import Followed
from reviewtui.counting import counted
from reviewtui.records.markdown import Markdown, code, link, neutral, prose, speech

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.anchors import Where
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.threads import Said, Thread

_INDENT = "  "


def render(threads: Iterable[Thread], review: str) -> str:
    """Return all conversations, those of one file together, the settled ones folded away below the open ones."""
    parts = [f"## Comments on {code(review)}"]
    for path, inside in groupby(threads, key=lambda thread: thread.file):
        together = list(inside)
        settled = [thread for thread in together if thread.resolved]
        parts.append(f"### {code(path)}" if path else "### The review as a whole")
        parts += [_thread(thread) for thread in together if not thread.resolved]
        if settled:
            parts.append(f"<details><summary>{counted(len(settled), 'comment')} resolved</summary>")
            parts += [*map(_thread, settled), "</details>"]
    if len(parts) == 1:
        parts.append("Nobody commented on anything.")
    return "\n\n".join(parts) + "\n"


def _thread(thread: Thread) -> str:
    about = thread.first.comment
    head = [_kind(thread), _place(thread.where, in_base=about.side == "base")]
    if thread.root is not None:
        head.append(_signed(thread.root))
    if thread.resolved is not None:
        head.append(f"resolved by {_name(thread.resolved.by)}, {thread.resolved.at:%Y-%m-%d}")
    blocks = ["* " + " · ".join(piece for piece in head if piece)]
    if about.excerpt:
        blocks.append(indent(f"> {code(about.excerpt)}", _INDENT))
    if thread.root is not None and not thread.root.comment.withdrawn:
        blocks.append(indent(speech(about.text), _INDENT))
    blocks += [indent(_reply(said), _INDENT) for said in thread.replies]
    return "\n\n".join(block for block in blocks if block.strip())


def _kind(thread: Thread) -> str:
    if thread.root is None:
        return "**A comment that is not here**"
    kind = thread.root.comment.kind.phrase.capitalize()
    return f"**{kind}** (withdrawn)" if thread.root.comment.withdrawn else f"**{kind}**"


def _place(where: Where | None, *, in_base: bool) -> str:
    if where is None:
        return ""
    if not isinstance(where, Followed):
        return Markdown(f"detached: {prose(where.why)}")
    placed = link(f"{where.path}:{where.line}", where.path, where.line)
    told = [*(["in the base"] if in_base else []), *([prose(where.how)] if where.how else [])]
    return Markdown(f"{placed} ({'; '.join(told)})") if told else placed


def _reply(said: Said) -> str:
    return f"* {_signed(said)}:\n\n{indent(speech(said.comment.text), _INDENT)}"


def _signed(said: Said) -> str:
    day = f"{said.comment.at:%Y-%m-%d}"
    elsewhere = f", in {code(said.review)}" if said.review else ""
    return f"{_name(said.author)}, {day}{elsewhere}"


def _name(person: Reviewer) -> str:
    return speech(neutral(person.called)) or "somebody"
