"""One side of a comparison, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import JsonValue, Revision


def revision_as_json(revision: Revision) -> JsonValue:
    """Return the ref as it was written, and the commit, if it is one."""
    return {"ref": revision.ref, "commit": revision.commit}
