"""Holding our verdicts on GraphQL schemas against those of graphql-inspector, which were recorded once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reviewtui.formats.comparison import Comparison
from reviewtui.model import Change, Finding, Verdict
from reviewtui.rules.judge import judge
from tests.formats.texts import compared

_BESIDE = Path(__file__).parents[3] / "shared" / "conformance"

CAME = frozenset({"gql-type-added", "gql-field-added", "gql-interface-field-added", "gql-schema-root-added"})
"""What comes with something new is told with it."""

USES = frozenset({"gql-directive-usage-changed", "gql-cost-limit-lowered"})
MARKS = frozenset(
    {"gql-field-deprecated", "gql-field-deprecation-removed", "gql-field-deprecation-reason-changed",
     "gql-enum-value-deprecated", "gql-arg-deprecation-changed", "gql-input-field-deprecation-changed"}
)  # fmt: skip
DEFAULTS = "default-changed|default-removed|became-optional|became-required|required-arg-added|optional-arg-added"
DECIDED = frozenset(
    {"gql-unreachable-change", "gql-input-enum-value-added", "gql-input-field-became-optional",
     "gql-input-field-became-required", "gql-directive-required-arg-added", "gql-directive-optional-arg-added"}
)  # fmt: skip
"""Rules that know more than theirs: who sends, what can be reached, and what must be given."""

OURS: Mapping[str, str] = {
    "TYPE_REMOVED": "gql-type-removed",
    "TYPE_ADDED": "gql-type-added|gql-schema-root-added",
    "FIELD_REMOVED": "field-removed",
    "FIELD_ADDED": "field-added",
    "FIELD_TYPE_CHANGED": "gql-field-type-changed|gql-field-became|gql-field-list",
    "FIELD_ARGUMENT_ADDED": "gql-arg-added",
    "FIELD_ARGUMENT_REMOVED": "gql-arg-removed",
    "FIELD_ARGUMENT_TYPE_CHANGED": "gql-arg-type-changed|gql-arg-became",
    "FIELD_ARGUMENT_DEFAULT_CHANGED": DEFAULTS,
    "INPUT_FIELD_REMOVED": "gql-input-field-removed",
    "INPUT_FIELD_ADDED": "gql-input-field-added",
    "INPUT_FIELD_TYPE_CHANGED": "gql-input-field-type-changed|gql-input-field-became",
    "INPUT_FIELD_DEFAULT_VALUE_CHANGED": DEFAULTS,
    "ENUM_VALUE_REMOVED": "enum-value-removed",
    "ENUM_VALUE_ADDED": "enum-value-added",
    "UNION_MEMBER_REMOVED": "gql-type-removed-from-union",
    "OBJECT_TYPE_INTERFACE_ADDED": "gql-interface-added-to-type",
    "OBJECT_TYPE_INTERFACE_REMOVED": "gql-interface-removed-from-type",
    "SCHEMA_SUBSCRIPTION_TYPE_CHANGED": "root",
    "DIRECTIVE_ADDED": "gql-directive-added|gql-schema-directive-changed",
    "DIRECTIVE_REMOVED": "gql-directive-removed|gql-schema-directive-changed",
    "DIRECTIVE_LOCATION_ADDED": "gql-directive-location-added|gql-schema-directive-changed",
    "DIRECTIVE_REPEATABLE_ADDED": "gql-directive-repeatable-added|gql-schema-directive-changed",
    "DIRECTIVE_ARGUMENT_ADDED": "arg-added|gql-schema-directive",
    "DIRECTIVE_ARGUMENT_DEFAULT_VALUE_CHANGED": DEFAULTS,
}
"""Parts of the names of our rules that answer an id of theirs; descriptions, marks and uses are told apart by name."""

_LEVELS = {"BREAKING": frozenset({Verdict.BREAKING}), "DANGEROUS": frozenset({Verdict.DANGEROUS})}
_HARMLESS = frozenset({Verdict.SAFE, Verdict.INFO})


@dataclass(frozen=True)
class Place:
    """One finding of theirs, and what we say there: `ours` are rules with verdicts.

    `decided` says that we differ on purpose, as docs/conformance.md explains.
    """

    pair: str
    id: str
    level: str
    path: str
    ours: tuple[tuple[str, str], ...]
    agrees: bool

    @property
    def decided(self) -> bool:
        """Whether it is one of our decisions that makes the difference."""
        return any(rule in DECIDED for rule, _ in self.ours)


def conformance() -> Path | None:
    """Return the folder of recorded verdicts, where it is at hand."""
    folder = Path(os.environ.get("REVIEWTUI_CONFORMANCE", _BESIDE)) / "graphql"
    return folder if (folder / "cases.jsonl").is_file() else None


def own_tests(folder: Path) -> Iterator[Place]:
    """Yield each finding on the pairs of their own tests that can be seen in the language at all."""
    for case in _lines(folder / "cases.jsonl"):
        if case.from_sdl:
            base, head = ((folder / f"graphql/{case.pair}.{side}.graphql").read_text() for side in ("base", "revision"))
            yield from _places(case, compared("schema.graphql", base, head).changes)


def real_pairs(folder: Path, corpus: Mapping[str, bytes], compare: Callable[[str, str], Comparison]) -> Iterator[Place]:
    """Yield each finding on real schemas."""
    for case in _lines(folder / "corpus.jsonl"):
        base, head = (corpus[f"{case.pair}/{side}.graphql"].decode() for side in ("base", "revision"))
        yield from _places(case, compare(base, head).changes)


class Theirs(msgspec.Struct):
    """One of their findings."""

    id: str
    level: str
    path: str = ""


class Recorded(msgspec.Struct):
    """What they say of a pair."""

    pair: str
    findings: list[Theirs]
    from_sdl: bool = True
    rules: tuple[str, ...] = ()
    findings_with_rules: list[Theirs] | None = None

    @property
    def told(self) -> list[Theirs]:
        """What they say where they ask what we always ask: whether anything can be reached."""
        return (self.findings_with_rules or []) if "safeUnreachable" in self.rules else self.findings


def _lines(file: Path) -> list[Recorded]:
    return msgspec.json.decode(f"[{','.join(file.read_text().splitlines())}]", type=list[Recorded])


def _places(case: Recorded, changes: tuple[Change, ...]) -> Iterator[Place]:
    findings = judge("schema.graphql", changes)
    for theirs in case.told:
        ours = [one for one in _near(theirs.path, findings) if _answers(theirs.id, one.rule)]
        verdicts = {one.verdict for one in ours}
        agrees = bool(verdicts & _wanted(theirs))
        yield Place(case.pair, theirs.id, theirs.level, theirs.path, tuple(_shown(ours)), agrees)


def _shown(findings: list[Finding]) -> Iterator[tuple[str, str]]:
    yield from dict.fromkeys((one.rule, one.verdict.word) for one in findings)


def _wanted(theirs: Theirs) -> frozenset[Verdict]:
    if theirs.id.startswith("DIRECTIVE_USAGE_ARGUMENT_") or "DESCRIPTION" in theirs.id:
        # They tell arguments of a directive and words about a new element on their own; we tell them with it.
        return _HARMLESS | {Verdict.DANGEROUS}
    return _LEVELS.get(theirs.level, _HARMLESS)


def _answers(theirs: str, rule: str) -> bool:
    if rule in CAME or rule == "gql-unreachable-change" or (theirs.endswith("_ADDED") and "-field-added" in rule):
        return True
    if theirs.startswith("DIRECTIVE_USAGE"):
        return rule in USES | MARKS or "one-of" in rule
    if "DEPRECATION" in theirs:
        return rule in MARKS
    if "DESCRIPTION" in theirs:
        return rule == "gql-description-changed" or rule.startswith("gql-schema-directive")
    return any(part in rule for part in OURS[theirs].split("|"))


def _near(path: str, findings: tuple[Finding, ...]) -> list[Finding]:
    """Return what we say at a path of theirs, or at the nearest element around it."""
    parts = (path if path and not path.startswith(".") else "schema").split(".")
    for length in range(len(parts), -1, -1):
        wanted = ".".join(parts[:length]) or "schema subscription"
        found = [one for one in findings if wanted in _paths(one)]
        if found:
            return found
    return []


def _paths(finding: Finding) -> set[str]:
    """Return an element as they write it: without what is applied to it, and arguments of directives by these."""
    element = finding.change.element
    plain = element.partition(" ")[0]
    directive = plain.partition("(")[0] if plain.startswith("@") else plain
    return {element, plain.replace("(", ".").removesuffix(":)"), directive}
