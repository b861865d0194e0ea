// What htmx swaps must not lose the reader's place: after a new page in the old frame, focus goes to its heading or to
// what is wrong, as it would after a whole new page. Without scripts the browser does all this by itself.
document.addEventListener("htmx:afterSettle", (event) => {
  const main = document.getElementById("content");
  if (event.detail.target !== main && event.detail.elt !== main) {
    return;
  }
  const first = main.querySelector("[role=alert]:not([hidden]), h1");
  if (first) {
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }
});
// A page is wanted, also where something is refused.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers.Accept = "text/html";
});
document.addEventListener("htmx:sendError", () => {
  const offline = document.getElementById("offline");
  if (offline) {
    offline.hidden = false;
    offline.tabIndex = -1;
    offline.focus();
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
// What is written chooses the button beside it, and takes back what was chosen among places.
document.addEventListener("input", (event) => {
  const written = event.target.closest(".field input[type=text]");
  const field = written && written.closest(".field");
  if (field) {
    const radio = field.querySelector("input[type=radio][value=written]");
    if (radio) {
      radio.checked = true;
    } else {
      field.querySelectorAll("input[type=radio]").forEach((one) => { one.checked = false; });
    }
  }
});
document.addEventListener("change", (event) => {
  const chosen = event.target.closest(".field input");
  if (!chosen || !chosen.checked) {
    return;
  }
  const field = chosen.closest(".field");
  if (chosen.type === "checkbox") {
    // None of them, or not known, and one of them cannot both be.
    const alone = (one) => one.value === "none" || one.value === "unsure";
    field.querySelectorAll("input[type=checkbox]").forEach((one) => {
      if (one !== chosen && (alone(one) || alone(chosen))) {
        one.checked = false;
      }
    });
  } else if (chosen.type === "radio" && !chosen.closest(".other")) {
    const other = field.querySelector(".other");
    if (other) {
      other.querySelector("input[type=text]").value = "";
      other.querySelector("div").replaceChildren();
    }
  }
});
