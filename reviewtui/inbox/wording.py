"""What is said of rows in words, on the screen and on the command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from reviewtui.inbox.waiting import Judged, LeftOut, Stand, Waiting

NOBODY = "nobody reviewed yet"
_BEGINNING = (
    "A branch is listed when a description differs from where the branch began. To begin: commit a change to a "
    "description on a branch of its own. `reviewtui demo` shows one."
)
_FETCHING = (
    "Pull requests are listed once they are here: `git fetch origin '+refs/pull/*/head:refs/pull/*/head'` brings those "
    "of GitHub, and `reviewtui review --pr N` a single one."
)


def age_words(days: int) -> str:
    """Return how long ago the last commit was made."""
    return f"{counted(days, 'working day')} ago" if days else "today"


def names_of(row: Waiting) -> str:
    """Return what a row is called, with its other names."""
    number = (f"#{row.head.number}",) if row.head.number and row.head.name != f"pr-{row.head.number}" else ()
    others = ", ".join((*number, *row.also))
    return f"{row.head.name} ({others})" if others else row.head.name


def verdict_word(judged: Judged) -> str:
    """Return the worst verdict, or why there is none."""
    if judged.trouble or (judged.worst is None and judged.problems):
        return "unreadable"
    return judged.worst.word if judged.worst is not None else "no change"


def counts_words(judged: Judged) -> str:
    """Return the counts by verdict; empty where nothing was found."""
    return ", ".join(judged.tally.words())


def specs_words(row: Waiting, judged: Judged | None = None) -> str:
    """Return which descriptions differ: by Git's word, and what was compared where only parts of them are touched."""
    specs = (judged.specs if judged is not None else ()) or row.specs
    if not specs:
        return f"{counted(row.parts, 'file')} that descriptions refer to"
    return specs[0] if len(specs) == 1 else f"{specs[0]} and {len(specs) - 1} more"


def people_words(row: Waiting, stand: Stand | None = None) -> str:
    """Return who reviewed, the user first, and what is missing as far as that is known."""
    said = [f"you: {Decision(row.decided).phrase}"] if row.decided else ["your draft"] if row.drafted else []
    if row.reviewers:
        said.append(f"reviewed by {', '.join(row.reviewers)}")
    if stand is not None and stand.required and said:
        missing = len(stand.missing)
        said.append(f"{missing} of {stand.required} missing" if missing else "nothing is missing")
    return ", ".join(said) or NOBODY


def left_out_words(left_out: LeftOut, *, shallow: bool) -> list[str]:
    """Return in sentences what is not listed, and why."""
    said = []
    if left_out.unchanged:
        said.append(f"{_branches(left_out.unchanged)} without a change to a description")
    if left_out.merged:
        said.append(f"{_branches(left_out.merged)} merged")
    if left_out.reviews:
        said.append(f"{_branches(left_out.reviews)} that only {'holds' if left_out.reviews == 1 else 'hold'} a review")
    if left_out.unrelated:
        why = "whose merge base is not in this shallow clone" if shallow else "without common history"
        said.append(f"{_branches(left_out.unrelated)} {why}")
    sentences = [f"Not listed: {', '.join(said)}."] if said else []
    if left_out.unrelated and shallow:
        sentences.append("`git fetch --unshallow` brings the history.")
    if left_out.is_cut:
        sentences.append("Only the 2,000 branches with the latest commits were looked at.")
    return sentences


def stale_words(left_out: LeftOut, stale_days: int) -> str:
    """Return how many branches are folded; empty when none is."""
    if not left_out.stale:
        return ""
    return f"{_branches(left_out.stale)} without a commit for {stale_days} days"


def empty_words() -> tuple[str, ...]:
    """Return what it means that nothing waits, and what to do."""
    return "No branch changes an API description.", _BEGINNING, _FETCHING


def _branches(count: int) -> str:
    return counted(count, "branch", "branches")
