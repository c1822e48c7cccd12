"""The reviewer's own editor: begins at the line, is never given to a shell, and leaves the review as it was."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.session.editing import Spot, edited, opened, shown
from reviewtui.session.editor_commands import command_at

FILE = "/work tree/a$(b).yaml"


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [
        ("vim", ["+call cursor(7,3)", FILE]),
        ("/usr/bin/nvim -u NONE", ["+call cursor(7,3)", FILE]),
        ("vi", ["+7", FILE]),
        ("nano", ["+7,3", FILE]),
        ("emacsclient -t", ["+7:3", FILE]),
        ("hx", [f"{FILE}:7:3"]),
        ("code", ["--wait", "--goto", f"{FILE}:7:3"]),
        ("code --wait", ["--goto", f"{FILE}:7:3"]),
        ("subl", ["--wait", f"{FILE}:7:3"]),
        ("idea", ["--wait", "--line", "7", "--column", "2", FILE]),
        ("kate", ["--block", "--line", "7", "--column", "3", FILE]),
        ("my-own-editor --fast", [FILE]),
    ],
)
def test_editors_are_told_the_line_as_each_of_them_understands(editor: str, arguments: list[str]) -> None:
    words = editor.split()
    assert command_at(words, FILE, 7, 3) == [*words, *arguments]


def noting(place: Path) -> str:
    """Return the command of an editor that notes with what it was called, what it read, and whether it may write."""
    program = (
        "import os, sys, json; last = sys.argv[-1];"
        "json.dump([sys.argv[2:], open(last).read(), os.stat(last).st_mode & 0o777], open(sys.argv[1], 'w'))"
    )
    return shlex.join([sys.executable, "-c", program, str(place)])


def test_a_file_is_opened_by_its_path_and_no_shell_sees_it(tmp_path: Path) -> None:
    file, note = tmp_path / "a $(touch x); b.yaml", tmp_path / "note"
    file.write_text("openapi: 3.1.0\n")
    opened(noting(note), file, Spot(1, 1))
    assert str(file) in note.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([file.name, "note"])


def test_a_copy_to_read_has_the_name_of_the_file_and_is_gone_afterwards(tmp_path: Path) -> None:
    note = tmp_path / "note"
    shown(noting(note), "apis/orders.yaml", "openapi: 3.1.0\r\n\udcff", Spot(3, 1))
    (path,), text, mode = json.loads(note.read_text())
    assert Path(path).name == "orders.yaml"
    assert text.startswith("openapi: 3.1.0")
    assert mode == 0o400
    assert not Path(path).exists()


@pytest.mark.parametrize("editor", ["no-such-editor-at-all", "'unclosed", f"{sys.executable} -c 'raise SystemExit(3)'"])
def test_an_editor_that_does_not_work_is_told(editor: str, tmp_path: Path) -> None:
    with pytest.raises(RepositoryError, match="the editor") as caught:
        opened(editor, tmp_path / "a", Spot(1, 1))
    assert caught.value.hint
    with pytest.raises(RepositoryError, match="the editor"):
        edited(editor, "a.md", "text")
