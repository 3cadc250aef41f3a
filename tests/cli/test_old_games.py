"""Old games: shown through one pair of eyes, asked why, and written to files."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

PRIVATE = "canary seven"
FORMULA = "=1+2 is three"


def numbers(out):
    """Return the numbers of events that a replay shows."""
    return [int(found) for found in re.findall(r"^ *([0-9]+)  \S", out, re.MULTILINE)]


def test_a_finished_game_is_shown_with_every_secret_open(wargame, finished):
    code, out, err = wargame("replay", "over", "--plain")
    assert (code, err) == (0, "")
    assert "with every secret open" in out
    assert "Outcome: " in out
    for step in ("Banked", "Loaded", "Weighed", "Points"):
        assert f" {step}\n" in out
    shown = numbers(out)
    assert shown == sorted(set(shown))
    assert wargame("replay", finished, "--plain")[1] == out, "by name and by path alike"


def test_a_seat_sees_less_than_the_debrief_and_the_public_less_than_a_seat(wargame, finished, waiting):
    everything = wargame("replay", "over", "--plain")[1]
    russia = wargame("replay", "over", "--as", "russia", "--plain")[1]
    assert "as Russia saw it" in russia
    assert len(numbers(russia)) < len(numbers(everything))
    public = wargame("replay", "waiting", "--plain")
    assert "only the public record" in public[2]
    assert PRIVATE not in public[1]
    assert FORMULA in public[1]
    for seat, seen in (("us", True), ("EU", True), ("ukraine", False), ("russia", False)):
        assert (PRIVATE in wargame("replay", "waiting", "--as", seat, "--spoil", "--plain")[1]) == seen


SECRETS = (
    ("replay", "waiting", "--as", "russia"),
    ("why", "waiting", "1", "--as", "us"),
    ("export", "waiting", "--format", "csv", "--as", "eu"),
)


@pytest.mark.parametrize("call", SECRETS, ids=[call[0] for call in SECRETS])
def test_a_seat_of_an_unfinished_game_opens_only_for_who_asks_to_be_spoilt(wargame, waiting, call):
    code, out, err = wargame(*call)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "not over" in err
    assert "--spoil" in err
    code, out, err = wargame(*call, "--spoil")
    assert (code, err) == (0, "")
    assert out


def test_spoil_without_a_seat_opens_everything(wargame, waiting, finished):
    out = wargame("replay", "waiting", "--spoil", "--plain")[1]
    assert "with every secret open" in out
    assert PRIVATE in out
    told = json.loads(wargame("export", "waiting", "--format", "json", "--spoil")[1])
    assert (told["finished"], told["eyes"], told["seed"]) == (False, "everything", 5)
    assert wargame("replay", "over", "--spoil") == wargame("replay", "over"), "a finished game is open already"


def test_an_unfinished_game_tells_no_secret_in_any_form(wargame, waiting):
    """The type that Russia plays, the seed and the agendas stand in the file, and in nothing that is told of it."""
    for call in (("replay", "waiting", "--plain"), ("export", "waiting", "--format", "json")):
        out = wargame(*call)[1]
        assert "maximalist" not in out
        assert PRIVATE not in out
    told = json.loads(wargame("export", "waiting", "--format", "json")[1])
    assert not told["finished"]
    assert told["eyes"] == "public"
    assert not {"seed", "agendas", "points", "scores", "promises", "outcome"} & set(told)


def test_every_event_of_a_replay_can_be_asked_why(wargame, finished):
    count = len(json.loads(wargame("export", "over", "--format", "json")[1])["events"])
    for number in (1, count // 2, count):
        code, out, err = wargame("why", "over", number)
        assert (code, err) == (0, "")
        assert "  rule: " in out
        assert "rulebook" in out
    assert wargame("why", "over", count + 1)[0] == 2


def test_why_leads_from_event_to_event_down_to_an_order(wargame, finished):
    """From a price paid for loading back to the order on the sheet, by the numbers that are shown."""
    rows = json.loads(wargame("export", "over", "--format", "json")[1])["events"]
    paid = next(row for row in rows if row["kind"] == "points" and row["subject"].startswith("loading"))
    answer = wargame("why", "over", f"#{paid['event']}")[1]
    assert "load.cost" in answer
    follow = re.search(r"\(event ([0-9]+)\)", answer)
    answer = wargame("why", "over", follow[1])[1]
    assert "order: load it" in answer


def test_a_cause_that_a_seat_may_not_know_is_sealed(wargame, finished):
    sealed = []
    events = json.loads(wargame("export", "over", "--format", "json", "--as", "ukraine")[1])["events"]
    for event in events:
        sealed += [cause for cause in event["causes"] if cause.startswith("sealed")]
        if event["kind"] == "unloaded":
            pytest.fail("Ukraine was shown what another seat loads")
    assert sealed, "nothing was sealed, so nothing was shown"
    assert all(re.fullmatch(r"sealed [a-z]+", cause) for cause in sealed)


def test_csv_and_json_tell_the_same(wargame, finished, tmp_path):
    out = wargame("export", "over", "--format", "csv")[1]
    rows = list(csv.DictReader(io.StringIO(out)))
    events = json.loads(wargame("export", "over", "--format", "json")[1])["events"]
    assert [row["event"] for row in rows] == [str(event["event"]) for event in events]
    assert [row["kind"] for row in rows] == [event["kind"] for event in events]
    file = tmp_path / "game.csv"
    code, shown, err = wargame("export", "over", "--format", "csv", "-o", file)
    assert (code, shown) == (0, "")
    assert f"{len(rows)} events" in err
    assert list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8")))) == rows


def test_a_finished_game_is_written_whole(wargame, finished):
    told = json.loads(wargame("export", "over", "--format", "json")[1])
    assert told["seed"] == 5
    assert told["agendas"]["russia"] == "maximalist"
    assert set(told["scores"]) == {"us", "ukraine", "europe", "russia"}
    assert {promise["state"] for promise in told["promises"]} <= {"kept", "broken", "released", "lapsed"}
    assert told["promises"]


def test_a_spreadsheet_is_handed_no_formula(wargame, waiting):
    out = wargame("export", "waiting", "--format", "csv")[1]
    cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
    assert any(cell.startswith(f"'{FORMULA}") for cell in cells)
    assert not any(cell.startswith(("=", "@", "+")) for cell in cells)


def test_the_save_itself_is_not_overwritten(wargame, finished):
    before = finished.read_bytes()
    code, _, err = wargame("export", "over", "--format", "csv", "-o", finished)
    assert code == 2
    assert "is the save itself" in err
    assert finished.read_bytes() == before


def test_a_damaged_header_is_told_alike_by_every_command(wargame, finished):
    data = finished.read_bytes()
    finished.write_bytes(data[:50] + bytes([data[50] ^ 1]) + data[51:])
    for call in (("replay", "over"), ("why", "over", "1"), ("export", "over", "--format", "csv")):
        code, out, err = wargame(*call)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert "line 1 (byte" in err
        assert "restore it from a copy" in err


def test_a_file_that_is_no_save_is_told_in_one_line(wargame, tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_bytes(b"hello\n")
    for call in (("replay", file), ("why", file, 1), ("export", file, "--format", "csv")):
        code, out, err = wargame(*call)
        assert (code, out) == (2, "")
        assert err.splitlines()[-1].startswith("wargame: ")
