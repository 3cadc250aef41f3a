"""What does not change during a game, sent once: scenario and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wargame.content import ContentError, rules_from_plain, scenario_from_plain
from wargame.content.checks import rules_findings, scenario_findings
from wargame.engine.referee import setup
from wargame.engine.rules import plain
from wargame.engine.seats import SEATS
from wargame.engine.views import view
from wargame.table.wire.errors import WireError

if TYPE_CHECKING:
    from wargame.engine.rules import Rules
    from wargame.engine.scenario import Scenario


def static_parts(scenario: Scenario, rules: Rules) -> dict[str, Any]:
    """Return ``{"scenario": plain, "rules": plain}``."""
    return {"scenario": plain(scenario), "rules": plain(rules)}


def static_from(data: object) -> tuple[Scenario, Rules]:
    """Return (scenario, rules), equal to those that `static_parts` took apart; raise `WireError`.

    They are held against the same checks as an author's file, since clients look names up without asking twice, and a
    game must be able to begin with them.
    """
    if not isinstance(data, dict) or set(data) != {"scenario", "rules"}:
        raise WireError("scenario", "scenario and rules, and nothing else, belong here")
    try:
        rules = rules_from_plain(data["rules"], "rules")
        scenario = scenario_from_plain(data["scenario"], "scenario")
    except ContentError as error:
        raise WireError("scenario", str(error).partition("\n")[0]) from None
    except RecursionError:
        raise WireError("scenario", "nested too deep") from None
    try:
        findings = [*rules_findings(rules), *scenario_findings(scenario, rules)]
        if not findings:
            state = setup(scenario, rules, 1)
            for seat in SEATS:
                view(state, seat)
    except Exception as error:  # noqa: BLE001 - whatever a strange scenario raises, the reader is told in one sentence
        raise WireError("scenario", f"no game can begin with it, {type(error).__name__}") from None
    if findings:
        place = ".".join(map(str, findings[0].path))
        raise WireError("scenario", f"{place}: {findings[0].found or 'nothing'} where {findings[0].expected} belongs")
    return scenario, rules
