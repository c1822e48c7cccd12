"""Records of a repository: a new one is planned and shown before it is written, from a review or by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self

from reviewtui import __version__
from reviewtui.config import choose
from reviewtui.errors import UsageError
from reviewtui.records.kind import Kind, Naming
from reviewtui.records.known import Known
from reviewtui.records.markdown import neutral
from reviewtui.records.writing import written
from reviewtui.repository import Repository
from reviewtui.reviews.moment import Clock, now
from reviewtui.reviews.team import Reviewer
from reviewtui.session.ground import Ground
from reviewtui.session.plans import Plan, PlannedFile, Published
from reviewtui.session.record_places import RecordPlaces
from reviewtui.session.recorded import with_review
from reviewtui.session.targets import BranchTarget, branch_target, choices, snapshot_of
from reviewtui.session.writing import write

if TYPE_CHECKING:
    from datetime import date

    from reviewtui.repository import Snapshot
    from reviewtui.reviews.review import Review
    from reviewtui.session.options import Options
    from reviewtui.session.session import Session
    from reviewtui.session.targets import Choice


@dataclass(frozen=True, slots=True)
class Order:
    """A record that somebody wants: of which kind and form (None: the usual one), under which title, where to.

    `findings` are the fingerprints of those that it shall be about; none means all that the review found.
    `options` are what was said to the kind's own options, by name. `to` is as for publishing.
    """

    kind: Kind
    title: str = ""
    form: str | None = None
    findings: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    to: str | None = None
    verify: bool = True


class Recording:
    """The records of a repository, and what a review says, if one is open. Close it, or use it as a context manager."""

    def __init__(self, ground: Ground, author: Reviewer, today: date, review: Review | None = None) -> None:
        """Start nothing yet."""
        self.ground = ground
        self.author = author
        self.today = today
        self.review = review

    @classmethod
    def open(cls, options: Options, clock: Clock = now) -> Recording:
        """Open the records of a repository beside any review; who opens it closes it."""
        repository = Repository.discover(options.folder)
        try:
            config = choose(repository, options.config_path, options.profile)
            identity = repository.identity()
            author = Reviewer(identity.name, identity.email)
            return cls(Ground.of(repository, config), author, clock().date())
        except BaseException:
            repository.close()
            raise

    @classmethod
    def of(cls, session: Session) -> Recording:
        """Return the records of the repository in which a review is open; the session closes it."""
        return cls(session.ground, session.reviewer, session.today, session.review())

    def __enter__(self) -> Self:
        """Return the recording itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the repository."""
        self.ground.repository.close()

    @property
    def targets(self) -> tuple[Choice, ...]:
        """Where records can be written, what the configuration says first."""
        return choices(self.ground)

    def plan(self, order: Order) -> Plan:
        """Return what writing the record would do; nothing is written.

        Raises `UsageError` when the kind has no such form, the review no such finding, or the record no title.
        """
        kind = order.kind
        form = kind.form(order.form or self.ground.config.records.forms.get(kind.id))
        target = branch_target(self.ground, order.to, verify=order.verify)
        files = snapshot_of(self.ground, target)
        known = self._known(order)
        title = kind.title(known)
        if not title.strip():
            raise UsageError(f"a {kind.noun} needs a title", hint=f"`reviewtui {kind.id} new TITLE` begins one.")
        place = RecordPlaces(self.ground, files, target.counterpart if target else None).new(kind, self.today, title)
        text = written(kind, form, replace(known, path=place.path, number=place.number))
        file = _into(kind, place.path, text, files) if kind.naming is Naming.ONE_FILE else PlannedFile(place.path, text)
        number = "" if place.number is None else f" {place.number}"
        message = f"Add {kind.noun}{number}: {neutral(title)}\n"
        return planned(self.ground, target, (file,), message, verify=order.verify)

    def write(self, plan: Plan, *, prompts: bool = False) -> Published:
        """Write what was planned: all of it or nothing.

        Raises `ConflictError` when the target changed since it was planned, `RepositoryError` when it is refused.
        """
        return write(self.ground.repository, plan, prompts=prompts)

    def _known(self, order: Order) -> Known:
        """Return what is known before the record has a place."""
        begun = Known(
            title=order.title,
            today=self.today,
            author=self.author,
            tool=f"reviewtui {__version__}",
            path="",
            options=order.options,
        )
        if self.review is None:
            if order.findings:
                raise UsageError("a finding belongs to a review", hint="Add --review to say which one is meant.")
            return begun
        return with_review(begun, self.review, self.ground.config.records.reviews, order.findings)


def planned(
    ground: Ground, target: BranchTarget | None, files: tuple[PlannedFile, ...], message: str, *, verify: bool = True
) -> Plan:
    """Return the plan that writes files to a target."""
    if target is None:
        return Plan(files, branch=None, start=ground.head or "HEAD", message=message)
    return Plan(
        files,
        branch=target.branch,
        start=target.start,
        message=message,
        commit=target.planned(),
        notes=target.notes,
        push=target.push,
        catch_up=target.catch_up,
        verify=verify,
    )


def _into(kind: Kind, path: str, text: str, files: Snapshot) -> PlannedFile:
    """Return the one file of a kind with a text put into it; what stood there is read, and replaced only unchanged."""
    present = files.oid(path)
    before = files.read(path).decode() if present is not None else ""
    after = kind.into(before, text) if kind.into is not None else text
    return PlannedFile(path, after, exists=present is not None and after == before, replaces=present)
