"""What a version says that it was made from is held against Git; what is not here cannot be, and is told."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from reviewtui.repository.snapshot import blob_oid
from reviewtui.reviews.seal import sealed
from reviewtui.rubric import shelf
from tests.repository.scratch import Scratch
from tests.session.published import ANA, Reviewed, Said, messages, notes, unchecked

if TYPE_CHECKING:
    from pathlib import Path

    from reviewtui.model import JsonValue

SPEC = "api.yaml"


@pytest.fixture
def reviewed(tmp_path: Path) -> Reviewed:
    """Return a repository with one commit."""
    return Reviewed(Scratch.with_commit(tmp_path / "repo"))


def test_blobs_that_git_has_at_the_commit_are_right(reviewed: Reviewed) -> None:
    head = reviewed.scratch.id("HEAD")
    blob = reviewed.scratch.git("rev-parse", f"HEAD:{SPEC}")
    reviewed.publish(Said("one", head=head, inputs=({"path": SPEC, "head": blob},)))
    audit = reviewed.verify()
    assert audit.broken == ()
    assert unchecked(audit).startswith("1 compared file of a work tree or an index")


@pytest.mark.parametrize(
    ("path", "blob", "told"),
    [
        (SPEC, "0" * 40, f"it says that `{SPEC}` was 0000000000 in the head"),
        (SPEC, "", "was not there in the head"),
        ("b.yaml", "1" * 40, "where Git has no such file"),
        ("../../etc/passwd", "1" * 40, "where Git has no such file"),
    ],
)
def test_other_blobs_are_a_break(reviewed: Reviewed, path: str, blob: str, told: str) -> None:
    reviewed.publish(Said("one", head=reviewed.scratch.id("HEAD"), inputs=({"path": path, "head": blob},)))
    (message,) = messages(reviewed.verify())
    assert told in message


@pytest.mark.parametrize("head", ["1" * 40, "main", "--all", "HEAD\nHEAD"])
def test_a_commit_that_is_gone_cannot_be_checked(reviewed: Reviewed, head: str) -> None:
    reviewed.publish(Said("one", head=head, inputs=({"path": SPEC, "head": "1" * 40},)))
    audit = reviewed.verify()
    assert audit.broken == ()
    assert "it is not in this repository" in unchecked(audit)


def test_a_path_that_git_cannot_be_asked_about_is_told(reviewed: Reviewed) -> None:
    head = reviewed.scratch.id("HEAD")
    reviewed.publish(Said("one", head=head, inputs=({"path": f"x\n{head}:{SPEC}", "head": "1" * 40},)))
    audit = reviewed.verify()
    assert audit.broken == ()
    assert "cannot be checked" in unchecked(audit)


def test_a_shallow_clone_says_what_it_cannot_see(reviewed: Reviewed, tmp_path: Path) -> None:
    reviewed.series("one", "two", "three")
    reviewed.scratch.git("clone", "-q", "--depth", "2", reviewed.scratch.root.as_uri(), str(tmp_path / "shallow"))
    audit = Reviewed(Scratch(tmp_path / "shallow")).verify()
    assert audit.broken == ()
    assert "This clone is shallow, and 1 earlier version cannot be seen" in unchecked(audit)


@pytest.mark.parametrize("damage", [None, b"", b"garbage"])
def test_a_version_that_is_not_here_is_an_input_that_cannot_be_read(reviewed: Reviewed, damage: bytes | None) -> None:
    first, *_ = reviewed.series("one", "two")
    stored = reviewed.scratch.root / ".git" / "objects" / first[:2] / first[2:]
    stored.unlink()
    if damage is not None:
        stored.write_bytes(damage)
    audit = reviewed.verify()
    assert audit.broken == ()
    assert [problem.message for problem in audit.problems] == [
        f"the version {first[:10]} is missing, damaged or too large to be read"
    ]


def test_what_a_clone_puts_in_the_place_of_a_version_is_not_taken_for_it(reviewed: Reviewed) -> None:
    first, second = reviewed.series("one", "two")
    reviewed.scratch.git("replace", first, second)
    (chain,) = reviewed.verify().chains
    assert (chain.breaks, len(chain.problems)) == ((), 1)


def test_a_version_of_a_later_form_is_an_input_that_cannot_be_read(reviewed: Reviewed) -> None:
    reviewed.publish(Said("one", more={"schema": 2}))
    audit = reviewed.verify()
    assert audit.broken == ()
    assert len(audit.problems) == 1


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[", b"seal: x\n", b"schema: 1\n" * 3, b"a: &a [*a]\n"])
def test_garbage_is_told_as_what_was_not_published(reviewed: Reviewed, content: bytes) -> None:
    (first,) = reviewed.series("one")
    reviewed.put(content)
    (found,) = reviewed.verify().broken[0].breaks
    assert "seal" in found.message
    assert found.step.before == first
    assert found.differs


def test_decisions_on_what_nobody_found_are_told(reviewed: Reviewed) -> None:
    ruling: dict[str, JsonValue] = {"fingerprint": "f00d", "stance": "accept", "at": "2026-03-02T09:00:00Z"}
    first = reviewed.publish(Said("one", more={"findings": {"f00d": "breaking x: y"}}))
    second = reviewed.publish(Said("two", (first,), more={"rulings": [ruling]}))
    assert notes(reviewed.verify()) == ""
    reviewed.publish(Said("three", (second,), more={"rulings": [ruling, {**ruling, "fingerprint": "beef"}]}))
    assert "decides on findings that no version of this file lists: beef." in notes(reviewed.verify())


def test_a_checklist_that_changed_under_its_version_is_told(reviewed: Reviewed) -> None:
    place = reviewed.scratch.root / "checklists" / "ours.yaml"
    reviewed.scratch.commit({"checklists/ours.yaml": b"schema: 1\nid: ours\nversion: '1'\nextends: quick-review\n"})
    digest = shelf.digest("ours", reviewed.scratch.root)
    reviewed.publish(Said("one", more={"checklist": {"id": "ours", "version": "1", "digest": digest}}))
    assert (notes(reviewed.verify()), unchecked(reviewed.verify())) == ("", "")
    place.write_bytes(place.read_bytes().replace(b"\n", b"\r\n"))
    assert notes(reviewed.verify()) == ""
    place.write_bytes(place.read_bytes() + b"title: Other\n")
    assert notes(reviewed.verify()) == "The checklist `ours` has other content here, under the same version 1."
    place.write_bytes(place.read_bytes().replace(b"'1'", b"'2'"))
    assert (notes(reviewed.verify()), unchecked(reviewed.verify())) == (
        "",
        "The checklist `ours` was version 1, which is not here.",
    )
    place.unlink()
    assert "There is no checklist `ours` here" in unchecked(reviewed.verify())


def test_three_hundred_versions_are_checked_in_a_second(reviewed: Reviewed) -> None:
    findings: JsonValue = {f"{number:016x}": f"breaking rule: GET /orders/{number}" for number in range(200)}
    text = Said("word 0", ("0" * 40,), more={"findings": findings}).text()
    commands, previous = [], ""
    for number in range(300):
        follows = text.replace(b"0" * 40, previous.encode()) if previous else Said("word 0").text()
        content = sealed(follows.replace(b"word 0", b"word %d" % number))
        previous = blob_oid(content, "sha1")
        commands += [
            b"commit refs/heads/many\ncommitter Ana <ana@example.com> %d +0000\ndata 1\nx\n" % (number + 1),
            b"M 100644 inline %s\ndata %d\n" % (ANA.encode(), len(content)) + content + b"\n",
        ]
    stream = b"".join(commands)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=reviewed.scratch.root, input=stream, check=True)
    began = time.perf_counter()
    (chain,) = reviewed.verify().chains
    # A fifth of a second on an idle machine; this one may be busy.
    assert time.perf_counter() - began < 3
    assert (len(chain.arrivals), chain.breaks, chain.problems) == (300, (), ())
    assert chain.path == ANA
