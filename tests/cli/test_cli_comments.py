"""`comments`: what is said is listed with its replies, as text, as JSON that keeps its promise, and as Markdown."""

from __future__ import annotations

import json
import re
import shutil
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest

from tests.cli.scripts import follow, scripts
from tests.cli.shop import Run

SPEC = "apis/orders/openapi.yaml"
REMOVED = "operation-removed"


def fingerprint(run: Run, folder: Path) -> str:
    """Return the fingerprint of an operation that went."""
    report = json.loads(run("diff", "main", "orders-v2", "--repo", folder, "--format", "json").out)
    findings = (finding for spec in report["specs"] for finding in spec["findings"])
    return str(next(finding["fingerprint"] for finding in findings if finding["rule"] == REMOVED))


def listed(run: Run, folder: Path) -> list[dict[str, object]]:
    """Return all conversations, as they are promised to programs."""
    document = json.loads(run("comments", "--repo", folder, "--format", "json").out)
    schema = json.loads((files("reviewtui") / "schemas" / "comments.schema.json").read_text())
    jsonschema_rs.validator_for(schema).validate(document)
    threads: list[dict[str, object]] = document["threads"]
    return threads


def test_without_comments_that_is_said_in_every_form(run: Run, folder: Path) -> None:
    assert run("comments", "--repo", folder).out == "no comments\n"
    assert listed(run, folder) == []
    assert "Nobody commented on anything." in run("comments", "--repo", folder, "--format", "markdown").out


def test_a_finding_an_element_a_line_and_the_whole_are_commented_on(run: Run, folder: Path) -> None:
    add = ("comments", "add", "--repo", folder)
    finding = run(*add, fingerprint(run, folder)[:8], "--kind", "must-fix", "--text", "Who calls it?")
    assert finding.code == 0
    assert "must fix: " in finding.out
    assert "      Who calls it?\n" in finding.out
    assert run(*add, f"{SPEC}#/info/title", "--kind", "praise", "--text", "Good").code == 0
    assert run(*add, f"{SPEC}:3", "--text", "The same").code == 0
    assert run(*add, "review", "--kind", "should-fix", "--text", "Shorter").code == 0
    threads = listed(run, folder)
    assert [thread["pointer"] for thread in threads[:3]] == ["", "/info/title", "/info/title"]
    assert threads[0]["place"] is None
    assert threads[3]["side"] == "base"
    text = run("comments", "--repo", folder).out
    assert text.startswith("the review as a whole\n   -  should fix: ")
    assert "\napis/orders/openapi.yaml\n   3  praise: " in text
    assert text.endswith("4 comments\n")


def test_a_comment_is_answered_resolved_and_reopened(run: Run, folder: Path) -> None:
    run("comments", "add", f"{SPEC}:3", "--text", "Why?", "--kind", "question", "--repo", folder)
    name = str(listed(run, folder)[0]["id"])
    assert "      → " in run("comments", "reply", name[:5], "--text", "Because.", "--repo", folder).out
    resolved = run("comments", "resolve", name, "--repo", folder)
    assert "      resolved by " in resolved.out
    assert "Because." not in run("comments", "--repo", folder).out
    assert "1 comment, 1 resolved" in run("comments", "--repo", folder).out
    assert "Because." in run("comments", "--repo", folder, "--verbose").out
    (thread,) = listed(run, folder)
    assert thread["resolved"] is not None
    markdown = run("comments", "--repo", folder, "--format", "markdown").out
    assert "<details><summary>1 comment resolved</summary>" in markdown
    assert run("comments", "reopen", name, "--repo", folder).code == 0
    (thread,) = listed(run, folder)
    assert thread["resolved"] is None
    assert "<details>" not in run("comments", "--repo", folder, "--format", "markdown").out


def test_a_comment_is_changed_and_withdrawn_and_that_is_undone(run: Run, folder: Path) -> None:
    here = ("--repo", folder)
    run("comments", "add", f"{SPEC}:3", "--text", "Why?", "--kind", "question", *here)
    name = str(listed(run, folder)[0]["id"])
    run("comments", "reply", name, "--text", "Because.", *here)
    changed = run("comments", "edit", name[:5], "--text", "Why so?", *here).out
    assert "question: " in changed
    assert "      Why so?\n" in changed
    assert "should fix: " in run("comments", "edit", name, "--kind", "should-fix", *here).out
    reply = re.findall(r'"id": "([0-9a-f]{12})"', run("comments", *here, "--format", "json").out)[-1]
    assert "Because." not in run("comments", "withdraw", reply, *here).out
    assert run("comments", "withdraw", name, *here).out == "withdrawn\n"
    assert listed(run, folder) == []
    assert 'Took back: withdrawing the comment "Why so?"' in run("undo", *here).out
    assert run("undo", *here).code == 0
    (thread,) = listed(run, folder)
    assert "Because." in str(thread["replies"])
    assert "a reply has no kind" in run("comments", "edit", reply, "--kind", "note", *here).err


def test_a_review_is_named(run: Run, folder: Path) -> None:
    run("comments", "add", "review", "--text", "x", "--repo", folder)
    review = json.loads(run("comments", "--repo", folder, "--format", "json").out)["review"]
    assert run("comments", review, "--repo", folder).out.endswith("1 comment\n")
    assert run("comments", "another", "--repo", folder).code == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("add", "nothing", "--text", "x"), "`nothing` is nothing to comment on"),
        (("add", f"{SPEC}:9999", "--text", "x"), "has no line 9,999 in the head"),
        (("add", f"{SPEC}#/no", "--text", "x"), "`/no` names nothing"),
        (("add", "no.yaml:1", "--text", "x"), "there is no file `no.yaml` of a description in the head"),
        (("add", "README.md:1", "--text", "x"), "there is no file `README.md` of a description in the head"),
        (("add", "ffffffff", "--text", "x"), "this review has no finding `ffffffff`"),
        (("add", f"{SPEC}:1"), "`add` needs words"),
        (("add",), "`add` needs to know about what"),
        (("reply", "0123", "--text", "x"), "this review has no comment `0123`"),
        (("reply", "0123", "--text", " "), "`reply` needs words"),
        (("edit", "0123"), "`edit` needs to know what to change"),
        (("withdraw", "0123"), "this review has no comment `0123`"),
        (("remove", "0123"), "`remove` is nothing to do with a comment"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, folder: Path, words: tuple[str, ...], message: str) -> None:
    outcome = run("comments", *words, "--repo", folder)
    assert outcome.code == 2
    assert message in " ".join(outcome.err.split())


def test_the_commands_of_the_page_on_comments_do_what_they_say(
    run: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shutil.copytree(demo, tmp_path / "own"))
    (script,) = scripts(Path(__file__).parents[2] / "docs" / "comments.md")
    *_, counted, written = follow(run, script)
    assert counted.out.endswith("3 comments\n")
    assert written.out.startswith("## Comments on `orders-v2-")
