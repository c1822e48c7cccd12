"""What the GraphQL specification does not allow in a schema, as graphql-core judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphql import DocumentNode, GraphQLError, Source, build_ast_schema, parse, validate_schema
from graphql.validation.validate import validate_sdl

from reviewtui.errors import UnreadableError
from reviewtui.formats.graphql.reach import Reach
from reviewtui.formats.graphql.schema import read_schema, text_of
from reviewtui.formats.validation import Validation
from reviewtui.model import Problem
from reviewtui.text.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphql import DefinitionNode

    from reviewtui.formats.comparison import Files

_MOST = 200
_HINT = "See the GraphQL specification for what is allowed here."


def refusals(paths: tuple[str, ...], head: Files, validation: Validation) -> tuple[Problem, ...]:
    """Return all that the standard does not allow in what files make together; nothing when one cannot be read.

    A subgraph is a schema only together with what its router adds, and so is not judged.
    """
    if not validation.enforced:
        return ()
    try:
        sources = [Source(text_of(path, head.read(path), Notes(path)), path) for path in paths]
        if Reach(read_schema(head, paths)).federated:
            return ()
    except UnreadableError:
        return ()
    return tuple(_problem(paths[0], error) for error in _errors(sources)[:_MOST])


def _errors(sources: Iterable[Source]) -> Sequence[GraphQLError]:
    definitions: list[DefinitionNode] = []
    refused: list[GraphQLError] = []
    for source in sources:
        try:
            definitions += parse(source).definitions
        except GraphQLError as error:
            refused.append(error)
    if refused:
        return refused
    document = DocumentNode(definitions=tuple(definitions))
    return validate_sdl(document) or validate_schema(build_ast_schema(document, assume_valid_sdl=True))


def _problem(first: str, error: GraphQLError) -> Problem:
    """Return an error where it stands; what is wrong with the whole is told of its first file."""
    line, column = error.locations[0] if error.locations else (0, 0)
    path = error.source.name if error.source else first
    return Problem(error.message.rstrip("."), path, line, column, _HINT)
