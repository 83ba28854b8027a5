// Links what was read with its words, both ways, by mouse, focus and click; takes dropped files.
"use strict";
(() => {
  const names = (element) => (element.dataset.fields || "").split(" ").filter(Boolean);
  const linked = [...document.querySelectorAll("[data-fields]")];
  const byName = new Map();
  for (const element of linked) {
    for (const name of names(element)) {
      byName.set(name, [...(byName.get(name) || []), element]);
    }
  }
  const light = (element, on) => {
    for (const name of names(element)) {
      for (const other of byName.get(name) || []) other.classList.toggle("lit", on);
    }
  };
  const goTo = (element) => {
    const inArticle = element.tagName === "MARK";
    for (const name of names(element)) {
      const other = (byName.get(name) || []).find((it) => (it.tagName === "MARK") !== inArticle);
      if (other) {
        const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        other.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
        return;
      }
    }
  };
  for (const element of linked) {
    element.addEventListener("mouseenter", () => light(element, true));
    element.addEventListener("mouseleave", () => light(element, false));
    element.addEventListener("focus", () => light(element, true));
    element.addEventListener("blur", () => light(element, false));
    element.addEventListener("click", () => goTo(element));
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter") goTo(element);
    });
  }
  const form = document.querySelector("form.paste");
  if (form) {
    addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("dropping");
    });
    addEventListener("dragleave", () => form.classList.remove("dropping"));
    addEventListener("drop", (event) => {
      event.preventDefault();
      form.classList.remove("dropping");
      if (event.dataTransfer.files.length > 0) {
        form.elements.files.files = event.dataTransfer.files;
        form.submit();
      }
    });
  }
})();
