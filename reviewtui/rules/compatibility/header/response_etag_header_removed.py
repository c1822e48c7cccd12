from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-etag-header-removed",
    title="An answer no longer says which version of the data it is.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.HEADER, "etag", direction=ANSWER),
    why=(
        "Without it no client can write on the condition that nobody else did: two writers overwrite each other, and "
        "caches load everything anew."
    ),
    fix="Keep sending the header, even if the check behind it moved.",
    lesson="What happens when two people save the same record now?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9110#name-etag",
        "https://google.aip.dev/154",
    ),
    no_mirror="An added header is harmless.",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              headers:
                ETag: {schema: {type: string}}  # finding
        """,
        head="""
            "200":
              description: OK
        """,
    ),
)
def response_etag_header_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients can no longer write on the condition that nothing changed meanwhile."
