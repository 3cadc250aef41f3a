"""The brake on guessing, in numbers: how often, how long, and for whom."""

from __future__ import annotations

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.net import tokens
from wargame.net.codes import BITS
from wargame.net.errors import Fault
from wargame.net.throttle import (
    BURST,
    CLASS_SECONDS,
    OWN_BURST,
    OWN_GAP,
    PATIENCE,
    PER_SECOND,
    REMEMBERED,
    Bucket,
    Throttle,
    network,
)

SUBNET = 253
"""Rivals that fit into a class's own network, besides the laptop and the person who waits."""

SLOW = Fault("slow-down")


class Clock:
    """Milliseconds that pass when they are told to."""

    def __init__(self):
        self.time = 0

    def __call__(self):
        """Return them."""
        return self.time


def most_guesses(seconds):
    return PER_SECOND * seconds + BURST


def test_guessing_succeeds_less_than_once_in_a_million_classes():
    guesses = most_guesses(CLASS_SECONDS)
    assert guesses == 360_050
    assert guesses / 2**BITS < 3.3e-7
    assert 3 * guesses / 2**BITS <= 1e-6  # three codes open at once


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(0, 300), st.booleans(), st.integers(0, 20)),
        min_size=1,
        max_size=400,
    )
)
def test_no_pattern_of_addresses_compares_more_wrong_codes_than_the_constants_say(tries):
    """Each try: the pause before it, the first address, whether a correct code comes in between, and how many follow."""
    clock = Clock()
    throttle = Throttle(clock)
    due = []
    for pause, first, right, several in tries:
        clock.time += pause
        if right and throttle.turn("192.168.0.1") != SLOW:
            throttle.right("192.168.0.1")
        for number in range(several):
            wait = throttle.turn(f"10.0.{first}.{number}")
            if wait != SLOW:
                due.append(clock.time + wait)
                assert 0 <= wait <= PATIENCE
    due.sort()
    for count, at in enumerate(due, 1):
        assert count * 1000 <= PER_SECOND * at + BURST * 1000


