"""Both versions of a description by their operations, for examples of what is sent and what comes back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from reviewtui.errors import ReviewtuiError
from reviewtui.formats.elements import OperationElement
from reviewtui.formats.registry import format_of
from reviewtui.model import Direction, Kind
from reviewtui.records.kinds.guide.showing import Body, body
from reviewtui.schema.sampling import NoSampleError, sample
from reviewtui.text import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.comparison import Files
    from reviewtui.formats.elements import MediaElement, ParameterElement, ResponseElement
    from reviewtui.model import Operation
    from reviewtui.schema.node import Side

_FORM = "application/x-www-form-urlencoded"
_VARIABLE = re.compile(r"\{([^{}]*)\}")


class Sent(NamedTuple):
    """A request: the line with method, path and query, and its body if that can be shown."""

    line: str
    body: Body | None


class Answered(NamedTuple):
    """A response: its code, and its body if that can be shown."""

    code: str
    body: Body | None


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a description by its operations; nothing where it cannot be read."""

    operations: Mapping[tuple[str, str], OperationElement] | None = None
    side: Side | None = None

    def request(self, operation: Operation, about: frozenset[str], *, least: bool = False) -> Sent | None:
        """Return a request to an operation, with what it must have and the parameters that are named in `about`.

        The body of the `least` request has nothing that may be left out.
        """
        element = self._of(operation)
        if element is None or self.side is None:
            return None
        media = element.body.media if element.body else ()
        return Sent(_line(element, self.side, about), _body(media, self.side, Direction.REQUEST, least=least))

    def response(self, operation: Operation) -> Answered | None:
        """Return what comes back when all goes well."""
        element = self._of(operation)
        success = next((one for one in element.responses if one.success), None) if element else None
        return self._answered(success)

    def _answered(self, response: ResponseElement | None) -> Answered | None:
        if response is None or self.side is None:
            return None
        return Answered(response.code, _body(response.media, self.side, Direction.RESPONSE, least=False))

    def _of(self, operation: Operation) -> OperationElement | None:
        return (self.operations or {}).get(_key(operation))


def version(path: str, files: Files | None) -> Version:
    """Return one version of a description."""
    if not path or files is None:
        return Version()
    try:
        form = format_of(path, files.read(path))
        survey = form.survey(path, files) if form else None
    except ReviewtuiError:
        return Version()
    if survey is None:
        return Version()
    found = (one for one in survey.elements(Kind.OPERATION) if isinstance(one, OperationElement) and not one.webhook)
    return Version({_key(one.call): one for one in found}, survey.api.side)


def name_of(path: str, files: Files | None) -> str:
    """Return what a version of a description calls itself; empty where that cannot be read."""
    if not path or files is None:
        return ""
    try:
        written = read(path, files.read(path)).value
    except ReviewtuiError:
        return ""
    info = written.get("info") if isinstance(written, dict) else None
    name = info.get("version") if isinstance(info, dict) else None
    return name if isinstance(name, str) else ""


def _key(operation: Operation) -> tuple[str, str]:
    return operation.method, _VARIABLE.sub("{}", operation.path)


def _line(element: OperationElement, side: Side, about: frozenset[str]) -> str:
    values = {one.name: _value(one, side) for one in element.parameters if one.where == "path"}
    path = _VARIABLE.sub(lambda found: values.get(found[1], found[0]), element.path)
    query = [
        f"{one.name}={_value(one, side)}"
        for one in element.parameters
        if one.where == "query" and (one.required or one.name in about)
    ]
    return f"{element.method} {path}{'?' if query else ''}{'&'.join(query)}"


def _value(parameter: ParameterElement, side: Side) -> str:
    """Return a value of a parameter as it stands in an address; its name between braces where none can be made."""
    try:
        made = sample((parameter.schema,), side) if parameter.schema else None
    except NoSampleError:
        made = None
    if isinstance(made, list | dict | None):
        return f"{{{parameter.name}}}"
    return quote(made if isinstance(made, str) else json.dumps(made), safe="")


def _body(media: tuple[MediaElement, ...], side: Side, direction: Direction, *, least: bool) -> Body | None:
    shown = next((one for one in media if (one.is_json or one.name == _FORM) and one.schema is not None), None)
    made = body(shown.schema, side, direction, least=least) if shown and shown.schema else None
    return replace(made, media="" if shown.is_json else shown.name) if made and made.value and shown else None
