"""The terminal program: opens a review in a thread, shows it, and stays calm when something breaks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual._context import active_message_pump
from textual.app import App, SystemCommand
from textual.command import CommandPalette

from reviewtui.preferences import Settings
from reviewtui.tui.actions import Place
from reviewtui.tui.background import Broken
from reviewtui.tui.keys import ACTIONS, bindings_of
from reviewtui.tui.opening import Opening
from reviewtui.tui.port import Opener
from reviewtui.tui.saying import tell_error
from reviewtui.tui.screens.error import CANCELLED, ErrorScreen, Trouble, refused, surprise
from reviewtui.tui.screens.loading import LoadingScreen
from reviewtui.tui.screens.too_small import TooSmallScreen
from reviewtui.tui.text_safe import plain_block, speaks_unicode
from reviewtui.tui.theme import ASCII, DARK_THEME, THEMES, UNICODE, next_theme
from reviewtui.tui.watching import SECONDS, TakeIn, Watching
from reviewtui.tui.widgets.notice_line import NoticeLine
from reviewtui.tui.widgets.scroll_bar import use_whole_cells

if TYPE_CHECKING:
    from textual import events
    from textual.actions import ActionParseResult
    from textual.binding import BindingType
    from textual.dom import DOMNode
    from textual.screen import Screen

    from reviewtui.tui.review_state import ReviewState

# A screen that breaks again and again cannot be shown; then the program ends, and says where the log is.
MAX_SURPRISES = 3
NOTICE_SECONDS = 8
DEFAULTS = Settings()
MIN_WIDTH, MIN_HEIGHT = 40, 10
# Screens have the class of the widest step that their width reaches.
BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-wide")]
_WIDGETS = ("bars", "changes_tree", "diff_view", "finding_card", "question_pane", "row_list")
STYLE_SHEETS: list[str | PurePath] = ["app.tcss", *(f"widgets/{name}.tcss" for name in _WIDGETS)]
# The widgets that have a style sheet beside them.
WIDGETS = ("bars", "changes_tree", "diff_view", "finding_card", "question_pane", "row_list")


class ReviewApp(App[None]):
    """Give it what opens the session; it calls that in a thread, with a callback for progress."""

    TITLE = "reviewtui"
    CSS_PATH = STYLE_SHEETS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.ANYWHERE)]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, open_session: Opener, settings: Settings = DEFAULTS, *, unicode: bool | None = None) -> None:
        """Open nothing yet; `unicode` says which glyphs to use, by default what settings or the locale say."""
        super().__init__()
        self.settings = settings
        unicode = settings.glyphs.unicode if unicode is None else unicode
        self.state: ReviewState | None = None
        self.surprises: list[BaseException] = []
        self.glyphs = UNICODE if (speaks_unicode() if unicode is None else unicode) else ASCII
        self._opening = Opening(open_session, self.post_message)
        self._watching = Watching(self.post_message)
        use_whole_cells()
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK_THEME.name

    def get_default_screen(self) -> Screen[None]:
        """Show what is being done from the first moment on."""
        return LoadingScreen(self.glyphs)

    def on_mount(self) -> None:
        """Begin to open the review."""
        self.set_class(self.glyphs is ASCII, "-ascii")
        self._opening.begin()
        self.set_interval(SECONDS, self.look_out)

    def on_unmount(self) -> None:
        """End what runs in the background; nothing waits to be saved."""
        self._opening.cancel()
        if self.state is not None:
            self.state.session.close()

    def on_resize(self, event: events.Resize) -> None:
        """Say so when the window is too small to show anything that helps."""
        too_small = event.size.width < MIN_WIDTH or event.size.height < MIN_HEIGHT
        if too_small and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen(MIN_WIDTH, MIN_HEIGHT))
        elif not too_small and isinstance(self.screen, TooSmallScreen):
            self.pop_screen()

    @on(Opening.Progress)
    def progressed(self, event: Opening.Progress) -> None:
        """Show the step that begins."""
        for screen in self.screen_stack:
            if isinstance(screen, LoadingScreen):
                screen.tell(event.step)

    @on(Opening.Opened)
    def opened(self, event: Opening.Opened) -> None:
        """Show the review, and what there is to know about it first; one that is open already goes on in it."""
        earlier, self.state = self.state, event.state
        if earlier is not None:
            self.state.go_on_from(earlier)
            self._back_to_loading()
            earlier.session.close()
        self._show_review()
        self._watching.remember(event.state.session)
        for notice in event.state.session.notices:
            self.notify(plain_block(notice), timeout=NOTICE_SECONDS, markup=False)

    @on(Opening.Refused)
    def refused(self, event: Opening.Refused) -> None:
        """Tell why there is no review; one that is open already stays."""
        if self.state is None:
            self._show_trouble(refused(event.error))
            return
        self._stay()
        tell_error(self, event.error)

    @on(Broken)
    def broken(self, event: Broken) -> None:
        """Tell that work in the background hit a bug."""
        self._show_trouble(self._kept(event.error))

    @on(LoadingScreen.Cancelled)
    def cancelled(self) -> None:
        """Stop opening."""
        self._opening.cancel()
        if self.state is None:
            self._show_trouble(CANCELLED)
        else:
            self._stay()

    @on(Watching.Moved)
    def moved(self, event: Watching.Moved) -> None:
        """Say that the branch moved, or no longer say so."""
        state = self.state
        if state is None or event.session is not state.session or event.words == state.moved:
            return
        state.moved = event.words
        for screen in self.screen_stack:
            for line in screen.query(NoticeLine):
                line.tell()

    @on(Watching.NotKept)
    def not_kept(self, event: Watching.NotKept) -> None:
        """Tell that the next time everything may look as if it had been seen before."""
        tell_error(self, event.error)

    @on(TakeIn)
    def take_in(self) -> None:
        """Open the review as it stands now; the one that is open stays until then."""
        if self.state is not None:
            self._opening = Opening(self.state.session.again, self.post_message)
            self.push_screen(LoadingScreen(self.glyphs))
            self._opening.begin()

    @on(ErrorScreen.Again)
    def again(self) -> None:
        """Show the review that is open, built anew, or open it once more."""
        self._stay()
        if self.state is None:
            self._opening.begin()

    def look_out(self) -> None:
        """Ask whether the branch moved."""
        if self.state is not None:
            self._watching.ask(self.state.session)

    def action_help(self) -> None:
        """Show every key."""
        # The help is not needed for the first paint.
        from reviewtui.tui.screens.help import HelpScreen  # noqa: PLC0415

        self.push_screen(HelpScreen(_places_of(self.screen)))

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="Find a command"))

    def action_turn_theme(self) -> None:
        """Go on to the next theme: dark, light, high contrast, no color."""
        self.theme = next_theme(self.theme)

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
            self._show_trouble(self._kept(error))
            return True

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every named action of the places on the screen to the palette."""
        targets: dict[Place, DOMNode] = {Place.ANYWHERE: self}
        for node in (screen, *screen.query("*")):
            places: tuple[Place, ...] = getattr(node, "PLACES", ())
            targets.update((place, node) for place in places[:1])
            targets.update((place, screen) for place in places[1:] if place not in targets)
        for action in ACTIONS:
            if action.named and action.place in targets and action.id != "palette":
                run = partial(self.run_action, action.run, targets[action.place])
                yield SystemCommand(action.title, f"{action.help}  ({action.shown_keys})", run)

    def _show_review(self) -> None:
        # Loaded by the thread that opened the review, so that the first paint did not wait for it.
        from reviewtui.tui.screens.review import ReviewScreen  # noqa: PLC0415

        if self.state is not None:
            self.push_screen(ReviewScreen(self.state, self.glyphs))

    def _stay(self) -> None:
        """Return to the review that is open, where the reviewer was."""
        self._back_to_loading()
        self._show_review()

    def _show_trouble(self, trouble: Trouble) -> None:
        self.push_screen(ErrorScreen(trouble))

    def _back_to_loading(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def _handle_exception(self, error: Exception) -> None:
        """Take the place of Textual's traceback, which is for programmers and ends the program."""
        trouble = self._kept(error)
        # Where the program's own loop broke, nobody is left to show a screen.
        beyond_help = active_message_pump.get(None) is self or not self.is_running
        if beyond_help or len(self.surprises) > MAX_SURPRISES:
            self.exit(return_code=1, message=f"{trouble.title}. {trouble.message} {trouble.hint}")
            return
        self.call_later(self._show_trouble, trouble)

    def _kept(self, error: BaseException) -> Trouble:
        # Most sessions never need it, and the first paint should not wait for it.
        from reviewtui.crash_log import keep_log  # noqa: PLC0415

        self.surprises.append(error)
        return surprise(error, keep_log(error))


def _places_of(screen: Screen[object]) -> tuple[Place, ...]:
    """Return the places of the focused pane, or else of the screen."""
    own: tuple[Place, ...] = getattr(screen, "PLACES", ())
    places: tuple[Place, ...] = getattr(screen.focused, "PLACES", own)
    return places
