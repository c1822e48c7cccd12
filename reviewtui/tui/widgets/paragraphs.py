"""Text in paragraphs, each with a head of its own and lines that hang below what follows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from textual.cache import LRUCache
from textual.content import Content
from textual.widget import Widget

from reviewtui.tui.search.lighting import lit_text

if TYPE_CHECKING:
    from textual.geometry import Size

    from reviewtui.tui.search.needle import Needle

# Content cannot be changed, so that one is enough for all.
NOTHING = Content("")
# A narrower column than this is not worth hanging into.
LEAST_BODY = 20
KEPT = 512
_WRAPPED: LRUCache[tuple[object, ...], tuple[Content, ...]] = LRUCache(KEPT)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A head of one line, and a body whose further lines stand as far in as its first, behind `rest` if it is said."""

    body: Content
    head: Content = NOTHING
    rest: Content = NOTHING

    def lines(self, width: int) -> list[Content]:
        """Return the paragraph in lines of at most `width` cells; what is told again was wrapped before."""
        key = (width, *((part.plain, *part.spans) for part in (self.head, self.rest, self.body)))
        known = _WRAPPED.get(key)
        if known is None:
            known = _WRAPPED[key] = tuple(self._wrapped(width))
        return list(known)

    def _wrapped(self, width: int) -> list[Content]:
        indent = self.head.cell_length
        if width - indent < LEAST_BODY:
            return Content.assemble(self.head, self.body).wrap(max(1, width))
        first, *others = self.body.wrap(width - indent) or [NOTHING]
        before = self.rest.pad_right(indent - self.rest.cell_length)
        return [Content.assemble(self.head, first), *(Content.assemble(before, line) for line in others)]


class Lines(Protocol):
    """What can be shown in lines, such as a paragraph."""

    def lines(self, width: int) -> list[Content]:
        """Return it in lines of at most `width` cells."""
        ...


class Paragraphs(Widget):
    """Shows paragraphs; as high as they need at its width."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self.told: tuple[Lines, ...] = ()
        self._needle: Needle | None = None

    @property
    def lines(self) -> list[Content]:
        """The lines that the paragraphs take at its width."""
        return self._lines(self.size.width)

    def tell(self, paragraphs: Iterable[Lines | Content]) -> None:
        """Show these; plain Content is a paragraph without a head."""
        self.told = tuple(Paragraph(part) if isinstance(part, Content) else part for part in paragraphs)
        self.refresh(layout=True)

    def light(self, needle: Needle | None) -> None:
        """Show where the words of a search are, or no longer."""
        self._needle = needle
        self.refresh()

    def render(self) -> Content:
        """Return the lines."""
        lines = self.lines
        if self._needle is not None:
            lines = [lit_text(line, self._needle) for line in lines]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 Textual's call
        """Return how many lines the paragraphs need."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        return [line for paragraph in self.told for line in paragraph.lines(width)]
