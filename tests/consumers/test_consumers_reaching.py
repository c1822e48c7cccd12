"""A finding reaches who calls its operations, however the inventory names them; nobody is left out by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.consumers.consumer import Consumer, Inventory, Step
from reviewtui.consumers.patterns import is_pattern, matches
from reviewtui.consumers.reaching import Described, callers, described, needs_calls, used
from reviewtui.consumers.words import moved, told
from reviewtui.model import Operation
from reviewtui.repository.folder import FolderSnapshot

if TYPE_CHECKING:
    from pathlib import Path

SPEC = b"""\
openapi: 3.0.3
info: {title: Orders, version: 1.0.0}
paths:
  /orders:
    get: {operationId: listOrders, security: [{oauth: [orders.read]}], responses: {"200": {description: OK}}}
    post: {operationId: createOrder, security: [{oauth: [orders.write]}], responses: {"200": {description: OK}}}
"""
LIST, CREATE = Operation("GET", "/orders"), Operation("POST", "/orders")
ABOUT = Described(("apis/orders/openapi.yaml",))


@pytest.mark.parametrize(
    ("pattern", "method", "path", "fits"),
    [
        ("GET /orders", "GET", "/orders", True),
        ("get /orders", "GET", "/orders", True),
        ("GET /orders", "POST", "/orders", False),
        ("/orders", "POST", "/orders", True),
        ("* /orders", "POST", "/orders", True),
        ("GET /orders/{orderId}", "GET", "/orders/{id}", True),
        ("GET /orders/*", "GET", "/orders/{id}", True),
        ("GET /orders/*", "GET", "/orders/{id}/lines", False),
        ("GET /orders/**", "GET", "/orders/{id}/lines", True),
        ("GET /orders/**", "GET", "/orders", True),
        ("/**/lines", "GET", "/orders/{id}/lines", True),
        ("/**/lines", "GET", "/orders/{id}/lines/{n}", False),
        ("/**", "GET", "/anything/at/all", True),
        ("GET /v*/orders", "GET", "/v2/orders", True),
        ("SEND orders.*", "SEND", "orders.placed", True),
        ("SEND orders.*", "RECEIVE", "orders.placed", False),
        ("RPC shop.v1.Stock/*", "RPC", "shop.v1.Stock/Reserve", True),
        ("QUERY order", "QUERY", "order", True),
    ],
)
def test_a_pattern_means_operations(pattern: str, method: str, path: str, *, fits: bool) -> None:
    assert is_pattern(pattern)
    assert matches(pattern, Operation(method, path)) is fits


def test_many_stars_take_no_time() -> None:
    path = "/".join(["", *["a"] * 400, "b"])
    assert not matches("/**/a" * 60 + "/c", Operation("GET", path))


def test_operation_ids_and_scopes_are_looked_up(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_bytes(SPEC)
    about = described(("api.yaml",), [("api.yaml", FolderSnapshot(tmp_path, "here"))])
    named, scoped = Consumer("A", operations=("list*",)), Consumer("B", scopes=("orders.write",))
    assert needs_calls(Inventory("", (named,)))
    assert used(named, (LIST, CREATE), about) == (LIST,)
    assert used(scoped, (LIST, CREATE), about) == (CREATE,)
    assert used(named, (LIST, CREATE), Described(("api.yaml",))) == (LIST, CREATE), "unknown is no"


def test_a_description_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    assert described(("gone.yaml",), [("gone.yaml", FolderSnapshot(tmp_path, "here"))]).calls is None


def test_those_of_another_api_are_not_reached() -> None:
    ours, theirs = Consumer("Ours", apis=("apis/orders/**",)), Consumer("Theirs", apis=("apis/payments/**",))
    inventory = Inventory("", (ours, theirs, Consumer("Anybody")))
    assert [one.name for one in callers(inventory, (LIST,), ABOUT)] == ["Ours", "Anybody"]


def test_what_is_about_no_operation_reaches_all_of_the_api() -> None:
    narrow = Consumer("Narrow", operations=("GET /orders",))
    assert callers(Inventory("", (narrow,)), (), ABOUT) == (narrow,)
    assert callers(Inventory("", (narrow,)), (CREATE,), ABOUT) == ()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Mobile app"], "Mobile app calls it"),
        (["Mobile app", "Web"], "Mobile app and Web call it"),
        (["Mobile app", "Web", "Bot"], "Mobile app and 2 more call it"),
    ],
)
def test_callers_are_told_in_one_breath(names: list[str], words: str) -> None:
    assert told(names) == words


def test_those_who_moved_are_counted() -> None:
    assert moved([Consumer("A", migrated=Step(done=True)), Consumer("B")]) == "1 of 2 have migrated"
