"""Which release a change asks for: by what was found, and by what the numbers of two releases say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from reviewtui.counting import counted
from reviewtui.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.model import Finding

_NUMBER: Final = re.compile(
    r"v?(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(?:-[0-9A-Za-z.-]{1,64})?(?:\+[0-9A-Za-z.-]{1,64})?"
)


class ReleaseLevel(IntEnum):
    """How much a release changes, by Semantic Versioning."""

    PATCH = 0
    MINOR = 1
    MAJOR = 2

    @property
    def word(self) -> str:
        """The level in a reader's words."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """The number of a release."""

    major: int
    minor: int
    patch: int

    def after(self, earlier: Version) -> ReleaseLevel:
        """Return what the number promises to those who use the earlier release; below 1.0.0 a minor one may break."""
        if self.major != earlier.major:
            return ReleaseLevel.MAJOR
        if self.minor != earlier.minor:
            return ReleaseLevel.MAJOR if self.major == 0 else ReleaseLevel.MINOR
        return ReleaseLevel.PATCH


def version_of(text: str) -> Version | None:
    """Return the number that a text is; None when it is none by Semantic Versioning."""
    found = _NUMBER.fullmatch(text)
    return Version(int(found[1]), int(found[2]), int(found[3])) if found else None


def level_of(findings: Sequence[Finding]) -> ReleaseLevel:
    """Return what the findings ask for: a break is major, anything else that a client can notice is minor."""
    worst = max((finding.verdict for finding in findings if finding.level is None), default=Verdict.INFO)
    if worst is Verdict.BREAKING:
        return ReleaseLevel.MAJOR
    return ReleaseLevel.MINOR if worst > Verdict.INFO else ReleaseLevel.PATCH


def told(findings: Sequence[Finding]) -> str:
    """Return the release that the findings ask for, in a sentence."""
    level = level_of(findings)
    counts = Counter(finding.verdict for finding in findings if finding.level is None)
    if level is ReleaseLevel.MAJOR:
        breaking = counts[Verdict.BREAKING]
        breaks = f"{counted(breaking, 'change')} {'breaks' if breaking == 1 else 'break'} clients"
        return f"This asks for a major release (below 1.0.0, for a minor one): {breaks}."
    if counts[Verdict.DANGEROUS]:
        may = f"{counted(counts[Verdict.DANGEROUS], 'change')} may surprise clients that are strict"
        return f"This asks for a minor release: nothing breaks for certain, and {may}."
    if level is ReleaseLevel.MINOR:
        return "This asks for a minor release: something is new, and no client breaks."
    return "This asks for no more than a patch release: nothing differs that a client can notice."
