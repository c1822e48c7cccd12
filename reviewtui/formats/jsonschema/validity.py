"""What the schema of a draft does not allow in a schema that is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jsonschema_rs

from reviewtui.errors import UnreadableError
from reviewtui.formats.jsonschema.draft import draft_of, names_own_dialect
from reviewtui.formats.validation import Validation
from reviewtui.model import Problem
from reviewtui.text import read
from reviewtui.text.pointer import join

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Files

_LONGEST = 200


def refusals(path: str, head: Files, validation: Validation) -> tuple[Problem, ...]:
    """Return what is refused, with the lines where it stands; a file that cannot be read is told of elsewhere."""
    if validation is Validation.OFF:
        return ()
    try:
        source = read(path, head.read(path))
        draft = draft_of(source)
    except UnreadableError:
        return ()
    if names_own_dialect(source):
        return ()  # what such rules allow, no draft says
    found = []
    for error in jsonschema_rs.validator_for({"$schema": draft.meta_schema, "$ref": draft.meta_schema}).iter_errors(
        source.value
    ):
        line, column = source.locate(join(*map(str, error.instance_path)))
        message = " ".join(error.message.split())[:_LONGEST]
        hint = f"The schema of the draft is at {draft.meta_schema}."
        found.append(Problem(f"draft {draft.name} does not allow this: {message}", path, line, column, hint))
    return tuple(found)
