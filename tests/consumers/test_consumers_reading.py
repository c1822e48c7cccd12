"""The inventory of consumers is read as it is meant, and a mistake in it is told with its line."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from reviewtui.config import Config
from reviewtui.consumers.consumer import Inventory
from reviewtui.consumers.reading import inventory_of, read
from reviewtui.errors import UsageError
from reviewtui.repository.folder import FolderSnapshot

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = b"""\
# Who calls us
schema: 1
consumers:
  - name: Mobile app
    owner: team-mobile
    contact: mobile@example.com
    audience: company-internal
    environment: production
    apis: ["apis/orders/**"]
    operations: ["GET /orders/*", createOrder]
    scopes: [orders.read]
    sdk: orders-js 4.2
    last_seen: 2026-10-31
    notice_sent: 2026-09-01
    confirmed: true
    migrated: false
  - name: Partner
"""


def test_everything_that_is_known_of_a_consumer_is_read() -> None:
    inventory = read("consumers.yaml", WHOLE)
    mobile, partner = inventory.consumers
    assert (mobile.name, mobile.line, partner.line) == ("Mobile app", 4, 17)
    assert mobile.operations == ("GET /orders/*", "createOrder")
    assert mobile.last_seen == dt.date(2026, 10, 31)
    assert (mobile.notice_sent.word, mobile.confirmed.word, mobile.migrated.word) == ("2026-09-01", "yes", "no")
    assert partner.apis == ()


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("consumers:\n  - name: A\n    contct: b\n", 3, "contct", "contact"),
        ("consumers:\n  - name: ' '\n", 2, "says nothing", "call it"),
        ("consumers:\n  - name: A\n  - name: a\n", 3, "stands twice", "own name"),
        ("consumers:\n  - name: A\n    migrated: 2026-02-30\n", 3, "2026-02-30", "2027-03-31"),
        ("consumers:\n  - name: A\n    last_seen: yesterday\n", 3, "yesterday", "2027-03-31"),
        ("consumers:\n  - name: A\n    audience: external\n", 3, "external", "external-p"),
        ("consumers:\n  - name: A\n    operations: ['GET  orders']\n", 3, "names no operation", "GET /orders/*"),
        ("consumers:\n  - name: A\n    operations: ['/*a*a*a*a*a*a*b']\n", 3, "names no operation", "GET /orders/*"),
        ("consumers:\n  - owner: A\n", 2, "name", ""),
        ("schema: 2\n", 1, "schema", ""),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, message: str, hint: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        read("consumers.yaml", text.encode())
    assert caught.value.line == line
    assert hint in caught.value.hint


def test_a_file_of_comments_lists_nobody() -> None:
    assert read("consumers.yaml", b"consumers: []\n").consumers == ()


def test_the_inventory_stands_where_the_settings_say(tmp_path: Path) -> None:
    (tmp_path / "who.yaml").write_bytes(WHOLE)
    files = FolderSnapshot(tmp_path, "here")
    assert inventory_of(files, Config()) == Inventory()
    assert inventory_of(files, Config(consumers="who.yaml")).consumers[1].name == "Partner"
