"""The card of a finding: what changed, who is hit, why it matters, how to fix it, and what was said about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message

from reviewtui.model import Disposition, Finding, SpecReport
from reviewtui.tui.actions import Place
from reviewtui.tui.card_section import QUIET, Deed, Part
from reviewtui.tui.card_text import Said, sections
from reviewtui.tui.finding_words import is_design, tone, word
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.spec_text import spec_lines
from reviewtui.tui.text_safe import shown
from reviewtui.tui.theme import Glyphs, verdict_color
from reviewtui.tui.widgets.card_sections import CardSections
from reviewtui.tui.widgets.paragraphs import Paragraph

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType


class FindingCard(CardSections):
    """Shows one finding in sections that can be folded; it can be scrolled."""

    PLACES = (Place.FINDING, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.FINDING, Place.FINDINGS)]

    @dataclass
    class Wanted(Message):
        """What a part of the card leads to is wanted."""

        part: Part

    def __init__(self, glyphs: Glyphs, base_name: str, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty; `base_name` is what people call the older version."""
        super().__init__(glyphs, id=id)
        self._base_name = base_name
        self._about = ""

    def say(self, message: str) -> None:
        """Show a sentence in the place of a finding."""
        self.entitle(Content("Finding"))
        self._update([shown(message, QUIET)])

    def show_lines(self, title: str, lines: Sequence[Paragraph | Content]) -> None:
        """Show lines in the place of a finding."""
        self.entitle(Content(title))
        self._update(lines, title)

    def show_spec(self, spec: SpecReport, advice: str = "") -> None:
        """Show a description as a whole, with what to do where nothing changed at all."""
        self.entitle(shown(spec.path or spec.base_path))
        self._update(spec_lines(spec, self._glyphs, advice))

    def show(self, finding: Finding, said: Said, *, reviewed: bool) -> None:
        """Show a finding with what was said about it."""
        verdict = tone(finding)
        title = [(f"{self._glyphs.verdict(verdict)} {word(finding)}", f"bold {verdict_color(verdict)}")]
        if is_design(finding):
            title.append((f" {self._glyphs.dot} design", QUIET))
        if finding.disposition is not Disposition.OPEN:
            title.append((f" {self._glyphs.dot} {finding.disposition.value}", QUIET))
        if reviewed:
            title.append((f" {self._glyphs.dot} {self._glyphs.reviewed} reviewed", "$role-safe"))
        self.entitle(Content.assemble(*title))
        anew = finding.fingerprint != self._about
        self.tell_sections(sections(finding, said, self._base_name, self._glyphs), anew=anew)
        self._stay(finding.fingerprint)

    def go_to_comments(self) -> None:
        """Show what was said last."""
        self.call_after_refresh(self._show_comments)

    def on_click(self, event: events.Click) -> None:
        """Do what the line that was clicked leads to."""
        offset = event.get_content_offset(self)
        found = self.at(offset.y + self.scroll_offset.y) if offset is not None else None
        if found is None:
            return
        section, part = found
        if part.deed is Deed.FOLD:
            self.fold(section, folded=not self.is_folded(section))
        elif part.deed is not Deed.DIFF:
            self.post_message(self.Wanted(part))

    def action_section(self, step: int) -> None:
        """Go to the next (1) or previous (-1) section."""
        self.choose(step)
        if self.chosen is not None:
            self.scroll_to(y=max(0, self.line_of(self.chosen) - 1), animate=False, immediate=True)

    def action_fold(self, folded: int) -> None:
        """Fold (1) or unfold (0) the section that was gone to."""
        if self.section is not None:
            self.fold(self.section, folded=bool(folded))

    def action_open(self) -> None:
        """Do what the section leads to that was gone to; without one, go to the line in the diff."""
        section = self.section
        if section is None:
            self.post_message(self.Wanted(Part(Paragraph(Content("")), Deed.DIFF)))
        elif section.deed is Deed.FOLD:
            self.fold(section, folded=not self.is_folded(section))
        else:
            self.post_message(self.Wanted(section.parts[0]))

    def _show_comments(self) -> None:
        end = self.end_of(Deed.COMMENTS)
        self.scroll_to(y=max(0, end - self.size.height + 1), animate=False)

    def _update(self, paragraphs: Iterable[Paragraph | Content], about: str = "") -> None:
        """Show lines that are no sections."""
        self.tell(paragraphs)
        self._stay(about)

    def _stay(self, about: str) -> None:
        """Begin at the top; what is told anew about the same stays where the reader is."""
        if about != self._about or not about:
            self.scroll_home(animate=False, immediate=True)
        self._about = about
