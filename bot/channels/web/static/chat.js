/* Makes the web chat smoother; without it every page works as plain forms. */
(function () {
  "use strict";

  var KEY = "earshot-chat", SIZE = "earshot-size";
  var FIRST_PAUSE = 1000, LONGEST_PAUSE = 15000, BREATH = 250;
  var html = document.documentElement;
  var main = document.getElementById("main");
  var page = main.getAttribute("data-page");

  /* Kept for this tab alone, and only if the browser lets us. */
  var store = {
    get: function (name) { try { return sessionStorage.getItem(name); } catch (e) { return null; } },
    set: function (name, value) { try { sessionStorage.setItem(name, value); } catch (e) { /* not kept */ } },
    drop: function (name) { try { sessionStorage.removeItem(name); } catch (e) { /* nothing there */ } }
  };

  function byId(name) { return document.getElementById(name); }
  function each(list, action) { Array.prototype.forEach.call(list, action); }
  function leave() { html.classList.add("leaving"); location.replace("/chat"); }

  function textSize() {
    var button = byId("size");
    function show() {
      var large = store.get(SIZE) === "larger";
      html.classList.toggle("larger", large);
      button.textContent = button.getAttribute(large ? "data-smaller" : "data-larger");
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      if (store.get(SIZE) === "larger") store.drop(SIZE); else store.set(SIZE, "larger");
      show();
    });
    show();
  }

  function startPage() {
    var token = store.get(KEY), again = byId("again");
    if (token) {
      html.classList.add("leaving");
      again.elements.token.value = token;
      again.submit();
      return;
    }
    byId("begin").addEventListener("submit", function (event) {
      var button = this.querySelector("button");
      if (button.getAttribute("aria-disabled")) { event.preventDefault(); return; }
      button.setAttribute("aria-disabled", "true");
      button.textContent = button.getAttribute("data-busy");
    });
  }

  function linkPage() {
    var link = byId("link"), button = byId("copy");
    link.style.height = link.scrollHeight + 6 + "px";
    button.hidden = false;
    button.addEventListener("click", function () {
      link.select();
      function copied() { byId("copied").textContent = button.getAttribute("data-copied"); }
      if (navigator.clipboard) navigator.clipboard.writeText(link.value).then(copied, function () {});
      else if (document.execCommand("copy")) copied();
    });
  }

  function chatPage() {
    var token = main.getAttribute("data-token");
    var cursor = main.getAttribute("data-cursor");
    var log = byId("log"), status = byId("status"), answer = byId("answer");
    var text = byId("text"), write = byId("write");
    var lastAnswer = null, pressed = null;
    var queue = [], sending = false;
    var polling = null, timer = null, pause = FIRST_PAUSE;

    function words(name) { return main.getAttribute("data-" + name); }

    function setStatus(name, sentence) {
      main.setAttribute("data-status", name);
      if (status.textContent !== sentence) status.textContent = sentence;
    }

    /* Asking the server */

    function post(url, fields) {
      var stop = window.AbortController ? new AbortController() : null;
      var body = fields.map(function (pair) {
        return encodeURIComponent(pair[0]) + "=" + encodeURIComponent(pair[1]);
      }).join("&");
      var asked = fetch(url, {
        method: "POST", credentials: "omit", cache: "no-store", body: body,
        headers: { "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded" },
        signal: stop ? stop.signal : undefined
      }).then(function (response) {
        if (response.status === 404) { byId("look").submit(); return new Promise(function () {}); }
        if (response.ok) return response.json();
        var problem = new Error("refused");
        problem.status = response.status;
        problem.after = Number(response.headers.get("Retry-After")) * 1000 || 0;
        throw problem;
      });
      return { answer: asked, stop: function () { if (stop) stop.abort(); } };
    }

    function later(action, after) {
      clearTimeout(timer);
      timer = setTimeout(action, Math.max(after || 0, pause));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }

    /* Listening */

    function quiet() {
      clearTimeout(timer);
      if (polling) { var old = polling; polling = null; old.stop(); }
    }

    function listen() {
      if (polling || sending || document.hidden) return;
      var mine = polling = post("/chat/since", [
        ["token", token], ["since", cursor], ["status", main.getAttribute("data-status")],
        ["language", html.lang], ["wait", "1"]
      ]);
      mine.answer.then(function (news) {
        if (polling !== mine) return;
        polling = null;
        pause = FIRST_PAUSE;
        show(news);
        clearTimeout(timer);
        timer = setTimeout(listen, BREATH);
      }, function (problem) {
        if (polling !== mine) return;
        polling = null;
        if (!problem.status) status.textContent = words("offline");
        later(listen, problem.after);
      });
    }

    function show(news) {
      if (news.language !== html.lang) { byId("look").submit(); return; }
      var held = answer.contains(document.activeElement) || document.activeElement === document.body;
      var first = null;
      each(news.said, function (said) {
        if (log.querySelector('[data-row="' + said.row + '"]')) return;
        log.insertAdjacentHTML("beforeend", said.html);
        first = first || log.lastElementChild;
      });
      cursor = String(news.cursor);
      setStatus(news.status, news.words);
      var shape = news.answer.replace(/name="(id|since)" value="[^"]*"/g, "");
      if (shape !== lastAnswer) {
        lastAnswer = shape;
        answer.innerHTML = news.answer;
        if (held && first) answer.focus({ preventScroll: true });
      }
      if (first) bringIntoView(first);
    }

    function bringIntoView(first) {
      var before = first.previousElementSibling;
      var from = before && before.classList.contains("mine") ? before : first;
      var height = write.getBoundingClientRect().bottom - from.getBoundingClientRect().top;
      (height < innerHeight ? from : first).scrollIntoView();
    }

    /* Saying */

    function newId() {
      var numbers = new Uint8Array(16);
      crypto.getRandomValues(numbers);
      return Array.prototype.map.call(numbers, function (n) { return (n + 256).toString(16).slice(1); }).join("");
    }

    function addMine(said) {
      var bubble = document.createElement("p"), who = document.createElement("span");
      bubble.className = "mine";
      who.className = "unseen";
      who.textContent = words("you") + " ";
      bubble.appendChild(who);
      bubble.appendChild(document.createTextNode(said));
      log.appendChild(bubble);
      bubble.scrollIntoView({ block: "nearest" });
      return bubble;
    }

    function noteOn(bubble, sentence) {
      var note = bubble.querySelector(".note");
      if (!sentence) { if (note) bubble.removeChild(note); return; }
      if (!note) { note = document.createElement("span"); note.className = "note"; bubble.appendChild(note); }
      note.textContent = sentence;
    }

    function send(url, fields, said) {
      quiet();
      queue.push({
        url: url, said: said, bubble: addMine(said),
        fields: fields.concat([["token", token], ["id", newId()], ["language", html.lang]])
      });
      setStatus("thinking", words("thinking"));
      answer.innerHTML = "";
      lastAnswer = "";
      pump();
    }

    function pump() {
      if (sending || !queue.length) return;
      var next = queue[0];
      sending = true;
      post(next.url, next.fields).answer.then(function () {
        noteOn(next.bubble, "");
        pause = FIRST_PAUSE;
        goOn();
      }, function (problem) {
        if (problem.status === 413 || problem.status === 422) { giveBack(next, problem.status); return; }
        if (problem.status === 403) { refuse(next, words("not-taken")); return; }
        sending = false;
        noteOn(next.bubble, words("not-sent"));
        if (!problem.status) status.textContent = words("offline");
        later(pump, problem.after);
      });
    }

    function goOn() {
      queue.shift();
      sending = false;
      if (queue.length) pump(); else { setStatus("thinking", words("thinking")); listen(); }
    }

    function refuse(next, sentence) {
      next.bubble.classList.add("failed");
      noteOn(next.bubble, sentence);
      goOn();
    }

    function giveBack(next, code) {
      if (!text.value) text.value = next.said;
      refuse(next, words(code === 413 ? "too-long" : "not-taken"));
    }

    document.addEventListener("click", function (event) {
      var button = event.target.closest ? event.target.closest("button") : null;
      pressed = button || pressed;
    });

    document.addEventListener("submit", function (event) {
      var form = event.target;
      if (!form.hasAttribute("data-send")) { quiet(); return; }
      event.preventDefault();
      var button = event.submitter || (pressed && pressed.form === form ? pressed : null);
      if (form === write) sayWords(); else sayForm(form, button);
    });

    function sayWords() {
      var said = text.value;
      if (!said.trim()) { text.focus(); return; }
      text.value = "";
      fit();
      send("/chat/say", [["text", said]], said);
      text.focus({ preventScroll: true });
    }

    function sayForm(form, button) {
      var fields = [], said = [];
      each(form.querySelectorAll('input[type="hidden"]'), function (input) {
        if (["token", "id", "since"].indexOf(input.name) < 0) fields.push([input.name, input.value]);
      });
      each(form.querySelectorAll("input:checked"), function (input) {
        fields.push([input.name, input.value]);
        said.push(input.getAttribute("data-words"));
      });
      if (button && button.name) {
        fields.push([button.name, button.value]);
        said.push(button.getAttribute("data-words"));
      }
      if (!said.length) { var box = form.querySelector("input[type=checkbox]"); if (box) box.focus(); return; }
      var inAnswer = answer.contains(form);
      send(form.getAttribute("action"), fields, said.join(", "));
      if (inAnswer) answer.focus({ preventScroll: true });
      byId("more").open = false;
    }

    /* The text box */

    function fit() {
      text.style.height = "auto";
      text.style.height = Math.min(text.scrollHeight + 4, innerHeight / 2) + "px";
    }

    text.addEventListener("input", fit);
    text.addEventListener("keydown", function (event) {
      var touch = window.matchMedia && matchMedia("(pointer: coarse)").matches;
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch) return;
      event.preventDefault();
      sayWords();
    });

    /* Coming and going */

    document.addEventListener("visibilitychange", function () {
      if (!document.hidden) { pause = FIRST_PAUSE; if (queue.length) pump(); else listen(); }
    });
    window.addEventListener("online", function () {
      pause = FIRST_PAUSE;
      if (queue.length) pump(); else listen();
    });
    window.addEventListener("pageshow", function (event) {
      if (event.persisted && store.get(KEY) !== token) { log.textContent = ""; leave(); }
    });

    store.set(KEY, token);
    history.replaceState(null, "", "/chat");
    var forget = answer.querySelector("[data-forget]");
    if (forget) store.drop(KEY);
    listen();
  }

  textSize();
  if (!window.fetch || !window.Promise || !window.crypto) return;
  html.classList.add("scripted");
  if (page === "start") startPage();
  else if (page === "chat") chatPage();
  else if (page === "link") linkPage();
  else if (page === "cleared" || page === "closed") store.drop(KEY);
})();
