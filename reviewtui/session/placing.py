"""Where comments stand in the two sides under review, whichever state of the branch they were made on."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewtui.anchors import (
    Anchor,
    Detached,
    Documents,
    Followed,
    Follower,
    Versions,
    anchor_at,
    anchor_at_line,
    anchor_of_finding,
    guesses,
)
from reviewtui.errors import ReviewtuiError
from reviewtui.repository import changed_paths
from reviewtui.reviews.threads import everything_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.anchors import Where
    from reviewtui.anchors.guesses import Guesses
    from reviewtui.model import Finding
    from reviewtui.places import SideName
    from reviewtui.repository import Snapshot
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.threads import Key, Said
    from reviewtui.session.opening import Opened

_MOST_STATES: Final = 12
"""Opening a state of the branch runs Git; comments on older ones are followed by their names alone."""

_COMMIT: Final = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")


class _State(NamedTuple):
    """One side as somebody saw it: which of the two, and the commit, empty when it was none."""

    side: SideName
    commit: str


class Placing:
    """Makes anchors in the two sides, and finds the place of each comment; what was found once is kept."""

    def __init__(self, opened: Opened) -> None:
        """Take what is under review; no file is read yet."""
        self._opened = opened
        self._sides: dict[SideName, Documents] = {
            "base": Documents(opened.range.base),
            "head": Documents(opened.range.head),
        }
        self._findings = {finding.fingerprint: finding for finding in opened.report.findings}
        self._followers: dict[_State, Follower] = {}
        self._known: dict[Anchor, dict[_State, Where]] = {}

    def of_finding(self, finding: Finding) -> Anchor | None:
        """Return the anchor of what a finding is about, if it stands anywhere."""
        return anchor_of_finding(finding, self._sides["base"], self._sides["head"])

    def at_line(self, path: str, side: SideName, line: int) -> Anchor:
        """Return the anchor of what stands at a line; raises UnreadableError."""
        return anchor_at_line(self._sides[side], path, side, line)

    def at_pointer(self, path: str, side: SideName, pointer: str) -> Anchor:
        """Return the anchor of what a JSON pointer names; raises UnreadableError, ValueError for no pointer."""
        return anchor_at(self._sides[side], path, side, pointer)

    def of(self, voices: Iterable[Voice]) -> Mapping[Key, Where]:
        """Return where each comment stands now, but for those on the review as a whole."""
        voices = tuple(voices)
        drafts = {(voice.reviewer.slug, voice.review): voice.draft for voice in voices}
        found: dict[Key, Where] = {}
        asked: dict[_State, dict[Key, Anchor]] = {}
        for said in everything_said(voices):
            comment = said.comment
            standing = self._at_finding(said)
            if standing is not None:
                found[said.key] = standing
            elif comment.pointer or (comment.spec and not comment.fingerprint):
                state = _state(said, drafts[said.author.slug, said.review])
                anchor = Anchor(comment.spec, comment.pointer, comment.side, comment.excerpt)
                asked.setdefault(state, {})[said.key] = anchor
            elif comment.fingerprint:
                found[said.key] = Detached("what was found there is not found any more")
        for state, anchors in asked.items():
            found |= zip(anchors, self._follow(state, tuple(anchors.values())), strict=True)
        return found

    def _at_finding(self, said: Said) -> Where | None:
        finding = self._findings.get(said.comment.fingerprint)
        if finding is None or finding.where is None:
            return None
        preferred = finding.change.base if said.comment.side == "base" else finding.change.head
        where = preferred or finding.where
        return Followed(where.path, where.pointer, where.line, where.column)

    def _follow(self, state: _State, anchors: tuple[Anchor, ...]) -> tuple[Where, ...]:
        new = [anchor for anchor in dict.fromkeys(anchors) if state not in self._known.get(anchor, {})]
        if new:
            for anchor, where in zip(new, self._follower(state).follow(new), strict=True):
                self._known.setdefault(anchor, {})[state] = where
        return tuple(self._known[anchor][state] for anchor in anchors)

    def _follower(self, state: _State) -> Follower:
        if state not in self._followers:
            self._followers[state] = Follower(self._versions(state))
        return self._followers[state]

    def _versions(self, state: _State) -> Versions:
        new = self._sides[state.side]
        snapshot = self._opened.range.base if state.side == "base" else self._opened.range.head
        if state.commit and state.commit == snapshot.commit:
            return Versions(new, new, self._roots)
        old = self._snapshot(state.commit)
        if old is None:
            return Versions(new, None, self._roots, {}, self._guesses)
        return Versions(new, Documents(old), self._roots, self._renames(old, snapshot), self._guesses)

    def _renames(self, old: Snapshot, new: Snapshot) -> dict[str, str]:
        try:
            changes = changed_paths(self._opened.repository, old, new)
        except ReviewtuiError:
            return {}  # the files that keep their names are found all the same
        renamed = ((change.base_path, change.head_path) for change in changes if change.status == "R")
        return {before: after for before, after in renamed if before is not None and after is not None}

    def _snapshot(self, commit: str) -> Snapshot | None:
        """Return the files of a commit; None when it is not here, as after a rebase in another clone."""
        if not _COMMIT.fullmatch(commit) or len(self._followers) >= _MOST_STATES:
            return None
        try:
            return self._opened.repository.snapshot(commit)
        except ReviewtuiError:
            return None

    @cached_property
    def _roots(self) -> tuple[str, ...]:
        specs = self._opened.report.specs
        return tuple(dict.fromkeys(path for spec in specs for path in (spec.path, spec.base_path) if path))

    @cached_property
    def _guesses(self) -> Guesses:
        return guesses(self._opened.report.findings)


def _state(said: Said, draft: Draft) -> _State:
    """Return what the reviewer saw when the comment was made: the last look before, or what the draft says."""
    comment = said.comment
    looks = sorted(draft.looks.values(), key=lambda look: look.at)
    before = [look for look in looks if look.at <= comment.at] or looks[:1]
    seen = before[-1] if before else draft
    return _State(comment.side, seen.base_commit if comment.side == "base" else seen.head_commit)
