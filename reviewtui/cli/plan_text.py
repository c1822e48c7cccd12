"""What publishing writes, for people: each file with what happens to it, and in a dry run its whole text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.cli import commit_text
from reviewtui.counting import counted
from reviewtui.neutral import neutral_lines
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reports.look import Look
    from reviewtui.session import Plan, PlannedFile, Published

_SHORT_COMMIT = 8


def render(plan: Plan, published: Published | None, look: Look, repo: Path | None) -> str:
    """Return what was written, or, when nothing was published, what would be.

    `repo` is the folder that the command line named, for the commands that are shown.
    """
    lines = look.inked(Ink.HEADING, _headline(plan, published))
    lines += [look.clean(f"  {state(file):<9}  {file.path}") for file in plan.files]
    lines += [look.clean(f"  removed    {file.path}") for file in plan.removed]
    lines += look.wrapped(plan.extent)
    if published is None:
        if plan.written:
            lines += commit_text.planned(plan, look)
        for file in plan.written:
            lines += ["", *_content(file, look)]
    else:
        if published.commit is not None:
            lines += commit_text.made(plan, look)
        lines += commit_text.pushing(plan, look, repo)
    return "\n".join(lines) + "\n"


def state(file: PlannedFile) -> str:
    """Return what becomes of the file: new, replaced (an earlier version of ours), or unchanged."""
    if file.exists:
        return "unchanged"
    return "replaced" if file.replaces is not None else "new"


def _headline(plan: Plan, published: Published | None) -> str:
    place = f"the branch {plan.branch}" if plan.branch else "the work tree"
    files = counted(len(plan.written), "file")
    if not plan.written and plan.is_unborn:
        return f"Everything is where {place} would begin already; nothing is to be written."
    if not plan.written:
        return f"Everything is in {place} already; nothing is to be written."
    if published is None:
        return f"A dry run: nothing was written. {files} would go to {place}."
    if published.commit is not None:
        return f"Committed {files} to {place} as {published.commit[:_SHORT_COMMIT]}."
    return f"Wrote {files} to {place}."


def _content(file: PlannedFile, look: Look) -> Iterator[str]:
    yield look.ink(Ink.HEADING, look.clean(file.path))
    yield look.ink(Ink.FAINT, look.glyphs.rule * look.columns)
    for line in neutral_lines(file.text.rstrip("\n")):
        yield look.clean(line)
