"""The commands of records: the same for all kinds; they write where they say, and never over a person's words."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui.cli import editing
from reviewtui.records.prompts import prompts

if TYPE_CHECKING:
    from tests.cli.shop import Run, Shop


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def house(folder: Path) -> Path:
    """Return a demo repository, which has one decision record, of one's own."""
    return folder


def test_a_record_by_hand_asks_for_what_only_its_author_knows(run: Run, house: Path) -> None:
    shown = run("adr", "new", "Keep order ids", "--dry-run", "--repo", house)
    assert shown.code == 0
    assert "new        docs/adr/0002-keep-order-ids.md" in shown.out
    assert git(house, "status", "--porcelain") == ""
    assert run("adr", "new", "Keep order ids", "--repo", house).code == 0
    assert prompts((house / "docs/adr/0002-keep-order-ids.md").read_text())
    assert run("adr", "new", "Keep order ids", "--repo", house).code == 0
    assert (house / "docs/adr/0003-keep-order-ids.md").is_file()


def test_a_form_is_chosen_by_word_or_by_the_settings(run: Run, house: Path) -> None:
    (house / ".reviewtui.yaml").write_text("records: {adr: decisions, form: {adr: y-statement}}\n")
    assert "In the context of" in run("adr", "new", "X", "--dry-run", "--repo", house).out
    assert "# 1. X" in run("adr", "new", "X", "--form", "nygard", "--dry-run", "--repo", house).out
    (house / ".reviewtui.yaml").write_text("records: {form: {adr: prose}}\n")
    assert ".reviewtui.yaml:1:18: a decision record has no form `prose`" in run("adr", "new", "X", "--repo", house).err
    wrong = run("adr", "new", "X", "--form", "prose", "--repo", house)
    assert wrong.code == 2
    assert "Forms: madr, madr-minimal, nygard, y-statement." in wrong.err


def test_a_record_from_a_review_is_brought_up_to_date_without_losing_a_word(run: Run, house: Path) -> None:
    assert run("adr", "new", "--review", "--repo", house).code == 0
    (record,) = (house / "docs/adr").glob("0002-*.md")
    text = record.read_text()
    assert prompts(text) == ()
    twice = run("adr", "new", "--review", "--repo", house)
    assert twice.code == 2
    assert "`reviewtui adr refresh 2` brings it up to date" in " ".join(twice.err.split())
    same = run("adr", "refresh", "2", "--repo", house)
    assert same.out.startswith("Everything is in the work tree already; nothing is to be written.")
    edited = text.replace("It used the checklist", "It used our checklist").replace(
        "Should the change ship", "Shall it"
    )
    record.write_text(edited)
    told = run("vote", "reject", "--note", "Three apps read it", "--repo", house)
    assert told.code == 0, told.err
    refreshed = run("adr", "refresh", "2", "--repo", house)
    assert refreshed.code == 0, refreshed.err
    after = record.read_text()
    assert "because Three apps read it." in after
    assert "It used our checklist" in after
    assert "Shall it" in after


def test_a_finding_gets_a_record_of_its_own(run: Run, house: Path) -> None:
    found = json.loads(run("diff", "main", "orders-v2", "--format", "json", "--repo", house).out)
    finding = next(one for spec in found["specs"] for one in spec["findings"] if one["verdict"] == "breaking")
    record = json.loads(
        run("adr", "new", "--finding", finding["fingerprint"][:8], "--dry-run", "--format", "json", "--repo", house).out
    )["files"][0]["text"]
    assert record.count("| breaking |") == 1
    assert f"findings {finding['fingerprint']} -->" in record


def test_records_are_listed_and_shown(run: Run, house: Path) -> None:
    listed = json.loads(run("adr", "--format", "json", "--repo", house).out)
    assert [(one["number"], one["status"]) for one in listed["records"]] == [(1, "accepted")]
    name = listed["records"][0]["path"]
    assert run("adr", "show", "1", "--format", "markdown", "--repo", house).out == (house / name).read_text()
    assert "Describe an API before building it" in run("adr", "list", "--repo", house).out
    absent = run("adr", "show", "0001-describe-an-api-before-bilding-it", "--repo", house)
    assert absent.code == 2
    assert "Did you mean `0001-describe-an-api-before-building-it`?" in absent.err


def test_a_state_leads_only_where_it_can(run: Run, house: Path) -> None:
    assert run("adr", "new", "Keep order ids", "--repo", house).code == 0
    assert run("adr", "move", "2", "accepted", "--repo", house).code == 0
    text = (house / "docs/adr/0002-keep-order-ids.md").read_text()
    assert "status: accepted\n" in text
    assert "  - state: accepted\n" in text
    back = run("adr", "move", "2", "proposed", "--repo", house)
    assert back.code == 2
    assert "It can become: deprecated, superseded." in back.err


def test_a_branch_gets_a_commit_and_the_work_tree_stays(run: Run, house: Path) -> None:
    made = run("adr", "new", "Keep order ids", "--to", "records", "--repo", house)
    assert made.code == 0, made.err
    assert git(house, "status", "--porcelain") == ""
    assert git(house, "log", "-1", "--format=%s", "records").strip() == "Add decision record 2: Keep order ids"
    assert "Keep order ids" in run("adr", "list", "--head", "records", "--repo", house).out


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("new", "Two", "words"), "reviewtui adr new TITLE"),
        (("new",), "reviewtui adr new TITLE"),
        (("show",), "reviewtui adr show NAME"),
        (("move", "1"), "reviewtui adr move NAME STATE"),
        (("refresh", "1"), "begun by hand"),
        (("move", "1", "done"), "States: proposed, accepted"),
        (("new", "X", "--edit"), "edit the file"),
    ],
)
def test_wrong_words_are_told_how_it_is_written(run: Run, folder: Path, words: tuple[str, ...], hint: str) -> None:
    outcome = run("adr", *words, "--repo", folder)
    assert outcome.code == 2
    assert hint in " ".join(outcome.err.split())


