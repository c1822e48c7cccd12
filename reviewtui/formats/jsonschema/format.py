"""JSON Schema as one of the formats: how its files are told, and who compares them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.referring import Referring

if TYPE_CHECKING:
    from reviewtui.formats.comparison import Comparison, Files, SpecPair
    from reviewtui.formats.surveying import Survey
    from reviewtui.formats.validation import Validation
    from reviewtui.model import Problem

# What compares is imported where it is used: a check of other formats need not load it.

_MARK = re.compile(rb"""["']?\$schema["']?\s*:\s*["']?https?://(?:www\.)?json-schema\.org/""")
# A schema of a dialect of its own is told from what is written by some schema by what it says of values.
_OF_A_DIALECT = tuple(
    re.compile(rb"""["']?""" + words)
    for words in (
        rb"""\$schema["']?\s*:\s*["']?https?://""",
        rb"""type["']?\s*:\s*(?:\[|["']?(?:object|array|string|number|integer|boolean|null)\b)""",
        rb"""(?:properties|\$defs|definitions)["']?\s*:\s*(?:\{|\r?\n)""",
    )
)
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|[{}\[\]]')
_STARTS = frozenset({b"", b"\n", b"\r"})
_DEEPER = {b"{": 1, b"[": 1, b"}": -1, b"]": -1}
_KEYWORD = re.compile(
    rb"""(?:^|[{,\n])\s{0,8}["']?(?:type|properties|\$ref|allOf|oneOf|anyOf|enum|definitions|\$defs|items)["']?\s*:"""
)


class JsonSchema(Referring):
    """Finds schemas by the draft that they name at their top, and compares them."""

    name = "jsonschema"

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether the text has `$schema` with an address of json-schema.org at its top, and not deep inside.

        Another address will do if the text says at its top what values may be.
        """
        return _at_top(content, (_MARK,)) or _at_top(content, _OF_A_DIALECT)

    def compare(self, pair: SpecPair, base: Files, head: Files) -> Comparison:
        """Compare two versions of a schema."""
        from reviewtui.formats.jsonschema.comparing import compare_pair  # noqa: PLC0415 - start-up time, see above

        return compare_pair(self.name, pair, base, head)

    @staticmethod
    def survey(path: str, files: Files, _members: tuple[str, ...] = ()) -> Survey:
        """Take one version apart for design rules; raises UnreadableError."""
        from reviewtui.formats.jsonschema.survey import SchemaSurvey  # noqa: PLC0415 - the same

        return SchemaSurvey(files, path)

    @staticmethod
    def refusals(path: str, head: Files, validation: Validation, _members: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        """Return all that the draft's own schema does not allow in one version; nothing when it cannot be read."""
        from reviewtui.formats.jsonschema.validity import refusals  # noqa: PLC0415 - the same

        return refusals(path, head, validation)


class NamedJsonSchema(JsonSchema):
    """Finds schemas by the name of their file, where they name no draft."""

    suffixes = (".schema.json", ".schema.yaml", ".schema.yml")

    @staticmethod
    def looks_like(content: bytes) -> bool:
        """Tell whether the text has a keyword of schemas."""
        return _KEYWORD.search(content) is not None


def _at_top(content: bytes, marks: tuple[re.Pattern[bytes], ...]) -> bool:
    """Tell whether all marks stand in the outermost brackets, or at beginnings of lines where there are none."""
    if not all(mark.search(content) for mark in marks):
        return False
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        return all(
            any(content[max(0, at - 1) : at] in _STARTS for at in map(re.Match.start, mark.finditer(content)))
            for mark in marks
        )
    left, depth = {*marks}, 0
    for token in _TOKEN.finditer(content):
        if depth == 1 and token[0][:1] == b'"':
            left -= {mark for mark in left if mark.match(content, token.start())}
            if not left:
                return True
        depth += _DEEPER.get(token[0], 0)
    return False
