"""Draws one row of the semantic view: the part with what was found on it, what it was, and what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size
from rich.style import Style

from reviewtui.formats.semantic import Part, PartKind
from reviewtui.model import Finding, How, Operation
from reviewtui.places import Likeness, SideName
from reviewtui.semantics import Page
from reviewtui.tui.finding_words import tone, word
from reviewtui.tui.semantic.differing import from_difference, pieces
from reviewtui.tui.semantic.rows import Heading, Row, findings_of
from reviewtui.tui.text_safe import plain, shortened
from reviewtui.tui.theme import Glyphs

Cells: TypeAlias = Iterator[tuple[str, Style]]

# From this width on both sides stand beside each other.
COLUMNS_FROM = 100
_SIGNS = {How.ADDED: "+", How.REMOVED: "-", How.CHANGED: "~"}
_LEAST = 8
# What is left of a verdict where there is room for its sign only: two blanks before it.
_SIGN_ONLY = 3
_READABLE = 22
_NAMED = 0.34


@dataclass(frozen=True, slots=True)
class Names:
    """What the two sides are called."""

    base: str
    head: str


class SemanticRow:
    """Draws with these glyphs; `style` gives the look of a part."""

    def __init__(self, glyphs: Glyphs, names: Names, style: Callable[[str], Style]) -> None:
        """Draw for two sides of these names."""
        self._glyphs = glyphs
        self._names = names
        self._style = style

    def cells(self, page: Page, row: Row, room: int, *, is_open: bool) -> Cells:
        """Give the cells of a row."""
        match row.item:
            case Part() as part if row.side is not None:
                yield from self._side(part, row.side, min(2 * row.depth, max(0, room - _READABLE)) + 4, room)
            case Part() as part:
                yield from self._part(page, row, part, room, is_open=is_open)
            case Heading(title):
                yield f"{self._fold(is_open=is_open)} ", self._style("quiet")
                yield shortened(title, room - 3, self._glyphs.ellipsis), self._style("quiet")
            case Operation() as operation:
                yield "    ", self._style("quiet")
                yield shortened(plain(str(operation)), room - 5, self._glyphs.ellipsis), Style.null()
            case Finding() as finding:
                yield f"    {self._glyphs.verdict(tone(finding))} ", self._style(tone(finding).word)
                yield shortened(plain(finding.message).replace("`", ""), room - 7, self._glyphs.ellipsis), Style.null()

    def _part(self, page: Page, row: Row, part: Part, room: int, *, is_open: bool) -> Cells:
        wide = room >= COLUMNS_FROM
        width = int(room * _NAMED) if wide else room
        used = 0
        for text, style in self._named(page, row, part, width, is_open=is_open):
            used += cell_len(text)
            yield text, style
        if wide:
            yield " " * max(0, width - used), Style.null()
            yield from self._columns(part, findings_of(page, row), room - width, top=not row.depth)
        elif said := " ".join(filter(None, (self._in_one(part), guessed(findings_of(page, row))))):
            yield from self._said(said, None, "quiet" if part.how is How.STANDS else "", room - used - 1, lead="  ")

    def _named(self, page: Page, row: Row, part: Part, width: int, *, is_open: bool) -> Cells:
        # However deep a part lies, its name can be read.
        indent = " " * min(2 * row.depth, max(0, width - _READABLE))
        yield indent, Style.null()
        yield f"{self._fold(is_open=is_open) if row.opens else ' '} ", self._style("quiet")
        own = findings_of(page, row)
        sign = _SIGNS.get(part.how, " ")
        if part.kind is not PartKind.FOLD:
            yield f"{sign} ", self._style({"+": "added", "-": "removed"}.get(sign, "quiet"))
        tail = self._tail(page, part, own, is_open=is_open)
        if len(indent) < 2 * row.depth:
            tail = [(text[:_SIGN_ONLY], style) for text, style in tail]
        space = width - cell_len(indent) - 4 - sum(cell_len(text) for text, _ in tail) - 1
        name = shortened(plain(part.name), max(_LEAST, space), self._glyphs.ellipsis)
        yield name, self._style("quiet" if part.how is How.STANDS else "name")
        yield from tail

    def _tail(self, page: Page, part: Part, own: tuple[Finding, ...], *, is_open: bool) -> list[tuple[str, Style]]:
        """Return what was found on a part, or what a closed one has inside."""
        if own:
            worst = own[0]
            more = f" +{len(own) - 1}" if len(own) > 1 else ""
            said = f"  {self._glyphs.verdict(tone(worst))} {word(worst)}{more}"
            return [(said, self._style(tone(worst).word))]
        inside = page.inside(part) if part.marks and not is_open else ()
        if inside:
            worst = max(inside, key=lambda one: one.verdict)
            said = f"  {self._glyphs.verdict(tone(worst))} {len(inside):,} inside"
            return [(said, self._style(tone(worst).word))]
        return []

    def _columns(self, part: Part, own: tuple[Finding, ...], room: int, *, top: bool) -> Cells:
        """Give both sides beside each other; the topmost row says which is which."""
        words = part.words()
        left = room // 2
        before, after = (self._joined(said) for said in (words.before, words.after))
        if top and not before and not after:
            before, after = plain(self._names.base), plain(self._names.head)
            yield from self._column(f"before: {before}", None, "quiet", left)
            yield from self._column(f"after: {after}", None, "quiet", room - left)
            return
        if words.note:
            after = f"{after or ''} ({plain(words.note)})".strip()
        quiet = "quiet" if part.how is How.STANDS or before == after else ""
        guess = "" if before and after else guessed(own)
        yield from self._column(before or guess, after, quiet or ("quiet" if before is None else "removed"), left)
        yield from self._column(after or guess, before, quiet or ("quiet" if after is None else "added"), room - left)

    def _column(self, text: str, other: str | None, look: str, width: int) -> Cells:
        yield f"{self._glyphs.bar} ", self._style("quiet")
        used = 0
        for piece, style in self._said(text, other, look, width - 3, lead=""):
            used += cell_len(piece)
            yield piece, style
        yield " " * (width - 2 - used), Style.null()

    def _side(self, part: Part, side: SideName, indent: int, room: int) -> Cells:
        """Give one side of a part below its name."""
        words = part.words()
        texts = self._joined(words.before) or "", self._joined(words.after) or ""
        text, other = texts if side == "base" else texts[::-1]
        look = "removed" if side == "base" else "added"
        yield f"{' ' * indent}{'-' if side == 'base' else '+'} ", self._style(look)
        yield from self._said(text, other, look, room - indent - 3, lead="")

    def _said(self, text: str, other: str | None, look: str, room: int, *, lead: str) -> Cells:
        """Give text cut to its room; words that the other side lacks stand out."""
        plainly = self._style("quiet") if look == "quiet" else Style.null()
        yield lead, plainly
        left = max(0, room - cell_len(lead))
        other = other if look in {"added", "removed"} else None
        text = from_difference(text, other, left, self._glyphs.ellipsis)
        is_cut = cell_len(text) > left
        left -= cell_len(self._glyphs.ellipsis) if is_cut else 0
        for piece, differs in pieces(text, other):
            shown = piece if cell_len(piece) <= left else set_cell_size(piece, max(0, left))
            yield shown, self._style(f"{look}-word") if differs else plainly
            left -= cell_len(shown)
        if is_cut:
            yield self._glyphs.ellipsis[: max(0, room)], plainly

    def _in_one(self, part: Part) -> str:
        """Return what is said where there is one column: nothing of what is told below it."""
        words = part.words()
        note = f"({plain(words.note)})" if words.note else ""
        if words.before and words.after and words.before != words.after:
            return note
        said = self._joined(words.after if words.after is not None else words.before) or ""
        return f"{said} {note}".strip()

    def _joined(self, said: tuple[str, ...] | None) -> str | None:
        return plain(f" {self._glyphs.dot} ".join(said)) if said is not None else None

    def _fold(self, *, is_open: bool) -> str:
        return self._glyphs.unfolded if is_open else self._glyphs.folded


def guessed(findings: tuple[Finding, ...]) -> str:
    """Return what a part that came or went looks like in the other version, in a few words."""
    for finding in findings:
        for twin in finding.change.counterparts:
            done = "renamed" if twin.likeness is Likeness.RENAME else "moved"
            if finding.change.how is How.REMOVED:
                return f"(looks {done} to {plain(twin.after)})"
            return f"(looks {done} from {plain(twin.before)})"
    return ""
