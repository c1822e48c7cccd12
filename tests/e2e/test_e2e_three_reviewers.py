"""Three reviewers with clones of one bare repository review a branch; its author rebases, fixes and adds.

Every step is a command, as people type it; what travels between them travels through Git.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reviewtui.check import gate
from reviewtui.cli.comparing import compare_refs
from reviewtui.cli.console import Console
from reviewtui.cli.request import Request
from reviewtui.standing import WaiverState
from tests.e2e.people import Person, person

SPEC_PATH = "apis/orders/openapi.yaml"
SPEC = """\
openapi: 3.0.3
info: {title: Orders, version: 1.0.0, description: All orders of the shop.}
paths:
  /orders:
    get:
      operationId: listOrders
      summary: List the orders.
      responses:
        "200":
          description: The orders.
          content:
            application/json:
              schema:
                type: object
                required: [id]
                properties:
                  id: {type: string}
                  legacyId: {type: string}
                  note: {type: string}
"""
WITHOUT_LEGACY = SPEC.replace("                  legacyId: {type: string}\n", "")
CONFIG = """\
tier: {default: tier-1}
roles:
  architect: [ana@example.com]
  security: [ben@example.com]
  operations: [cleo@example.com]
review: {sign_off: {tier-1: [architect, security, operations]}}
"""
REVIEW = ("--base", "origin/main", "--head", "origin/orders-v2")
REASON = "Only the mobile app read it; it stopped in 4.2."


class Shop(NamedTuple):
    """The people around one bare repository."""

    bare: Path
    author: Person
    ana: Person
    ben: Person
    cleo: Person

    @property
    def reviewers(self) -> tuple[Person, Person, Person]:
        """Everybody but the author."""
        return self.ana, self.ben, self.cleo


@pytest.fixture(scope="module")
def first_shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """Return a shop whose author has pushed a branch that removes a property."""
    folder = tmp_path_factory.mktemp("first")
    bare = folder / "shop.git"
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(bare)], check=True, capture_output=True)
    author = person("Dora", folder, bare)
    author.git("checkout", "-q", "-b", "main")
    author.write(SPEC_PATH, SPEC)
    author.write(".reviewtui.yaml", CONFIG)
    author.commit("Describe the orders")
    author.git("push", "-q", "origin", "main")
    author.git("checkout", "-q", "-b", "orders-v2")
    author.write(SPEC_PATH, WITHOUT_LEGACY)
    author.commit("Remove the old id")
    author.git("push", "-q", "origin", "orders-v2")
    return Shop(bare, author, *(person(name, folder, bare) for name in ("Ana", "Ben", "Cleo")))


@pytest.fixture(scope="module")
def reviewed_shop(first_shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """Return the shop after the three said what they think, without having seen each other."""
    shop = moved(first_shop, tmp_path_factory.mktemp("reviewed"))
    say(shop)
    return shop


@pytest.fixture
def shop(first_shop: Shop, tmp_path: Path) -> Shop:
    """Return a shop of the test's own, before anybody reviewed."""
    return moved(first_shop, tmp_path)


@pytest.fixture
def reviewed(reviewed_shop: Shop, tmp_path: Path) -> Shop:
    """Return a shop of the test's own, after the review."""
    return moved(reviewed_shop, tmp_path)


def moved(shop: Shop, folder: Path) -> Shop:
    """Return a copy of a shop in another folder, whose clones know its own bare repository."""
    copy = folder / "shop"
    shutil.copytree(shop.bare.parent, copy)
    people = [replace(one, clone=copy / one.clone.name) for one in (shop.author, *shop.reviewers)]
    for one in people:
        one.git("remote", "set-url", "origin", str(copy / shop.bare.name))
    return Shop(copy / shop.bare.name, *people)


