"""From the text of one definition to what it defines; graphql-core parses it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from graphql.error import GraphQLSyntaxError
from graphql.language import ast

from reviewtui.errors import UnreadableError
from reviewtui.formats.graphql.definitions import (
    COMPOSITE,
    Applied,
    Definition,
    Field,
    Input,
    Named,
    Text,
    Value,
)
from reviewtui.formats.graphql.lexing import syntax_tree
from reviewtui.model import Location
from reviewtui.text import escape

if TYPE_CHECKING:
    from reviewtui.formats.graphql.cutting import Chunk

_COMMAS = re.compile(r"\bimplements\s+\w+\s*,?\s*\w+")
_SYNTAX_HINT = "Correct the text; the GraphQL specification says what may stand here."


def build(chunk: Chunk) -> Definition:
    """Return what a chunk defines; raises UnreadableError with the place of the first mistake."""
    try:
        found = syntax_tree(chunk.text).definitions
    except GraphQLSyntaxError as error:
        raise _refusal(chunk, error) from None
    except RecursionError:
        raise UnreadableError(
            "the definition nests too deep to be read", hint=_SYNTAX_HINT, path=chunk.path, line=chunk.line + 1
        ) from None
    if len(found) != 1:
        raise UnreadableError(
            f"more stands behind {chunk.keyword} `{chunk.name}` than belongs to it",
            hint=_SYNTAX_HINT,
            path=chunk.path,
            line=chunk.line + 1,
            column=chunk.column + 1,
        )
    return _Builder(chunk).definition(found[0])


def _refusal(chunk: Chunk, error: GraphQLSyntaxError) -> UnreadableError:
    line, column = error.locations[0] if error.locations else (1, 1)
    told = error.message.removeprefix("Syntax Error: ").rstrip(".")
    old_notation = told.startswith("Unexpected Name") and _COMMAS.search(chunk.text)
    return UnreadableError(
        f"this is not GraphQL: {told[:1].lower()}{told[1:]}",
        hint="Separate interfaces by `&`; commas are a notation from before 2018." if old_notation else _SYNTAX_HINT,
        path=chunk.path,
        line=chunk.line + line,
        column=column + (chunk.column if line == 1 else 0),
    )


class _Builder:
    """Reads one syntax tree; places are those in the file."""

    def __init__(self, chunk: Chunk) -> None:
        """Keep the chunk, whose places count from its own beginning."""
        self.chunk = chunk
        section = {"directive": "directives", "schema": ""}.get(chunk.keyword, "types")
        name = escape(chunk.name.removeprefix("@"))
        self.pointer = f"/{section}/{name}" if section else "/schema"

    def definition(self, node: Any) -> Definition:  # noqa: ANN401 - the parser has a class for each definition
        """Return the definition."""
        chunk, here = self.chunk, self.pointer
        keyword = chunk.keyword
        sent = {"directive": "arguments", "input": "fields"}.get(keyword)
        return Definition(
            keyword=keyword,
            name=chunk.name.removeprefix("@"),
            location=self._start(node),
            description=self._text(node, here),
            interfaces=self._named(getattr(node, "interfaces", None), f"{here}/interfaces"),
            fields=self._fields(node, here) if keyword in COMPOSITE else {},
            inputs=self._inputs(getattr(node, sent), f"{here}/{sent}") if sent else {},
            values=self._values(node, here) if keyword == "enum" else {},
            members=self._named(getattr(node, "types", None), f"{here}/members"),
            roots=self._roots(node, here) if keyword == "schema" else {},
            locations=tuple(one.value for one in getattr(node, "locations", None) or ()),
            repeatable=bool(getattr(node, "repeatable", False)),
            applied=self._applied(node, here),
        )

    def _start(self, node: Any) -> Location:  # noqa: ANN401 - the same
        """Return where a definition is: at its name, and one without a name at its first word."""
        name = getattr(node, "name", None)
        if name is not None:
            return self._at(name.loc.start_token, self.pointer)
        token = node.loc.start_token
        while token.value != "schema":
            token = token.next
        return self._at(token, self.pointer)

    def _at(self, token: Any, pointer: str) -> Location:  # noqa: ANN401 - the same
        column = token.column + (self.chunk.column if token.line == 1 else 0)
        return Location(self.chunk.path, pointer, self.chunk.line + token.line, column)

    def _text(self, node: Any, owner: str) -> Text | None:  # noqa: ANN401 - the same
        found = getattr(node, "description", None)
        return Text(found.value, self._at(found.loc.start_token, f"{owner}/description")) if found else None

    def _named(self, nodes: Any, holder: str) -> dict[str, Named]:  # noqa: ANN401 - the same
        found = {}
        for node in nodes or ():
            name = node.name.value
            found[name] = Named(name, self._at(node.loc.start_token, f"{holder}/{name}"))
        return found

    def _roots(self, node: Any, owner: str) -> dict[str, Named]:  # noqa: ANN401 - the same
        found = {}
        for one in node.operation_types or ():
            root = one.operation.value
            found[root] = Named(one.type.name.value, self._at(one.loc.start_token, f"{owner}/{root}"))
        return found

    def _fields(self, node: Any, owner: str) -> dict[str, Field]:  # noqa: ANN401 - the same
        found: dict[str, Field] = {}
        for one in node.fields or ():
            name = one.name.value
            here = f"{owner}/fields/{name}"
            given = self._inputs(one.arguments, f"{here}/arguments")
            place = self._at(one.name.loc.start_token, here)
            texts = self._text(one, here), self._applied(one, here)
            found.setdefault(name, Field(name, _type(one.type), given, *texts, place))
        return found

    def _inputs(self, nodes: Any, holder: str) -> dict[str, Input]:  # noqa: ANN401 - the same
        found: dict[str, Input] = {}
        for one in nodes or ():
            name = one.name.value
            here = f"{holder}/{name}"
            default = written(one.default_value) if one.default_value else None
            place = self._at(one.name.loc.start_token, here)
            texts = self._text(one, here), self._applied(one, here)
            found.setdefault(name, Input(name, _type(one.type), default, *texts, place))
        return found

    def _values(self, node: Any, owner: str) -> dict[str, Value]:  # noqa: ANN401 - the same
        found: dict[str, Value] = {}
        for one in node.values or ():
            name = one.name.value
            here = f"{owner}/values/{name}"
            place = self._at(one.name.loc.start_token, here)
            found.setdefault(name, Value(name, self._text(one, here), self._applied(one, here), place))
        return found

    def _applied(self, node: Any, owner: str) -> tuple[Applied, ...]:  # noqa: ANN401 - the same
        found: list[Applied] = []
        for one in getattr(node, "directives", None) or ():
            name = one.name.value
            here = self._at(one.loc.start_token, f"{owner}/directives/{len(found)}")
            found.append(Applied(name, {given.name.value: written(given.value) for given in one.arguments or ()}, here))
        return tuple(found)


def _type(node: Any) -> str:  # noqa: ANN401 - the same
    """Return a type as it is written without spaces."""
    marks: list[str] = []
    while not isinstance(node, ast.NamedTypeNode):
        marks.append("!" if isinstance(node, ast.NonNullTypeNode) else "]")
        node = node.type
    return f"{'[' * marks.count(']')}{node.name.value}{''.join(reversed(marks))}"


def written(node: Any) -> str:  # noqa: ANN401 - the same
    """Return a value as text that is the same for equal values: keys in order, strings in one notation."""
    if isinstance(node, ast.StringValueNode):
        return json.dumps(node.value, ensure_ascii=False)
    if isinstance(node, ast.ListValueNode):
        return f"[{', '.join(map(written, node.values))}]"
    if isinstance(node, ast.ObjectValueNode):
        held = sorted((one.name.value, written(one.value)) for one in node.fields)
        return f"{{{', '.join(f'{name}: {value}' for name, value in held)}}}"
    if isinstance(node, ast.BooleanValueNode):
        return "true" if node.value else "false"
    return "null" if isinstance(node, ast.NullValueNode) else str(node.value)
