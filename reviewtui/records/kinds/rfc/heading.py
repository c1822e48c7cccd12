"""The front matter of an RFC: what it is about and who takes part, typed for programs to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.portrait import introduction
from reviewtui.records.wording import api_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Heading:
    """The fields that are known; what is empty has to be asked, or does not apply. `created` is as ISO 8601 has it."""

    apis: tuple[str, ...]
    authors: tuple[str, ...]
    created: str
    tier: str
    audience: str
    reviewers: tuple[str, ...]
    approvers: tuple[str, ...]
    review: str


def heading(known: Known) -> Heading:
    """Return what is known of an RFC."""
    review = known.review
    return Heading(
        apis=tuple(dict.fromkeys(_names(review)))[:_MOST_NAMES] if review else (),
        authors=(known.author.signature,),
        created=known.today.isoformat(),
        tier=known.tier,
        audience=_audience(known, review) if review else "",
        reviewers=tuple(dict.fromkeys(_heard(review)))[:_MOST_NAMES] if review else (),
        approvers=_approvers(review) if review else (),
        review=review.id if review else "",
    )


def _names(review: Review) -> Iterator[str]:
    return (api_name(spec.path or spec.base_path, spec.title) for spec in review.specs or review.report.specs)


def _audience(known: Known, review: Review) -> str:
    """Return for whom the descriptions say that they are, where all of them say the same."""
    files = known.head
    if files is None:
        return ""
    said = {introduction(spec.path, files).audience for spec in review.specs if spec.path}
    return said.pop() if len(said) == 1 else ""


def _heard(review: Review) -> Iterator[str]:
    return (voice.reviewer.signature for voice in review.together.here if voice.draft.says_anything)


def _approvers(review: Review) -> tuple[str, ...]:
    return tuple(dict.fromkeys(vote.reviewer.signature for vote in review.together.votes if vote.holds))
