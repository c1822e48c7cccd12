"""The keys of the diff, and those that take a place of the review elsewhere: clipboard, editor, the other version."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

DIFF = [
    *table(
        Place.DIFF,
        ("diff-open", "enter", "Open", "Open a fold, or go to the finding or comments of the line.", "open", "open"),
        ("diff-left", "h left", "Left", "Show what is further left in long lines.", "sideways(-1)"),
        ("diff-right", "l right", "Right", "Show what is further right in long lines.", "sideways(1)"),
        ("diff-line-start", "0", "Start of line", "Show the lines from their beginning.", "line_start"),
        ("diff-line-end", "dollar_sign", "End of line", "Show the end of this line.", "line_end"),
        named=False,
    ),
    *table(
        Place.DIFF,
        ("next-hunk", "right_parenthesis", "Next changed lines", "Go to the next run of them.", "hunk(1)"),
        ("previous-hunk", "left_parenthesis", "Changed lines before", "Go back one run of them.", "hunk(-1)"),
        ("next-marked", "greater_than_sign", "Next finding in the file", "Go down to its line.", "marked(1)"),
        ("previous-marked", "less_than_sign", "Finding before in the file", "Go up to its line.", "marked(-1)"),
        ("more-below", "plus", "More below", "Show 20 more lines of the next fold below.", "more('upper')"),
        ("more-above", "minus", "More above", "Show 20 more lines of the fold above.", "more('lower')"),
        ("unfold", "asterisk", "Whole file or folded", "Show all lines, or fold what did not change.", "unfold"),
        ("select-lines", "V", "Select lines", "Begin to select, and end it; y copies them.", "select", "select"),
    ),
]

COPYING = [
    *table(
        Place.FINDINGS,
        ("copy", "y", "Copy", "Copy the selected lines, the finding, or the line.", "screen.copy"),
        ("own-editor", "e", "Your own editor", "Open the line in $VISUAL or $EDITOR.", "screen.edit_file"),
        ("reveal", "o", "In the other version", "Go to the same element before or after the change.", "screen.reveal"),
    ),
    *table(
        Place.REVIEW,
        ("copy-review", "Y", "Copy the review", "Copy its whole report as Markdown.", "screen.copy_review"),
    ),
    *table(
        Place.COMMENTS,
        ("copy-comment", "y", "Copy", "Copy the comment and its answers.", "screen.copy"),
    ),
]
