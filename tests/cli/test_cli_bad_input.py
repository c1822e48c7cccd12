"""Bad input from the command line's side: a clear error with the right exit code, and JSON that is always JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema_rs
import pytest

import reviewtui
from tests.cli.shop import Outcome, Run, Shop
from tests.cli.specs import HEADER, ONE, TWO, spec

SCHEMA = jsonschema_rs.validator_for(
    json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())
)
ESCAPES = "\x1b]0;owned\x07\x9b31m\u202e[bold][@click=app.quit]x[/]"


def calm(outcome: Outcome, code: int) -> Outcome:
    """Check what holds for every error that stops a run: the exit code, a message with a hint, no traceback."""
    assert outcome.code == code, outcome.err
    assert outcome.err.startswith("error: ")
    assert "\nhint:  " in outcome.err
    assert "Traceback" not in outcome.err + outcome.out
    return outcome


@pytest.mark.parametrize("command", [("check",), ("diff", "main", "other"), ("review",), ("publish", "--dry-run")])
def test_no_repository(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    monkeypatch.chdir(tmp_path)
    assert calm(run(*command), 4).out == ""
    document = json.loads(run(*command, "--format", "json").out)
    SCHEMA.validate(document)
    assert document["error"]["exit_code"] == 4


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--head", "no-such-ref"),
        ("check", "--base=-x"),
        ("check", "--head=--upload-pack=touch owned"),
        ("check", "--base", "HEAD:openapi.yaml"),
        ("diff", "main", "no-such-ref"),
        ("diff", "main", "a..b"),
        ("check", "--base", ""),
    ],
)
def test_refs_that_name_no_commit(run: Run, shop: Shop, words: tuple[str, ...]) -> None:
    shop.commit({"openapi.yaml": ONE})
    calm(run(*words, "--repo", shop.folder), 2)
    SCHEMA.validate(json.loads(run(*words, "--repo", shop.folder, "--format", "json").out))
    assert not (shop.folder / "owned").exists()


@pytest.mark.parametrize("words", [("diff", "--output-x", "main"), ("diff", "-x", "main"), ("check", "--base", "-x")])
def test_refs_that_look_like_options_are_refused_as_options(run: Run, shop: Shop, words: tuple[str, ...]) -> None:
    shop.commit({"openapi.yaml": ONE})
    calm(run(*words, "--repo", shop.folder), 2)


def test_a_repository_without_a_commit(run: Run, shop: Shop) -> None:
    outcome = run("check", "--repo", shop.folder)
    assert outcome.code in {2, 4}
    calm(outcome, outcome.code)


def test_no_description(run: Run, shop: Shop) -> None:
    shop.commit({"README.md": b"nothing here\n"})
    outcome = run("check", "--repo", shop.folder)
    assert outcome.code == 0
    assert "No API description found; nothing was compared." in outcome.out


def deep(levels: int) -> bytes:
    return (HEADER + "paths: {}\nx-deep: " + "[" * levels + "]" * levels + "\n").encode()


def bomb() -> bytes:
    layers = [f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)]
    return (HEADER + "x-0: &a0 [lol]\n" + "".join(layers) + "paths: {}\n").encode()


UNREADABLE = {
    "broken": HEADER.encode() + b"paths: {\n",
    "invalid utf-8": HEADER.encode() + b'paths: {}\nx-odd: "\xff\xfe"\n',
    "tabs": HEADER.encode() + b"paths:\n\t/orders: {}\n",
    "deep": deep(10_000),
    "bomb": bomb(),
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
@pytest.mark.parametrize("side", ["base", "head", "both"])
def test_a_description_that_cannot_be_read(run: Run, shop: Shop, content: bytes, side: str) -> None:
    shop.commit({"openapi.yaml": ONE if side == "head" else content + (b"# 1\n" if side == "both" else b"")})
    shop.branch("change")
    shop.commit({"openapi.yaml": ONE if side == "base" else content})
    outcome = run("check", "--repo", shop.folder, "--format", "json")
    document = json.loads(outcome.out)
    SCHEMA.validate(document)
    assert outcome.code == 3
    errors = [error for item in document["specs"] for error in item["errors"]]
    assert errors
    assert all(error["path"] == "openapi.yaml" for error in errors)
    plain = run("check", "--repo", shop.folder)
    assert plain.code == 3
    assert "cannot be read" in plain.out
    assert "The gate is shut" in plain.out


def test_a_file_over_the_limit(run: Run, tmp_path: Path) -> None:
    for name in ("old.yaml", "new.yaml"):
        with (tmp_path / name).open("wb") as file:
            file.write(ONE)
            file.truncate(70 * 1024 * 1024)
    outcome = run("diff", tmp_path / "old.yaml", tmp_path / "new.yaml", "--format", "json")
    document = json.loads(outcome.out)
    SCHEMA.validate(document)
    assert outcome.code == 3
    assert "bytes" in json.dumps(document)


def test_a_byte_order_mark_is_no_difference(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": ONE})
    shop.branch("change")
    shop.commit({"openapi.yaml": b"\xef\xbb\xbf" + ONE})
    outcome = run("check", "--repo", shop.folder, "--format", "json")
    assert outcome.code == 0
    assert json.loads(outcome.out)["summary"]["breaking"] == 0


def test_a_description_that_became_empty_never_passes(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": TWO})
    shop.branch("change")
    shop.commit({"openapi.yaml": b""})
    outcome = run("check", "--repo", shop.folder)
    assert outcome.code in {1, 3}
    assert "The gate is shut" in outcome.out


@pytest.mark.parametrize("target", ["missing.yaml", "../../outside.yaml", "https://example.com/x.yaml", "apis"])
def test_a_reference_that_leads_nowhere_is_an_error_and_is_never_followed(run: Run, shop: Shop, target: str) -> None:
    (shop.folder.parent / "outside.yaml").write_text("secret: here\n")
    content = HEADER + f"paths:\n  /orders:\n    $ref: {target}\n"
    shop.commit({"openapi.yaml": ONE, "apis/a.txt": b""})
    shop.branch("change")
    shop.commit({"openapi.yaml": content.encode()})
    outcome = run("check", "--repo", shop.folder, "--format", "json")
    document = json.loads(outcome.out)
    assert outcome.code == 3
    assert document["summary"]["errors"] >= 1
    assert "secret" not in outcome.out
    error = document["specs"][0]["errors"][0]
    assert (error["path"], error["line"] > 0) == ("openapi.yaml", True)


def test_a_directory_where_a_file_was(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": TWO})
    shop.branch("change")
    shop.commit({"openapi.yaml": None, "apis/new.yaml": ONE})
    (shop.folder / "openapi.yaml").mkdir()
    outcome = run("check", "--repo", shop.folder, "--head", "WORKTREE")
    assert outcome.code == 1


def test_escapes_and_markup_everywhere_steer_nothing(run: Run, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    evil = json.dumps(f"/{ESCAPES}")
    shop.commit({"openapi.yaml": spec("/orders", evil, description=json.dumps(ESCAPES))})
    shop.branch("br\u202e\u0085x")
    shop.commit({"openapi.yaml": ONE})
    for words in (("check",), ("check", "-v"), ("check", "--format", "json"), ("check", "--color", "always")):
        outcome = run(*words, "--repo", shop.folder, "--base", "main", "--head", "br\u202e\u0085x")
        said = outcome.out + outcome.err
        assert not set("\x07\x9b\u202e") & set(said)
        assert "\x1b]" not in said
        assert "[bold]" in said


def test_markup_in_a_checklist_is_text(run: Run, shop: Shop) -> None:
    shop.commit({"checklists/mine.yaml": f"schema: 1\nid: mine\ntitle: {json.dumps(ESCAPES)}\n".encode()})
    outcome = run("checklist", "--repo", shop.folder)
    assert outcome.code == 2, "the checklist is broken, and is named with its problem"
    assert "mine" in outcome.out
    assert not set("\x1b\x07\x9b\u202e") & set(outcome.out + outcome.err)


def test_file_names_that_are_no_utf_8(run: Run, shop: Shop) -> None:
    odd = os.fsdecode(b"sp\xe4c.yaml")
    shop.commit({odd: TWO})
    shop.branch("change")
    shop.commit({odd: ONE})
    outcome = run("check", "--repo", shop.folder, "--format", "json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["specs"][0]["path"] == "sp\ufffdc.yaml"
    assert "sp\\udce4c.yaml" in run("check", "--repo", shop.folder).out
