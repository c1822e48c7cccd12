"""The review as a list that can be narrowed down: what the filter shows, in words, and how to see all again."""

from __future__ import annotations

from textual.content import Content

from reviewtui.filters.fields import YES, Field
from reviewtui.filters.query import ALL, Query
from reviewtui.filters.words import described
from reviewtui.reports.nothing import nothing_in
from reviewtui.tui.keymap import key_of, with_keys
from reviewtui.tui.outline import Entry, SpecOutline
from reviewtui.tui.screens.whole_review import WholeReview
from reviewtui.tui.text_safe import plain
from reviewtui.tui.tree_lines import Grown
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.finding_view import FindingView

ELSEWHERE = "{inbox} shows what else waits for a review."
NEW = ALL.turned(Field.NEW, YES)


class FilteredReview(WholeReview):
    """The part of the review that chooses which findings are listed."""

    def select(self, entry: Entry | None) -> None:
        """Go to a finding."""
        if entry is not None:
            self.query_one(ChangesTree).select(entry)

    def action_filter(self) -> None:
        """Choose which findings are listed."""
        # The form is not needed before somebody asks for it.
        from reviewtui.tui.screens.filter import FilterScreen  # noqa: PLC0415

        screen = FilterScreen(self.state.filter, self.state.sieve.tally(), self._glyphs)
        self.app.push_screen(screen, lambda query: self.narrow(query) if query is not None else None)

    def action_unfilter(self) -> None:
        """Show everything again."""
        if self.state.filter:
            self.narrow(ALL)
        else:
            self.notify(with_keys("No filter is on; {filter} chooses one."), markup=False)

    def action_show_new(self) -> None:
        """Show only what is new since the reviewer last looked, or everything again."""
        if self.state.news is None or not self.state.news.new:
            self.notify("Nothing is new since you last looked.", markup=False)
            return
        self.narrow(ALL if self.state.filter == NEW else NEW)
        self.query_one(ChangesTree).focus()

    def action_rules(self) -> None:
        """Read the rules, beginning with that of the finding; one of them leads back to what it found."""
        from reviewtui.tui.screens.rules import RulesScreen  # noqa: PLC0415 - as above

        rule = self.entry.finding.rule if self.entry is not None else ""
        self.app.push_screen(RulesScreen(self.state.session, self._glyphs, rule), self._show_found_by)

    def _show_found_by(self, rule: str | None) -> None:
        if rule is not None:
            self.narrow(ALL.with_words(Field.RULE, (rule,)))
            self.query_one(ChangesTree).focus()

    def narrow(self, query: Query) -> None:
        """List what a filter lets pass; the finding that is shown stays, or else the nearest one is."""
        state, entry = self.state, self.entry
        state.filter = query
        self.list_findings()
        near = state.listing.near(entry, state.everything)
        if near is not None:
            self.select(near)

    def list_findings(self) -> None:
        """List the findings anew; an empty list says what that means, and which key shows more."""
        state, tree = self.state, self.query_one(ChangesTree)
        state.list()
        words = plain(described(state.filter))
        tree.border_title = Content(f"Changes {self._glyphs.dot} {words}" if words else "Changes")
        tree.border_subtitle = f"{len(state.entries):,} of {len(state.everything.entries):,}" if words else ""
        tree.show(Grown(state.outlines, state.gone(), None if words else state.past), state.folded)
        if not state.outlines:
            self.query_one(FindingView).say(self._why_nothing)

    def show_spec(self, outline: SpecOutline) -> None:
        """Show a description as a whole, or what hides everything in it."""
        words = plain(described(self.state.filter))
        if words and not self.state.entries:
            self.query_one(FindingView).say(
                f"No finding passes the filter: {words}. "
                f"{key_of('filter-off')} takes it off, {key_of('filter')} changes it."
            )
        else:
            self.query_one(FindingView).show_spec(outline, self._why_nothing)

    @property
    def _why_nothing(self) -> str:
        """What it means that nothing at all was found, and what leads on; empty where something was."""
        nothing = nothing_in(self.state.session.report)
        return f"{nothing.meaning} {nothing.advice} {with_keys(ELSEWHERE)}" if nothing is not None else ""

    def entry_with(self, fingerprint: str) -> Entry | None:
        """Return the entry of a finding; a filter that hides it is taken off."""
        if self.state.entry_of(fingerprint) is None and self.state.everything.entry_of(fingerprint) is not None:
            self.narrow(ALL)
        return self.state.entry_of(fingerprint)
