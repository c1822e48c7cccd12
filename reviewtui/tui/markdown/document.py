"""A document of Markdown as paragraphs and tables for the screen; long ones as far as a screen can show at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from textual.content import Content

from reviewtui.tui.diff.highlight import Highlighter
from reviewtui.tui.markdown.inline import CODE, QUIET, inline
from reviewtui.tui.markdown.table import Table
from reviewtui.tui.text_safe import plain_block
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from reviewtui.tui.theme import Glyphs

Part: TypeAlias = Paragraph | Table

# A longer text stands beside it; nobody reads so much of it rendered.
MOST_SIGNS = 60_000
CUT = "The rest is in the text only: it is too long to be shown here."
_HEADINGS = {1: "bold underline $role-accent", 2: "bold $role-accent"}
_FRONT_MATTER = re.compile(r"\A---\n(.*?)^---$", re.DOTALL | re.MULTILINE)
# The marks by which parts of a record are known; whoever reads it rendered anywhere does not see them either.
_OWN_MARKS = re.compile(r"<!-- (?:/?reviewtui[: ]|Made by reviewtui )[^>]*-->\s*")
_NONE = Content("")
_COLORED = {"json", "yaml", "yml"}


def rendered(text: str, glyphs: Glyphs) -> tuple[Part, ...]:
    """Return what a document looks like."""
    text = text.replace("\r\n", "\n")
    kept = text[:MOST_SIGNS]
    front = _FRONT_MATTER.match(kept)
    tree = SyntaxTreeNode(_parser().parse(kept[front.end() :] if front else kept))
    values = [Paragraph(Content.styled(line, QUIET)) for line in plain_block(front[1]).split("\n")] if front else []
    between = [Paragraph(_NONE)] if values else []
    cut = [Paragraph(_NONE), Paragraph(Content.styled(CUT, "$role-dangerous"))] if len(text) > MOST_SIGNS else []
    return (*values, *between, *_Drawing(glyphs).blocks(tree.children, _Lead(), apart=True), *cut)


def _parser() -> MarkdownIt:
    # Without `linkify` a bare address stays the text that it is.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


@dataclass(frozen=True, slots=True)
class _Lead:
    """What the next line begins with, and what those after it do."""

    first: Content = _NONE
    rest: Content = _NONE

    def inside(self, first: str, rest: str, style: str = QUIET) -> _Lead:
        """Return the lead of something that stands in a list or a quotation."""
        added = Content.styled(first, style)
        return _Lead(Content.assemble(self.first, added), Content.assemble(self.rest, Content.styled(rest, style)))

    @property
    def after(self) -> _Lead:
        """The lead of what follows the first line."""
        return _Lead(self.rest, self.rest)


@dataclass(frozen=True, slots=True)
class _Drawing:
    glyphs: Glyphs

    def blocks(self, nodes: Sequence[SyntaxTreeNode], lead: _Lead, *, apart: bool) -> Iterator[Part]:
        """Give the parts of blocks that follow each other, with empty lines between them where they stand apart."""
        drawn = 0
        for node in nodes:
            parts = list(self._block(node, lead.after if drawn else lead))
            if parts and drawn and apart:
                yield Paragraph(_NONE, lead.rest)
            yield from parts
            drawn += bool(parts)

    def _block(self, node: SyntaxTreeNode, lead: _Lead) -> Iterator[Part]:
        match node.type:
            case "heading":
                style = _HEADINGS.get(int(node.tag[1:]), "bold")
                yield self._paragraph(_text(node).stylize(style), lead)
            case "paragraph":
                yield self._paragraph(_text(node), lead)
            case "bullet_list" | "ordered_list":
                yield from self._list(node, lead)
            case "blockquote":
                bar = f"{self.glyphs.bar} "
                yield from self.blocks(node.children, lead.inside(bar, bar), apart=True)
            case "fence" | "code_block":
                yield from self._code(node, lead)
            case "table":
                yield _table(node, lead)
            case "hr":
                yield self._paragraph(Content.styled(self.glyphs.empty * 20, QUIET), lead)
            case _:
                left = plain_block(_OWN_MARKS.sub("", node.content))
                yield from (self._paragraph(Content.styled(left, QUIET), lead) for _ in [0] if left)

    def _list(self, node: SyntaxTreeNode, lead: _Lead) -> Iterator[Part]:
        loose = any(child.type == "paragraph" and not child.hidden for item in node.children for child in item.children)
        for number, item in enumerate(node.children, int(node.attrs.get("start", 1))):
            sign = f"{number}. " if node.type == "ordered_list" else f"{self.glyphs.info} "
            here = lead if item is node.children[0] else lead.after
            if item is not node.children[0] and loose:
                yield Paragraph(_NONE, lead.rest)
            inside = here.inside(sign, " " * len(sign))
            parts = list(self.blocks(item.children, inside, apart=loose))
            yield from parts or [self._paragraph(_NONE, inside)]

    def _code(self, node: SyntaxTreeNode, lead: _Lead) -> Iterator[Part]:
        lines = plain_block(node.content).split("\n")
        language = node.info.partition(" ")[0].lower() if node.type == "fence" else ""
        colors = Highlighter(lines, lines.__getitem__) if language in _COLORED else None
        inside = lead.inside("  ", "  ")
        for number, line in enumerate(lines):
            text = Content.styled(line, CODE if colors is None else "")
            for start, stop, role in colors.colored(number) if colors is not None else ():
                text = text.stylize(f"$role-code-{role.value}", start, stop)
            yield self._paragraph(text, inside if number == 0 else inside.after)

    def _paragraph(self, body: Content, lead: _Lead) -> Paragraph:
        return Paragraph(body, lead.first, lead.rest)


def _text(node: SyntaxTreeNode) -> Content:
    return inline([token for child in node.children for token in child.to_tokens()[0].children or ()])


def _table(node: SyntaxTreeNode, lead: _Lead) -> Table:
    rows = [[_text(cell) for cell in row.children] for part in node.children for row in part.children]
    return Table(rows[0], rows[1:], lead.rest)