def test_a_flood_from_everywhere_is_compared_at_the_promised_rate():
    clock = Clock()
    throttle = Throttle(clock)
    due = []
    for step in range(60_000 // 20):  # a minute, in steps of 20 milliseconds
        clock.time = 20 * step
        for number in range(10):
            wait = throttle.turn(f"10.{number}.{step // 250}.{step % 250}")
            if wait != SLOW:
                due.append(clock.time + wait)
    within = sum(at <= 60_000 for at in due)
    assert most_guesses(60) - PER_SECOND <= within <= most_guesses(60)
    assert len(throttle) <= REMEMBERED


def test_one_address_is_wrong_ten_times_and_then_once_a_second():
    clock = Clock()
    throttle = Throttle(clock)
    assert [throttle.turn("10.0.0.7") for _ in range(OWN_BURST)] == [0] * OWN_BURST
    assert throttle.busiest() == "10.0.0.7"
    assert throttle.turn("10.0.0.7") == OWN_GAP
    assert throttle.turn("10.0.0.7") == SLOW  # one waits at most
    clock.time = OWN_GAP - 1
    assert throttle.turn("10.0.0.7") == SLOW
    clock.time = OWN_GAP
    assert throttle.turn("10.0.0.7") == OWN_GAP
    clock.time = 60_000
    assert throttle.busiest() == ""
    assert throttle.turn("10.0.0.7") == 0


def test_one_rival_with_ten_thousand_sockets_delays_nobody():
    clock = Clock()
    throttle = Throttle(clock)
    for second in range(60):
        clock.time = 1000 * second
        for _ in range(10_000 // 60):
            throttle.turn("10.0.0.66")
        assert throttle.turn(f"10.0.1.{second}") <= 1000 // PER_SECOND


def test_behind_a_whole_subnet_of_rivals_a_newcomer_waits_five_seconds_and_is_not_refused():
    clock = Clock()
    throttle = Throttle(clock)
    worst = 0
    for tick in range(400):  # forty seconds, in tenths of a second
        clock.time = 100 * tick
        for number in range(SUBNET):
            throttle.turn(f"10.0.0.{number}")
        if tick % 100 == 99:
            wait = throttle.turn(f"10.0.1.{tick // 100}")
            assert wait != SLOW
            worst = max(worst, wait)
    assert (SUBNET - 10) * 1000 // PER_SECOND <= worst <= (SUBNET + 1) * 1000 // PER_SECOND


def test_behind_more_addresses_than_anybody_should_wait_for_a_newcomer_is_told_to_come_again():
    clock = Clock()
    throttle = Throttle(clock)
    waits = [throttle.turn(f"10.{number // 250}.0.{number % 250}") for number in range(1000)]
    served = BURST + PER_SECOND * PATIENCE // 1000
    assert waits[:BURST] == [0] * BURST
    assert waits[served - 1] == PATIENCE
    assert waits[served:] == [SLOW] * (1000 - served)
    assert throttle.turn("10.9.9.9") == SLOW
    clock.time = 1000 // PER_SECOND
    assert throttle.turn("10.9.9.9") == PATIENCE


def test_a_class_that_comes_in_at_once_with_the_right_code_is_not_braked():
    throttle = Throttle(Clock())
    for number in range(500):
        address = f"10.0.0.{number % 3}"
        assert throttle.turn(address) == 0
        throttle.right(address)


def test_a_rival_cannot_brake_whoever_has_a_seat():
    """A token is checked without a throttle: neither its module nor its check knows of one."""
    token = tokens.new_token(bytes)
    kept = tokens.hashed(token)
    throttle = Throttle(Clock())
    while throttle.turn("10.0.0.66") != SLOW:
        pass
    assert tokens.matches(token, kept)
    assert list(inspect.signature(tokens.matches).parameters) == ["token", "kept"]
    assert not [name for name, value in vars(tokens).items() if getattr(value, "__module__", "").endswith("throttle")]


def test_addresses_are_forgotten_the_oldest_first_and_memory_is_bounded():
    clock = Clock()
    throttle = Throttle(clock)
    for number in range(REMEMBERED + 100):
        clock.time += 100
        assert throttle.turn(f"10.1.{number // 250}.{number % 250}") == 0
        busy = throttle.turn("10.0.0.1")
        assert busy != 0 or number < 2 * OWN_BURST  # never forgotten, and so never fresh again
    assert len(throttle) == REMEMBERED
    assert "10.1.0.100" not in throttle._lanes
    assert next(iter(throttle._lanes)) == "10.1.0.101"
    assert throttle.busiest() == "10.0.0.1"


@pytest.mark.parametrize(
    ("address", "key"),
    (
        ("192.168.1.20", "192.168.1.20"),
        ("::ffff:192.168.1.20", "192.168.1.20"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::1", "::/64"),
        ("", ""),
        ("x" * 1000, "x" * 64),
    ),
)
def test_what_counts_as_one_address(address, key):
    assert network(address) == key


# --- frames of a connection -------------------------------------------------------------------------------------------


def test_a_bucket_gives_its_burst_and_then_its_rate():
    clock = Clock()
    bucket = Bucket(rate=20, burst=5, now=clock)
    assert [bucket.take() for _ in range(6)] == [True] * 5 + [False]
    assert bucket.wait() == 50
    clock.time = 49
    assert not bucket.take()
    clock.time = 50
    assert bucket.take()
    assert not bucket.take()
    clock.time = 100_000
    assert sum(bucket.take() for _ in range(100)) == 5


@given(st.integers(1, 200), st.integers(1, 100), st.lists(st.integers(0, 500), max_size=200))
def test_a_bucket_never_gives_more_and_says_truly_how_long_to_wait(rate, burst, pauses):
    clock = Clock()
    bucket = Bucket(rate, burst, clock)
    given_out = 0
    for pause in pauses:
        clock.time += pause
        wait = bucket.wait()
        took = bucket.take()
        assert took == (wait == 0)
        given_out += took
        assert given_out * 1000 <= rate * clock.time + burst * 1000
    clock.time += bucket.wait()
    assert bucket.take()


def test_a_bucket_does_not_care_for_a_clock_that_stands_or_jumps_back():
    clock = Clock()
    clock.time = 1000
    bucket = Bucket(1, 1, clock)
    assert bucket.take()
    clock.time = 0
    assert not bucket.take()


@pytest.mark.parametrize(("rate", "burst"), ((0, 1), (1, 0), (-1, 5)))
def test_a_bucket_without_a_rate_or_a_burst_is_refused(rate, burst):
    with pytest.raises(ValueError, match="at least 1"):
        Bucket(rate, burst, Clock())
