"""Asking whether a value is of the kind that the standard wants at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.flaw import Flaw, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node


def a_mapping(node: Node, name: str) -> Iterator[Flaw]:
    """Yield a flaw unless the node is a mapping; what else stands there is not read at all."""
    if not isinstance(node.value, dict):
        yield _wrong(node, name, "a mapping", "Write its keys below it, indented; what stands there now is not read.")


def a_list(node: Node, name: str) -> Iterator[Flaw]:
    """Yield a flaw unless the node is a list."""
    if not isinstance(node.value, list):
        yield _wrong(node, name, "a list", "Write each entry below it after a `-`; what stands there now is not read.")


def a_text(node: Node, name: str) -> Iterator[Flaw]:
    """Yield a flaw unless the node is a text."""
    if not isinstance(node.value, str):
        plain = isinstance(node.value, bool | int | float)
        yield _wrong(node, name, "a text", "Put it between quotation marks." if plain else "Write a text there.")


def missing(node: Node, name: str, key: str, hint: str) -> Flaw:
    """Return the flaw that a mapping lacks a key."""
    return Flaw.at(node, f"{name} has no `{key}`", hint)


def _wrong(node: Node, name: str, wanted: str, hint: str) -> Flaw:
    return Flaw.at(node, f"{name} must be {wanted}; {kind_of(node.value)} stands there", hint)
