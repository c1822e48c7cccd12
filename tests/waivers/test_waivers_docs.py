"""The page on waivers: its commands are run, its file is read, and its settings are understood."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui import config
from reviewtui.standing import WaiverState
from reviewtui.waivers.reading import read
from tests.cli.conftest import demo, run
from tests.cli.scripts import follow, scripts, told

if TYPE_CHECKING:
    import pytest

    from tests.cli.shop import Run

__all__ = ["demo", "run"]

DOCUMENT = Path(__file__).parents[2] / "docs" / "waivers.md"
PAGE = DOCUMENT.read_text(encoding="utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)


def test_its_commands_do_what_they_say(run: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shutil.copytree(demo, tmp_path / "own"))
    (script,) = scripts(DOCUMENT)
    # The day on the page will pass.
    script = script.replace("2027-03-31", "9999-12-31").replace("WORKTREE", "WORKTREE || shut")
    first, *rest = script.splitlines()
    shown = told(follow(run, "\n".join((f"{first.partition('#')[0]} || shut", *rest))))
    assert "6 open breaking findings; 1 waived." in " ".join(shown.split())
    assert shown.endswith("1 waiver: 1 holds, the first until 9999-12-31\n")
    (waiver,) = Path("docs/api-reviews/waivers").iterdir()
    assert read(waiver.name, waiver.read_bytes()).approved_by == "ines.almeida@shop.example"


def test_its_file_and_its_settings_are_understood() -> None:
    file, settings = _blocks("yaml")
    assert read("f2219a400f79800f.yaml", file.encode()).owner == "ana@example.com"
    found = config.load(settings.encode())
    assert found.waivers.approvers["tier-1"] == ("architect", "security")
    assert found.tier_of("apis/payments/openapi.yaml") == "tier-1"


def test_it_names_every_key_and_every_state() -> None:
    file, _ = _blocks("yaml")
    keys = {line.partition(":")[0] for line in file.splitlines()} - {"schema"}
    assert keys == {
        key for row in re.findall(r"^\| (`.*?`) \|", PAGE, flags=re.MULTILINE) for key in re.findall(r"\w+", row)
    }
    states = re.findall(r"^\| ([a-z ]+) \| .*\|.*\|$", PAGE, flags=re.MULTILINE)
    assert [state for state in states if state != "state"] == [state.phrase for state in WaiverState]
