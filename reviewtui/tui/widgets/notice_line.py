"""A line below the top: that the branch moved, and what is new since the reviewer last looked; no line without news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.keymap import key_of
from reviewtui.tui.text_safe import plain
from reviewtui.tui.widgets.action_line import ActionLine, Part

if TYPE_CHECKING:
    from reviewtui.tui.review_state import ReviewState
    from reviewtui.tui.theme import Glyphs

KEY = "bold $role-accent"
QUIET = "$role-text-quiet"


class NoticeLine(ActionLine):
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

    def parts(self) -> list[Part]:
        """Return the line; that the branch moved comes first."""
        moved, news = self._moved(), self._news(dated=True)
        between = [Part(f"  {self._glyphs.dot}  ")] if moved and news else []
        # Where there is no room for both, the news is told when the move was taken in; the date is missed least.
        choices = ([*moved, *between, *news], moved or news, moved or self._news(dated=False))
        lines = [[Part(" "), *parts] for parts in choices]
        return next((line for line in lines if sum(part.width for part in line) <= self.size.width), lines[-1])

    def _moved(self) -> list[Part]:
        moved = plain(self._state.moved)
        sign = Part(f"{self._glyphs.moved} ", KEY)
        return [sign, Part(moved, "bold"), Part("; ", QUIET), *_key("take-in", " takes it in")] if moved else []

    def _news(self, *, dated: bool) -> list[Part]:
        news = self._state.news
        if news is None or not self._state.has_news:
            return []
        told = [(len(news.new), "new"), (len(news.gone), "gone")]
        words = ", ".join(f"{count:,} {word}" for count, word in told if count)
        since = Part(f" since {news.since.at.date().isoformat()}; " if dated else "; ", QUIET)
        shows = _key("news", " shows what is new") if news.new else []
        lists = _key("blocks", " lists what is gone") if news.gone else []
        return [Part(words, "bold"), since, *shows, *([Part(", ", QUIET)] if shows and lists else []), *lists]


def _key(action: str, does: str) -> list[Part]:
    return [Part(key_of(action), KEY, action), Part(does, QUIET, action)]
