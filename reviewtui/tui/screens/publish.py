"""Publishing: where the files go, each one and the commit as they will be; nothing is written before that key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVarTuple

from textual import on
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from reviewtui.errors import ConflictError, ReviewtuiError
from reviewtui.session.plans import Plan, Published
from reviewtui.session.targets import Choice
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.plan_text import (
    EXTENTS,
    commit_lines,
    commit_row,
    file_row,
    plan_lines,
    published_lines,
    target_text,
)
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.text_safe import plain, shown, shown_block
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.paragraphs import Paragraph, Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

Words = TypeVarTuple("Words")

AGAIN = "Nothing was written. What is shown now rests on what came in meanwhile: ctrl+s tries again."


class PublishScreen(Screen[None]):
    """Shows a plan and carries it out."""

    CSS_PATH = "publish.tcss"
    PLACES = (Place.PUBLISH, Place.LIST, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.PUBLISH)]

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Begin with what the configuration says, and with the files that fit."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._choices: tuple[Choice, ...] = ()
        self._target: Choice | None = None
        self._closes: bool | None = None
        self._plan: Plan | None = None
        self._writing = False
        self._refusal: tuple[Content, ...] = ()

    def compose(self) -> ComposeResult:
        """Make target, list of files and preview."""
        yield StatusLine(self._glyphs, self._state)
        with Container(id="publish"):
            with Vertical(id="plan-pane", classes="pane") as plan:
                plan.border_title = Content("Publish")
                yield Paragraphs(id="target")
                yield LineField(id="branch")
                with VerticalScroll(id="told", can_focus=False):
                    yield Paragraphs(id="outcome")
                yield RowList(self._glyphs, id="files")
            with TextPane(id="preview", classes="pane"):
                yield Paragraphs(id="text")
        yield KeyBar(*self.PLACES)

    def on_mount(self) -> None:
        """Plan for where the configuration says."""
        self.query_one(StatusLine).tell()
        self.query_one(RowList).focus()
        self._plan_anew()

    @on(RowList.Looked)
    def looked(self) -> None:
        """Show the file under the cursor."""
        self._show_row()

    @on(RowList.Chosen)
    def chosen(self) -> None:
        """Go into the text of the file."""
        self.query_one("#preview").focus()

    @on(Input.Submitted)
    def named(self, event: Input.Submitted) -> None:
        """Plan for the branch that was named."""
        name = event.value.strip()
        self.remove_class("-naming")
        self.query_one(RowList).focus()
        if name:
            known = (choice for choice in self._choices if choice.word == name)
            self._aim(next(known, Choice(name, f"branch {name}")))

    def action_turn_target(self) -> None:
        """Take the next place to publish to."""
        if self._choices:
            here = self._choices.index(self._target) if self._target in self._choices else -1
            self._aim(self._choices[(here + 1) % len(self._choices)])

    def action_turn_extent(self) -> None:
        """Take what fits, or one's own part only, or the closing files too."""
        extents = list(EXTENTS)
        self._closes = extents[(extents.index(self._closes) + 1) % len(extents)]
        self._aim(self._target)

    def action_edit_branch(self) -> None:
        """Name another branch."""
        field = self.query_one(Input)
        if self._plan is not None and self._plan.branch is not None:
            field.value = self._plan.branch
        self.add_class("-naming")
        field.focus()

    def action_write(self) -> None:
        """Write what is shown."""
        plan = self._plan
        if plan is None or self._writing:
            return
        if not plan.written:
            self.notify("Every file is there already; nothing to write.", markup=False)
            return
        self._writing = True
        self._refusal = ()
        self._say([Content.styled("Writing ...", "$role-text-quiet")])
        self.run_worker(partial(self._publish, plan), thread=True, group="publish")

    def action_close(self) -> None:
        """Return to the review, or from the name of a branch to the files."""
        if self.has_class("-naming"):
            self.remove_class("-naming")
            self.query_one(RowList).focus()
        else:
            self.dismiss()

    def _aim(self, target: Choice | None) -> None:
        """Plan for another place, or for other files."""
        self._target, self._refusal = target, ()
        self._plan_anew()

    def _plan_anew(self) -> None:
        self._plan = None
        self._show_target()
        self._say([*self._refusal, Content.styled("Preparing the files ...", "$role-text-quiet")])
        work = partial(self._make_plan, self._target, self._closes)
        self.run_worker(work, thread=True, exclusive=True, group="plan")

    def _make_plan(self, target: Choice | None, closing: bool | None) -> None:  # noqa: FBT001 - three values
        session = self._state.session
        try:
            if target is None:
                self._choices = session.targets
                target = self._target = self._choices[0]
            plan = session.plan(target.word, closing=closing)
        except ReviewtuiError as error:
            self._call(self._not_planned, target, error)
        else:
            self._call(self._planned, target, closing, plan)

    def _planned(self, target: Choice, closing: bool | None, plan: Plan) -> None:  # noqa: FBT001 - three values
        if self._target != target or closing is not self._closes:
            return
        self._plan = plan
        self._show_target()
        self._say([*self._refusal, *plan_lines(plan)])
        commit = [commit_row(plan, self._glyphs)] if plan.commit is not None else []
        self.query_one(RowList).show([*commit, *(file_row(file, self._glyphs) for file in plan.files)])
        self._show_row()

    def _not_planned(self, target: Choice | None, error: ReviewtuiError) -> None:
        if target == self._target:
            self._show_target()
            self.query_one(RowList).show([])
            self.query_one("#preview").border_title = Content("")
            self.query_one("#text", Paragraphs).tell([])
            self._say(_told(error))

    def _publish(self, plan: Plan) -> None:
        try:
            published = self._state.session.publish(plan)
        except ReviewtuiError as error:
            self._call(self._refused, error)
        else:
            self._call(self._published, plan, published)

    def _published(self, plan: Plan, published: Published) -> None:
        self._writing = False
        self._plan = None
        self._say(published_lines(plan, published, self._glyphs))

    def _refused(self, error: ReviewtuiError) -> None:
        """Tell why nothing was written; what another one wrote meanwhile is taken into a new plan."""
        self._writing = False
        self._say(_told(error))
        if isinstance(error, ConflictError):
            self._refusal = (*_told(error), Content.styled(AGAIN, "$role-text"))
            self._plan_anew()

    def _call(self, show: Callable[[*Words], None], *words: *Words) -> None:
        """Show something from a thread, unless the reviewer left meanwhile."""
        self.app.call_from_thread(lambda: show(*words) if self.is_attached else None)

    def _say(self, lines: Iterable[Paragraph | Content]) -> None:
        self.query_one("#outcome", Paragraphs).tell(lines)

    def _show_target(self) -> None:
        if self._target is not None:
            self.query_one("#target", Paragraphs).tell(target_text(self._target, self._choices, self._closes))

    def _show_row(self) -> None:
        plan, row = self._plan, self.query_one(RowList).cursor
        if plan is None:
            return
        preview, text = self.query_one("#preview", TextPane), self.query_one("#text", Paragraphs)
        if plan.commit is not None and row == 0:
            preview.border_title = Content("The commit")
            text.tell(commit_lines(plan, plan.commit))
        else:
            file = plan.files[row - (plan.commit is not None)]
            preview.border_title = Content(plain(file.path))
            text.tell([shown_block(file.text)])
        preview.scroll_home(animate=False)


def _told(error: ReviewtuiError) -> tuple[Content, ...]:
    hint = (shown(error.hint, "$role-text"),) if error.hint else ()
    return (shown(str(error), "bold $role-breaking"), *hint)
