"""How all waivers of a repository stand, held against what changed and against the design of every description."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.check import check
from reviewtui.lint import Linted, lint
from reviewtui.rules.loading import design_ids
from reviewtui.standing import WaiverState
from reviewtui.waivers.opening import Extent, waivers_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from reviewtui.check import Sides
    from reviewtui.config import Config
    from reviewtui.model import Report
    from reviewtui.standing import Standing


def report_on_waivers(sides: Sides, config: Config, today: dt.date) -> Report:
    """Return the comparison with all waivers; design rules are asked only where a waiver is about one."""
    waivers = waivers_of(sides.repository, sides.head, sides.base, config, today)
    changes = waivers.told(waivers.applied(check(sides, config, today=today)), Extent())
    if design_ids().isdisjoint(standing.waiver.rule for standing in changes.waivers):
        return changes
    design = waivers.told(lint(Linted(sides.head), config, today=today, waived=waivers.reason), Extent(changes=False))
    looked = tuple(
        one if one.state is not WaiverState.NOT_LOOKED_AT else other
        for one, other in zip(changes.waivers, design.waivers, strict=True)
    )
    return replace(changes, waivers=looked)


def prunable(standings: Iterable[Standing], today: dt.date) -> tuple[Standing, ...]:
    """Return the waivers that nobody can need any more: they match nothing, and are over or their finding is gone.

    A finding on design is gone when the description does not have it; one on a change, when the change is not in the
    base and does not make it. One that the base has already may be needed to compare with an older version.
    """
    design = design_ids()
    return tuple(
        one
        for one in standings
        if one.state is WaiverState.MATCHES_NOTHING
        and (one.waiver.until < today or one.waiver.rule in design or one.arrived)
    )
