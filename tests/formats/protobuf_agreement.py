"""Holding our findings on Protocol Buffers against those of buf, which were recorded once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.protobuf.format import Protobuf
from reviewtui.model import Finding, Verdict
from reviewtui.rules.judge import judge
from tests.formats.texts import Texts

_BESIDE = Path(__file__).parents[3] / "shared" / "conformance"
_GONE = ("FIELD_NO_DELETE", "FIELD_NO_DELETE_UNLESS_NAME_RESERVED", "FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED")
_VALUE_GONE = tuple(name.replace("FIELD", "ENUM_VALUE") for name in _GONE)
_TYPES = ("FIELD_SAME_TYPE", "FIELD_WIRE_JSON_COMPATIBLE_TYPE", "FIELD_WIRE_COMPATIBLE_TYPE")
_CARDINALITIES = tuple(name.replace("TYPE", "CARDINALITY") for name in _TYPES)
_DEFINITIONS = ("MESSAGE_NO_DELETE", "ENUM_NO_DELETE", "SERVICE_NO_DELETE", "EXTENSION_NO_DELETE")

ALSO: Mapping[str, tuple[str, ...]] = {
    "proto-field-no-delete-unless-number-reserved": _GONE,
    "proto-field-no-delete-unless-name-reserved": _GONE[:1],
    "proto-enum-value-no-delete-unless-number-reserved": _VALUE_GONE,
    "proto-enum-value-no-delete-unless-name-reserved": _VALUE_GONE[:1],
    "proto-field-same-name": ("FIELD_SAME_JSON_NAME", "PACKAGE_EXTENSION_NO_DELETE"),
    "proto-field-wire-compatible-type": (*_TYPES, "FIELD_SAME_DEFAULT", "FIELD_SAME_CARDINALITY", *_DEFINITIONS[:1]),
    "proto-field-wire-json-compatible-type": (*_TYPES[:1], "FIELD_SAME_CARDINALITY", "FIELD_SAME_DEFAULT"),
    "proto-field-wire-compatible-cardinality": (
        *_CARDINALITIES,
        *_TYPES,
        "MESSAGE_SAME_REQUIRED_FIELDS",
        "PACKAGE_MESSAGE_NO_DELETE",
    ),
    "proto-field-wire-json-compatible-cardinality": (*_CARDINALITIES[:1], "PACKAGE_MESSAGE_NO_DELETE"),
    "proto-field-same-utf8-validation": ("FIELD_SAME_JAVA_UTF8_VALIDATION",),
    "proto-message-same-required-fields": _GONE,
    "proto-package-message-no-delete": (*_DEFINITIONS[:1], "FILE_NO_DELETE"),
    "proto-package-enum-no-delete": ("ENUM_NO_DELETE", "FILE_NO_DELETE"),
    "proto-package-service-no-delete": ("SERVICE_NO_DELETE",),
    "proto-package-extension-no-delete": ("EXTENSION_NO_DELETE", "FILE_NO_DELETE"),
    "proto-field-same-oneof": ("FIELD_SAME_CARDINALITY",),
    "proto-component-moved-file": _DEFINITIONS,
    "proto-file-no-delete": _DEFINITIONS,
    "proto-package-no-delete": ("FILE_NO_DELETE",),
    "proto-field-number-changed": (*_GONE, *_TYPES, "FIELD_SAME_NAME", "FIELD_SAME_JSON_NAME"),
    "proto-enum-value-number-changed": (*_VALUE_GONE, "ENUM_VALUE_SAME_NAME"),
    "proto-oneof-no-delete": ("FIELD_SAME_ONEOF",),
}
"""What buf says in further findings of what is one cause here: a number that is not reserved breaks code as well."""


class Theirs(msgspec.Struct, frozen=True):
    """A finding of buf; a file that is gone has no path."""

    id: str
    message: str
    path: str | None = None
    start_line: int = 0


class Case(msgspec.Struct, frozen=True):
    """Two folders of buf's own tests: under their own settings, and under each category of rules."""

    pair: str
    base: str
    revision: str
    findings: list[Theirs]
    by_category: dict[str, list[Theirs] | None]


