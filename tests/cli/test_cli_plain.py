"""Every word of the plain dialogue, said to a real review; together they do what the screen does."""

from __future__ import annotations

import io
import re
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from reviewtui.cli.plain.words import WORDS, Spot, help_lines, understood, words_at
from reviewtui.errors import UsageError
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.rubric.types import Decision
from reviewtui.session import Options, Session
from reviewtui.tui.actions import Place
from reviewtui.tui.keys import ACTIONS
from tests.cli.shop import Outcome, Run

# What the screen has keys for and the dialogue has no word for, and why: by place, and by action.
FORMS = "a line that is asked for takes the place of the form"
OTHER = "a command of its own prints it line by line"
LOOKS = "there are no panes, colors or keys to choose"
ELSEWHERE = {
    Place.EDITOR: FORMS,
    Place.RULING: FORMS,
    Place.FILTER: FORMS,
    Place.SEARCH: FORMS,
    Place.WISHES: FORMS,
    Place.RECORD_TEXT: "a record is edited in a file, or by `reviewtui adr new --edit`",
    Place.RECORDS: "`reviewtui adr list`, `supersede` and `refresh` do it",
    Place.HISTORY: f"{OTHER}: reviewtui history",
    Place.INBOX: f"{OTHER}: reviewtui inbox",
    Place.RULES: f"{OTHER}: reviewtui rules; `rule` shows that of the finding",
    Place.DIFF: "`lines` shows as many lines as are asked for; there is no cursor to move",
    Place.FINDING: "all of the card is told at once",
    Place.LOADING: "nothing is loaded beside the dialogue; ctrl+c ends it",
    Place.STOPPED: "what cannot be done is told, and asked again",
    Place.HELP: "`help` tells all words at once",
}
ALONE = {
    **dict.fromkeys(("theme", "zoom", "back", "previous-pane"), LOOKS),
    **dict.fromkeys(("tour", "tour-next", "tour-back", "hints-off"), "the dialogue says at each step what can be said"),
    **dict.fromkeys(("comments-pane", "requirements-pane", "verdict-pane", "publish-pane", "questions-pane"), LOOKS),
    **dict.fromkeys(("record-pane", "record-pane-back"), LOOKS),
    "suspend": "the terminal suspends it by itself, as any other command",
    "take-in": "the same command opens the branch as it stands then; nothing is lost in between",
    "inbox": f"{OTHER}: reviewtui inbox",
    "history": f"{OTHER}: reviewtui history",
    "copy": "what is told can be copied",
    "copy-comment": "what is told can be copied",
    "own-editor": "the place is told as file:line:column, as editors take it",
    "operation-narrow": "the list is told with numbers; any of them can be said",
    "record-editor": "a record is edited in a file, or by `reviewtui adr new --edit`",
    "record-wishes": "the title follows the word; options are those of `reviewtui adr new`",
    "evidence": "the evidence is told with each question",
}
# Windows of the screen have their own actions for what one word does anywhere.
SAME = re.compile(r"(?:questions|operations|comments|verdict|review|publish|record|requirements|operation)-(.+)")
CLOSING = {"close", "next", "previous", "walk", "filter", "all", "target", "extent", "branch", "undo", "redo"}


def test_whatever_the_screen_does_has_a_word_or_a_reason() -> None:
    done = {name for word in WORDS for name in word.actions}
    without = []
    for action in ACTIONS:
        same = SAME.fullmatch(action.id)
        known = {action.id, *((same[1],) if same else ())}
        if action.named and not known & (done | CLOSING | ALONE.keys()) and action.place not in ELSEWHERE:
            without.append(action.id)
    assert without == []


def test_no_reason_is_given_for_what_is_not_there() -> None:
    ids = {action.id for action in ACTIONS}
    assert {name for word in WORDS for name in word.actions} <= ids
    assert ALONE.keys() <= ids
    assert not ALONE.keys() & {name for word in WORDS for name in word.actions}


@pytest.fixture
def folder(demo: Path, tmp_path: Path) -> Path:
    """Return a demo repository of one's own."""
    return Path(shutil.copytree(demo, tmp_path / "own"))


