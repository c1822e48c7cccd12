"""The changelog: what a review found, grouped for consumers, what breaks first; hostile names change only words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

from reviewtui.errors import UsageError
from reviewtui.model import Direction, Disposition, Finding, How, Kind, Level, Verdict
from reviewtui.records.generated import blocks
from reviewtui.records.kinds import kind
from reviewtui.records.kinds.changelog.merging import into
from reviewtui.records.known import Known
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from reviewtui.reviews.team import Reviewer
from tests.records.conftest import HOSTILE, finding, known_from, report_of, review_of, with_hostile_names

CHANGELOG = kind("changelog")
PARSER = MarkdownIt("commonmark").enable("table")


def of(base: Finding, subject: str, how: How, fact: str = "", *, element: Kind = Kind.PROPERTY) -> Finding:
    """Return a finding that says something else of another element."""
    change = replace(base.change, subject=subject, how=how, fact=fact, kind=element, after=True, before=None)
    return replace(base, change=change, message=f"{subject} {how.value}.")


def entry_from(*findings: Finding, **options: str) -> str:
    """Return what the template makes of these findings."""
    known = replace(known_from(review_of(report_of(*findings)), "CHANGELOG.md"), options=options)
    return written(CHANGELOG, CHANGELOG.form(None), known)


def by_hand(title: str = "", **options: str) -> str:
    """Return what the template makes of an author's own line."""
    ana = Reviewer("Ana Bell", "ana@example.com")
    known = Known(title, date(2026, 3, 2), ana, "reviewtui 0.1.0", "CHANGELOG.md", options=options)
    return written(CHANGELOG, CHANGELOG.form(None), known)


def section(changelog: str, title: str) -> str:
    """Return what stands below a group's heading."""
    return changelog.split(f"### {title}\n")[1].split("\n### ", maxsplit=1)[0]


def test_each_finding_stands_in_its_group() -> None:
    changelog = into(
        "",
        entry_from(
            of(finding(1, Verdict.BREAKING), "property `a`", How.REMOVED),
            of(finding(2, Verdict.SAFE), "property `b`", How.ADDED),
            of(finding(3, Verdict.DANGEROUS), "property `c`", How.CHANGED, "maxLength", element=Kind.SCHEMA),
            of(finding(4, Verdict.INFO), "operation `d`", How.CHANGED, "deprecated", element=Kind.OPERATION),
            of(finding(5, Verdict.BREAKING), "the scope `e`", How.ADDED, "scope", element=Kind.SECURITY),
            of(finding(6, Verdict.INFO), "property `f`", How.CHANGED, "annotation", element=Kind.SCHEMA),
        ),
    )
    groups = [line.removeprefix("### ") for line in changelog.splitlines() if line.startswith("### ")]
    assert groups == ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
    named = {title: [name for name in "abcde" if f"`{name}`" in section(changelog, title)] for title in groups}
    assert named == {
        "Added": ["b"],
        "Changed": ["c"],
        "Deprecated": ["d"],
        "Removed": ["a"],
        "Fixed": [],
        "Security": ["e"],
    }
    assert "Documentation only: the words of 1 element differ." in section(changelog, "Fixed")
    assert "Plan to do without it." in section(changelog, "Deprecated")


def test_an_entry_on_one_finding_does_not_tell_which_release_all_of_them_ask_for() -> None:
    known = known_from(review_of(report_of(finding(1, Verdict.SAFE))), "CHANGELOG.md")
    whole, one = (written(CHANGELOG, CHANGELOG.form(None), said) for said in (known, replace(known, only=("a" * 16,))))
    assert "This asks for a minor release" in whole
    assert "This asks for" not in one
    assert "The review " in one


def test_what_is_deprecated_without_a_day_is_told_as_well() -> None:
    one = of(
        finding(1, Verdict.INFO), "operation `d`", How.CHANGED, "deprecated-without-sunset", element=Kind.OPERATION
    )
    assert "operation `d`" in section(into("", entry_from(one)), "Deprecated")


def test_an_entry_names_the_break_the_operation_the_step_and_the_fingerprint() -> None:
    changelog = into("", entry_from(finding(1, Verdict.BREAKING, operations=5)))
    assert (
        "- **BREAKING** property `legacyId1` is gone from the response In `GET /orders/0`, `GET /orders/1`, "
        "`GET /orders/2` and 2 more. Stop counting on it. (`0000000000000001`)\n"
    ) in changelog
    assert "[docs/api-reviews/orders-v2-1a2b3c4d](<docs/api-reviews/orders-v2-1a2b3c4d>)" in changelog
    assert "`1234567890` with `abcdef0123`" in changelog


@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        ((Verdict.BREAKING, Verdict.SAFE), "a major release (below 1.0.0, for a minor one): 1 change breaks clients."),
        ((Verdict.BREAKING, Verdict.BREAKING), "2 changes break clients."),
        ((Verdict.DANGEROUS, Verdict.SAFE), "a minor release: nothing breaks for certain, and 1 change may surprise"),
        ((Verdict.SAFE,), "a minor release: something is new, and no client breaks."),
        ((Verdict.INFO,), "no more than a patch release"),
        ((), "no more than a patch release"),
    ],
)
def test_the_release_is_told_that_the_findings_ask_for(verdicts: tuple[Verdict, ...], told: str) -> None:
    assert told in entry_from(*(finding(number, verdict) for number, verdict in enumerate(verdicts)))


