"""Addresses of brokers and channels, in one spelling for all versions of AsyncAPI."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value

if TYPE_CHECKING:
    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def host_of(server: Node, protocol: str) -> str:
    """Return where a server is: before AsyncAPI 3 as `url`, and since then as `host` and `pathname`.

    A scheme that only repeats the protocol is left out, and so is a slash at the end.
    """
    written = text_value(server.mapping.get("url"))
    if not written:
        path = text_value(server.mapping.get("pathname"))
        written = text_value(server.mapping.get("host")) + (f"/{path.lstrip('/')}" if path else "")
    scheme = _SCHEME.match(written)
    if scheme and scheme[0].lower().removesuffix("://") in {protocol, protocol.removesuffix("-secure")}:
        written = written[scheme.end() :]
    host, slash, path = written.partition("/") if "://" not in written else (written, "", "")
    return (_lowered(host) + slash + path).rstrip("/")


def _lowered(host: str) -> str:
    """Return a host in small letters; names of variables stay as they are."""
    return re.sub(r"\{[^{}]*\}|[^{}]+", lambda part: part[0] if part[0].startswith("{") else part[0].lower(), host)


def parameter_names(address: str) -> list[str]:
    """Return the names of the parameters in an address, in order."""
    return _VARIABLE.findall(address)


def shape(address: str) -> str:
    """Return an address without the names of its parameters, which are on no wire."""
    return _VARIABLE.sub("{}", address)
