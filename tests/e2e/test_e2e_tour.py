"""The tour in a real terminal: somebody does what each of the nine stops says, and then is offered no other one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reviewtui.session import Options, Session
from reviewtui.tui.teaching import tour
from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]

# By stop, what is typed, each time after what is waited for.
DOING: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "changes": (("", ("]",)),),
    "card": (("", ("Tab", "Tab")),),
    "diff": (("", ("v",)),),
    "decision": (("", ("r",)), ("ctrl+t decision", ("K", "e", "e", "p", "C-s"))),
    "comment": (("", ("c",)), ("Comment on this finding", ("W", "h", "y", "C-s"))),
    "walk": (("", ("W",)), ("enter confirm", ("y",))),
    "blocks": (("", ("b",)), ("requirements of", ("Escape",))),
    "verdict": (("", ("d",)), ("Decision", ("Tab", "Enter"))),
    "publish": (("", ("P",)), ("ctrl+s write", ("Escape",))),
}


def test_all_nine_stops_are_walked(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start(tmp_path, "demo", "--tour", "--folder", "shop")
    for number, stop in enumerate(tour.STOPS, start=1):
        terminal.wait_for(f"Tour {number}/9  {stop.title}")
        for awaited, keys in DOING[stop.id]:
            terminal.wait_for(awaited)
            terminal.keys(*keys)
    terminal.wait_for("That was the tour.")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
    terminal.stop()
    with Session.open(Options(tmp_path / "shop")) as session:
        draft = session.draft
        assert len(draft.rulings) == len(draft.comments) == len(draft.answers) == 1
        assert draft.outcome is not None
    assert not list((tmp_path / "shop").glob("docs/api-reviews/*"))

    terminal.start(tmp_path / "shop", "review")
    shown = terminal.wait_for("DELETE /orders/{orderId}", "Question 2 of")
    assert "Hint" not in shown
    terminal.keys("T")
    terminal.wait_for("Tour 1/9")
    terminal.keys(".")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")


def test_the_first_review_of_somebody_is_led_by_hints(terminal: Terminal, folder: Path) -> None:
    terminal.start(folder, "review")
    terminal.wait_for("Hint 1/3", "] goes to the next change.")
    terminal.keys("]")
    terminal.wait_for("Hint 2/3")
    terminal.keys("Space")
    terminal.wait_for("Hint 3/3")
    terminal.keys(".")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
    terminal.stop()
    terminal.start(folder, "review")
    assert "Hint" not in terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of", "1/")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
