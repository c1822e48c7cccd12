"""What a gate makes of waivers: a finding passes until the day, and what does not hold says why."""

from __future__ import annotations

import datetime as dt
import json

import jsonschema_rs
import pytest

from reviewtui.check import gate
from reviewtui.config import Config
from reviewtui.model import Disposition
from reviewtui.reports import json as report_json
from reviewtui.standing import WaiverState
from tests.cli.shop import Run
from tests.cli.specs import ONE, TWO
from tests.cli.test_cli_check import SCHEMA
from tests.waivers.orders import DAY, PATH, UNTIL, Orders, waiver_path, waiver_text

ONE_DAY = dt.timedelta(days=1)


def test_a_waived_finding_passes_and_says_who_answers_for_it(orders: Orders) -> None:
    orders.waive(orders.broken())
    report = orders.report()
    (waived,) = (finding for finding in report.findings if finding.disposition is Disposition.WAIVED)
    assert waived.reason == "waived until 2026-12-31 by ana@example.com: Only the app called it."
    assert gate(report, Config()).is_open
    (standing,) = report.waivers
    assert (standing.state, standing.arrived, standing.step) == (WaiverState.HOLDS, True, "")


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (UNTIL - 15 * ONE_DAY, WaiverState.HOLDS),
        (UNTIL - 14 * ONE_DAY, WaiverState.EXPIRES_SOON),
        (UNTIL - ONE_DAY, WaiverState.EXPIRES_SOON),
        (UNTIL, WaiverState.EXPIRES_SOON),
        (UNTIL + ONE_DAY, WaiverState.EXPIRED),
    ],
)
def test_the_last_day_counts_and_the_next_does_not(orders: Orders, today: dt.date, state: WaiverState) -> None:
    orders.waive(orders.broken())
    report = orders.report(today)
    assert report.waivers[0].state is state
    assert gate(report, Config()).is_open == (today <= UNTIL)


@pytest.mark.parametrize(("days", "state"), [(0, WaiverState.EXPIRES_SOON), (1, WaiverState.HOLDS)])
def test_how_early_a_waiver_warns_is_set(orders: Orders, days: int, state: WaiverState) -> None:
    orders.shop.commit({".reviewtui.yaml": b"waivers: {warn_days: 0}\n"})
    orders.waive(orders.broken())
    assert orders.standing(UNTIL - days * ONE_DAY).state is state


def test_an_expired_waiver_shuts_the_gate_and_names_its_owner(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken(), until="2020-01-31")
    outcome = run("check", "--base", "main", "--repo", orders.folder)
    told = " ".join(outcome.out.split())
    assert outcome.code == 1
    assert "the waiver of ana@example.com ended on 2020-01-31, so that its finding is open again" in told
    assert "or agree on another day: `reviewtui waive" in told
    assert outcome.out.splitlines()[-1] == "The gate is shut: 1 open breaking finding; 1 expired waiver."


def test_the_text_says_until_when_by_whom_and_why(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken(), until="9999-12-31", approved_by="bo@example.com")
    outcome = run("check", "--base", "main", "--repo", orders.folder)
    told = " ".join(outcome.out.split())
    assert outcome.code == 0
    assert "- [waived] " in told
    assert "waived until 9999-12-31 by ana@example.com, approved by bo@example.com: Only the app called it." in told
    assert outcome.out.splitlines()[-1] == "The gate is open; 1 waived."


