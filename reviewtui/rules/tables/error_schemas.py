"""Which schemas tell consumers of errors: their members, their media type, and the answers that use them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.rules.lint.composition import members
from reviewtui.rules.lint.problems import error_answers
from reviewtui.rules.tabling import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.elements import MediaElement, ResponseElement
    from reviewtui.formats.surveying import Survey
    from reviewtui.schema.node import Node, Side

_MOST_MEMBERS = 8
_SHARED = re.compile(r"/(?:components/schemas|definitions)/([^/]+)")


@table(title="Error schemas and where they are used", columns=("schema", "media type", "members"), of="answers")
def error_schemas(survey: Survey) -> Iterator[Entry]:
    """Yield every answer that tells of an error, once for each body that it may have."""
    known: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for operation in survey.api.operations:
        for response in error_answers(operation):
            found = known.get(response.node.address)
            if found is None:
                found = known[response.node.address] = _bodies(response, survey.api.side)
            for cells in found:
                yield Entry(cells, f"{response.code} of {operation.call}")


def _bodies(response: ResponseElement, side: Side) -> list[tuple[str, ...]]:
    return [_body(media, side) for media in response.media] or [("none: no body", "", "")]


def _body(media: MediaElement, side: Side) -> tuple[str, ...]:
    if media.schema is None:
        return ("none: any body", media.name, "")
    names = [*members(media.schema, side)]
    more = ", ..." if len(names) > _MOST_MEMBERS else ""
    return (_name(media.schema), media.name, ", ".join(names[:_MOST_MEMBERS]) + more)


def _name(schema: Node) -> str:
    """Return the name of a shared schema or of the file that is one."""
    if not schema.pointer:
        return schema.path
    shared = _SHARED.fullmatch(schema.pointer)
    return shared[1].replace("~1", "/").replace("~0", "~") if shared else "described in place"
