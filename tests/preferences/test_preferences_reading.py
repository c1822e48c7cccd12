"""What is right in a person's settings holds; every mistake is told with its line and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import ExitCode
from reviewtui.preferences import GlyphChoice, Settings, ThemeChoice, load_settings
from reviewtui.preferences.loading import settings_path
from reviewtui.preferences.reading import read

EVERYTHING = b"""\
schema: 1
theme: high-contrast
glyphs: ascii
hints: false
mouse: false
keys:
  reviewed: x
  accept: [ctrl+y, "+"]
  score-1: 6
  waive: none
"""
BROKEN = """\
them: dark
theme: drak
hints: perhaps
mouse: false
keys:
  accept: {key: y}
  waive: ""
  reviewed: x
  fix: ~
"""


def said(content: str) -> list[str]:
    """Return the mistakes of a file, each with its hint."""
    mistakes = read("settings.yaml", content.encode()).mistakes
    assert {mistake.exit_code for mistake in mistakes} <= {ExitCode.USAGE}
    return [f"{mistake} -- {mistake.hint}" if mistake.hint else str(mistake) for mistake in mistakes]


def test_everything_that_can_be_set_is_read() -> None:
    settings = read("settings.yaml", EVERYTHING)
    assert settings.mistakes == ()
    assert (settings.theme, settings.glyphs) == (ThemeChoice.HIGH_CONTRAST, GlyphChoice.ASCII)
    assert (settings.hints, settings.mouse) == (False, False)
    assert [(wish.action, wish.keys, wish.place.line) for wish in settings.keys] == [
        ("reviewed", ("x",), 7),
        ("accept", ("ctrl+y", "+"), 8),
        ("score-1", ("6",), 9),
        ("waive", (), 10),
    ]


def test_every_mistake_is_told_and_the_rest_holds() -> None:
    settings = read("settings.yaml", BROKEN.encode())
    assert said(BROKEN) == [
        "settings.yaml:1:1: `them` is not a key that is known here -- did you mean `theme`?",
        "settings.yaml:2:1: `drak` is no choice for `theme` -- did you mean `dark`?",
        "settings.yaml:3:1: `hints` must be true or false, not text",
        "settings.yaml:6:3: `accept` must be a whole number or text or a list, not a mapping of keys to values",
        "settings.yaml:9:3: `fix` must be a whole number or text or a list, not empty",
    ]
    assert (settings.theme, settings.hints, settings.mouse) == (ThemeChoice.AUTO, True, False)
    assert [(wish.action, wish.keys) for wish in settings.keys] == [("waive", ("",)), ("reviewed", ("x",))]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("theme: dark\ntheme: light\n", "settings.yaml:2:1: the key `theme` stands twice"),
        ("keys: {accept: y\n", "settings.yaml:2:1: "),
        ("- theme\n", "settings.yaml:1:1: the file must be a mapping of keys to values, not a list"),
        ("keys: [a]\n", "settings.yaml:1:1: `keys` must be a mapping of keys to values, not a list"),
        ("schema: 2\n", "settings.yaml:1:1: `2` is no choice for `schema`"),
    ],
)
def test_a_file_that_is_broken_leaves_the_defaults(content: str, words: str) -> None:
    (mistake,) = said(content)
    assert words in mistake
    assert read("settings.yaml", content.encode()).keys == ()


@pytest.mark.parametrize("content", [b"", b"# nothing yet\n", b"---\n", b"~\n", b"{}\n"])
def test_a_file_that_says_nothing_is_no_mistake(content: bytes) -> None:
    settings = read("settings.yaml", content)
    assert settings == Settings("settings.yaml")
    assert settings.mistakes == ()


@given(st.binary(max_size=60))
def test_no_file_keeps_anybody_from_a_review(content: bytes) -> None:
    assert isinstance(read("settings.yaml", content), Settings)


def test_the_file_lies_where_settings_lie(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert settings_path() == tmp_path / ".config" / "reviewtui" / "settings.yaml"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    assert settings_path() == tmp_path / "xdg" / "reviewtui" / "settings.yaml"
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    assert settings_path() == tmp_path / ".config" / "reviewtui" / "settings.yaml"
    monkeypatch.setattr("sys.platform", "darwin")
    assert settings_path() == tmp_path / "Library" / "Application Support" / "reviewtui" / "settings.yaml"
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(tmp_path / "mine.yaml"))
    assert settings_path() == tmp_path / "mine.yaml"
    monkeypatch.setenv("REVIEWTUI_SETTINGS", "OFF")
    assert settings_path() is None
    assert load_settings() == Settings()


def test_a_file_that_is_not_there_or_not_to_be_read_leaves_the_defaults(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(tmp_path / "none.yaml"))
    assert load_settings() == Settings()
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(tmp_path))
    (mistake,) = load_settings().mistakes
    assert "cannot be read" in str(mistake)
    (tmp_path / "mine.yaml").write_text("theme: light\n", encoding="utf-8")
    monkeypatch.setenv("REVIEWTUI_SETTINGS", str(tmp_path / "mine.yaml"))
    assert load_settings().theme is ThemeChoice.LIGHT
