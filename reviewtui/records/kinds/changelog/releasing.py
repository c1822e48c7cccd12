"""Making a release in a changelog: what waited stands below the version from then on, and links go on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reviewtui.errors import UsageError
from reviewtui.records.kinds.changelog.outline import outline
from reviewtui.records.logs.lines import lines_of

if TYPE_CHECKING:
    from reviewtui.records.kinds.changelog.outline import Outline

_RELEASE: Final = re.compile(r"\[(?P<version>[^\]]+)\] - (?P<day>\S+)")
_COMPARED: Final = re.compile(
    r"^\[(?P<name>unreleased)\]:[ \t]*(?P<where>\S+/compare/)(?P<last>\S+?)\.\.\.(?P<next>\S+)[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)


def released(text: str, heading: str) -> str:
    """Return the changelog with the release that a heading names; one that names none leaves it as it is.

    Raises `UsageError` when the version is there already, or nothing waits to be released.
    """
    made = _RELEASE.fullmatch(heading)
    if made is None:
        return text
    version, seen = made["version"], outline(text)
    if any(version == _number(one.title) for one in seen.versions):
        raise UsageError(f"the changelog has a version {version} already", hint="Choose the next number.")
    if seen.waiting is None or seen.waiting.end <= seen.waiting.start + 1:
        raise UsageError("nothing waits to be released", hint="An entry comes first: from --review, or by its words.")
    lines = lines_of(text)
    start = seen.waiting.start + 1
    name = f"[{version}]" if _in_brackets(seen) else version
    title = f"{'#' * seen.depth} {name} - {made['day']}\n"
    return _linked("".join((*lines[:start], "\n", title, *lines[start:])), version)


def _number(title: str) -> str:
    """Return the number in the heading of a version."""
    return title.split(" ", maxsplit=1)[0].strip("[]").removeprefix("v")


def _in_brackets(seen: Outline) -> bool:
    return any(version.title.startswith("[") for version in seen.versions)


def _linked(text: str, version: str) -> str:
    """Return the changelog with its links to comparisons going on from the new version, where it has such links."""

    def go_on(found: re.Match[str]) -> str:
        tag = f"v{version}" if found["last"].startswith("v") else version
        where = found["where"]
        return f"[{found['name']}]: {where}{tag}...{found['next']}\n[{version}]: {where}{found['last']}...{tag}"

    return _COMPARED.sub(go_on, text, count=1)
