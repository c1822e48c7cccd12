"""`history`: what each commit did to a description, as a list, as a table and for programs."""

from __future__ import annotations

import json

from tests.cli.shop import Run, Shop
from tests.history.test_history import API, described


def begun(shop: Shop) -> Shop:
    """Return a repository in which a description came and broke."""
    shop.commit({API: described("/a", "/b")})
    shop.git("tag", "v1")
    shop.commit({API: described("/b", version="2")})
    return shop


def test_a_list_names_each_commit_and_what_it_did(run: Run, shop: Shop) -> None:
    begun(shop)
    told = run("history", "--repo", shop.folder, "--plain")
    assert told.code == 0
    assert "✖ breaking" in told.out
    assert "1 breaking, 1 info · version 2 · " in told.out
    assert "✔ added" in told.out
    assert told.out.endswith("Since the beginning: 1 breaking in 1 of 2 commits.\n")
    # Without a terminal it is the same list.
    assert run("history", API, "--repo", shop.folder).out == told.out


def test_only_what_breaks_is_listed_when_asked(run: Run, shop: Shop) -> None:
    begun(shop)
    told = run("history", "--repo", shop.folder, "--breaking", "--since", "v1")
    assert "added" not in told.out
    assert "Since v1: 1 breaking in 1 of 1 commit." in told.out


def test_for_programs_it_says_the_same(run: Run, shop: Shop) -> None:
    begun(shop)
    document = json.loads(run("history", "--repo", shop.folder, "--format", "json", "--limit", "1").out)
    (commit,) = document["commits"]
    assert (document["spec"], document["since"], document["summary"]["breaking_commits"]) == (API, None, 1)
    assert (commit["verdict"], commit["version"], commit["summary"]["breaking"]) == ("breaking", "2", 1)
    assert (bool(commit["author"]["email"]), commit["path"], commit["base_path"]) == (True, API, API)


def test_a_table_shows_foreign_words_as_text(run: Run, shop: Shop) -> None:
    begun(shop)
    shop.git("commit", "--quiet", "--allow-empty", "--message", "nothing")
    (shop.folder / API).write_bytes(described("/b", "/c", version="3"))
    shop.git("commit", "--quiet", "--all", "--message", "a | b [x](y) \x1b[31m")
    table = run("history", "--repo", shop.folder, "--format", "markdown").out
    assert "a \\| b \\[x\\](y)" in table
    assert "\x1b" not in table
    assert "\x1b" not in run("history", "--repo", shop.folder).out


def test_one_that_cannot_be_read_is_told_in_its_row(run: Run, shop: Shop) -> None:
    begun(shop)
    shop.commit({API: b"openapi: 3.1.0\npaths: {\n"})
    told = run("history", "--repo", shop.folder)
    assert told.code == 3
    assert "✖ unreadable" in told.out
    assert "1 breaking in 1 of 3 commits, 1 unreadable" in told.out


def test_wrong_usage_is_explained(run: Run, shop: Shop) -> None:
    begun(shop)
    for words, expected in ((("nothing.yaml",), API), (("--limit", "0"), "1 or more"), (("--since", "soon"), "a day")):
        told = run("history", *words, "--repo", shop.folder)
        assert told.code == 2
        assert expected in told.err
