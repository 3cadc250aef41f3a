// The seat of this browser: its token and the name it was taken under. The tab's own memory comes first, so that two
// people with two tabs of one browser keep a seat each; the browser's memory is for a tab that was closed.

const KEY = "wargame-seat";
const WORD = "wargame-word";
const ASKS = "wargame-asks";

function read(store) {
  try {
    const seat = JSON.parse(store().getItem(KEY));
    return typeof seat?.token === "string" && seat.token ? { token: seat.token, name: String(seat.name ?? "") } : null;
  } catch {
    return null; // no memory allowed, or not ours
  }
}

const tab = () => window.sessionStorage;
const browser = () => window.localStorage;

export const ofTab = () => read(tab);
export const ofBrowser = () => read(browser);

export function keep(seat) {
  for (const store of [tab, browser]) {
    try {
      store().setItem(KEY, JSON.stringify(seat));
    } catch {
      // Private windows may refuse: the seat then lasts as long as the page.
    }
  }
}

export function forget(token) {
  for (const store of [tab, browser]) {
    try {
      // The browser may remember another tab's seat by now, which is not ours to forget.
      if (read(store)?.token === token) store().removeItem(KEY);
    } catch {
      // nothing was kept
    }
  }
}

// A sentence for the page that is loaded next in this tab, and read there once.
export function leaveWord(sentence) {
  try {
    tab().setItem(WORD, sentence);
  } catch {
    // then nothing is said
  }
}

export function takeWord() {
  try {
    const sentence = tab().getItem(WORD) ?? "";
    tab().removeItem(WORD);
    return sentence;
  } catch {
    return "";
  }
}

// The token by which the class knows who asks again: of its own shape, 128 random bits in URL-safe base 64. The same as long
// as the same person asks, also where the page was loaded anew.
export function chosen(name) {
  let mine = null;
  try {
    mine = JSON.parse(tab().getItem(ASKS));
  } catch {
    // nothing was kept
  }
  if (mine?.name === name && typeof mine.token === "string") return mine.token;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const token = btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  try {
    tab().setItem(ASKS, JSON.stringify({ token, name }));
  } catch {
    // then it lasts as long as nobody loads the page anew
  }
  return token;
}

export function chooseAnew() {
  try {
    tab().removeItem(ASKS);
  } catch {
    // nothing was kept
  }
}
