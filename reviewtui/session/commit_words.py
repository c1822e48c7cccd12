"""A commit that publishing would make, in words: every fact about it that is known before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.session.plans import PlannedCommit

_SHORT_COMMIT = 8


def facts(commit: PlannedCommit) -> Iterator[tuple[str, str]]:
    """Yield name and value of each fact: where it goes on, who it is by, who signs it, and which hooks run."""
    parent = commit.parent[:_SHORT_COMMIT]
    yield "parent", f"{parent}, where the branch would begin" if commit.is_first else parent
    yield "author", commit.author
    yield "committer", commit.committer
    yield "signature", signature(commit)
    for hook in commit.hooks:
        yield "hook", f"{hook.name} " + (f"does not run: {hook.why_not}" if hook.why_not else f"runs: {hook.path}")
    if not commit.hooks:
        yield "hooks", "none"


def signature(commit: PlannedCommit) -> str:
    """Return how the commit is signed."""
    if not commit.signature:
        return "none"
    return f"{commit.signature}, by the key {commit.key}" if commit.key else f"{commit.signature}, by the usual key"
