"""What a session in memory would publish: three files, and for a branch the commit that holds them."""

from __future__ import annotations

from pathlib import Path

from reviewtui.errors import ConflictError
from reviewtui.repository import WORKTREE
from reviewtui.repository.hooks import Hook
from reviewtui.session.plans import Plan, PlannedCommit, PlannedFile
from reviewtui.session.targets import Choice

TARGETS = (
    Choice(WORKTREE, "work tree"),
    Choice("review", "branch review/orders-v2"),
    Choice("head", "branch orders-v2"),
)
COMMIT = PlannedCommit(
    parent="d" * 40,
    is_first=False,
    author="Ana <ana@example.com>",
    committer="Ana <ana@example.com>",
    signature="ssh",
    key="~/.ssh/id_ed25519.pub",
    hooks=(
        Hook("commit-msg", Path(".git/hooks/commit-msg")),
        Hook("pre-commit", Path(".git/hooks/pre-commit"), "it looks at the work tree"),
    ),
)


def planned(review: str, to: str, *, closing: bool | None) -> Plan:
    """Return the plan for a target; the branch under review is checked out."""
    if to in {"main", "head"}:
        raise ConflictError("the branch `orders-v2` is checked out", hint="Publish to the work tree, then commit.")
    own = (
        PlannedFile(f"docs/api-reviews/{review}/review.yaml", "schema: 1\n"),
        PlannedFile(f"docs/api-reviews/{review}/ana@example.com.yaml", "schema: 1\nanswers: []\n", exists=True),
    )
    ends = (PlannedFile("docs/adr/0002-decide.md", "# 2. Decide\n\n[bold]not markup[/bold]\n"),)
    told = "The report and the decision record are written too: nobody else takes part."
    files, extent = ((own), "Only your part is written, as you asked.") if closing is False else ((*own, *ends), told)
    if to == WORKTREE:
        return Plan(files, None, "b" * 40, "Publish the review", closes=closing is not False, extent=extent)
    branch = "review/orders-v2" if to == "review" else to
    return Plan(
        files,
        branch,
        "b" * 40,
        "Record the review of Orders: approve\n\nReview orders-v2-1234\n",
        commit=COMMIT,
        notes=(f"`origin/{branch}` has a commit that is not in `{branch}`.",),
        push=("push", "origin", branch),
        catch_up=(("fetch", "origin", f"{branch}:{branch}"),),
        closes=closing is not False,
        extent=extent,
    )
