"""The page on consumers: its inventory is read, and its commands are run."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.consumers.reading import read
from reviewtui.records.dates import BROWNOUTS, REMINDERS
from reviewtui.records.kinds.notice.occasions import Occasion
from tests.cli.conftest import demo, run

if TYPE_CHECKING:
    from tests.cli.shop import Run

__all__ = ["demo", "run"]

PAGE = (Path(__file__).parents[2] / "docs" / "consumers.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    """Return the first block of code in a language."""
    found = re.search(rf"^```{language}\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_the_inventory_on_the_page_is_read() -> None:
    (mobile,) = read("consumers.yaml", block("yaml").encode()).consumers
    assert mobile.name == "Mobile app"
    assert mobile.confirmed.done


def test_the_commands_on_the_page_do_what_they_say(run: Run, demo: Path, tmp_path: Path) -> None:
    own = Path(shutil.copytree(demo, tmp_path / "own"))
    (own / "consumers.yaml").write_text(block("yaml"))
    told = ""
    for line in block("sh").splitlines():
        done = run(*shlex.split(line, comments=True)[1:], "--repo", own)
        assert (done.code, line) == (0, line), done.err
        told += done.out
    assert "announce on" in told
    assert len(list((own / "docs/api-changes").rglob("*.md"))) == 3


def test_the_days_on_the_page_are_those_that_are_computed() -> None:
    plain = " ".join(PAGE.split())
    assert f"{', '.join(map(str, REMINDERS[:-1]))} and {REMINDERS[-1]} days before" in plain
    assert f"{' and '.join(str(days) for days, _ in BROWNOUTS)} days before it" in plain
    assert f"{', '.join(one.value for one in Occasion)}".rpartition(", ")[0] in plain
