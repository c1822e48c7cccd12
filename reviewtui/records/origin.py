"""What a record was made from, kept in its last line, so that it can be brought up to date."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINE = re.compile(
    r"^<!-- Made by reviewtui as (?P<form>[a-z0-9-]+) from the review (?P<review>[a-z0-9-]+)"
    r"(?:, findings (?P<findings>[0-9a-f]+(?: [0-9a-f]+)*))?(?:, with (?P<options>\{.*\}))? -->$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """The form of a record, the review that it tells of, and the findings that it is about; none means all of them.

    `options` are what its author said to the options of its kind.
    """

    form: str
    review: str
    findings: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)


def with_origin(text: str, origin: Origin) -> str:
    """Return a record, which ends in a line end, with its origin in the last line."""
    about = f", findings {' '.join(origin.findings)}" if origin.findings else ""
    options = f", with {_written(origin.options)}" if origin.options else ""
    return f"{text}\n<!-- Made by reviewtui as {origin.form} from the review {origin.review}{about}{options} -->\n"


def origin_of(text: str) -> Origin | None:
    """Return where a record comes from; None for one that was begun by hand, or lost that line."""
    lines = list(_LINE.finditer(text.replace("\r\n", "\n")))
    if not lines:
        return None
    last = lines[-1]
    return Origin(last["form"], last["review"], tuple((last["findings"] or "").split()), _read(last["options"] or "{}"))


def without_origin(text: str) -> str:
    """Return a record without the lines that say where it comes from: in a file that many reviews share, none does."""
    return f"{_LINE.sub('', text).rstrip()}\n"


def _written(options: Mapping[str, str]) -> str:
    """Return options as JSON that no sign of which ends a comment."""
    return json.dumps(dict(options), sort_keys=True).replace("<", "\\u003c").replace(">", "\\u003e")


def _read(written: str) -> Mapping[str, str]:
    """Return what such JSON says; nothing when somebody broke it."""
    try:
        said = json.loads(written)
    except (ValueError, RecursionError):
        return {}
    sound = isinstance(said, dict) and all(isinstance(value, str) for value in said.values())
    return said if sound else {}
