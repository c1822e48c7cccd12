"""Exceptions that a description makes for itself: `x-reviewtui-ignore`, rules with reasons, on any object."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Problem
from reviewtui.rules.words import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.surveying import Survey
    from reviewtui.rules.linting import Offence
    from reviewtui.schema.node import Node

    Address = tuple[str, str]

KEY = "x-reviewtui-ignore"
# Looking for the nearest word is slow, and a description may be made to ask for it without end.
_MOST_ADVISED = 20
_LONGEST_ADVISED = 80


class Mistake(NamedTuple):
    """What is wrong with one exception, and where it stands."""

    address: Address
    message: str
    hint: str


class Exceptions:
    """What one description excuses: each exception holds for its object and everything below it.

    One at the top of the main file holds for the other files too. `notes` tell those that hold for nothing.
    """

    def __init__(self, survey: Survey, known: frozenset[str], *, allowed: bool = True) -> None:
        """Find all exceptions; `known` are the rules that can be excused, unless nothing is `allowed`."""
        self._main = survey.path
        self._reasons: dict[str, dict[Address, str]] = {}
        self._mistakes: list[Mistake] = []
        for holder in survey.holding(KEY):
            if allowed:
                self._enter(holder, known)
            else:
                hint = "Mend what the rule minds, or ask for an exception outside of the description."
                self._mistakes.append(_mistake(holder, f"`{KEY}` excuses nothing: this repository forbids it", hint))
        self.notes = _notes(survey, self._mistakes)

    def by_reason(self, rule: str, offences: Sequence[Offence]) -> dict[str, Sequence[Offence]]:
        """Return offences by why they are excused; those that are not, under no reason at all."""
        if rule not in self._reasons or not offences:
            return {"": offences}
        parted: dict[str, list[Offence]] = {}
        for offence in offences:
            reason = self.reason_at(rule, offence.node.address, offence.element.node.address)
            parted.setdefault(reason, []).append(offence)
        return {**parted}

    def reason_at(self, rule: str, *addresses: Address) -> str:
        """Return why a rule does not hold at one of these places; empty where it does."""
        reasons = self._reasons.get(rule, {})
        places = (*(place for address in addresses for place in _around(*address)), (self._main, ""))
        return next((reasons[place] for place in places if place in reasons), "")

    def _enter(self, holder: Node, known: frozenset[str]) -> None:
        written = holder.at(KEY)
        if not isinstance(written.value, dict):
            hint = f"Write `{KEY}: {{rule-id: why}}`."
            self._mistakes.append(_mistake(holder, f"`{KEY}` must be a mapping of rules to reasons", hint))
            return
        for rule, node in written.members():
            reason = node.value.strip() if isinstance(node.value, str) else ""
            if rule not in known:
                message = f"there is no design rule {quote(rule)} to excuse"
                self._mistakes.append(Mistake(node.address, message, self._advice(rule, known)))
            elif not reason:
                hint = "Say in a sentence why the rule does not hold here."
                self._mistakes.append(Mistake(node.address, f"the exception from `{rule}` gives no reason", hint))
            else:
                self._reasons.setdefault(rule, {})[holder.address] = reason

    def _advice(self, rule: str, known: frozenset[str]) -> str:
        near: list[str] = []
        if len(self._mistakes) < _MOST_ADVISED and len(rule) <= _LONGEST_ADVISED:
            near = get_close_matches(rule, sorted(known), n=1)
        return f"Did you mean `{near[0]}`?" if near else "`reviewtui rules` lists the design rules."


def _mistake(holder: Node, message: str, hint: str) -> Mistake:
    return Mistake(holder.at(KEY).address, message, hint)


def _notes(survey: Survey, mistakes: list[Mistake]) -> tuple[Problem, ...]:
    """Return the exceptions that hold for nothing, each with its line and why."""
    if not mistakes:
        return ()
    places = survey.locate(mistake.address for mistake in mistakes)
    return tuple(
        Problem(mistake.message, mistake.address[0], where.line, where.column, mistake.hint)
        for mistake in mistakes
        for where in (places[mistake.address],)
    )


def _around(path: str, pointer: str) -> Iterator[Address]:
    """Yield a place and all that it stands in, from the inside out."""
    while pointer:
        yield path, pointer
        pointer = pointer.rpartition("/")[0]
    yield path, ""
