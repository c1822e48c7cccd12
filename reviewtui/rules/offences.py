"""Offences become findings: each for itself, or one with a count where a rule is told once for many places."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.elements import kind_of
from reviewtui.model import Change, Direction, Disposition, Effect, Finding, How, Level
from reviewtui.rules.sharing import in_shared_file
from reviewtui.rules.words import sentence, singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.surveying import Survey
    from reviewtui.model import Kind, Location
    from reviewtui.rules.linting import Offence
    from reviewtui.rules.rule import Rule

    Places = dict[tuple[str, str], Location]

MOST_PLACES = 10
"""How many places a finding names that is told once for many."""

_FINGERPRINT_LENGTH = 16


class Told(NamedTuple):
    """Offences of one rule that share a level, a disposition, and the reason for it."""

    rule: Rule
    level: Level
    offences: Sequence[Offence]
    disposition: Disposition
    reason: str = ""

    @property
    def gathered(self) -> bool:
        """Whether they are one finding with a count."""
        return self.rule.gathered and len(self.offences) > 1

    @property
    def named(self) -> Sequence[Offence]:
        """Those whose places are told."""
        return self.offences[:MOST_PLACES] if self.gathered else self.offences


def findings(survey: Survey, told: Sequence[Told]) -> list[Finding]:
    """Return what is told about one description, in its order; all places are looked up at once."""
    places = survey.locate(
        dict.fromkeys((offence.node.path, offence.node.pointer) for one in told for offence in one.named)
    )
    return [finding for one in told for finding in _findings(survey, one, places)]


def _findings(survey: Survey, told: Told, places: Places) -> Iterator[Finding]:
    if told.gathered:
        yield _gathered(survey, told, places)
        return
    for offence in told.offences:
        naming = survey.naming(offence.node)
        operations, direction = survey.reach(offence.element)
        change = replace(
            standing(kind_of(type(offence.element)), places[offence.node.path, offence.node.pointer]),
            direction=direction,
            subject=naming.subject,
            place=naming.place,
            element=naming.element,
            used_by=operations,
        )
        yield finding_of(survey.path, told, f"{singular(naming.subject)} {offence.words}", change)


def _gathered(survey: Survey, told: Told, places: Places) -> Finding:
    first = told.offences[0]
    named = tuple(places[offence.node.path, offence.node.pointer] for offence in told.named)
    message = f"{len(told.offences):,} places; the first: {singular(survey.naming(first.node).subject)} {first.words}"
    found = finding_of(survey.path, told, message, standing(kind_of(type(first.element)), named[0]))
    return replace(found, count=len(told.offences), places=named)


def standing(kind: Kind, location: Location, element: str = "") -> Change:
    """Return the description as it stands, as what a rule is about."""
    return Change(
        kind=kind,
        how=How.STANDS,
        fact="",
        before=None,
        after=None,
        effect=Effect.ANNOTATES,
        direction=Direction.NONE,
        subject="the description",
        place="the description",
        element=element,
        base=None,
        head=location,
    )


def finding_of(path: str, told: Told, message: str, change: Change) -> Finding:
    """Return what a rule says of a description, or with an empty path of a repository."""
    return Finding(
        rule=told.rule.id,
        kind=told.rule.kind,
        verdict=told.level.verdict,
        layer=told.rule.layer,
        message=sentence(message),
        change=change,
        fingerprint=fingerprint(told.rule.id, path, change),
        disposition=told.disposition,
        level=told.level,
        reason=told.reason,
    )


def fingerprint(rule_id: str, spec_path: str, change: Change) -> str:
    """Return 16 hex digits that stay the same while the element has its name, wherever it moves in the file."""
    home = "" if in_shared_file(change) else spec_path
    canonical = json.dumps([rule_id, home, change.element], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:_FINGERPRINT_LENGTH]
