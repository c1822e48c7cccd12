"""The part of the plain dialogue that is about a finding: seen, decided, commented on, answered, settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.commenting import comment_named
from reviewtui.cli.days import as_day
from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.reports.comments_text import thread_lines
from reviewtui.reports.decision_text import decision_lines
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.session.words import Terms

if TYPE_CHECKING:
    from reviewtui.cli.asking import Asking
    from reviewtui.model import Finding
    from reviewtui.reviews.threads import Thread
    from reviewtui.session import Session

_STANCES = {"a": Stance.ACCEPT, "f": Stance.FIX, "w": Stance.WAIVE, "?": Stance.QUESTION}
_KINDS = {kind.value[0]: kind for kind in CommentKind}
_WHY = {
    Stance.ACCEPT: "Why may it stay as it is? >",
    Stance.FIX: "What should change? >",
    Stance.WAIVE: "Why may it stay, for now? >",
    Stance.QUESTION: "What do you want to know? >",
}
CHOICES = (
    "Enter: seen; a: accept, f: request a fix, w: waive, ?: ask, each with the reason; u: undecided again; c: comment; "
    "o: the operation, before and after; r: reply; d: settle; s: skip to the next part; q: leave >"
)


class FindingTalk:
    """Takes what the reviewer says about findings and comments; what cannot be taken is told, and asked again."""

    def __init__(self, session: Session, asking: Asking) -> None:
        """Talk about this session."""
        self.session = session
        self.asking = asking

    def show(self, finding: Finding) -> None:
        """Show what was decided and commented so far."""
        self.asking.say(*decision_lines(self.session.rulings.on(finding), self.asking.look))
        threads = self.session.threads if self._is_commented else ()
        self.show_threads([one for one in threads if one.first.comment.fingerprint == finding.fingerprint])

    def show_threads(self, threads: list[Thread]) -> None:
        """Show conversations, each with the id by which it is answered."""
        for thread in threads:
            self.asking.say(*thread_lines(thread, self.asking.look))

    def goes_on(self, finding: Finding) -> bool:
        """Let the reviewer speak until the finding was seen; return False to skip the other findings."""
        while True:
            word, said = self.asking.ask(CHOICES)
            if word == "":
                self.session.mark(finding.fingerprint, reviewed=True)
                return True
            if word == "s":
                return False
            try:
                self._take(finding, word, said)
            except ReviewtuiError as error:
                self.asking.tell(f"{error.message}. {error.hint}".strip())

    def answer_comments(self, word: str, said: str) -> None:
        """Reply to a comment, or settle it; both by the beginning of its id."""
        name, _, text = said.partition(" ")
        if word not in {"r", "d"} or not name:
            raise UsageError("a reply is r, an id and a text", hint="To settle it: d and the id.")
        comment = comment_named(self.session, name)
        if word == "d":
            self.session.resolve(comment)
        elif text.strip():
            self.session.reply(comment, text.strip())
        else:
            raise UsageError("a reply needs words", hint=f"Such as: r {name} It goes in June.")
        self.asking.tell("Saved.")

    @property
    def _is_commented(self) -> bool:
        """Whether anybody commented; to find the places of comments takes reading files."""
        return any(voice.draft.comments for voice in self.session.voices)

    def _take(self, finding: Finding, word: str, said: str) -> None:
        if word in _STANCES:
            self._rule(finding, _STANCES[word], said)
        elif word == "u":
            self.session.rule_on(finding.fingerprint, None)
            # To decide counts as looking; what is open again comes again, unless the reviewer goes on.
            self.session.mark(finding.fingerprint, reviewed=False)
            self.asking.tell("Open again.")
        elif word == "c":
            self._comment(finding)
        elif word == "o":
            self._show_operation(finding)
        else:
            self.answer_comments(word, said)

    def _show_operation(self, finding: Finding) -> None:
        """Show the operation or component that a finding is about as its consumers see it."""
        # Only who asks for it waits for what takes it apart.
        from reviewtui.reports.operation_text import tree_lines  # noqa: PLC0415
        from reviewtui.semantics import Listed, rows_of  # noqa: PLC0415 - the same

        spec = next(spec for spec in self.session.report.specs if finding in spec.findings)
        page = self.session.semantics.of_finding(spec, finding)
        self.asking.say(*tree_lines(Listed(spec.path, page, rows_of(page)), self.asking.look))

    def _rule(self, finding: Finding, stance: Stance, said: str) -> None:
        reason = said or self.asking.line(_WHY[stance])
        ruling = self.session.rule_on(finding.fingerprint, stance, reason, self._terms(stance))
        until = f" until {ruling.until.isoformat()}" if ruling.until else ""
        owner = f", {ruling.owner}" if ruling.owner else ""
        self.asking.tell(f"Saved: {stance.phrase}{owner}{until}.")

    def _terms(self, stance: Stance) -> Terms:
        """Ask who acts until when, where that matters."""
        if stance is Stance.WAIVE:
            proposed = Terms().of_a_waiver(self.session.reviewer.email, self.session.today)
            default = f"{proposed.owner} {proposed.until.isoformat() if proposed.until else ''}"
            terms = self._owner_and_day(f"Who answers for it, until which day? Enter: {default} >")
            return terms.of_a_waiver(self.session.reviewer.email, self.session.today)
        if stance is Stance.FIX:
            return self._owner_and_day("Who fixes it, until which day? Such as: ben 2027-03-31; Enter: not said >")
        return Terms()

    def _owner_and_day(self, prompt: str) -> Terms:
        owner, _, day = self.asking.line(prompt).partition(" ")
        return Terms(owner=owner, until=as_day(day.strip()) if day.strip() else None)

    def _comment(self, finding: Finding) -> None:
        choices = ", ".join(f"{key}: {kind.phrase}" for key, kind in _KINDS.items())
        word, _, said = self.asking.line(f"{choices}; then the text >").partition(" ")
        kind = _KINDS.get(word.lower())
        if kind is None or not said.strip():
            raise UsageError("a comment is a letter and a text", hint="Such as: m Keep the operation until June.")
        self.session.comment(finding.fingerprint, kind, said.strip())
        self.asking.tell("Saved.")
