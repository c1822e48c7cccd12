"""Publishing: where the files go, each one as it will be written, and then the writing; nothing before that key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from reviewtui.errors import ReviewtuiError
from reviewtui.repository import WORKTREE
from reviewtui.session.plans import Plan, PlannedFile, Published
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.row_list import Row, RowList, Tone
from reviewtui.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class PublishScreen(Screen[None]):
    """Shows a plan and carries it out."""

    CSS_PATH = "publish.tcss"
    PLACES = (Place.PUBLISH, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.PUBLISH)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Begin with the work tree, which needs no name."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._to_branch = False
        self._plan: Plan | None = None
        self._writing = False

    def compose(self) -> ComposeResult:
        """Make target, list of files and preview."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="publish"):
            with Vertical(id="plan-pane", classes="pane") as plan:
                plan.border_title = Content("Publish")
                yield Static(id="target")
                yield Input(f"api-review/{self._state.session.id}", id="branch")
                yield Static(id="outcome")
                yield RowList(self._glyphs, id="files")
            with VerticalScroll(id="preview", classes="pane"):
                yield Static(id="text")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Plan for the work tree."""
        self.query_one(StatusLine).tell()
        self.query_one(RowList).focus()
        self._plan_anew()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show the file under the cursor."""
        self._show_file()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go into the text of the file."""
        self.query_one("#preview").focus()

    @on(Input.Submitted)
    def named(self) -> None:
        """Plan for the branch that was named."""
        self.query_one(RowList).focus()
        self._plan_anew()

    def action_turn_target(self) -> None:
        """Change between work tree and branch."""
        self._to_branch = not self._to_branch
        self._plan_anew()

    def action_edit_branch(self) -> None:
        """Go to the name of the branch."""
        self._to_branch = True
        self._show_target()
        self.query_one("#branch").focus()

    def action_write(self) -> None:
        """Write what is shown."""
        plan = self._plan
        if plan is None or self._writing:
            return
        if not plan.written:
            self.notify("Every file is there already; nothing to write.", markup=False)
            return
        self._writing = True
        self._say("Writing ...", "$role-text-quiet")
        self.run_worker(partial(self._publish, plan), thread=True, group="publish")

    def action_close(self) -> None:
        """Return to the review."""
        self.dismiss()

    @property
    def _target(self) -> str:
        return self.query_one(Input).value.strip() if self._to_branch else WORKTREE

    def _plan_anew(self) -> None:
        self._plan = None
        self._show_target()
        self._say("Preparing the files ...", "$role-text-quiet")
        work = partial(self._make_plan, self._target)
        self.run_worker(work, thread=True, exclusive=True, group="plan")

    def _make_plan(self, target: str) -> None:
        try:
            plan = self._state.session.plan(target)
        except ReviewtuiError as error:
            self.app.call_from_thread(self._refused, error)
        else:
            self.app.call_from_thread(self._planned, plan, target)

    def _planned(self, plan: Plan, target: str) -> None:
        if target != self._target:
            return
        self._plan = plan
        count = len(plan.written)
        self._say(f"{count} of {len(plan.files)} files will be written. ctrl+s writes them.", "$role-text")
        self.query_one(RowList).show([_row(file, self._glyphs) for file in plan.files])
        self._show_file()

    def _publish(self, plan: Plan) -> None:
        try:
            published = self._state.session.publish(plan)
        except ReviewtuiError as error:
            self.app.call_from_thread(self._refused, error)
        else:
            self.app.call_from_thread(self._published, published)

    def _published(self, published: Published) -> None:
        self._writing = False
        self._plan = None
        files = f"{len(published.paths)} file{'' if len(published.paths) == 1 else 's'}"
        if published.branch is None:
            text = f"{self._glyphs.reviewed} Written to the work tree: {files}. Look at them, then commit them."
        else:
            text = f"{self._glyphs.reviewed} Committed to {published.branch}: {files}, {(published.commit or '')[:10]}."
        self._say(text, "bold $role-safe")

    def _refused(self, error: ReviewtuiError) -> None:
        self._writing = False
        self._say(f"{error} {error.hint}".strip(), "bold $role-breaking")

    def _say(self, text: str, style: str) -> None:
        self.query_one("#outcome", Static).update(shown(text, style))

    def _show_target(self) -> None:
        self.set_class(self._to_branch, "-branch")
        places = (("work tree", not self._to_branch), ("branch", self._to_branch))
        words = [
            (f"[{word}] " if here else f" {word}  ", "bold" if here else "$role-text-quiet") for word, here in places
        ]
        self.query_one("#target", Static).update(Content.assemble(("Write to  ", "$role-text-quiet"), *words))

    def _show_file(self) -> None:
        files = self._plan.files if self._plan is not None else ()
        if not files:
            return
        file = files[self.query_one(RowList).cursor]
        self.query_one("#preview").border_title = Content(plain(file.path))
        self.query_one("#text", Static).update(shown_block(file.text))
        self.query_one("#preview", VerticalScroll).scroll_home(animate=False)


def _row(file: PlannedFile, glyphs: Glyphs) -> Row:
    """Return a file: its name first, for folders are long and alike."""
    folder, _, name = plain(file.path).rpartition("/")
    if file.exists:
        return [(f"{glyphs.reviewed} {name}", Tone.QUIET), (f"  there already, in {folder}", Tone.QUIET)]
    word = "replaces yours" if file.replaces else "new"
    return [("+ ", Tone.GOOD), (name, Tone.STRONG), (f"  {word}, in {folder}", Tone.QUIET)]
