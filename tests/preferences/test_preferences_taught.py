"""What a person was taught: where it is kept, and that nothing keeps anybody from a review."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.preferences import Guidance, Lead, Settings, Taught, guidance_for
from reviewtui.preferences.folders import own_folder
from reviewtui.preferences.taught import load_taught

ASKED = Settings()
HIDDEN = Settings(hints=False)


def test_what_was_taught_is_there_the_next_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    fresh = load_taught()
    assert fresh == Taught(tmp_path / "reviewtui" / "taught")
    here, elsewhere = fresh.keep("hint-mark"), fresh.keep("tour")
    assert here.names | elsewhere.names == {"hint-mark", "tour"}
    assert load_taught().names == {"hint-mark", "tour"}
    assert here.keep("hint-mark") == here
    assert (tmp_path / "reviewtui" / "taught").read_text().splitlines() == ["hint-mark", "tour"]


def test_a_file_of_other_bytes_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    file = tmp_path / "reviewtui" / "taught"
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\n\nhints\n")
    assert "hints" in load_taught().names


def test_what_cannot_be_kept_is_told_with_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "reviewtui").write_text("in the way")
    with pytest.raises(RepositoryError, match="cannot be kept") as caught:
        Taught(tmp_path / "reviewtui" / "taught").keep("tour")
    assert "hints: false" in caught.value.hint


def test_without_a_place_it_lasts_as_long_as_the_program() -> None:
    assert Taught().keep("tour").names == {"tour"}


@pytest.mark.parametrize(
    ("system", "chosen", "folder"),
    [
        ("linux", "", ".local/state/reviewtui"),
        ("linux", "not/absolute", ".local/state/reviewtui"),
        ("linux", "/elsewhere", "/elsewhere/reviewtui"),
        ("darwin", "/elsewhere", "Library/Application Support/reviewtui"),
    ],
)
def test_the_folder_is_where_the_system_has_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, chosen: str, folder: str
) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", chosen)
    assert own_folder("XDG_STATE_HOME", ".local/state") == tmp_path / folder


def test_there_is_no_folder_where_there_is_no_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "nowhere")
    assert own_folder("XDG_STATE_HOME", ".local/state") is None
    assert load_taught() == Taught()


@pytest.mark.parametrize(
    ("settings", "lead", "led"),
    [
        (ASKED, Lead.HINTS, Lead.HINTS),
        (ASKED, Lead.OFFER, Lead.OFFER),
        (HIDDEN, Lead.HINTS, Lead.NOT),
        (HIDDEN, Lead.OFFER, Lead.NOT),
        (HIDDEN, Lead.TOUR, Lead.TOUR),
    ],
)
def test_who_wants_no_hints_gets_only_what_they_ask_for(settings: Settings, lead: Lead, led: Lead) -> None:
    assert guidance_for(settings, lead) == Guidance(led, load_taught())
