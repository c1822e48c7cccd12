from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="proto-extension-message-no-delete",
    title="A range of numbers for extensions is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.SOURCE,
    when=removed(Kind.PROTO_MESSAGE, "extensions"),
    why="Extensions that others declared with these numbers do not compile any more.",
    fix="Keep the range as long as anybody may extend the message.",
    lesson="Who has declared extensions outside this repository?",
    references=("https://buf.build/docs/breaking/rules/",),
    formats=("asyncapi", "protobuf"),
    no_mirror="More room for extensions takes nothing from anybody.",
    example=Example(
        scope="proto2",
        base="""
            message Order {
              extensions 100 to 199;  // finding
            }
        """,
        head="""
            message Order {}
        """,
    ),
)
def proto_extension_message_no_delete(change: Change) -> str:
    return f"{what(change)} no longer lets others use {bare(change.before)} for extensions."
