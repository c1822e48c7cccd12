from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-id-changed",
    title="The application has another identifier.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_API, "id"),
    why="Registries, catalogues and access lists know an application by its identifier, and lose its history.",
    fix="Keep the identifier for the life of the application.",
    lesson="Who has stored this identifier outside of the repository?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#A2SIdString",),
    no_mirror="An identifier can only be another one.",
    example=Example(
        scope="async-document",
        base="""
            id: urn:example:orders
        """,
        head="""
            id: urn:example:order-service  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_id_changed(change: Change) -> str:
    return f"The identifier of the application changed {differs(change)}: whoever knows it by the old one loses it."
