"""`reviewtui keys`: what the keys do, and what is wrong in a person's settings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.preferences.reading import read
from reviewtui.tui.keymap import keymap_for
from reviewtui.tui.keys import ACTIONS
from tests.cli.shop import Run

if TYPE_CHECKING:
    import pytest

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
CHOSEN = "keys:\n  comment: ['@', f5]\n  ask: none\n"


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path, content: str) -> Path:
    path = folder / "settings.yaml"
    path.write_text(content, encoding="utf-8")
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(path))
    return path


def test_every_action_is_listed(run: Run) -> None:
    text, document = run("keys"), json.loads(run("keys", "--format", "json").out)
    assert (text.code, text.err, document["errors"]) == (0, "", [])
    assert {action["id"] for action in document["actions"]} == {action.id for action in ACTIONS}
    for action in ACTIONS:
        assert f" {action.id} " in text.out


def test_chosen_keys_are_told_beside_the_usual_ones(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    choose(monkeypatch, tmp_path, CHOSEN)
    text = " ".join(run("keys").out.split())
    assert "@ f5 comment Comment (instead of c)" in text
    assert "none ask Ask (instead of Q)" in text
    told = {action["id"]: action for action in json.loads(run("keys", "--format", "json").out)["actions"]}
    comment = told["comment"]
    assert (comment["keys"], comment["usual_keys"], comment["remapped"]) == (["@", "f5"], ["c"], True)
    assert not told["accept"]["remapped"]


def test_the_check_says_what_is_wrong(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = choose(monkeypatch, tmp_path, "theme: drak\nkeys: {accept: w, quit: none}\n")
    checked = run("keys", "--check")
    assert checked.code == 2
    assert "".join(f"3 mistakes in {path}.".split()) in "".join(checked.out.split())
    for words in ("`drak` is no choice", "`accept` cannot have `w`", "`quit` needs a key", "hint:"):
        assert words in " ".join(checked.err.split())
    document = json.loads(run("keys", "--check", "--format", "json").out)
    assert [(error["line"], error["column"]) for error in document["errors"]] == [(1, 1), (2, 8), (2, 19)]
    assert document["settings"] == str(path)
    assert run("keys").code == 0


def test_the_check_says_where_settings_would_be(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    choose(monkeypatch, tmp_path, CHOSEN)
    assert run("keys", "--check").out.startswith("Nothing is wrong in")
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(tmp_path / "none.yaml"))
    assert "they would stand in" in " ".join(run("keys", "--check").out.split())
    monkeypatch.setenv("REVIEWTUI_SETTINGS", "off")
    checked = run("keys", "--check")
    assert (checked.code, checked.out) == (0, "No settings are read.\n")


def test_the_settings_on_their_page_are_understood() -> None:
    (example,) = re.findall(r"^```yaml\n(.*?)^```", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    settings = read("settings.yaml", example.encode())
    keymap = keymap_for(settings)
    assert (settings.mistakes, keymap.problems) == ((), ())
    assert dict(keymap.chosen) == {
        "reviewed": ("x",),
        "exception": ("X", "f5"),
        "take-in": (),
        "verdict-pane": ("ctrl+n",),
    }
