"""The commit that publishing makes, for people: who it is by, what their Git does with it, and how it is pushed."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.neutral import neutral_lines
from reviewtui.reports.look import Ink
from reviewtui.session.commit_words import facts, signature

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.reports.look import Look
    from reviewtui.session.plans import Plan


def command(words: Sequence[str], repo: Path | None) -> str:
    """Return a Git command as it is typed into a shell, for the repository that the command line named."""
    return shlex.join(["git", *(["-C", str(repo)] if repo else []), *words])


def planned(plan: Plan, look: Look) -> Iterator[str]:
    """Yield everything about the commit that would be made; nothing for the work tree."""
    if plan.commit is None:
        return
    yield ""
    yield look.ink(Ink.HEADING, "The commit")
    for name, value in facts(plan.commit):
        yield look.clean(f"  {name:<9}  {value}")
    yield "  message"
    for line in neutral_lines(plan.message.rstrip("\n")):
        yield look.clean(f"    {line}").rstrip()


def made(plan: Plan, look: Look) -> Iterator[str]:
    """Yield what the user's Git did with the commit that was made."""
    if plan.commit is None:
        return
    yield ""
    yield look.clean(f"Signed ({signature(plan.commit)})." if plan.commit.signature else "Not signed.")
    for hook in plan.commit.hooks:
        yield look.clean(f"The hook {hook.name} " + (f"did not run: {hook.why_not}." if hook.why_not else "ran."))


def pushing(plan: Plan, look: Look, repo: Path | None) -> Iterator[str]:
    """Yield how the branch is pushed, where there is one and that is known."""
    if plan.push and (plan.written or not plan.is_unborn):
        yield ""
        yield "Nothing was pushed. To push it:"
        yield look.clean(f"  {command(plan.push, repo)}")
