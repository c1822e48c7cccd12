"""What is about to become of a record: a new one is made, perhaps in the place of another, or one is renewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reviewtui.session.recording import Order
from reviewtui.tui.screens.planning import Drawn

if TYPE_CHECKING:
    from reviewtui.records.kind import Kind, Record
    from reviewtui.tui.port import Records


class Making(Protocol):
    """A plan that can be made for any target. `key` names it while edits of its files wait to be written."""

    @property
    def key(self) -> str:
        """What it is, so that it is known again."""
        ...

    @property
    def title(self) -> str:
        """What it is called above its files."""
        ...

    def drawn(self, records: Records, to: str) -> Drawn:
        """Return what it would write; raises `ReviewtuiError` when that cannot be."""
        ...


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record that is made; `instead` is the one whose place it takes, if it takes one's."""

    order: Order
    instead: Record | None = None

    @property
    def key(self) -> str:
        """The kind, the form, what it is about, and what it supersedes."""
        order = self.order
        return " ".join(("new", order.kind.id, order.form or "", *order.findings, order.supersedes or ""))

    @property
    def title(self) -> str:
        """The kind, the form, and the record whose place it takes."""
        form = f" ({self.order.form})" if self.order.form else ""
        instead = f", instead of {self.instead.title}" if self.instead is not None else ""
        return f"New {self.order.kind.noun}{form}{instead}"

    def drawn(self, records: Records, to: str) -> Drawn:
        """Return what making it would write."""
        return Drawn(records.plan(replace(self.order, to=to)))

    def asking(self, title: str, options: Mapping[str, str]) -> NewRecord:
        """Return it under another title, and with other things said to the kind's own options."""
        said = {name: value for name, value in options.items() if value}
        return replace(self, order=replace(self.order, title=title, options=said))


@dataclass(frozen=True, slots=True)
class Renewed:
    """A record that is brought up to date with the review."""

    kind: Kind
    record: Record

    @property
    def key(self) -> str:
        """The file."""
        return f"renewed {self.record.path}"

    @property
    def title(self) -> str:
        """The record."""
        return f"Refresh {self.record.title}"

    def drawn(self, records: Records, to: str) -> Drawn:
        """Return what it would become, and what people wrote that stays."""
        renewal = records.refresh(self.kind, self.record.path, to)
        return Drawn(renewal.plan, renewal.kept, renewal.removed)


def superseding(kind: Kind, record: Record, findings: tuple[str, ...]) -> NewRecord:
    """Return the record that takes another's place."""
    return NewRecord(Order(kind, findings=findings, supersedes=record.path), record)
