// Comfort for the lists and reply boxes of those who work here; every page works whole without it.
(() => {
  "use strict";
  const page = document.documentElement;

  // Single keys, in a list marked data-keys, while the focus is in it and not in a field.
  const list = document.querySelector("[data-keys]");
  if (list && !page.hasAttribute("data-keys-off")) {
    const isRow = "[data-row], .things > li";
    const rows = [...list.querySelectorAll(isRow)];
    const title = (row) => row.querySelector("a, button, input");
    const move = (row, by) => title(rows[rows.indexOf(row) + by] || row || rows[0])?.focus();
    list.addEventListener("keydown", (event) => {
      const isTyping = event.target.matches("textarea, select, input:not([type=checkbox])");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const row = event.target.closest(isRow);
      switch (event.key) {
        case "j": move(row, 1); break;
        case "k": move(row, -1); break;
        case "?": {
          const help = document.querySelector("[data-keys-help]");
          if (!help) return;
          help.open = true;
          help.querySelector("summary").focus();
          break;
        }
        default: {
          const target = /^[ars]$/.test(event.key) && row?.querySelector(`[data-key="${event.key}"]`);
          if (!target) return;
          (target.querySelector("button") || target).click();
        }
      }
      event.preventDefault();
    });
  }

  // Tells colleagues, at most every two minutes, that a reply is being written.
  const sent = new Map();
  document.addEventListener("input", (event) => {
    const place = event.target.closest("[data-writing]")?.dataset.writing;
    const token = event.target.form?.elements.csrf?.value;
    if (!place || !token || !event.target.matches("textarea") || Date.now() - (sent.get(place) || 0) < 120000) return;
    sent.set(place, Date.now());
    fetch(place, { method: "POST", body: new URLSearchParams({ csrf: token }), redirect: "manual" }).catch(() => {});
  });
})();
