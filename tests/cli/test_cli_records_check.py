"""`records check`, `adr check` and `check --records`: what is wrong with records, in words, as JSON, as exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from tests.cli.shop import Run, Shop

SCHEMAS = Path(reviewtui.__file__).parent / "schemas"
RECORDS = json.loads((SCHEMAS / "records.schema.json").read_text())
REPORT = json.loads((SCHEMAS / "report.schema.json").read_text())
SPEC = b"""\
openapi: 3.0.3
info: {title: Orders, version: "1"}
paths:
  /a: {get: {responses: {"200": {description: A}}}}
"""
WITHOUT = SPEC.replace(b"/a:", b"/b:")


def adr(title: str, status: str = "accepted", body: str = "") -> bytes:
    """Return a small decision record without faults."""
    front = f"---\nstatus: {status}\ndate: 2026-01-05\ndecision-makers: [Ana]\n---\n\n"
    return f"{front}# {title}\n\n## Context and Problem Statement\n\nWhy?\n{body}".encode()


@pytest.fixture
def kept(shop: Shop) -> Shop:
    """Return a repository with two decision records, on a branch of its own."""
    shop.commit({"openapi.yaml": SPEC, "docs/adr/0001-keep.md": adr("Keep"), "docs/adr/0002-page.md": adr("Page")})
    shop.branch("change")
    return shop


def test_records_without_faults_are_told_so(run: Run, kept: Shop) -> None:
    for words in (("records", "check"), ("records", "check", "adr"), ("adr", "check")):
        outcome = run(*words, "--repo", kept.folder)
        assert (outcome.code, outcome.out) == (0, "2 records: nothing is wrong.\n")


def test_an_error_is_told_with_file_line_and_way_out(run: Run, kept: Shop) -> None:
    kept.commit({"docs/adr/0002-other.md": adr("Other")})
    outcome = run("adr", "check", "--repo", kept.folder)
    assert outcome.code == 1
    assert outcome.out.splitlines()[:3] == [
        "docs/adr/0002-page.md",
        "  error record-number-unique",
        "    line 7: its number, 2, is also that of `0002-other.md`.",
    ]
    assert "`reviewtui adr renumber`" in outcome.out
    assert outcome.out.splitlines()[-1] == "3 records: 1 error."


def test_two_branches_that_each_add_a_record_are_found_out_after_the_merge(run: Run, kept: Shop) -> None:
    kept.commit({"docs/adr/0003-here.md": adr("Here")})
    kept.git("checkout", "--quiet", "-b", "other", "main")
    kept.commit({"docs/adr/0003-there.md": adr("There")})
    assert run("adr", "check", "--repo", kept.folder).code == 0
    kept.git("merge", "--quiet", "--no-edit", "change")
    outcome = run("adr", "check", "--repo", kept.folder)
    assert outcome.code == 1
    assert "docs/adr/0003-there.md\n  error record-number-unique" in outcome.out


def test_a_warning_alone_shuts_nothing_and_any_version_can_be_asked(run: Run, kept: Shop) -> None:
    kept.commit({"docs/adr/0001-keep.md": adr("Keep", body="\n[gone](gone.md)\n")})
    outcome = run("records", "check", "--repo", kept.folder)
    assert outcome.code == 0
    assert "warning record-link-broken\n    line 13: `gone.md` is not there." in outcome.out
    assert "nothing is wrong" in run("records", "check", "--head", "main", "--repo", kept.folder).out


def test_of_many_of_one_kind_the_first_are_told_and_what_to_do_once(run: Run, kept: Shop) -> None:
    asked = "".join(f"\n*To write: question {number}.*\n" for number in range(1, 8))
    kept.commit({f"docs/adr/000{number}-new.md": adr("New", "proposed", asked) for number in (3, 4)})
    outcome = run("adr", "check", "--repo", kept.folder)
    assert outcome.code == 0
    assert outcome.out.count("to write: question") == 6
    assert outcome.out.count("    4 more up to line 25; -v tells them.") == 2
    assert outcome.out.count("Write what is asked for") == 1
    assert run("adr", "check", "-v", "--repo", kept.folder).out.count("to write: question") == 14


def test_the_document_for_programs_keeps_to_its_schema(run: Run, kept: Shop) -> None:
    kept.commit({"docs/adr/0002-other.md": adr("Other", "parked")})
    outcome = run("records", "check", "adr", "--format", "json", "--repo", kept.folder)
    document = json.loads(outcome.out)
    jsonschema_rs.validate(RECORDS, document)
    assert [(one["check"], one["level"], one["line"]) for one in document["ailments"]] == [
        ("record-status-known", "warn", 2),
        ("record-number-unique", "error", 7),
    ]


def test_an_unknown_kind_is_answered_with_those_there_are(run: Run, kept: Shop) -> None:
    outcome = run("records", "check", "adrs", "--repo", kept.folder)
    assert outcome.code == 2
    assert "Kinds: adr, " in outcome.err


def test_what_was_accepted_on_the_main_branch_may_not_change(run: Run, kept: Shop) -> None:
    kept.commit({"docs/adr/0003-new.md": adr("New")})
    kept.commit({"docs/adr/0003-new.md": adr("Newer")})
    assert "nothing is wrong" in run("adr", "check", "--repo", kept.folder).out, "it is not merged yet"
    kept.commit({"docs/adr/0001-keep.md": adr("Drop")})
    outcome = run("adr", "check", "--repo", kept.folder)
    assert "docs/adr/0001-keep.md\n  warning record-immutable\n    line 7: " in outcome.out


def test_what_was_accepted_may_be_proposed_again_and_accepted_otherwise(run: Run, kept: Shop) -> None:
    kept.git("checkout", "--quiet", "main")
    kept.commit({"docs/adr/0001-keep.md": adr("Drop", "proposed")})
    kept.commit({"docs/adr/0001-keep.md": adr("Drop")})
    assert "nothing is wrong" in run("adr", "check", "--repo", kept.folder).out


def test_check_looks_at_records_only_when_it_is_asked_to(run: Run, kept: Shop) -> None:
    kept.commit({"docs/adr/0002-other.md": adr("Other")})
    assert run("check", "--repo", kept.folder).code == 0
    outcome = run("check", "--records", "--repo", kept.folder)
    assert outcome.code == 1
    assert outcome.out.splitlines()[-1] == "The gate is shut: 1 new error in a record."


def test_what_was_wrong_before_shuts_no_gate(run: Run, kept: Shop) -> None:
    kept.git("checkout", "--quiet", "main")
    kept.commit({"docs/adr/0002-other.md": adr("Other")})
    kept.branch("later")
    kept.commit({"docs/adr/0003-third.md": adr("Third")})
    outcome = run("check", "--records", "--format", "json", "--repo", kept.folder)
    assert outcome.code == 0
    document = json.loads(outcome.out)
    jsonschema_rs.validate(REPORT, document)
    assert [(one["check"], one["stood_before"]) for one in document["records"]["ailments"]] == [
        ("record-number-unique", True)
    ]


def test_a_break_that_no_record_tells_of_is_a_hint(run: Run, kept: Shop) -> None:
    kept.commit({"openapi.yaml": WITHOUT})
    outcome = run("check", "--records", "--repo", kept.folder)
    assert "hint record-finding-unrecorded" in outcome.out
    found = json.loads(run("check", "--format", "json", "--repo", kept.folder).out)
    fingerprints = [finding["fingerprint"] for finding in found["specs"][0]["findings"]]
    kept.commit({"docs/adr/0003-told.md": adr("Told", body=f"\n{' '.join(fingerprints)}\n")})
    assert "record-finding-unrecorded" not in run("check", "--records", "--repo", kept.folder).out


def test_a_waiver_that_no_record_tells_of_is_a_hint(run: Run, kept: Shop) -> None:
    waiver = "fingerprint: 0123456789abcdef\nrule: operation-removed\nspec: openapi.yaml\nreason: Nobody calls it.\n"
    kept.commit({"docs/api-reviews/waivers/0123456789abcdef.yaml": f"{waiver}owner: Ana\nuntil: 2026-12-31\n".encode()})
    outcome = run("records", "check", "--repo", kept.folder)
    assert outcome.code == 0
    assert "no record tells of what Ana lets pass, `operation-removed`." in outcome.out


def test_hostile_records_are_told_of_without_harm(run: Run, kept: Shop) -> None:
    hostile = b'---\nstatus: "\\e[31m| `x`"\n---\n# \x1b[2J\xff\n\n[a](\x1b]0;x.md) ' + b"[" * 3000 + b"](" * 3000
    kept.commit({"docs/adr/0003-\x1b.md": hostile, "docs/adr/0004-b.md": b"", "docs/adr/0005-c.md": b"---\n" * 500})
    outcome = run("records", "check", "--repo", kept.folder)
    assert outcome.code in {0, 1}
    assert "\x1b" not in outcome.out
    assert not outcome.err


def test_a_check_is_explained_with_its_example(run: Run) -> None:
    text = run("explain", "record-stale").out
    assert text.startswith("record-stale (warning)\nA record has been open for long.\n")
    assert "    date: 2025-11-03  # finding\n" in text
    (told,) = json.loads(run("explain", "record-stale", "--format", "json").out)["checks"]
    assert told["level"] == "warn"
    outcome = run("explain", "record-stail")
    assert outcome.code == 2
    assert "record-stale" in outcome.err
