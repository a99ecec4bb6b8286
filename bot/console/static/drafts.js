/* Keeps what is typed beside a person in this browser until it has been sent, and sends it again
   when the connection comes back. The form's id makes sure that it is taken once. */
(function () {
  "use strict";

  var AGAIN = 3000;
  if (document.querySelector("[data-waiting]")) setTimeout(function () { location.reload(); }, AGAIN / 2);
  var form = document.querySelector("form[data-draft]");
  if (!form || !window.fetch || !window.URLSearchParams) return;
  var key = "earshot-draft-" + form.getAttribute("data-draft");
  var prompt = form.elements.prompt.value;
  var said = document.createElement("p");
  said.setAttribute("role", "status");
  form.appendChild(said);

  function keep(draft) { try { localStorage.setItem(key, JSON.stringify(draft)); } catch (e) { /* no room */ } }
  function kept() { try { return JSON.parse(localStorage.getItem(key)); } catch (e) { return null; } }
  function wipe() { try { localStorage.removeItem(key); } catch (e) { /* nothing there */ } }

  function typed() {
    keep({ prompt: prompt, words: form.elements.words.value, note: form.elements.note.value });
  }

  function tell(words, trouble) {
    said.textContent = words;
    said.className = trouble ? "problem" : "";
  }

  function sendOff(body) {
    tell("Sending …", false);
    fetch(form.action, {
      method: "POST", body: new URLSearchParams(body), credentials: "same-origin", redirect: "manual"
    }).then(function (answer) {
      if (answer.status === 204) { wipe(); location.reload(); return; }
      if (answer.type === "opaqueredirect" || answer.status === 403) {
        tell("You are signed out. What you typed is kept here: sign in again, then open this page.", true);
        form.removeAttribute("aria-busy");
        return;
      }
      throw new Error("try again");
    }).catch(function () {
      tell("No connection. What you typed is kept here and sent when it returns.", true);
      setTimeout(function () { sendOff(body); }, AGAIN);
    });
  }

  var before = kept();
  if (before && before.body) {
    sendOff(before.body.map(function (pair) {
      return pair[0] === "token" ? ["token", form.elements.token.value] : pair;
    }));
  } else if (before && before.prompt === prompt) {
    form.elements.words.value = before.words || "";
    form.elements.note.value = before.note || "";
  } else {
    wipe();
  }

  form.elements.words.addEventListener("input", typed);
  form.elements.note.addEventListener("input", typed);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (form.getAttribute("aria-busy")) return;
    var data = new FormData(form);
    var pressed = event.submitter;
    if (pressed && pressed.name) data.append(pressed.name, pressed.value);
    var body = [["quietly", "1"]];
    data.forEach(function (value, name) { body.push([name, value]); });
    if (!body.some(function (pair) { return (pair[0] === "words" && pair[1].trim()) || pair[0] === "codes" || pair[0] === "request"; })) {
      tell("Write or choose an answer first.", true);
      return;
    }
    form.setAttribute("aria-busy", "true");
    keep({ body: body });
    sendOff(body);
  });
})();
