"""The keys that only one place knows."""

from __future__ import annotations

from wargame.actions.base import Action


class Sign(Action):
    """Sign."""

    name, keys, word = "sign", ("s",), "sign"
    help = "Sign the deal that ▸ points at; a last look comes first."


class Amend(Action):
    """Amend."""

    name, keys, word = "amend", ("a",), "amend"
    help = "Write a version of your own of the deal that ▸ points at."


class Refuse(Action):
    """Refuse."""

    name, keys, word = "refuse", ("x",), "refuse"
    help = "Refuse the deal that ▸ points at; you may think again until the talks end."


class PageDown(Action):
    """The clauses below."""

    name, keys, label, word = "clauses_down", ("pagedown",), "PgDn", "more clauses"
    help = "Show the clauses that follow."


class PageUp(Action):
    """The clauses above."""

    name, keys, label = "clauses_up", ("pageup",), "PgUp"
    help = "Show the clauses before."


class Add(Action):
    """Add a clause."""

    name, keys, word = "add", ("a",), "add"
    help = "Add a clause from those on offer."


class Strike(Action):
    """Strike a clause."""

    name, keys, word = "strike", ("x", "delete"), "strike"
    help = "Strike the clause that ▸ points at."


class Flags(Action):
    """The flags of a clause."""

    name, keys, word = "flags", ("f",), "flags"
    help = "Set or clear the flags of a clause: unclear words, pressed on others, only by vote."


class TableIt(Action):
    """Table the draft."""

    name, keys, word = "table_it", ("t",), "table it"
    help = "Table your draft for everybody; a last look comes first."


class Behind(Action):
    """Table the draft in secret."""

    name, keys, word = "behind", ("b",), "behind closed doors"
    help = "Table your draft in secret, for its signers alone."


class Discard(Action):
    """Throw the draft away."""

    name, keys, word = "discard", ("z",), "discard"
    help = "Throw your draft away; a last look comes first."


class Release(Action):
    """Release somebody."""

    name, keys, word = "release", ("e",), "release"
    help = "Release the giver from a promise made to you; a last look comes first."


class Filter(Action):
    """Filter a list."""

    name, keys, word = "filter", ("f",), "filter"
    help = "Show all promises, those owed, or your own."


class Last(Action):
    """The last step."""

    name, keys, label, word = "last", ("end",), "End", "last step"
    help = "Go to the last step of the report."


class Eyes(Action):
    """Through whose eyes."""

    name, keys, word = "eyes", ("e",), "eyes"
    help = "Look through the eyes of another seat."