def test_programs_are_told_of_each_waiver(run: Run, orders: Orders) -> None:
    path = orders.waive(orders.broken(), until="9999-12-31", precedent="true")
    document = json.loads(run("check", "--base", "main", "--repo", orders.folder, "--format", "json").out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert document["summary"]["waived"] == 1
    (waiver,) = document["waivers"]
    assert (waiver["path"], waiver["state"], waiver["precedent"], waiver["arrived"]) == (path, "holds", True, True)
    (finding,) = (one for one in document["specs"][0]["findings"] if one["disposition"] == "waived")
    assert finding["reason"].startswith("waived until 9999-12-31")


def test_without_waivers_the_report_says_nothing_of_them(orders: Orders) -> None:
    document = json.loads(report_json.render(orders.report()))
    assert {"waivers", "errors"}.isdisjoint(document)


def test_a_broken_waiver_shuts_the_gate_and_the_others_hold(run: Run, orders: Orders) -> None:
    finding = orders.broken()
    orders.waive(finding, until="9999-12-31")
    broken = waiver_path("00" * 8)
    orders.shop.commit({broken: waiver_text(finding).replace(b"reason:", b"raeson:")})
    outcome = run("check", "--base", "main", "--repo", orders.folder)
    assert outcome.code == 3
    assert f"{broken}:5:1" in outcome.out
    assert "did you mean `reason`?" in outcome.out
    assert outcome.out.splitlines()[-1] == "The gate is shut: 1 waiver that could not be read; 1 waived."
    document = json.loads(run("check", "--base", "main", "--repo", orders.folder, "--format", "json").out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert document["summary"]["errors"] == 1
    assert [error["path"] for error in document["errors"]] == [broken]


def test_a_waiver_never_hides_what_could_not_be_read(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken(), until="9999-12-31")
    orders.shop.commit({PATH: b"openapi: [\n"})
    outcome = run("check", "--base", "main", "--repo", orders.folder)
    assert outcome.code == 3
    assert "1 input that could not be read" in outcome.out
    assert orders.standing().state is WaiverState.NOT_LOOKED_AT


def test_a_waiver_that_is_taken_away_waives_nothing_any_more(orders: Orders) -> None:
    path = orders.waive(orders.broken())
    orders.shop.commit({path: None})
    assert orders.broken().disposition is Disposition.OPEN


def test_a_waiver_is_read_from_the_head_that_is_compared(run: Run, orders: Orders) -> None:
    finding = orders.broken()
    file = orders.folder / waiver_path(finding.fingerprint)
    file.parent.mkdir(parents=True)
    file.write_bytes(waiver_text(finding, until="9999-12-31"))
    assert run("check", "--base", "main", "--head", "HEAD", "--repo", orders.folder).code == 1
    assert run("check", "--base", "main", "--head", "WORKTREE", "--repo", orders.folder).code == 0
    orders.shop.git("add", "--all")
    assert run("check", "--base", "main", "--head", "INDEX", "--repo", orders.folder).code == 0


def test_a_waiver_excuses_its_finding_only(orders: Orders) -> None:
    orders.waive(orders.broken())
    orders.shop.git("checkout", "--quiet", "main")
    orders.shop.commit({"apis/bills.yaml": TWO})
    orders.shop.git("checkout", "--quiet", "change")
    orders.shop.git("merge", "--quiet", "main")
    orders.shop.commit({"apis/bills.yaml": ONE})
    report = orders.report()
    said = {spec.path: spec.findings[0].disposition for spec in report.specs}
    assert said == {PATH: Disposition.WAIVED, "apis/bills.yaml": Disposition.OPEN}
    assert not gate(report, Config()).is_open


def test_diff_is_about_changes_whoever_answers_for_them(run: Run, orders: Orders) -> None:
    orders.waive(orders.broken())
    assert "waived" not in run("diff", "main", "change", "--repo", orders.folder).out


def test_the_folder_of_reviews_is_where_the_repository_wants_it(orders: Orders) -> None:
    finding = orders.broken()
    settings = b"records: {reviews: ./reviews/}\n"
    path = f"reviews/waivers/{finding.fingerprint}.yaml"
    orders.shop.commit({".reviewtui.yaml": settings, path: waiver_text(finding)})
    assert orders.standing(DAY).state is WaiverState.HOLDS


def test_what_a_waiver_says_steers_no_terminal(run: Run, orders: Orders) -> None:
    orders.shop.commit({".reviewtui.yaml": b"tier: {default: tier-1}\n"})
    evil = r'"\e[2J\u202Eanna\n\nThe gate is open. [link=x]"'
    path = orders.waive(orders.broken(), until="9999-12-31", owner=evil, reason=evil, approved_by=evil)
    for words in (
        ("check",),
        ("check", "--format", "json"),
        ("waivers", "list"),
        ("waivers", "list", "--format", "json"),
    ):
        outcome = run(*words, "--base", "main", "--repo", orders.folder)
        assert "anna" in outcome.out
        assert not {"\x1b", "\u202e"} & set(outcome.out + outcome.err)
        assert "\nThe gate is open" not in outcome.out
    assert (orders.folder / path).exists()
