"""Where output goes and how it looks: streams, files, color, encodings."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from reviewtui.cli.console import Console
from reviewtui.cli.delivery import to_file, to_stream
from reviewtui.errors import RepositoryError
from tests.cli.shop import Run


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        """Start empty."""
        super().__init__(io.BytesIO(), encoding=encoding)

    def isatty(self) -> bool:
        """Say yes."""
        return True


@pytest.mark.parametrize(
    ("wish", "variables", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, False, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_color_follows_the_option_then_the_variables_then_the_terminal(
    monkeypatch: pytest.MonkeyPatch, wish: str, variables: dict[str, str], *, terminal: bool, expected: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert Console(color=wish).look().color is expected


@pytest.mark.parametrize(
    ("encoding", "expected"), [("utf-8", True), ("UTF8", True), ("latin-1", False), ("ascii", False)]
)
def test_signs_beyond_ascii_need_utf_8(monkeypatch: pytest.MonkeyPatch, encoding: str, *, expected: bool) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal(encoding))
    assert Console().look().unicode is expected


def test_a_file_gets_unicode_and_no_color_whatever_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal("ascii"))
    look = Console(output=tmp_path / "report.txt").look()
    assert (look.unicode, look.color) == (True, False)


def test_the_width_is_that_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "57")
    assert Console().look().width == 57


def test_json_is_utf_8_whatever_the_locale() -> None:
    stream = Terminal("ascii")
    to_stream(stream, '{"größe": 1}', exact=True)
    assert stream.buffer.getvalue() == '{"größe": 1}'.encode()  # type: ignore[attr-defined]


def test_text_that_the_terminal_cannot_show_is_escaped() -> None:
    stream = Terminal("ascii")
    to_stream(stream, "größe")
    assert stream.buffer.getvalue() == b"gr\\xf6\\xdfe"  # type: ignore[attr-defined]


def test_a_result_goes_to_a_file_and_nothing_to_stdout(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "rules.json"
    outcome = run("rules", "--format", "json", "--output", target)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert json.loads(target.read_text())["rules"]
    assert [path.name for path in tmp_path.iterdir()] == ["rules.json"]


def test_a_file_that_cannot_be_written_keeps_what_it_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    target.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(RepositoryError, match="No space left"):
        to_file(target, "new")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


@pytest.mark.parametrize("name", ["", "missing/report.json"])
def test_a_folder_or_a_missing_one_as_output_is_refused_and_json_still_comes(
    run: Run, tmp_path: Path, name: str
) -> None:
    outcome = run("rules", "--format", "json", "--output", tmp_path / name)
    assert outcome.code == 4
    assert outcome.err.startswith("error: ")
    assert json.loads(outcome.out)["error"]["exit_code"] == 4


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    to_file(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_is_written_to(tmp_path: Path) -> None:
    to_file(Path(os.devnull), "anything")
    assert not list(tmp_path.iterdir())


def test_quiet_silences_narration_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    Console(quiet=True).narrate("on the way")
    Console(quiet=True).deliver("result\n")
    assert capsys.readouterr() == ("result\n", "")
    Console().narrate("on the way \x1b")
    assert capsys.readouterr() == ("", "on the way \\x1b\n")
