// The page: the door (code and name), the table (the terminal and a line below it), and the way between them.

import { Line } from "/line.js";
import * as screen from "/screen.js";
import * as seats from "/seat.js";

const $ = (id) => document.getElementById(id);
const light = window.matchMedia("(prefers-color-scheme: light)").matches;

let seat = null; // { token, name } once there is one
let asked = null; // what the form asks for
let painted = false;
let other = false; // whether somebody sits here now who is not the one whose seat this browser keeps
let counting = 0;

const invited = invitation();
const line = new Line(
  () => (seat ? { token: seat.token, light } : { ...asked, light }),
  { welcome, renewed, screen: shown, down, waits, over },
);

// The code may stand behind the # of the address: alone, or as code=...&table=...&seat=... It never reaches a server
// from there, and is taken out of the address at once.
function invitation() {
  const words = location.hash.slice(1);
  if (words) history.replaceState(null, "", location.pathname);
  const named = new URLSearchParams(words);
  const table = Number(named.get("table"));
  let alone = "";
  if (!words.includes("=")) {
    try {
      alone = decodeURIComponent(words);
    } catch {
      alone = words;
    }
  }
  return {
    code: (named.get("code") ?? alone).slice(0, 64),
    table: Number.isInteger(table) && table > 0 && table <= 1000 ? table : 0,
    seat: (named.get("seat") ?? "").slice(0, 64),
  };
}

function door(sentence = "") {
  $("table").hidden = true;
  $("door").hidden = false;
  const known = other ? null : seats.ofBrowser();
  $("back").hidden = !known;
  $("form").hidden = Boolean(known);
  if (known) $("back-name").textContent = known.name;
  waiting(false);
  $("go-on").disabled = false;
  $("fault").textContent = sentence;
  (known ? $("go-on") : $("code").value ? $("name") : $("code")).focus();
}

function sit(event) {
  event.preventDefault();
  const code = $("code").value.trim();
  const name = $("name").value.trim();
  if (!code || !name) {
    $("fault").textContent = code ? "Type the name that the class knows you by." : "Type the code on the teacher's screen.";
    (code ? $("name") : $("code")).focus();
    return;
  }
  asked = { code, name, own: own(name) };
  if (invited.table) asked.table = invited.table;
  if (invited.seat) asked.seat = invited.seat;
  seat = null;
  $("sit").disabled = true;
  $("fault").textContent = "";
  line.open();
}

function goOn(known) {
  seat = known;
  table("");
  line.open();
}

function table(status) {
  clearInterval(counting);
  $("door").hidden = true;
  $("table").hidden = false;
  $("table").classList.remove("-over");
  $("over").hidden = true;
  $("who").textContent = seat.name;
  $("status").textContent = status;
}

// The facilitator has to let this one in; the line asks again by itself. Nothing gets the focus: another Enter of somebody
// impatient must not give up.
function waits(sentence) {
  waiting(true);
  if ($("fault").textContent !== sentence) $("fault").textContent = sentence;
}

function waiting(so) {
  $("code").disabled = $("name").disabled = $("sit").disabled = so;
  $("sit").textContent = so ? "At the door …" : "Sit down";
  $("give-up").hidden = !so;
  $("fault").classList.toggle("-calm", so);
}

// The same token for the same name, even where this browser can keep nothing.
function own(name) {
  return asked?.name === name && asked.own ? asked.own : seats.chosen(name);
}

function forgetOwn() {
  asked = null;
  seats.chooseAnew();
}

function giveUp() {
  line.close();
  door();
}

async function welcome(token) {
  seat = { token, name: seat?.name || asked?.name || "" };
  seats.keep(seat);
  forgetOwn();
  other = painted = false;
  $("table").classList.remove("-open", "-down");
  table("");
  try {
    await screen.begin($("terminal"), (...frame) => line.send(...frame));
  } catch {
    line.close();
    over({ code: "page", sentence: "The page did not load whole: load it again.", forget: false });
    return;
  }
  screen.focus();
}

