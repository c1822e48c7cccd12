"""What the screens that write files share: where to, the plan in a thread, carrying it out, what comes in meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, TypeVarTuple

from textual import on
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from reviewtui.errors import ConflictError, ReviewtuiError
from reviewtui.session.plans import Plan, Published
from reviewtui.session.targets import Choice
from reviewtui.tui.plan_text import plan_lines, published_lines
from reviewtui.tui.review_state import ReviewState
from reviewtui.tui.text_safe import shown
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.paragraphs import Paragraph, Paragraphs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.text_pane import TextPane

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reviewtui.records.generated import Kept

Words = TypeVarTuple("Words")

AGAIN = "Nothing was written. What is shown now rests on what came in meanwhile: ctrl+s tries again."


@dataclass(frozen=True, slots=True)
class Drawn:
    """A plan, and for a record that is renewed the parts that were edited and stay, and those that were taken out."""

    plan: Plan
    kept: tuple[Kept, ...] = ()
    removed: tuple[str, ...] = ()


class PlanScreen(Screen[None]):
    """Shows a plan and carries it out; the screen that derives from it says which."""

    WRITING: ClassVar[str]
    """The id of the action that carries the plan out."""

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Begin with what the configuration says."""
        super().__init__()
        self._state = state
        self._glyphs = glyphs
        self._choices: Sequence[Choice] = ()
        self._target: Choice | None = None
        self._plan: Plan | None = None
        # What the last plan that was asked for is known by; one that comes in later is for nobody.
        self._asked = object()
        self._writing = False
        self._refusal: tuple[Content, ...] = ()

    def where(self) -> ComposeResult:
        """Make what stands above the files: the target, a field to name another one, and what is to be known."""
        yield Paragraphs(id="target")
        yield LineField(id="branch")
        with TextPane(id="told", can_focus=False):
            yield Paragraphs(id="outcome")

    def choices(self) -> Sequence[Choice]:
        """Return where the files can go; called in a thread."""
        raise NotImplementedError

    def planner(self) -> Callable[[str], Drawn]:
        """Return what makes the plan for a target; it is called in a thread, so it holds all that it needs."""
        raise NotImplementedError

    def carry_out(self, plan: Plan) -> Published:
        """Write what was planned; called in a thread."""
        raise NotImplementedError

    def show_target(self, target: Choice, choices: Sequence[Choice]) -> None:
        """Show where the files go."""
        raise NotImplementedError

    def show_plan(self, drawn: Drawn) -> None:
        """Show what would be written."""
        raise NotImplementedError

    def show_nothing(self) -> None:
        """Take away what was shown of a plan."""
        raise NotImplementedError

    @on(Input.Submitted, "#branch")
    def named(self, event: Input.Submitted) -> None:
        """Plan for the branch that was named."""
        name = event.value.strip()
        self.remove_class("-naming")
        self.query_one(RowList).focus()
        if name:
            known = (choice for choice in self._choices if choice.word == name)
            self.aim(next(known, Choice(name, f"branch {name}")))

    def action_turn_target(self) -> None:
        """Take the next place to write to."""
        if self._choices:
            here = self._choices.index(self._target) if self._target in self._choices else -1
            self.aim(self._choices[(here + 1) % len(self._choices)])

    def action_edit_branch(self) -> None:
        """Name another branch."""
        field = self.query_one("#branch", LineField)
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
        self.say([Content.styled("Writing ...", "$role-text-quiet")])
        self.run_worker(partial(self._carry_out, plan), thread=True, group="write")

    def action_close(self) -> None:
        """Return to the review, or from the name of a branch to the files."""
        if self.has_class("-naming"):
            self.remove_class("-naming")
            self.query_one(RowList).focus()
        else:
            self.dismiss()

    def aim(self, target: Choice | None) -> None:
        """Plan for another place, or for other files."""
        self._target, self._refusal = target, ()
        self.plan_anew()

    def plan_anew(self) -> None:
        """Make the plan once more; what is shown of the earlier one stays until then."""
        self._plan = None
        self._show_target()
        self.say([*self._refusal, Content.styled("Preparing the files ...", "$role-text-quiet")])
        self._asked = asked = object()
        work = partial(self._make_plan, asked, self._target, self.planner())
        self.run_worker(work, thread=True, exclusive=True, group="plan")

    def say(self, lines: Iterable[Paragraph | Content]) -> None:
        """Show what is to be known of the plan."""
        self.query_one("#outcome", Paragraphs).tell(lines)

    def written(self, plan: Plan, published: Published) -> None:
        """Tell what was written."""
        self._writing = False
        self._plan = None
        self.say(published_lines(plan, published, self._glyphs))

    def refused(self, error: ReviewtuiError) -> None:
        """Tell why nothing was written; what another one wrote meanwhile is taken into a new plan."""
        self._writing = False
        self.say(told(error))
        if isinstance(error, ConflictError):
            self._refusal = (*told(error), Content.styled(AGAIN, "$role-text"))
            self.plan_anew()

    def _make_plan(self, asked: object, target: Choice | None, planner: Callable[[str], Drawn]) -> None:
        try:
            if target is None:
                self._choices = self.choices()
                target = self._choices[0]
            drawn = planner(target.word)
        except ReviewtuiError as error:
            self._call(self._not_planned, asked, target, error)
        else:
            self._call(self._planned, asked, target, drawn)

    def _planned(self, asked: object, target: Choice, drawn: Drawn) -> None:
        if asked is not self._asked:
            return
        self._target = target
        self._show_target()
        self._plan = drawn.plan
        self.say([*self._refusal, *plan_lines(drawn.plan, self.WRITING)])
        self.show_plan(drawn)

    def _not_planned(self, asked: object, target: Choice | None, error: ReviewtuiError) -> None:
        if asked is self._asked:
            self._target = target
            self._show_target()
            self.show_nothing()
            self.say(told(error))

    def _carry_out(self, plan: Plan) -> None:
        try:
            published = self.carry_out(plan)
        except ReviewtuiError as error:
            self._call(self.refused, error)
        else:
            self._call(self.written, plan, published)

    def _call(self, show: Callable[[*Words], None], *words: *Words) -> None:
        """Show something from a thread, unless the reviewer left meanwhile."""
        self.app.call_from_thread(lambda: show(*words) if self.is_attached else None)

    def _show_target(self) -> None:
        if self._target is not None:
            self.show_target(self._target, self._choices)


def told(error: ReviewtuiError) -> tuple[Content, ...]:
    """Return an error with its hint."""
    hint = (shown(error.hint, "$role-text"),) if error.hint else ()
    return (shown(str(error), "bold $role-breaking"), *hint)
