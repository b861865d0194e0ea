// The keyboard of the officers' pages. With a Chinese input method on, letters are swallowed: keys are function keys, each named on
// the page beside what it does; Enter confirms what has the focus; nothing is sent twice.
// The names of keys as data-key has them: F8, Alt+J.
const keyName = (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    return "";
  }
  return event.altKey ? (event.code.startsWith("Key") ? "Alt+" + event.code.slice(3) : "") : event.key;
};
document.addEventListener("keydown", (event) => {
  if (event.isComposing) {
    return;
  }
  const name = keyName(event);
  if (/^(F\d+|Alt\+[A-Z])$/.test(name)) {
    const wanted = document.querySelector(`[data-key="${name}"]`);
    if (wanted) {
      event.preventDefault();
      wanted.focus();
      if (wanted.matches("input:not([type=radio])")) {
        if (wanted.select) { wanted.select(); }
      } else {
        wanted.click();
      }
    }
    return;
  }
  // Up and down go through what was found.
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const links = [...document.querySelectorAll("[data-rows] a[data-row]")];
    const at = links.indexOf(document.activeElement);
    const inSearch = document.activeElement && document.activeElement.id === "q";
    if (links.length && (at >= 0 || inSearch)) {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? at + 1 : at - 1;
      (links[next] || (next < 0 ? document.getElementById("q") : links[links.length - 1])).focus();
    }
  }
});
// A form that was sent is not sent again; papers may be printed again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopPropagation();
  } else if (form.matches("[data-once]")) {
    form.dataset.sent = "yes";
  }
}, true);
// After another page came into the old frame, focus goes where the work goes on, or to its heading.
const goOn = () => {
  const next = document.querySelector("main [data-next]");
  if (next) {
    next.focus();
  }
  return next;
};
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target === document.body && !goOn()) {
    const first = document.querySelector("main [role=alert], main h1");
    if (first) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
  }
});
document.addEventListener("DOMContentLoaded", goOn);
