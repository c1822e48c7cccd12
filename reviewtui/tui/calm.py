"""A program that stays calm when something in it breaks: the reviewer is told, the log has it, and work goes on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual._context import active_message_pump

from reviewtui.tui.screens.error import ErrorScreen, Trouble, surprise
from reviewtui.tui.typing_ahead import TypingAhead

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.dom import DOMNode

# A screen that breaks again and again cannot be shown; then the program ends, and says where the log is.
MAX_SURPRISES = 3


class CalmApp(TypingAhead):
    """What breaks is kept in `surprises`."""

    def __init__(self) -> None:
        """Begin without a surprise."""
        super().__init__()
        self.surprises: list[BaseException] = []

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action; a bug in it is told, and the program goes on.

        Keys are handled by the program's own loop, which would end with the first error that left this method.
        """
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except Exception as error:  # noqa: BLE001 - whatever it is, the reviewer is told
            self.show_trouble(self.kept(error))
            return True

    def show_trouble(self, trouble: Trouble) -> None:
        """Tell what went wrong."""
        self.push_screen(ErrorScreen(trouble))

    def _handle_exception(self, error: Exception) -> None:
        """Take the place of Textual's traceback, which is for programmers and ends the program."""
        trouble = self.kept(error)
        # Where the program's own loop broke, nobody is left to show a screen.
        beyond_help = active_message_pump.get(None) is self or not self.is_running
        if beyond_help or len(self.surprises) > MAX_SURPRISES:
            self.exit(return_code=1, message=f"{trouble.title}. {trouble.message} {trouble.hint}")
            return
        self.call_later(self.show_trouble, trouble)

    def kept(self, error: BaseException) -> Trouble:
        """Return what to tell of a bug, which is in the log then."""
        # Most sessions never need it, and the first paint should not wait for it.
        from reviewtui.crash_log import keep_log  # noqa: PLC0415

        self.surprises.append(error)
        return surprise(error, keep_log(error))
