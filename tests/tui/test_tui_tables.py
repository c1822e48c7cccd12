"""What there is to judge stands under the question, bounded, and as text that cannot act."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.figures import EvidenceTable
from reviewtui.rubric.evidence import EvidenceState
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.question_text import MOST_ROWS
from tests.tui.fake_session import FakeSession
from tests.tui.stage import is_ready, opener, screen_text, until

TALL = (120, 90)


def table(rows: int) -> EvidenceTable:
    cells = tuple((f"key{number}", "[b]write[/b]", str(number), f"POST /o/{number}") for number in range(rows))
    columns = ("scheme", "scope", "number", "operations")
    return EvidenceTable("operations-by-scheme", "apis/orders.yaml", "Who may call what", columns, cells, rows)


@pytest.mark.parametrize(("rows", "more"), [(3, ""), (MOST_ROWS + 5, "and 5 more")])
async def test_a_table_is_shown_under_its_question(rows: int, more: str) -> None:
    session = FakeSession()
    first = session.questions[0].id
    session.evidence = {
        **session.evidence,
        first: replace(session.evidence[first], state=EvidenceState.NONE, tables=(table(rows),)),
    }
    app = ReviewApp(opener(session), unicode=True)
    async with app.run_test(size=TALL) as pilot:
        await until(pilot, lambda: is_ready(app))
        await until(pilot, lambda: "Who may call what" in screen_text(pilot))
        shown = " ".join(screen_text(pilot).split())
    assert "[b]write[/b]" in shown
    assert more in shown
