from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="schema-dialect-changed",
    title="All schemas are to be read in another dialect.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.API, "dialect"),
    why="The same keyword may mean something else in another dialect, in every schema at once.",
    fix="Name one dialect, and compare what both make of your schemas.",
    lesson="Which keywords of your schemas differ between the two dialects?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#specifying-schema-dialects",),
    no_mirror="Changing it back is the same doubt.",
    example=Example(
        scope="document",
        base="""
            jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
            paths: {}
        """,
        head="""
            jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base  # finding
            paths: {}
        """,
    ),
)
def schema_dialect_changed(change: Change) -> str:
    return f"Schemas are to be read in the dialect {quote(change.after)} ({quote(change.before)} before)."
