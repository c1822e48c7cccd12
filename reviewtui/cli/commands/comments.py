"""`reviewtui comments`: list what all reviewers commented; comment, answer, change, withdraw, resolve and reopen."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli import commenting
from reviewtui.cli.drafts import request_of_review
from reviewtui.cli.opening import options_of
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.request import Request
from reviewtui.counting import counted
from reviewtui.errors import ExitCode, UsageError
from reviewtui.reports import comments_json, comments_text
from reviewtui.reviews.types import CommentKind
from reviewtui.session import Session

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.reviews.threads import Thread

ADD, REPLY, EDIT, WITHDRAW, RESOLVE, REOPEN = "add", "reply", "edit", "withdraw", "resolve", "reopen"
_SAYING = (ADD, REPLY, EDIT, WITHDRAW, RESOLVE, REOPEN)
DESCRIPTION = (
    "List the comments of all reviewers with their replies, by file and line. A comment stays at the element on which "
    "it was made, also when the element moves; when it is gone, the comment is shown as detached and says why. "
    "`--format markdown` gives text to paste into a pull request. `add`, `reply`, `edit`, `withdraw`, `resolve` and "
    "`reopen` say something in your own part of the review; `publish` shows it to others. Only comments of yours "
    "can be edited and withdrawn."
)
EXAMPLES = (
    ("reviewtui comments", "all comments on this branch"),
    ("reviewtui comments --format markdown", "the same, to be pasted into a pull request"),
    ("reviewtui comments add apis/orders.yaml:12 --kind question --text 'Why?'", "comment on what stands at a line"),
    ("reviewtui comments add 'apis/orders.yaml#/paths/~1orders/get' --text 'Good'", "comment on an element"),
    ("reviewtui comments add 3f9a --kind must-fix --text 'Keep it'", "comment on a finding"),
    ("reviewtui comments reply 5d21 --text 'Done in the last commit'", "answer a comment, of anybody"),
    ("reviewtui comments edit 5d21 --text 'Keep it until June'", "change a comment of your own"),
    ("reviewtui comments withdraw 5d21", "take a comment of your own back"),
    ("reviewtui comments resolve 5d21", "say that it is settled"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what to do, about what, and with which words."""
    parser.formats = (*parser.formats, "markdown")
    parser.add_argument(
        "what",
        nargs="?",
        metavar="WHAT",
        help=f"{', '.join(_SAYING)}; or the review to list (default: that of --base and --head)",
    )
    parser.add_argument(
        "about",
        nargs="?",
        metavar="ABOUT",
        help="for add: a finding's fingerprint, SPEC#POINTER, SPEC:LINE, or `review`; else the id of a comment",
    )
    kinds = [kind.value for kind in CommentKind]
    parser.add_argument("--kind", choices=kinds, help="for add (default: note) and edit (default: as it is)")
    parser.add_argument("--text", metavar="TEXT", help="for add, reply and edit: what to say")
    parser.add_argument(
        "--side", choices=("base", "head"), default="head", help="for add: where the place is (default: head)"
    )
    add_refs(parser)
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """List the comments, or say something and show the conversation that it is a part of."""
    request = Request.of(given)
    saying = given.what in _SAYING
    if saying:
        _check(given)
    elif given.about is not None:
        raise UsageError(f"`{given.what}` is nothing to do with a comment", hint=f"Try {', '.join(_SAYING)}.")
    elif given.what is not None:
        request = request_of_review(given.what, request)
    with Session.open(options_of(request, writing=saying)) as session:
        hidden = session.team.hidden
        shown = commenting.threads_with(session, _say(session, given)) if saying else session.threads
        review = session.id
    for problem in session.team.problems:
        console.narrate(f"note: {problem.path}: {problem.message}")
    if hidden:
        console.narrate(f"note: what {counted(hidden, 'other reviewer')} said is hidden until you decide")
    _print(shown, review, given, console)
    return ExitCode.DONE


def _check(given: Namespace) -> None:
    if given.about is None:
        raise UsageError(f"`{given.what}` needs to know about what", hint="`reviewtui comments --help` shows examples.")
    if given.what in {ADD, REPLY} and not (given.text or "").strip():
        raise UsageError(f"`{given.what}` needs words", hint="Give them with --text.")
    if given.what == EDIT and not ((given.text or "").strip() or given.kind):
        raise UsageError("`edit` needs to know what to change", hint="Give --text, --kind or both.")


def _say(session: Session, given: Namespace) -> str:
    """Say it, and return the id of the comment that it is about."""
    if given.what == ADD:
        kind = CommentKind(given.kind) if given.kind else CommentKind.NOTE
        return commenting.add(session, given.about, given.side, kind, given.text).id
    comment = commenting.comment_named(session, given.about)
    if given.what == REPLY:
        return session.reply(comment, given.text).id
    if given.what == EDIT:
        return commenting.edit(session, comment, given.kind, given.text).id
    if given.what == WITHDRAW:
        return commenting.withdraw(session, comment).id
    return session.resolve(comment, resolved=given.what == RESOLVE).comment


def _print(threads: tuple[Thread, ...], review: str, given: Namespace, console: Console) -> None:
    said = given.what in _SAYING
    if given.format == "json":
        console.deliver(comments_json.render(threads, review))
    elif given.format == "markdown":
        # Most people read the list; Markdown is for a forge.
        from reviewtui.records import comments  # noqa: PLC0415 - start-up time

        console.deliver(comments.render(threads, review))
    else:
        look = console.look()
        if said and not threads:
            console.deliver("withdrawn\n")
        elif said:
            console.deliver(comments_text.render_one(threads[0], look))
        else:
            console.deliver(comments_text.render(threads, look))
