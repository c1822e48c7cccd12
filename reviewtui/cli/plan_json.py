"""What publishing writes, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.plan_text import state
from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.session import Plan, Published
    from reviewtui.session.plans import PlannedCommit

SCHEMA = 1


def render(plan: Plan, published: Published | None) -> str:
    """Return the plan and what became of it as JSON text.

    `commit` is null for the work tree and for a dry run, `planned_commit` for the work tree.
    """
    return encoded(
        {
            "schema": SCHEMA,
            "written": published is not None,
            "branch": plan.branch,
            "commit": published.commit if published else None,
            "planned_commit": _commit(plan.commit, plan.message) if plan.commit else None,
            "closes": plan.closes,
            "extent": plan.extent,
            "notes": list(plan.notes),
            "push": ["git", *plan.push] if plan.push else [],
            "catch_up": [["git", *words] for words in plan.catch_up],
            "files": [{"path": file.path, "state": state(file), "text": file.text} for file in plan.files],
            "removed": [file.path for file in plan.removed],
        }
    )


def _commit(commit: PlannedCommit, message: str) -> JsonValue:
    return {
        "parent": commit.parent,
        "begins_branch": commit.is_first,
        "author": commit.author,
        "committer": commit.committer,
        "signature": commit.signature or None,
        "key": commit.key or None,
        "message": message,
        "hooks": [
            {"name": hook.name, "path": str(hook.path), "runs": not hook.why_not, "why_not": hook.why_not or None}
            for hook in commit.hooks
        ],
    }
