"""The links of a record: where they lead inside the repository, and whether one record names another."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reviewtui.records.logs import names
from reviewtui.records.logs.lines import prose, sections
from reviewtui.records.logs.relations import mentions, resolved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.kind import Record

_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:[^`]|(?!\1(?!`))`)*?(?<!`)\1(?!`)")
_INLINE = re.compile(
    r"(?<!\\)\]\((?:<(?P<bracketed>[^<>\n]{1,500})>|(?P<plain>[^\s<>()]{1,500}(?:\([^\s()]{0,200}\))?))"
)
_DEFINED = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]+<?(?P<plain>[^\s<>]{1,500})>?")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_HTML_ID = re.compile(r"<[a-z][a-z0-9]{0,9} [^<>]{0,200}?(?:id|name)=[\"']([^\"'<>]{1,200})[\"']", re.IGNORECASE)
_LINKED = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_NO_SLUG = re.compile(r"[^\w\- ]")
_IDENTIFIER = r"(?<![\w/-])(?:{kind}|adr|rfc)[-_ #]{{0,2}}0*{number}(?!\d)"


class Link(NamedTuple):
    """A link to a file of the repository, or a place in one; `path` is that file, `anchor` the place, or empty."""

    line: int
    written: str
    path: str
    anchor: str


def links(record: Record) -> Iterator[Link]:
    """Yield the relative links of a record's prose, those that lead out of the repository left out."""
    for line in prose(record.text):
        text = _CODE.sub("", line.text)
        found = [match["bracketed"] or match["plain"] for match in _INLINE.finditer(text)]
        defined = _DEFINED.match(text)
        for written in [*found, *([defined["plain"]] if defined else [])]:
            path, anchor = _target(written, record.path)
            if path:
                yield Link(line.number, written, path, anchor)


def destinations(text: str, path: str) -> tuple[str, ...]:
    """Return the files of the repository to which a line of the record at `path` links."""
    found = (match["bracketed"] or match["plain"] for match in _INLINE.finditer(_CODE.sub("", text)))
    return tuple(target for target, _ in (_target(written, path) for written in found) if target)


def leads_to(record: Record, other: Record) -> bool:
    """Whether a record names another one: as replaced or the like, by a link, or by its number."""
    if any(resolved(mention, (other,)) for mention in mentions(record)):
        return True
    if any(link.path == other.path for link in links(record)):
        return True
    text = record.text.lower()
    if other.number is None:
        return names.stem_of(other.path).lower() in text
    identifier = _IDENTIFIER.format(kind=re.escape(other.kind), number=other.number)
    return names.stem_of(other.path).lower() in text or re.search(identifier, text) is not None


def anchors(text: str) -> frozenset[str]:
    """Return the places in a Markdown file that a link can name: its headings, as forges spell them, and HTML ids."""
    given = set(_HTML_ID.findall(text))
    seen: Counter[str] = Counter()
    for section in sections(text):
        words = _LINKED.sub(r"\1", section.title).lower()
        slug = _NO_SLUG.sub("", words).strip().replace(" ", "-")
        given.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return frozenset(given)


def _target(written: str, origin: str) -> tuple[str, str]:
    """Return the file and the place in it that a destination names; no file for what is outside of the repository."""
    address, _, anchor = written.partition("#")
    path = unquote(address.partition("?")[0])
    if _ELSEWHERE.match(written) or path.startswith("/"):
        return "", ""
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(origin), path)) if path else origin
    return ("", "") if whole.startswith("..") else (whole, unquote(anchor))


def without_code(text: str) -> str:
    """Return a line without what stands in it as code."""
    return _CODE.sub("", text)