def talk(run: Run, folder: Path, *lines: str) -> Outcome:
    """Hold the conversation with these lines as the reviewer's part."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return run("review", "--plain", "--repo", folder)


class Said(NamedTuple):
    """Lines said one after the other, and what has to be told then."""

    lines: tuple[str, ...]
    told: tuple[str, ...]


VERDICT = "go verdict"
SCRIPTS = (
    Said(("accept Unused.", "open", "unseen"), ("Saved: accepted.", "Open again.")),
    Said(("fix Keep it.", "ben 2099-03-31"), ("Saved: fix requested, ben until 2099-03-31.",)),
    Said(("waive Old.", "", "ask Who calls it?"), ("Saved: waived", "Saved: question")),
    Said(("comment m Keep it.", "undo", "redo"), ("Saved as ", "Took back: the comment", "Did again: the comment")),
    Said(("operation", "rule", "lines 2"), ("- DELETE /orders/{orderId}", "Before: ", "After: it is not there.")),
    Said(("operations", "1 accept Unused.", "operations", "1 open"), ("1 DELETE /orders/{orderId}", "Decided as")),
    Said(("seen", "back", "next"), ("Finding 1 of 11, breaking, reviewed", "Finding 2 of 11")),
    Said(("skip", "yes", "partly Half.", "no", "not-applicable", "unknown"), ("Question 6 of ",)),
    Said(("s", "note Later.", "1", "back", "open", "level 3 So so."), ("answered by you: yes (Later.)", "level 3.")),
    Said(("go question 2", "y", "b", "confirm"), ("answered by you: yes", "Question 3 of ")),
    Said((VERDICT, "approve Small.", "note Smaller.", "open"), ("Decided: approve", "Taken back: not decided")),
    Said((VERDICT, "conditions"), ("Decided: approve with conditions",)),
    Said((VERDICT, "discuss", "4", "reject", "request-changes", "level d1 4"), ("Decided: reject", "Saved: level 4.")),
    Said(("find orders", "2"), ("1 Finding ", "A number goes there", "Finding 2 of")),
    Said(("filter verdict:safe", "filter off"), ("10 of 38 findings", "Finding 1 of 10, safe", "11 of 38")),
    Said(("status", "report"), ("requirements of", "# ")),
    Said(("remark n Small steps.", "at apis/orders/openapi.yaml:1 q Why?", "comments"), ("Small steps.", "Why?")),
    Said(
        ("publish", "2", "mars", "3", "2", ""), ("to the work tree", "`mars` is not known", "to the branch", "Nothing")
    ),
    Said(("publish", "part", "1", "record", "adr", "write"), ("Written: ", "docs/adr/0002-")),
    Said(("go apis/orders/paths/orders.yaml", "go d2", "go comments"), ("Finding 2 of", "Compat", "nowhere here")),
    Said(("help",), ("Words at a finding:", "accept REASON (or 1, a): let the finding pass", "Words everywhere:")),
    Said(("quit",), ("What you said is saved",)),
)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.lines[0])
def test_words_do_what_they_say(run: Run, folder: Path, script: Said) -> None:
    outcome = talk(run, folder, *script.lines)
    told = " ".join(outcome.out.split())
    assert [text for text in script.told if text not in told] == [], outcome.out
    assert outcome.code == 0
    assert max(map(len, outcome.out.splitlines())) <= 80
    assert "\x1b" not in outcome.out


def test_every_word_is_said_in_a_test() -> None:
    said = {understood(line.split()[0], spot).name for spot in Spot for line in _lines() if _is_word(line, spot)}
    by_id = {"reply", "resolve", "reopen", "edit", "withdraw"}
    assert {word.name for word in WORDS} - said == by_id, "those with an id are said below"


def _lines() -> list[str]:
    return [line for script in SCRIPTS for line in script.lines if line]


def _is_word(line: str, spot: Spot) -> bool:
    return line.split(maxsplit=1)[0] in {word.name for word in words_at(spot)}


def test_conversations_are_answered_by_the_beginning_of_their_id(run: Run, folder: Path) -> None:
    with Session.open(Options(folder)) as session:
        name = session.comment("", CommentKind.NOTE, "Small steps.").id
    lines = (f"edit {name[:6]} Smaller steps.", f"reply {name[:6]} Yes.", f"resolve {name[:6]}", f"reopen {name[:6]}")
    outcome = talk(run, folder, *lines, f"withdraw {name[:6]}", "resolve", "resolve feedbeef")
    for told in ("Saved.", "Settled.", "Open again.", "Withdrawn.", "the id of a comment is missing", "no comment"):
        assert told in outcome.out
    with Session.open(Options(folder, writing=False)) as session:
        assert session.draft.comments[name].text == "Smaller steps."
        assert session.draft.comments[name].withdrawn


UNKNOWN = {
    "nonsense": "`nonsense` is not known here. Expected: 1 accept, 2 fix, 3 waive",
    "99": "`99` is not known here",
    "go": "go needs a place",
    "go question 9999": "is nowhere here",
    "go mars": "is nowhere here",
    "find": "find needs words",
    "find zzzzzz": "Nothing here holds `zzzzzz`; filter zzzzzz looks in all findings.",
    "filter": "filter needs a line",
    "filter nonsense:1": "`nonsense` is nothing to filter by",
    "filter path:/nowhere*": "No finding passes",
    "lines many": "`many` is no number of lines",
    "remark hello": "a comment is a letter and a text",
    "undo": "nothing is left to undo",
    "redo": "nothing was undone",
    "record mars": "`mars` is no kind of record. Expected: adr",
    "back": "This is the beginning.",
}


def test_what_is_not_known_is_told_with_what_was_expected(run: Run, folder: Path) -> None:
    outcome = talk(run, folder, *UNKNOWN)
    told = " ".join(outcome.out.split())
    assert [text for text in UNKNOWN.values() if text not in told] == []
    assert outcome.out.count("Finding 1 of 11") == 2, "only back leads anywhere, to the beginning"
    assert outcome.code == 0
    assert not list((folder / ".git" / "reviewtui").glob("drafts/*/*"))


def test_a_word_that_could_not_be_saved_is_told_to_scripts(run: Run, folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("accept Unused.\nseen\n\n"))
        outcome = run("review", "--plain", "--read-only", "--repo", folder)
    assert outcome.code == 4
    assert "You only look at this review" in " ".join(outcome.out.split())
    assert "nothing is kept of what is only looked at" in " ".join(outcome.out.split())
    assert "Not all that you said could be saved" in outcome.out


def test_the_script_of_the_docs_says_what_it_says(run: Run, folder: Path) -> None:
    page = Path(__file__).parents[2].joinpath("docs/plain.md").read_text(encoding="utf-8")
    script = re.search(r"<<'END'\n(.*?)\nEND\n", page, re.DOTALL)
    assert script is not None
    outcome = talk(run, folder, *(line.partition("  #")[0] for line in script[1].splitlines()))
    assert outcome.code == 0
    assert "is not known here" not in outcome.out
    with Session.open(Options(folder, writing=False)) as session:
        draft, findings = session.draft, session.report.findings
        ruled = {ruling.fingerprint: ruling for ruling in draft.rulings.values()}
        assert [ruled[one.fingerprint].stance for one in findings if one.fingerprint in ruled] == [
            Stance.FIX,
            Stance.ACCEPT,
        ]
        assert [remark.text for remark in draft.remarks] == ["Which clients send it?"]
        assert len(draft.answers) == 2
        assert draft.outcome is not None
        assert (draft.outcome.decision, draft.outcome.note) == (Decision.REQUEST_CHANGES, "One operation has to stay.")
    assert list((folder / "docs/api-reviews").glob("*/review.yaml"))


def test_letters_and_names_mean_one_thing_at_each_place() -> None:
    for spot in Spot:
        words = words_at(spot)
        letters = [word.letter for word in words if word.letter]
        assert len(set(letters)) == len(letters), spot
        assert len({word.name for word in words}) == len(words), spot
        for word in words:
            assert understood(word.name.upper(), spot) == word
            assert any(word.name in line for line in help_lines(spot))
        with pytest.raises(UsageError):
            understood("0", spot)
