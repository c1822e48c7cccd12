"""A line below the top: that the branch moved, and what is new since the reviewer last looked; no line without news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from reviewtui.tui.text_safe import plain

if TYPE_CHECKING:
    from reviewtui.tui.review_state import ReviewState
    from reviewtui.tui.theme import Glyphs

KEY = "bold $role-accent"
QUIET = "$role-text-quiet"


class NoticeLine(Widget):
    """Calm: it names a key and waits."""

    def __init__(self, glyphs: Glyphs, state: ReviewState) -> None:
        """Show what the state knows."""
        super().__init__()
        self._glyphs = glyphs
        self._state = state

    def on_mount(self) -> None:
        """Take no room when there is nothing to say."""
        self.tell()

    def tell(self) -> None:
        """Show what is new by now."""
        self.display = bool(self._state.moved or self._state.has_news)
        self.refresh()

    def render(self) -> Content:
        """Return the line; that the branch moved comes first."""
        told = [part for part in (self._moved(), self._news()) if part.cell_length]
        line = Content.assemble(" ", Content(f"  {self._glyphs.dot}  ").join(told))
        # Where there is no room for both, the news is told when the move was taken in.
        return line if line.cell_length <= self.size.width else Content.assemble(" ", *told[:1])

    def _moved(self) -> Content:
        moved = plain(self._state.moved)
        if not moved:
            return Content("")
        sign = (f"{self._glyphs.moved} ", "bold $role-accent")
        return Content.assemble(sign, (moved, "bold"), ("; ", QUIET), ("R", KEY), (" takes it in", QUIET))

    def _news(self) -> Content:
        news = self._state.news
        if news is None or not self._state.has_news:
            return Content("")
        told = [(len(news.new), "new"), (len(news.gone), "gone")]
        words = ", ".join(f"{count:,} {word}" for count, word in told if count)
        since = (f" since {news.since.at.date().isoformat()}", QUIET)
        keys = [("m", " shows what is new")] if news.new else []
        keys += [("b", " lists what is gone")] if news.gone else []
        told_keys = [Content.assemble((key, KEY), (does, QUIET)) for key, does in keys]
        return Content.assemble((words, "bold"), since, ("; ", QUIET), Content.styled(", ", QUIET).join(told_keys))
