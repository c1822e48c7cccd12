"""What the record screens say: rows of forms and of records that are there, and what a refresh leaves as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.records.origin import origin_of
from reviewtui.tui.card_text import marked
from reviewtui.tui.keymap import key_of
from reviewtui.tui.text_safe import plain, shown
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import Row, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.model import Finding
    from reviewtui.records.generated import Kept
    from reviewtui.records.kind import Form, Kind, Record
    from reviewtui.tui.theme import Glyphs
    from reviewtui.tui.widgets.paragraphs import Lines

QUIET = "$role-text-quiet"
KEY = "bold $role-accent"
_NUMBER = 4


def about_text(finding: Finding | None) -> Sequence[Paragraph]:
    """Return what a new record would be about."""
    what = marked(finding.message) if finding is not None else Content("The whole review: all that was found and said")
    return (Paragraph(what, Content.styled("About  ", QUIET)),)


def form_row(kind: Kind, form: Form, width: int) -> Row:
    """Return one way to make a record: the kind, padded to a width, and the form."""
    return [(f"{kind.noun:<{width}}", Tone.STRONG), (f"  {form.id}", Tone.ACCENT), (f"  {form.about}", Tone.QUIET)]


def form_lines(kind: Kind, form: Form) -> Sequence[Lines]:
    """Return what a kind and a form of it are."""
    facts = [("form", f"{form.id}: {form.about}"), ("kept in", kind.folder)]
    if kind.states.moves:
        facts.append(("states", ", ".join(kind.states.moves)))
    facts += [(option.name, option.about) for option in kind.options]
    width = max(len(name) for name, _ in facts) + 2
    lines = [Paragraph(Content(text), Content.styled(f"{name:<{width}}", QUIET)) for name, text in facts]
    ends = Content.assemble(
        (key_of("list-choose"), KEY), " shows it, filled in from what was found and said; nothing is written yet."
    )
    return (Paragraph(Content.styled(f"A new {kind.noun}", "bold")), *lines, Paragraph(Content("")), Paragraph(ends))


def record_row(kind: Kind, record: Record, review: str) -> Row:
    """Return a record that is there: its number or kind, its state, whether this review made it, and its title."""
    number = kind.id if record.number is None else f"{kind.id} {record.number:0{_NUMBER}}"
    origin = origin_of(record.text)
    ours = "from this review" if origin is not None and origin.review == review else ""
    standing = ", ".join(filter(None, (plain(record.status), ours)))
    return [
        (f"{number}  ", Tone.QUIET),
        (f"{standing}  " if standing else "", Tone.ACCENT if ours else Tone.QUIET),
        (plain(record.title) or plain(record.path), Tone.PLAIN),
    ]


def kept_row(part: Kept, glyphs: Glyphs) -> Row:
    """Return a part of a record that stays because somebody edited it."""
    return [(f"{glyphs.differs} {plain(part.name)}", Tone.ACCENT), ("  was edited, so it stays", Tone.QUIET)]


def removed_row(name: str, glyphs: Glyphs) -> Row:
    """Return a part that somebody took out."""
    return [(f"{glyphs.outdated} {plain(name)}", Tone.ACCENT), ("  was taken out, so it stays out", Tone.QUIET)]


def kept_lines(part: Kept) -> Sequence[Lines]:
    """Return what an edited part would become."""
    told = Content("Somebody edited this part, so refreshing leaves it alone. It would become:")
    return (Paragraph(told), Paragraph(Content("")), *map(_difference, part.difference.splitlines()))


def removed_lines(name: str) -> Sequence[Lines]:
    """Return why a part does not come back."""
    told = f"The part `{plain(name)}` is not in the record any more, and does not come back by itself."
    return (Paragraph(Content(told)),)


def _difference(line: str) -> Paragraph:
    style = {"+": "$role-safe", "-": "$role-breaking", "@": "$role-info"}.get(line[:1], "")
    return Paragraph(shown(line, style))
