"""The files that browsers are given: a page of our own around the terminal that textual-serve brings."""

from __future__ import annotations

from html import escape
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import NamedTuple

_OWN = Path(__file__).parent / "page"
_CLIENT = "textual_serve"
_FONT = "font/ttf"


class Page(NamedTuple):
    """A file and the type that a browser is told."""

    path: Path
    kind: str


def is_installed() -> bool:
    """Whether what serves is there; it comes with the extra `serve`."""
    return all(find_spec(module) is not None for module in ("aiohttp", _CLIENT))


def files() -> dict[str, Page]:
    """Return by name all files that the page needs; nothing else of a folder can be asked for."""
    client = _client()
    return {
        "page.css": Page(_OWN / "page.css", "text/css"),
        "page.js": Page(_OWN / "page.js", "text/javascript"),
        "terminal.css": Page(client / "css" / "xterm.css", "text/css"),
        "terminal.js": Page(client / "js" / "textual.js", "text/javascript"),
        "upright.ttf": Page(client / "fonts" / "RobotoMono-VariableFont_wght.ttf", _FONT),
        "slanted.ttf": Page(client / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf", _FONT),
    }


def start_page(title: str, socket: str) -> str:
    """Return the page that shows the terminal; `socket` is the address it draws from."""
    text = (_OWN / "page.html").read_text(encoding="utf-8")
    return Template(text).substitute(title=escape(title), socket=escape(socket))


def _client() -> Path:
    # Importing it would load a server of its own.
    found = find_spec(_CLIENT)
    assert found is not None, "the command has looked"  # noqa: S101 - states a fact for the type checker
    assert found.submodule_search_locations is not None, "it is a package"  # noqa: S101 - the same
    return Path(found.submodule_search_locations[0]) / "static"
