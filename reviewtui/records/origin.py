"""What a record was made from, kept in its last line, so that it can be brought up to date."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"^<!-- Made by reviewtui as (?P<form>[a-z0-9-]+) from the review (?P<review>[a-z0-9-]+)"
    r"(?:, findings (?P<findings>[0-9a-f]+(?: [0-9a-f]+)*))? -->$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """The form of a record, the review that it tells of, and the findings that it is about; none means all of them."""

    form: str
    review: str
    findings: tuple[str, ...] = ()


def with_origin(text: str, origin: Origin) -> str:
    """Return a record, which ends in a line end, with its origin in the last line."""
    about = f", findings {' '.join(origin.findings)}" if origin.findings else ""
    return f"{text}\n<!-- Made by reviewtui as {origin.form} from the review {origin.review}{about} -->\n"


def origin_of(text: str) -> Origin | None:
    """Return where a record comes from; None for one that was begun by hand, or lost that line."""
    lines = list(_LINE.finditer(text.replace("\r\n", "\n")))
    if not lines:
        return None
    last = lines[-1]
    return Origin(last["form"], last["review"], tuple((last["findings"] or "").split()))


def without_origin(text: str) -> str:
    """Return a record without the lines that say where it comes from: in a file that many reviews share, none does."""
    return f"{_LINE.sub('', text).rstrip()}\n"
