"""The top line: what is compared, what was found, and how far the review is."""

from __future__ import annotations

from collections import Counter
from enum import Enum

from rich.cells import cell_len

from reviewtui.model import Verdict
from reviewtui.tui.finding_words import is_design
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.text_safe import plain, shortened
from reviewtui.tui.theme import Glyphs, verdict_color
from reviewtui.tui.widgets.action_line import ActionLine, Part

GAP = Part("   ")
QUIET = "$role-text-quiet"


class Words(Enum):
    """Which verdicts are told by their word too, not by their sign alone."""

    ALL = "all"
    WORST = "worst"
    NONE = "none"


# How the counts are told, and whether progress has its words: the first way that fits is taken.
WAYS = ((Words.ALL, True), (Words.WORST, True), (Words.WORST, False), (Words.NONE, False))


class StatusLine(ActionLine):
    """One line; what matters less gives way first when it is narrow. Counts lead to what they count."""

    def __init__(self, glyphs: Glyphs, state: ReviewState, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Count the findings once."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._state = state
        self._refs = (plain(state.names[0]), plain(state.names[1]))
        findings = state.session.report.findings
        self._counts = Counter(finding.verdict for finding in findings if not is_design(finding))
        self._design = sum(map(is_design, findings))
        self._standing = state.standing()

    def tell(self) -> None:
        """Show how far the review is now."""
        self._standing = self._state.standing()
        self.refresh()

    def parts(self) -> list[Part]:
        """Return refs on the left, counts in the middle, progress on the right, as far as there is room."""
        width = self.size.width - 2
        left = self._left(max(12, width // 3))
        for verdicts, progress in WAYS:
            groups = [self._verdicts(verdicts), self._progress(words=progress)]
            if _length(left) + sum(map(_length, groups)) + 2 * GAP.width <= width:
                break
        else:
            groups = [self._verdicts(Words.NONE), self._progress(words=False)]
        if _length(left) + sum(map(_length, groups)) + 2 * GAP.width > width:
            left = self._left(max(8, width - sum(map(_length, groups)) - 2 * GAP.width))
        used = _length(left) + sum(map(_length, groups)) + GAP.width
        return [Part(" "), *left, GAP, *groups[0], Part(" " * max(1, width - used)), *groups[1]]

    def _left(self, room: int) -> list[Part]:
        arrow = f" {self._glyphs.arrow} "
        each = max(3, (room - len(arrow)) // 2)
        base, head = self._refs
        short_base = shortened(base, max(each, room - len(arrow) - cell_len(head)), self._glyphs.ellipsis)
        short_head = shortened(head, max(each, room - len(arrow) - cell_len(short_base)), self._glyphs.ellipsis)
        return [Part(short_base, "bold"), Part(arrow, QUIET), Part(short_head, "bold")]

    def _verdicts(self, words: Words) -> list[Part]:
        parts: list[Part] = []
        for verdict in sorted(Verdict, reverse=True):
            count = self._counts[verdict]
            if not count:
                continue
            text = self._count(count, verdict, full=words is Words.ALL)
            # The worst comes first, and is what nobody should have to guess.
            if words is Words.ALL or (words is Words.WORST and not parts):
                text = f"{text} {verdict.word}"
            parts.append(Part(f"{self._glyphs.verdict(verdict)} {text}", f"bold {verdict_color(verdict)}", "filter"))
            parts.append(Part("  "))
        if self._design:
            text = f"{self._design:,} design" if words is not Words.NONE else f"{self._design:,}d"
            parts += [Part(text, QUIET, "filter"), Part("  ")]
        return parts[:-1] or [Part("no findings", QUIET)]

    def _count(self, count: int, verdict: Verdict, *, full: bool) -> str:
        """Return how many there are; of the breaking ones also how many are still open, once some are not."""
        still_open = self._standing.open
        if verdict is not Verdict.BREAKING or still_open == count:
            return f"{count:,}"
        return f"{still_open:,} open of {count:,}" if full else f"{still_open:,}/{count:,}"

    def _progress(self, *, words: bool) -> list[Part]:
        now, read_only = self._standing, self._state.session.read_only
        lock = [Part("read only", "bold $role-dangerous"), Part(" ")] if read_only else []
        reviewed, answered = f"{now.reviewed}/{now.findings}", f"{now.answered}/{now.questions}"
        if words:
            reviewed, answered = f"{reviewed} reviewed", f"{answered} answered"
        dot = Part(f" {self._glyphs.dot} ", QUIET)
        parts = [*lock, Part(reviewed, QUIET, "next-open"), dot, Part(answered, QUIET, "go-questions")]
        return [*parts, dot, Part(now.decision, QUIET, "verdict")] if words and now.decision else parts


def _length(parts: list[Part]) -> int:
    return sum(part.width for part in parts)
