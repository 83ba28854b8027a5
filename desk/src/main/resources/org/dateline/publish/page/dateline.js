// Links what was read with its words, both ways; takes dropped files; brings news of changes into the page; moves the map.
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
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const goTo = (element) => {
    const inArticle = element.tagName === "MARK";
    for (const name of names(element)) {
      const other = (byName.get(name) || []).find((it) => (it.tagName === "MARK") !== inArticle);
      if (other) {
        other.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
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

  // What is folded on a phone is open on a desk; a figure that a link leads to is unfolded.
  const fold = document.querySelector("details.fold");
  if (fold && matchMedia("(max-width: 1000px)").matches) fold.open = false;
  const unfold = () => {
    let it = null;
    try {
      it = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    } catch (error) {
      return;
    }
    const details = it && it.closest("details");
    if (details) {
      details.open = true;
      it.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Parts of a page that change while it is looked at. What somebody opened stays open; what somebody writes is never touched.
  const news = document.getElementById("news");
  const parts = () => [...document.querySelectorAll("[data-live]")];
  let waiting = 0;
  const renew = async () => {
    waiting = 0;
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    let changed = false;
    for (const old of parts()) {
      const now = fresh.querySelector(`[data-live="${old.dataset.live}"]`);
      if (!now || old.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) continue;
      if (old.innerHTML === now.innerHTML) continue;
      const open = new Set([...old.querySelectorAll("details[open][id]")].map((it) => it.id));
      const folded = old.querySelector("details.fold");
      old.innerHTML = now.innerHTML;
      for (const id of open) old.querySelector(`details[id="${id}"]`)?.setAttribute("open", "");
      if (folded && !folded.open) old.querySelector("details.fold")?.removeAttribute("open");
      old.classList.add("fresh");
      setTimeout(() => old.classList.remove("fresh"), 3000);
      changed = true;
    }
    if (changed) news.textContent = "This page was brought up to date.";
    if (changed) setTimeout(() => (news.textContent = ""), 6000);
    return changed;
  };
  if (parts().length > 0 && "EventSource" in window && !new URLSearchParams(location.search).has("as_of")) {
    const stream = new EventSource("/api/v1/stream");
    stream.addEventListener("change", (event) => {
      const here = document.querySelector("[data-incident]");
      if (here && !JSON.parse(event.data).incidents.includes(here.dataset.incident)) return;
      if (!waiting) waiting = setTimeout(async () => (await renew()) && dispatchEvent(new Event("dateline:renewed")), 250);
    });
    addEventListener("dateline:moved", renew); // the list beside a map
    addEventListener("pagehide", () => stream.close());
  }

  // The map follows the mouse and the wheel; where it was left goes into the address.
  const map = document.querySelector(".mapped .map");
  if (map) {
    let box = map.getAttribute("viewBox").split(" ").map(Number);
    const show = () => map.setAttribute("viewBox", box.join(" "));
    let later = 0;
    const settle = () => {
      clearTimeout(later);
      later = setTimeout(() => {
        const url = new URL(location.href);
        const round = (it) => Math.round(it * 1000) / 1000;
        const west = Math.max(-180, box[0]), east = Math.min(180, box[0] + box[2]);
        const north = Math.min(90, -box[1]), south = Math.max(-90, -(box[1] + box[3]));
        if (west >= east || south >= north) return;
        url.searchParams.set("bbox", [west, south, east, north].map(round).join(","));
        location.assign(url);
      }, 700);
    };
    let from = null;
    map.addEventListener("pointerdown", (event) => {
      if (!event.target.closest("a")) from = [event.clientX, event.clientY, box[0], box[1]];
    });
    addEventListener("pointermove", (event) => {
      if (!from) return;
      const width = map.clientWidth;
      box[0] = from[2] - ((event.clientX - from[0]) * box[2]) / width;
      box[1] = from[3] - ((event.clientY - from[1]) * box[2]) / width;
      show();
    });
    addEventListener("pointerup", () => {
      if (from && (from[2] !== box[0] || from[3] !== box[1])) settle();
      from = null;
    });
    map.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const by = event.deltaY > 0 ? 1.25 : 0.8;
      const width = Math.min(360, Math.max(1, box[2] * by));
      const ratio = width / box[2];
      box = [box[0] + (box[2] - width) / 2, box[1] + (box[3] - box[3] * ratio) / 2, width, box[3] * ratio];
      show();
      settle();
    }, { passive: false });
  }
})();
