"""Comments in lines for the card of a finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.tui.text_safe import shown_block
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from reviewtui.reviews.types import Comment
    from reviewtui.tui.theme import Glyphs


def comment_lines(comments: Iterable[Comment], glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return the comments, each below an empty line."""
    for comment in comments:
        yield Content("")
        head = f"{glyphs.comment} {comment.kind.phrase}  "
        yield Paragraph(shown_block(comment.text), Content.styled(head, "bold $role-accent"))
