"""`lint`: one version of the descriptions, what of it is new, and what the exit code says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

import reviewtui
from tests.cli.shop import Run, Shop
from tests.cli.specs import HEADER

SCHEMA = json.loads((Path(reviewtui.__file__).parent / "schemas" / "report.schema.json").read_text())
MINIMAL = b"lint: {preset: minimal}\n"
ENUM = "design-enum-typed"


def spec(*names: str, before: str = "") -> bytes:
    """Return a description with a wrong enumeration in each of the named schemas."""
    schemas = "".join(f"    {name}:\n      type: string\n      enum: [1]\n" for name in names)
    return f"{HEADER}{before}paths: {{}}\ncomponents:\n  schemas:\n{schemas or '    Fine: {type: string}'}\n".encode()


ONE, TWO = spec("One"), spec("One", "Two")
IGNORED = f"x-reviewtui-ignore: {{{ENUM}: The service sends numbers as text.}}\n"


@pytest.fixture
def grown(shop: Shop) -> Shop:
    """Return a repository whose branch `change` adds an error of design to one that stood before."""
    shop.commit({"openapi.yaml": ONE, ".reviewtui.yaml": MINIMAL})
    shop.branch("change")
    shop.commit({"openapi.yaml": TWO})
    return shop


def _document(run: Run, *words: str | Path) -> dict[str, Any]:
    outcome = run("lint", *words, "--format", "json")
    document: dict[str, Any] = json.loads(outcome.out)
    jsonschema_rs.validator_for(SCHEMA).validate(document)
    return document


def _counts(run: Run, *words: str | Path) -> tuple[int, ...]:
    """Return errors, what stood before, and what is excused."""
    summary = _document(run, *words)["summary"]
    return tuple(summary["lint"][key] for key in ("error", "stood_before", "excused"))


def test_an_error_of_design_shuts_the_gate(run: Run, grown: Shop) -> None:
    outcome = run("lint", "--repo", grown.folder)
    assert outcome.code == 1
    assert outcome.out.splitlines()[-1] == "2 errors in 1 description"


def test_a_file_outside_of_any_repository(run: Run, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(ONE)
    (tmp_path / "own.yaml").write_bytes(MINIMAL)
    outcome = run("lint", tmp_path / "openapi.yaml", "--config", tmp_path / "own.yaml")
    assert (outcome.code, outcome.out.splitlines()[-1]) == (1, "1 error in 1 description")


def test_a_file_that_is_missing_is_taken_for_no_branch(run: Run, grown: Shop, tmp_path: Path) -> None:
    told = run("lint", "--repo", grown.folder, "opnapi.yaml")
    assert (told.code, "`opnapi.yaml` names no API description" in told.err) == (2, True)
    assert "names no API description" in run("lint", tmp_path / "orders.json").err


def test_hints_are_short_until_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(ONE)
    short, full = (run("lint", tmp_path / "openapi.yaml", *words).out for words in ((), ("-v",)))
    assert "docs-user-manual" in short
    assert ("externalDocs`." in short, "externalDocs`." in full) == (False, True)
    assert short.splitlines()[-1].startswith("-v tells hints in full")
    assert "-v tells hints" not in full


@pytest.mark.parametrize(
    ("fail_on", "rules", "code"),
    [("error", "", 1), ("never", "", 0), ("error", f"{ENUM}: warn", 0), ("warn", f"{ENUM}: warn", 1)],
)
def test_the_settings_say_what_shuts_it(run: Run, grown: Shop, fail_on: str, rules: str, code: int) -> None:
    settings = f"lint: {{preset: minimal, fail_on: {fail_on}}}\nrules: {{{rules}}}\n"
    grown.commit({".reviewtui.yaml": settings.encode()})
    assert run("lint", "--repo", grown.folder).code == code


def test_only_what_is_new_is_open(run: Run, grown: Shop) -> None:
    words = ("lint", "--repo", grown.folder, "--new-since", "main")
    outcome = run(*words)
    assert outcome.code == 1
    assert outcome.out.splitlines()[-1] == "1 error · 1 stood before in 1 description"
    assert "`One`" not in outcome.out
    assert "[stood-before]" in run(*words, "-v").out
    assert _counts(run, "--repo", grown.folder, "--new-since", "main") == (1, 1, 0)


def test_what_only_stood_before_leaves_the_gate_open(run: Run, grown: Shop) -> None:
    assert run("lint", "--repo", grown.folder, "--new-since", "change").code == 0
    assert _counts(run, "--repo", grown.folder, "--new-since", "change") == (0, 2, 0)


def test_a_file_that_was_renamed_keeps_what_stood_before(run: Run, grown: Shop) -> None:
    grown.commit({"openapi.yaml": None, "apis/orders/openapi.yaml": TWO})
    assert _counts(run, "--repo", grown.folder, "--new-since", "main") == (1, 1, 0)


def test_a_file_that_came_is_new_as_a_whole(run: Run, grown: Shop) -> None:
    other = b"    Long: {type: object, description: Nothing that the other description has in any of its schemas.}\n"
    grown.commit({"bills.yaml": spec("Three").replace(b"Orders", b"Bills") + other})
    assert _counts(run, "--repo", grown.folder, "--new-since", "change~1") == (1, 2, 0)


def test_a_part_that_changed_is_looked_at_though_its_description_did_not(run: Run, shop: Shop) -> None:
    main = f"{HEADER}paths: {{}}\ncomponents: {{schemas: {{A: {{$ref: part.yaml}}}}}}\n".encode()
    shop.commit({"openapi.yaml": main, "part.yaml": b"{type: string}\n", ".reviewtui.yaml": MINIMAL})
    shop.branch("change")
    shop.commit({"part.yaml": b"{type: string, enum: [1]}\n"})
    assert _counts(run, "--repo", shop.folder, "--new-since", "main") == (1, 0, 0)


@pytest.mark.parametrize("broken", [b"openapi: [\n", b"hello: world\n"])
def test_a_base_that_cannot_be_read_hides_nothing(run: Run, shop: Shop, broken: bytes) -> None:
    shop.commit({"openapi.yaml": broken, ".reviewtui.yaml": MINIMAL + b"specs: [openapi.yaml]\n"})
    shop.branch("change")
    shop.commit({"openapi.yaml": TWO})
    words = ("--repo", shop.folder, "--new-since", "main")
    assert _counts(run, *words) == (2, 0, 0)
    outcome = run("lint", *words)
    assert outcome.code == 1
    assert "main cannot be compared with, so that everything counts as new" in " ".join(outcome.out.split())


def test_a_head_that_cannot_be_read_is_an_error(run: Run, shop: Shop) -> None:
    shop.commit({"openapi.yaml": b"openapi: 3.1.0\ninfo: [\n", ".reviewtui.yaml": b"specs: [openapi.yaml]\n"})
    assert run("lint", "--repo", shop.folder).code == 3


def test_what_the_description_excuses_is_counted_and_told(run: Run, grown: Shop) -> None:
    grown.commit({"openapi.yaml": spec("One", "Two", before=IGNORED)})
    quiet, loud = run("lint", "--repo", grown.folder), run("lint", "--repo", grown.folder, "-v")
    assert quiet.code == 0
    assert quiet.out.splitlines()[-1] == "2 excused in 1 description"
    assert "[ignored]" in loud.out
    assert "because: The service sends numbers as text." in loud.out
    document = _document(run, "--repo", grown.folder)
    (described,) = document["specs"]
    assert {(f["disposition"], f["reason"]) for f in described["findings"]} == {
        ("ignored", "The service sends numbers as text.")
    }
    assert _counts(run, "--repo", grown.folder) == (0, 0, 2)


def test_an_exception_without_effect_is_told(run: Run, grown: Shop) -> None:
    grown.commit({"openapi.yaml": spec("One", before=IGNORED.replace(ENUM, "design-enum-type"))})
    outcome = run("lint", "--repo", grown.folder, "-v")
    assert outcome.code == 1
    assert "openapi.yaml:3:" in outcome.out
    assert "Did you mean `design-enum-typed`?" in outcome.out


def test_a_house_can_forbid_exceptions_in_descriptions(run: Run, grown: Shop) -> None:
    settings = b"lint: {preset: minimal, in_file_exceptions: forbidden}\n"
    grown.commit({"openapi.yaml": spec("One", "Two", before=IGNORED), ".reviewtui.yaml": settings})
    outcome = run("lint", "--repo", grown.folder)
    assert outcome.code == 1
    assert "this repository forbids it" in " ".join(outcome.out.split())
    assert _counts(run, "--repo", grown.folder) == (2, 0, 0)


def test_a_standard_of_ones_own(run: Run, grown: Shop) -> None:
    own = b"title: Ours\nabout: So.\nextends: minimal\nrules: {design-enum-typed: off}\n"
    grown.commit({".reviewtui.yaml": b"lint: {preset: docs/ours.yaml}\n", "docs/ours.yaml": own})
    assert run("lint", "--repo", grown.folder).code == 0
    grown.commit({"docs/ours.yaml": own.replace(b"design-enum-typed", b"design-enum-type")})
    outcome = run("lint", "--repo", grown.folder)
    assert outcome.code == 2
    assert "docs/ours.yaml:4:" in outcome.err
    assert "Did you mean `design-enum-typed`?" in outcome.err


def _spelled(root: str, *names: str) -> bytes:
    listed = ", ".join(f"{name}: {{type: string}}" for name in names)
    return (
        f"{HEADER}{root}paths: {{}}\ncomponents: {{schemas: {{Order: {{type: object, properties: {{{listed}}}}}}}}}\n"
    ).encode()


@pytest.mark.parametrize(("ignore", "counts"), [("", (1, 0, 0)), ("x-reviewtui-ignore: {%s: So it is.}\n", (0, 0, 1))])
def test_a_description_may_say_why_it_differs_from_others(
    run: Run, shop: Shop, ignore: str, counts: tuple[int, ...]
) -> None:
    rule = "consistency-property-casing"
    own = b"title: Ours\nabout: So.\nrules: {'*': off, consistency-property-casing: error}\n"
    snake, camel = ("order_id", "paid_at", "sent_at", "state_name"), ("orderId", "paidAt", "sentAt", "stateName")
    shop.commit({".reviewtui.yaml": b"lint: {preset: docs/ours.yaml}\n", "docs/ours.yaml": own})
    shop.commit({"a.yaml": _spelled("", *snake), "b.yaml": _spelled("", *snake)})
    shop.commit({"c.yaml": _spelled(ignore and ignore % rule, *camel)})
    assert _counts(run, "--repo", shop.folder) == counts
