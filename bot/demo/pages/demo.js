// The telephone: sends what is typed, and shows every text on it.
"use strict";
(() => {
  const list = document.getElementById("texts");
  const form = document.getElementById("say");
  const box = document.getElementById("text");
  const count = document.getElementById("count");
  const LOOK = 700;
  let shown = 0;
  let number = named() || sessionStorage.getItem("phone") || another();

  // The phone with a number of one's choice, such as that of somebody on duty: /demo/#07700900301
  function named() {
    const asked = /^#0(7700900\d{3})$/.exec(location.hash);
    return asked ? "+44" + asked[1] : "";
  }

  function another() {
    const made = "+447700900" + String(1 + Math.floor(Math.random() * 999)).padStart(3, "0");
    sessionStorage.setItem("phone", made);
    return made;
  }

  function line(kind, words, under) {
    const item = document.createElement("li");
    item.className = kind;
    item.textContent = words;
    if (under) {
      const small = document.createElement("small");
      small.textContent = under;
      item.append(small);
    }
    list.append(item);
    list.scrollTop = list.scrollHeight;
  }

  const UNDER = {
    ours: (text) => (text.parts === 1 ? "1 part, " : text.parts + " parts, ") +
      text.pence.toFixed(0) + "p",
    theirs: () => "",
    carrier: () => "sent by Twilio itself",
  };

  function show(texts) {
    if (texts.length === shown) return;
    if (!shown) list.textContent = "";
    for (const text of texts.slice(shown)) {
      line(text.by, text.text, UNDER[text.by](text));
    }
    shown = texts.length;
    const ours = texts.filter((text) => text.by === "ours");
    const all = ours.reduce((sum, text) => sum + text.parts, 0);
    const pence = ours.reduce((sum, text) => sum + text.pence, 0);
    count.textContent = ours.length + " texts to this phone: " + all + " parts, £" +
      (pence / 100).toFixed(2);
  }

  async function look() {
    try {
      const answer = await fetch("/demo/texts?number=" + encodeURIComponent(number));
      if (answer.ok) show(await answer.json());
    } catch (problem) { /* Earshot is being started again: the next look will tell. */ }
    setTimeout(look, LOOK);
  }

  async function send(event) {
    event.preventDefault();
    const text = box.value;
    if (!text.trim()) return;
    box.value = "";
    box.focus();
    try {
      const body = new URLSearchParams({ number, text });
      const answer = await fetch("/demo/say", { method: "POST", body });
      if (!answer.ok) throw new Error(String(answer.status));
    } catch (problem) {
      box.value = text;
      line("problem", "That was not sent. Is Earshot still running?");
    }
  }

  form.addEventListener("submit", send);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey) send(event);
  });
  function take(phone, hint) {
    number = phone;
    shown = 0;
    list.textContent = "";
    line("hint", hint);
    count.textContent = "No texts sent to this phone yet.";
  }

  document.getElementById("another").addEventListener("click", () => {
    take(another(), "A new phone. Text anything to begin.");
    box.focus();
  });
  addEventListener("hashchange", () => {
    if (named()) take(named(), "The phone with the number 0" + named().slice(3) + ".");
  });
  look();
})();
