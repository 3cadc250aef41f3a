"""``replay --verify``: what is good, and each way in which a save can be wrong."""

from __future__ import annotations

import pytest

from wargame import resources
from wargame.cli import sources


def test_a_game_of_this_machine_is_good_to_its_seal(wargame, finished):
    code, out, err = wargame("replay", "over", "--verify")
    assert (code, err) == (0, "")
    assert "3 rounds settled again and alike; chain good, seal good" in out
    assert out.count("\n") == 1


def test_on_another_machine_the_seal_cannot_be_checked(wargame, finished):
    sources.key_path().unlink()
    code, out, _ = wargame("replay", "over", "--verify")
    assert code == 0
    assert "chain good, seal not checkable here" in out


def test_a_game_that_waits_is_good_and_not_sealed_yet(wargame, waiting):
    code, out, _ = wargame("replay", "waiting", "--verify")
    assert code == 0
    assert "seal none yet" in out


def test_a_torn_write_is_said_and_is_no_failure(wargame, waiting):
    with waiting.open("ab") as file:
        file.write(b'{"c":{"half')
    code, out, _ = wargame("replay", "waiting", "--verify")
    assert code == 0
    assert "11 bytes of an unfinished write" in out


def test_the_samples_are_good(wargame):
    samples = resources.sample_saves()
    assert samples
    for sample in samples:
        assert wargame("replay", sample, "--verify")[0] == 0
        assert wargame("replay", sample.stem, "--verify")[0] == 0


def failed(wargame, path):
    """Return the sentence of a save that is not good."""
    code, out, err = wargame("replay", path, "--verify")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    return err


def test_damage_is_found(wargame, finished):
    data = finished.read_bytes()
    finished.write_bytes(data[:-3000] + bytes([data[-3000] ^ 1]) + data[-2999:])
    assert "restore it from a copy" in failed(wargame, finished)


def test_bytes_behind_a_seal_are_found(wargame, finished):
    finished.write_bytes(finished.read_bytes() + b"x")
    failed(wargame, finished)


def test_a_forged_chain_is_given_away_by_the_seal(wargame, finished, rewritten):
    rewritten(finished, lambda kind, body: [(kind, {**body, "game": "9.9.9"} if kind == "head" else body)])
    assert "was changed after its game was sealed" in failed(wargame, finished)


def test_a_seal_that_was_taken_off_is_missed(wargame, finished, rewritten):
    rewritten(finished, lambda kind, body: [] if kind == "seal" else [(kind, body)])
    assert "the seal is missing" in failed(wargame, finished)


def test_a_round_that_comes_out_differently_is_found(wargame, finished, rewritten):
    rewritten(finished, lambda kind, body: [(kind, {**body, "digest": "0" * 64} if kind == "round" else body)])
    assert "comes out differently" in failed(wargame, finished)


def test_an_end_that_comes_out_differently_is_found(wargame, finished, rewritten):
    points = {"us": 99, "ukraine": 0, "europe": 0, "russia": 0}
    rewritten(finished, lambda kind, body: [(kind, {**body, "points": points} if kind == "end" else body)])
    assert "the game ends differently" in failed(wargame, finished)


def test_digests_that_were_taken_out_are_missed(wargame, finished, rewritten):
    rewritten(finished, lambda kind, body: [] if kind == "round" else [(kind, body)])
    assert "lacks the digest" in failed(wargame, finished)


@pytest.mark.parametrize("do", ("sign", "seal", "ready", "nonsense"))
def test_a_command_that_does_not_fit_is_found(wargame, finished, rewritten, do):
    def change(kind, body):
        return [("cmd", {"by": "us", "do": do}), (kind, body)] if kind == "end" else [(kind, body)]

    rewritten(finished, change)
    assert "record" in failed(wargame, finished)


@pytest.mark.parametrize(
    ("part", "value"),
    (
        ("scenario", {}),
        ("rules", {"id": "x"}),
        ("options", {}),
        ("options", {"rounds": "3", "agendas": {}}),
        ("seats", {}),
    ),
)
def test_a_header_that_no_game_begins_with_is_told_and_not_thrown(wargame, finished, rewritten, part, value):
    rewritten(finished, lambda kind, body: [(kind, {**body, part: value} if kind == "head" else body)])
    failed(wargame, finished)
