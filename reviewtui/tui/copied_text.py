"""What is copied of a finding or a conversation, as Markdown that reads well wherever it is pasted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reviewtui.anchors import Followed
from reviewtui.counting import counted
from reviewtui.tui.finding_words import word
from reviewtui.tui.text_safe import plain, plain_block

if TYPE_CHECKING:
    from reviewtui.model import Finding
    from reviewtui.reviews.threads import Said, Thread

# More operations than this are counted only.
_NAMED = 5


def finding_text(finding: Finding, base_name: str) -> str:
    """Return verdict, message, place, rule and the operations that are reached."""
    lines = [f"**{word(finding).capitalize()}:** {plain(finding.message)}", ""]
    where = finding.where
    if where is not None:
        version = f" in {base_name}" if finding.change.head is None else ""
        lines.append(f"- Place: `{plain(where.path)}:{where.line}`{plain(version)}")
    lines.append(f"- Rule: `{plain(finding.rule)}`")
    lines += _reached(finding)
    return "\n".join(lines) + "\n"


def _reached(finding: Finding) -> Iterator[str]:
    operations = finding.operations
    if operations:
        named = ", ".join(f"`{plain(str(operation))}`" for operation in operations[:_NAMED])
        left = len(operations) - _NAMED
        more = f" and {left:,} more" if left > 0 else ""
        yield f"- Reached by {counted(len(operations), 'operation')}: {named}{more}"


def thread_text(thread: Thread, name: Callable[[Said], str]) -> str:
    """Return a conversation with its place; `name` tells who said something."""
    return "\n".join(_thread_lines(thread, name)) + "\n"


def _thread_lines(thread: Thread, name: Callable[[Said], str]) -> Iterator[str]:
    if isinstance(thread.where, Followed):
        yield f"`{plain(thread.where.path)}:{thread.where.line}`"
        yield ""
    root: tuple[Said, ...] = (thread.root,) if thread.root is not None else ()
    for one in (*root, *thread.replies):
        kind = f" ({one.comment.kind.phrase})" if one is thread.root else ""
        yield f"**{plain(name(one))}**{kind}:"
        yield ""
        yield from (f"> {line}".rstrip() for line in plain_block(one.comment.text).split("\n"))
        yield ""
    if thread.resolved is not None:
        yield "Resolved."
