from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote, trait, what


@rule(
    id="proto-oneof-no-delete",
    title="A oneof is gone or renamed.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_ONEOF, ""),
    why="Code asks a oneof by its name which of its fields is set.",
    fix="Keep the oneof under its name.",
    lesson="Who switches over the cases of this oneof?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="A new oneof is told by the fields in it.",
    example=Example(
        scope="proto3",
        base="""
            message Order {
              oneof way {  // finding
                string card = 1;
              }
            }
        """,
        head="""
            message Order {
              oneof payment {
                string card = 1;
              }
            }
        """,
    ),
)
def proto_oneof_no_delete(change: Change) -> str:
    names = trait(change.before, "later")
    now = f"is called {quote(names)} now" if names else "is gone"
    return f"{what(change)} {now}: code that asks which of its fields is set does not compile."
