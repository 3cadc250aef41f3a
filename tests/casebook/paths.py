"""Numbers by their path in the rules file, as a text names them: ``{load.cost}``, ``{rows.raid.damage.ukraine}``."""

from __future__ import annotations

import re

_PLACE = re.compile(r"\{([+|]?)([a-z][a-z_]*(?:\.[a-z_-]+)*)\|?\}")


def number(rules, path):
    """Return the number at a path; raise AssertionError in one sentence where there is none."""
    parts = path.split(".")
    indexes = {"rows": rules.row, "acts": rules.act, "clauses": rules.kinds}
    value = rules
    while parts:
        if value is rules and parts[0] in indexes:
            value, parts = indexes[parts[0]].get(parts[1]), parts[2:]
        elif isinstance(value, dict):
            key = ".".join(parts) if ".".join(parts) in value else parts[0]
            value, parts = value.get(key), parts[key.count(".") + 1 :]
        else:
            value, parts = getattr(value, parts[0], None), parts[1:]
    assert isinstance(value, int), f"the rules hold no number at '{path}'"
    return value


def fill(text, rules):
    """Return a text with its paths replaced by numbers: ``{+path}`` with its sign, ``{|path|}`` without."""

    def put(match):
        value = number(rules, match[2])
        return f"{value:+d}" if match[1] == "+" else str(abs(value) if match[1] == "|" else value)

    return _PLACE.sub(put, text)
