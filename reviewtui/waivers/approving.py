"""Whether a waiver has the approval that it needs: of the repository's roles, and of a second person."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.decoding import quoted
from reviewtui.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.config.reviewing import Roles
    from reviewtui.model import Finding
    from reviewtui.standing import Waiver

_STRICTEST = "tier-1"
_MOST_NAMED = 5


class Refusal(NamedTuple):
    """Why a waiver is not approved, and who can change that."""

    message: str
    step: str


def refusal(waiver: Waiver, finding: Finding, tier: str, approvers: Sequence[str], roles: Roles) -> Refusal | None:
    """Return what the approval of a waiver lacks; None when it lacks nothing.

    `approvers` are the roles and people who may approve in this tier, none: everybody. A breaking change in the first
    tier needs another approver than its owner, whatever is configured.
    """
    second = tier == _STRICTEST and finding.verdict is Verdict.BREAKING
    if not approvers and not second:
        return None
    step = f"it holds when {_who(approvers, roles, second=second)} approves it"
    if not waiver.approved_by:
        return Refusal(f"nobody approved it, which {tier} asks for", step)
    if approvers and not roles.includes(waiver.approved_by, approvers):
        return Refusal(f"{quoted(waiver.approved_by)} may not approve waivers of {tier}", step)
    if second and _may_be_same(waiver.owner, waiver.approved_by, roles):
        return Refusal(f"{quoted(waiver.approved_by)} may be its owner, and {tier} asks for a second person", step)
    return None


def approval_words(finding: Finding, tier: str, approvers: Sequence[str], roles: Roles) -> str:
    """Return who may approve a waiver of a finding, in a reader's words; empty when it needs nobody's approval."""
    second = tier == _STRICTEST and finding.verdict is Verdict.BREAKING
    return _who(approvers, roles, second=second).rstrip(",") if approvers or second else ""


def _who(approvers: Sequence[str], roles: Roles, *, second: bool) -> str:
    """Return who may approve, in a reader's words: roles with the people who have them."""
    if not approvers:
        return "somebody else than its owner"
    named = []
    for one in approvers[:_MOST_NAMED]:
        people = roles.people.get(one, ())[:_MOST_NAMED]
        named.append(f"{one} ({', '.join(people)})" if people else one)
    more = " or another approver" if len(approvers) > _MOST_NAMED else ""
    return " or ".join(named) + more + (", who is not its owner," if second else "")


def _may_be_same(owner: str, approver: str, roles: Roles) -> bool:
    """Tell whether two names may mean one person: alike, or one is a role that the other has."""
    if not _names(owner).isdisjoint(_names(approver)):
        return True
    return roles.includes(owner, (approver,)) or roles.includes(approver, (owner,))


def _names(person: str) -> set[str]:
    """Return what a person goes by: `Ana <ana@example.com>` is also the address alone."""
    plain = person.strip().casefold()
    before, _, after = plain.partition("<")
    address = after.partition(">")[0].strip()
    return {name for name in (plain, before.strip(), address) if name}
