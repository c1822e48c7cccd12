"""A review sees what the gate sees: what is waived, and until when."""

from __future__ import annotations

import datetime as dt
from datetime import UTC, datetime

import pytest

from reviewtui.check import gate
from reviewtui.model import Disposition
from reviewtui.session import Options, Session
from reviewtui.standing import WaiverState
from tests.cli.test_cli_lint import ENUM, MINIMAL, spec
from tests.waivers.orders import DAY, PATH, UNTIL, Orders


@pytest.mark.parametrize(("day", "state"), [(DAY, WaiverState.HOLDS), (UNTIL.replace(year=2027), WaiverState.EXPIRED)])
def test_the_day_of_a_review_is_that_of_its_clock(orders: Orders, day: dt.date, state: WaiverState) -> None:
    orders.waive(orders.broken())

    def clock() -> datetime:
        return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)

    with Session.open(Options(orders.folder, base="main"), clock=clock) as session:
        assert [standing.state for standing in session.report.waivers] == [state]
        assert gate(session.report, session.config).is_open == state.excuses


def test_design_is_waived_in_a_review_too(orders: Orders) -> None:
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({PATH: spec("One"), ".reviewtui.yaml": MINIMAL})
    orders.shop.git("checkout", "--quiet", "-B", "change")
    orders.shop.commit({PATH: spec("One", "Two")})
    (finding,) = (one for one in orders.report(lint=True).findings if one.rule == ENUM)
    orders.waive(finding, until="9999-12-31")
    with Session.open(Options(orders.folder, base="main")) as session:
        (found,) = (one for one in session.report.findings if one.rule == ENUM)
        assert found.disposition is Disposition.WAIVED
        assert session.report.waivers[0].state is WaiverState.HOLDS