def findings(who: Person) -> list[dict[str, Any]]:
    """Return what somebody's clone finds on the branch, worst first."""
    report = who.reviewtui("diff", "origin/main", "origin/orders-v2", "--format", "json").json()
    return [finding for spec in report["specs"] for finding in spec["findings"]]


def breaking(who: Person, element: str) -> str:
    """Return the fingerprint of the breaking finding on an element."""
    return next(
        str(found["fingerprint"])
        for found in findings(who)
        if found["verdict"] == "breaking" and element in found["message"]
    )


def status(who: Person) -> dict[str, Any]:
    """Return how the review stands for somebody."""
    told: dict[str, Any] = who.reviewtui("status", *REVIEW, "--format", "json").json()
    return told


def share(who: Person) -> None:
    """Publish, take in what others pushed, and push, as the printed commands say."""
    who.reviewtui("publish", *REVIEW, "--to", "review", "--part")
    pushed = subprocess.run(
        ["git", "push", "-q", "origin", "review/orders-v2"],
        cwd=who.clone,
        env=who.environment,
        check=False,
        capture_output=True,
    )
    if pushed.returncode:
        # Somebody was faster: their files and ours are never the same, so that Git merges them by itself.
        who.git("fetch", "-q", "origin")
        who.git("checkout", "-q", "review/orders-v2")
        who.git("merge", "-q", "--no-edit", "origin/review/orders-v2")
        who.git("push", "-q", "origin", "review/orders-v2")
        who.git("checkout", "-q", "main")


def say(shop: Shop) -> None:
    """Let the three say what they think, without having seen each other."""
    fingerprint = breaking(shop.ana, "legacyId")
    shop.ana.reviewtui("decide", fingerprint, "accept", "--reason", REASON, *REVIEW)
    shop.ana.reviewtui("vote", "approve", *REVIEW)
    shop.ben.reviewtui("comments", "add", fingerprint, "--kind", "must-fix", "--text", "Say when it goes.", *REVIEW)
    shop.ben.reviewtui("vote", "request-changes", "--note", "No date.", *REVIEW)
    shop.cleo.reviewtui("vote", "approve", *REVIEW)
    for reviewer in shop.reviewers:
        share(reviewer)
    for everybody in (shop.author, *shop.reviewers):
        everybody.git("fetch", "-q", "origin")


def votes(who: Person) -> dict[str, dict[str, Any]]:
    """Return the vote of each reviewer by address: decision, whether it holds, what is new and gone since."""
    return {one["email"]: one["vote"] for one in status(who)["reviewers"] if one["vote"]}


def fingerprints(named: list[dict[str, str]]) -> set[str]:
    """Return the fingerprints of findings that a status names."""
    return {one["fingerprint"] for one in named}


def test_what_three_people_publish_at_once_merges_and_reaches_everybody(reviewed: Shop) -> None:
    shop = reviewed
    for who in (shop.author, *shop.reviewers):
        assert {email: (vote["decision"], vote["holds"]) for email, vote in votes(who).items()} == {
            "ana@example.com": ("approve", True),
            "ben@example.com": ("request-changes", True),
            "cleo@example.com": ("approve", True),
        }
    listed = shop.author.git("ls-tree", "-r", "--name-only", "origin/review/orders-v2", "--", "docs").splitlines()
    assert {Path(path).name for path in listed} == {
        "review.yaml",
        "ana@example.com.yaml",
        "ben@example.com.yaml",
        "cleo@example.com.yaml",
    }
    again = shop.ana.reviewtui("publish", *REVIEW, "--to", "review", "--part", "--dry-run", "--format", "json").json()
    assert {file["state"] for file in again["files"]} == {"unchanged"}


