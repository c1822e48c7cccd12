"""What a reviewer does with the review as a whole: see what blocks it, decide, publish, take in what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.requirements.requirement import Deed
from reviewtui.tui.archive import HistoryWanted
from reviewtui.tui.screens.line_actions import LineActions
from reviewtui.tui.screens.undo_actions import UndoActions
from reviewtui.tui.text_safe import plain
from reviewtui.tui.watching import TakeIn

if TYPE_CHECKING:
    from reviewtui.model import Finding
    from reviewtui.reviews.requirements.requirement import Step

NO_DESCRIPTION = "No API description differs, so there is none to see the history of."
ELSEWHERE = "There is no place in the review to go to: "


class WholeReview(LineActions, UndoActions):
    """The part of the review that is about all of it; no screen that opens over it is needed before it is asked for."""

    def show_evidence(self, finding: Finding) -> None:
        """Go to the line of a finding that speaks to a question."""
        raise NotImplementedError

    def list_questions(self) -> None:
        """Go to the list of all questions."""
        from reviewtui.tui.screens.questions import QuestionsScreen  # noqa: PLC0415 - said above

        self.app.push_screen(QuestionsScreen(self.state, self._glyphs), self._left_questions)

    def action_requirements(self) -> None:
        """See what blocks the review, who reviewed it, and what is gone since the reviewer last looked."""
        from reviewtui.tui.screens.requirements import RequirementsScreen  # noqa: PLC0415 - said above

        self.app.push_screen(RequirementsScreen(self.state, self._glyphs), self._lead)

    def action_verdict(self) -> None:
        """Go to levels, blockers and decision."""
        from reviewtui.tui.screens.verdict import VerdictScreen  # noqa: PLC0415 - said above

        screen = VerdictScreen(self.state, self._glyphs)
        self.app.push_screen(screen, lambda publishing: self._left_verdict(publishing=bool(publishing)))

    def action_publish(self) -> None:
        """Go to the files that are written back."""
        from reviewtui.tui.screens.publish import PublishScreen  # noqa: PLC0415 - said above

        self.app.push_screen(PublishScreen(self.state, self._glyphs), lambda _: self.told())

    def action_record(self) -> None:
        """Make a record: of the finding, or from the questions of the review."""
        from reviewtui.tui.screens.records import RecordsScreen  # noqa: PLC0415 - said above

        at_question = self.focused is not None and self.focused.id == "question"
        finding = self.entry.finding if self.entry is not None and not at_question else None
        self.app.push_screen(RecordsScreen(self.state, self._glyphs, finding), lambda _: self.told())

    def action_history(self) -> None:
        """See what each commit did to the description that is shown, or to the first one."""
        specs = self.state.session.report.specs
        spec = self.entry.spec if self.entry is not None else next(iter(specs), None)
        if spec is None:
            self.notify(NO_DESCRIPTION, markup=False)
        else:
            self.post_message(HistoryWanted(spec.path or spec.base_path))

    def action_take_in(self) -> None:
        """Open the review as it stands now: the branch may have moved, and others may have published meanwhile."""
        self.post_message(TakeIn())

    def _left_questions(self, evidence: Finding | None) -> None:
        self.written()
        if evidence is not None:
            self.show_evidence(evidence)

    def _left_verdict(self, *, publishing: bool) -> None:
        self.written()
        if publishing:
            self.action_publish()

    def _lead(self, step: Step | None) -> None:
        """Go to where a step is taken; one that is taken elsewhere is told."""
        self.told()
        if step is None:
            return
        match step.deed:
            case Deed.VOTE:
                self.action_verdict()
            case Deed.PUBLISH:
                self.action_publish()
            case Deed.RESOLVE:
                self.read_comments(step.about)
            case _:
                if not (step.about and (self.show_finding(step.about) or self.show_question(step.about))):
                    self.notify(f"{ELSEWHERE}{plain(step.text)}", markup=False)
