"""GraphQL as one of the formats: how its files are told, which of them make one schema, and who compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.comparison import Comparison, Files, Gathered, SpecPair
    from reviewtui.formats.semantic import SemanticView
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem
    from reviewtui.text import Source

# What compares is imported where it is used: the parser takes a quarter of a second to load.

_MARK = re.compile(
    rb"(?:^|[\s\"},)])(?:extend\s+)?(?:schema|scalar|type|interface|union|enum|input|directive)\b[\s@{#]", re.MULTILINE
)


class GraphQl:
    """Finds and compares GraphQL schemas."""

    name = "graphql"
    suffixes = (".graphql", ".graphqls", ".gql")
    gathers = True

    @staticmethod
    def gather(contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
        """Return the schemas that files make together; files that hold only documents of clients belong to none."""
        from reviewtui.formats.graphql.gathering import gather  # noqa: PLC0415 - start-up time, see above

        return gather({path: content for path, content in contents.items() if GraphQl.looks_like(content)})

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether something of the type system is defined."""
        return _MARK.search(content) is not None

    @staticmethod
    def refers_elsewhere(_content: bytes) -> bool:
        """Tell that no file names another one."""
        return False

    @staticmethod
    def references(_content: bytes) -> frozenset[str]:
        """Return nothing: definitions of all files of a schema know each other by name."""
        return frozenset()

    @staticmethod
    def tree(path: str, content: bytes) -> Source:
        """Return one file as a tree with places; raises UnreadableError."""
        from reviewtui.formats.graphql.tree import read_tree  # noqa: PLC0415 - the same

        return read_tree(path, content)

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a schema."""
        from reviewtui.formats.graphql.pairs import compare_pair  # noqa: PLC0415 - the same

        return compare_pair(self.name, pair, base, head)

    @staticmethod
    def survey(path: str, files: Files, members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules; raises UnreadableError."""
        from reviewtui.formats.graphql.survey import survey  # noqa: PLC0415 - the same

        return survey(path, files, members)

    @staticmethod
    def refusals(path: str, head: Files, validation: Validation, members: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        """Return all that the standard does not allow in one version; nothing when it cannot be read."""
        from reviewtui.formats.graphql.validity import refusals  # noqa: PLC0415 - the same

        return refusals(members or (path,), head, validation)

    @staticmethod
    def semantic_view(pair: SpecPair, base: Files, head: Files) -> SemanticView:
        """Return both versions for looking at one operation at a time; raises UnreadableError."""
        from reviewtui.formats.graphql.semantic import open_semantic_view  # noqa: PLC0415 - the same

        return open_semantic_view(pair, base, head)
