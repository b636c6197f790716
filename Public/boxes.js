// Draws a part of a picture that is to be black; the four numbers below it work without this.
(() => {
  "use strict";
  const picture = document.querySelector("[data-boxes]");
  const drawing = picture?.querySelector("svg");
  const fields = ["left", "top", "width", "height"].map((name) => document.getElementById(name));
  if (!drawing || !fields.every(Boolean)) return;
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  drawn.setAttribute("class", "drawn");
  let start = null;

  const at = (event) => {
    const frame = drawing.getBoundingClientRect();
    const share = (place, from, length) => Math.min(100, Math.max(0, ((place - from) / length) * 100));
    return [share(event.clientX, frame.left, frame.width), share(event.clientY, frame.top, frame.height)];
  };
  const show = ([left, top, width, height]) => {
    for (const [name, value] of [["x", left], ["y", top], ["width", width], ["height", height]]) drawn.setAttribute(name, value);
    drawing.append(drawn);
  };

  drawing.addEventListener("pointerdown", (event) => {
    start = at(event);
    drawing.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  drawing.addEventListener("pointermove", (event) => {
    if (!start) return;
    const end = at(event);
    // Whole hundredths, and rather one too many than one too few.
    const first = [0, 1].map((side) => Math.floor(Math.min(start[side], end[side])));
    const last = [0, 1].map((side) => Math.ceil(Math.max(start[side], end[side])));
    const box = [first[0], first[1], Math.max(1, last[0] - first[0]), Math.max(1, last[1] - first[1])];
    fields.forEach((field, place) => { field.value = box[place]; });
    show(box);
  });
  for (const end of ["pointerup", "pointercancel"]) drawing.addEventListener(end, () => { start = null; });
  for (const field of fields) field.addEventListener("input", () => show(fields.map((each) => Number(each.value) || 0)));
})();
