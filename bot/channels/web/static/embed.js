/* Puts the web chat into a page, where this script stands:
   <script src="https://earshot.example.org/embed.js" async></script>
   data-language, data-word and data-height may be added to it. */
(function () {
  "use strict";
  var me = document.currentScript;
  if (!me || !me.parentNode) return;
  var polish = me.getAttribute("data-language") === "pl";
  var asked = [];
  ["language", "word"].forEach(function (name) {
    var value = me.getAttribute("data-" + name);
    if (value) asked.push(name + "=" + encodeURIComponent(value));
  });
  var frame = document.createElement("iframe");
  frame.src = me.src.replace(/embed\.js.*$/, "chat") + (asked.length ? "?" + asked.join("&") : "");
  frame.title = polish ? "Rozmowa z Earshot" : "Chat with Earshot";
  frame.setAttribute("allow", "clipboard-write");
  frame.style.display = "block";
  frame.style.width = "100%";
  frame.style.height = me.getAttribute("data-height") || "42rem";
  frame.style.maxHeight = "92vh";
  frame.style.border = "0";
  me.parentNode.insertBefore(frame, me.nextSibling);
})();