class Count(msgspec.Struct, frozen=True):
    """How often buf says something of a file; a file that is gone has no name."""

    id: str
    file: str | None
    n: int


class RealPair(msgspec.Struct, frozen=True):
    """Two versions of a real module, and what buf says under each category; nothing where it cannot compile them."""

    pair: str
    by_category: dict[str, list[Count]] | None = None


@dataclass(frozen=True)
class Held:
    """What of theirs nobody here says, and what here nobody there says."""

    expected: int
    missed: list[Theirs]
    false: list[Finding]


def cases() -> list[tuple[Case, Path]]:
    """Return the recorded pairs with the folder that they stand in; none when they are not at hand."""
    return [(msgspec.json.decode(line, type=Case), _folder()) for line in _lines("cases.jsonl")]


def real_pairs() -> list[RealPair]:
    """Return what was recorded of real modules that compile alone; nothing when it is not at hand."""
    found = [msgspec.json.decode(line, type=RealPair) for line in _lines("corpus.jsonl")]
    return [one for one in found if one.by_category is not None]


def _folder() -> Path:
    return Path(os.environ.get("REVIEWTUI_CONFORMANCE", _BESIDE)) / "protobuf"


def _lines(name: str) -> list[bytes]:
    file = _folder() / name
    return file.read_bytes().splitlines() if file.is_file() else []


def held(case: Case, folder: Path) -> Held:
    """Compare one pair, and hold it against what was recorded."""
    base, head = _files(folder / case.base), _files(folder / case.revision)
    outcome = Protobuf().compare(SpecPair(".", ".", tuple(base), tuple(head)), Texts(base), Texts(head))
    assert not outcome.errors
    ours = judge(".", outcome.changes)
    theirs = [*case.findings, *(one for found in case.by_category.values() for one in found or [])]
    missed = [one for one in theirs if not any(_says(finding, one) for finding in ours)]
    harmful = (finding for finding in ours if finding.verdict >= Verdict.DANGEROUS)
    false = [finding for finding in harmful if not any(_says(finding, one) for one in theirs)]
    return Held(len(theirs), missed, false)


def _files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*.proto"))}


def ids(finding: Finding) -> frozenset[str]:
    """Return all that buf says of what is one finding here."""
    own = finding.rule.removeprefix("proto-").upper().replace("-", "_")
    return frozenset({own, *ALSO.get(finding.rule, ())})


def _says(finding: Finding, theirs: Theirs) -> bool:
    if theirs.id not in ids(finding):
        return False
    change = finding.change
    places = [place for place in (change.base, change.head) if place]
    here = any(place.path == theirs.path for place in places)
    if finding.rule == "proto-package-no-delete" or any(f'"{place.path}"' in theirs.message for place in places):
        return True
    # What is set for a whole file is told once, and the entries of maps are told with their fields.
    if here and (change.subject.startswith("file ") or "Entry" in theirs.message):
        return True
    if change.head and (change.head.path, change.head.line) == (theirs.path, theirs.start_line):
        return True
    return _names(theirs) <= set(_words(f"{change.element} {change.subject} {change.before} {change.after}"))


def _names(theirs: Theirs) -> set[str]:
    """Return the names in the words of buf, apart from numbers; of a nested type the outermost, which may have gone."""
    named = re.findall(r'(?:message|enum|service|oneof|name|Message|extension) "([^"]+)"', theirs.message)
    first = {_words(one)[-1] if re.search("name|extension", theirs.message) else _words(one)[0] for one in named}
    return first or set(_words(theirs.message))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def every() -> Iterator[tuple[str, Held]]:
    """Yield each pair's name and what came of it."""
    for case, folder in cases():
        yield case.pair, held(case, folder)
