"""What a text is about: a note on an answer, a comment or a reply, and how it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from reviewtui.reviews.types import CommentKind

Save: TypeAlias = Callable[[str, CommentKind], object]


@dataclass(frozen=True, slots=True)
class Subject:
    """`key` names it while unsaved text waits; `save` may raise `ReviewtuiError`.

    A comment has `kinds`, and begins with `kind` or the first of them; `needs_words` is whether an empty text is none.
    """

    key: str
    title: str
    about: str
    text: str
    save: Save
    kinds: tuple[CommentKind, ...] = ()
    kind: CommentKind | None = None
    needs_words: bool = False
