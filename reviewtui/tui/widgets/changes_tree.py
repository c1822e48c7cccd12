"""The changes as a tree: description, operation or component, finding; only what is open is looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reviewtui.model import Finding, SpecStatus, Verdict
from reviewtui.reports.rule_words import rule_of
from reviewtui.reviews.types import Stance
from reviewtui.tui.actions import Place
from reviewtui.tui.comment_text import gone_words
from reviewtui.tui.finding_words import is_design, tone, word
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.outline import Entry, Gone, Group, SpecOutline
from reviewtui.tui.text_safe import plain, shortened, shortened_inside
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from textual.binding import BindingType

Item: TypeAlias = SpecOutline | Group | Entry | Gone
"""What a line of the tree stands for."""
Stand: TypeAlias = tuple[Stance | None, int]
"""What was decided about a finding, and how many of its operations are treated apart."""

# Descriptions with no more findings than this open all their groups at once, others the worst one only.
OPEN_AT_ONCE = 40
# From this width on, what was decided stands there in words.
WORDS_FROM = 60


@dataclass(frozen=True, slots=True)
class _Line:
    depth: int
    item: Item
    key: tuple[str, ...]


class ChangesTree(LineView):
    """The tree; it says which finding the cursor is on, and which one was opened."""

    PLACES = (Place.CHANGES, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.CHANGES, Place.FINDINGS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"changes--{verdict.word}" for verdict in Verdict),
        "changes--quiet",
        "changes--spec",
        "changes--cursor",
    }

    @dataclass
    class Looked(Message):
        """The cursor is on this."""

        item: Item

    @dataclass
    class Opened(Message):
        """A finding, or comments without a place, were opened."""

        item: Entry | Gone

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._outlines: tuple[SpecOutline, ...] = ()
        self._opened: set[tuple[str, ...]] = set()
        self._lines: list[_Line] = []
        self._reviewed: Collection[str] = ()
        self._commented: Collection[str] = ()
        self._decided: Mapping[str, Stand] = {}
        self._gone: Mapping[str, Gone] = {}
        self._new: Collection[str] = ()

    @property
    def row_count(self) -> int:
        """How many lines are open to the eye."""
        return len(self._lines)

    @property
    def entry(self) -> Entry | None:
        """The finding under the cursor."""
        item = self._lines[self.cursor].item if self._lines else None
        return item if isinstance(item, Entry) else None

    def show(self, outlines: tuple[SpecOutline, ...], gone: Mapping[str, Gone]) -> None:
        """Show these descriptions, each with its comments whose place is gone."""
        self._outlines = outlines
        self._gone = gone
        for spec in outlines:
            self._opened.add((spec.spec.path,))
            at_once = spec.groups if len(spec.entries) <= OPEN_AT_ONCE else spec.groups[:1]
            self._opened.update((spec.spec.path, group.title) for group in at_once)
        self._rebuild()
        first = next((row for row, line in enumerate(self._lines) if isinstance(line.item, Entry)), 0)
        self.put_cursor(first)
        self.cursor_moved()

    def tell(self, reviewed: Collection[str], commented: Collection[str], decided: Mapping[str, Stand]) -> None:
        """Take over which findings are reviewed, which have comments, and what was decided, by fingerprint."""
        self._reviewed, self._commented, self._decided = reviewed, commented, decided
        self.refresh()

    def tell_new(self, new: Collection[str]) -> None:
        """Take over which findings are new since the reviewer last looked."""
        self._new = new
        self.refresh()

    def tell_gone(self, gone: Mapping[str, Gone]) -> None:
        """Take over which comments have no place any more."""
        if gone != self._gone:
            self._gone = gone
            self._rebuild()

    def select(self, entry: Entry) -> None:
        """Put the cursor on a finding; what holds it opens."""
        self._opened |= {(entry.spec.path,), (entry.spec.path, entry.group)}
        self._rebuild()
        key = (entry.spec.path, entry.group, entry.finding.fingerprint)
        row = next((row for row, line in enumerate(self._lines) if line.key == key), None)
        if row is not None:
            self.put_cursor(row)

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one line of the tree; what does not fit is cut, and says so."""
        line = self._lines[row]
        ground = self.get_component_rich_style("changes--cursor") if row == self.cursor else self.rich_style
        segments = [Segment("  " * line.depth, ground)]
        segments += [Segment(text, ground + style) for text, style in self._cells(line, width - 2 * line.depth)]
        return Strip(segments).adjust_cell_length(width, ground)

    def cursor_moved(self) -> None:
        """Say what the cursor is on."""
        if self._lines:
            self.post_message(self.Looked(self._lines[self.cursor].item))

    def row_clicked(self) -> None:
        """Open what was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Open the finding under the cursor; open or close what holds some."""
        if not self._lines:
            return
        line = self._lines[self.cursor]
        if isinstance(line.item, Entry | Gone):
            self.post_message(self.Opened(line.item))
        else:
            self._opened ^= {line.key}
            self._rebuild()

    def action_go_in(self) -> None:
        """Open, or go into what is open."""
        if not self._lines:
            return
        line = self._lines[self.cursor]
        if isinstance(line.item, Entry | Gone) or line.key in self._opened:
            self.put_cursor(self.cursor + 1)
        else:
            self.action_open()

    def action_go_out(self) -> None:
        """Close, or go to what holds this."""
        if not self._lines:
            return
        line = self._lines[self.cursor]
        if line.key in self._opened and not isinstance(line.item, Entry):
            self.action_open()
            return
        parent = next((row for row, other in enumerate(self._lines) if other.key == line.key[:-1]), None)
        if parent is not None:
            self.put_cursor(parent)

    def _rebuild(self) -> None:
        self._lines = list(self._visible())
        self.virtual_size = Size(self.room, len(self._lines))
        self.cursor = max(0, min(self.cursor, len(self._lines) - 1))
        self.refresh()

    def _visible(self) -> Iterator[_Line]:
        for spec in self._outlines:
            path = spec.spec.path
            yield _Line(0, spec, (path,))
            if (path,) not in self._opened:
                continue
            for group in spec.groups:
                yield _Line(1, group, (path, group.title))
                if (path, group.title) in self._opened:
                    yield from (
                        _Line(2, entry, (path, group.title, entry.finding.fingerprint)) for entry in group.entries
                    )
            if path in self._gone:
                yield _Line(1, self._gone[path], (path, ""))
        if "" in self._gone:
            yield _Line(0, self._gone[""], ("", ""))

    def _cells(self, line: _Line, room: int) -> Iterator[tuple[str, Style]]:
        """Give the parts of a line: what it is on the left, how much on the right."""
        match line.item:
            case SpecOutline() as spec:
                yield from self._spec_cells(spec, line, room)
            case Group() as group:
                yield from self._group_cells(group, line, room)
            case Entry() as entry:
                yield from self._entry_cells(entry, room)
            case Gone() as gone:
                yield f"{self._glyphs.comment} ", self._style("quiet")
                yield from self._filled(gone_words(len(gone.threads)), "quiet", "", room - 2)

    def _spec_cells(self, spec: SpecOutline, line: _Line, room: int) -> Iterator[tuple[str, Style]]:
        right = _status_words(spec)
        if spec.spec.status is SpecStatus.UNREADABLE:
            yield f"{self._glyphs.breaking} ", self._style("breaking")
        else:
            yield f"{self._fold_sign(line) if spec.groups else ' '} ", self._style("quiet")
        yield from self._filled(plain(spec.spec.path), "spec", right, room - 2)

    def _group_cells(self, group: Group, line: _Line, room: int) -> Iterator[tuple[str, Style]]:
        left = [entry for entry in group.entries if entry.finding.fingerprint not in self._reviewed]
        done = len(group.entries) - len(left)
        yield f"{self._fold_sign(line)} ", self._style("quiet")
        verdict = tone(group.worst)
        yield f"{self._glyphs.verdict(verdict)} ", self._style(verdict.word)
        count = f"{done}/{len(group.entries)}" if done else str(len(group.entries))
        title = shortened_inside(plain(group.title), room - len(count) - 6, self._glyphs.ellipsis)
        yield from self._filled(title, "", count, room - 4)

    def _entry_cells(self, entry: Entry, room: int) -> Iterator[tuple[str, Style]]:
        finding = entry.finding
        reviewed = finding.fingerprint in self._reviewed
        yield f"{self._glyphs.reviewed if reviewed else ' '} ", self._style("safe")
        yield f"{self._glyphs.verdict(tone(finding))} ", self._style(tone(finding).word)
        marks = ["new"] if finding.fingerprint in self._new else []
        marks += [self._glyphs.comment] if finding.fingerprint in self._commented else []
        marks += self._stand(self._decided.get(finding.fingerprint), words=room >= WORDS_FROM)
        if is_design(finding):
            marks += [f"{finding.count:,}", word(finding)] if finding.count > 1 else [word(finding)]
        elif len(finding.operations) > 1:
            marks.append(f"{len(finding.operations):,} ops")
        yield from self._filled(_leaf(finding), "quiet" if reviewed else "", " ".join(marks), room - 4)

    def _stand(self, stand: Stand | None, *, words: bool) -> list[str]:
        """Return what was decided: a sign, with words where there is room, and how many operations stand apart."""
        if stand is None:
            return []
        stance, apart = stand
        marks = []
        if stance is not None:
            sign = self._glyphs.stance(stance)
            marks.append(f"{sign} {stance.phrase}" if words else sign)
        if apart:
            marks.append(f"{self._glyphs.partly} {apart} apart" if words else self._glyphs.partly)
        return marks

    def _filled(self, text: str, style: str, right: str, room: int) -> Iterator[tuple[str, Style]]:
        """Give the text cut to the room that the words on the right leave, and those words."""
        space = max(4, room - len(right) - 2) if right else room - 1
        cut = shortened(text, space, self._glyphs.ellipsis)
        yield cut, self._style(style) if style else Style.null()
        if right:
            yield " " * max(1, room - cell_len(cut) - len(right) - 1) + right, self._style("quiet")

    def _fold_sign(self, line: _Line) -> str:
        sign: str = self._glyphs.unfolded if line.key in self._opened else self._glyphs.folded
        return sign

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"changes--{part}", partial=True)


def _leaf(finding: Finding) -> str:
    """Return the message without what the group above says already; of many places, what they have in common."""
    if finding.count > 1 and (rule := rule_of(finding)) is not None:
        return rule.title
    return plain(finding.message).replace(plain(f" in {finding.change.place}"), "").replace("`", "")


def _status_words(spec: SpecOutline) -> str:
    if spec.spec.status is SpecStatus.CHANGED:
        return f"{len(spec.entries):,}"
    return str(spec.spec.status.value)
