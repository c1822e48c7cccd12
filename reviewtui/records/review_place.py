"""Where the review stands that a record tells of, as the end of a sentence."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from reviewtui.records.markdown import Markdown, link

if TYPE_CHECKING:
    from reviewtui.records.known import Known


def review_stands(known: Known) -> Markdown:
    """Return "is kept in" with a link from the record to the review; another end as long as it is not published."""
    if not known.review_folder:
        return Markdown("is not published yet")
    way = posixpath.relpath(known.review_folder, posixpath.dirname(known.path) or ".")
    return Markdown(f"is kept in {link(known.review_folder, way)}")
