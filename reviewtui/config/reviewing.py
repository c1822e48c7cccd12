"""What a repository asks of its reviewers: whose word is needed, what stays hidden, who may approve a waiver."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reviewing:
    """How reviews are held; `sign_off` adds roles by tier to those that the checklist asks for.

    `blind` hides what others answered until one's own review is decided. `branch` is where reviews are published unless
    told otherwise; `None` is the work tree. A branch that has no commit for `stale_days` is folded in the inbox.
    """

    blind: bool = False
    branch: str | None = None
    sign_off: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    stale_days: int = 90


@dataclass(frozen=True, slots=True)
class Waiving:
    """When a waiver warns before its end, in days, and which roles or addresses may approve one, by tier.

    A tier that is not named lets everybody approve.
    """

    warn_days: int = 14
    approvers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Roles:
    """Who speaks for a role, by mail address or name."""

    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, *names: str) -> tuple[str, ...]:
        """Return the roles of a person who goes by these names and addresses; case does not count."""
        known = {_folded(name) for name in names if name.strip()}
        return tuple(role for role, people in self.people.items() if not known.isdisjoint(map(_folded, people)))

    def includes(self, person: str, who: Collection[str]) -> bool:
        """Return whether a person is among `who`, which names people, or roles that the person has."""
        named = {_folded(one) for one in who}
        return _folded(person) in named or not named.isdisjoint(map(_folded, self.of(person)))


def _folded(name: str) -> str:
    return name.strip().casefold()