def test_what_its_author_leaves_in_the_editor_is_written(
    run: Run, house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "# Mine\\n" >"$1"\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(editing, "is_interactive", lambda: True)
    assert run("adr", "new", "Keep order ids", "--edit", "--repo", house).code == 0
    assert (house / "docs/adr/0002-keep-order-ids.md").read_text() == "# Mine\n"
    editor.write_text('#!/bin/sh\n: >"$1"\n')
    emptied = run("adr", "new", "Another", "--edit", "--repo", house)
    assert emptied.code == 2
    assert not (house / "docs/adr/0003-another.md").exists()


def test_a_record_takes_the_place_of_another_and_both_say_so(run: Run, house: Path) -> None:
    made = run("adr", "new", "Describe events too", "--supersedes", "1", "--repo", house)
    assert made.code == 0, made.err
    listed = json.loads(run("adr", "--format", "json", "--repo", house).out)["records"]
    assert [one["status"] for one in listed] == ["superseded", "proposed"]
    assert "0001-describe-an-api-before-building-it.md" in (house / listed[1]["path"]).read_text()
    assert run("adr", "new", "Another way", "--repo", house).code == 0
    again = run("adr", "supersede", "1", "3", "--repo", house)
    assert again.code == 2
    assert "has a successor already" in " ".join(again.err.split())
    assert run("adr", "supersede", "2", "3", "--repo", house).code == 0


def test_a_new_record_is_written_as_the_log_is(run: Run, shop: Shop) -> None:
    shop.commit({"doc/adr/0001-x.md": b"# 1. X\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nC.\n"})
    assert "# 2. Y" in run("adr", "new", "Y", "--dry-run", "--repo", shop.folder).out


def test_the_index_is_kept_up_between_what_people_wrote(run: Run, house: Path) -> None:
    assert run("adr", "index", "--repo", house).code == 0
    readme = house / "docs/adr/README.md"
    readme.write_text(f"Ours.\n\n{readme.read_text()}\nBelow.\n")
    assert run("adr", "new", "Keep order ids", "--repo", house).code == 0
    told = run("adr", "index", "--repo", house)
    assert told.code == 0, told.err
    text = readme.read_text()
    assert "0002-keep-order-ids.md" in text
    assert text.startswith("Ours.\n")
    assert text.endswith("\nBelow.\n")
    assert run("adr", "index", "--repo", house).out.startswith("Everything is in the work tree already")


def test_a_bare_repository_has_records_too(run: Run, house: Path, tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    git(house, "clone", "--quiet", "--bare", ".", str(bare))
    assert "Describe an API before building it" in run("adr", "--repo", bare).out
    assert run("adr", "new", "X", "--to", "records", "--repo", bare).code == 0
    listed = json.loads(run("adr", "--head", "records", "--format", "json", "--repo", bare).out)["records"]
    assert [one["number"] for one in listed] == [1, 2]
    assert run("adr", "new", "X", "--repo", bare).code == 2


def test_a_number_that_two_records_have_is_mended(run: Run, house: Path) -> None:
    folder = house / "docs/adr"
    (folder / "0001-zoned-days.md").write_text("# 1. Zoned days\n\n## Status\n\nAccepted\n")
    (folder / "0002-other.md").write_text(
        "# 2. Other\n\n## Status\n\nSuperseded by ADR-0001\n\n[1. Zoned days](0001-zoned-days.md)\n"
    )
    made = run("adr", "renumber", "--repo", house)
    assert made.code == 0
    assert "removed    docs/adr/0001-zoned-days.md" in made.out
    assert "0002-other.md:5 says `superseded by 0001` without a link" in " ".join(made.err.split())
    assert (folder / "0003-zoned-days.md").read_text() == "# 3. Zoned days\n\n## Status\n\nAccepted\n"
    assert (folder / "0002-other.md").read_text().endswith("[3. Zoned days](0003-zoned-days.md)\n")
    assert not (folder / "0001-zoned-days.md").exists()
    assert run("adr", "renumber", "--repo", house).out.startswith("Everything is in the work tree already")
    assert run("adr", "renumber", "2", "--repo", house, "--dry-run", "--format", "json").code == 0


def test_the_index_for_machines_tells_who_took_whose_place(run: Run, house: Path) -> None:
    (house / "docs/adr/0007-b.md").write_text("# 7. B\n\n## Status\n\nSuperseded by [8. C](0008-c.md)\n")
    (house / "docs/adr/0008-c.md").write_text("# 8. C\n\n- Deciders: Ana\n\n## Status\n\nAccepted\n")
    records = json.loads(run("adr", "list", "--format", "json", "--repo", house).out)["records"]
    told = {record["number"]: record for record in records}
    assert told[7]["superseded_by"] == ["docs/adr/0008-c.md"]
    assert told[8]["deciders"] == "Ana"


def test_who_names_the_sides_of_a_review_means_it(run: Run, house: Path) -> None:
    made = run("adr", "new", "--base", "main", "--head", "orders-v2", "--dry-run", "--repo", house)
    assert made.code == 0, made.err
    assert "from the review orders-v2-" in made.out