def test_a_rebase_keeps_every_vote_and_what_is_new_or_gone_says_who_looks_again(reviewed: Shop) -> None:
    shop, author = reviewed, reviewed.author
    fingerprint = breaking(author, "legacyId")
    author.git("checkout", "-q", "main")
    author.write("README.md", "# The shop\n")
    author.commit("Say what this is")
    author.git("push", "-q", "origin", "main")
    author.git("checkout", "-q", "orders-v2")
    author.git("rebase", "-q", "main")
    author.git("push", "-q", "--force", "origin", "orders-v2")
    for reviewer in shop.reviewers:
        reviewer.git("fetch", "-q", "origin")
    assert all(vote["holds"] for vote in votes(shop.ana).values())

    # The old id comes back, and the note goes: one finding is fixed, another is new.
    author.write(SPEC_PATH, SPEC.replace("                  note: {type: string}\n", ""))
    author.commit("Keep the old id, and drop the note instead")
    author.git("push", "-q", "--force", "origin", "orders-v2")
    for reviewer in shop.reviewers:
        reviewer.git("fetch", "-q", "origin")
    new = breaking(shop.ana, "note")
    assert new != fingerprint
    for vote in votes(shop.cleo).values():
        assert not vote["holds"]
        assert new in fingerprints(vote["new"])
        assert fingerprint in fingerprints(vote["gone"])


def gate_on(who: Person, day: dt.date) -> tuple[bool, set[WaiverState]]:
    """Return whether the gate is open on a day, and how the waivers stand then."""
    request = Request(who.clone, "main", "orders-v2", today=lambda: day)
    report, settings, _ = compare_refs(request, Console(quiet=True), gating=True)
    return gate(report, settings).is_open, {standing.state for standing in report.waivers}


def test_a_waiver_opens_the_gate_until_its_last_day(shop: Shop) -> None:
    author = shop.author
    author.reviewtui("check", "--base", "main", "--head", "orders-v2", code=1)
    until = dt.date.today() + dt.timedelta(days=60)  # noqa: DTZ011 - any day in the future will do
    words = ("--reason", REASON, "--owner", "dora@example.com", "--until", until.isoformat())
    fingerprint = breaking(author, "legacyId")
    author.reviewtui("waive", fingerprint, *words, "--base", "main", "--head", "orders-v2")
    author.commit("Answer for the old id")
    told = author.reviewtui("check", "--base", "main", "--head", "orders-v2", code=1)
    assert "approve" in told.out
    approver = ("--approved-by", "ana@example.com")
    author.reviewtui("waive", fingerprint, *approver, "--base", "main", "--head", "orders-v2")
    author.commit("Have it approved")
    author.reviewtui("check", "--base", "main", "--head", "orders-v2")
    assert gate_on(author, until) == (True, {WaiverState.EXPIRES_SOON})
    assert gate_on(author, until - dt.timedelta(days=15)) == (True, {WaiverState.HOLDS})
    assert gate_on(author, until + dt.timedelta(days=1)) == (False, {WaiverState.EXPIRED})


def test_the_chain_holds_until_somebody_changes_what_another_said(reviewed: Shop) -> None:
    author = reviewed.author
    author.git("checkout", "-q", "review/orders-v2")
    author.reviewtui("verify", "--ref", "review/orders-v2")
    (part,) = (path for path in author.clone.glob("docs/api-reviews/*/ben@example.com.yaml"))
    part.write_text(part.read_text(encoding="utf-8").replace("request-changes", "approve"), encoding="utf-8")
    author.commit("Tidy up")
    broken = author.reviewtui("verify", "--ref", "review/orders-v2", code=1)
    assert "ben@example.com.yaml" in broken.out
    assert "Dora" in broken.out
    assert author.git("rev-parse", "--short=8", "HEAD") in broken.out


def test_the_gate_asks_for_the_review_that_the_tier_wants(reviewed: Shop) -> None:
    told = reviewed.author.reviewtui(
        "check", "--base", "origin/main", "--head", "origin/orders-v2", "--require-review", "--format", "json", code=1
    ).json()
    unmet = {one["id"]: one["step"] for one in told["requirements"] if one["state"] != "met"}
    assert unmet
    assert all(unmet.values())
