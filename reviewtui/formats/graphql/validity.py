"""What the GraphQL specification does not allow in a schema, as graphql-core judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import GraphQLError, build_ast_schema, parse, validate_schema
from graphql.validation.validate import validate_sdl

from reviewtui.errors import UnreadableError
from reviewtui.formats.graphql.cutting import cut
from reviewtui.formats.graphql.reach import Reach
from reviewtui.formats.graphql.schema import Schema, text_of
from reviewtui.formats.validation import Validation
from reviewtui.model import Problem
from reviewtui.text.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.comparison import Files

_MOST = 200
_HINT = "See the GraphQL specification for what is allowed here."


def refusals(path: str, head: Files, validation: Validation) -> tuple[Problem, ...]:
    """Return all that the standard does not allow in one version; nothing when it cannot be read.

    A subgraph is a schema only together with what its router adds, and so is not judged.
    """
    if not validation.enforced:
        return ()
    try:
        text = text_of(path, head.read(path), Notes(path))
        if Reach(Schema(cut(path, text))).federated:
            return ()
    except UnreadableError:
        return ()
    return tuple(_problem(path, error) for error in list(_errors(text))[:_MOST])


def _errors(text: str) -> Iterable[GraphQLError]:
    try:
        document = parse(text)
    except GraphQLError as error:
        return [error]
    return validate_sdl(document) or validate_schema(build_ast_schema(document, assume_valid_sdl=True))


def _problem(path: str, error: GraphQLError) -> Problem:
    line, column = error.locations[0] if error.locations else (0, 0)
    return Problem(error.message.rstrip("."), path, line, column, _HINT)
