"""A history in memory: it tells what a test lets it tell, and answers what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import SimpleQueue

from reviewtui.errors import ReviewtuiError
from reviewtui.history import Judged
from reviewtui.history.judged import judged
from reviewtui.history.messages import AllJudged, ReportMade, RowJudged, Told
from reviewtui.model import Problem, SpecReport, SpecStatus
from reviewtui.repository.history import Author
from reviewtui.repository.lineage import FileCommit
from reviewtui.session.past import TwoCommits
from reviewtui.tui.port import Opener, ReviewSession
from tests.tui.made_up_api import FINDINGS, SPEC

OLD = "orders.yaml"
SUBJECTS = (
    "Give orders a cursor, and take the old list away",
    "Say what a parcel weighs",
    "Mend the description",
    "Spoil the description",
    "Move to apis/",
    "Begin",
)


def commit(number: int, count: int = len(SUBJECTS)) -> FileCommit:
    """Return a made-up commit, 0 for the newest; the fifth one moved the description, the last one began it."""
    moved, first = number == 4, number == count - 1
    before = "" if first else OLD if moved else SPEC
    return FileCommit(
        commit=f"{number + 1:x}" * 40 if number < 15 else f"{number:040x}",
        parent="" if first else f"{number + 2:x}" * 40,
        author=Author("Ana Architect" if number % 2 else "Ben", "ana@example.com"),
        date=f"2026-0{9 - number % 8}-1{number % 10}T10:00:00+02:00",
        subject=SUBJECTS[number % len(SUBJECTS)],
        path=SPEC,
        before=before,
        oids={SPEC: ("a", "b")},
    )


COMMITS = tuple(commit(number) for number in range(len(SUBJECTS)))
_BROKEN = Problem("expected a mapping, found a list", SPEC, 3, 1, "Look at line 3.")
_REPORTS = (
    SpecReport(SPEC, SPEC, "openapi", "3.1.0", SpecStatus.CHANGED, FINDINGS, release="2.0"),
    SpecReport(SPEC, SPEC, "openapi", "3.1.0", SpecStatus.CHANGED, FINDINGS[-2:], release="1.1"),
    SpecReport(SPEC, SPEC, "openapi", "", SpecStatus.UNREADABLE, errors=(_BROKEN,)),
    SpecReport(SPEC, SPEC, "openapi", "", SpecStatus.UNREADABLE, errors=(_BROKEN,)),
    SpecReport(SPEC, OLD, "openapi", "3.1.0", SpecStatus.UNCHANGED),
    SpecReport(SPEC, "", "openapi", "3.1.0", SpecStatus.ADDED),
)
JUDGED: tuple[Judged, ...] = tuple(map(judged, _REPORTS))


class FakeBook:
    """Tells all rows at once, or what `tell` gives it if it `waits`."""

    def __init__(self, commits: tuple[FileCommit, ...] = COMMITS, *, waits: bool = False) -> None:
        """Begin with these commits."""
        self.commits = commits
        self.spec, self.since, self.cut = SPEC, "", False
        self.asked: list[int] = []
        self.ended = False
        self._queue: SimpleQueue[Told | None] = SimpleQueue()
        if not waits:
            for number in range(len(commits)):
                self.tell(number)
            self._queue.put(AllJudged())

    def tell(self, number: int) -> None:
        """Let it tell one row."""
        self._queue.put(RowJudged(number, JUDGED[number % len(JUDGED)]))

    def stop(self, told: Told) -> None:
        """Let it tell something else."""
        self._queue.put(told)

    def told(self) -> Iterator[Told]:
        while (told := self._queue.get()) is not None:
            yield told

    def ask(self, number: int) -> None:
        self.asked.append(number)
        self._queue.put(ReportMade(number, _REPORTS[number % len(_REPORTS)]))

    def end(self) -> None:
        self.ended = True
        self._queue.put(None)


class FakePast:
    """Opens a book, or is refused; `opened` are the pairs that were opened as reviews."""

    def __init__(self, session: ReviewSession, book: FakeBook | ReviewtuiError | None = None) -> None:
        """Open this session for each pair."""
        self.opened: list[TwoCommits] = []
        self._session = session
        self._book = book

    def book(self) -> FakeBook:
        if isinstance(self._book, ReviewtuiError):
            raise self._book
        return self._book or FakeBook()

    def review(self, pair: TwoCommits) -> Opener:
        self.opened.append(pair)

        def opened(progress: Callable[[str], None]) -> ReviewSession:
            progress("Comparing two commits")
            return self._session

        return opened


def many(count: int) -> FakeBook:
    """Return a history of so many commits, the newest with a subject that is foreign and long."""
    named = [one._replace(subject=f"{one.subject} ({number})") for number, one in enumerate(_commits(count))]
    named[0] = named[0]._replace(subject="\x1b[31m[b]red[/b] 漢字 " + "very long " * 30)
    return FakeBook(tuple(named))


def _commits(count: int) -> Iterator[FileCommit]:
    return (commit(number, count) for number in range(count))
