"""What a style checker of Markdown minds, as far as records can have it: headings, blank lines, spaces, links, code."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from reviewtui.records import front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

PARSER = MarkdownIt("commonmark").enable("table")
_OURS = re.compile(
    r"<!-- /?reviewtui[: ][^<>]*-->|<!-- Made by reviewtui as [^<>]*-->|</?code>|<a id=\"[a-z0-9-]+\"></a>"
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:(?!//(?:www\.rfc-editor\.org|keepachangelog\.com)/)")
_BARE = re.compile(r"(?<![(<\[\"`])\bhttps?://[^\s)>]+(?![^<]*>)")
_CELL_END = re.compile(r"(?<!\\)\|")
_APART = ("heading_open", "fence", "table_open", "bullet_list_open", "ordered_list_open", "blockquote_open")


def offences(text: str) -> list[str]:
    """Return what is wrong with a record, each with its line where there is one."""
    body = front_matter.parted(text).body
    tokens = PARSER.parse(body)
    return [*_lines(text), *_headings(tokens), *_blank_lines(body, tokens), *_tables(body, tokens), *_inline(tokens)]


def _lines(text: str) -> Iterator[str]:
    fenced = {
        number
        for token in PARSER.parse(text)
        if token.type == "fence" and token.map
        for number in range(token.map[0] + 1, token.map[1])
    }
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() and number not in fenced:
            yield f"{number}: spaces at the end"
        if "\t" in line:
            yield f"{number}: a tab"
    for number, (before, after) in enumerate(pairwise(lines), 1):
        if not before and not after and number not in fenced:
            yield f"{number}: two empty lines"
    if not text.endswith("\n") or text.endswith("\n\n"):
        yield "the end is not one line end"


def _headings(tokens: list[Token]) -> Iterator[str]:
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    titles = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    for (before, after), title in zip(pairwise(levels), titles[1:], strict=True):
        if after > before + 1:
            yield f"the heading {title!r} skips a level"
    yield from (f"the heading {title!r} ends in a sign" for title in titles if title.endswith((".", ",", ":", ";")))
    yield from ("an empty heading" for title in titles if not title.strip())


def _blank_lines(body: str, tokens: list[Token]) -> Iterator[str]:
    """Yield the blocks that do not stand between empty lines."""
    lines = body.split("\n")
    for token in tokens:
        if token.type not in _APART or token.level or token.map is None:
            continue
        first, after = token.map
        while lines[after - 1] == "":
            after -= 1
        if first and lines[first - 1]:
            yield f"{lines[first]!r} has no empty line above it"
        if after < len(lines) and lines[after]:
            yield f"{lines[after - 1]!r} has no empty line below it"


def _tables(body: str, tokens: list[Token]) -> Iterator[str]:
    lines = body.split("\n")
    for token in tokens:
        if token.type == "table_open" and token.map:
            rows = lines[token.map[0] : token.map[1]]
            counts = {len(_CELL_END.findall(row)) for row in rows if row.strip()}
            if len(counts) != 1:
                yield f"rows of the table {rows[0]!r} have different numbers of cells"


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "html_block":
            yield from _html(token.content)
        if token.type == "fence" and not token.info.strip():
            yield f"code without a language: {token.content[:20]!r}"
        for child in token.children or []:
            if child.type == "html_inline":
                yield from _html(child.content)
            if child.type == "image":
                yield "an image"
            if child.type == "link_open" and _ELSEWHERE.match(str(child.attrs["href"])):
                yield f"a link that leads out: {child.attrs['href']!r}"
            if child.type == "text" and _BARE.search(child.content):
                yield f"a bare address: {child.content!r}"


def _html(written: str) -> Iterator[str]:
    rest = _OURS.sub("", written)
    if "<" in rest:
        yield f"HTML that is not ours: {rest.strip()!r}"
