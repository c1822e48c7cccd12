"""The page on the tour, made from the words that the screen shows."""  # noqa: INP001 -- a part of a program

from __future__ import annotations

from key_pages import NOTICE

from reviewtui.tui.keymap import with_keys
from reviewtui.tui.teaching.hints import HINTS
from reviewtui.tui.teaching.lesson import Lesson
from reviewtui.tui.teaching.tour import STOPS

_TOUR = """\
`reviewtui demo --tour` makes a small repository and shows somebody round in its review; {tour} begins the tour in any
review, as often as you like, and so does *Tour* in the command palette. A stop goes on by itself when its thing was
done, by key or by mouse. {tour-next} goes on without it, {tour-back} goes back; every other key does what it always
does. {back} in the review leaves the tour, {hints-off} leaves it for good: then the demo offers it no more.

Who teaches can walk it beside a newcomer: let them press the keys, and read out the reasons below in your own words.
What is decided in the demo stays in its repository, which can be thrown away. The keys below are the usual ones; the
screen shows those that [somebody chose](settings.md).
"""
_HINTS = """\
## Hints

In the first review of somebody who said nothing yet, one line above the keys names one thing to do, three in all:

{hints}

{hints-off} hides them for good, and `hints: false` in your [settings](settings.md) hides them everywhere. What was
learned is kept in `~/.local/state/reviewtui/taught` (or below `$XDG_STATE_HOME`; on macOS
`~/Library/Application Support/reviewtui/taught`); without that file everything begins anew.
"""


def tour_page() -> str:
    """Return the page for those who are shown round, and for those who show."""
    lines = ["# Tour", "", NOTICE, "", *_keyed(_TOUR).splitlines(), "", "## The nine stops"]
    for number, stop in enumerate(STOPS, start=1):
        lines += ["", *_stop(number, stop)]
    told = "\n".join(f"{number}. {_keyed(hint.do)}" for number, hint in enumerate(HINTS, start=1))
    lines += ["", *_keyed(_HINTS.replace("{hints}", told)).splitlines()]
    return "\n".join(lines) + "\n"


def _stop(number: int, stop: Lesson) -> list[str]:
    return [f"### {number}. {stop.title}", "", stop.what, "", f"*Why:* {stop.why}", "", f"*Do:* {_keyed(stop.do)}"]


def _keyed(text: str) -> str:
    return with_keys(text.replace("{", "`{").replace("}", "}`"))
