"""A record before it is written: its text to edit, how that reads, and exactly which files go where."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.content import Content

from reviewtui.session import editing
from reviewtui.session.plans import Plan, PlannedFile, Published
from reviewtui.session.targets import Choice
from reviewtui.tui.actions import Place
from reviewtui.tui.drafted_files import DraftedFiles
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.lending import lend
from reviewtui.tui.plan_text import commit_lines, commit_row, file_row, path_text, target_text
from reviewtui.tui.record_making import Making, NewRecord
from reviewtui.tui.record_text import kept_lines, kept_row, removed_lines, removed_row
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.screens.planning import Drawn, PlanScreen
from reviewtui.tui.text_safe import plain
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.paragraphs import Paragraphs
from reviewtui.tui.widgets.row_list import Row, RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_and_reading import TextAndReading

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.errors import ReviewtuiError
    from reviewtui.tui.port import Records

# What becomes of a record that is there: its author's own words stay.
CHANGED = "changes"
NOT_FITTING = "You edited lines that are different there. Your text stays as it is: look at its number and links."
KEPT = "Not written, but kept: your edits are there when you return."


class RecordScreen(PlanScreen):
    """Shows what making or renewing a record would write, lets its text be edited, and does it."""

    WRITING = "record-write"
    PLACES = (Place.RECORD, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.RECORD)]

    def __init__(self, state: ReviewState, glyphs: Glyphs, records: Records, making: Making) -> None:
        """Begin with what was edited before and not written."""
        super().__init__(state, glyphs)
        self._records = records
        self._making = making
        self._files = state.unwritten.get(making.key) or DraftedFiles()
        self._drawn: Drawn | None = None
        # The row that is shown, while one is; and the file, until it is planned anew.
        self._row: int | None = None
        self._file: PlannedFile | None = None

    def compose(self) -> ComposeResult:
        """Make target and files, and below them the text beside how it reads."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="record"):
            with Vertical(id="plan-pane", classes="pane") as plan:
                plan.border_title = Content(plain(self._making.title))
                yield from self.where()
                yield RowList(self._glyphs, id="files")
            yield TextAndReading(self._glyphs, id="sides")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Plan for where the configuration says."""
        self.query_one(StatusLine).tell()
        self.query_one("#files").focus()
        self.plan_anew()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys that work now."""
        at_text = event.widget.id == "text"
        self.query_one(KeyBar).tell(*((Place.RECORD_TEXT,) if at_text else self.PLACES))

    @on(RowList.Looked, "#files")
    def looked(self) -> None:
        """Show the file under the cursor."""
        self._show_row()

    @on(RowList.Chosen, "#files")
    def chosen(self) -> None:
        """Go into the text, or into what is shown instead of one."""
        self._sides.go_to(self._sides.panes[0])

    def action_next_pane(self, step: int) -> None:
        """Go to the next (1) or previous (-1) of files, text and reading."""
        panes = ("files", *self._sides.panes)
        here = self.focused.id if self.focused is not None else None
        pane = panes[((panes.index(here) if here in panes else -1) + step) % len(panes)]
        if pane == "files":
            self.query_one("#files").focus()
        else:
            self._sides.go_to(pane)

    def action_editor(self) -> None:
        """Edit the file in the author's own editor, which has the terminal meanwhile."""
        place = self._place
        if place is None or self._plan is None or self._writing:
            return
        self._gather()
        path, text = self._plan.files[place].path, self._files.text(place)
        lend(self.app, lambda editor: self._edit(place, editing.edited(editor, path, text)))
        self._list(place)

    def action_wishes(self) -> None:
        """Ask for another title, and for what the kind wants to know."""
        making = self._making
        if not isinstance(making, NewRecord):
            self.notify("What is there already keeps its title.", markup=False)
            return
        # The form is not needed before somebody asks for it.
        from reviewtui.tui.screens.wishes import WishesScreen  # noqa: PLC0415

        self.app.push_screen(WishesScreen(making), self._wished)

    def action_write(self) -> None:
        """Write what is shown, as it was edited."""
        self._gather()
        if self._plan is not None:
            self._plan = self._files.applied(self._plan)
        super().action_write()
        # What is typed while it is written would be in no file.
        self._sides.hold(held=self._writing)

    def action_close(self) -> None:
        """Return from the text to the files, or from those to where the reviewer was; edits are kept."""
        self._gather()
        if self.focused is not None and self.focused.id == "text":
            self.query_one("#files").focus()
            return
        if self._files.edited and not self.has_class("-naming"):
            self.app.notify(KEPT, markup=False)
        super().action_close()

    def plan_anew(self) -> None:
        """Make the plan once more; which file it is about is not known until then."""
        self._file = None
        super().plan_anew()

    def choices(self) -> Sequence[Choice]:
        """Return where records can be written."""
        return self._records.targets

    def planner(self) -> Callable[[str], Drawn]:
        """Plan what is asked for now."""
        making, records = self._making, self._records
        return lambda to: making.drawn(records, to)

    def carry_out(self, plan: Plan) -> Published:
        """Write the record."""
        return self._records.write(plan)

    def written(self, plan: Plan, published: Published) -> None:
        """Tell what was written; nothing of it waits any more."""
        super().written(plan, published)
        self._files = DraftedFiles([file.text for file in plan.files])
        self._state.unwritten.pop(self._making.key, None)
        self._list(self._place)

    def refused(self, error: ReviewtuiError) -> None:
        """Tell why nothing was written; the text can be edited again."""
        super().refused(error)
        self._sides.hold(held=False)

    def show_target(self, target: Choice, choices: Sequence[Choice]) -> None:
        """Show where the record goes, and the whole path of the file that is shown: names of records are long."""
        path = [] if self._file is None else [path_text(self._file, CHANGED)]
        self.query_one("#target", Paragraphs).tell([target_text(target, choices), *path])

    def show_plan(self, drawn: Drawn) -> None:
        """List the commit, the files, and what stays as somebody edited it."""
        self._gather()
        place = self._place if self._drawn is not None else 0
        self._drawn = drawn
        if not self._files.take(drawn.plan.files):
            self.notify(NOT_FITTING, severity="warning", markup=False)
        self._list(place)

    def show_nothing(self) -> None:
        """Take the files away; edits of them stay."""
        self._gather()
        self._drawn = self._row = None
        self.query_one(RowList).show([])
        self._sides.show_lines("The file", ())

    @property
    def _sides(self) -> TextAndReading:
        return self.query_one(TextAndReading)

    @property
    def _place(self) -> int | None:
        """The place of the file that is shown among those of the plan, if it is a file that is shown."""
        if self._drawn is None or self._row is None:
            return None
        plan = self._drawn.plan
        place = self._row - (plan.commit is not None)
        return place if 0 <= place < len(plan.files) else None

    def _list(self, place: int | None) -> None:
        """List what there is, with the cursor on one of the files, or where it is."""
        drawn = self._drawn
        if drawn is None:
            return
        rows: list[Row] = [commit_row(drawn.plan, self._glyphs)] if drawn.plan.commit is not None else []
        rows += [file_row(file, self._glyphs, CHANGED) for file in self._files.applied(drawn.plan).files]
        rows += [kept_row(part, self._glyphs) for part in drawn.kept]
        rows += [removed_row(name, self._glyphs) for name in drawn.removed]
        files = self.query_one(RowList)
        files.styles.max_height = len(rows)
        files.show(rows)
        self._row = None
        if place is not None:
            files.put_cursor(place + (drawn.plan.commit is not None))
        self._show_row()

    def _show_row(self) -> None:
        """Show what the cursor is on; what was typed into the file before is kept first."""
        self._gather()
        row, drawn = self.query_one(RowList).cursor, self._drawn
        if drawn is None or row == self._row:
            return
        self._row = row
        place, commit = self._place, drawn.plan.commit
        self._file = drawn.plan.files[place] if place is not None else None
        if self._target is not None:
            self.show_target(self._target, self._choices)
        others = row - len(drawn.plan.files) - (commit is not None)
        if place is not None:
            editable = self._plan is not None and not self._writing
            self._sides.show_text(self._files.text(place), editable=editable)
        elif commit is not None and row == 0:
            self._sides.show_lines("The commit", commit_lines(drawn.plan, commit))
        elif others < len(drawn.kept):
            self._sides.show_lines("Edited, so it stays", kept_lines(drawn.kept[others]))
        else:
            name = drawn.removed[others - len(drawn.kept)]
            self._sides.show_lines("Taken out, so it stays out", removed_lines(name))

    def _gather(self) -> None:
        """Take what was typed."""
        place, typed = self._place, self._sides.typed
        if place is not None and typed is not None:
            self._edit(place, typed)

    def _edit(self, place: int, text: str) -> None:
        """Let a file have another text, which is kept for when the reviewer returns until it is written."""
        self._files.edit(place, text)
        if self._files.edited:
            self._state.unwritten[self._making.key] = self._files
        else:
            self._state.unwritten.pop(self._making.key, None)

    def _wished(self, making: NewRecord | None) -> None:
        if making is not None:
            self._gather()
            self._making = making
            self.plan_anew()
