"""Where a review stands: which findings are listed, which comes next, and what is new; no widget in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reviewtui.filters.query import ALL
from reviewtui.filters.traits import Handled
from reviewtui.model import Finding, Location
from reviewtui.reviews.threads import Thread
from reviewtui.tui.conversations import Conversations, Line
from reviewtui.tui.decisions import Decisions
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.drafted_files import DraftedFiles
from reviewtui.tui.finding_filter import FindingFilter
from reviewtui.tui.folding import Folding
from reviewtui.tui.listing import Listing, narrowed
from reviewtui.tui.others import Others
from reviewtui.tui.outline import Bygone, Entry, Gone, Past, SpecOutline, outline
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
        self.filter = ALL
        # Texts that were closed without being saved, by their subject; they last as long as the program.
        self.unsaved: dict[str, str] = {}
        # Records whose text was edited and not written yet, by what was to be made.
        self.unwritten: dict[str, DraftedFiles] = {}
        self._reviewed: tuple[object, frozenset[str]] = (None, frozenset())
        self._fingerprints = tuple(finding.fingerprint for finding in session.report.findings)
        self.everything = Listing(outline(session.report))
        self.sieve = FindingFilter(self.everything, self.handled)
        self.listing = self.everything
        # What is open in the tree of all findings; each filter has a tree of its own.
        self._folding, self._sifted, self._sifted_by = Folding(), Folding(), ALL

    @property
    def names(self) -> tuple[str, str]:
        """What people call the two versions: branches, where the draft knows them."""
        draft, report = self.session.draft, self.session.report
        return draft.base or report.base.ref, draft.head or report.head.ref

    @property
    def reviewed(self) -> frozenset[str]:
        """The fingerprints of the findings that were looked at."""
        draft = self.session.draft
        if draft.marks is not self._reviewed[0]:
            self._reviewed = draft.marks, frozenset(filter(draft.is_reviewed, draft.marks))
        return self._reviewed[1]

    @property
    def outlines(self) -> tuple[SpecOutline, ...]:
        """The descriptions with what is listed of them."""
        return self.listing.outlines

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The findings that are listed, in order."""
        return self.listing.entries

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
        self._folding, self._sifted, self._sifted_by = earlier._folding, earlier._sifted, earlier._sifted_by
        self.filter = earlier.filter
        self.list()
        if not self.entries:
            self.filter = ALL
            self.list()

    @property
    def folded(self) -> Folding:
        """What is open in the tree that is shown."""
        return self._sifted if self.filter else self._folding

    def list(self) -> None:
        """List the findings that the filter lets pass."""
        if self.filter != self._sifted_by:
            self._sifted, self._sifted_by = Folding(), self.filter
        self.listing = narrowed(self.everything, self.sieve.kept(self.filter)) if self.filter else self.everything

    def entry_of(self, fingerprint: str) -> Entry | None:
        """Return the entry of a finding, if it is listed."""
        return self.listing.entry_of(fingerprint)

    def next_entry(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the finding after (1) or before (-1) this one; the same one at the end."""
        return self.listing.next(entry, step)

    def next_spec(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the first finding of the next description that has one, round the end of the list."""
        return self.listing.next_spec(entry, step)

    def next_open(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the next finding that is not reviewed, round the end of the list; None when all are.

        When all are reviewed, the next breaking one that nobody decided about.
        """
        reviewed, decisions = self.reviewed, self.decisions
        # Last of all comes this one itself: what is shown may be all that is left.
        unseen = (one for one in self.listing.round(entry, step) if one.finding.fingerprint not in reviewed)
        found = next(unseen, None)
        if found is None:
            open_ones = (one for one in self.listing.round(entry, step) if decisions.is_open(one.finding))
            found = next((one for one in open_ones if not decisions.is_decided(one.finding)), None)
        return found

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

    @property
    def past(self) -> Past | None:
        """The findings that are gone since the reviewer looked; None when there is none."""
        if self.news is None or not self.news.gone:
            return None
        since = self.news.since.at.date().isoformat()
        gone = sorted(self.news.gone.items(), key=lambda one: one[1])
        return Past(since, tuple(Bygone(fingerprint, line, since) for fingerprint, line in gone))

    def comments_in(self, files: FilePair) -> Mapping[Line, Sequence[Thread]]:
        """Return the conversations at each line (from 0) of a file."""
        return self.talk.at_lines({side: files.path(side) for side in Side})

    def handled(self) -> Callable[[Finding], Handled]:
        """Return what tells what became of a finding, as it stands now."""
        reviewed, commented, decisions, new = self.reviewed, self.talk.commented, self.decisions, self._new

        def handled(finding: Finding) -> Handled:
            decided = decisions.is_decided(finding)
            return Handled(
                finding.fingerprint in new,
                finding.fingerprint in reviewed,
                awaits=decisions.awaits(finding),
                decided=decided,
                mine=decided and decisions.is_mine(finding),
                commented=finding.fingerprint in commented,
            )

        return handled

    def standing(self) -> Standing:
        """Return how far the review is."""
        reviewed, outcome = self.reviewed, self.session.draft.outcome
        return Standing(
            reviewed=sum(fingerprint in reviewed for fingerprint in self._fingerprints),
            findings=len(self._fingerprints),
            open=self.decisions.open,
            answered=self.walk.answered,
            questions=len(self.walk.questions),
            decision=outcome.decision.phrase if outcome is not None and outcome.decision is not None else "",
        )


def _path(place: Location | None) -> str:
    return place.path if place is not None else ""
