"""The front matter of an RFC: what it is about and who takes part, typed for programs to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.portrait import Introduction, introduction
from reviewtui.records.wording import api_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    introduced = tuple(_introductions(known))
    audiences = {one.audience for _, one in introduced}
    return Heading(
        apis=_names(introduced)[:_MOST_NAMES],
        authors=(known.author.signature,),
        created=known.today.isoformat(),
        tier=known.tier,
        audience=audiences.pop() if len(audiences) == 1 else "",
        reviewers=tuple(dict.fromkeys(_heard(review)))[:_MOST_NAMES] if review else (),
        approvers=_approvers(review) if review else (),
        review=review.id if review else "",
    )


def api_names(known: Known) -> tuple[str, ...]:
    """Return what the APIs are called that a review is about: by their paths, else by the titles that they have."""
    return _names(_introductions(known))


def _names(introduced: Iterable[tuple[str, Introduction]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(api_name(path, one.title) for path, one in introduced))


def _introductions(known: Known) -> Iterator[tuple[str, Introduction]]:
    """Yield each description that a review is about, with what it says of itself."""
    if known.review is None:
        return
    for spec in known.review.specs or known.review.report.specs:
        files = known.head if spec.path else known.base
        path = spec.path or spec.base_path
        yield path, introduction(path, files) if files is not None else Introduction()


def _heard(review: Review) -> Iterator[str]:
    return (voice.reviewer.signature for voice in review.together.here if voice.draft.says_anything)


def _approvers(review: Review) -> tuple[str, ...]:
    return tuple(dict.fromkeys(vote.reviewer.signature for vote in review.together.votes if vote.holds))
