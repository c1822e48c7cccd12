"""Asks for pages in the background, and drops the answers that nobody waits for any more."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.model import Operation
from reviewtui.semantics import Page
from reviewtui.tui.background import in_background
from reviewtui.tui.outline import Entry
from reviewtui.tui.semantic.rows import PageRows
from reviewtui.tui.semantic_port import SemanticPages


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: where a finding is, or one of the operations that it reaches."""

    entry: Entry
    operation: Operation | None = None


@dataclass
class PageMade(Message):
    """A page is ready, opened where something differs."""

    question: Question
    rows: PageRows


@dataclass
class PageRefused(Message):
    """There is no page."""

    question: Question
    error: ReviewtuiError


class Asking:
    """Remembers what was asked for last; `post` may be called from any thread."""

    def __init__(self, pages: SemanticPages, post: Callable[[Message], object]) -> None:
        """Ask nothing yet."""
        self._pages = pages
        self._post = post
        self.last: Question | None = None

    def ask(self, question: Question) -> None:
        """Have a page made; another one that is being made is wanted no more."""
        self.last = question
        in_background("semantic", partial(self._make, question), self._post)

    def forget(self) -> None:
        """Want nothing."""
        self.last = None

    def _make(self, question: Question) -> Message | None:
        if question is not self.last:
            return None
        spec, operation = question.entry.spec, question.operation
        try:
            if self._pages.read(spec):
                # What was read stays as long as the review; walking it for garbage would keep the keys waiting.
                gc.freeze()
            if operation is not None:
                page = self._pages.of_operation(spec, operation)
            else:
                page = self._pages.of_finding(spec, question.entry.finding)
            rows = PageRows(page)
            rows.visible(stacked=False)  # what is said first is found out here, where no key waits for it
            return PageMade(question, rows)
        except ReviewtuiError as error:
            return PageRefused(question, error)


def wants_new_page(last: Question | None, entry: Entry, page: Page | None, *, inside: bool) -> bool:
    """Tell whether another page must be made for a finding; who is `inside` a page that has it stays there."""
    if last is None or last.entry.spec is not entry.spec:
        return True
    if inside and page is not None and entry.finding.fingerprint in page.root.marks:
        return False
    return last.entry is not entry
