"""The card of a finding: what changed, who is hit, why it matters, how to fix it, and what was said about it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.content import Content

from reviewtui.consumers.words import told as callers_told
from reviewtui.model import Direction, Disposition, Finding, How, JsonValue, Location, Problem, SpecReport, SpecStatus
from reviewtui.reports.rule_words import rule_of
from reviewtui.rules.likeness import likeness
from reviewtui.rules.proof import proof
from reviewtui.scores.words import passed_words, share_words
from reviewtui.tui.actions import Place
from reviewtui.tui.finding_words import is_design, summary, tone, word
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.text_safe import plain, shortened, shown
from reviewtui.tui.theme import Glyphs, verdict_color
from reviewtui.tui.widgets.paragraphs import Paragraph, Paragraphs
from reviewtui.tui.widgets.searched_text import SearchedText

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.figures import Scores

QUIET = "$role-text-quiet"
NAMED_OPERATIONS = 8
MAX_VALUE = 240

_DIRECTIONS = {
    Direction.REQUEST: "what consumers send",
    Direction.RESPONSE: "what consumers receive",
    Direction.BOTH: "what consumers send and receive",
}


_STATUS = {
    SpecStatus.ADDED: "A new description: nobody depends on it yet.",
    SpecStatus.REMOVED: "This description was removed.",
    SpecStatus.CHANGED: "This description changed.",
    SpecStatus.UNCHANGED: "This description did not change.",
    SpecStatus.UNREADABLE: "This description cannot be read, so nothing is known about it.",
}


class Said(NamedTuple):
    """What people said about a finding, in lines: their decisions, and their comments."""

    decided: Sequence[Paragraph | Content] = ()
    comments: Sequence[Paragraph | Content] = ()


class FindingCard(SearchedText):
    """Shows one finding; it can be scrolled."""

    PLACES = (Place.FINDING, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.FINDING, Place.FINDINGS)]

    def __init__(self, glyphs: Glyphs, base_name: str, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty; `base_name` is what people call the older version."""
        super().__init__(id=id)
        self._base_name = base_name
        self._glyphs = glyphs
        self._about = ""

    def compose(self) -> ComposeResult:
        """Make the one text that the card holds."""
        yield Paragraphs(id="finding-text")

    def say(self, message: str) -> None:
        """Show a sentence in the place of a finding."""
        self.border_title = Content("Finding")
        self._update([shown(message, QUIET)])

    def show_lines(self, title: str, lines: Sequence[Paragraph | Content]) -> None:
        """Show lines in the place of a finding."""
        self.border_title = Content(title)
        self._update(lines, title)

    def show_spec(self, spec: SpecReport) -> None:
        """Show a description as a whole: how it differs, what could not be read, and what was tolerated."""
        self.border_title = shown(spec.path or spec.base_path)
        lines: list[Paragraph | Content] = [
            Content.assemble((_STATUS[spec.status], "bold"), (f"  {spec.format} {plain(spec.version)}", QUIET))
        ]
        if spec.findings:
            lines.append(shown(summary(spec.findings)))
        if not spec.findings and spec.status is SpecStatus.CHANGED:
            lines.append(Content("Nothing in it changed for a consumer."))
        if spec.tallies:
            lines.append(shown(_design(spec), QUIET))
        if spec.scores is not None:
            lines.extend(_scores(spec.scores))
        error, note = f"{self._glyphs.breaking} not read  ", f"{self._glyphs.dangerous} note  "
        lines.extend(_problem(problem, "bold $role-breaking", error) for problem in spec.errors)
        lines.extend(_problem(problem, "bold $role-dangerous", note) for problem in spec.notes)
        self._update(lines)

    def show(self, finding: Finding, said: Said, *, reviewed: bool) -> None:
        """Show a finding with what was said about it."""
        verdict = tone(finding)
        title = [(f"{self._glyphs.verdict(verdict)} {word(finding)}", f"bold {verdict_color(verdict)}")]
        if is_design(finding):
            title.append((f" {self._glyphs.dot} design", QUIET))
        if finding.disposition is not Disposition.OPEN:
            title.append((f" {self._glyphs.dot} {finding.disposition.value}", QUIET))
        if reviewed:
            title.append((f" {self._glyphs.dot} {self._glyphs.reviewed} reviewed", "$role-safe"))
        self.border_title = Content.assemble(*title)
        self._update(self._lines(finding, said), finding.fingerprint)

    def go_to_comments(self) -> None:
        """Show the end, where the comments are."""
        self.call_after_refresh(self.scroll_end, animate=False)

    def _update(self, paragraphs: Iterable[Paragraph | Content], about: str = "") -> None:
        """Show lines, from their top; what is told anew about the same stays where the reader is."""
        self.query_one(Paragraphs).tell(paragraphs)
        if about != self._about or not about:
            self.scroll_home(animate=False, immediate=True)
        self._about = about

    def _lines(self, finding: Finding, said: Said) -> Iterator[Paragraph | Content]:
        yield _marked(finding.message, "bold")
        yield self._place(finding)
        yield from self._values(finding)
        yield from said.decided
        yield from self._reach(finding)
        if told := proof(finding.change):
            yield Paragraph(shown(told), Content.styled("Proof  ", f"bold {QUIET}"))
        if guessed := likeness(finding.change):
            yield _titled("Guess", guessed)
        if finding.reason:
            yield _titled("Excuse", finding.reason)
        if finding.places:
            yield _titled("Places", ", ".join(map(_location, finding.places)))
        rule = rule_of(finding)
        if rule is not None:
            yield _titled("Why", rule.why)
            yield _titled("Fix", rule.fix)
            if rule.heuristic:
                yield _titled("Doubt", "This rule goes by names and texts: confirm what it says.")
        yield Paragraph(shown(finding.rule, QUIET), Content.styled("Rule   ", f"bold {QUIET}"))
        yield from said.comments

    def _place(self, finding: Finding) -> Content:
        dot = f" {self._glyphs.dot} "
        facts = [_location(finding.where)] if finding.where else []
        if finding.change.head is None and finding.change.base is not None:
            facts[0] += f" in {self._base_name}"
        if not is_design(finding):
            facts.append(finding.layer.value)
        if finding.change.direction in _DIRECTIONS:
            facts.append(_DIRECTIONS[finding.change.direction])
        return shown(dot.join(facts), QUIET)

    def _values(self, finding: Finding) -> Iterator[Content]:
        change = finding.change
        if change.how is not How.CHANGED or change.before == change.after:
            return
        yield Content.assemble(
            shown(_json(change.before), "$role-text on $role-removed-word"),
            f" {self._glyphs.arrow} ",
            shown(_json(change.after), "$role-text on $role-added-word"),
        )

    def _reach(self, finding: Finding) -> Iterator[Paragraph]:
        operations = finding.operations
        if not operations:
            return
        named = ", ".join(map(str, operations[:NAMED_OPERATIONS]))
        rest = len(operations) - NAMED_OPERATIONS
        more = f" and {rest:,} more" if rest > 0 else ""
        if len(operations) == 1:
            yield Paragraph(shown(named), Content.styled("Reach  ", f"bold {QUIET}"))
        else:
            count = f"1 cause, {len(operations):,} operations: "
            body = Content.assemble((count, "bold"), shown(named + more))
            yield Paragraph(body, Content.styled("Reach  ", f"bold {QUIET}"))
        if finding.consumers:
            yield Paragraph(shown(callers_told(finding.consumers)), Content.styled("       ", QUIET))


