"""What minutes are filled with: who spoke in a review, what they decided, what they asked for, where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.kinds.minutes.differing import dissent
from reviewtui.records.report.decided import decision_words, voted
from reviewtui.records.report.open_points import PointPart, awaited
from reviewtui.records.wording import apis, day_of, listed, verdicts
from reviewtui.reviews.types import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

PRESENT = "present"
_NAMED_SPECS = 10


@dataclass(frozen=True, slots=True)
class Ruled:
    """What somebody decided about a finding."""

    about: str
    fingerprint: str
    decided: str
    by: str
    reason: str


def title(known: Known) -> str:
    """Return the title: what the author calls it, else what was reviewed."""
    return known.title or (f"Review of {apis(known.review)}" if known.review else "")


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review, `review` is None and the template asks instead."""
    review = known.review
    return {
        "title": title(known),
        "date": known.today.isoformat(),
        "present": _present(known),
        "asks_who": PRESENT not in known.options,
        "review": review,
        "some_only": bool(known.only),
        **(_from_review(review) if review else {}),
    }


def _from_review(review: Review) -> Mapping[str, object]:
    return {
        "specs": listed([f"`{spec.path or spec.base_path}`" for spec in review.specs], _NAMED_SPECS),
        "verdicts": verdicts(review),
        "decision": decision_words(review.together),
        "votes": voted(review),
        "rulings": tuple(_rulings(review)),
        "actions": (*awaited(review), *_waivers(review)),
        "dissent": dissent(review),
    }


def _present(known: Known) -> tuple[str, ...]:
    named = (name.strip() for name in known.options.get(PRESENT, "").split(","))
    said = tuple(name for name in named if name)
    if said or known.review is None:
        return said
    return tuple(voice.reviewer.signature for voice in known.review.together.here if voice.draft.says_anything)


def _rulings(review: Review) -> Iterator[Ruled]:
    for finding in review.report.findings:
        settled = review.together.rulings.on(finding)
        for spoken in (*settled.whole, *(one for said in settled.exceptions.values() for one in said)):
            ruling = spoken.ruling
            if ruling.stance is not None:
                only = f", on {ruling.operation}" if ruling.operation else ""
                yield Ruled(
                    finding.message,
                    finding.fingerprint,
                    f"{ruling.stance.phrase}{only}",
                    spoken.reviewer.called,
                    ruling.reason,
                )


def _waivers(review: Review) -> Iterator[PointPart]:
    """Yield what somebody answers for until a day."""
    for finding in review.report.findings:
        for spoken in review.together.rulings.on(finding).whole:
            ruling = spoken.ruling
            if ruling.stance is Stance.WAIVE:
                yield PointPart(
                    kind=ruling.stance.phrase,
                    text="Answer for it, and see that it ends",
                    about=finding.message,
                    owner=ruling.owner,
                    until=day_of(ruling.until),
                    raised_by=spoken.reviewer.called,
                )
