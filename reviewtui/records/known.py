"""All that is known when a record is written, so that it fills itself in; what is not known is asked of the author."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reviewtui.consumers.consumer import Inventory

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reviewtui.formats.comparison import Files
    from reviewtui.model import Finding
    from reviewtui.records.kind import Record
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.team import Reviewer


@dataclass(frozen=True, slots=True)
class Known:
    """What a kind fills its template from.

    `title` is empty when the author left it to the tool. `path` is where the record will stand, `number` the one it
    gets, if its kind has numbers. `findings` are those that the record is about, worst first, and `only` the
    fingerprints of those that the author named, if they did not want all; `review` is where they come from, or None for
    a record that begins without one, and `review_folder` is where that review is kept; it is empty while it is not
    published. `fixes` tell by rule id how a finding is avoided. `log` are the records of the kind that are there
    already. `options` are what the author said to the kind's own options, by name. `base` and `head` are the files of
    both sides; without a review there is no base, and the head is what stands in the repository now. `others` are the
    records of other kinds that the kind reads, by kind. `inventory` are those who use the APIs, `tier` how much depends
    on what the record is about, and `notice` how many days before an end they are told.
    """

    title: str
    today: date
    author: Reviewer
    tool: str
    path: str
    number: int | None = None
    review: Review | None = None
    review_folder: str = ""
    findings: tuple[Finding, ...] = ()
    only: tuple[str, ...] = ()
    fixes: Mapping[str, str] = field(default_factory=dict)
    log: tuple[Record, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    base: Files | None = None
    head: Files | None = None
    others: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    inventory: Inventory = field(default_factory=Inventory)
    tier: str = ""
    notice: int = 0
