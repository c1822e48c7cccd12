"""`review --plain`: the review as a conversation on plain lines, for screen readers and simple terminals."""

from __future__ import annotations

from contextlib import suppress

from reviewtui.cli.asking import Asking, Leaving
from reviewtui.cli.console import Console
from reviewtui.cli.finding_talk import FindingTalk
from reviewtui.cli.opening import options_of
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode, ReviewtuiError
from reviewtui.model import Finding, Verdict
from reviewtui.reports import text
from reviewtui.reports.finding_text import finding_lines
from reviewtui.reports.rule_words import rule_of
from reviewtui.reports.table_text import table_lines
from reviewtui.reviews.types import Answer, AnswerSource
from reviewtui.rubric.types import AnswerValue, Decision, Question
from reviewtui.session import Session

_ANSWERS = {value.key: value for value in AnswerValue}
_DECISIONS = {
    "a": Decision.APPROVE,
    "c": Decision.APPROVE_WITH_CONDITIONS,
    "d": Decision.NEEDS_DISCUSSION,
    "r": Decision.REQUEST_CHANGES,
    "j": Decision.REJECT,
}


def hold(request: Request, console: Console) -> int:
    """Lead through findings, questions and the decision; return the exit code."""
    progress = console.narrate if console.verbose else lambda _: None
    with Session.open(options_of(request), progress) as session:
        asking = Asking(console.look())
        conversation = Conversation(session, asking)
        with suppress(Leaving):
            conversation.hold()
        asking.tell("Everything you said is saved. `reviewtui review --plain` goes on from here.")
        return ExitCode.UNREADABLE if session.report.errors else ExitCode.DONE


class Conversation:
    """One pass over what is not reviewed, not answered and not decided yet."""

    def __init__(self, session: Session, asking: Asking) -> None:
        """Talk about this session."""
        self.session = session
        self.asking = asking
        self.talk = FindingTalk(session, asking)
        self._grave = [finding for finding in session.report.findings if finding.verdict >= Verdict.DANGEROUS]

    def hold(self) -> None:
        """Go through all of it once."""
        self.asking.say(*text.last_lines(self.session.report, self.asking.look))
        for notice in self.session.notices:
            self.asking.tell(notice)
        self.asking.tell("Enter goes on, s skips to the next part, q leaves. Everything is saved as you say it.")
        self._findings()
        self._comments()
        self._questions()
        self._decision()

    def _findings(self) -> None:
        for number, finding in enumerate(self._grave, start=1):
            if self.session.draft.is_reviewed(finding.fingerprint):
                continue
            self.asking.say("")
            self._show(finding, f"Finding {number} of {len(self._grave)}")
            if not self.talk.goes_on(finding):
                return

    def _show(self, finding: Finding, heading: str) -> None:
        rule = rule_of(finding)
        self.asking.tell(f"{heading}, {finding.verdict.word}: {rule.title if rule else finding.rule}")
        self.asking.say(*finding_lines(finding, self.session.report, self.asking.look))
        if rule is not None:
            self.asking.tell(f"Fix: {rule.fix}", "    ")
        self.talk.show(finding)

    def _comments(self) -> None:
        """Go through the open conversations that are on no finding shown before."""
        shown = {finding.fingerprint for finding in self._grave}
        for thread in self.session.threads:
            if thread.resolved is None and thread.first.comment.fingerprint not in shown:
                self.asking.say("", *self.asking.look.wrapped(thread.file or "The review as a whole"))
                self.talk.show_threads([thread])
                if not self._answered_comment(thread.id):
                    return

    def _answered_comment(self, thread: str) -> bool:
        """Take replies until the reviewer goes on; return False to skip the other comments."""
        while True:
            word, said = self.asking.ask("Enter: go on; r: reply, with the text; d: settle; s: on to the questions >")
            if word in {"", "s"}:
                return word == ""
            try:
                self.talk.answer_comments(word, f"{thread} {said}")
            except ReviewtuiError as error:
                self.asking.tell(f"{error.message}. {error.hint}".strip())

    def _questions(self) -> None:
        questions = self.session.questions
        for number, question in enumerate(questions, start=1):
            given = self.session.answers.get(question.id)
            if given is not None and given.source is AnswerSource.REVIEWER:
                continue
            self.asking.say("")
            self._show_question(question, f"Question {number} of {len(questions)}")
            if not self._answered(question):
                return

    def _show_question(self, question: Question, heading: str) -> None:
        dimension = self.session.checklist.dimension(question.dimension)
        self.asking.tell(f"{heading}, {dimension.title if dimension else question.dimension}: {question.question}")
        self.asking.tell(question.why, "    Why: ", "    ")
        self.asking.tell(question.how_to_check, "    How to check: ", "    ")
        evidence = self.session.evidence.get(question.id)
        if evidence is not None:
            self.asking.tell(evidence.sentence, "    Evidence: ", "    ")
            for table in evidence.tables:
                self.asking.say(*table_lines(table, self.asking.look))

    def _answered(self, question: Question) -> bool:
        """Take an answer and its note; return False to skip the other questions."""
        given = self.session.answers.get(question.id)
        kept = f"keep {given.value.value}" if given is not None and given.value is not None else "leave open"
        choices = ", ".join(f"{value.key}: {value.value.replace('-', ' ')}" for value in AnswerValue)
        while True:
            word, note = self.asking.ask(f"{choices}, then a note if you like; Enter: {kept}; s: on to the decision >")
            if word in {"", "s"}:
                return word == ""
            value = _ANSWERS.get(word[:1])
            if value is not None:
                self._explained(self.session.answer(question.id, value, note or None))
                return True
            self.asking.tell("One letter is enough, such as: y, or: n Errors have no common form.")

    def _explained(self, answer: Answer) -> None:
        """Ask why the rules are overruled; the answer stands without a reason too, and the report says so."""
        if not answer.needs_note or answer.prefilled is None:
            return
        rules_said = answer.prefilled.value.replace("-", " ")
        reason = self.asking.line(f"The rules said {rules_said}. Why is it otherwise? In a sentence; Enter: later >")
        if reason.strip():
            self.session.answer(answer.question, answer.value, reason.strip())

    def _decision(self) -> None:
        card = self.session.scorecard()
        self.asking.say("")
        for dimension in card.dimensions:
            level = "not yet" if dimension.level is None else f"level {dimension.level}"
            self.asking.tell(
                f"{dimension.title}: {level}, {dimension.answered} of {dimension.asked} answered", "  ", "    "
            )
        proposed = card.proposed_verdict.phrase if card.proposed_verdict else "nothing yet"
        self.asking.tell(f"The answers propose: {proposed}. {'; '.join(card.reasons)}")
        choices = ", ".join(f"{key}: {decision.phrase}" for key, decision in _DECISIONS.items())
        while True:
            word, note = self.asking.ask(f"{choices}, then a reason; Enter: not yet >")
            if word in {"", "s"}:
                return
            if word in _DECISIONS:
                self.session.decide(_DECISIONS[word], note or None)
                self.asking.tell("Decided. `reviewtui publish --dry-run` shows what would be written.")
                return
