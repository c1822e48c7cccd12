"""Who may approve a waiver: whom the repository names, and in the first tier never only its owner."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.config.reviewing import Roles
from reviewtui.model import Verdict
from reviewtui.standing import Waiver, WaiverState
from reviewtui.waivers.approving import refusal
from tests.cli.shop import Run
from tests.reports.conftest import OPERATION_REMOVED
from tests.waivers.orders import UNTIL, Orders

WAIVER = Waiver("w.yaml", "00" * 8, "operation-removed", "a.yaml", "Because.", "ana@example.com", UNTIL)
ROLES = Roles({"architect": ("ana@example.com", "bo@example.com"), "security": ("cy@example.com",)})


def _refused(
    approved_by: str, *approvers: str, tier: str = "tier-1", verdict: Verdict = Verdict.BREAKING, owner: str = ""
) -> str:
    waiver = replace(WAIVER, approved_by=approved_by, owner=owner or WAIVER.owner)
    found = refusal(waiver, replace(OPERATION_REMOVED, verdict=verdict), tier, approvers, ROLES)
    return found.message if found else ""


@pytest.mark.parametrize("tier", ["tier-2", "tier-3"])
def test_without_settings_only_the_first_tier_asks(tier: str) -> None:
    assert _refused("", tier=tier) == ""
    assert _refused("", verdict=Verdict.DANGEROUS) == ""
    assert _refused("") == "nobody approved it, which tier-1 asks for"


@pytest.mark.parametrize(
    "approved_by",
    ["ana@example.com", " ANA@Example.com ", "Ana <ana@example.com>", "architect"],
    ids=["same", "spelled otherwise", "with a name", "a role that the owner has"],
)
def test_a_break_in_the_first_tier_needs_a_second_person(approved_by: str) -> None:
    assert "may be its owner" in _refused(approved_by)


def test_a_team_that_owns_is_not_approved_by_one_of_it() -> None:
    assert "may be its owner" in _refused("cy@example.com", owner="security")
    assert _refused("bo@example.com", owner="security") == ""


@pytest.mark.parametrize("approved_by", ["bo@example.com", "dan@example.com", "security"])
def test_anybody_else_will_do(approved_by: str) -> None:
    assert _refused(approved_by) == ""


@pytest.mark.parametrize(
    ("approved_by", "allowed"),
    [
        ("cy@example.com", True),
        ("CY@example.com", True),
        ("security", True),
        ("dan@example.com", True),
        ("bo@example.com", False),
        ("", False),
    ],
)
def test_only_whom_the_repository_names_may_approve(approved_by: str, *, allowed: bool) -> None:
    said = _refused(approved_by, "security", "dan@example.com", tier="tier-3", verdict=Verdict.INFO)
    assert (said == "") is allowed


def test_the_owner_may_approve_where_they_are_named_and_less_is_at_stake() -> None:
    assert _refused("ana@example.com", "architect", tier="tier-2") == ""
    assert "may be its owner" in _refused("ana@example.com", "architect", tier="tier-1")


@given(st.text(), st.text(), st.sets(st.sampled_from(["architect", "security", "dan@example.com"])))
def test_what_holds_was_approved_by_somebody_else_whom_the_settings_name(
    owner: str, approved_by: str, approvers: set[str]
) -> None:
    if not _refused(approved_by, *approvers, owner=owner or "x"):
        assert approved_by.strip()
        assert approved_by.strip().casefold() != (owner or "x").strip().casefold()
        assert not approvers or ROLES.includes(approved_by, approvers)


SETTINGS = b"""\
tier: {default: tier-1}
roles: {architect: [bo@example.com]}
waivers: {approvers: {tier-1: [architect]}}
"""


def test_the_report_says_which_step_would_make_it_hold(run: Run, orders: Orders) -> None:
    orders.shop.commit({".reviewtui.yaml": SETTINGS})
    finding = orders.broken()
    path = orders.waive(finding, until="9999-12-31")
    outcome = run("check", "--base", "main", "--repo", orders.folder)
    told = " ".join(outcome.out.split())
    assert outcome.code == 1
    assert f"✖ not approved {path}" in told
    assert "does not hold: nobody approved it, which tier-1 asks for" in told
    assert "it holds when architect (bo@example.com), who is not its owner, approves it" in told
    assert "1 open breaking finding; 1 not approved waiver." in told
    run("waive", finding.fingerprint, "--approved-by", "bo@example.com", "--base", "main", "--repo", orders.folder)
    assert run("check", "--base", "main", "--head", "WORKTREE", "--repo", orders.folder).code == 0


def test_the_tier_is_that_of_the_description_whatever_the_file_says(orders: Orders) -> None:
    orders.shop.commit({".reviewtui.yaml": b'tier: {default: tier-2, "apis/orders/**": tier-1}\n'})
    orders.waive(orders.broken(), spec="apis/toys.yaml")
    assert orders.standing().state is WaiverState.MISTAKEN
    orders.waive(orders.broken())
    assert orders.standing().state is WaiverState.NOT_APPROVED


def test_programs_are_told_the_step_too(run: Run, orders: Orders) -> None:
    orders.shop.commit({".reviewtui.yaml": b"tier: {default: tier-1}\n"})
    orders.waive(orders.broken(), until="9999-12-31")
    document = json.loads(run("check", "--base", "main", "--repo", orders.folder, "--format", "json").out)
    (waiver,) = document["waivers"]
    assert waiver["state"] == "not-approved"
    assert waiver["step"].startswith("it holds when somebody else than its owner approves it: `reviewtui waive ")
