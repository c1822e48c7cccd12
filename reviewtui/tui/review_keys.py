"""The keys of the review: its panes, and what is done with a finding."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

REVIEW = table(
    Place.REVIEW,
    ("next-pane", "tab", "Next pane", "Go to the next pane.", "screen.next_pane", "pane"),
    ("previous-pane", "shift+tab", "Previous pane", "Go to the pane before.", "screen.previous_pane"),
    ("back", "escape", "Back", "Return to where you came from, or take the filter off.", "screen.back"),
    ("view", "v", "Another view", "Lines side by side or in one, the source, the operation.", "screen.turn_view"),
    ("zoom", "z", "One pane or all", "Give the whole window to this pane, or share it again.", "screen.zoom"),
    ("go-questions", "W", "Questions", "Go to the question pane; from there, list all of them.", "screen.walk"),
    ("blocks", "b", "What blocks", "See what is asked for, and who reviewed.", "screen.requirements", "blocks"),
    ("news", "m", "What is new", "Show what is new since you last looked.", "screen.show_new"),
    ("take-in", "R", "Take in", "Open the branch as it stands now, with what others published.", "screen.take_in"),
    ("inbox", "I", "Inbox", "See which other reviews wait.", "app.inbox"),
    ("verdict", "d", "Verdict", "See levels and blockers, and decide.", "screen.verdict", "verdict"),
    (
        "record",
        "M",
        "Make a record",
        "A decision, plan or notice, of the finding or of all.",
        "screen.record",
        "record",
    ),
    ("publish", "P", "Publish", "Preview and write the review record and the ADR.", "screen.publish", "publish"),
)

FINDINGS = table(
    Place.FINDINGS,
    ("next-change", "right_square_bracket", "Next change", "Go to the next change.", "screen.next_change(1)"),
    ("previous-change", "left_square_bracket", "Previous change", "Go back one change.", "screen.next_change(-1)"),
    ("next-spec", "right_curly_bracket", "Next description", "Go to the next file.", "screen.next_spec(1)"),
    ("previous-spec", "left_curly_bracket", "Previous description", "Go back one file.", "screen.next_spec(-1)"),
    ("next-open", "n", "Next not reviewed", "Go on to what has no mark, then to what is open.", "screen.next_open(1)"),
    ("previous-open", "N", "Previous not reviewed", "The same, but go back.", "screen.next_open(-1)"),
    ("reviewed", "space", "Reviewed", "Mark as reviewed, and go to the next that is not.", "screen.mark", "reviewed"),
    ("accept", "a", "Accept", "Let the finding pass, and say why.", "screen.rule('accept')", "accept"),
    ("fix", "r", "Request a fix", "Ask for a fix: what, by whom, until when.", "screen.rule('fix')", "fix"),
    ("waive", "w", "Waive", "Let it pass until a day; somebody answers for it.", "screen.rule('waive')", "waive"),
    ("ask", "Q", "Ask", "Ask a question before you decide on the finding.", "screen.rule('question')"),
    ("exception", "x", "Operations", "Decide otherwise for one of its operations.", "screen.operations"),
    ("open-again", "backspace", "Undecided", "Take back what you decided about the finding.", "screen.take_back"),
    ("comment", "c", "Comment", "Comment on the finding; in the diff, on the line.", "screen.comment", "comment"),
    ("comments", "C", "All comments", "Read all comments, answer and settle them.", "screen.comments"),
    ("filter", "f", "Filter", "Show only breaking, only undecided, and so on.", "screen.filter"),
    ("filter-off", "F", "No filter", "Show every finding again.", "screen.unfilter"),
)

CHANGES = table(
    Place.CHANGES,
    ("changes-open", "enter", "Open", "Show the change in the diff; open or close a group.", "open", "open"),
    ("changes-in", "l right", "Open the group", "Open the group, or go into it.", "go_in"),
    ("changes-out", "h left", "Close the group", "Close the group, or go to what holds it.", "go_out"),
    named=False,
)

FINDING = table(
    Place.FINDING,
    ("finding-open", "enter", "To the diff", "Go to the line in the diff, or open the section.", "open", "diff"),
    ("next-section", "J", "Next section", "Go to the next part of the card.", "section(1)"),
    ("previous-section", "K", "Previous section", "Go back one part of the card.", "section(-1)"),
    ("fold-section", "h left", "Fold the section", "Show only its first line.", "fold(1)"),
    ("unfold-section", "l right", "Unfold the section", "Show all of it.", "fold(0)"),
)
