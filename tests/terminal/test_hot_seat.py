"""Several seats share a real terminal, and nothing of one seat's secrets is in the bytes that are painted for another."""

from __future__ import annotations

import re

import pytest
from bytes_of import CURTAIN, foreign, said, turns, words

LETTERS = {"us": "us", "ukraine": "ua", "europe": "eu", "russia": "ru"}
SEATS = ("us", "europe", "russia")
GAME = ("--as", "us", "--as", "europe", "--as", "russia", "--seed", "7", "--rounds", "3", "--bot", "ukraine=pragmatist")
BEHIND = re.compile(r"Type +([A-Z]) ([A-Z])")


def owner(terminal):
    """Return the seat that a closed curtain waits for."""
    first, second = BEHIND.search(terminal.text()).groups()
    return next(seat for seat, letters in LETTERS.items() if letters == (first + second).lower())


def opened(terminal):
    """Open the curtain for whom it waits, and return who that is."""
    terminal.wait_for(CURTAIN)
    seat = owner(terminal)
    terminal.press(*LETTERS[seat])
    return seat


def tell(terminal, channel, text):
    """Write a cable in the channel so many rows below *everyone*, a letter at a time: every game paints the same frames."""
    terminal.press("2", *["up"] * 10)
    while "everyone" not in next(row for row in terminal.rows() if "▸" in row):
        terminal.press("down")
    terminal.press(*["down"] * channel, "c")
    terminal.press(*text, "enter")


def played(terminal, each, until):
    """Let every seat do ``each`` (seat, phase) once a phase and then what the move line says; return who saw which turn."""
    terminal.wait_for(CURTAIN)
    order, did = [], set()
    for _ in range(400):
        if until(terminal):
            return order
        if CURTAIN in terminal.text():
            order.append(opened(terminal))
            continue
        head = terminal.rows()[0]
        phase = next((word for word in ("BRIEFING", "TALKS", "ORDERS", "REPORT") if word in head), "")
        if (order[-1], phase) not in did:
            did.add((order[-1], phase))
            each(order[-1], phase)
        terminal.press(terminal.key() or "n")
    raise AssertionError(f"No end in 400 keys:\n{terminal.text()}")


def leaks(raw, order, secrets):
    """Return the secrets that were painted in the turn of a seat which may not know them."""
    found = []
    for seat, turn in zip(order, turns(raw)[1:], strict=False):
        found += [(seat, word) for word, knowers in secrets.items() if seat not in knowers and said(turn, word)]
    return found


AIMS = {f"zqx{seat}": {seat} for seat in ("us", "ukraine", "europe", "russia")}


def test_no_aim_of_another_seat_is_painted_whatever_is_done_at_the_curtain(start, marked):
    terminal = start("play", marked, *GAME)
    seat = opened(terminal)
    order = [seat]
    terminal.press("o", "f9")
    assert CURTAIN in terminal.text()
    before = len(terminal.raw)
    # What can be pressed and done while it is closed: nothing of the seat that sat here comes back.
    terminal.press("n", "y", "1", "6", "f1", "escape", "f2", "escape", "w", "tab")
    terminal.resize(60, 20)
    terminal.resize(100, 30)
    terminal.resize(80, 24)
    assert CURTAIN in terminal.text()
    assert not said(bytes(terminal.raw[before:]), f"zqx{seat}")
    terminal.press("e", "u")
    terminal.press("o")
    assert "Zqxeurope" in terminal.text()
    order.append("europe")
    # Too small while a secret stands there, then the curtain, then larger again.
    terminal.resize(60, 20)
    assert "Zqxeurope" not in terminal.text()
    terminal.resize(80, 24)
    terminal.press("f9")
    before = len(terminal.raw)
    terminal.resize(60, 20)
    terminal.resize(120, 40)
    terminal.press("r", "u", "o")
    order.append("russia")
    assert not said(bytes(terminal.raw[before:]), "zqxeurope")
    assert leaks(bytes(terminal.raw), order, AIMS) == []
    # Leaving gives the terminal back without a word of what was on the screen.
    terminal.press("f10")
    assert terminal.end() == 0
    after = bytes(terminal.raw).rpartition(b"\x1b[?1049l")[2]
    assert not any(said(after, word) for word in AIMS)
    assert foreign(bytes(terminal.raw)) == []


def test_the_curtain_is_on_the_screen_before_anybody_is_asked_for(start, marked):
    terminal = start("play", marked, "--as", "us", "--as", "russia", "--seed", "7")
    opened(terminal)
    terminal.press("o")
    before = len(terminal.raw)
    terminal.press("f9")
    painted = bytes(terminal.raw[before:])
    # Whole: every row of the screen is painted over by the one that holds the curtain.
    assert words(painted).count("▒▒▒▒") >= 2 * 20
    assert not said(painted, "zqx")


@pytest.mark.slow
def test_no_secret_of_a_round_is_painted_for_another_seat(start, marked):
    secrets = {**AIMS, "zwyne": {"us", "russia"}, "zwytwo": {"europe", "us"}}

    def world(act):
        terminal = start("play", marked, *GAME, "--agenda", "us=pivot", size=(80, 24))

        def each(seat, phase):
            if phase == "TALKS":
                if seat == "us":
                    tell(terminal, 3, "zwyne is for Moscow")
                if seat == "europe":
                    tell(terminal, 1, "zwytwo is for Washington")
                if seat == "russia":
                    terminal.press("d", "space", "down", "space")
                terminal.press("1")
            if phase == "ORDERS" and seat == "us" and act:
                terminal.press("5", "down", "down", "down", "right", "space")

        order = played(terminal, each, lambda now: "REPORT" in now.rows()[0])
        return bytes(terminal.raw), order

    raw, order = world(act=True)
    assert leaks(raw, order, secrets) == []
    assert said(raw, "zwyne")
    assert said(raw, "zwytwo")
    other, again = world(act=False)
    assert order == again
    # Nobody but the US can tell the two games apart before the report.
    for seat, one, two in zip(order, turns(raw)[1:], turns(other)[1:], strict=False):
        if seat != "us" and b"REPORT" not in one:
            assert set(words(one).split()) == set(words(two).split()), seat


def test_a_leak_is_found():
    def curtain(seat):
        return f"\x1b[1;1H\x1b[1m{CURTAIN}\x1b[0m {seat}".encode()

    def place(text):
        return f"\x1b[1;1H round 1 of 5 F1 help\x1b[2;1H{text}".encode()

    secrets = {"zqxus": {"us"}}
    clean = curtain("US") + place("Zqxus") + curtain("EU") + place("nothing")
    assert leaks(clean, ["us", "europe"], secrets) == []
    for leak in (b"Zqxus", b"Zq\x1b[31mxus", b"\x1b]0;zqxus\x07"):
        assert leaks(clean + leak, ["us", "europe"], secrets) == [("europe", "zqxus")]
    assert foreign(b"\x1b]52;c;AAAA\x07") == [repr(b"\x1b]52;c;AAAA\x07")]
    for bad in (b"\x1b[2J", b"\x1b[?47h", b"\x1bP+q\x1b\\", "\x9b31m".encode(), "\u202e".encode(), b"\x1bc", b"\x08"):
        assert foreign(b"fine" + bad), bad
