"""The text of a new record: its template filled, and below it what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.origin import Origin, with_origin
from reviewtui.records.rendering import Task, rendered
from reviewtui.records.templates import fill

if TYPE_CHECKING:
    from reviewtui.records.kind import Form, Kind
    from reviewtui.records.known import Known


def written(kind: Kind, form: Form, known: Known) -> str:
    """Return the text of the record that will stand at `known.path`."""
    values = kind.fill(known)
    text = rendered(Task(form.template, values, form.house)) if form.house else fill(form.template, values)
    if known.review is None:
        return text
    return with_origin(text, Origin(form.id, known.review.id, known.only, known.options))
