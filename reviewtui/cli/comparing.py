"""Open what a command line names, and compare it: two refs of a repository, two folders, or two files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.check import Sides, check, check_pair
from reviewtui.cli.console import Console
from reviewtui.cli.request import Request
from reviewtui.config import Config, choose
from reviewtui.errors import UsageError
from reviewtui.formats.comparison import SpecPair
from reviewtui.model import Report
from reviewtui.repository import FolderSnapshot, Range, Repository

if TYPE_CHECKING:
    from reviewtui.semantics import Listed

_SHORT_COMMIT = 8


class Compared(NamedTuple):
    """A report, the settings that it was made under, and the one operation that is to be shown, if one is."""

    report: Report
    settings: Config
    listed: Listed | None = None


def compare_refs(request: Request, console: Console, *, gating: bool = False) -> Compared:
    """Compare two refs of the repository around `--repo`; how they were found is narrated.

    For a gate the design rules are asked too, where the settings or the command line want that.
    """
    with Repository.discover(request.folder) as repository:
        settings = choose(repository, request.config, request.profile)
        both = sides_of(request, repository, settings, console)
        report = check(both, settings, request.specs, today=request.today(), validation=request.validation)
        gated = _gated(report, both, settings, request) if gating else report
        return Compared(gated, settings, _listed(report, both, request))


def sides_of(request: Request, repository: Repository, settings: Config, console: Console) -> Sides:
    """Return the two sides that a command line asks for; how they were found is narrated."""
    sides = repository.range(
        request.base,
        request.head,
        exact=request.exact,
        default_base=settings.base,
        besides=(settings.records.reviews,),
    )
    _narrate(sides, console)
    return Sides(sides.base, sides.head, repository)


def _gated(report: Report, sides: Sides, settings: Config, request: Request) -> Report:
    """Return a report with what a gate asks besides: waivers, and where it is wanted the design."""
    # Who only compares waits for nothing that has to do with waivers and consumers.
    from reviewtui.consumers.opening import with_consumers  # noqa: PLC0415
    from reviewtui.waivers.opening import Extent, waivers_of  # noqa: PLC0415 - as above

    waivers = waivers_of(sides.repository, sides.head, sides.base, settings, request.today())
    report = waivers.applied(report)
    if request.lint or settings.lint.in_check:
        # Only who wants to know about the design waits for its rules to load.
        from reviewtui.lint import Linted, with_design  # noqa: PLC0415

        what = Linted(sides.head, sides.base, sides.repository)
        report = with_design(report, what, settings, request.today(), waivers.reason)
    report = waivers.told(report, Extent(whole=not request.specs))
    return with_consumers(report, sides.base, sides.head, settings)


def compare_folders(base: Path, head: Path, request: Request) -> Compared:
    """Compare two folders as they lie on disk, without Git."""
    settings = choose(None, request.config, request.profile)
    sides = Sides(FolderSnapshot(base, str(base)), FolderSnapshot(head, str(head)))
    report = check(sides, settings, request.specs, today=request.today())
    return Compared(report, settings, _listed(report, sides, request))


def compare_files(base: Path, head: Path, request: Request) -> Compared:
    """Compare two files as they lie on disk; what they refer to is read from the folders around them."""
    if request.specs:
        raise UsageError("two files are compared as they are", hint="Leave the SPEC words out.")
    settings = choose(None, request.config, request.profile)
    # A link that the user names is meant; only links inside a folder under review are not followed.
    real_base, real_head = base.resolve(), head.resolve()
    sides = Sides(FolderSnapshot(real_base.parent, str(base)), FolderSnapshot(real_head.parent, str(head)))
    report = check_pair(sides, SpecPair(real_base.name, real_head.name), settings, request.today())
    return Compared(report, settings, _listed(report, sides, request))


def _listed(report: Report, sides: Sides, request: Request) -> Listed | None:
    if not request.operation:
        return None
    # Only who asks for one operation waits for what takes it apart.
    from reviewtui.semantics import listed  # noqa: PLC0415

    return listed(report, sides.base, sides.head, request.operation, everything=request.everything)


def _narrate(sides: Range, console: Console) -> None:
    if sides.merge_base:
        short = sides.merge_base[:_SHORT_COMMIT]
        console.narrate(f"comparing {sides.head_ref} with {short}, its merge base with {sides.base_ref}")
    for note in sides.notes:
        console.narrate(f"note: {note}")