// The facilitator has moved the person: the place has another token.
function renewed(token) {
  seat = { ...seat, token };
  seats.keep(seat);
}

function shown(data) {
  screen.show(data);
  if (!painted && data.byteLength > 64) {
    painted = true;
    $("table").classList.remove("-down");
    $("table").classList.add("-open");
    $("status").textContent = "";
  }
}

function away() {
  $("table").classList.remove("-open");
  $("table").classList.add("-down");
}

function down(sentence, seconds) {
  table("");
  away();
  const why = sentence || "The connection is gone; your seat is safe.";
  const words = () => `${why} Trying again${seconds > 0 ? ` in ${seconds} s` : ""}.`;
  $("status").textContent = words();
  counting = setInterval(() => {
    seconds = Math.max(0, seconds - 1);
    $("status").textContent = words();
  }, 1000);
}

function over(said) {
  // Who was turned away asks elsewhere, as somebody new: where there is room.
  if (["seat-full", "no-such-seat", "no-such-table"].includes(said.code)) {
    // The place that the address asked for cannot be had; the next try is for any.
    invited.table = 0;
    invited.seat = "";
  }
  if (said.code === "turned-away") {
    forgetOwn();
    invited.table = 0;
    invited.seat = "";
  }
  if (said.forget && seat) {
    seats.forget(seat.token);
    seat = null;
  }
  if (!seat) {
    door(said.sentence);
    return;
  }
  table("");
  away();
  $("table").classList.add("-over");
  $("over-words").textContent = said.sentence;
  $("over-go").textContent = said.code === "elsewhere" ? "Take it back here" : "Go on";
  $("over").hidden = false;
  $("over-go").focus();
}

function sure(asking) {
  $("leave").hidden = asking;
  $("sure").hidden = !asking;
  $(asking ? "leave-no" : "leave").focus();
}

function leave() {
  line.close();
  if (seat) seats.forget(seat.token);
  // Loaded anew, so that nothing of the table stays in the page.
  seats.leaveWord("This computer has forgotten your seat. You come back with the code and your name.");
  location.reload();
}

// A click beside the terminal must not take its keys away.
$("bar").addEventListener("click", (event) => {
  if (!event.target.closest("button")) screen.focus();
});
$("form").addEventListener("submit", sit);
$("give-up").addEventListener("click", giveUp);
$("go-on").addEventListener("click", () => goOn(seats.ofBrowser()));
$("not-me").addEventListener("click", () => {
  other = true;
  door();
});
$("over-go").addEventListener("click", () => goOn(seat));
$("leave").addEventListener("click", () => sure(true));
$("leave-no").addEventListener("click", () => {
  sure(false);
  screen.focus();
});
$("leave-yes").addEventListener("click", leave);
for (const key of document.querySelectorAll("#keys button")) {
  // Not on click: the terminal would lose the focus, and with it a phone's keyboard.
  key.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    screen.type(key.dataset.key);
  });
}
// The terminal takes every key, Tab too; one way must lead out of it.
window.addEventListener("keydown", (event) => {
  // The browser's own: a student who loads the page anew must not end a phase, and pasting is the browser's to do.
  if (event.key === "F5" || ((event.ctrlKey || event.metaKey) && !event.altKey && ["r", "v"].includes(event.key.toLowerCase()))) {
    event.stopPropagation();
    return;
  }
  if (event.key !== "Escape" || $("table").hidden) return;
  if (event.shiftKey) {
    event.preventDefault();
    event.stopPropagation();
    $("leave").hidden ? $("leave-no").focus() : $("leave").focus();
  } else if ($("bar").contains(document.activeElement)) {
    sure(false);
    screen.focus();
  }
}, true);

// Letters that fit an upright phone do not fit one that lies. The seat is in the tab's memory, so the table comes back.
window.matchMedia("(pointer: coarse) and (orientation: portrait)").addEventListener("change", () => {
  if (!$("table").hidden) location.reload();
});

$("code").value = invited.code;
if (seats.ofTab()) goOn(seats.ofTab());
else door(seats.takeWord());
