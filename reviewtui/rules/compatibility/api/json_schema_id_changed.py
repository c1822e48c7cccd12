from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="json-schema-id-changed",
    title="A schema has another address, or none.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SOURCE,
    when=changed(Kind.API, "schema-id"),
    why=(
        "Other schemas and registries find it by its address; those that know the old one find nothing, "
        "or keep an old copy."
    ),
    fix="Keep the address, or keep a schema under the old one that refers to the new one.",
    lesson="Who looks the schema up by its address?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#section-8.2.1",),
    no_mirror="An address that came is one that nobody knew.",
    formats=("jsonschema",),
    example=Example(
        scope="data-schema",
        base="""
            $id: https://example.com/order.json
            type: object
        """,
        head="""
            $id: https://example.com/v2/order.json  # finding
            type: object
        """,
    ),
)
def json_schema_id_changed(change: Change) -> str:
    if change.after is None:
        return f"The schema no longer has the address {quote(change.before)}: who looks it up by that finds nothing."
    return f"The schema has the address {quote(change.after)} instead of {quote(change.before)}."
