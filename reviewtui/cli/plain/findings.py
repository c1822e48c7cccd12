"""The part of the dialogue that is about one finding: seen, decided, commented on, shown in its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewtui.cli.days import as_day
from reviewtui.cli.plain.stops import Deed, Move, Way
from reviewtui.cli.plain.words import Spot
from reviewtui.errors import UsageError
from reviewtui.reports.decision_text import decision_lines
from reviewtui.reports.finding_text import finding_lines
from reviewtui.reports.rule_words import rule_of
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.session.words import Terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.cli.asking import Asking
    from reviewtui.cli.plain.comments import Conversations
    from reviewtui.model import Finding
    from reviewtui.places import Location
    from reviewtui.session import Session

STANCES = {"accept": Stance.ACCEPT, "fix": Stance.FIX, "waive": Stance.WAIVE, "ask": Stance.QUESTION}
_KINDS = {kind.value[0]: kind for kind in CommentKind}
_WHY = {
    Stance.ACCEPT: "Why may it stay as it is? >",
    Stance.FIX: "What should change? >",
    Stance.WAIVE: "Why may it stay, for now? >",
    Stance.QUESTION: "What do you want to know? >",
}
_AROUND = 5
_MOST_AROUND = 1000


def kind_and_text(said: str) -> tuple[CommentKind, str]:
    """Return what a comment begins with, the letter of its kind or the kind, and its text."""
    word, _, text = said.partition(" ")
    kind = _KINDS.get(word.lower()) or next((kind for kind in CommentKind if kind.value == word.lower()), None)
    if kind is None or not text.strip():
        raise UsageError("a comment is a letter and a text", hint="Such as: m Keep the operation until June.")
    return kind, text.strip()


class FindingStop:
    """Takes what the reviewer says about one finding."""

    spot = Spot.FINDING
    prompt = "Enter: seen. 1 accept, 2 fix, 3 waive, 4 ask, 5 open, 6 comment; help >"

    def __init__(
        self, session: Session, asking: Asking, conversations: Conversations, finding: Finding, heading: str
    ) -> None:
        """Talk about a finding; `heading` says which one of how many it is."""
        self.session, self.asking, self.finding = session, asking, finding
        self._conversations = conversations
        self._heading = heading

    @property
    def title(self) -> str:
        """What was found."""
        return f"{self._heading}, {self.finding.verdict.word}: {self.finding.message}"

    @property
    def is_open(self) -> bool:
        """Whether the reviewer has not looked at it."""
        return not self.session.draft.is_reviewed(self.finding.fingerprint)

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """What the words do."""
        return {
            **{name: partial(self._rule, stance) for name, stance in STANCES.items()},
            "open": self._open,
            "comment": self._comment,
            "operation": self._show_operation,
            "operations": self._operations,
            "lines": self._lines,
            "rule": self._rule_page,
            "seen": lambda _: self.enter(),
            "unseen": self._unseen,
        }

    def show(self) -> None:
        """Say what, where, who breaks, why, how to fix it, and what was decided and commented."""
        rule, asking = rule_of(self.finding), self.asking
        seen = "" if self.is_open else ", reviewed"
        title = rule.title if rule else self.finding.rule
        asking.tell(f"{self._heading}, {self.finding.verdict.word}{seen}: {title}")
        asking.say(*finding_lines(self.finding, self.session.report, asking.look))
        if rule is not None:
            asking.tell(f"Why: {rule.why}", "    ")
            asking.tell(f"Fix: {rule.fix}", "    ")
        asking.say(*decision_lines(self.session.rulings.on(self.finding), asking.look))
        self._conversations.show_of(self.finding.fingerprint)

    def enter(self) -> Move:
        """Mark it as looked at, and go on."""
        self.session.mark(self.finding.fingerprint, reviewed=True)
        return Way.ON

    def _rule(self, stance: Stance, said: str, operation: str = "") -> Move | None:
        reason = said or self.asking.line(_WHY[stance])
        ruling = self.session.rule_on(self.finding.fingerprint, stance, reason, self._terms(stance, operation))
        until = f" until {ruling.until.isoformat()}" if ruling.until else ""
        owner = f", {ruling.owner}" if ruling.owner else ""
        self.asking.tell(f"Saved: {stance.phrase}{owner}{until}.")
        return None

    def _terms(self, stance: Stance, operation: str) -> Terms:
        """Ask who acts until when, where that matters."""
        if stance is Stance.WAIVE:
            proposed = Terms().of_a_waiver(self.session.reviewer.email, self.session.today)
            default = f"{proposed.owner} {proposed.until.isoformat() if proposed.until else ''}"
            terms = self._owner_and_day(f"Who answers for it, until which day? Enter: {default} >", operation)
            return terms.of_a_waiver(self.session.reviewer.email, self.session.today)
        if stance is Stance.FIX:
            wanted = "Who fixes it, until which day? Such as: ben 2027-03-31; Enter: not said >"
            return self._owner_and_day(wanted, operation)
        return Terms(operation=operation)

    def _owner_and_day(self, prompt: str, operation: str) -> Terms:
        owner, _, day = self.asking.line(prompt).partition(" ")
        return Terms(operation, owner, as_day(day.strip()) if day.strip() else None)

    def _open(self, _: str) -> None:
        self.session.rule_on(self.finding.fingerprint, None)
        # To decide counts as looking; what is open again comes again, unless the reviewer goes on.
        self._unseen("")

    def _unseen(self, _: str) -> None:
        self.session.mark(self.finding.fingerprint, reviewed=False)
        self.asking.tell("Open again.")

    def _comment(self, said: str) -> None:
        choices = ", ".join(f"{key}: {kind.phrase}" for key, kind in _KINDS.items())
        kind, text = kind_and_text(said or self.asking.line(f"{choices}; then the text >"))
        comment = self.session.comment(self.finding.fingerprint, kind, text)
        self.asking.tell(f"Saved as {comment.id[:6]}.")

    def _operations(self, _: str) -> None:
        """Let one operation be decided otherwise; what holds for each is shown first."""
        operations = self.finding.operations
        if not operations:
            raise UsageError("this finding reaches no operation of its own")
        settled = self.session.rulings.on(self.finding)
        for number, operation in enumerate(operations, start=1):
            stance = settled.stance_on(str(operation))
            self.asking.tell(f"{number} {operation}: {stance.phrase if stance else 'undecided'}", "  ")
        said = self.asking.line("A number, a decision, the reason, such as 1 accept Unused; Enter: back >")
        if not said:
            return
        number_given, _, rest = said.partition(" ")
        word, _, reason = rest.strip().partition(" ")
        if not number_given.isdecimal() or not 0 < int(number_given[:6]) <= len(operations):
            raise UsageError(f"`{number_given}` is no number of the list")
        operation_name = str(operations[int(number_given) - 1])
        if word == "open":
            self.session.rule_on(self.finding.fingerprint, None, "", Terms(operation=operation_name))
            self.asking.tell("Decided as the others.")
        elif word in STANCES:
            self._rule(STANCES[word], reason.strip(), operation_name)
        else:
            raise UsageError(f"`{word}` is no decision", hint="Expected: accept, fix, waive, ask or open.")

    def _show_operation(self, _: str) -> None:
        """Show the operation or component that a finding is about as its consumers see it."""
        # Only who asks for it waits for what takes it apart.
        from reviewtui.reports.operation_text import tree_lines  # noqa: PLC0415
        from reviewtui.semantics import Listed, rows_of  # noqa: PLC0415 - the same

        spec = next(spec for spec in self.session.report.specs if self.finding in spec.findings)
        page = self.session.semantics.of_finding(spec, self.finding)
        self.asking.say(*tree_lines(Listed(spec.path, page, rows_of(page)), self.asking.look))

    def _lines(self, said: str) -> None:
        """Show the lines around the finding, first as they were, then as they are."""
        if said and not (said.isascii() and said.isdecimal()):
            raise UsageError(f"`{said}` is no number of lines")
        around = min(int(said[:6]) if said else _AROUND, _MOST_AROUND)
        change = self.finding.change
        for place, side, word in ((change.base, "base", "Before"), (change.head, "head", "After")):
            text = self.session.source(place.path, side) if place is not None else None
            if place is None or text is None:
                self.asking.tell(f"{word}: it is not there.")
                continue
            self._show_lines(text, place, around, word)

    def _show_lines(self, text: str, place: Location, around: int, word: str) -> None:
        self.asking.tell(f"{word}: {place.path}")
        lines = text.split("\n")
        begin = max(place.line - 1 - around, 0)
        for number, line in enumerate(lines[begin : place.line + around], start=begin + 1):
            self.asking.quote(line.rstrip(), f"  {number} ")

    def _rule_page(self, _: str) -> None:
        # As above.
        from reviewtui.reports import rule_text  # noqa: PLC0415

        rule = rule_of(self.finding)
        if rule is None:
            raise UsageError("this finding has no rule with a page")
        self.asking.say(*rule_text.render_page(rule, self.asking.look).splitlines())
