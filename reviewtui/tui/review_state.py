"""Where a review stands: which findings are listed, which comes next, and what is new; no widget in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reviewtui.model import Finding, Location, Verdict
from reviewtui.reviews.threads import Thread
from reviewtui.tui.conversations import Conversations, Line
from reviewtui.tui.decisions import Decisions
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.drafted_files import DraftedFiles
from reviewtui.tui.others import Others
from reviewtui.tui.outline import Entry, Filter, Gone, Handled, SpecOutline, entries_of, outline
from reviewtui.tui.port import ReviewSession
from reviewtui.tui.walk import Walk


@dataclass(frozen=True, slots=True)
class FilePair:
    """The two paths under which one file is found."""

    base: str
    head: str

    def path(self, side: Side) -> str:
        """Return the path on one side."""
        return self.base if side is Side.BASE else self.head


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the review is: counts of findings and questions, done and in all, and the decision if there is one.

    `open` counts the breaking changes that nobody lets pass.
    """

    reviewed: int
    findings: int
    open: int
    answered: int
    questions: int
    decision: str = ""


class ReviewState:
    """Asks the session afresh each time: what it says is what is on disk."""

    def __init__(self, session: ReviewSession) -> None:
        """List everything."""
        self.session = session
        self.decisions = Decisions(session)
        self.talk = Conversations(session)
        self.others = Others(session)
        self.walk = Walk(session, self.others)
        # Neither changes while the review is open: what is new is held against an earlier state of the change.
        self.news = session.news
        self._new = self.news.new if self.news is not None else frozenset()
        self.gone_seen = False
        # What became of the head meanwhile, in a few words.
        self.moved = ""
        # Where the reviewer is: the fingerprint of a finding, and the pane that has the keys.
        self.shown, self.pane = "", ""
        self.filter = Filter.ALL
        # Texts that were closed without being saved, by their subject; they last as long as the program.
        self.unsaved: dict[str, str] = {}
        # Records whose text was edited and not written yet, by what was to be made.
        self.unwritten: dict[str, DraftedFiles] = {}
        self.outlines: tuple[SpecOutline, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.list()

    @property
    def names(self) -> tuple[str, str]:
        """What people call the two versions: branches, where the draft knows them."""
        draft, report = self.session.draft, self.session.report
        return draft.base or report.base.ref, draft.head or report.head.ref

    @property
    def reviewed(self) -> frozenset[str]:
        """The fingerprints of the findings that were looked at."""
        draft = self.session.draft
        return frozenset(fingerprint for fingerprint in draft.marks if draft.is_reviewed(fingerprint))

    @property
    def new(self) -> frozenset[str]:
        """The findings that are new since the reviewer last looked, until they are reviewed."""
        return self._new - self.reviewed if self._new else self._new

    @property
    def has_news(self) -> bool:
        """Whether anything new waits to be looked at, or something is gone of which the reviewer was not told."""
        return bool(self.new or (self.news is not None and self.news.gone and not self.gone_seen))

    def go_on_from(self, earlier: ReviewState) -> None:
        """Stand where an earlier state of the same review stood, as far as that is still there."""
        self.unsaved, self.unwritten = earlier.unsaved, earlier.unwritten
        self.shown, self.pane = earlier.shown, earlier.pane
        if earlier.walk.here is not None:
            self.walk.to(earlier.walk.here.id)
        if any(map(self._kept_by(earlier.filter), self.session.report.findings)):
            self.filter = earlier.filter
            self.list()

    def list(self) -> None:
        """List the findings that the filter lets pass."""
        self.outlines = outline(self.session.report, self._kept_by(self.filter))
        self.entries = entries_of(self.outlines)

    def turn_filter(self, step: int) -> None:
        """Take the next filter (1), or the one before (-1), that lets anything pass."""
        wanted = self.filter.turned(step)
        while wanted is not Filter.ALL and not any(map(self._kept_by(wanted), self.session.report.findings)):
            wanted = wanted.turned(step)
        self.filter = wanted

    def entry_of(self, fingerprint: str) -> Entry | None:
        """Return the entry of a finding, if it is listed."""
        return next((entry for entry in self.entries if entry.finding.fingerprint == fingerprint), None)

    def next_entry(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the finding after (1) or before (-1) this one; the same one at the end."""
        if not self.entries:
            return None
        if entry is None or entry not in self.entries:
            return self.entries[0 if step > 0 else -1]
        place = self.entries.index(entry) + step
        return self.entries[max(0, min(place, len(self.entries) - 1))]

    def next_open(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the next finding that is not reviewed, round the end of the list; None when all are.

        When all are reviewed, the next breaking one that nobody decided about.
        """
        reviewed, decisions = self.reviewed, self.decisions
        # Last of all comes this one itself: what is shown may be all that is left.
        found = (*self._round(entry, step), *((entry,) if entry in self.entries else ()))
        unseen = (one for one in found if one.finding.fingerprint not in reviewed)
        undecided = (one for one in found if decisions.is_open(one.finding) and not decisions.is_decided(one.finding))
        return next(unseen, None) or next(undecided, None)

    def next_spec(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the first finding of the next description that has one, round the end of the list."""
        firsts = [spec.entries[0] for spec in self.outlines if spec.entries]
        if not firsts:
            return None
        paths = [first.spec.path for first in firsts]
        place = paths.index(entry.spec.path) if entry is not None and entry.spec.path in paths else -1
        return firsts[(place + step) % len(firsts)]

    def files_of(self, entry: Entry) -> FilePair:
        """Return where the file of a finding is found on both sides; a renamed description has two paths."""
        spec, change = entry.spec, entry.finding.change
        renamed = {spec.path: spec.base_path or spec.path}
        back = {base: head for head, base in renamed.items()}
        head = change.head.path if change.head else back.get(_path(change.base), _path(change.base))
        base = change.base.path if change.base else renamed.get(head, head)
        return FilePair(base or spec.base_path, head or spec.path)

    def pair_of(self, path: str, side: Side) -> FilePair:
        """Return where a file is found on both sides, by its path on one of them."""
        for spec in self.session.report.specs:
            here, other = (spec.base_path, spec.path) if side is Side.BASE else (spec.path, spec.base_path)
            if path == here:
                return FilePair(spec.base_path or path, spec.path or path) if other else FilePair(path, path)
        return FilePair(path, path)

    def gone(self) -> dict[str, Gone]:
        """Return the comments whose place is gone, by description; under "" those of no description here."""
        known = [outline.spec.path for outline in self.outlines]
        return {path: Gone(path, threads) for path, threads in self.talk.detached(known).items()}

    def comments_in(self, files: FilePair) -> Mapping[Line, Sequence[Thread]]:
        """Return the conversations at each line (from 0) of a file."""
        return self.talk.at_lines({side: files.path(side) for side in Side})

    def marks(self, files: FilePair) -> dict[tuple[Side, int], Verdict]:
        """Return the worst verdict at each line (from 0) of a file."""
        found: dict[tuple[Side, int], Verdict] = {}
        for finding in self.session.report.findings:
            for side, place in ((Side.BASE, finding.change.base), (Side.HEAD, finding.change.head)):
                if place is not None and place.line and place.path == files.path(side):
                    key = (side, place.line - 1)
                    found[key] = max(found.get(key, finding.verdict), finding.verdict)
        return found

    def standing(self) -> Standing:
        """Return how far the review is."""
        reviewed = self.reviewed
        findings = self.session.report.findings
        outcome = self.session.draft.outcome
        return Standing(
            reviewed=sum(finding.fingerprint in reviewed for finding in findings),
            findings=len(findings),
            open=sum(map(self.decisions.is_open, findings)),
            answered=self.walk.answered,
            questions=len(self.walk.questions),
            decision=outcome.decision.phrase if outcome is not None and outcome.decision is not None else "",
        )

    def _kept_by(self, wanted: Filter) -> Callable[[Finding], bool]:
        reviewed, decisions, new = self.reviewed, self.decisions, self._new

        def kept(finding: Finding) -> bool:
            decided = decisions.is_decided(finding)
            handled = Handled(
                finding.fingerprint in new,
                finding.fingerprint in reviewed,
                awaits=decisions.awaits(finding),
                decided=decided,
                mine=decided and decisions.is_mine(finding),
            )
            return wanted.keeps(finding, handled)

        return kept

    def _round(self, entry: Entry | None, step: int) -> Iterator[Entry]:
        """Give every finding but this one once, beginning with the next."""
        if not self.entries:
            return
        known = entry is not None and entry in self.entries
        start = self.entries.index(entry) if known and entry is not None else (-1 if step > 0 else 0)
        for distance in range(1, len(self.entries) + (0 if known else 1)):
            yield self.entries[(start + distance * step) % len(self.entries)]


def _path(place: Location | None) -> str:
    return place.path if place is not None else ""
