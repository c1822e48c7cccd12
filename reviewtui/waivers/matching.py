"""Which waiver a finding has: the one of its fingerprint, or of the one it had where its files stood before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.formats.registry import could_be
from reviewtui.model import Location
from reviewtui.rules.moving import fingerprint_at
from reviewtui.rules.sharing import in_shared_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Change, Finding
    from reviewtui.standing import Waiver
    from reviewtui.waivers.moves import Moves


class Matching:
    """Finds the waiver of a finding."""

    def __init__(self, waivers: Iterable[Waiver], moves: Moves) -> None:
        """Order the waivers; those that name a file which is gone may be for one that moved."""
        self._moves = moves
        self._known = {waiver.fingerprint: waiver for waiver in waivers}
        self._moved: dict[tuple[str, str], list[Waiver]] = {}
        for waiver in self._known.values():
            if any(moves.gone(path) for path in (waiver.spec, *_paths(waiver.element))):
                self._moved.setdefault((waiver.rule, _pathless(waiver.element)), []).append(waiver)

    def waiver_of(self, spec: str, finding: Finding) -> Waiver | None:
        """Return the waiver that is about a finding of the description `spec`."""
        direct = self._known.get(finding.fingerprint)
        if direct is not None or not self._moved:
            return direct
        candidates = self._moved.get((finding.rule, _pathless(finding.change.element)), ())
        return next((waiver for waiver in candidates if self._is_same(waiver, spec, finding)), None)

    def _is_same(self, waiver: Waiver, spec: str, finding: Finding) -> bool:
        """Whether it would be the waiver's finding where its files stood, and they are the same files."""
        element = finding.change.element
        before = replace(finding, change=_as_it_stood(finding.change, waiver.element))
        if fingerprint_at(before, waiver.spec) != waiver.fingerprint:
            return False
        pairs = zip((waiver.spec, *_paths(waiver.element)), (spec, *_paths(element)), strict=True)
        return all(self._moves.leads(old, new) for old, new in pairs)


def names_another(waiver: Waiver, spec: str, finding: Finding) -> bool:
    """Whether a waiver with the finding's fingerprint says that it is about another description.

    What several descriptions differ in has a fingerprint without a path, and may be told of any of them.
    """
    if waiver.spec == spec or fingerprint_at(finding, waiver.spec) == waiver.fingerprint:
        return False
    return fingerprint_at(finding, spec) == finding.fingerprint


def _paths(element: str) -> list[str]:
    """Return the files that the address of an element names: what stands in a file of its own begins with its path."""
    return [word for word in element.split(" ") if could_be(word)]


def _as_it_stood(change: Change, element: str) -> Change:
    """Return a change under its earlier address, in the file that the address begins with if it has one of its own."""
    if not in_shared_file(change):
        return replace(change, element=element)
    return replace(change, element=element, head=None, base=Location(_paths(element)[0], ""))


def _pathless(element: str) -> str:
    """Return the address with a mark in place of each file; what is no file stays, so that as many marks are left."""
    return " ".join("*" if could_be(word) else word for word in element.split(" "))
