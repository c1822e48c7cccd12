"""What is asked of figures: a level for each dimension, their mean, and the shares that are measured."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from reviewtui.reviews.requirements.questions import answering, mending
from reviewtui.reviews.requirements.requirement import (
    Deed,
    Requirement,
    Step,
    cannot_be_told,
    listed,
    met,
    not_met,
)
from reviewtui.rubric.gating import held
from reviewtui.rubric.tiers import mean_of
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewtui.figures import Score, Scores
    from reviewtui.reviews.requirements.case import Case
    from reviewtui.rubric.scorecard import DimensionScore

_WHOLE = 100
_FULL = {AnswerValue.YES, AnswerValue.NOT_APPLICABLE}


def minimums(case: Case) -> Iterator[Requirement]:
    """Ask that every dimension reaches the level that the tier wants of it."""
    name, title = "levels", "Every dimension reaches its level"
    due = [score for score in case.together.scorecard.dimensions if _applies(score)]
    low = [score for score in due if score.level is None or score.level < score.minimum]
    if low:
        yield not_met(name, title, listed([_told(score) for score in low]), _raising(case, low[0]))
    else:
        yield met(name, title, f"{len(due)} dimensions are at what {case.tier} asks for, or above")


def mean(case: Case) -> Iterator[Requirement]:
    """Ask that the levels reach the mean that the tier wants."""
    name, title = "mean", "The mean level is high enough"
    wanted, reached = mean_of(case.asked.checklist, case.asked.tier), case.together.scorecard.mean
    due = [score for score in case.together.scorecard.dimensions if _applies(score)]
    if reached is not None and reached >= wanted:
        yield met(name, title, f"{reached:.2f}, {case.tier} asks for {wanted}")
    elif due:
        costliest = max(due, key=lambda score: score.weight * ((score.reachable or 0) - (score.level or 0)))
        detail = "nothing is answered yet" if reached is None else f"{reached:.2f}, {case.tier} asks for {wanted}"
        yield not_met(name, title, detail, _raising(case, costliest))


def shares(case: Case) -> Iterator[Requirement]:
    """Ask that documentation is complete, and that design rules hold, as far as the tier wants."""
    titles = {"documentation": "The documentation is complete enough", "lint": "The design rules hold well enough"}
    for one in held(case.gate, case.asked.measured):
        title = titles[one.id]
        if one.share is None and case.asked.report.errors:
            step = Step(Deed.MEND, "mend what cannot be read")
            yield cannot_be_told(one.id, title, "a description cannot be read, and so was not measured", step)
        elif one.share is None:
            yield met(one.id, title, "there is nothing to measure")
        elif one.falls_short:
            detail = f"{floor(one.share)} %, {case.tier} asks for {one.wanted} %"
            yield not_met(one.id, title, detail, _documenting(case) if one.id == "documentation" else _designing(case))
        else:
            yield met(one.id, title, f"{floor(one.share)} %, {case.tier} asks for {one.wanted} %")


def _applies(score: DimensionScore) -> bool:
    """Whether anything that is asked of a dimension applies: its level is then known, or still to be earned."""
    return score.level is not None or score.answered < score.asked


def _told(score: DimensionScore) -> str:
    if score.level is None:
        return f"{score.title} has no answer yet, {score.minimum} is asked for"
    why = f" ({score.reasons[0]})" if score.reasons else ""
    return f"{score.title} is at {score.level}, {score.minimum} is asked for{why}"


def _raising(case: Case, score: DimensionScore) -> Step:
    """Return what would raise a dimension: an answer that is open, else what stands against it, else a level."""
    asked = [question for question in case.questions if question.dimension == score.id]
    waiting = next((question for question in asked if case.is_open(question)), None)
    if waiting is not None:
        return answering(waiting)
    weak = [question for question in asked if case.value(question) not in _FULL]
    if weak:
        return mending(max(weak, key=lambda question: question.weight))
    command = ("reviewtui", "score", score.id, "LEVEL", "--note", "WHY")
    return Step(Deed.ANSWER, f"give {score.title} a level yourself, and say why", command, score.id)


def _documenting(case: Case) -> Step:
    """Return the operation to explain first: the worst one of the worst description."""
    path, scores = _lowest(case, lambda one: one.documentation.score)
    command = ("reviewtui", "lint", path, "--verbose")
    if scores is None or not scores.documentation.worst:
        return Step(Deed.MEND, "explain what the descriptions leave open", command)
    texts = scores.documentation.worst[0]
    return Step(Deed.MEND, f"explain {texts.operation} in {path}: it lacks {', '.join(texts.lacks)}", command)


def _designing(case: Case) -> Step:
    """Return the design rule to mend first: the one that costs most."""
    path, scores = _lowest(case, lambda one: one.compliance.score)
    if scores is None or not scores.compliance.costliest:
        return Step(Deed.MEND, "mend what the design rules find", ("reviewtui", "lint", path, "--verbose"))
    rule = scores.compliance.costliest[0]
    return Step(Deed.MEND, f"mend what {rule} finds in {path}", ("reviewtui", "explain", rule))


def _lowest(case: Case, part: Callable[[Scores], Score]) -> tuple[str, Scores | None]:
    """Return the description with the lowest share, and its scores."""
    scored = [(spec.path, spec.scores) for spec in case.asked.report.specs if spec.scores is not None]
    return min(scored, key=lambda one: _share(part(one[1])), default=("", None))


def _share(score: Score) -> float:
    return _WHOLE if score.share is None else score.share
