"""Writing YAML that every reader takes as it was meant: whatever could be read as a number stands in quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from reviewtui.model import JsonValue

_WIDTH = 120


class _Dumper(yaml.SafeDumper):
    """PyYAML's dumper, without aliases, and with quotes where YAML 1.1 and 1.2 differ."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature is PyYAML's
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - and this one
        super().increase_indent(flow, indentless=False)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # Odd bytes of a file name come as lone surrogates, which no YAML file can hold.
    text = text.encode("utf-8", "replace").decode()
    if not all(line.isprintable() for line in text.split("\n")):
        # YAML 1.1 and 1.2 do not agree on what ends a line; an escape is read alike by both.
        style = '"'
    elif "\n" in text:
        style = "|"
    elif text[:1].isalpha():
        # PyYAML still quotes what YAML 1.1 takes for something else, such as `no` and `null`.
        style = ""
    else:
        # A commit id like 1234e56 is text to PyYAML (YAML 1.1) and a number to YAML 1.2.
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def dump(value: JsonValue) -> bytes:
    """Return `value` as YAML in UTF-8, keys in the order given; the same value gives the same bytes."""
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, encoding="utf-8")
