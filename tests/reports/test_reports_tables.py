"""Tables of evidence on plain lines."""

from __future__ import annotations

from reviewtui.figures import EvidenceTable
from reviewtui.reports.look import Look
from reviewtui.reports.table_text import table_lines

TABLE = EvidenceTable(
    "retry-safe-writes",
    "apis/orders.yaml",
    "Writes",
    ("method", "key", "number", "operations"),
    tuple((f"POST{number}", "", "1", f"POST /orders/{number}\x1b[31m") for number in range(12)),
    60,
)


def test_each_row_names_its_columns_and_leaves_out_what_is_empty() -> None:
    lines = list(table_lines(TABLE, Look()))

    assert lines[0] == "    Writes (apis/orders.yaml):"
    assert lines[1].startswith("    - method POST0: 1, operations POST /orders/0")
    assert "\x1b" not in "".join(lines)


def test_rows_that_are_not_shown_are_counted() -> None:
    assert list(table_lines(TABLE, Look()))[-1] == "    - and 52 more rows"
    assert list(table_lines(TABLE, Look(verbose=True)))[-1] == "    - and 48 more rows"
    assert len(list(table_lines(TABLE, Look(verbose=True)))) == 14
