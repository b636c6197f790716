// Measures of a page as it stands, each a list of what is wrong in words. Put into the page by pages.py.
window.looks = (() => {
  const shown = e => {
    const r = e.getBoundingClientRect(), s = getComputedStyle(e);
    return r.width > 0 && r.height > 0 && s.visibility !== 'hidden' && !e.closest('.vh');
  };
  const named = e => `${e.tagName.toLowerCase()}${e.className ? '.' + String(e.className).split(' ')[0] : ''} `
    + `"${(e.textContent || e.name || '').trim().slice(0, 40)}"`;

  // WCAG 1.4.10: nothing makes the page scroll sideways.
  const overflow = () => {
    const by = document.documentElement.scrollWidth - innerWidth;
    if (by <= 0) return [];
    const out = [...document.querySelectorAll('body *')].filter(e =>
      e.getBoundingClientRect().right > innerWidth + 1 && ![...e.children].some(c => c.getBoundingClientRect().right > innerWidth + 1));
    return [`overflow by ${by} px: ${out.slice(0, 2).map(named).join(', ')}`];
  };

  // Words that a box cuts off, sideways or below.
  const cut = () => [...document.querySelectorAll('main *, header *, footer *, aside *')].filter(e => {
    const s = getComputedStyle(e), hides = v => v === 'hidden' || v === 'clip';
    return shown(e) && e.tagName !== 'INPUT' && ((hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1)
      || (hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1));
  }).map(e => 'cut off: ' + named(e));

  // WCAG 2.5.8 asks for 24 by 24; a link within a sentence is excepted.
  const small = least => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter(e => {
      if (!shown(e) || e.classList.contains('skip')) return false;
      const inSentence = e.tagName === 'A' && getComputedStyle(e).display === 'inline'
        && [...e.parentNode.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
      const ticked = ['checkbox', 'radio'].includes(e.type);
      const box = (ticked && e.closest('.choice') || e).getBoundingClientRect();
      const minor = ['A', 'SUMMARY'].includes(e.tagName) && !e.classList.contains('btn') || e.closest('.demo');
      const needed = minor ? 24 : least;
      return !inSentence && (Math.min(box.width, box.height) < needed - .5);
    }).map(e => `under ${least} px: ${named(e)}`);

  // WCAG 2.4.7 and 2.4.11: what has the focus shows it, and is not covered.
  const focus = () => {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const s = getComputedStyle(e), r = e.getClientRects()[0] || e.getBoundingClientRect();
    const y = r.top + Math.min(r.height, innerHeight) / 2, x = r.left + Math.min(r.width, innerWidth) / 2;
    const top = document.elementFromPoint(x, y);
    return {
      name: named(e), number: [...document.querySelectorAll('*')].indexOf(e),
      ring: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,
      seen: !!top && (top === e || e.contains(top) || top.contains(e)),
    };
  };

  // An error's link leads to the box that is wrong, and the summary has the focus.
  const errors = () => {
    const summary = document.querySelector('main [role=alert]');
    if (!summary) return [];
    const found = document.title.startsWith('Error') ? [] : ['an error, and the title does not say so'];
    if (document.activeElement !== summary) found.push('the error summary does not have the focus');
    for (const link of summary.querySelectorAll('a[href^="#"]')) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target || !target.matches('input, textarea, select, button')) found.push(`${link.hash} is no box`);
    }
    return found;
  };

  // One h1, levels without a gap, and words in the title.
  const headings = () => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown).map(e => +e.tagName[1]);
    const found = levels.filter(l => l === 1).length === 1 ? [] : ['not exactly one h1'];
    levels.forEach((level, at) => { if (at && level > levels[at - 1] + 1) found.push(`h${level} after h${levels[at - 1]}`); });
    return document.title.trim() ? found : [...found, 'no title'];
  };

  // On paper there are words only: no button, no box, nothing wider than the sheet.
  const paper = () => [...document.querySelectorAll('button, nav, .comfort, .demo')].filter(shown).slice(0, 2)
    .map(e => 'printed, and of no use on paper: ' + named(e)).concat(overflow());

  const help = () => [...document.querySelectorAll('footer h2, footer a')].map(e => e.textContent.trim()).join(' | ');
  return { overflow, cut, small, focus, errors, headings, paper, help };
})();
