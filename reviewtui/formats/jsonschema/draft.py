"""Which draft of JSON Schema a file is written in, and what follows from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError

if TYPE_CHECKING:
    from reviewtui.text import Source

NEWEST = "2020-12"
_BY_URL = re.compile(r"https?://(?:www\.)?json-schema\.org/(?:draft-0?(\d)/|draft/(\d{4}-\d\d)/|)(?:hyper-)?schema#?\Z")
_READ = ("4", "6", "7", "2019-09", NEWEST)


class Draft(NamedTuple):
    """A draft by its name: `4`, `6`, `7`, `2019-09` or `2020-12`."""

    name: str

    @property
    def ref_siblings_count(self) -> bool:
        """Whether keywords beside `$ref` count."""
        return _READ.index(self.name) >= _READ.index("2019-09")

    @property
    def identifier(self) -> str:
        """The keyword that gives a schema its address."""
        return "id" if self.name == "4" else "$id"

    @property
    def meta_schema(self) -> str:
        """The address of the schema that schemas of this draft shall satisfy."""
        if len(self.name) == 1:
            return f"http://json-schema.org/draft-0{self.name}/schema#"
        return f"https://json-schema.org/draft/{self.name}/schema"


def names_own_dialect(source: Source) -> bool:
    """Tell whether a file names other rules than those of json-schema.org, under which any keyword may count."""
    said = source.value.get("$schema") if isinstance(source.value, dict) else None
    return isinstance(said, str) and _BY_URL.match(said.strip()) is None


def draft_of(source: Source) -> Draft:
    """Return the draft that a file says it is written in; raises UnreadableError where it cannot be compared.

    A file that says nothing, or names a dialect of its own, is read as the newest draft.
    """
    root = source.value
    if not isinstance(root, dict | bool):
        raise UnreadableError(
            "a JSON Schema is a mapping, `true` or `false`",
            hint="Check that the file is a whole schema.",
            path=source.path,
            line=1,
        )
    said = root.get("$schema") if isinstance(root, dict) else None
    match = _BY_URL.match(said.strip()) if isinstance(said, str) else None
    if match is None or not (match[1] or match[2]):
        return Draft(NEWEST)
    name = match[1] or match[2]
    if name not in _READ:
        line, column = source.locate("/$schema")
        raise UnreadableError(
            f"draft {name} of JSON Schema is none that can be compared",
            hint="Drafts 4, 6, 7, 2019-09 and 2020-12 are read.",
            path=source.path,
            line=line,
            column=column,
        )
    return Draft(name)
