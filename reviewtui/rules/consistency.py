"""Whether the descriptions of a repository agree: their ways are collected one by one, then held against each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Disposition, Kind, RuleTally
from reviewtui.rules.across import Across, Custom, Party
from reviewtui.rules.offences import Told, finding_of, standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from reviewtui.formats.surveying import Survey
    from reviewtui.model import Finding, Level, Location
    from reviewtui.rules.across import Way
    from reviewtui.rules.rule import Rule


class Practice(NamedTuple):
    """The way of one description, as one rule sees it, and where it shows."""

    rule: str
    path: str
    way: Way
    where: Location


class Topic(NamedTuple):
    """One thing that several descriptions do, as one rule sees it; `home` is the one that is told of a difference.

    That is one of those that are looked at, and of another opinion than most; where all agree it is any of them.
    """

    rule: str
    custom: Custom
    home: Practice

    @property
    def differs(self) -> bool:
        """Whether they do it in several ways."""
        return len(self.custom.parties) > 1

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.rule, self.custom.subject


def practices_of(survey: Survey, rules: Iterable[Rule]) -> tuple[Practice, ...]:
    """Return the ways of one description that rules ask for."""
    found = [
        (rule.id, way)
        for rule in rules
        if isinstance(rule.each, Across) and survey.format in rule.formats
        for way in rule.each.reading(survey.api)
    ]
    places = survey.locate(way.node.address for _, way in found)
    return tuple(Practice(rule, survey.path, way, places[way.node.address]) for rule, way in found)


def topics_of(practices: Iterable[Practice], reported: Collection[str]) -> tuple[Topic, ...]:
    """Return what several descriptions do, where one of those that are `reported` has a part in it."""
    groups: defaultdict[tuple[str, str], list[Practice]] = defaultdict(list)
    for practice in practices:
        groups[practice.rule, practice.way.subject].append(practice)
    found = []
    for (rule, subject), group in groups.items():
        if len({practice.path for practice in group}) > 1:
            parties = _parties(group)
            home = _home(parties, reported)
            if home is not None:
                found.append(Topic(rule, Custom(subject, tuple(map(_party, parties))), home))
    return tuple(found)


def _parties(group: Sequence[Practice]) -> list[list[Practice]]:
    parties: list[list[Practice]] = []
    for practice in sorted(group, key=lambda one: one.path):
        alike = next((party for party in parties if _same(party[0].way, practice.way)), None)
        if alike is None:
            parties.append([practice])
        else:
            alike.append(practice)
    return sorted(parties, key=len, reverse=True)


def _same(one: Way, other: Way) -> bool:
    if one.style == other.style:
        return True
    return bool(one.traits and other.traits) and (one.traits <= other.traits or other.traits <= one.traits)


def _party(practices: Sequence[Practice]) -> Party:
    return Party(practices[0].way.style, tuple(practice.path for practice in practices))


def _home(parties: Sequence[Sequence[Practice]], reported: Collection[str]) -> Practice | None:
    """Return whom to tell: the last of the smallest party that is looked at; the commonest is told of nothing."""
    asked = parties[1:] or parties
    return next((one for party in reversed(asked) for one in reversed(party) if one.path in reported), None)


class Agreement:
    """Collects the ways of descriptions as they are read, and says where they differ."""

    def __init__(self, rules: Mapping[Rule, Level]) -> None:
        """Ask these rules; those that look at one description only are passed over."""
        self._rules = {rule.id: (rule, level) for rule, level in rules.items() if isinstance(rule.each, Across)}
        self._practices: list[Practice] = []

    def note(self, survey: Survey) -> None:
        """Take up the ways of one description."""
        self._practices += practices_of(survey, [rule for rule, _ in self._rules.values()])

    def topics(self, reported: Collection[str] | None = None) -> tuple[Topic, ...]:
        """Return what several descriptions do; with `reported`, where one of those has a part in it."""
        known = {practice.path for practice in self._practices} if reported is None else reported
        return topics_of(self._practices, known)

    def of(self, paths: Collection[str]) -> Agreement:
        """Return what was noted of some descriptions, to go on from there."""
        other = Agreement(dict(self._rules.values()))
        other._practices = [practice for practice in self._practices if practice.path in paths]
        return other

    def finding(self, topic: Topic, disposition: Disposition) -> Finding:
        """Return what is told where descriptions differ."""
        rule, level = self._rules[topic.rule]
        said = rule.say(topic.custom)
        change = standing(Kind.API, topic.home.where, topic.custom.subject)
        return finding_of("", Told(rule, level, (), disposition), str(said), change)

    def tallies(self, topics: Sequence[Topic], findings: Sequence[Finding]) -> dict[str, RuleTally]:
        """Return what each rule was asked about some topics, and what came of it."""
        asked = Counter(topic.rule for topic in topics)
        told = Counter((finding.rule, finding.disposition) for finding in findings)
        found = {}
        for rule_id, number in asked.items():
            rule, level = self._rules[rule_id]
            failed, stood = (told[rule_id, one] for one in (Disposition.OPEN, Disposition.STOOD_BEFORE))
            excused = told[rule_id, Disposition.WAIVED] + told[rule_id, Disposition.IGNORED]
            found[rule_id] = RuleTally(rule_id, level, number, failed + stood, stood, excused, rule.heuristic)
        return found
