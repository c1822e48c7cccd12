"""Which addresses a server stands for: a template stands for many, and two templates may stand for the same."""

from __future__ import annotations

import re
from itertools import product
from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_PARTS = re.compile(r"\{[^{}]*\}|[^{}]+|[{}]")
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)([^/?#]*)(.*)", re.DOTALL)
_PORTS = {"http": ":80", "ws": ":80", "https": ":443", "wss": ":443"}
_MOST = 64  # addresses that are written out
_MOST_OPEN = 2  # variables that may be anything in one template; more would make matching slow


def address(url: str) -> str:
    """Return a server's address in one spelling: case of scheme and host, port and last slash go without saying."""
    found = _ADDRESS.fullmatch(url)
    if not found:
        return url.rstrip("/")
    scheme, slashes, host, rest = found[1].lower(), found[2], found[3], found[4]
    plain = "".join(part if part.startswith("{") else part.lower() for part in _PARTS.findall(host))
    return f"{scheme}:{slashes}{plain.removesuffix(_PORTS.get(scheme, '/'))}{rest}".rstrip("/")


def template_names(url: str) -> list[str]:
    """Return the names of the variables in a server's address, in order."""
    return _VARIABLE.findall(url)


def template_shape(url: str) -> str:
    """Return a server's address without the names of its variables, which are not on the wire."""
    return _VARIABLE.sub("{}", url)


def covered(url: str, server: Node, others: Iterable[tuple[str, Node]]) -> bool:
    """Tell whether every address that one server stands for is an address of some other server too."""
    written_out = _written_out(url, server)
    if not written_out:
        return False
    patterns = [pattern for other in others if (pattern := _pattern(*other)) is not None]
    return all(any(pattern.fullmatch(one) for pattern in patterns) for one in written_out)


def _choices(server: Node, name: str) -> list[str]:
    """Return the values that a variable may have; none are listed when it may have any."""
    listed = server.at("variables").at(name).mapping.get("enum")
    return [str(value) for value in listed] if isinstance(listed, list) else []


def _written_out(url: str, server: Node) -> list[str]:
    """Return all addresses of a server; nothing when there are too many, or endlessly many."""
    names = template_names(url)
    choices = [_choices(server, name) for name in names]
    if prod(map(len, choices)) > _MOST or not all(choices):
        return []
    shape = template_shape(url).split("{}")
    combined = product(*choices)
    return [shape[0] + "".join(value + rest for value, rest in zip(one, shape[1:], strict=True)) for one in combined]


def _pattern(url: str, server: Node) -> re.Pattern[str] | None:
    choices = [_choices(server, name) for name in template_names(url)]
    if sum(not values for values in choices) > _MOST_OPEN or prod(len(values) or 1 for values in choices) > _MOST:
        return None
    literal, *rest = (re.escape(part) for part in template_shape(url).split("{}"))
    variables = ("|".join(map(re.escape, values)) if values else "[^/]+" for values in choices)
    return re.compile(literal + "".join(f"(?:{one}){part}" for one, part in zip(variables, rest, strict=True)))
