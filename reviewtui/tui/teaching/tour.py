"""The words of the tour: nine stops, in the order of a review, as a mentor would say them."""

from __future__ import annotations

from typing import Final

from reviewtui.tui.teaching.lesson import Deed, Lesson

STOPS: Final = (
    Lesson(
        "changes",
        "{next-change} goes to the next change.",
        Deed.ANOTHER_FINDING,
        title="What changed",
        what="The list has every change between the two branches, the worst first.",
        why="Begin with what breaks somebody: if that cannot stay, the rest may not matter.",
    ),
    Lesson(
        "card",
        "{next-pane} goes on to the next pane, until the card of the finding is lit.",
        Deed.THE_CARD,
        title="Who breaks",
        what="The card says what changed, which calls are hit, why they break, and what to do instead.",
        why="A verdict alone convinces nobody; a client that worked yesterday and fails tomorrow does.",
    ),
    Lesson(
        "diff",
        "{view} turns the view: side by side or in one, the source, the operation.",
        Deed.ANOTHER_VIEW,
        title="The lines, and what they mean",
        what="The diff is what the author wrote; the view of the operation is what its callers meet.",
        why="One line in a shared schema can change fifty operations, and no line diff tells you so.",
    ),
    Lesson(
        "decision",
        "{accept} accepts, {fix} asks for a fix, {waive} waives until a day; say why.",
        Deed.A_DECISION,
        title="Decide on a finding",
        what="A finding is a fact; whether it may stay is for people to decide, with a reason.",
        why="In a year nobody asks what broke, but why you let it: the reason is for that reader.",
    ),
    Lesson(
        "comment",
        "{comment} writes a comment on the finding, and in the diff on the line.",
        Deed.A_COMMENT,
        title="Comment",
        what="A comment says by its kind how much it weighs: must fix, should fix, question, note or praise.",
        why="Authors guess which of your remarks stop them; the kind ends the guessing. Praise teaches too.",
    ),
    Lesson(
        "walk",
        "{go-questions} goes there, {evidence} shows the evidence, {answer-yes} {answer-partly} {answer-no} answer.",
        Deed.AN_ANSWER,
        title="The walk",
        what="One question at a time; where the rules found something, the answer is there and shows why.",
        why="Rules see what is written down. Ask yourself what no rule can: who uses it, and can they move?",
    ),
    Lesson(
        "blocks",
        "{blocks} opens the list, {list-choose} leads to what is missing, {requirements-close} returns.",
        Deed.BLOCKERS_READ,
        title="What blocks me",
        what="The list has all that this review still asks for, and the one step that would meet it.",
        why="Nobody should find out from a red pipeline what was missing: look before you decide.",
    ),
    Lesson(
        "verdict",
        "{verdict} opens it, {verdict-pane} goes to the decision, {list-choose} decides.",
        Deed.A_VERDICT,
        title="The verdict",
        what="The levels follow from the answers, with the decision that they propose; the last word is yours.",
        why="Score the contract, never the person. If you decide otherwise than proposed, say why.",
    ),
    Lesson(
        "publish",
        "{publish} shows every file as it will be, {publish-close} leaves: nothing is written.",
        Deed.PREVIEW_READ,
        title="What is kept",
        what="Publishing writes the review record and the decision record into the repository.",
        why="What is kept beside the code is found again: by the author today, by an auditor in two years.",
    ),
)
DONE: Final = "That was the tour. In a repository of your own, `reviewtui` begins the same way; {tour} begins again."
