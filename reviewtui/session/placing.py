"""Where comments stand in the two sides under review, whichever state of the branch they were made on."""

from __future__ import annotations

import re
from dataclasses import replace
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
    backwards,
    guesses_of,
)
from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.formats.registry import could_be
from reviewtui.repository import changed_paths
from reviewtui.reviews.threads import everything_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.anchors import Where
    from reviewtui.anchors.guesses import Guesses
    from reviewtui.model import Finding
    from reviewtui.places import SideName
    from reviewtui.repository import Snapshot
    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.threads import Key, Said
    from reviewtui.session.opening import Opened

_MOST_STATES: Final = 12
"""Opening a state of the branch runs Git; comments on older ones are followed by their names alone."""

_MOST_FILES: Final = 100
"""Comments on more files than a review has are somebody's joke."""

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
        self._snapshots: dict[SideName, Snapshot] = {"base": opened.range.base, "head": opened.range.head}
        self._sides: dict[SideName, Documents] = {side: Documents(here) for side, here in self._snapshots.items()}
        self._findings = {finding.fingerprint: finding for finding in opened.report.findings}
        self._followers: dict[_State, Follower] = {}
        self._known: dict[Anchor, dict[_State, Where]] = {}
        self._paths: set[str] = set()

    def of_finding(self, finding: Finding) -> Anchor | None:
        """Return the anchor of what a finding is about, if it stands anywhere."""
        return anchor_of_finding(finding, self._sides["base"], self._sides["head"])

    def at_line(self, path: str, side: SideName, line: int) -> Anchor:
        """Return the anchor of what stands at a line; raises UsageError when there is no such file or line."""
        documents = self._documents(path, side)
        if not 1 <= line <= len(documents.source(path).text.splitlines()):
            raise UsageError(f"`{path}` has no line {line:,} in the {side}")
        return anchor_at_line(documents, path, side, line)

    def at_pointer(self, path: str, side: SideName, pointer: str) -> Anchor:
        """Return the anchor of what a JSON pointer names, in which members of lists may go by number or by name.

        Raises UsageError when it names nothing.
        """
        documents = self._documents(path, side)
        (where,) = Follower(Versions(documents)).follow([Anchor(path, pointer, side)])
        if isinstance(where, Detached):
            raise UsageError(f"`{pointer}` names nothing in `{path}`: {where.why}")
        return anchor_at(documents, where.path, side, where.pointer)

    def counterpart(self, path: str, side: SideName, line: int) -> Where:
        """Return where what stands at a line of one side is found in the other one; raises as `at_line` does."""
        other: SideName = "head" if side == "base" else "base"
        old, new = self._sides[side], self._sides[other]
        renames, guesses = self._renamed_since_base("head"), self._guesses
        if other == "base":
            renames = {head: base for base, head in renames.items()}
            guesses = backwards(guesses)
        # Guesses are only for what is looked for in the head; these ones are made for the side at hand.
        anchor = replace(self.at_line(path, side, line), side="head")
        (where,) = Follower(Versions(new, old, self._roots, renames, guesses)).follow([anchor])
        return where

    def _documents(self, path: str, side: SideName) -> Documents:
        documents = self._sides[side]
        if not could_be(path) or not documents.has(path):
            message = f"there is no file `{path}` of a description in the {side}"
            raise UsageError(message, hint="Give its path from the repository's root.")
        return documents

    def commit(self, side: SideName) -> str:
        """Return the commit of a side; empty when it is none."""
        return self._snapshots[side].commit or ""

    def of(self, voices: Iterable[Voice]) -> Mapping[Key, Where]:
        """Return where each comment stands now, but for those on the review as a whole."""
        found: dict[Key, Where] = {}
        asked: dict[_State, dict[Key, Anchor]] = {}
        for said in everything_said(voices):
            comment = said.comment
            standing = self._at_finding(said)
            if standing is not None:
                found[said.key] = standing
            elif comment.spec and not self._is_known(comment.spec):
                found[said.key] = Detached(f"`{comment.spec}` is not looked into")
            elif comment.pointer or (comment.spec and not comment.fingerprint):
                state = _State(comment.side, comment.commit)
                anchor = Anchor(comment.spec, comment.pointer, comment.side, comment.excerpt)
                asked.setdefault(state, {})[said.key] = anchor
            elif comment.fingerprint:
                found[said.key] = Detached("what was found there is not found any more")
        for state, anchors in asked.items():
            found |= zip(anchors, self._follow(state, tuple(anchors.values())), strict=True)
        return found

    def _is_known(self, path: str) -> bool:
        """Tell whether a file is read for comments: people may name any, and there is no end to files."""
        if could_be(path) and len(self._paths) < _MOST_FILES:
            self._paths.add(path)
        return path in self._paths

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
        snapshot = self._snapshots[state.side]
        if state.commit and state.commit == snapshot.commit:
            return Versions(new, new, self._roots)
        old = self._snapshot(state.commit)
        if old is None:
            return Versions(new, None, self._roots, self._renamed_since_base(state.side), self._guesses)
        return Versions(new, Documents(old), self._roots, self._renames(old, state.side), self._guesses)

    def _renames(self, old: Snapshot, side: SideName) -> dict[str, str]:
        try:
            changes = changed_paths(self._opened.repository, old, self._snapshots[side])
        except ReviewtuiError:
            return self._renamed_since_base(side)
        renamed = ((change.base_path, change.head_path) for change in changes if change.status == "R")
        return {before: after for before, after in renamed if before is not None and after is not None}

    def _snapshot(self, commit: str) -> Snapshot | None:
        """Return the files of a commit; None when it is not here, as after a rebase, or is none."""
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

    def _renamed_since_base(self, side: SideName) -> dict[str, str]:
        """Return what the comparison itself knows of new names, for want of the state that a comment was made on."""
        gone = [spec for spec in self._opened.report.specs if not self._sides[side].has(spec.base_path)]
        return {spec.base_path: spec.path for spec in gone if self._sides[side].has(spec.path)}

    @cached_property
    def _guesses(self) -> Guesses:
        return guesses_of(self._opened.report.findings)
