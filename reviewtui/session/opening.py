"""Opening a review: from a folder and two refs to findings, questions and evidence."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from reviewtui.check import Sides, check
from reviewtui.config import Config, Severity, choose
from reviewtui.consumers.opening import with_consumers
from reviewtui.errors import RepositoryError, UsageError
from reviewtui.lint import Linted, with_design
from reviewtui.repository import INDEX, WORKTREE, Repository
from reviewtui.repository.naming import shared_name
from reviewtui.reviews.moment import Clock, now
from reviewtui.reviews.names import Names, review_id, writable
from reviewtui.reviews.team import Reviewer
from reviewtui.rubric import shelf
from reviewtui.rubric.choosing import about_formats
from reviewtui.rubric.evidence import prefill
from reviewtui.rubric.sharing import weighted
from reviewtui.rubric.types import Tier
from reviewtui.rules.loading import design_ids, rule_ids
from reviewtui.session.binding import bound
from reviewtui.session.gathering import Gathered, Sought, gather
from reviewtui.session.ground import Ground, inside
from reviewtui.session.published_files import branches_of
from reviewtui.waivers.opening import Extent, waivers_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from reviewtui.model import Report
    from reviewtui.repository import Range
    from reviewtui.reviews.team import Team
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.types import Checklist
    from reviewtui.session.options import Options


@dataclass(frozen=True, slots=True)
class Opened:
    """All that a review is about, before anybody says a word.

    `options` are what the user asked for. `head_name` is the branch under review, or the commit when there is none;
    `review` is the name of the review, made of the `names` that everybody has for the two sides.
    """

    options: Options
    repository: Repository
    range: Range
    config: Config
    report: Report
    checklist: Checklist
    tier: Tier
    evidence: Mapping[str, Evidence]
    reviewer: Reviewer
    head_name: str
    names: Names
    review: str
    gathered: Gathered

    @property
    def team(self) -> Team:
        """What the other reviewers said."""
        return self.gathered.team

    @property
    def ground(self) -> Ground:
        """The repository as something to write to."""
        return Ground(
            repository=self.repository,
            config=self.config,
            head_name=self.head_name,
            shared_name=self.names.head,
            base=self.range.base.commit or "",
            head=self.range.head.commit or "",
            start=inside(self.repository, self.options.folder),
        )

    @property
    def roles(self) -> tuple[str, ...]:
        """The roles that the reviewer speaks for."""
        return self.config.roles.of(self.reviewer.email, self.reviewer.name)


def open_review(options: Options, progress: Callable[[str], None], clock: Clock = now) -> Opened:
    """Return what there is to review; `progress` is told in plain words what is being done.

    Raises `ReviewtuiError` of the fitting kind when there is no repository, no such ref, or a broken setting.
    """
    progress("Looking for the repository")
    repository = Repository.discover(options.folder)
    repository.read_only = bool(options.read_only)
    try:
        return _open_in(repository, options, progress, clock)
    except BaseException:
        repository.close()
        raise


def _open_in(repository: Repository, options: Options, progress: Callable[[str], None], clock: Clock) -> Opened:
    settings = choose(repository, options.config_path, options.profile)
    progress("Finding the two sides")
    sides = repository.range(
        options.base,
        options.head,
        exact=options.exact,
        default_base=settings.base,
        besides=(settings.records.reviews,),
    )
    report = _report(Sides(sides.base, sides.head, repository), settings, options.specs, progress, clock().date())
    progress("Reading the checklist")
    checklist = about_formats(_checklist(repository, settings), {spec.format for spec in report.specs})
    progress("Asking the rules what they know")
    # The names of their files are enough; reading hundreds of rules would keep the reviewer waiting.
    put = [rule for rule in (rule_ids() - design_ids()) if settings.severity(rule) is not Severity.OFF]
    reviewer = Reviewer(*astuple(repository.identity()))
    head_name = _head_name(repository, sides)
    names = Names(*(writable(shared_name(repository.git, name)) for name in (sides.base_ref, head_name)))
    review = review_id(*names)
    progress("Looking for other reviewers")
    found = frozenset(finding.fingerprint for finding in report.findings)
    sought = Sought(review, reviewer.slug, found)
    gathered = gather(repository, settings, sides, branches_of(settings, names.head), sought)
    return Opened(
        options=options,
        repository=repository,
        range=sides,
        config=settings,
        report=report,
        checklist=checklist,
        tier=_tier(report, settings),
        evidence=prefill(checklist, report, put),
        reviewer=reviewer,
        head_name=head_name,
        names=names,
        review=review,
        gathered=gathered,
    )


def _report(
    sides: Sides, settings: Config, only: tuple[str, ...], progress: Callable[[str], None], today: dt.date
) -> Report:
    """Return what changed and what the design rules say, with what waivers make of both."""
    report = check(sides, settings, only, progress, today)
    waivers = waivers_of(sides.repository, sides.head, sides.base, settings, today)
    report = waivers.applied(report)
    progress("Looking at the design")
    what = Linted(sides.head, sides.base, sides.repository, tables=True)
    told = waivers.told(with_design(report, what, settings, today, waivers.reason), Extent(whole=not only))
    told = with_consumers(told, sides.base, sides.head, settings)
    return bound(told, sides.repository, settings) if sides.repository else told


def _checklist(repository: Repository, settings: Config) -> Checklist:
    """Return the checklist that the settings name, under the weights that they name."""
    try:
        checklist = shelf.find(settings.checklist, None if repository.bare else repository.root)
    except UsageError as error:
        if repository.bare:
            error.hint = (
                f"A repository's own checklists are read from its work tree, and this one is bare. {error.hint}"
            )
        raise
    try:
        return weighted(checklist, settings.weights)
    except UsageError as error:
        place = settings.places.get("/weights")
        if place is not None:
            error.path, error.line, error.column = place.path, place.line, place.column
        raise


def _tier(report: Report, settings: Config) -> Tier:
    """Return the strictest tier of all descriptions: what most depends on decides what is asked."""
    tiers = [Tier(settings.tier_of(spec.path or spec.base_path)) for spec in report.specs]
    return min(tiers, key=list(Tier).index, default=Tier(settings.tiers.default))


def _head_name(repository: Repository, sides: Range) -> str:
    """Return the branch that is under review: the one checked out when the work tree, the index or HEAD is."""
    if sides.head_ref not in {WORKTREE, INDEX, "HEAD"}:
        return sides.head_ref
    branch = repository.head_branch()
    if branch is not None:
        return branch
    try:
        return repository.snapshot("HEAD").commit or sides.head_ref
    except (RepositoryError, UsageError):
        return sides.head_ref  # a repository without a commit
