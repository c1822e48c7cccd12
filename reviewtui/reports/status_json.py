"""How a review stands, for programs: one JSON document, described by `status.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui import __version__
from reviewtui.reports.json_text import encoded
from reviewtui.reports.requirement_json import requirement_as_json
from reviewtui.reports.revision_json import revision_as_json
from reviewtui.reports.waiver_json import debt_as_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import JsonValue
    from reviewtui.reviews.age import Age
    from reviewtui.reviews.coming import Coming
    from reviewtui.reviews.looking import News
    from reviewtui.reviews.open_points import Point
    from reviewtui.reviews.raters import Pair
    from reviewtui.reviews.status import Standpoint, Status
    from reviewtui.reviews.team import Reviewer

SCHEMA = 1
_DIGITS = 4


def render(status: Status) -> str:
    """Return the status as JSON text that ends in a line end."""
    return encoded(
        {
            "schema": SCHEMA,
            "tool": f"reviewtui {__version__}",
            "review": status.review,
            "base": revision_as_json(status.report.base),
            "head": revision_as_json(status.report.head),
            "tier": status.tier,
            "age": _age(status.age),
            "reviewers": [_reviewer(one, status) for one in status.reviewers],
            "hidden": status.hidden,
            "requirements": [requirement_as_json(one) for one in status.requirements],
            "news": _news(status.news, status),
            "open_points": [_point(one) for one in status.points],
            "waivers": debt_as_json(status.debt),
            "coming": [_coming(one) for one in status.coming],
            "raters": [_pair(pair) for pair in status.pairs],
        }
    )


def _coming(coming: Coming) -> JsonValue:
    return {
        "kind": coming.kind,
        "path": coming.path,
        "title": coming.title,
        "state": coming.state,
        "next": coming.words,
        "late": coming.late,
    }


def _age(age: Age) -> JsonValue:
    since = age.since.isoformat() if age.since else None
    return {"since": since, "working_days": age.days, "target": age.target, "late": age.is_late}


def _who(reviewer: Reviewer) -> JsonValue:
    return {"name": reviewer.name, "email": reviewer.email}


def _reviewer(one: Standpoint, status: Status) -> JsonValue:
    vote = one.vote
    return {
        "name": one.reviewer.name,
        "email": one.reviewer.email,
        "roles": [*one.roles],
        "vote": None
        if vote is None
        else {
            "decision": vote.decision.value,
            "at": vote.outcome.at.isoformat(),
            "head_commit": vote.outcome.head_commit,
            "roles": [*vote.outcome.roles],
            "holds": vote.holds,
            "new": _named(vote.new, status),
            "gone": _named(vote.gone, status),
        },
    }


def _named(fingerprints: Iterable[str], status: Status) -> list[JsonValue]:
    return [{"fingerprint": one, "finding": status.lines.get(one, "")} for one in fingerprints]


def _news(news: News | None, status: Status) -> JsonValue:
    if news is None:
        return None
    return {
        "since": {"head_commit": news.since.head_commit, "at": news.since.at.isoformat()},
        "new": _named(sorted(news.new), status),
        "gone": _named(sorted(news.gone), status),
        "unchanged": len(news.unchanged),
    }


def _point(one: Point) -> JsonValue:
    return {
        "kind": one.kind,
        "about": one.about,
        "element": one.element,
        "text": one.text,
        "reviewer": _who(one.reviewer),
        "at": one.at.isoformat(),
        "owner": one.owner,
        "until": one.until.isoformat() if one.until else None,
    }


def _pair(pair: Pair) -> JsonValue:
    found = pair.agreement
    return {
        "one": _who(pair.one),
        "other": _who(pair.other),
        "compared": found.compared,
        "exact": _rounded(found.exact),
        "within_one": _rounded(found.within_one),
        "kappa": _rounded(found.kappa),
        "needs_calibration": found.needs_calibration,
        "differences": [
            {
                "question": one.question,
                "one": one.one.value if one.one else None,
                "other": one.other.value if one.other else None,
            }
            for one in pair.differences
        ],
    }


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, _DIGITS)
