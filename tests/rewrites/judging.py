"""Comparing two descriptions that are given as trees of files, and keeping what matters of the findings."""

from __future__ import annotations

import json
from collections.abc import Mapping as Files

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.texts import compare, open_description
from reviewtui.model import Finding, Verdict
from reviewtui.rules.judge import judge
from reviewtui.text import read
from tests.rewrites.files import ROOT, Tree
from tests.rewrites.grammar import Mapping


class Contents:
    """The files of one side, in memory."""

    def __init__(self, files: Files[str, bytes]) -> None:
        """Keep the bytes by path."""
        self.files = files

    def read(self, path: str) -> bytes:
        """Return a file's bytes, or raise UnreadableError as a snapshot does."""
        if path not in self.files:
            raise UnreadableError("there is no such file", path=path)
        return self.files[path]


def contents(tree: Tree) -> dict[str, bytes]:
    """Return the files of a tree as bytes."""
    return {path: json.dumps(value).encode() for path, value in tree.items()}


def single(document: Mapping) -> dict[str, bytes]:
    """Return a document as the only file of a side."""
    return contents({ROOT: document})


def findings(base: Files[str, bytes], head: Files[str, bytes]) -> list[Finding]:
    """Return the findings above `info` between two sides; whatever went wrong is an AssertionError."""
    readers = [open_description(Contents(side), read(ROOT, side[ROOT])) for side in (base, head)]
    outcome = compare(*readers)
    assert outcome.errors == (), outcome.errors[:3]
    return [finding for finding in judge(ROOT, outcome.changes) if finding.verdict > Verdict.INFO]


def both_ways(base: Files[str, bytes], head: Files[str, bytes]) -> list[str]:
    """Return what is found from one side to the other and back, in words; nothing when they say the same."""
    return [
        f"{way} {finding.rule}: {finding.message} [{finding.change.base} | {finding.change.head}]"
        for way, pair in (("there", (base, head)), ("back", (head, base)))
        for finding in findings(*pair)
    ]
