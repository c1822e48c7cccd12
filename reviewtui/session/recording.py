"""Records of a repository: a new one is planned and shown before it is written, from a review or by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from reviewtui import __version__
from reviewtui.config import choose
from reviewtui.errors import UsageError
from reviewtui.records.house import with_house
from reviewtui.records.index import index_path, indexed
from reviewtui.records.kind import Kind, Naming
from reviewtui.records.kinds import kinds
from reviewtui.records.known import Known
from reviewtui.records.logs.reading import record
from reviewtui.records.logs.superseding import superseding
from reviewtui.records.markdown import neutral
from reviewtui.records.moving import moved
from reviewtui.records.origin import Origin
from reviewtui.records.writing import written
from reviewtui.repository import WORKTREE, Repository
from reviewtui.reviews.moment import Clock, now
from reviewtui.reviews.team import Reviewer
from reviewtui.session.aiming import Aim
from reviewtui.session.audience import with_audience
from reviewtui.session.ground import Ground
from reviewtui.session.plans import Plan, PlannedFile, Published
from reviewtui.session.record_logs import form_of, found, log_of
from reviewtui.session.record_places import Place, RecordPlaces
from reviewtui.session.recorded import with_review
from reviewtui.session.renewing import Renewal, check_first, origin_in, renewed, still_found
from reviewtui.session.renumbering import Renumbered, renumbered
from reviewtui.session.targets import choices
from reviewtui.session.upcoming import coming_of
from reviewtui.session.writing import write

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.records.kind import Form, Log, Record
    from reviewtui.repository import Range, Snapshot
    from reviewtui.reviews.review import Review
    from reviewtui.session.options import Options
    from reviewtui.session.session import Session
    from reviewtui.session.targets import Choice


@dataclass(frozen=True, slots=True)
class Order:
    """A record that somebody wants: of which kind and form (None: the usual one), under which title, where to.

    `findings` are the fingerprints of those that it shall be about; none means all that the review found.
    `options` are what was said to the kind's own options, by name. `supersedes` names the record whose place it takes.
    `to` is as for publishing.
    """

    kind: Kind
    title: str = ""
    form: str | None = None
    findings: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    supersedes: str | None = None
    to: str | None = None
    verify: bool = True


class Recording:
    """The records of a repository, and what a review says, if one is open. Close it, or use it as a context manager."""

    def __init__(
        self, ground: Ground, author: Reviewer, today: date, review: Review | None = None, sides: Range | None = None
    ) -> None:
        """Start nothing yet; `sides` are what the review compares."""
        self.ground = ground
        self.author = author
        self.today = today
        self.review = review
        self.sides = sides

    @classmethod
    def open(cls, options: Options, clock: Clock = now) -> Recording:
        """Open the records of a repository beside any review; who opens it closes it."""
        repository = Repository.discover(options.folder)
        try:
            config = choose(repository, options.config_path, options.profile)
            identity = repository.identity()
            author = Reviewer(identity.name, identity.email)
            return cls(Ground.of(repository, config, options.folder), author, clock().date())
        except BaseException:
            repository.close()
            raise

    @classmethod
    def of(cls, session: Session) -> Recording:
        """Return the records of the repository in which a review is open; the session closes it."""
        return cls(session.ground, session.reviewer, session.today, session.review(), session.range)

    def __enter__(self) -> Self:
        """Return the recording itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the repository."""
        self.ground.repository.close()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of records that there are."""
        return kinds()

    @property
    def targets(self) -> tuple[Choice, ...]:
        """Where records can be written, what the configuration says first."""
        return choices(self.ground)

    def housed(self, kind: Kind) -> Kind:
        """Return a kind with the forms of the house: the templates that the version under review has."""
        return with_house(kind, self.sides.head if self.sides else self._present())

    def log(self, kind: Kind, ref: str | None = None) -> Log:
        """Return the records of a kind that stand at a ref; without one, those that stand here now."""
        files = self._present() if ref is None else self.ground.repository.snapshot(ref)
        return log_of(kind, RecordPlaces(self.ground, files, None))

    def coming(self, kind: Kind, log: Log, ref: str | None = None) -> dict[str, str]:
        """Return by path what records of a kind at a ref ask for next."""
        files = self._present() if ref is None else self.ground.repository.snapshot(ref)
        return {one.path: one.words for one in coming_of(self.ground, files, kind, log.records, self.today)}

    def find(self, kind: Kind, name: str, ref: str | None = None) -> Record:
        """Return the record that somebody names by number, path or file name; UsageError when none is meant, or two."""
        return found(kind, self.log(kind, ref), name)

    def origin(self, kind: Kind, name: str, to: str | None = None) -> Origin:
        """Return what a record was made from that stands where `to` means; UsageError for one begun by hand."""
        return origin_in(found(kind, log_of(kind, self._aim(to).places), name))

    def plan(self, order: Order) -> Plan:
        """Return what writing the record would do; nothing is written.

        Raises `UsageError` when the kind has no such form, the review no such finding, or the record no title, and
        when there is a record already that can be brought up to date instead.
        """
        kind = self.housed(order.kind)
        order = replace(order, kind=kind)
        aim = self._aim(order.to, verify=order.verify)
        log = log_of(kind, aim.places)
        form = self._form(order, log)
        known = self.known(order)
        title = kind.title(known)
        if not title.strip():
            raise UsageError(f"a {kind.noun} needs a title", hint=f"`reviewtui {kind.id} new TITLE` begins one.")
        if known.review is not None and not order.title and order.supersedes is None:
            check_first(kind, log, Origin(form.id, known.review.id, known.only, order.options), self.today)
        place = aim.places.new(kind, self.today, title)
        text = written(kind, form, aim.placed(known, place, log.records))
        number = "" if place.number is None else f" {place.number}"
        message = f"Add {kind.noun}{number}: {neutral(title)}\n"
        if order.supersedes is not None:
            older, newer = found(kind, log, order.supersedes), record(kind.id, place.path, text.encode())
            return aim.planned(self._superseding(aim, older, newer, log), message)
        one_file = kind.naming is Naming.ONE_FILE
        file = _into(kind, place.path, text, aim) if one_file else PlannedFile(place.path, text)
        return aim.planned((file,), message)

    def supersede(self, kind: Kind, older: str, newer: str, to: str | None = None, *, verify: bool = True) -> Plan:
        """Return what would put one record in the place of another; both say so, and nothing is lost.

        Raises `UsageError` when there are no such records, or one cannot follow the other.
        """
        aim = self._aim(to, verify=verify)
        log = log_of(kind, aim.places)
        before, after = found(kind, log, older), found(kind, log, newer)
        files = self._superseding(aim, before, after, log)
        return aim.planned(files, f"Put {neutral(after.title)} in the place of {neutral(before.title)}\n")

    def refresh(self, kind: Kind, name: str, to: str | None = None, *, verify: bool = True) -> Renewal:
        """Return what would bring a record up to date with the review that is open, which it was made from.

        Raises `UsageError` when there is no such record, or it was made from something else.
        """
        aim = self._aim(to, verify=verify)
        one = found(kind, log_of(kind, aim.places), name)
        origin = origin_in(one)
        if self.review is None:
            raise UsageError(f"`{one.path}` was made from the review {origin.review}, which is not open")
        findings = still_found(origin, one, self.review)
        order = Order(kind, title=one.title, findings=findings, options=origin.options)
        known = aim.placed(self.known(order), Place(one.path, one.number), (one,))
        made = renewed(one.text, written(kind, self.housed(kind).form(origin.form), known))
        plan = aim.planned((aim.changed(one, made.text),), _message("Refresh", kind, one))
        return Renewal(plan, made.kept, made.removed)

    def move(self, kind: Kind, name: str, state: str, to: str | None = None, *, verify: bool = True) -> Plan:
        """Return what would take a record to another state.

        Raises `UsageError` when there is no such record, or its state does not lead there.
        """
        aim = self._aim(to, verify=verify)
        one = found(kind, log_of(kind, aim.places), name)
        kind.states.check_move(one.status, state)
        text = moved(one, state, self.author, self.today)
        return aim.planned((aim.changed(one, text),), _message(f"Mark as {state} the", kind, one))

    def index(self, kind: Kind, to: str | None = None, *, verify: bool = True) -> Renewal:
        """Return what would bring the index of a log up to date; what stands around it stays."""
        aim = self._aim(to, verify=verify)
        log = log_of(kind, aim.places)
        path = index_path(log)
        present = aim.text(path)
        made = indexed(kind, log, present, path)
        file = PlannedFile(path, made.text, exists=made.text == present, replaces=aim.places.target.oid(path))
        return Renewal(aim.planned((file,), f"Index the {kind.plural}\n"), made.kept, made.removed)

    def renumber(self, kind: Kind, name: str = "", to: str | None = None, *, verify: bool = True) -> Renumbered:
        """Return what would give a record the next free number, or without a name every one whose number is another's.

        Raises `UsageError` when there is no such record.
        """
        aim = self._aim(to, verify=verify)
        log = log_of(kind, aim.places)
        return renumbered(aim, kind, log, found(kind, log, name) if name else None)

    def _form(self, order: Order, log: Log) -> Form:
        """Return the form of a new record; a setting that names none is told with its line."""
        config, kind = self.ground.config, order.kind
        try:
            return form_of(kind, order.form or config.records.forms.get(kind.id), log)
        except UsageError as error:
            place = config.places.get(f"/records/form/{kind.id}")
            if order.form is None and place is not None:
                error.path, error.line, error.column = place.path, place.line, place.column
            raise

    def _superseding(self, aim: Aim, older: Record, newer: Record, log: Log) -> tuple[PlannedFile, ...]:
        made = superseding(older, newer, log, self.author, self.today)
        there = newer.path in log.paths
        after = aim.changed(newer, made.newer) if there else PlannedFile(newer.path, made.newer)
        return after, aim.changed(older, made.older)

    def _aim(self, to: str | None, *, verify: bool = True) -> Aim:
        return Aim.at(self.ground, to, verify=verify)

    def write(self, plan: Plan, *, prompts: bool = False) -> Published:
        """Write what was planned: all of it or nothing.

        Raises `ConflictError` when the target changed since it was planned, `RepositoryError` when it is refused.
        """
        return write(self.ground.repository, plan, prompts=prompts)

    def _present(self) -> Snapshot:
        """Return what stands in the repository now."""
        repository = self.ground.repository
        return repository.snapshot("HEAD" if repository.bare else WORKTREE)

    def known(self, order: Order) -> Known:
        """Return what is known before the record has a place."""
        config, present = self.ground.config, self.sides.head if self.sides else self._present()
        begun = Known(
            title=order.title,
            today=self.today,
            author=self.author,
            tool=f"reviewtui {__version__}",
            path="",
            options=order.options,
            base=self.sides.base if self.sides else None,
            head=present,
        )
        if self.review is None:
            if order.findings:
                raise UsageError("a finding belongs to a review", hint="Add --review to say which one is meant.")
            return with_audience(begun, order.kind, self.ground, present)
        told = with_review(begun, self.review, config.records.reviews, order.findings)
        return with_audience(told, order.kind, self.ground, present)


def _message(verb: str, kind: Kind, record: Record) -> str:
    number = "" if record.number is None else f" {record.number}"
    return f"{verb} {kind.noun}{number}: {neutral(record.title)}\n"


def _into(kind: Kind, path: str, text: str, aim: Aim) -> PlannedFile:
    """Return the one file of a kind with a text put into it; what stood there is read, and replaced only unchanged."""
    before = aim.text(path)
    after = kind.into(before, text) if kind.into is not None else text
    return PlannedFile(path, after, exists=after == before, replaces=aim.places.target.oid(path))
