"""`verify`: the exit code says whether the chain holds, the first break is named, and the page on it says the truth."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema_rs
import pytest

from tests.cli.shop import Run
from tests.repository.scratch import Scratch
from tests.session.published import ANA, BOB, REVIEW, Reviewed, Said

SCHEMA = json.loads((files("reviewtui") / "schemas" / "verify.schema.json").read_text())
PAGE = (Path(__file__).parents[2] / "docs" / "audit.md").read_text(encoding="utf-8")


@pytest.fixture
def reviewed(tmp_path: Path) -> Reviewed:
    """Return a repository in which two people published."""
    reviewed = Reviewed(Scratch.with_commit(tmp_path / "repo"))
    reviewed.series("one", "two")
    reviewed.publish(Said("fine", email="bob@example.com"), BOB)
    return reviewed


def tamper(reviewed: Reviewed) -> str:
    """Change an answer by hand, as somebody else; return the commit."""
    content = (reviewed.scratch.root / ANA).read_bytes().replace(b"value: 'yes'", b"value: 'no'")
    reviewed.scratch.write({ANA: content})
    reviewed.scratch.git(
        "commit", "-q", "-a", "-m", "Typo", "--author", "Eve <eve@example.com>", "--date", "2026-03-09"
    )
    return reviewed.scratch.id("HEAD")


def test_a_chain_that_holds(run: Run, reviewed: Reviewed) -> None:
    outcome = run("verify", "--repo", reviewed.scratch.root)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        f"{REVIEW}\n"
        "  ✔ ana@example.com: 2 versions, the chain holds\n"
        "    not checked: There is no checklist `ours` here that version 1 could be\n"
        "    compared with.\n"
        "  ✔ bob@example.com: 1 version, the chain holds\n"
        "    note: 1 version came in a commit of Ana <ana@example.com>, the first in\n"
        f"    {reviewed.scratch.id('HEAD')[:10]}.\n"
        "    not checked: There is no checklist `ours` here that version 1 could be\n"
        "    compared with.\n"
        "\n"
        "Nothing is broken: 3 versions of 2 files.\n"
    )


def test_the_first_break_is_named_and_the_others_are_counted(run: Run, reviewed: Reviewed) -> None:
    commit = tamper(reviewed)
    reviewed.put(Said("three").content() + b"# more\n")
    outcome = run("verify", REVIEW, "--repo", reviewed.scratch.root)
    assert outcome.code == 1
    assert (
        "  ✖ ana@example.com: 4 versions, the chain is broken\n"
        f"    {commit[:10]} of 2026-03-09 by Eve <eve@example.com>\n"
        f"    {ANA}\n"
        "    It was changed by other means than publishing: its seal does not fit what it\n"
        "    says.\n"
        "    What differs from the version before: the answer to d1-naming.\n"
        "    -v shows 1 more break after it.\n"
    ) in outcome.out
    assert outcome.out.endswith("1 of 2 files cannot be relied on.\n")
    told = run("verify", "-v", "--repo", reviewed.scratch.root).out
    assert told.count("It was changed by other means") == 2


def test_for_programs_every_version_has_its_commit(run: Run, reviewed: Reviewed) -> None:
    before = json.loads(run("verify", "--repo", reviewed.scratch.root, "--format", "json").out)
    assert (before["schema"], before["ref"], before["holds"]) == (1, None, True)
    commit = tamper(reviewed)
    outcome = run("--ref", "main", "verify", "--repo", reviewed.scratch.root, "--format", "json")
    after = json.loads(outcome.out)
    assert (outcome.code, after["ref"], after["holds"]) == (1, "main", False)
    for document in (before, after):
        jsonschema_rs.validator_for(SCHEMA).validate(document)
    ana, bob = after["files"]
    assert (ana["reviewer"], ana["path"], ana["review"], ana["holds"]) == ("ana@example.com", ANA, REVIEW, False)
    first = [ana["versions"][0]["version"]]
    assert [one["previous"] for one in ana["versions"]] == [[], first, first]
    (found,) = ana["breaks"]
    assert found["commit"] == commit
    assert found["author"] == {"name": "Eve", "email": "eve@example.com"}
    assert found["differs"] == ["the answer to d1-naming"]
    assert bob["holds"]


def test_what_cannot_be_read_has_a_code_of_its_own_unless_something_is_broken(run: Run, reviewed: Reviewed) -> None:
    reviewed.publish(Said("later form", email="bob@example.com", more={"schema": 2}), BOB)
    outcome = run("verify", "--repo", reviewed.scratch.root)
    assert outcome.code == 3
    assert "▲ bob@example.com: 2 versions, not all of which can be read\n    not read: the version" in outcome.out
    assert outcome.out.endswith("Nothing is broken in 2 files, as far as they can be read.\n")
    document = json.loads(run("verify", "--repo", reviewed.scratch.root, "--format", "json").out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    assert [file["holds"] for file in (document, *document["files"])] == [False, True, False]
    assert document["files"][1]["errors"][0]["path"] == BOB
    tamper(reviewed)
    assert run("verify", "--repo", reviewed.scratch.root).code == 1


def test_before_anything_was_published(run: Run, tmp_path: Path) -> None:
    scratch = Scratch.with_commit(tmp_path / "repo")
    assert run("verify", "--repo", scratch.root).out == "Nothing was published yet.\n"
    told = run("verify", "--ref", "main", "--repo", scratch.root).out
    assert told == "Nothing was published in the history of main.\n"
    outcome = run("verify", "orders", "--ref", "main", "--repo", scratch.root)
    assert outcome.code == 2
    assert "nobody published a review named `orders` in the history of `main`" in outcome.err
    empty = Scratch.create(tmp_path / "empty")
    assert run("verify", "--repo", empty.root).code == 0


def test_a_bare_repository_is_checked_too(run: Run, reviewed: Reviewed, tmp_path: Path) -> None:
    tamper(reviewed)
    reviewed.scratch.git("clone", "-q", "--bare", str(reviewed.scratch.root), str(tmp_path / "bare.git"))
    outcome = run("verify", "--repo", tmp_path / "bare.git")
    assert outcome.code == 1
    assert "What differs from the version before: the answer to d1-naming." in outcome.out


def test_foreign_words_cannot_steer_the_terminal(run: Run, reviewed: Reviewed) -> None:
    reviewed.scratch.write({ANA: b"x\n"})
    reviewed.scratch.git("commit", "-q", "-a", "-m", "x", "--author", "Eve \x1b[2J:100644 <\x1b]0;x\x07@example.com>")
    outcome = run("verify", "--repo", reviewed.scratch.root)
    assert outcome.code == 1
    assert "\x1b" not in outcome.out
    assert "Eve \\x1b[2J:100644" in outcome.out


def test_the_page_shows_what_the_command_prints(run: Run, reviewed: Reviewed) -> None:
    tamper(reviewed)
    shown = re.search(r"^```text\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    assert shown is not None
    out = run("verify", "--ref", "main", "--repo", reviewed.scratch.root).out
    for line in shown[1].splitlines():
        assert re.sub(r"\b[0-9a-f]{10}\b", "", line) in re.sub(r"\b[0-9a-f]{10}\b", "", out)


def test_the_page_names_only_keys_that_a_file_has(reviewed: Reviewed) -> None:
    content = (reviewed.scratch.root / ANA).read_text()
    named = re.findall(r"^\| `(\w+)` \|", PAGE, flags=re.MULTILINE)
    assert set(named) >= {"previous", "inputs", "checklist", "tool", "seal"}
    assert [key for key in named if f"\n{key}:" not in content] == []
