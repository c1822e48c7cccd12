"""What the standard does not allow in a description, by checks of its structure; it never stops a comparison."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError
from reviewtui.formats.asyncapi.addresses import parameter_names
from reviewtui.formats.asyncapi.reading import opened
from reviewtui.formats.asyncapi.version_two import ACTIONS, OF_ONE
from reviewtui.formats.file_library import text_value
from reviewtui.formats.validation import Validation
from reviewtui.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.asyncapi.reading import Reader
    from reviewtui.formats.comparison import Files
    from reviewtui.schema.node import Node

_RUNTIME = re.compile(r"\$message\.(?:header|payload)(?:#(?:/.*)?)?\Z", re.DOTALL)
_MOST = 200


class Flaw(NamedTuple):
    """Something that the standard does not allow: where, what, and what it asks for instead."""

    node: Node
    message: str
    hint: str


def refusals(path: str, head: Files, validation: Validation) -> tuple[Problem, ...]:
    """Return all that the standard does not allow in one version; nothing when it cannot be read."""
    if validation is Validation.OFF:
        return ()
    try:
        reader = opened(head, path)
    except UnreadableError:
        return ()
    return problems(reader)


def problems(reader: Reader) -> tuple[Problem, ...]:
    """Return what is wrong with a description that was read, each with its line."""
    found = []
    for flaw in _flaws(reader):
        line, column = reader.library.source(flaw.node.path).locate(flaw.node.pointer)
        found.append(Problem(flaw.message, flaw.node.path, line, column, flaw.hint))
        if len(found) == _MOST:
            break
    return tuple(found)


def _flaws(reader: Reader) -> Iterator[Flaw]:
    yield from _root(reader)
    yield from _lists(reader)
    for server in reader.servers.values():
        needed = ("url",) if reader.dialect.major == 2 else ("host",)  # noqa: PLR2004 - the number is the version
        for key in (*needed, "protocol"):
            if not text_value(server.node.mapping.get(key)):
                yield Flaw(server.node, f"the server `{server.name}` has no `{key}`", f"A server needs a `{key}`.")
    yield from _operations(reader)
    for channel in reader.channels:
        named = set(parameter_names(channel.address or ""))
        for name, node in channel.parameters.items():
            if channel.address is not None and name not in named:
                message = f"the parameter `{name}` does not stand in the address `{channel.address}`"
                yield Flaw(node, message, "Write it into the address as `{" + name + "}`, or leave it out.")
        for carried in channel.messages:
            location = reader.library.follow(carried.whole.at("correlationId")).at("location")
            if isinstance(location.value, str) and not _RUNTIME.match(location.value):
                hint = "Write `$message.header#/...` or `$message.payload#/...`."
                yield Flaw(location, "the location of a correlation id is no runtime expression", hint)


def _root(reader: Reader) -> Iterator[Flaw]:
    for key in ("title", "version"):
        if not text_value(reader.info.mapping.get(key)):
            place = reader.info if isinstance(reader.info.value, dict) else reader.root
            yield Flaw(place, f"`info` has no `{key}`", f"Say the `{key}` of the description as text.")
    held = ("channels", "operations") if reader.dialect.major > 2 else ("channels",)  # noqa: PLR2004 - the same
    for key in (*held, "components", "servers"):
        node = reader.root.at(key)
        if reader.root.has(key) and not isinstance(node.value, dict):
            yield Flaw(node, f"`{key}` is no mapping", f"Write `{key}` as a mapping of names.")
    if reader.dialect.major == 2 and not reader.root.has("channels"):  # noqa: PLR2004 - the same
        yield Flaw(reader.root, "there are no `channels`", "AsyncAPI 2 asks for `channels`, if only an empty mapping.")


def _lists(reader: Reader) -> Iterator[Flaw]:
    """Tell of what is no list: it is taken for one that is not there, which means all, or nothing."""
    parts = [(one.whole.node, "messages", f"`messages` of the operation `{one.id}`") for one in reader.operations]
    parts += [(one.node, "servers", f"`servers` of the channel `{one.key}`") for one in reader.channels]
    if reader.dialect.major == 2:  # noqa: PLR2004 - the same
        asked = [one.node.at("security") for one in reader.servers.values()]
        asked += [one.whole.at("security") for one in reader.operations]
        needs = (need for one in asked for need in one.elements())
        parts += [(need, name, f"what `{name}` asks for") for need in needs for name in need.mapping]
    for holder, key, what in parts:
        if holder.has(key) and not isinstance(holder.mapping[key], list):
            yield Flaw(holder.at(key), f"{what} is no list", "Write a list, or leave it out.")


def _operations(reader: Reader) -> Iterator[Flaw]:
    if reader.dialect.major == 2:  # noqa: PLR2004 - the same
        for channel in reader.channels:
            for key in ACTIONS:
                node = reader.library.follow(channel.node.at(key))
                if not node.has("message") and OF_ONE.intersection(node.mapping):
                    said = f"`{key}` of the channel `{channel.key}` has no `message`"
                    yield Flaw(node, said, "Move what it holds into `message`.")
        return
    read = {view.id for view in reader.operations}
    for name, entry in reader.root.at("operations").members():
        node = reader.library.follow(entry)
        if name in read or name.startswith("x-"):
            continue
        if text_value(node.mapping.get("action")) not in {"send", "receive"}:
            yield Flaw(node, f"the operation `{name}` has no action", "Write `action: send` or `action: receive`.")
        else:
            yield Flaw(node, f"the operation `{name}` has no channel", "Refer to one: `channel: {$ref: ...}`.")
