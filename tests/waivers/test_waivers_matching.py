"""A waiver outlives what does not change its finding, follows its description, and waives nothing else."""

from __future__ import annotations

import json

import pytest

from reviewtui.check import gate
from reviewtui.config import Config
from reviewtui.model import Disposition
from reviewtui.standing import WaiverState
from tests.cli.shop import Run
from tests.cli.specs import HEADER, ONE, TWO, spec
from tests.waivers.orders import PATH, Orders, waiver_path

MOVED = "services/orders/api.yaml"


def _waived(orders: Orders) -> bool:
    return orders.broken().disposition is Disposition.WAIVED


def test_a_waiver_outlives_a_rebase_and_a_squash(orders: Orders) -> None:
    orders.waive(orders.broken())
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({"README.md": b"Shop\n"})
    orders.shop.git("checkout", "--quiet", "change")
    orders.shop.git("rebase", "--quiet", "main")
    assert _waived(orders)
    orders.shop.git("reset", "--quiet", "--soft", "main")
    orders.shop.commit({})
    assert _waived(orders)


def test_a_waiver_outlives_another_layout(orders: Orders) -> None:
    orders.waive(orders.broken())
    as_json = {
        "paths": {"/orders": {"get": {"responses": {"200": {"description": "All orders."}}}}},
        "info": {"version": "1", "title": "Orders"},
        "openapi": "3.1.0",
    }
    orders.shop.commit({PATH: json.dumps(as_json).encode()})
    assert _waived(orders)


def test_a_waiver_follows_a_description_that_the_change_moves(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken(), until="9999-12-31")
    orders.shop.commit({PATH: None, MOVED: ONE})
    assert _waived(orders)
    standing = orders.standing()
    assert (standing.spec, standing.waiver.spec) == (MOVED, PATH)
    assert run("check", "--base", "main", "--repo", orders.folder).code == 0


def test_a_waiver_follows_a_move_that_no_commit_has_yet(orders: Orders) -> None:
    orders.waive(orders.broken())
    (orders.folder / MOVED).parent.mkdir(parents=True)
    (orders.folder / PATH).rename(orders.folder / MOVED)
    report = orders.report(head="WORKTREE")
    assert [standing.spec for standing in report.waivers] == [MOVED]
    assert gate(report, Config()).is_open


@pytest.mark.parametrize("limit", [b"9", b"8"])
def test_a_waiver_follows_its_description_only_with_the_same_change(orders: Orders, limit: bytes) -> None:
    wide = spec("/orders").replace(
        b"get:\n", b"get:\n      parameters: [{name: q, in: query, schema: {maximum: 99}}]\n"
    )
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({PATH: wide})
    orders.shop.git("checkout", "--quiet", "-B", "change")
    orders.shop.commit({PATH: wide.replace(b"99", b"9")})
    orders.waive(orders.broken())
    orders.shop.commit({PATH: None, MOVED: wide.replace(b"99", limit)})
    assert _waived(orders) == (limit == b"9")


def test_a_waiver_follows_a_move_that_came_with_the_base(orders: Orders) -> None:
    orders.waive(orders.broken())
    orders.shop.git("checkout", "--quiet", "main")
    for old, new in ((PATH, "apis/tmp.yaml"), ("apis/tmp.yaml", MOVED)):
        orders.shop.commit({old: None, new: TWO})
    orders.shop.git("checkout", "--quiet", "change")
    orders.shop.git("rebase", "--quiet", "main")
    assert (orders.folder / MOVED).read_bytes() == ONE
    assert _waived(orders)


PARTED = HEADER.encode() + b"paths:\n  /orders: {$ref: paths/orders.yaml}\n"
PARTS = b"""\
get:
  parameters: [{name: limit, in: query, schema: {$ref: ../schemas/limit.yaml}}]
  responses: {'200': {description: All orders.}}
delete: {responses: {'200': {description: Gone.}}}
"""
LIMIT = b"# How many at most.\ntype: integer\nminimum: 1\nmaximum: 99\n"
WHOLE = {"a/openapi.yaml": PARTED, "a/paths/orders.yaml": PARTS, "a/schemas/limit.yaml": LIMIT}


def _in_parts(orders: Orders) -> None:
    """Let a description in several files break in two of them, and waive both."""
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({PATH: None, **WHOLE})
    orders.shop.git("checkout", "--quiet", "-B", "change")
    orders.shop.commit(
        {
            "a/paths/orders.yaml": PARTS.partition(b"delete:")[0],
            "a/schemas/limit.yaml": LIMIT.replace(b"maximum: 99", b"maximum: 9"),
        }
    )
    for finding in orders.report().findings:
        if finding.verdict.word == "breaking":
            orders.waive(finding, spec="a/openapi.yaml")
    assert len(orders.report().waivers) == 2


