"""The keys that only one place knows."""

from __future__ import annotations

from wargame.actions.base import Action


class Sign(Action):
    """Sign."""

    name, keys, word = "sign", ("s",), "sign"
    help = "Sign the deal that ▸ points at; a last look comes first."
    typed, typed_help = ("sign",), "sign A signs deal A; it asks once more"


class Amend(Action):
    """Amend."""

    name, keys, word = "amend", ("a",), "amend"
    help = "Write a version of your own of the deal that ▸ points at."
    typed, typed_help = ("amend",), "amend A writes your own version of deal A"


class Refuse(Action):
    """Refuse."""

    name, keys, word = "refuse", ("x",), "refuse"
    help = "Refuse the deal that ▸ points at; you may sign it yet."
    typed, typed_help = ("refuse",), "refuse A refuses deal A; you may think again until the talks end"


class PageDown(Action):
    """The clauses below."""

    name, keys, label, word = "clauses_down", ("pagedown",), "PgDn", "more clauses"
    help = "Show the clauses that follow."
    typed, typed_help = ("deal",), "deal A reads all its clauses"


class PageUp(Action):
    """The clauses above."""

    name, keys, label = "clauses_up", ("pageup",), "PgUp"
    help = "Show the clauses before."
    typed, typed_help = ("deal",), "deal A reads all its clauses"


class Add(Action):
    """Add a clause."""

    name, keys, word = "add", ("a",), "add"
    help = "Add a clause from those on offer."
    typed, typed_help = ("add",), "add a clause to your draft; add monitoring picks it by its name"


class Strike(Action):
    """Strike a clause."""

    name, keys, word = "strike", ("x", "delete"), "strike"
    help = "Strike the clause that ▸ points at."
    typed, typed_help = ("strike",), "strike 2 strikes the second clause of your draft"


class Flags(Action):
    """The flags of a clause."""

    name, keys, word = "flags", ("f",), "flags"
    help = "Set a clause's flags: unclear, pressed, only together."
    typed, typed_help = ("flag",), "flag 2 turns a flag of the second clause: unclear, pressed, only together"


class TableIt(Action):
    """Table the draft."""

    name, keys, word = "table_it", ("t",), "table it"
    help = "Table your draft for everybody; a last look comes first."
    typed, typed_help = ("propose",), "table your draft for everybody; it asks once more"


class Behind(Action):
    """Table the draft in secret."""

    name, keys, word = "behind", ("b",), "behind closed doors"
    help = "Table your draft in secret, for its signers alone."
    typed, typed_help = ("behind",), "table your draft behind closed doors, for its signers alone; it asks once more"


class Discard(Action):
    """Throw the draft away."""

    name, keys, word = "discard", ("z",), "discard"
    help = "Throw your draft away; a last look comes first."
    typed, typed_help = ("discard",), "throw your draft away; it asks once more"


class Release(Action):
    """Release somebody."""

    name, keys, word = "release", ("e",), "release"
    help = "Release the giver from a promise; a last look comes first."
    typed, typed_help = ("release",), "release 3 lets the giver of the third promise go; it asks once more"


class Filter(Action):
    """Filter a list."""

    name, keys, word = "filter", ("f",), "filter"
    help = "Show all promises, those owed, or your own."
    typed, typed_help = ("promises",), "promises owed, promises yours"


class Last(Action):
    """The last step."""

    name, keys, label, word = "last", ("end",), "End", "last step"
    help = "Go to the last step of the report."
    typed, typed_help = ("report",), "the last settlement to its end; report 1 for an earlier one"
