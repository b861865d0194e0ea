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
