"""Draws one line of the tree of changes: what it is on the left, how much and what was said on the right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from rich.cells import cell_len
from rich.style import Style

from reviewtui.model import Finding, SpecStatus
from reviewtui.reports.rule_words import rule_of
from reviewtui.reviews.types import Stance
from reviewtui.tui.comment_text import gone_words
from reviewtui.tui.finding_words import is_design, tone, word
from reviewtui.tui.outline import Bygone, Entry, Gone, Group, Past, SpecOutline
from reviewtui.tui.text_safe import plain, shortened, shortened_inside
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.tree_lines import Item

Stand: TypeAlias = tuple[Stance | None, int]
"""What was decided about a finding, and how many of its operations are treated apart."""
Cells: TypeAlias = Iterator[tuple[str, Style]]

# From this width on, what was decided stands there in words.
WORDS_FROM = 60


@dataclass(frozen=True, slots=True)
class Said:
    """What was said about the findings, by fingerprint: looked at, talked of, decided, and which are new."""

    reviewed: Collection[str] = ()
    commented: Collection[str] = ()
    decided: Mapping[str, Stand] = field(default_factory=dict)
    new: Collection[str] = ()


class ChangeRow:
    """Draws with these glyphs; `style` gives the look of a part."""

    def __init__(self, glyphs: Glyphs, style: Callable[[str], Style]) -> None:
        """Draw as if nothing were said yet."""
        self._glyphs = glyphs
        self._style = style
        self._said = Said()
        # A group may hold thousands, and is drawn with every key.
        self._left: dict[int, tuple[Group, int]] = {}

    @property
    def said(self) -> Said:
        """What was said."""
        return self._said

    def take(self, said: Said) -> None:
        """Draw what was said from now on."""
        if said.reviewed is not self._said.reviewed:
            self._left.clear()
        self._said = said

    def cells(self, item: Item, room: int, *, is_open: bool) -> Cells:
        """Give the parts of a line."""
        match item:
            case SpecOutline() as spec:
                yield from self._spec(spec, room, is_open=is_open)
            case Group() as group:
                yield from self._group(group, room, is_open=is_open)
            case Entry() as entry:
                yield from self._entry(entry, room)
            case Gone() as gone:
                yield f"{self._glyphs.comment} ", self._style("quiet")
                yield from self._filled(gone_words(len(gone.threads)), "quiet", "", room - 2)
            case Past() as past:
                yield f"{self._fold_sign(is_open=is_open)} ", self._style("quiet")
                words = f"{len(past.bygones):,} gone since you looked"
                yield from self._filled(words, "quiet", past.since, room - 2)
            case Bygone() as bygone:
                yield "- ", self._style("quiet")
                yield from self._filled(plain(bygone.line), "quiet", "", room - 2)

    def _spec(self, spec: SpecOutline, room: int, *, is_open: bool) -> Cells:
        if spec.spec.status is SpecStatus.UNREADABLE:
            yield f"{self._glyphs.breaking} ", self._style("breaking")
        else:
            yield f"{self._fold_sign(is_open=is_open) if spec.groups else ' '} ", self._style("quiet")
        yield from self._filled(plain(spec.spec.path), "spec", _status_words(spec), room - 2)

    def _group(self, group: Group, room: int, *, is_open: bool) -> Cells:
        done = self._done(group)
        yield f"{self._fold_sign(is_open=is_open)} ", self._style("quiet")
        verdict = tone(group.worst)
        yield f"{self._glyphs.verdict(verdict)} ", self._style(verdict.word)
        count = f"{done}/{len(group.entries)}" if done else str(len(group.entries))
        title = shortened_inside(plain(group.title), room - len(count) - 6, self._glyphs.ellipsis)
        yield from self._filled(title, "", count, room - 4)

    def _entry(self, entry: Entry, room: int) -> Cells:
        finding, said = entry.finding, self._said
        reviewed = finding.fingerprint in said.reviewed
        yield f"{self._glyphs.reviewed if reviewed else ' '} ", self._style("safe")
        yield f"{self._glyphs.verdict(tone(finding))} ", self._style(tone(finding).word)
        marks = ["new"] if finding.fingerprint in said.new else []
        marks += [self._glyphs.comment] if finding.fingerprint in said.commented else []
        marks += self._stand(said.decided.get(finding.fingerprint), words=room >= WORDS_FROM)
        if is_design(finding):
            marks += [f"{finding.count:,}", word(finding)] if finding.count > 1 else [word(finding)]
        elif len(finding.operations) > 1:
            marks.append(f"{len(finding.operations):,} ops")
        yield from self._filled(_leaf(finding), "quiet" if reviewed else "", " ".join(marks), room - 4)

    def _done(self, group: Group) -> int:
        """Return how many findings of a group are reviewed."""
        known = self._left.get(id(group))
        if known is None or known[0] is not group:
            done = sum(entry.finding.fingerprint in self._said.reviewed for entry in group.entries)
            known = self._left[id(group)] = group, done
        return known[1]

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

    def _filled(self, text: str, style: str, right: str, room: int) -> Cells:
        """Give the text cut to the room that the words on the right leave, and those words."""
        space = max(4, room - len(right) - 2) if right else room - 1
        cut = shortened(text, space, self._glyphs.ellipsis)
        yield cut, self._style(style) if style else Style.null()
        if right:
            yield " " * max(1, room - cell_len(cut) - len(right) - 1) + right, self._style("quiet")

    def _fold_sign(self, *, is_open: bool) -> str:
        return self._glyphs.unfolded if is_open else self._glyphs.folded


def _leaf(finding: Finding) -> str:
    """Return the message without what the group above says already; of many places, what they have in common."""
    if finding.count > 1 and (rule := rule_of(finding)) is not None:
        return rule.title
    return plain(finding.message).replace(plain(f" in {finding.change.place}"), "").replace("`", "")


def _status_words(spec: SpecOutline) -> str:
    changed = spec.spec.status is SpecStatus.CHANGED
    words = f"{len(spec.entries):,}" if changed else str(spec.spec.status.value)
    return f"{spec.spec.format} {words}" if spec.beside_others else words
