from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

_ACTIONS = frozenset(
    """
    accept access ack acknowledge activate add adjust allocate analyze answer append apply approve archive assert
    assign associate attach authenticate authorize ban batch begin bind block book boot borrow build bulk buy
    calculate call cancel capture change charge check claim classify clear clone close collect commit compare
    compile complete compute configure confirm connect convert copy count create deactivate debit decline decrypt
    delete deliver demote deny deploy deprecate deprovision describe destroy detach detect dial diff disable
    disconnect dismiss dispatch dispute dissociate do downgrade download duplicate edit eject embed enable encrypt
    end enqueue enrich enroll escalate estimate evaluate exchange execute exists expire explain export extend fetch
    fill filter finalize find finish flush follow force fork format generate get give grant handle hang has head
    hide import increment ingest init initialize initiate insert install introspect invalidate invite invoke is
    issue join kill launch lease leave like link list listen load lock login logout lookup make map mark match
    measure merge migrate moderate modify monitor mount move mute nack notify obtain open options override pair
    parse patch pause pay perform pin ping play poll populate post power prepare preview print process promote
    propagate propose provision publish pull purchase purge push put query queue rank reactivate read reassign
    reboot rebuild recalculate receive recommend reconcile record recover redeem redirect refresh refund register
    reinstate reissue reject release reload remove rename render renew rent reopen reorder repeat replace replay
    reply report reprocess request requeue rerun rescan reschedule resend reserve reset resize resolve respond
    restart restore resume resync retrieve retrigger retry return reveal revert review revoke rollback rollout
    rotate run sanitize save scale scan schedule score search seed select send set share ship show shutdown sign
    simulate skip snooze speak split stage star start stop stream submit subscribe suggest summarize suspend swap
    switch sync synchronize tag take terminate test toggle track train transcribe transfer transform translate
    triage trigger unarchive unassign unban unbind unbinding unblock undelete undo unfollow uninstall unlink unlist
    unlock unmark unmount unmute unpair unpin unpublish unregister unset unstar unsubscribe unsuspend unwatch update
    upgrade upload upsert use validate verify view void vote wake warm watch wipe withdraw write
    """.split()  # noqa: SIM905 - as a list it would fill three screens
)
# With these, names are found that are written in one: `Updateprojectlimit`.
_RUN_TOGETHER = ("create", "delete", "get", "list", "modify", "update")


def _named(operation: OperationElement) -> bool:
    return bool(operation.text("operationId")) and not operation.webhook


@rule(
    id="docs-sdk-friendly",
    title="The name of an operation does not tell what it does.",
    level=Level.INFO,
    when=each(OperationElement, where=_named),
    heuristic=True,
    gathered=True,
    why="The `operationId` becomes the name of a function. One without a verb reads as a thing, not as something done.",
    fix="Name it by a verb and a noun, such as `cancelOrder`. It is part of generated clients: do it before release.",
    lesson="How does a line of code read that calls this function?",
    references=("https://github.com/Azure/azure-api-style-guide",),
    example=Example(
        scope="operation",
        base="""
            operationId: orderCancellation  # finding
            responses: {"200": {description: OK}}
        """,
        head="""
            operationId: cancelOrder
            responses: {"200": {description: OK}}
        """,
    ),
)
def docs_sdk_friendly(operation: OperationElement) -> Said | None:
    name = operation.text("operationId")
    if not words(name) or any(word in _ACTIONS or word.startswith(_RUN_TOGETHER) for word in words(name)):
        return None
    return Said(f"has the `operationId` {quote(name)}, which has no verb", operation.node.at("operationId"))
