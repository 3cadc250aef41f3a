// The terminal, as Textual's own page script draws it. That script opens a websocket of its own; it is given a stand-in,
// so that the hello, the seat and the mending of the line stay in line.js, and nothing it could open opens.

const MOST = 20000; // characters that are pasted at once
const PIECE = 4096;
const LARGEST = 17; // pixels of a letter's height
const SMALLEST = 7;
const RESET = new TextEncoder().encode("\x1bc");

let stand = null; // the stand-in that textual.js holds
let send = () => {};
let size = null;

class StandIn extends EventTarget {
  constructor() {
    super();
    stand = this;
    queueMicrotask(() => this.dispatchEvent(new Event("open")));
  }

  send(text) {
    const [kind, value] = JSON.parse(text);
    if (kind === "stdin") type(value);
    else if (kind === "resize" && value.width > 0 && value.height > 0) resized(value);
    else if (kind === "focus" || kind === "blur") send(kind);
  }
}

function resized(value) {
  if (size && size.width === value.width && size.height === value.height) return;
  size = { width: value.width, height: value.height };
  send("resize", size);
}

export function type(text) {
  for (const letters = Array.from(text.slice(0, MOST)); letters.length; ) {
    send("stdin", letters.splice(0, PIECE).join(""));
  }
}

export function show(data) {
  stand?.dispatchEvent(new MessageEvent("message", { data }));
}

export function focus() {
  document.querySelector(".xterm-helper-textarea")?.focus();
}

// Called at every welcome: the first opens the terminal, a later one clears it for the client that now starts.
export async function begin(element, sender) {
  send = sender;
  if (stand) {
    show(RESET.buffer.slice(0));
    send("resize", size);
    return;
  }
  await Promise.allSettled(["", "bold "].map((style) => document.fonts.load(`${style}16px "Roboto Mono"`)));
  styleable();
  window.open = () => null;
  window.WebSocket = StandIn;
  // The terminal wants its size as a number, and what stands in an element's own data is text.
  Object.defineProperty(element, "dataset", { value: { sessionWebsocketUrl: "", fontSize: fitting(element) } });
  element.classList.add("textual-terminal");
  await new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = "/textual.js";
    script.onload = done;
    script.onerror = () => failed(new Error("textual.js"));
    document.head.append(script);
  });
  window.onload(new Event("load"));
  window.onload = null;
}

// The largest letters with which 80 by 24 cells fit, for which a table is drawn. A cell is three fifths as wide as its
// letters are high and four thirds as high, in whole pixels of the screen's own.
function fitting({ clientWidth, clientHeight }) {
  const dots = window.devicePixelRatio || 1;
  const fits = (size) =>
    (Math.floor(size * 0.6 * dots) / dots) * 80 <= clientWidth && (Math.ceil(size * 1.34 * dots) / dots) * 24 <= clientHeight;
  let size = LARGEST;
  while (size > SMALLEST && !fits(size)) size -= 0.5;
  return size;
}

// The terminal makes style sheets while it runs; they carry the word by which the page's policy knows them.
function styleable() {
  const word = document.querySelector("script[nonce]").nonce;
  const make = document.createElement.bind(document);
  document.createElement = (name, options) => {
    const made = make(name, options);
    if (name === "style") made.nonce = word;
    return made;
  };
}