def _move_all(orders: Orders) -> None:
    orders.shop.git("mv", "a", "b")
    orders.shop.git("mv", "b/schemas", "b/types")
    parts = (orders.folder / "b/paths/orders.yaml").read_bytes()
    orders.shop.commit({"b/paths/orders.yaml": parts.replace(b"../schemas", b"../types")})


def test_a_waiver_follows_a_description_whose_parts_move_with_it(orders: Orders) -> None:
    _in_parts(orders)
    _move_all(orders)
    assert gate(orders.report(), Config()).is_open


def test_a_waiver_follows_parts_that_moved_in_the_base(orders: Orders) -> None:
    _in_parts(orders)
    orders.shop.git("checkout", "--quiet", "main")
    _move_all(orders)
    orders.shop.git("checkout", "--quiet", "change")
    orders.shop.git("rebase", "--quiet", "main")
    report = orders.report()
    assert {spec.path: spec.base_path for spec in report.specs} == {"b/openapi.yaml": "b/openapi.yaml"}
    assert gate(report, Config()).is_open


def test_a_waiver_follows_no_other_description_that_breaks_alike(orders: Orders) -> None:
    """The old version is deleted, and the new one breaks in the same way: nobody answered for that."""
    orders.waive(orders.broken())
    orders.shop.git("checkout", "--quiet", "-B", "main", "change")
    orders.shop.commit({PATH: None})
    orders.shop.commit({MOVED: TWO})
    orders.shop.git("checkout", "--quiet", "-B", "change", "main")
    orders.shop.commit({MOVED: ONE})
    assert not _waived(orders)
    assert orders.standing().state is WaiverState.MATCHES_NOTHING


def test_a_waiver_falls_off_when_the_change_is_another_one(orders: Orders) -> None:
    narrowed = spec("/orders").replace(
        b"get:\n", b"get:\n      parameters: [{name: q, in: query, schema: {maximum: 9}}]\n"
    )
    wide = narrowed.replace(b"maximum: 9", b"maximum: 99")
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({PATH: wide})
    orders.shop.git("checkout", "--quiet", "-B", "change")
    orders.shop.commit({PATH: narrowed})
    orders.waive(orders.broken())
    assert _waived(orders)
    orders.shop.commit({PATH: narrowed.replace(b"maximum: 9", b"maximum: 8")})
    now = orders.broken()
    assert now.disposition is Disposition.OPEN
    standing = orders.standing()
    assert standing.state is WaiverState.MATCHES_NOTHING
    assert now.fingerprint in standing.message
    assert standing.step == f"ask again for it: `reviewtui waive {now.fingerprint}`"


@pytest.mark.parametrize(
    ("key", "value"),
    [("rule", "path-added"), ("element", "GET /somewhere/else"), ("spec", "apis/toys/openapi.yaml")],
)
def test_a_waiver_that_says_something_else_of_its_finding_waives_nothing(orders: Orders, key: str, value: str) -> None:
    orders.waive(orders.broken(), **{key: value})
    report = orders.report()
    (standing,) = report.waivers
    assert standing.state is WaiverState.MISTAKEN
    assert f"its `{key}` is `{value}`" in standing.message
    assert not gate(report, Config()).is_open


def test_what_an_alpha_promises_needs_no_waiver(orders: Orders) -> None:
    alpha = [HEADER.encode() + b"paths:\n  /a:\n    get: {x-stability-level: alpha, responses: {}}\n", ONE]
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({PATH: alpha[0]})
    orders.shop.git("checkout", "--quiet", "-B", "change")
    orders.shop.commit({PATH: alpha[1]})
    (removed,) = (one for one in orders.report().findings if one.disposition is Disposition.STABILITY)
    orders.waive(removed, until="2020-01-31")
    assert orders.standing().state is WaiverState.NOT_NEEDED


def test_a_path_that_git_would_take_for_a_pattern_is_a_path(orders: Orders) -> None:
    finding = orders.broken()
    for odd in ("'*'", "':(glob)**'", '"-p"', '"a\\0b"', "'../../etc'"):
        orders.waive(finding, spec=odd, rule="path-added")
        assert orders.standing().state is WaiverState.MISTAKEN
    orders.shop.commit({waiver_path(finding.fingerprint): None})