def test_what_is_no_news_for_consumers_is_left_out() -> None:
    design = replace(finding(1, Verdict.DANGEROUS, "a remark on the design"), level=Level.ERROR)
    ignored = replace(finding(2, Verdict.BREAKING, "an ignored finding"), disposition=Disposition.IGNORED)
    version = of(finding(3, Verdict.DANGEROUS), "the description", How.CHANGED, "major-version-kept", element=Kind.API)
    entry = entry_from(design, ignored, version)
    assert "###" not in entry
    waived = replace(finding(4, Verdict.BREAKING, "a break that is waived"), disposition=Disposition.WAIVED)
    assert "**BREAKING** a break that is waived" in entry_from(waived)
    audience = of(finding(5, Verdict.BREAKING), "the description", How.CHANGED, "version", element=Kind.API)
    assert "**BREAKING** the description changed." in entry_from(audience), "no break is ever left out"


def test_what_came_together_is_told_together_and_a_property_of_both_sides_once() -> None:
    first, second = finding(1, Verdict.SAFE), finding(2, Verdict.SAFE)
    sent = replace(second, change=replace(second.change, direction=Direction.REQUEST))
    both = (of(first, "property `a`", How.ADDED), of(sent, "property `a`", How.ADDED))
    entry = entry_from(*both, of(finding(3, Verdict.SAFE), "property `b`", How.ADDED))
    assert entry.count("\n- ") == 1
    assert "- property `a` added. The same goes for `b`. In `GET /orders/0`." in entry


def test_what_breaks_is_not_cut_by_what_does_not() -> None:
    many = [
        of(finding(number, Verdict.SAFE), f"path `{number}`", How.ADDED, element=Kind.PATH) for number in range(140)
    ]
    needed = of(finding(999, Verdict.BREAKING), "property `needed`", How.ADDED)
    added = section(into("", entry_from(*many, needed)), "Added")
    assert added.index("needed") < added.index("path")
    assert added.count("\n- ") == 101
    assert "- 41 more, which the review tells." in added


def test_a_new_changelog_says_what_it_is_and_asks_how_versions_are_numbered() -> None:
    changelog = into("", entry_from(finding(1, Verdict.BREAKING)))
    assert changelog.startswith("# Changelog\n\n")
    assert "https://keepachangelog.com/en/1.1.0/" in changelog
    assert len(prompts(changelog)) == 1
    assert all(part.untouched for part in blocks(changelog))
    assert "reviewtui made this" not in changelog
    assert "\n\n\n" not in changelog


def test_a_line_by_hand_goes_to_the_group_that_was_named() -> None:
    changelog = into("", by_hand("Orders can be sorted by date.", group="added"))
    assert changelog.endswith("## [Unreleased]\n\n### Added\n\n- Orders can be sorted by date.\n")
    assert into(changelog, by_hand("Orders can be sorted by date.", group="Added")) == changelog
    assert "### Changed\n\n- Two.\n" in into(changelog, by_hand("Two."))
    with pytest.raises(UsageError, match="no group `New`"):
        by_hand("Orders", group="New")


def test_a_version_has_three_numbers() -> None:
    assert "## [1.2.0-rc.1] - 2026-03-02\n" in by_hand(release="1.2.0-rc.1")
    for wrong in ("1.2", "next", "01.2.0", "1.2.0\n## x", "1.2.0]"):
        with pytest.raises(UsageError, match="is no version"):
            by_hand(release=wrong)


def test_the_title_says_what_the_entry_is_about() -> None:
    known = known_from(review_of(report_of(finding(1, Verdict.BREAKING))))
    assert CHANGELOG.title(known) == "what changes in orders"
    assert CHANGELOG.title(replace(known, title="Orders")) == "Orders"
    assert CHANGELOG.title(replace(known, review=None, options={"release": "1.2.0"})) == "release 1.2.0"
    assert not CHANGELOG.title(replace(known, review=None))


def test_hostile_names_change_nothing_but_words() -> None:
    def structure(message: str, *, hostile: bool) -> list[str]:
        gone = of(finding(1, Verdict.BREAKING), message, How.REMOVED)
        came = of(finding(2, Verdict.SAFE), message, How.ADDED)
        review = review_of(report_of(gone, came))
        known = known_from(with_hostile_names(review) if hostile else review, "CHANGELOG.md")
        text = into("", written(CHANGELOG, CHANGELOG.form(None), known))
        assert "<script" not in PARSER.render(text)
        assert "\x1b" not in text
        return [token.type for token in PARSER.parse(text)]

    assert structure(HOSTILE, hostile=True) == structure("property `a`", hostile=False)
    assert [token.type for token in PARSER.parse(into("", by_hand(HOSTILE)))] == [
        token.type for token in PARSER.parse(into("", by_hand("word")))
    ]
