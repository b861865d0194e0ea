// What htmx swaps must not lose the reader's place: after a new page in the old frame, focus goes to its heading or to
// what is wrong, as it would after a whole new page. Without scripts the browser does all this by itself.
document.addEventListener("htmx:afterSettle", (event) => {
  const main = document.getElementById("content");
  if (event.detail.target !== main && event.detail.elt !== main) {
    return;
  }
  const first = main.querySelector("[role=alert], h1");
  if (first) {
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }
});
// Buttons that only a script can serve are there only where scripts are.
document.documentElement.classList.add("js");
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    document.querySelectorAll("main details").forEach((one) => { one.open = true; });
    window.print();
  }
});
// What is written chooses the button beside it.
document.addEventListener("input", (event) => {
  const written = event.target.closest(".date input, .field input[name$='.text']");
  if (written) {
    const field = written.closest("fieldset.field");
    const radio = field && field.querySelector("input[type=radio][value=written]");
    if (radio) {
      radio.checked = true;
    }
  }
});
