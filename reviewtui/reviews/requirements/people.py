"""What is asked of people: remarks settled, nobody against it, roles heard, and enough reviewers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.reviews.looking import seen_in
from reviewtui.reviews.open_points import unresolved
from reviewtui.reviews.requirements.requirement import (
    Deed,
    Requirement,
    Step,
    cannot_be_told,
    listed,
    met,
    not_met,
    quoted,
)
from reviewtui.reviews.types import CommentKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.reviews.requirements.case import Case
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.together import SignOff
    from reviewtui.reviews.votes import Vote

_VOTING = ("reviewtui", "vote", "DECISION")


def remarks(case: Case) -> Iterator[Requirement]:
    """Ask that every comment that must be acted upon is settled."""
    name, title = "comments", "Every comment that must be acted upon is settled"
    left = [one for one in unresolved(case.together.voices) if one.comment.kind is CommentKind.MUST_FIX]
    if left:
        first = left[0]
        step = Step(
            Deed.RESOLVE,
            f"settle what {first.author.called} says: {quoted(first.comment.text)}",
            ("reviewtui", "comments", "resolve", first.comment.id),
            first.comment.id,
        )
        yield _kept_back(case, not_met(name, title, f"{counted(len(left), 'comment')} not settled", step))
    else:
        yield _kept_back(case, met(name, title, "there are none that are not"))


def objections(case: Case) -> Iterator[Requirement]:
    """Ask that nobody who spoke against the change still does; who asked for changes speaks until something went."""
    name, title = "objections", "Nobody stands against it"
    against = [vote for vote in case.together.votes if not vote.agrees and not vote.gone]
    if not against:
        before = [_outdated(case, vote) for vote in case.together.votes if not vote.agrees]
        yield _kept_back(case, met(name, title, f"nobody does; {listed(before)}" if before else "nobody does"))
        return
    told = listed([f"{vote.reviewer.called}: {vote.decision.phrase}" for vote in against])
    yield not_met(name, title, told, _asking(case, [vote.reviewer for vote in against], "decide again"))


def sign_offs(case: Case) -> Iterator[Requirement]:
    """Ask for the word of every role that the tier or the repository wants by name."""
    for sign_off in case.together.sign_offs:
        yield _signed(case, sign_off)


def reviewers(case: Case) -> Iterator[Requirement]:
    """Ask that as many reviewers as the tier wants agree to the change as it is."""
    wanted = case.gate.reviewers
    if wanted is None:
        return
    name, title = "reviewers", f"{counted(wanted, 'reviewer')} agree{'s' if wanted == 1 else ''}"
    agreeing = [vote for vote in case.together.votes if vote.agrees and vote.holds]
    outdated = [vote for vote in case.together.votes if vote.agrees and not vote.holds]
    told = [f"{len(agreeing)} of {wanted}{_names(agreeing)}"]
    told += [_outdated(case, vote) for vote in outdated]
    if len(agreeing) >= wanted:
        yield met(name, title, told[0])
        return
    mine = any(case.is_me(vote.reviewer) for vote in agreeing)
    if outdated:
        step = _asking(case, [vote.reviewer for vote in outdated], "look at what is new, and decide again")
    elif mine or case.me is None:
        step = Step(Deed.ASK, "ask another reviewer to decide", _VOTING)
    else:
        step = Step(Deed.VOTE, "decide", _VOTING)
    yield _kept_back(case, not_met(name, title, listed(told), step))


def _signed(case: Case, sign_off: SignOff) -> Requirement:
    """Return how the word of one role stands; it counts from those who have the role, whatever a file claims."""
    name, title = f"sign-off/{sign_off.role}", f"The role {sign_off.role} agrees"
    people = case.config.roles.people.get(sign_off.role, ())
    if not people:
        step = Step(Deed.CONFIGURE, f"set `roles: {{{sign_off.role}: [ADDRESS]}}` in .reviewtui.yaml")
        return not_met(name, title, "nobody has this role in the settings", step)
    votes = [vote for vote in sign_off.votes if sign_off.role in _roles(case, vote.reviewer)]
    standing = [vote for vote in votes if vote.holds]
    if standing and all(vote.agrees for vote in standing):
        return met(name, title, f"{_names(standing).removeprefix(': ')}, at {_commit(standing[-1])}")
    told = [_outdated(case, vote) for vote in votes if not vote.holds]
    told += [f"{vote.reviewer.called}: {vote.decision.phrase}" for vote in standing if not vote.agrees]
    told += [
        f"{vote.reviewer.called} does not have this role in the settings"
        for vote in sign_off.votes
        if vote not in votes
    ]
    asked = [vote.reviewer for vote in votes if not (vote.holds and vote.agrees)]
    if asked:
        step = _asking(case, asked, "look at it, and decide again")
    elif case.me is not None and sign_off.role in _roles(case, case.me):
        step = Step(Deed.VOTE, f"decide: you have the role {sign_off.role}", _VOTING)
    else:
        step = Step(Deed.ASK, f"ask {listed(list(people), ' or ')} to decide", _VOTING)
    return _kept_back(case, not_met(name, title, listed(told) or "nobody with this role decided yet", step))


def _roles(case: Case, reviewer: Reviewer) -> tuple[str, ...]:
    return case.config.roles.of(reviewer.email, reviewer.name)


def _asking(case: Case, reviewers: Sequence[Reviewer], what: str) -> Step:
    """Return the step of the first of some reviewers; of oneself, if one is among them."""
    if any(case.is_me(reviewer) for reviewer in reviewers):
        return Step(Deed.VOTE, what, _VOTING)
    return Step(Deed.ASK, f"ask {reviewers[0].called} to {what}", _VOTING)


def _outdated(case: Case, vote: Vote) -> str:
    """Return a vote that holds no longer, and what came or went since."""
    lines = seen_in(case.asked.report)
    since = [f"new: {listed([lines[fingerprint] for fingerprint in vote.new])}"] if vote.new else []
    since += [f"{counted(len(vote.gone), 'finding')} gone"] if vote.gone else []
    return f"{vote.reviewer.called} decided ({vote.decision.phrase}) at {_commit(vote)}, since then {', '.join(since)}"


def _names(votes: Sequence[Vote]) -> str:
    return f": {listed([vote.reviewer.called for vote in votes], ', ')}" if votes else ""


def _commit(vote: Vote) -> str:
    return vote.outcome.head_commit[:8] or "the work tree"


def _kept_back(case: Case, requirement: Requirement) -> Requirement:
    """Return a requirement as it can be told to who may not hear the others yet."""
    if not case.hidden:
        return requirement
    detail = f"what {counted(case.hidden, 'other reviewer')} said is kept back until you decide"
    step = Step(Deed.VOTE, "decide, to see what the others say", _VOTING)
    return cannot_be_told(requirement.id, requirement.title, detail, step)
