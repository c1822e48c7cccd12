"""Addresses of brokers and channels, in one spelling for all versions of AsyncAPI."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value

if TYPE_CHECKING:
    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_PORTS = {
    "http": "80", "https": "443", "ws": "80", "wss": "443", "amqp": "5672", "amqps": "5671", "mqtt": "1883",
    "mqtts": "8883", "secure-mqtt": "8883",
}  # fmt: skip
"""Where brokers and servers listen if an address does not say it."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def host_of(server: Node, protocol: str) -> str:
    """Return where a server is: before AsyncAPI 3 as `url`, and since then as `host` and `pathname`.

    A scheme that only repeats the protocol is left out, and so are its usual port and a slash at the end.
    """
    written = text_value(server.mapping.get("url"))
    if not written:
        path = text_value(server.mapping.get("pathname"))
        written = text_value(server.mapping.get("host")) + (f"/{path.lstrip('/')}" if path else "")
    scheme = _SCHEME.match(written)
    if scheme and scheme[0].lower().removesuffix("://") in {protocol, protocol.removesuffix("-secure")}:
        written = written[scheme.end() :]
    host, slash, path = written.partition("/") if "://" not in written else (written, "", "")
    port = f":{_PORTS[protocol]}" if protocol in _PORTS else ""
    return (_lowered(host).removesuffix(port) + slash + path).rstrip("/")


def _lowered(host: str) -> str:
    """Return a host in small letters; names of variables stay as they are."""
    return re.sub(r"\{[^{}]*\}|[^{}]+", lambda part: part[0] if part[0].startswith("{") else part[0].lower(), host)


def parameter_names(address: str) -> list[str]:
    """Return the names of the parameters in an address, in order."""
    return _VARIABLE.findall(address)


def shape(address: str) -> str:
    """Return an address without the names of its parameters, which are on no wire."""
    return _VARIABLE.sub("{}", address)
