"""The line of a value: every number of a generated document is found on the line on which it was written."""

from __future__ import annotations

import json
import tomllib

from hypothesis import given, settings
from hypothesis import strategies as st

from wargame.content.locating import locate

KEYS = st.text(st.sampled_from("ab-_.\"'\\ é]#[{=\t"), max_size=4) | st.sampled_from(["id", "scores", "seats", "us"])
TREES = st.recursive(
    st.sampled_from(["number", "text", "prose"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)
TEXTS = (
    '"a ] } # = \\" \\\\"',
    "'''a\n\n] ' '' # \"\"\" '''''",
    '"""\n[x]\n\\""" "" a = 1 """""',
    "''",
    '""',
    "'\\'",
    '""""""',
)


class Writer:
    """Writes a tree as TOML in one of its many notations, and keeps the line of every number."""

    def __init__(self, draw) -> None:
        self.draw = draw
        self.text = ""
        self.lines: dict[tuple, int] = {}

    def pick(self, *choices: str) -> str:
        """Draw one of several notations."""
        return self.draw(st.sampled_from(choices))

    def key(self, key: str) -> str:
        """Return a key, bare or quoted."""
        bare = key.isascii() and key != "" and key.replace("-", "").replace("_", "").isalnum()
        literal = "'" not in key and "\t" not in key
        choices = [json.dumps(key)] + [key] * bare + [f"'{key}'"] * literal
        return self.pick(*choices)

    def value(self, value, path) -> None:
        """Write a value where it stands behind its key, or in a list."""
        if value == "number":
            self.lines[path] = self.text.count("\n") + 1
            self.text += str(len(self.lines))
        elif isinstance(value, str):
            self.lines[path] = self.text.count("\n") + 1
            self.text += self.pick(*TEXTS) if value == "prose" else '"text"'
        elif isinstance(value, list):
            self.text += "[" + self.pick("", " ", "\n", " # ]\n\n")
            for place, item in enumerate(value):
                self.value(item, (*path, place))
                self.text += self.pick(",", " , ", ",\n", "\n,# , \n")
            self.text += "]"
        else:
            self.text += "{" + self.pick("", " ")
            for place, (key, item) in enumerate(value.items()):
                self.text += (", " if place else "") + self.key(key) + self.pick("=", " = ")
                self.value(item, (*path, key))
            self.text += self.pick("", " ") + "}"

    def table(self, table: dict, path: tuple, header: str) -> None:
        """Write a table's pairs, then the tables in it that have headers of their own."""
        later = []
        for key, item in table.items():
            tables = isinstance(item, list) and item and all(isinstance(part, dict) for part in item)
            written = self.key(key)
            if (isinstance(item, dict) or tables) and self.pick("header", "inline") == "header":
                later.append((key, item, f"{header}{self.pick('.', ' . ')}{written}" if header else written))
            elif isinstance(item, dict) and item and self.pick("dotted", "inline") == "dotted":
                for inner, leaf in item.items():
                    self.text += f"{written}{self.pick('.', ' .')}{self.key(inner)} = "
                    self.value(leaf, (*path, key, inner))
                    self.text += self.pick("\n", " # a = [\n", "\n\n")
            else:
                self.text += self.pick("", "  ") + written + self.pick("=", " = ")
                self.value(item, (*path, key))
                self.text += self.pick("\n", " # a = '\n", "\n\n")
        for key, item, name in later:
            for place, part in enumerate(item if isinstance(item, list) else [item]):
                many = isinstance(item, list)
                self.text += f"[[{name}]]\n" if many else f"[ {name} ] # [x]\n"
                self.table(part, (*path, key, place) if many else (*path, key), name)


def leaves(value, path=()):
    if isinstance(value, (dict, list)):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*path, key))
    else:
        yield path


@settings(max_examples=300, deadline=None)
@given(st.data(), st.dictionaries(KEYS, TREES, max_size=5))
def test_every_value_is_found_on_its_line(data, tree):
    writer = Writer(data.draw)
    writer.table(tree, (), "")
    read = tomllib.loads(writer.text)
    lines = locate(writer.text)
    assert set(leaves(read)) == set(writer.lines)
    assert {path: lines[path] for path in writer.lines} == writer.lines


def test_a_table_in_a_list_of_tables_is_the_last_one():
    text = "[[a]]\n[[a.b]]\nx = 1\n[[a]]\n[[a.b]]\n[[a.b]]\nx = 2\n[a.c]\ny.z = 3\n"
    lines = locate(text)
    assert lines["a", 0, "b", 0, "x"] == 3
    assert lines["a", 1, "b", 1, "x"] == 7
    assert lines["a", 1, "c", "y", "z"] == 9
    assert lines["a", 1] == 4
    assert lines["a",] == 1
