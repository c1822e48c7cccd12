"""What publishing writes, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.plan_text import state
from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.session import Plan, Published

SCHEMA = 1


def render(plan: Plan, published: Published | None) -> str:
    """Return the plan and what became of it as JSON text; `commit` is null for the work tree and for a dry run."""
    return encoded(
        {
            "schema": SCHEMA,
            "written": published is not None,
            "branch": plan.branch,
            "commit": published.commit if published else None,
            "files": [{"path": file.path, "state": state(file), "text": file.text} for file in plan.files],
        }
    )
