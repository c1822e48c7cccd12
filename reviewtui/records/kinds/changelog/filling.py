"""What an entry of a changelog is filled with: from a review all that changed for consumers, by hand one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reviewtui.errors import UsageError
from reviewtui.model import Disposition
from reviewtui.records.kinds.changelog.entries import parts
from reviewtui.records.kinds.changelog.groups import Group
from reviewtui.records.kinds.changelog.levels import told, version_of
from reviewtui.records.markdown import Markdown, prose
from reviewtui.records.review_place import review_stands
from reviewtui.records.wording import apis, side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Finding
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

RELEASE: Final = "release"
GROUP: Final = "group"
UNRELEASED: Final = "Unreleased"
_DIGITS: Final = 8
# A design rule's remark, or what was never promised to anybody, is no news for consumers.
_NO_NEWS: Final = frozenset({Disposition.IGNORED, Disposition.STOOD_BEFORE})


def title(known: Known) -> str:
    """Return what the entry is about: the author's line, what changed, or the release that is made."""
    if known.title:
        return known.title
    if known.review is not None:
        return f"what changes in {apis(known.review)}"
    release = known.options.get(RELEASE, "")
    return f"release {release}" if release else ""


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review, `source` is None."""
    review = known.review
    return {
        "heading": _heading(known),
        "line": known.title,
        "group": _group(known),
        "source": _source(known, review) if review else None,
        **(_from_review(known, review) if review else {}),
    }


def _from_review(known: Known, review: Review) -> Mapping[str, object]:
    findings = _news(review)
    return {
        "base_side": side(review.report.base),
        "head_side": side(review.report.head),
        # Some findings alone do not tell which release all of them ask for.
        "level": "" if known.only else told(findings),
        "parts": parts(findings),
        "review_stands": review_stands(known),
    }


def _source(known: Known, review: Review) -> str:
    """Return what the entry's parts are named after: an entry on some findings takes no other's place."""
    return "-".join((review.id, *(fingerprint[:_DIGITS] for fingerprint in known.only)))


def _news(review: Review) -> tuple[Finding, ...]:
    return tuple(finding for finding in review.report.findings if finding.disposition not in _NO_NEWS)


def _heading(known: Known) -> Markdown:
    """Return the version that the entry belongs to, as the heading of a new changelog has it."""
    release = known.options.get(RELEASE)
    if release is None:
        return Markdown(f"[{UNRELEASED}]")
    if version_of(release) is None:
        raise UsageError(
            f"`{release}` is no version", hint="Semantic Versioning has three numbers, such as `--release 1.2.0`."
        )
    return Markdown(f"[{prose(release)}] - {known.today.isoformat()}")


def _group(known: Known) -> str:
    wanted = known.options.get(GROUP, Group.CHANGED.value)
    found = next((group for group in Group if group.value.lower() == wanted.lower()), None)
    if found is None:
        names = ", ".join(group.value for group in Group)
        raise UsageError(f"a changelog has no group `{wanted}`", hint=f"Groups: {names}.")
    return found.value