def _marked(sentence: str, style: str) -> Content:
    """Return a sentence with what stands between backticks set off; nothing else in it is markup."""
    parts = plain(sentence).split("`")
    styles = (style, f"{style} $role-accent".strip())
    return Content.assemble(*((part, styles[index % 2]) for index, part in enumerate(parts)))


def _titled(title: str, text: str) -> Paragraph:
    return Paragraph(_marked(" ".join(text.split()), ""), Content.styled(f"{title:<7}", f"bold {QUIET}"))


def _scores(scores: Scores) -> Iterator[Paragraph]:
    """Say how the description scores, and what its tier asks for."""
    yield _titled("Rules", share_words(scores.compliance.score, scores.tier))
    yield _titled("Texts", share_words(scores.documentation.score, scores.tier))
    yield _titled("Risks", passed_words(scores.security))


def _design(spec: SpecReport) -> str:
    """Say what the design rules were asked, and what stood before."""
    asked = sum(tally.asked for tally in spec.tallies)
    failed = sum(tally.failed for tally in spec.tallies)
    stood = sum(tally.stood for tally in spec.tallies)
    share = f"{(asked - failed) / asked:.0%} of {asked:,} design checks pass" if asked else "No design rule applies"
    return f"{share}; {stood:,} failed before already." if stood else f"{share}."


def _location(where: Location) -> str:
    return ":".join(str(part) for part in (where.path, where.line) if part)


def _problem(problem: Problem, style: str, head: str) -> Paragraph:
    place = ":".join(str(part) for part in (problem.path, problem.line) if part)
    hint = f" {problem.hint}" if problem.hint else ""
    return Paragraph(shown(f"{place}: {problem.message}{hint}"), Content.styled(head, style))


def _json(value: JsonValue) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return f" {shortened(plain(text), MAX_VALUE)} "
