"""Who may call what: for each way to prove who calls, and the scopes it needs, the operations behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.tabling import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.formats.surveying import Survey

_READING = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})


@table(
    title="Operations by security scheme and scope", columns=("credentials", "scopes", "operations that"), of="such as"
)
def operations_by_scheme(survey: Survey) -> Iterator[Entry]:
    """Yield every operation that consumers call, once for each alternative that lets them in."""
    for operation in survey.api.operations:
        if operation.webhook:
            continue
        does = "read" if operation.method in _READING else "write"
        told = survey.api.node.has("security") or operation.node.has("security")
        for needed in operation.security or ({},):
            schemes, scopes = _words(needed) if told else ("nothing is said", "")
            yield Entry((schemes, scopes, does), str(operation.call))


def _words(needed: Mapping[str, tuple[str, ...]]) -> tuple[str, str]:
    scopes = [scope for named in needed.values() for scope in named]
    return " and ".join(needed) or "none: everybody may call", ", ".join(scopes)
