"""What leads out of a review: to an element in the other version, to a file of the work tree, into a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.repository import WORKTREE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reviewtui.anchors import Where
    from reviewtui.places import SideName
    from reviewtui.reviews.review import Review
    from reviewtui.session.opening import Opened
    from reviewtui.session.placing import Placing


class Outside:
    """Asks the repository and the review as they stand now."""

    def __init__(self, opened: Opened, placing: Placing, review: Callable[[], Review]) -> None:
        """Read nothing yet."""
        self._opened, self._placing, self._review = opened, placing, review

    def counterpart(self, path: str, side: SideName, line: int) -> Where:
        """Return where what stands at a line, counted from 1, is found in the other version; raises ReviewtuiError."""
        return self._placing.counterpart(path, side, line)

    def at_work(self, path: str, side: SideName) -> Path | None:
        """Return the file of the work tree that says what one side says; None when it says something else."""
        repository = self._opened.repository
        if repository.bare:
            return None
        reviewed = self._opened.range.base if side == "base" else self._opened.range.head
        try:
            said = repository.snapshot(WORKTREE).oid(path)
            same = said is not None and said == reviewed.oid(path)
        except ReviewtuiError:
            return None
        file = repository.root / path
        # What is checked out in part only has an id, and no file.
        return file if same and file.is_file() and not file.is_symlink() else None

    def report(self) -> str:
        """Return the whole report of the review as Markdown."""
        # Nobody who copies nothing waits for these to load.
        from reviewtui.records.markdown_blocks import render  # noqa: PLC0415 - said above
        from reviewtui.records.report import contents_of, laid_out  # noqa: PLC0415 - said above

        return render(laid_out(contents_of(self._review())))
