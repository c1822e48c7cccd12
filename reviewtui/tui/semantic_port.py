"""What the terminal asks of a session to show one operation as its consumers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reviewtui.model import Finding, Location, Operation, SpecReport
    from reviewtui.places import SideName
    from reviewtui.semantics import Page


class SemanticPages(Protocol):
    """Makes pages. All of its methods may raise `ReviewtuiError`, and may take as long as reading two files takes."""

    def read(self, spec: SpecReport) -> bool:
        """Read both versions of a description; tell whether that was still to be done."""
        ...

    def of_finding(self, spec: SpecReport, finding: Finding) -> Page:
        """Return the operation that a finding is about, or the component that it is in."""
        ...

    def of_operation(self, spec: SpecReport, operation: Operation) -> Page:
        """Return an operation with all that differs in it."""
        ...

    def locate(self, spec: SpecReport, side: SideName, place: Location) -> Location:
        """Return a place of a part with its line and column."""
        ...
