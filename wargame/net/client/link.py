"""A connection to a class that heals itself: one thread, one socket, numbered commands that are delivered once."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import OrderedDict
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotInTime
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field, frozen

from wargame import __version__
from wargame.net.protocol import ANSWER, ASK, BYE, DO, DONE, ERROR, HELLO, PLACES, REFUSED, VERSION, VIEW, WELCOME
from wargame.table.wire import WireError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from websockets.asyncio.client import ClientConnection

ANSWER_SECONDS: Final = 6.0
"""Seconds that a command waits for its answer; what comes later is done all the same, and shown."""

OPEN_SECONDS: Final = 8
"""Seconds that a connection may take to stand."""

DELAYS: Final = (0.2, 0.5, 1.0, 2.0, 4.0, 5.0)
"""Seconds between two tries to come back; the last one again and again."""

STEADY: Final = 3_000
"""Milliseconds that a connection has stood when the next try comes at once again."""

ALIVE: Final = 6
"""Seconds between two pings, and for an answer: so long a person may not know that nobody is there any more."""

LARGEST: Final = 1 << 21
"""Bytes that a frame of the server may have."""

UNCOUNTED: Final = "stopped-table"
"""The one refusal that the server cannot write down, so that its number is still to be used."""

LOST: Final = "The connection is lost; the game tries to come back by itself. What you have saved is safe."
UNREADABLE: Final = "The server sent something that this game cannot read; update the game and join again."
LATE: Final = "The server has not answered yet; what you did is sent again when the connection is back."


@frozen
class Answer:
    """Why something was not done, or that it could not be sent: a refusal with its sentence."""

    code: str
    sentence: str


class JoinError(Exception):
    """Nobody was let in: ``code`` is of the catalogue of errors, the text is the sentence for the person."""

    def __init__(self, code: str, sentence: str) -> None:
        """Remember both."""
        super().__init__(sentence)
        self.code = code


@define
class _Waiting:
    """A command that was given and not answered yet, in the order of the numbers."""

    frame: dict[str, Any]
    done: Future[Answer | None] = field(factory=Future)


class Link:
    """One person's connection. Its methods may be called from any thread but its own.

    Whoever ``listen``s is called in the link's thread. ``check(ssl_object)`` refuses a server that is not the invited one by raising JoinError.
    """

    def __init__(
        self,
        url: str,
        hello: Mapping[str, Any],
        *,
        context: ssl.SSLContext | None = None,
        check: Callable[[Any], None] | None = None,
    ) -> None:
        """``hello`` is the first frame without its kind and version: code and name, a token, or another way in."""
        self._on_view: Callable[[dict[str, Any], bool], None] | None = None
        self._on_state: Callable[[], None] = _nothing
        self._early: list[tuple[dict[str, Any], bool]] = []
        """What came before anybody listened."""
        self.state = LOST
        """What is wrong with the connection, as a sentence; empty while it stands."""
        self.over = ""
        """Why the server has ended it for good, as a sentence; empty while it goes on."""
        self.welcome: dict[str, Any] = {}
        self.static: dict[str, Any] | None = None
        self.token = str(hello.get("token", ""))
        self.on_token: Callable[[str], None] = _nothing
        """Called in the link's thread with each new token: who was moved comes back by another."""
        self.offset = 0
        """The server's monotonic clock minus this one's, in milliseconds, as well as it is known."""
        self.reached = False
        """Whether a server has heard the hello, or may have: what was asked for may be done though no answer came."""
        self._url, self._hello = url, dict(hello)
        self._context, self._check = context, check
        self._seq = 0
        self._next = 1
        self._tries = 0
        """Tries to come back since the connection stood."""
        self._asked = 0
        self._waiting: OrderedDict[int, _Waiting] = OrderedDict()
        self._questions: dict[int, tuple[Future[list[dict[str, Any]]], list[dict[str, Any]]]] = {}
        self._guard = Lock()
        self._socket: ClientConnection | None = None
        self._leaving = False
        self._first: Future[dict[str, Any]] = Future()
        self._posting: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, name="link", daemon=True)

    # --- from any thread

    def open(self) -> dict[str, Any]:
        """Connect and be let in; return the welcome, or the list of places for a look. JoinError, OSError."""
        self._thread.start()
        try:
            return self._first.result()
        except BaseException:
            self.close()
            raise

    def listen(self, on_view: Callable[[dict[str, Any], bool], None], on_state: Callable[[], None]) -> None:
        """Hear of each change of the document, ``on_view(changes, whole)``, and of the connection lost or back.

        What has come already is told at once, in the caller's thread.
        """
        with self._guard:
            for change in self._early:
                on_view(*change)
            self._early.clear()
            self._on_view, self._on_state = on_view, on_state

    def do(self, cmd: Mapping[str, Any], **more: Any) -> Answer | None:  # noqa: ANN401 - plain data
        """Have a command done; return why it was not, or None. It is delivered once, however often the line breaks."""
        if self.over:
            return Answer("class-over", self.over)
        if self.state:
            return Answer("lost", self.state)
        with self._guard:
            number = self._next
            self._next += 1
            waiting = self._waiting[number] = _Waiting({"t": DO, "n": number, "cmd": dict(cmd), **more})
        if not self._soon(self._post, waiting.frame):
            return Answer("lost", LOST)
        try:
            return waiting.done.result(ANSWER_SECONDS)
        except NotInTime:
            return Answer("late", LATE)

    def ask(self, about: str, **more: Any) -> list[dict[str, Any]] | Answer:  # noqa: ANN401 - plain data
        """Ask something; return the answer's frames in their order."""
        if self.state:
            return Answer("lost", self.state)
        with self._guard:
            self._asked += 1
            number = self._asked
            future: Future[list[dict[str, Any]]] = Future()
            self._questions[number] = (future, [])
        if not self._soon(self._post, {"t": ASK, "id": number, "about": about, **more}):
            return Answer("lost", LOST)
        try:
            return future.result(ANSWER_SECONDS)
        except NotInTime:
            self._questions.pop(number, None)
            return Answer("late", LATE)

    def again(self) -> Link:
        """Return a new link that says the same hello; for one that is over."""
        return Link(self._url, self._hello, context=self._context, check=self._check)

    def close(self) -> None:
        """Leave; the person can come back with their token."""
        self._leaving = True
        if self._soon(self._hang_up):
            self._thread.join(3)

    def _soon(self, work: Callable[..., object], *given: object) -> bool:
        """Have the link's thread do something; False where it has come to its end, which it does by itself at any moment."""
        if not self._thread.is_alive():
            return False
        try:
            self._loop.call_soon_threadsafe(work, *given)
        except RuntimeError:
            return False
        return True

    # --- in the link's own thread

    def _run(self) -> None:
        try:
            with contextlib.suppress(asyncio.CancelledError):
                self._loop.run_until_complete(self._live())
        finally:
            self._lost(self.over or LOST)
            self._loop.close()

    async def _live(self) -> None:
        while not self._leaving and not self.over:
            began = _now()
            try:
                await self._connection()
            except JoinError as error:
                self._refused(error)
                return
            except WireError:
                self.over = UNREADABLE
            except Exception as error:  # noqa: BLE001 - whatever breaks a connection, it is tried again
                if not self._first.done():
                    self._first.set_exception(error)
                    return
            self._lost(LOST)
            # A line that breaks again at once is no reason to be quicker.
            if _now() - began >= STEADY:
                self._tries = 0
            if not self._leaving:
                await asyncio.sleep(DELAYS[min(self._tries, len(DELAYS) - 1)])
                self._tries += 1

    def _refused(self, error: JoinError) -> None:
        if not self._first.done():
            self._first.set_exception(error)
            return
        self.over = str(error)

    async def _connection(self) -> None:
        from websockets.asyncio.client import connect  # noqa: PLC0415 - most games are played at home

        async with connect(
            self._url,
            ssl=self._context,
            compression=None,
            max_size=LARGEST,
            open_timeout=OPEN_SECONDS,
            proxy=None,
            ping_interval=ALIVE,
            ping_timeout=ALIVE,
            close_timeout=1,
            user_agent_header=None,
        ) as socket:
            if self._check is not None:
                self._check(socket.transport.get_extra_info("ssl_object"))
            self._socket = socket
            self.reached = True
            try:
                await socket.send(json.dumps(self._first_frame()))
                async for text in socket:
                    self._take(json.loads(text))
                    if self._leaving or self.over:
                        return
            finally:
                self._socket = None

    def _first_frame(self) -> dict[str, Any]:
        frame: dict[str, Any] = {"t": HELLO, "v": VERSION, "game": __version__}
        if not self.token:
            return {**frame, **self._hello}
        frame |= {"token": self.token, "seq": self._seq, "epoch": self.welcome.get("epoch", "")}
        return frame | ({"has": self.welcome["has"]} if "has" in self.welcome else {})

    def _take(self, frame: dict[str, Any]) -> None:
        kind = frame.get("t")
        if kind == VIEW:
            self._seq = int(frame["seq"])
            self._seen(frame["set"], bool(frame.get("whole")))
        elif kind in (DONE, REFUSED):
            answer = None if kind == DONE else Answer(str(frame["code"]), str(frame["sentence"]))
            if answer is not None and answer.code == "gap":
                self._close_gap(int(frame["next"]))
            else:
                self._answered(int(frame["n"]), answer)
        elif kind == ANSWER:
            self._told(frame)
        elif kind == WELCOME:
            self._welcomed(frame)
        elif kind == PLACES:
            self._first.set_result(frame)
        elif kind in (ERROR, BYE):
            self._ended(frame)

    def _seen(self, changes: dict[str, Any], whole: bool) -> None:  # noqa: FBT001 - it is passed on as it came
        with self._guard:
            listener = self._on_view
            if listener is None:
                self._early.append((changes, whole))
        if listener is not None:
            listener(changes, whole)

    def _welcomed(self, frame: dict[str, Any]) -> None:
        self.offset = int(frame["now"]) - _now()
        moved = frame.get("id") != self.welcome.get("id", frame.get("id"))
        self.static = frame.pop("static", None) or self.static
        fresh = str(frame.pop("token", ""))
        if fresh and fresh != self.token:
            self.token = fresh
            self.on_token(fresh)
        self.welcome = frame
        self._catch_up(int(frame.get("next", 1)), moved=moved)
        self.state = ""
        if not self._first.done():
            self._first.set_result(frame)
        self._on_state()

    def _catch_up(self, due: int, *, moved: bool) -> None:
        """Send what was not answered once more; what the server has done already it answers as before.

        Whoever was moved has new numbers, and what they gave at their old place is not done any more.
        """
        with self._guard:
            if moved:
                for waiting in self._waiting.values():
                    waiting.done.set_result(Answer("lost", LOST))
                self._waiting.clear()
            if not self._waiting:
                self._next = due
            waits = list(self._waiting.values())
        for waiting in waits:
            self._post(waiting.frame)

    def _close_gap(self, due: int) -> None:
        """Give what waits the numbers that the server waits for, in the same order, and send it again."""
        with self._guard:
            if not self._waiting or min(self._waiting) < due:
                return
            waits = list(self._waiting.values())
            self._waiting.clear()
            for number, waiting in enumerate(waits, due):
                waiting.frame["n"] = number
                self._waiting[number] = waiting
            self._next = due + len(waits)
        for waiting in waits:
            self._post(waiting.frame)

    def _answered(self, number: int, answer: Answer | None) -> None:
        with self._guard:
            waiting = self._waiting.pop(number, None)
            if answer is not None and answer.code == UNCOUNTED and not self._waiting:
                self._next = number
        if waiting is not None and not waiting.done.done():
            waiting.done.set_result(answer)

    def _told(self, frame: dict[str, Any]) -> None:
        found = self._questions.get(int(frame["id"]))
        if found is None:
            return
        future, parts = found
        parts.append(frame)
        if len(parts) >= int(frame.get("of", 1)):
            del self._questions[int(frame["id"])]
            future.set_result(parts)

    def _ended(self, frame: dict[str, Any]) -> None:
        code, sentence = str(frame["code"]), str(frame["sentence"])
        if not self._first.done():
            raise JoinError(code, sentence)
        if code in ("slow-down", "moved", "busy"):
            return
        if frame["t"] == BYE or code == "expired":
            self.over = sentence

    def _post(self, frame: Mapping[str, Any]) -> None:
        socket = self._socket
        if socket is not None:
            task = self._loop.create_task(_send(socket, json.dumps(frame)))
            self._posting.add(task)
            task.add_done_callback(self._posting.discard)

    def _hang_up(self) -> None:
        socket = self._socket
        if socket is not None:
            self._loop.create_task(socket.close())
        else:
            for task in asyncio.all_tasks(self._loop):
                task.cancel()

    def _lost(self, why: str) -> None:
        """Tell everybody who waits that the line is down."""
        self.state = why
        for future, _ in list(self._questions.values()):
            if not future.done():
                future.set_exception(NotInTime())
        self._questions.clear()
        if not self._first.done():
            self._first.set_exception(ConnectionError("closed before anybody was let in"))
        with contextlib.suppress(Exception):
            self._on_state()


async def _send(socket: ClientConnection, text: str) -> None:
    from websockets.exceptions import ConnectionClosed  # noqa: PLC0415 - the same

    with contextlib.suppress(ConnectionClosed):
        await socket.send(text)


def _now() -> int:
    from time import monotonic_ns  # noqa: PLC0415 - beside its use

    return monotonic_ns() // 1_000_000


def _nothing(*_: object) -> None:
    """Take no notice."""
