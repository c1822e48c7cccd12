"""Protocol Buffers as one of the formats: how its files are told and put together, and who compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.roots import MARKER, SUFFIX, gathered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.comparison import Comparison, Files, Gathered, SpecPair
    from reviewtui.formats.semantic import SemanticView
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem
    from reviewtui.text import Source

_IMPORT = re.compile(rb"""^[ \t]*import[^"'\n]*["']([^"'\n]+)["']""", re.MULTILINE)
_MODULE = re.compile(rb"^(?:version|modules|breaking|lint|deps|name)[ \t]*:", re.MULTILINE)


class Protobuf:
    """Finds and compares modules of `.proto` files."""

    name = "protobuf"
    suffixes = (SUFFIX, MARKER)
    gathers = True

    @staticmethod
    def gather(contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
        """Return the modules that the files make."""
        return gathered(contents)

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether it could be one: a `.proto` file is nothing else, a `buf.yaml` only says where they are."""
        return not _MODULE.search(content)

    @staticmethod
    def refers_elsewhere(content: bytes) -> bool:
        """Tell whether it imports a file."""
        return _IMPORT.search(content) is not None

    @staticmethod
    def references(content: bytes) -> frozenset[str]:
        """Return the files that it imports, as it writes them."""
        return frozenset(name.decode("utf-8", "replace") for name in _IMPORT.findall(content))

    @staticmethod
    def tree(path: str, content: bytes) -> Source:
        """Return one file as a tree with places; raises UnreadableError."""
        from reviewtui.formats.protobuf.reading import read_proto  # noqa: PLC0415 - not needed to tell formats apart

        return read_proto(path, content)

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a module; one that came or went is compared with an empty one."""
        from reviewtui.formats.protobuf.pairs import compare_pair  # noqa: PLC0415 - the same

        return compare_pair(self.name, pair, base, head)

    @staticmethod
    def survey(path: str, files: Files, members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules; raises UnreadableError."""
        from reviewtui.formats.protobuf.surveying import survey  # noqa: PLC0415 - the same

        return survey(path, files, members)

    @staticmethod
    def refusals(
        _path: str, _head: Files, _validation: Validation, _members: tuple[str, ...] = ()
    ) -> tuple[Problem, ...]:
        """Return nothing: what the language does not allow is an error of reading already."""
        return ()

    @staticmethod
    def semantic_view(pair: SpecPair, base: Files, head: Files) -> SemanticView:
        """Return both versions for looking at one method at a time."""
        from reviewtui.formats.protobuf.semantic import open_semantic_view  # noqa: PLC0415 - the same

        return open_semantic_view(pair, base, head)
