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
// In a form of the window: what is to be filled in and is empty, the first of it.
const isEmpty = (field) => {
  if (field.type === "radio") {
    return !field.form.querySelector(`input[name="${field.name}"]:checked`);
  }
  if (field.type === "checkbox") {
    const group = field.closest("fieldset");
    return group ? !group.querySelector("input:checked") : !field.checked;
  }
  return field.value.trim() === "";
};
const isNeeded = (field) => field.dataset.needed || (field.closest("fieldset") && field.closest("fieldset").dataset.needed);
const fillable = () => [...document.querySelectorAll("[data-fill] input:not([type=hidden]), [data-fill] textarea")];
const toFill = (after) => {
  const fields = fillable();
  return fields.slice(after ? fields.indexOf(after) + 1 : 0)
    .find((field) => isNeeded(field) && isEmpty(field) && (!after || field.name !== after.name));
};
// After another page came into the old frame, focus goes where the work goes on, or to its heading.
const goOn = () => {
  const next = document.querySelector("main [data-next]") || document.querySelector("[data-fill] [aria-invalid]") || toFill();
  if (next) {
    next.focus();
  }
  return next;
};
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target === document.body && !goOn()) {
    const first = document.querySelector("main [role=alert], main h1");
    if (first) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
  }
});
document.addEventListener("DOMContentLoaded", goOn);
// A slider along the days: it writes its day into the date field beside it, and the page follows when it comes to rest.
const dayOf = (slider) => {
  const day = new Date(slider.dataset.days + "T00:00:00Z");
  day.setUTCDate(day.getUTCDate() + Number(slider.value));
  return day.toISOString().slice(0, 10);
};
const told = (slider) => slider.setAttribute("aria-valuetext", dayOf(slider));
const everySlider = () => document.querySelectorAll("input[data-days]").forEach(told);
document.addEventListener("DOMContentLoaded", everySlider);
document.addEventListener("htmx:afterSettle", everySlider);
document.addEventListener("input", (event) => {
  if (event.target.matches("input[data-days]")) {
    told(event.target);
    event.target.form.elements.on.value = dayOf(event.target);
  }
});
let resting;
let sliding = false;
document.addEventListener("htmx:afterSettle", () => {
  const slider = document.querySelector("input[data-days]");
  if (sliding && slider) {
    slider.focus();
  }
  sliding = false;
});
document.addEventListener("change", (event) => {
  if (event.target.matches("input[data-days]")) {
    const form = event.target.form;
    clearTimeout(resting);
    resting = setTimeout(() => {
      sliding = true;
      form.requestSubmit();
    }, 400);
  }
});
// Enter goes to the next field that is to be filled in, and then to the button that shows what follows. What was written is told
// when the field is left, so that the fields that follow from it come in.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && !event.isComposing && !event.shiftKey && field.matches("[data-fill] input")) {
    event.preventDefault();
    (toFill(field) || field.form.querySelector("[data-preview]")).focus();
  }
});
// When more fields come in, what somebody wrote or chose since that answer was asked for is not in it: it is put back the moment the
// answer stands on the page, and the keyboard goes where it is needed first.
let touches = 0;
const touched = new Map();
const asked = new WeakMap();
const ours = (event) => event.detail.target.id === "window-page";
const touch = (field) => {
  if (field.name && field.closest("[data-fill]")) {
    touches++;
    document.getElementsByName(field.name).forEach((one) => {
      const choice = /^(checkbox|radio)$/.test(one.type);
      touched.set(choice ? `${one.name}=${one.value}` : one.name, { value: choice ? one.checked : one.value, touch: touches });
    });
  }
};
["input", "change"].forEach((kind) => document.addEventListener(kind, (event) => touch(event.target), true));
document.addEventListener("htmx:beforeRequest", (event) => asked.set(event.detail.xhr, touches));
let at = null;
document.addEventListener("htmx:beforeSwap", (event) => {
  at = ours(event) && event.detail.shouldSwap ? document.activeElement : null;
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (!ours(event)) {
    touched.clear();
    return;
  }
  const since = asked.get(event.detail.xhr) || 0;
  fillable().concat([...document.querySelectorAll("[data-fill] select")]).forEach((field) => {
    const choice = /^(checkbox|radio)$/.test(field.type);
    const last = touched.get(choice ? `${field.name}=${field.value}` : field.name);
    if (last && last.touch > since) {
      field[choice ? "checked" : "value"] = last.value;
    }
  });
  // At once and not when the page has settled: by then somebody may have gone on to another field.
  const led = touches === since && document.getElementById(event.detail.requestConfig.elt.id);
  if (led && led.hasAttribute("aria-invalid")) {
    // What was written just now cannot be so, and nothing was written since: it is mended before anything follows.
    at = null;
    led.focus();
    led.select();
  } else if (at) {
    const again = at.id && document.getElementById(at.id);
    const first = toFill();
    const behind = again && first && (first.compareDocumentPosition(again) & Node.DOCUMENT_POSITION_FOLLOWING);
    const goes = again && !(behind && isEmpty(again)) ? again : first || document.querySelector("#window-page [data-preview]");
    at = null;
    if (goes && goes !== document.activeElement) {
      goes.focus();
    }
  }
});
// The page of a case asks who else has it open only while somebody is there to read it: else a screen that was left would keep its
// officer signed in, and seen by others.
const PRESENT_MS = 600000;
let lastTouch = Date.now();
["keydown", "pointerdown", "pointermove", "scroll"].forEach((kind) => document.addEventListener(kind, () => {
  lastTouch = Date.now();
}, { passive: true }));
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.elt.id === "beside" && (document.hidden || Date.now() - lastTouch > PRESENT_MS)) {
    event.preventDefault();
  }
});
// A case that is shown as it stands now comes with what was being written, in whichever of its forms.
let rescued = null;
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-anew]")) {
    rescued = [...document.querySelectorAll("main input[id], main textarea[id]")]
      .filter((field) => /text/.test(field.type) && field.value).map((field) => [field.id, field.value]);
  }
});
document.addEventListener("htmx:afterSwap", (event) => {
  if (rescued && event.detail.target === document.body) {
    rescued.forEach(([id, value]) => {
      const field = document.getElementById(id);
      if (field && !field.value) {
        field.value = value;
        const folded = field.closest("details");
        if (folded) { folded.open = true; }
      }
    });
    rescued = null;
  }
});
