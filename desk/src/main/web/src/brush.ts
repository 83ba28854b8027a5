// The bars of the months: drawn over with the mouse, or with shift and the arrow keys, they choose from when to when. Each bar is a link
// to its month as well, which needs no script.

/** The last day of a month as 2024-08, or of a year. */
function lastDay(month: string): string {
  const [year, inYear] = month.split("-").map(Number);
  return new Date(Date.UTC(year, inYear || 12, 0)).toISOString().slice(0, 10);
}

function go(first: HTMLElement, last: HTMLElement): void {
  const [from, to] = [first.dataset.month!, last.dataset.month!].sort();
  const url = new URL(location.href);
  url.searchParams.set("from", from.length === 4 ? `${from}-01-01` : `${from}-01`);
  url.searchParams.set("to", lastDay(to));
  url.searchParams.delete("after");
  location.assign(url);
}

/** Listens on the document, as the bars are made anew when the map is moved. */
export function brush(): void {
  const bar = (it: EventTarget | null) => (it instanceof Element ? it.closest<HTMLElement>(".months [data-month]") : null);
  const bars = () => [...document.querySelectorAll<HTMLElement>(".months [data-month]")];
  let first: HTMLElement | null = null;
  let last: HTMLElement | null = null;
  const show = () => {
    const all = bars();
    const ends = first && last ? [all.indexOf(first), all.indexOf(last)].sort((a, b) => a - b) : [1, 0];
    all.forEach((it, i) => it.classList.toggle("brushed", i >= ends[0] && i <= ends[1]));
  };
  document.addEventListener("pointerdown", (event) => {
    first = last = event.button === 0 ? bar(event.target) : null;
  });
  document.addEventListener("pointerover", (event) => {
    if (first && bar(event.target)) {
      last = bar(event.target);
      show();
    }
  });
  document.addEventListener("dragstart", (event) => bar(event.target) && event.preventDefault());
  document.addEventListener("pointerup", () => {
    if (first && last && first !== last) go(first, last);
    first = last = null;
    show();
  });
  document.addEventListener("keydown", (event) => {
    const here = bar(document.activeElement);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!here || (step === 0 && !(event.key === "Enter" && first))) return;
    if (step === 0) {
      event.preventDefault();
      go(first!, last ?? here);
      return;
    }
    event.preventDefault();
    const next = bars()[bars().indexOf(here) + step];
    if (!next) return;
    first = event.shiftKey ? first ?? here : null;
    last = event.shiftKey ? next : null;
    next.focus();
    show();
  });
}
