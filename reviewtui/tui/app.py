"""The terminal program: opens a review in a thread, shows it, and stays calm when something breaks."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.filter import ANSIToTruecolor

from reviewtui.preferences import Guidance, Settings
from reviewtui.tui.actions import Action, Place
from reviewtui.tui.archive import Archive
from reviewtui.tui.background import Broken
from reviewtui.tui.clipboard.copying import NotCopied, Ready, finish
from reviewtui.tui.ending import end_when_alone, end_when_asked
from reviewtui.tui.guided import GuidedApp
from reviewtui.tui.inbox_desk import Desk
from reviewtui.tui.inbox_port import InboxPort
from reviewtui.tui.kept_styles import STYLE_SHEETS, KeptStylesheet
from reviewtui.tui.keymap import keymap_for
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.opening import Opening
from reviewtui.tui.port import Opener
from reviewtui.tui.reach import nearest_places, reachable
from reviewtui.tui.saying import tell_error, tell_mistakes
from reviewtui.tui.screens.error import ErrorScreen, cancelled, refused
from reviewtui.tui.screens.loading import LoadingScreen
from reviewtui.tui.screens.too_small import TooSmallScreen
from reviewtui.tui.text_safe import plain_block, speaks_unicode
from reviewtui.tui.theme import ASCII, THEMES, UNICODE, next_theme, theme_for
from reviewtui.tui.watching import SECONDS, TakeIn, Watching
from reviewtui.tui.widgets.notice_line import NoticeLine
from reviewtui.tui.widgets.scroll_bar import use_whole_cells

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType
    from textual.dom import DOMNode
    from textual.filter import LineFilter
    from textual.screen import Screen

    from reviewtui.tui.history_port import PastPort

NOTICE_SECONDS = 5
DEFAULTS = Settings()
ALONE = Guidance()
MIN_WIDTH, MIN_HEIGHT = 40, 10
# Screens have the class of the widest step that their width reaches.
BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (100, "-wide")]


class ReviewApp(GuidedApp):
    """Give it what opens the session; it calls that in a thread, with a callback for progress.

    Without it, the program begins with the history of `past`, or else with the inbox.
    """

    TITLE = "reviewtui"
    CSS_PATH = STYLE_SHEETS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.ANYWHERE)]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(
        self,
        open_session: Opener | None,
        settings: Settings = DEFAULTS,
        *,
        inbox: InboxPort | None = None,
        past: PastPort | None = None,
        guidance: Guidance = ALONE,
        unicode: bool | None = None,
    ) -> None:
        """Open nothing yet; `unicode` says which glyphs to use, by default what settings or the locale say."""
        super().__init__(Desk(inbox, is_home=open_session is None and past is None), Archive(past), guidance)
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self.settings = settings
        self.keymap = keymap_for(settings)
        unicode = settings.glyphs.unicode if unicode is None else unicode
        self.glyphs = UNICODE if (speaks_unicode() if unicode is None else unicode) else ASCII
        self._opening = Opening(open_session, self.post_message) if open_session is not None else None
        self._watching = Watching(self.post_message)
        # What a key asks for is there at once: a text that glides keeps the next key waiting.
        self.animation_level = "none"
        use_whole_cells()
        for name in tuple(self.available_themes):
            self.unregister_theme(name)
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = theme_for(settings.theme, self.console.color_system, os.environ)

    def get_default_screen(self) -> Screen[None]:
        """Show what is being done from the first moment on."""
        return self.home() or LoadingScreen(self.glyphs)

    def on_mount(self) -> None:
        """Begin to open the review."""
        end_when_asked(self)
        end_when_alone(self)
        self.set_keymap(self.keymap.for_textual())
        tell_mistakes(self, (*self.settings.mistakes, *self.keymap.problems))
        self.set_class(self.glyphs is ASCII, "-ascii")
        if self._opening is not None:
            self._opening.begin()
        self.set_interval(SECONDS, self.look_out)

    def on_unmount(self) -> None:
        """End what runs in the background; nothing waits to be saved."""
        self._give_up()
        if self.state is not None:
            self.state.session.close()

    def on_resize(self, event: events.Resize) -> None:
        """Say so when the window is too small to show anything that helps."""
        self._say_too_small(is_so=event.size.width < MIN_WIDTH or event.size.height < MIN_HEIGHT)

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
        if earlier is not None or self.has_home:
            self.back_to_bottom()
        if earlier is not None:
            if earlier.session.id == event.state.session.id:
                self.state.go_on_from(earlier)
            earlier.session.close()
        self.hold_anew(let_go=earlier is not None)
        self._show_review()
        self.begin_teaching()
        self._watching.remember(event.state.session)
        for notice in event.state.session.notices:
            self.notify(plain_block(notice), timeout=NOTICE_SECONDS, markup=False)

    @on(Opening.Refused)
    def refused(self, event: Opening.Refused) -> None:
        """Tell why there is no review; one that is open already stays."""
        if self.state is None and not self.has_home:
            self.show_trouble(refused(event.error))
            return
        self.stay()
        tell_error(self, event.error)

    @on(Broken)
    def broken(self, event: Broken) -> None:
        """Tell that work in the background hit a bug."""
        self.show_trouble(self.kept(event.error))

    @on(LoadingScreen.Cancelled)
    def cancelled(self) -> None:
        """Stop opening."""
        self._give_up()
        if self.state is None and not self.has_home:
            self.show_trouble(cancelled())
        else:
            self.stay()

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

    @on(Ready)
    def copied(self, event: Ready) -> None:
        """Copy through the terminal, and tell what was copied."""
        finish(self, event)

    @on(NotCopied)
    def not_copied(self, event: NotCopied) -> None:
        """Tell why there was nothing to copy."""
        tell_error(self, event.error)

    @on(TakeIn)
    def take_in(self) -> None:
        """Open the review as it stands now; the one that is open stays until then."""
        if self.state is not None:
            self.open_review(self.state.session.again)

    @on(ErrorScreen.Again)
    def again(self) -> None:
        """Show the review that is open, built anew, or open it once more."""
        self.stay()
        if self.state is None and self._opening is not None and not self.has_home:
            self._opening.begin()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Look at no line for colors that a terminal would choose: the themes name all of theirs."""
        return [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def look_out(self) -> None:
        """Ask whether the branch moved."""
        if self.state is not None:
            self._watching.ask(self.state.session)

    def action_help(self) -> None:
        """Show every key."""
        # The help is not needed for the first paint.
        from reviewtui.tui.screens.help import HelpScreen  # noqa: PLC0415

        targets = reachable(self.screen)
        help_screen = HelpScreen(nearest_places(self.screen), frozenset(targets), self.glyphs)
        self.push_screen(help_screen, partial(self._do, targets))

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder="Find a command"))

    def action_turn_theme(self) -> None:
        """Go on to the next theme: dark, light, high contrast, no color."""
        self.theme = next_theme(self.theme)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every named action of the places on the screen to the palette."""
        targets = reachable(screen)
        for action in self.keymap.actions:
            if action.named and action.place in targets and action.id != "palette":
                run = partial(self.run_action, action.run, targets[action.place])
                keys = f"  ({action.shown_keys})" if action.keys else ""
                yield SystemCommand(action.title, f"{action.help}{keys}", run)

    def _do(self, targets: Mapping[Place, DOMNode], action: Action | None) -> None:
        """Do what was chosen in the help, once that is gone."""
        if action is not None:
            self.call_later(self.run_action, action.run, targets[action.place])

    def _show_review(self) -> None:
        # Loaded by the thread that opened the review, so that the first paint did not wait for it.
        from reviewtui.tui.screens.review import ReviewScreen  # noqa: PLC0415

        if self.state is not None:
            # What says so stays on top: below, nobody would ever take it away.
            was_too_small = isinstance(self.screen, TooSmallScreen)
            self._say_too_small(is_so=False)
            self.push_screen(ReviewScreen(self.state, self.glyphs))
            self._say_too_small(is_so=was_too_small)

    def _say_too_small(self, *, is_so: bool) -> None:
        if is_so and not isinstance(self.screen, TooSmallScreen):
            self.push_screen(TooSmallScreen(MIN_WIDTH, MIN_HEIGHT))
        elif not is_so and isinstance(self.screen, TooSmallScreen):
            self.pop_screen()

    def stay(self) -> None:
        """Return to the review that is open, where the reviewer was."""
        self.back_to_bottom()
        self._show_review()

    def open_review(self, open_session: Opener) -> None:
        """Open another review, or the same one anew."""
        self._give_up()
        self._opening = Opening(open_session, self.post_message)
        self.push_screen(LoadingScreen(self.glyphs))
        self._opening.begin()

    def _give_up(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
