"""What design rules know of the hosts in base addresses: which are this machine, and which are placeholders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.rules.words import quote

if TYPE_CHECKING:
    from reviewtui.formats.elements import ApiElement, ServerElement

_HOST = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\[[^\]/]*\]|[^/?#:]*)")
_LOCAL = re.compile(r"localhost|.+\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|unix|host\.docker\.internal")
_PLACEHOLDER = re.compile(r"(?:.+\.)?example(?:\.(?:com|org|net|edu))?")
_LONGEST = 300


def host(url: str) -> str:
    """Return the host of an address in lower case; empty where it names none."""
    found = _HOST.match(url[:_LONGEST])
    return found.group(1).lower() if found else ""


def is_local(url: str) -> bool:
    """Return whether an address leads to the machine of whoever calls."""
    return _LOCAL.fullmatch(host(url)) is not None


def is_placeholder(url: str) -> bool:
    """Return whether an address is one of those that are reserved for examples."""
    return _PLACEHOLDER.fullmatch(host(url)) is not None


def is_clear(url: str) -> bool:
    """Return whether what is sent to an address over a network can be read on the way."""
    return url.lower().startswith(("http:", "ws:")) and not is_local(url)


def served(server: ServerElement) -> str:
    """Return where it is served, to be told before the rest; before OpenAPI 3 no server has a name that tells it."""
    return "" if server.node.pointer.startswith("/servers/") else f"is served at {quote(server.url)}, which "


def only_local(api: ApiElement) -> bool:
    """Return whether an API is served on the machine of its consumers and nowhere else."""
    return bool(api.servers) and all(is_local(server.url) for server in api.servers)
