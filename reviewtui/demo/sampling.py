"""What templates are tried with: what is known of the demo, without a review and with the one of its branch."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.demo.build import create
from reviewtui.errors import UsageError
from reviewtui.records.kinds import kinds
from reviewtui.records.template_checking import Trial
from reviewtui.rubric.types import Decision
from reviewtui.session import Options, Session
from reviewtui.session.recording import Order, Recording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.records.kind import Kind

BY_HAND = "begun by hand"
FROM_REVIEW = "made from a review"
_TITLE = "Keep order ids stable"
_REASON = "No client reads it any more."


@cache
def samples() -> Mapping[str, tuple[Trial, ...]]:
    """Return by kind the values of its templates; a kind that cannot be begun in one of the ways lacks that one."""
    with tempfile.TemporaryDirectory() as folder:
        options = Options(folder=create(Path(folder) / "demo").folder)
        with Session.open(options) as session:
            session.decide(Decision.APPROVE_WITH_CONDITIONS, _REASON)
            reviewed = Recording.of(session)
            alone = Recording(session.ground, session.reviewer, session.today)
            ways = ((BY_HAND, alone, _TITLE), (FROM_REVIEW, reviewed, ""))
            return {kind.id: tuple(_samples(kind, ways)) for kind in kinds()}


def _samples(kind: Kind, ways: Iterable[tuple[str, Recording, str]]) -> list[Trial]:
    found = []
    for source, records, title in ways:
        known = replace(records.known(Order(kind, title=title)), path=f"{kind.id}/0001-sample.md", number=1)
        try:
            found.append(Trial(source, kind.fill(known)))
        except UsageError:
            # Some kinds need more than the demo has, such as a plan that was announced.
            continue
    return found
