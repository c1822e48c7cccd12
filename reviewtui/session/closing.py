"""Who writes the files that sum a review up, the report and the decision record: one person, so that Git can merge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.wording import listed
from reviewtui.session.judging import asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.session.opening import Opened
    from reviewtui.session.target_files import TargetFiles

_MOST_NAMED = 5
_AMONG = "the report and the decision record are among the files"
_CLOSE = "`reviewtui publish --close` writes the report and the decision record from what everybody said"


@dataclass(frozen=True, slots=True)
class Closing:
    """Whether the closing files are written, and in one sentence why."""

    closes: bool
    why: str


def closing(files: TargetFiles, wish: bool | None) -> Closing:  # noqa: FBT001 - three values: yes, no, as it fits
    """Return whether this publication closes the review; without a wish, it does when nobody else takes part.

    Raises `UsageError` for the wish to close a review of which the reviewer may not hear all yet.
    """
    opened = files.opened
    others = [*(part.reviewer.called for part in opened.team.parts.values()), *files.strangers]
    if wish and others and opened.config.review.blind and files.review.decision is None:
        raise UsageError(
            "the others' words are hidden from you until you decide, so you cannot sum the review up",
            hint="Decide first, or publish your part only: `reviewtui publish --part`.",
        )
    if wish:
        unheard = f", without {listed(files.strangers, _MOST_NAMED)}, who spoke there only" if files.strangers else ""
        return Closing(closes=True, why=f"You close the review{unheard}: {_AMONG}.")
    if wish is False:
        return Closing(closes=False, why=f"Only your part is among the files, as you asked. {_CLOSE}.")
    awaited = "; ".join(_awaited(opened, others))
    if awaited:
        return Closing(closes=False, why=f"Only your part is among the files: {awaited}. {_CLOSE}.")
    return Closing(closes=True, why=f"Nobody else takes part, so this closes the review: {_AMONG}.")


def _awaited(opened: Opened, others: list[str]) -> Iterator[str]:
    """Yield who else takes part, or has to."""
    if others:
        yield f"{listed(others, _MOST_NAMED)} {'reviews' if len(others) == 1 else 'review'} this change too"
    spoken_for = {role for part in opened.team.parts.values() for role in opened.config.roles.of(part.reviewer.email)}
    missing = [role for role in asked(opened).sign_off if role not in {*opened.roles, *spoken_for}]
    if missing:
        yield f"{opened.tier.value} asks for the word of {listed(missing, _MOST_NAMED)}, which is not yours"
    mine = {opened.reviewer.email.casefold(), opened.reviewer.name.casefold()}
    holders = {one.strip().casefold() for people in opened.config.roles.people.values() for one in people}
    # Who publishes at the same time cannot be known yet; where others have roles, they may.
    if not others and not missing and holders - mine:
        yield "the settings give roles to others, who may review too"
    gate = opened.checklist.gates.get(opened.tier)
    wanted = gate.reviewers if gate and gate.reviewers else 1
    if wanted > len(others) + 1:
        yield f"{opened.tier.value} asks for {wanted} reviewers"
