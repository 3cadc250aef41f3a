// The line to the server: the hello first, then frames both ways. It mends itself as long as it has a seat's token.

const WAITS = [1, 2, 4, 8, 15]; // seconds between attempts
const KNOCK = 3; // seconds between attempts of somebody whom the facilitator has to let in
const PROVEN = 20; // seconds after which a line counts as good again
const BEAT = 10; // seconds between signs of life
const DEAD = 25; // seconds without any, after which the line is given up
const OPENING = 90; // the same while a table is being opened: a whole class may come in at once
const Channel = window.WebSocket; // before screen.js puts its own in that place

export class Line {
  #socket = null;
  #failures = 0;
  #opened = 0;
  #heard = 0;
  #dead = OPENING;
  #timer = 0;
  #parting = null;
  #knocks = false; // whether the facilitator has been asked to let this one in

  // hello() returns what to say first; told.{welcome, renewed, screen, down, waits, over} are called with what happens.
  constructor(hello, told) {
    this.hello = hello;
    this.told = told;
    setInterval(() => this.#beat(), BEAT * 1000);
    window.addEventListener("online", () => this.#timer && this.open());
    window.addEventListener("offline", () => this.#socket && this.#gaveOut());
  }

  open() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#parting = null;
    this.#dead = OPENING;
    this.#drop();
    const socket = (this.#socket = new Channel(location.origin.replace(/^http/, "ws") + "/tab"));
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      this.#heard = Date.now();
      socket.send(JSON.stringify({ t: "hello", v: 1, ...this.hello() }));
    };
    socket.onmessage = (event) => this.#hear(event.data);
    socket.onclose = () => socket === this.#socket && this.#closed();
  }

  send(...frame) {
    if (this.#opened && this.#socket?.readyState === Channel.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  close() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#knocks = false;
    this.#drop();
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    this.#opened = 0;
    if (socket) {
      socket.onmessage = null;
      socket.close();
    }
  }

  #hear(data) {
    this.#heard = Date.now();
    if (typeof data !== "string") {
      this.#dead = DEAD;
      this.told.screen(data);
      return;
    }
    const said = JSON.parse(data);
    if (said.t === "welcome") {
      this.#opened = Date.now();
      this.#knocks = false;
      this.told.welcome(said.token);
    } else if (said.t === "token") {
      this.told.renewed(said.token);
    } else if (said.t === "bye") {
      this.#parting = said;
    }
  }

  #beat() {
    if (this.#socket?.readyState !== Channel.OPEN) return;
    if (Date.now() - this.#heard > this.#dead * 1000) {
      this.#gaveOut();
    } else {
      this.send("ping");
    }
  }

  #gaveOut() {
    this.#socket.onclose = null;
    this.#socket.close();
    this.#closed();
  }

  #closed() {
    const said = this.#parting;
    if (this.#opened && Date.now() - this.#opened > PROVEN * 1000) this.#failures = 0;
    this.#drop();
    const nobody = "The class does not answer. Is the teacher's computer on, and this one in the same network?";
    // Who waits at the door waits on while the class cannot be reached.
    this.#knocks = said?.code === "knock" || (this.#knocks && (!said || said.again));
    if (this.#knocks) {
      this.#timer = setTimeout(() => this.open(), KNOCK * 1000);
      return this.told.waits(said?.sentence ?? nobody);
    }
    if (!this.hello().token || (said && !said.again)) {
      return this.told.over(said ?? { code: "silent", sentence: nobody, again: true, forget: false });
    }
    const seconds = WAITS[Math.min(this.#failures++, WAITS.length - 1)] * (0.8 + 0.4 * Math.random());
    this.#timer = setTimeout(() => this.open(), seconds * 1000);
    this.told.down(said?.sentence ?? "", Math.ceil(seconds));
  }
}
