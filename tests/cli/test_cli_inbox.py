"""`inbox`: what waits for a review, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import reviewtui
from reviewtui.reviews.types import CommentKind
from reviewtui.session import Options, Session
from tests.cli.shop import Run, Shop
from tests.session.conftest import CHANGED, PATH, SPEC
from tests.session.waiting_shop import ADDED

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "inbox.schema.json").read_text())


@pytest.fixture
def waiting(shop: Shop) -> Shop:
    """Return a repository in which two changes wait, one of them breaking, and a branch with other changes."""
    shop.commit({PATH: SPEC.encode()})
    for name, files in (
        ("orders-v2", {PATH: CHANGED.encode()}),
        ("customers", {PATH: ADDED.encode()}),
        ("words", {"README.md": b"Words\n"}),
    ):
        shop.branch(name)
        shop.commit(files)
        shop.git("checkout", "--quiet", "main")
    return shop


def listed(run: Run, shop: Shop, *words: str) -> Any:  # noqa: ANN401 - a test reads whatever the command wrote
    outcome = run("inbox", "--repo", shop.folder, "--format", "json", *words)
    document = json.loads(outcome.out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    return document


def heads(document: Any) -> list[str]:  # noqa: ANN401 - as above
    return [row["head"]["ref"] for row in document["waiting"]]


def test_the_list_tells_what_breaks_whose_it_is_and_what_is_left_out(run: Run, waiting: Shop) -> None:
    outcome = run("inbox", "--repo", waiting.folder)
    assert outcome.code == 0
    assert "2 changes to review, drafts first, then the latest commits" in outcome.out
    assert "✖ breaking  orders-v2" in outcome.out
    assert "✔ safe  customers" in outcome.out
    row = (
        "1 breaking, 1 dangerous",
        "apis/orders/openapi.yaml",
        "Ana Reviewer, today: a change",
        "nobody reviewed yet",
    )
    assert "".join(f"  {line}\n" for line in row) in outcome.out
    assert "Not listed: 1 branch without a change to a description." in outcome.out


def test_programs_get_the_same_and_only_what_they_ask_for(run: Run, waiting: Shop) -> None:
    document = listed(run, waiting, "--sort", "verdict")
    assert heads(document) == ["orders-v2", "customers"]
    assert document["waiting"][0]["changes"]["breaking"] == 1
    assert document["waiting"][0]["status"] is None
    assert heads(listed(run, waiting, "--only", "breaking")) == ["orders-v2"]
    assert sorted(heads(listed(run, waiting, "--only", "for-me", "--quick"))) == ["customers", "orders-v2"]
    first = listed(run, waiting, "--limit", "1", "--quick", "--sort", "name")
    assert (heads(first), first["wanted"], first["waiting"][0]["changes"]) == (["customers"], 2, None)


def test_a_review_that_was_begun_says_what_is_missing(run: Run, waiting: Shop) -> None:
    with Session.open(Options(waiting.folder, head="orders-v2")) as session:
        session.comment("", CommentKind.QUESTION, "Who reads it?")
    assert " of 14 missing\n" in run("inbox", "--repo", waiting.folder).out
    document = listed(run, waiting, "--only", "drafts")
    assert heads(document) == ["orders-v2"]
    assert document["waiting"][0]["status"]["missing"]


def test_nothing_that_waits_teaches_what_would(run: Run, waiting: Shop) -> None:
    assert "Nothing of that kind waits." in run("inbox", "--repo", waiting.folder, "--mine").out
    for name in ("orders-v2", "customers"):
        waiting.git("branch", "-D", name)
    out = run("inbox", "--repo", waiting.folder).out
    assert "No branch changes an API description." in out
    assert "git fetch origin" in out


def test_what_cannot_be_read_is_told_at_its_row(run: Run, waiting: Shop) -> None:
    waiting.branch("broken")
    waiting.commit({PATH: b"openapi: 3.0.3\npaths: [\n"})
    outcome = run("inbox", "--repo", waiting.folder)
    assert outcome.code == 3
    assert "? unreadable  broken" in outcome.out
    assert "✖ breaking  orders-v2" in outcome.out


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1000000"])
def test_an_odd_limit_is_refused(run: Run, waiting: Shop, limit: str) -> None:
    outcome = run("inbox", "--repo", waiting.folder, f"--limit={limit}")
    assert outcome.code == 2
    assert "a limit is a number" in outcome.err


def test_names_of_strangers_cannot_steer_a_terminal(run: Run, waiting: Shop) -> None:
    waiting.branch("odd")
    waiting.commit({PATH: CHANGED.encode() + b"# odd\n"})
    waiting.git("commit", "--quiet", "--amend", "--message", "\x1b[31mred\x07", "--author", "A\x1b]0;x <a@example.com>")
    assert "\x1b" not in run("inbox", "--repo", waiting.folder, "--quick").out


@pytest.mark.parametrize("words", [("--only", "breaking"), ("--sort", "verdict")])
def test_what_needs_comparing_and_comparing_nothing_exclude_each_other(
    run: Run, waiting: Shop, words: tuple[str, str]
) -> None:
    assert run("inbox", "--repo", waiting.folder, "--quick", *words).code == 2
