"""What the inbox says: a row, the text beside it, and what to do where there is none; pure text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from reviewtui.counting import counted
from reviewtui.inbox.wording import (
    age_words,
    counts_words,
    empty_words,
    left_out_words,
    names_of,
    people_words,
    specs_words,
    stale_words,
    verdict_word,
)
from reviewtui.model import Verdict
from reviewtui.rubric.types import Decision
from reviewtui.tui.card_text import marked
from reviewtui.tui.keymap import key_of, with_keys
from reviewtui.tui.text_safe import plain, shortened, shortened_inside, shown, shown_block
from reviewtui.tui.theme import verdict_color
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import Row, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.errors import ReviewtuiError
    from reviewtui.inbox.waiting import Judged, Stand, Waiting
    from reviewtui.tui.inbox_state import InboxState
    from reviewtui.tui.theme import Glyphs

QUIET = "$role-text-quiet"
HEADING = "bold $role-accent"
_TONES = {Verdict.BREAKING: Tone.BAD, Verdict.DANGEROUS: Tone.WARN, Verdict.SAFE: Tone.GOOD, Verdict.INFO: Tone.PLAIN}
_VERDICT, _COUNTS, _AGE, _PEOPLE = 13, 10, 7, 19
_SPECS = 34
_LEAST_NAME, _NAME_BESIDE_SPECS = 12, 24
_MOST_SPECS, _MOST_MISSING = 4, 6
_LONGEST_COMMENT = 300
_BASE_NAME = 40
_MANY = 1_000


def inbox_row(row: Waiting, judged: Judged | None, stand: Stand | None, glyphs: Glyphs, width: int) -> Row:
    """Return a row as wide as the list; what is not known yet is blank, and nothing moves when it comes."""
    room = width - 1
    parts: list[tuple[str, Tone]] = [_verdict(judged, glyphs)]
    used = _VERDICT
    # What matters less gives way first; the place says where a column stands once it has room.
    columns = (
        (2, _age(row.days), _AGE, Tone.QUIET),
        (1, _counts(judged, glyphs), _COUNTS, Tone.PLAIN),
        (3, _people(row, stand), _PEOPLE, Tone.ACCENT if row.is_draft else Tone.QUIET),
        (0, shortened_inside(plain(specs_words(row)), _SPECS - 2, glyphs.ellipsis), _SPECS, Tone.QUIET),
    )
    chosen = []
    for place, text, cells, tone in columns:
        least = _LEAST_NAME if place else _NAME_BESIDE_SPECS
        if used + least + cells <= room:
            chosen.append((place, (_fitted(text, cells, glyphs), tone)))
            used += cells
    name = shortened_inside(plain(names_of(row)), max(1, room - used - 1), glyphs.ellipsis)
    parts.append((name + " " * (room - used - cell_len(name)), Tone.STRONG))
    return [*parts, *(column for _, column in sorted(chosen, key=lambda one: one[0]))]


def stale_row(state: InboxState) -> Row | None:
    """Return the row that stands for what is folded; None when nothing is."""
    if state.horizon is None or state.looking:
        return None
    words = stale_words(state.left_out, state.horizon.stale_days)
    return [(f"{words}; {key_of('list-choose')} shows them", Tone.QUIET)] if words else None


def headline(state: InboxState, glyphs: Glyphs, width: int) -> Content:
    """Return what is listed, against what, what the filter leaves and, if there is room, in which order."""
    dot = f" {glyphs.dot} "
    parts: list[tuple[str, str]] = [("Inbox", "bold")]
    if state.horizon is not None:
        count = counted(state.count, "change")
        if state.only.phrase:
            count = f"{len(state.shown)} of {count}"
        base = shortened_inside(plain(state.horizon.base_name), _BASE_NAME, glyphs.ellipsis)
        parts += [(dot, QUIET), (count, "bold"), (f" against {base}", "")]
        if state.only.phrase:
            parts += [(dot, QUIET), (f"only: {state.only.phrase}", HEADING)]
        order = Content.assemble(*parts, (dot, QUIET), (state.order.phrase, QUIET))
        if order.cell_length <= width:
            return order
    return Content.assemble(*parts).truncate(width, ellipsis=len(glyphs.ellipsis) == 1)


def row_lines(
    row: Waiting, judged: Judged | None, stand: Stand | None, glyphs: Glyphs
) -> Iterator[Paragraph | Content]:
    """Return what is known of a row: what changed, the worst findings, who reviewed, what is missing, the last word."""
    yield shown(names_of(row), "bold")
    yield shown(f"{row.head.author}, {age_words(row.days)}: {row.head.subject}", QUIET)
    yield Content("")
    yield from _changes(row, judged, glyphs)
    yield Content("")
    yield from _review(row, stand, glyphs)


def left_out_lines(state: InboxState) -> Iterator[Content]:
    """Return what is not listed, and why."""
    if state.horizon is not None:
        for sentence in left_out_words(state.left_out, shallow=state.horizon.is_shallow):
            yield shown(sentence, QUIET)


def nothing_lines(state: InboxState) -> Iterator[Content]:
    """Return what it means that there is no row, and what to do."""
    if state.looking:
        yield Content.styled("Looking at branches and pull requests ...", QUIET)
    elif state.refused is not None:
        yield from refused_lines(state.refused)
    elif state.count:
        yield Content.styled(
            f"No change is {state.only.phrase}." if state.only.phrase else "Nothing is listed.", "bold"
        )
        yield Content.styled(with_keys("{inbox-filter} turns to the next filter, {inbox-show-all} takes it off."))
    else:
        first, *others = empty_words()
        yield Content.styled(first, "bold")
        for sentence in others:
            yield Content("")
            yield shown(sentence)
        yield Content("")
        yield from left_out_lines(state)


def refused_lines(error: ReviewtuiError) -> Iterator[Content]:
    """Return why nothing can be listed."""
    yield shown_block(str(error), "bold $role-dangerous")
    yield Content("")
    yield shown_block(error.hint)
    yield Content("")
    yield Content.styled("R looks again.", QUIET)


def _changes(row: Waiting, judged: Judged | None, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    specs = (judged.specs if judged is not None else ()) or row.specs
    for path in specs[:_MOST_SPECS] or (specs_words(row),):
        yield shown(path)
    if len(specs) > _MOST_SPECS:
        yield Content.styled(f"and {len(specs) - _MOST_SPECS} more", QUIET)
    if judged is None:
        yield Content.styled("Comparing ...", QUIET)
        return
    words = counts_words(judged)
    yield Content.styled(
        words or verdict_word(judged), f"bold {verdict_color(judged.worst)}" if judged.worst else "bold"
    )
    for one in judged.top:
        mark = Content.styled(f"{glyphs.verdict(one.verdict)} ", verdict_color(one.verdict))
        yield Paragraph(marked(one.message), mark)
    for trouble in filter(None, (judged.trouble, *judged.problems)):
        yield Paragraph(shown_block(trouble), Content.styled(f"{glyphs.unknown} ", "$role-dangerous"))


def _review(row: Waiting, stand: Stand | None, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    if stand is None:
        yield shown(people_words(row).capitalize())
        yield Content.styled("Looking at what is missing ...", QUIET)
        return
    for one in stand.reviewers:
        said = Decision(one.decision).phrase if one.decision else "no decision yet"
        outdated = "" if one.holds else ", outdated"
        yield Paragraph(shown(f"{said}{outdated}"), shown(f"{plain(one.name)}  ", "bold"))
    if not stand.reviewers and not stand.trouble:
        yield shown(people_words(row).capitalize())
    if stand.hidden:
        yield Content.styled(f"What {counted(stand.hidden, 'reviewer')} said is kept back until you decide.", QUIET)
    yield from _missing(stand, glyphs)
    if stand.comment is not None:
        yield Content("")
        words = shortened(plain(stand.comment.text), _LONGEST_COMMENT, glyphs.ellipsis)
        yield Paragraph(shown(words), shown(f"{plain(stand.comment.name)} {glyphs.comment} ", "bold"))


def _missing(stand: Stand, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    if stand.trouble:
        yield Paragraph(shown_block(stand.trouble), Content.styled(f"{glyphs.unknown} ", "$role-dangerous"))
        return
    late = Content.styled(", late", "$role-breaking") if stand.is_late else Content("")
    if not stand.missing:
        yield Content.assemble((f"All {stand.required} requirements are met", "bold $role-safe"), late)
        return
    yield Content.assemble((f"{len(stand.missing)} of {stand.required} requirements are missing", "bold"), late)
    for title in stand.missing[:_MOST_MISSING]:
        yield Paragraph(shown(title), Content.styled(f"{glyphs.no} ", "$role-breaking"))
    if len(stand.missing) > _MOST_MISSING:
        yield Content.styled(f"and {len(stand.missing) - _MOST_MISSING} more", QUIET)


def _verdict(judged: Judged | None, glyphs: Glyphs) -> tuple[str, Tone]:
    if judged is None:
        return f"{glyphs.dot:<{_VERDICT}}", Tone.QUIET
    word = verdict_word(judged)
    if judged.worst is None:
        sign, tone = (glyphs.unknown, Tone.WARN) if judged.trouble or judged.problems else (glyphs.dot, Tone.QUIET)
    else:
        sign, tone = glyphs.verdict(judged.worst), _TONES[judged.worst]
    return f"{sign} {word}".ljust(_VERDICT), tone


def _counts(judged: Judged | None, glyphs: Glyphs) -> str:
    if judged is None:
        return ""
    counts = ((judged.tally.breaking, glyphs.breaking), (judged.tally.dangerous, glyphs.dangerous))
    return " ".join(f"{_short(count)}{sign}" for count, sign in counts if count)


def _short(count: int) -> str:
    return str(count) if count < _MANY else f"{count // _MANY}k"


def _age(days: int) -> str:
    return f"{days:,} d".rjust(5) if days else "today"


def _people(row: Waiting, stand: Stand | None) -> str:
    if row.decided:
        return f"you: {Decision(row.decided).phrase}"
    missing = f", {len(stand.missing)} missing" if stand is not None and stand.missing else ""
    if row.drafted:
        return f"draft{missing}"
    return f"{counted(len(row.reviewers), 'review')}{missing}" if row.reviewers else ""


def _fitted(text: str, cells: int, glyphs: Glyphs) -> str:
    short = shortened(text, cells - 1, glyphs.ellipsis)
    return short + " " * (cells - cell_len(short))
