"""How the rows of a history look: columns that do not move when data comes, and the changes of one commit as a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size

from reviewtui.model import Report, Revision, SpecStatus, Verdict
from reviewtui.reports.history_words import SHORT, day, remarks, state_verdict, state_word
from reviewtui.reports.measure import wrap
from reviewtui.tui.finding_words import tone, word
from reviewtui.tui.outline import outline
from reviewtui.tui.text_safe import plain, shortened, shortened_inside
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.row_list import TONES, Row, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.history import Judged
    from reviewtui.model import Finding, SpecReport
    from reviewtui.repository.lineage import FileCommit

_DAY = 10
_STATE = 10
# Four numbers with their signs.
_COUNTS = 16
_AUTHOR = 14
_RELEASE = 10
_LEAST_SUBJECT = 24


class CommitRows:
    """Draws rows of commits for a width; what does not fit is left out from the right, the subject last."""

    def __init__(self, commits: Sequence[FileCommit], glyphs: Glyphs, width: int) -> None:
        """Decide on the columns, from what does not change any more."""
        self._glyphs = glyphs
        left = width - (2 + _DAY + 1 + 2 + _STATE + 1)
        self._subject_only = left - _LEAST_SUBJECT < SHORT + 1
        left -= 0 if self._subject_only else SHORT + 1
        self._counts = left - _LEAST_SUBJECT >= _COUNTS + 1
        left -= _COUNTS + 1 if self._counts else 0
        names = {plain(one.author.name) for one in commits}
        # Who made all of them need not be said in each row.
        author = min(_AUTHOR, max(map(cell_len, names))) if len(names) > 1 else 0
        self._author = author if left - _LEAST_SUBJECT > author else 0
        left -= self._author + 1 if self._author else 0
        self._release = left - _LEAST_SUBJECT > _RELEASE
        left -= _RELEASE + 1 if self._release else 0
        self._subject = max(1, left)

    def row(self, one: FileCommit, judged: Judged | None, *, marked: bool) -> Row:
        """Return the row of a commit; one that is not compared yet has the same columns."""
        return [
            (f"{self._glyphs.comment if marked else ' '} ", Tone.ACCENT),
            (f"{plain(day(one))} ", Tone.QUIET),
            *([] if self._subject_only else [(f"{one.commit[:SHORT]} ", Tone.PLAIN)]),
            *self._state(judged),
            *(self._numbers(judged) if self._counts else ()),
            *([(f"{self._cut(judged.release if judged else '', _RELEASE)} ", Tone.PLAIN)] if self._release else []),
            *([(f"{self._cut(one.author.name, self._author)} ", Tone.QUIET)] if self._author else []),
            (self._cut(_subject(one, judged), self._subject), Tone.PLAIN),
        ]

    def _state(self, judged: Judged | None) -> Iterator[tuple[str, Tone]]:
        if judged is None:
            yield f"{self._glyphs.ellipsis:<{_STATE + 2}} ", Tone.QUIET
            return
        verdict = state_verdict(judged)
        sign = self._glyphs.verdict(verdict) if verdict is not None else " "
        yield f"{sign} {state_word(judged):<{_STATE}} ", TONES[verdict] if verdict is not None else Tone.QUIET

    def _numbers(self, judged: Judged | None) -> Iterator[tuple[str, Tone]]:
        """Give how many there are of each verdict, each behind its sign."""
        used = 0
        for verdict in reversed(Verdict):
            count = judged.counts[verdict] if judged is not None else 0
            text = f"{self._glyphs.verdict(verdict)}{count:,} " if count else ""
            if text and used + len(text) <= _COUNTS:
                used += len(text)
                yield text, TONES[verdict]
        yield " " * (_COUNTS + 1 - used), Tone.PLAIN

    def _cut(self, text: str, width: int) -> str:
        return set_cell_size(shortened(plain(text), width, self._glyphs.ellipsis), width)


class Paper(NamedTuple):
    """What is written on: its width and its signs."""

    width: int
    glyphs: Glyphs

    def written(self, text: str, tone: Tone, first: tuple[str, Tone] = ("", Tone.PLAIN)) -> Iterator[Row]:
        """Give harmless text in rows, below what stands before the first of them."""
        margin = " " * cell_len(first[0])
        lines = wrap(plain(text), max(1, self.width), first=margin)
        for number, line in enumerate(lines):
            before = first if number == 0 else (margin, Tone.PLAIN)
            yield [before, (line[len(margin) :], tone)]


def change_rows(one: FileCommit, judged: Judged | None, report: SpecReport | None, paper: Paper) -> Iterator[Row]:
    """Give what one commit is and did: who, what is to be known, then the findings by operation, the worst first."""
    glyphs = paper.glyphs
    yield from paper.written(one.subject, Tone.STRONG)
    about = (one.commit[:SHORT], day(one), one.author.name)
    yield from paper.written(f" {glyphs.dot} ".join(about), Tone.QUIET)
    for remark in remarks(one, judged):
        yield from paper.written(remark, Tone.QUIET)
    yield []
    if report is None:
        yield [(f"Comparing {glyphs.ellipsis}", Tone.QUIET)]
        return
    for error in report.errors:
        yield from paper.written(error.hint, Tone.PLAIN)
    if not report.findings and not report.errors:
        begins = report.status is SpecStatus.ADDED
        words = "The description begins here." if begins else "Nothing that a consumer could notice."
        yield from paper.written(words, Tone.QUIET)
    yield from _finding_rows(report, paper)


def _finding_rows(report: SpecReport, paper: Paper) -> Iterator[Row]:
    nowhere = Revision("", None)
    for spec in outline(Report(nowhere, nowhere, (report,))):
        for group in spec.groups:
            count = f"  {len(group.entries):,}" if len(group.entries) > 1 else ""
            yield [(plain(group.title), Tone.STRONG), (count, Tone.QUIET)]
            for entry in group.entries:
                verdict = tone(entry.finding)
                before = f"  {paper.glyphs.verdict(verdict)} {word(entry.finding):<{_STATE}}"
                yield from paper.written(_said(entry.finding), Tone.PLAIN, (before, TONES[verdict]))


def _said(finding: Finding) -> str:
    """Return the message without what the group above says already."""
    return plain(finding.message).replace(plain(f" in {finding.change.place}"), "").replace("`", "")


def title(spec: str, count: int, width: int, glyphs: Glyphs) -> str:
    """Return the heading of the table: the description, its path cut in the middle, and how many commits."""
    counted = f" {glyphs.dot} {count:,} {'commit' if count == 1 else 'commits'}"
    return shortened_inside(plain(spec), max(8, width - len(counted)), glyphs.ellipsis) + counted


def _subject(one: FileCommit, judged: Judged | None) -> str:
    """Return what a commit calls itself, behind what nobody may miss: that it could not be read, or moved."""
    if judged is not None and judged.errors:
        return next(iter(judged.errors)).message
    return f"{one.subject} (moved)" if one.path and one.before not in {"", one.path} else one.subject
