"""A waiver without a finding is told where it came with the change, and counted where it was there before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from reviewtui.config import Config
from reviewtui.model import Disposition, Report, Revision
from reviewtui.repository import FolderSnapshot
from reviewtui.standing import Waiver, WaiverState
from reviewtui.waivers.debt import debt
from reviewtui.waivers.judging import Terms
from reviewtui.waivers.ledger import Ledger
from reviewtui.waivers.moves import Moves
from reviewtui.waivers.opening import Extent
from reviewtui.waivers.reading import Found
from tests.cli.shop import Run, Shop
from tests.cli.specs import ONE, TWO
from tests.cli.test_cli_lint import ENUM, MINIMAL, spec
from tests.reports.conftest import OPERATION_REMOVED
from tests.waivers.orders import DAY, PATH, Orders, waiver_path, waiver_text


@pytest.fixture
def design(shop: Shop) -> Orders:
    """Return a repository whose branch adds an error of design to one that stood before."""
    shop.commit({PATH: spec("One"), ".reviewtui.yaml": MINIMAL})
    shop.branch("change")
    shop.commit({PATH: spec("One", "Two")})
    return Orders(shop)


def _check(run: Run, orders: Orders, *words: str) -> tuple[int, str]:
    outcome = run("check", "--base", "main", "--repo", orders.folder, *words)
    return outcome.code, " ".join(outcome.out.split())


def test_one_that_came_with_the_change_is_told(run: Run, orders: Orders) -> None:
    path = orders.waive(orders.broken())
    orders.shop.commit({PATH: TWO})
    code, told = _check(run, orders)
    assert code == 0
    assert f"matches nothing {path}" in told
    assert "hint: correct its fingerprint, or remove the file" in told


def test_those_that_were_there_are_one_line(run: Run, orders: Orders) -> None:
    path = orders.waive(orders.broken())
    orders.shop.git("branch", "--force", "main")
    orders.shop.commit({"apis/bills.yaml": ONE})
    code, told = _check(run, orders)
    assert code == 0
    assert path not in told
    assert "1 waiver of before matches nothing here; `reviewtui waivers list` shows all" in told


def test_nothing_is_said_of_what_was_not_looked_at(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken())
    orders.shop.commit({PATH: TWO, "apis/bills.yaml": ONE})
    assert orders.standing(DAY, "apis/bills.yaml").state is WaiverState.NOT_LOOKED_AT
    assert "waivers" not in _check(run, orders, "apis/bills.yaml")[1]


def test_a_waiver_of_design_is_looked_for_only_where_design_is(run: Run, design: Orders) -> None:
    (finding,) = (one for one in design.report(lint=True).findings if one.rule == ENUM)
    path = design.waive(finding, until="9999-12-31")
    assert _check(run, design)[0] == 0
    assert design.standing().state is WaiverState.NOT_LOOKED_AT
    assert design.standing(lint=True).state is WaiverState.HOLDS
    code, told = _check(run, design, "--lint")
    assert (code, "1 excused" in told) == (0, True)
    design.shop.commit({PATH: spec("One", "Three")})
    code, told = _check(run, design, "--lint")
    assert code == 1
    assert f"matches nothing {path}" in told


def test_lint_honours_waivers_of_design_and_knows_nothing_of_others(run: Run, design: Orders) -> None:
    findings = [one for one in design.report(lint=True).findings if one.rule == ENUM]
    design.waive(findings[0], until="9999-12-31")
    other = waiver_text(findings[0]).replace(findings[0].fingerprint.encode(), b"ab" * 8).replace(ENUM.encode(), b"x")
    design.shop.commit({f"docs/api-reviews/waivers/{'ab' * 8}.yaml": other})
    outcome = run("lint", "--repo", design.folder, "--new-since", "main")
    assert outcome.code == 0
    assert outcome.out.splitlines()[-1] == "1 stood before · 1 excused in 1 description"
    told = " ".join(run("lint", "--repo", design.folder, "-v").out.split())
    assert "because: waived until 9999-12-31 by ana@example.com: Only the app called it." in told
    assert "ab" * 8 not in told


def test_an_old_fault_of_design_can_be_waived_with_the_change(run: Run, design: Orders) -> None:
    design.shop.commit({PATH: spec("One") + b"    Fine: {type: string}\n"})
    outcome = run("waive", "--repo", design.folder, *_found(run, design), "--reason", "Later.", "--until", "9999-12-31")
    assert outcome.code == 0, outcome.err
    code, told = _check(run, design, "--lint", "--head", "WORKTREE")
    assert code == 0
    assert "1 excused" in told
    assert "matches nothing" not in told


def test_what_is_told_of_new_and_of_old_places_stands_as_the_new_do(tmp_path: Path) -> None:
    waiver = Waiver(waiver_path("00" * 8), "00" * 8, OPERATION_REMOVED.rule, PATH, "Because.", "ana@example.com", DAY)
    told = replace(OPERATION_REMOVED, fingerprint=waiver.fingerprint)
    terms = Terms(Config(), DAY + dt.timedelta(days=1))
    for dispositions in permutations((Disposition.OPEN, Disposition.STOOD_BEFORE, Disposition.IGNORED)):
        moves = Moves(None, FolderSnapshot(tmp_path, "here"), None)
        ledger = Ledger(Found((waiver,)), terms, moves, frozenset())
        assert [ledger.reason(PATH, replace(told, disposition=one)) for one in dispositions] == ["", "", ""]
        (standing,) = ledger.told(Report(Revision("a", None), Revision("b", None), ()), Extent()).waivers
        assert "its finding is open again" in standing.message


def _found(run: Run, design: Orders) -> tuple[str, ...]:
    lines = run("lint", "--repo", design.folder, "-v").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "listed value" in line)
    return (next(line.split()[-1] for line in lines[at:] if "fingerprint" in line), "--base", "main")


def test_debt_counts_by_state_and_names_what_ends_first(orders: Orders) -> None:
    finding = orders.broken()
    orders.waive(finding)
    other = waiver_text(finding, until="2025-01-01", precedent="true")
    orders.shop.commit(
        {f"docs/api-reviews/waivers/{'ab' * 8}.yaml": other.replace(finding.fingerprint.encode(), b"ab" * 8)}
    )
    owed = debt(orders.report().waivers, DAY)
    assert owed.counts == {WaiverState.HOLDS: 1, WaiverState.MATCHES_NOTHING: 1}
    assert owed.ended == 1
    assert owed.oldest is not None
    assert owed.oldest.fingerprint == "ab" * 8
    assert [waiver.fingerprint for waiver in owed.precedents] == ["ab" * 8]
    assert debt((), DAY).oldest is None
