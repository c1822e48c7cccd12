"""The program around the commands: choosing one, help, and calm errors."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import reviewtui
from reviewtui.cli import program
from reviewtui.cli.commands import rules
from reviewtui.cli.parser import command_parser
from reviewtui.cli.table import COMMANDS, Entry, commands, entry, groups
from reviewtui.errors import UsageError
from tests.cli.shop import Run

COMMANDS_FOLDER = Path(rules.__file__).parent


def test_the_version_is_said_without_loading_a_parser() -> None:
    code = (
        "import sys, reviewtui.cli as cli; code = cli.main(['--version']);"
        "print(code, [name for name in ('argparse', 'yaml', 'subprocess', 're') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-S", "-c", code], check=True, capture_output=True, text=True).stdout
    assert told.splitlines() == [f"reviewtui {reviewtui.__version__}", "0 []"]


def test_the_overview_names_every_command_without_importing_any() -> None:
    code = (
        "import sys, reviewtui.cli as cli; cli.main(['--help']);"
        "print([name for name in sys.modules if name.startswith('reviewtui.cli.commands')])"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert told.splitlines()[-1] == "[]"
    shown = [line.split()[0] for line in told.splitlines() if re.match(r"  [a-z]", line)]
    assert shown == [command.name for command in commands()]


def test_the_overview_puts_the_commands_under_headings_that_fit_one_screen_each(run: Run) -> None:
    told = run("--help").out
    for group in groups():
        (part,) = re.findall(rf"^{group.title}:\n(.*?)^$", told, flags=re.MULTILINE | re.DOTALL)
        assert [line.split()[0] for line in part.splitlines() if line[2] != " "] == [one.name for one in group.entries]
        assert len(part.splitlines()) < 24


def test_the_table_lists_the_modules_that_are_there() -> None:
    modules = {path.stem for path in COMMANDS_FOLDER.glob("*.py")} - {"__init__"}
    assert {command.name for command in COMMANDS} == modules


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_every_example_in_a_help_text_is_understood(command: Entry) -> None:
    module = command.load()
    parser = command_parser(command.name, module)
    assert module.DESCRIPTION
    for line, about in module.EXAMPLES:
        words = shlex.split(line)
        assert words[0] == "reviewtui"
        assert about
        chosen, rest = program.chosen(words[1:])
        assert chosen == command
        parser.parse_intermixed_args(rest)


@pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)
def test_the_help_of_every_command_shows_an_example(run: Run, command: Entry) -> None:
    outcome = run(command.name, "--help")
    assert outcome.code == 0
    assert "examples:\n  reviewtui" in outcome.out


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        (["check", "--base", "main"], "check", ["--base", "main"]),
        (["--repo", "shop", "check"], "check", ["--repo", "shop"]),
        (["--format=json", "diff", "a", "b"], "diff", ["--format=json", "a", "b"]),
        (["-v", "rules"], "rules", ["-v"]),
        ([], "review", []),
        (["--base", "check"], "review", ["--base", "check"]),
        (["apis/orders.yaml"], "review", ["apis/orders.yaml"]),
        (["--", "check"], "review", ["--", "check"]),
    ],
)
def test_the_command_is_found_among_the_words(words: list[str], name: str, rest: list[str]) -> None:
    command, own = program.chosen(words)
    assert (command.name, own) == (name, rest)


def test_a_misspelled_command_names_the_nearest(run: Run) -> None:
    outcome = run("chekc")
    assert outcome.code == 2
    assert outcome.err == "error: there is no command 'chekc'\nhint:  Did you mean `reviewtui check`?\n"
    assert outcome.out == ""


@pytest.mark.parametrize(
    "words",
    [("diff",), ("explain",), ("rules", "--colour"), ("rules", "--color", "pink"), ("nothing-like-it",)],
)
def test_wrong_usage_is_told_on_stderr_and_in_json(run: Run, words: tuple[str, ...]) -> None:
    plain = run(*words)
    assert (plain.code, plain.out) == (2, "")
    assert plain.err.startswith("error: ")
    assert "hint: " in plain.err
    document = json.loads(run(*words, "--format", "json").out)
    assert document["error"]["exit_code"] == 2
    assert run(*words, "--format=json").out == json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def test_ctrl_c_is_exit_code_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rules, "catalogue", interrupted)
    outcome = run("rules", "--format", "json")
    assert outcome.code == 130
    assert outcome.err == "error: interrupted\n"
    assert json.loads(outcome.out)["error"]["exit_code"] == 130


def test_a_surprise_is_one_sentence_and_a_log_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def surprised() -> None:
        raise ZeroDivisionError("the \x1b[31mreason")

    monkeypatch.setattr(rules, "catalogue", surprised)
    monkeypatch.setenv("COLUMNS", "400")
    outcome = run("rules")
    assert outcome.code == 4
    assert "Traceback" not in outcome.err + outcome.out
    assert "\x1b" not in outcome.err
    log = Path(" ".join(outcome.err.split()).split("The details are in ")[1].split(". Please")[0])
    assert "ZeroDivisionError" in log.read_text()
    assert "the \x1b[31mreason" in log.read_text()


def test_an_error_says_file_line_and_column_and_neutralizes_them(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise UsageError("broken \x1b[2J", hint="mend \x9b it", path="a\u202e.yaml", line=3, column=7)

    monkeypatch.setattr(rules, "catalogue", refused)
    outcome = run("rules")
    assert outcome.err == "error: a\\u202e.yaml:3:7: broken \\x1b[2J\nhint:  mend \\x9b it\n"


def test_a_reader_who_leaves_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "reviewtui", "rules", "-v"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_the_default_command_is_in_the_table() -> None:
    assert entry("review") is not None
    assert entry("no such thing") is None
