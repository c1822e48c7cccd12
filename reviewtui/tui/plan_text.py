"""What the screens that write say of a plan: its target, its files, its commit, and what is left to do; pure text."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from textual.content import Content

from reviewtui.counting import counted
from reviewtui.session.commit_words import facts
from reviewtui.tui.keymap import key_of
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.widgets.paragraphs import Paragraph
from reviewtui.tui.widgets.row_list import Row, Tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.session.plans import Plan, PlannedCommit, PlannedFile, Published
    from reviewtui.session.targets import Choice
    from reviewtui.tui.theme import Glyphs

QUIET = "$role-text-quiet"
KEY = "bold $role-accent"
EXTENTS = {None: "what fits", False: "your part only", True: "the closing files too"}
_SHORT_COMMIT = 8


def target_text(target: Choice, choices: Sequence[Choice]) -> Paragraph:
    """Return where the files go, as one of several places that can be chosen."""
    where = f"{choices.index(target) + 1} of {len(choices)}" if target in choices else "as you named it"
    return Paragraph(
        Content.assemble(shown(target.title, "bold"), (f"  {where}", QUIET)), Content.styled("To    ", QUIET)
    )


def extent_text(closing: bool | None) -> Paragraph:  # noqa: FBT001 - three values: yes, no, as it fits
    """Return which files they are, as one of several choices."""
    which = f"{list(EXTENTS).index(closing) + 1} of {len(EXTENTS)}"
    return Paragraph(
        Content.assemble((EXTENTS[closing], "bold"), (f"  {which}", QUIET)), Content.styled("With  ", QUIET)
    )


def path_text(file: PlannedFile, replaced: str) -> Paragraph:
    """Return the whole path of a file, and what becomes of it."""
    word = "there already" if file.exists else replaced if file.replaces else "new"
    path = Content.assemble(shown(file.path, "bold"), (f"  {word}", QUIET))
    return Paragraph(path, Content.styled("File  ", QUIET))


def plan_lines(plan: Plan, writing: str) -> Iterator[Paragraph | Content]:
    """Return what should be known before anything is written; `writing` is the id of the action that does it."""
    if plan.written:
        files, written = counted(len(plan.files), "file"), len(plan.written)
        which = files if written == len(plan.files) else f"{written} of {files}"
        them = "it" if written == 1 else "them"
        yield Content.assemble(
            (f"{which} will be written. ", "bold"), (key_of(writing), KEY), (f" writes {them}.", "bold")
        )
    else:
        yield Content.styled("Everything is there already; nothing is to be written.", "bold")
    yield from (shown(note, "$role-dangerous") for note in plan.notes)
    if plan.catch_up:
        yield Content.styled("To bring that in:", QUIET)
        yield from map(_command, plan.catch_up)
    if plan.extent:
        yield shown(plan.extent, QUIET)


def published_lines(plan: Plan, published: Published, glyphs: Glyphs) -> Iterator[Paragraph | Content]:
    """Return what was written, and what the user does next."""
    files = counted(len(published.paths), "file")
    if published.branch is None:
        them = "it" if len(published.paths) == 1 else "them"
        text = f"{glyphs.reviewed} Written to the work tree: {files}. Look at {them}, then commit {them}."
        yield shown(text, "bold $role-safe")
        return
    commit = (published.commit or "")[:_SHORT_COMMIT]
    yield shown(f"{glyphs.reviewed} Committed to {published.branch}: {files}, {commit}.", "bold $role-safe")
    if plan.push:
        yield Content("Nothing was pushed. To push it:")
        yield _command(plan.push)


def commit_row(plan: Plan, glyphs: Glyphs) -> Row:
    """Return the commit as a row, above its files."""
    subject = plain(plan.message.partition("\n")[0])
    return [(f"{glyphs.dot} commit", Tone.ACCENT), (f"  {subject}", Tone.QUIET)]


def commit_lines(plan: Plan, commit: PlannedCommit) -> Iterator[Paragraph | Content]:
    """Return everything about the commit: its message first."""
    yield shown_block(plan.message)
    yield Content("")
    for name, value in facts(commit):
        yield Paragraph(shown(value), Content.styled(f"{name:<10} ", QUIET))


def file_row(file: PlannedFile, glyphs: Glyphs, replaced: str = "replaces yours") -> Row:
    """Return a file: its name first, for folders are long and alike; `replaced` says what becomes of an older one."""
    folder, _, name = plain(file.path).rpartition("/")
    if file.exists:
        return [(f"{glyphs.reviewed} {name}", Tone.QUIET), (f"  there already, in {folder}", Tone.QUIET)]
    word = replaced if file.replaces else "new"
    return [("+ ", Tone.GOOD), (name, Tone.STRONG), (f"  {word}, in {folder}", Tone.QUIET)]


def _command(words: Sequence[str]) -> Paragraph:
    return Paragraph(shown(shlex.join(["git", *words]), "$role-info"), Content("  "))
