"""The command ``wargame``: its group, its door, and the one line in which every failure is told."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Final

import click

from wargame import __version__
from wargame.cli.failures import BROKEN, DONE, INTERRUPTED, WRONG, CallError, unknown
from wargame.cli.terminal import UNWRITTEN, ascii_option, called, silence, speak_anywhere, tell

TRACEBACK: Final = "WARGAME_TRACEBACK"
"""Environment variable: where it is set, a fault of the game shows where it happened."""

COMMANDS: Final = {
    "play": ("play", "Begin a game, alone or around one screen."),
    "host": ("host", "Open a class: a server and your console."),
    "join": ("join", "Take a seat in a class on the network."),
    "learn": ("learn", "Learn the game by playing, in ten minutes."),
    "replay": ("replay", "Show a saved game again, or verify it."),
    "why": ("why", "Ask why something in a saved game happened."),
    "simulate": ("simulate", "Play many games between bots."),
    "kit": ("kit", "Print a class kit: roles, scripts, rules, prompts, a survey."),
    "check": ("check", "Find the mistakes in rules, scenario and plan files."),
    "scenarios": ("lists", "List the scenarios."),
    "rules": ("lists", "List the rule sets."),
    "plans": ("lists", "List the session plans of a class."),
    "bots": ("lists", "List the doctrines that can play a seat."),
    "export": ("export", "Write a saved game as CSV or JSON."),
}
"""Command -> the module that holds it, imported when it is called, and its line in the help."""

UNWRITABLE: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
"""How writing to a stream fails; the files of saves have sentences of their own."""


class Lazy(click.Group):
    """A group whose commands are imported when they are needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which a person meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now; None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found = getattr(importlib.import_module(f"wargame.cli.{COMMANDS[cmd_name][0]}"), cmd_name)
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; the nearest name is suggested for one that there is not."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise unknown("command", args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands' lines without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--plain", is_flag=True, help="Use line mode instead of the full screen.")
@ascii_option
@click.version_option(__version__, "--version", prog_name="wargame")
@click.pass_context
def wargame(ctx: click.Context, plain: bool) -> int | None:  # noqa: FBT001 - click passes it by name
    """Gun on the Table: a negotiation wargame about signed deals, guarantees and secret defection.

    Without a command, the menu opens. Exit codes: 0 done, 1 a check failed, 2 the call or a file is wrong,
    130 interrupted.
    """
    if ctx.invoked_subcommand is not None:
        return None
    from wargame.cli.menu import menu  # noqa: PLC0415 - only the menu needs it

    return menu(plain=plain)


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say and return the exit code; every failure is one line on standard error."""
    speak_anywhere()
    try:
        done = wargame.main(args=arguments, prog_name=called(), standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        tell("Interrupted.")
        return INTERRUPTED
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx is not None else _command_of(arguments)
        said = " ".join(error.format_message().split()).rstrip(".")
        tell(f"{where}: {said}; see '{where} --help'.")
        return WRONG
    except CallError as error:
        tell(f"wargame: {error}")
        return error.code
    except (BrokenPipeError, SystemExit):
        # Where whoever reads the output has gone away, click itself leaves; its exit code 1 would say that a check failed.
        silence()
        return DONE
    except Exception as error:  # noqa: BLE001 - no traceback reaches a person
        return _failed(error)
    return done if isinstance(done, int) else DONE


def _command_of(arguments: Sequence[str] | None) -> str:
    """Return the command that was called, for an error that does not say so itself."""
    named = (sys.argv[1:] if arguments is None else list(arguments))[:1]
    return f"{called()} {named[0]}" if named and named[0] in COMMANDS else called()


def _failed(error: Exception) -> int:
    """Tell an error that a command did not put into words itself."""
    if isinstance(error, OSError) and error.filename is None and error.errno in UNWRITABLE:
        silence()
        tell(f"wargame: {UNWRITTEN.format(os.strerror(error.errno or 0))}")
        return WRONG
    from wargame.cli.sources import in_words  # noqa: PLC0415 - it loads what can fail

    sentence = in_words(error)
    if sentence:
        tell(f"wargame: {sentence}")
        return WRONG
    if os.environ.get(TRACEBACK):
        raise error
    tell(
        f"wargame: the game itself failed ({type(error).__name__}: {error}); saved games are safe. Run it again with "
        f"{TRACEBACK}=1 to see where, and report it."
    )
    return BROKEN
