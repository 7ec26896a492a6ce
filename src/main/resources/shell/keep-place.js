// Whoever works without a mouse stands somewhere on the page. When what they stand on is drawn anew, taken away or put
// out of use, they are led to what came in its place, not back to the top; and another screen is said by its title.
(() => {
  const FOCUSABLE =
    'a[href], button, input, select, textarea, summary, vaadin-details-summary, [tabindex]:not([tabindex="-1"])';
  const REMEMBERED = 8;
  const REST = 120;
  const past = [];
  let typed = false;
  let waiting = false;
  let title = document.title;

  const isThere = (one) => one.isConnected && one.getClientRects().length > 0 && !one.matches('[disabled], [inert] *');
  const mayLead = (one) => isThere(one) && (typed || !one.matches('input, textarea'));
  const within = (home) => [...home.querySelectorAll(FOCUSABLE)].filter(mayLead);
  const name = (one) =>
    [one.localName, one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent.trim()].join();

  function remember(element) {
    const trail = [];
    for (let one = element; one.parentElement && one.parentElement !== document.body; one = one.parentElement) {
      trail.push({ home: one.parentElement, index: [...one.parentElement.children].indexOf(one) });
    }
    const known = past.findIndex((place) => place.element === element);
    if (known >= 0) past.splice(known, 1);
    past.unshift({ element, trail, name: name(element) });
    past.length = Math.min(past.length, REMEMBERED);
  }

  /** What is called the same, else what stands where it stood, else the beginning of the screen. */
  function instead(place) {
    const step = place.trail.find(({ home }) => home.isConnected);
    if (!step) return undefined;
    const { home, index } = step;
    if (!home.closest('main, vaadin-dialog, [role=dialog]')) return heading();
    const all = within(home);
    const near = home.children[Math.min(index, home.children.length - 1)];
    return all.find((one) => name(one) === place.name) ?? (near && within(near)[0]) ?? all[0] ?? heading();
  }

  function heading() {
    const first = document.querySelector('main h1');
    first?.setAttribute('tabindex', '-1');
    return first;
  }

  function lead() {
    waiting = false;
    tell();
    const at = document.activeElement;
    if ((at && at !== document.body) || !past.length) return;
    if (isThere(past[0].element)) return; // left on purpose
    for (const place of past) {
      const next = mayLead(place.element) ? place.element : instead(place);
      if (next) {
        next.focus({ preventScroll: !typed });
        return;
      }
    }
  }

  function tell() {
    if (document.title === title) return;
    title = document.title;
    let said = document.getElementById('screen-said');
    if (!said) {
      said = document.createElement('p');
      said.id = 'screen-said';
      said.className = 'heard-only';
      said.setAttribute('role', 'status');
      document.body.append(said);
    }
    said.textContent = title;
  }

  document.addEventListener('keydown', () => (typed = true), true);
  document.addEventListener('pointerdown', () => (typed = false), true);
  document.addEventListener('focusin', () => {
    const at = document.activeElement;
    if (at && at !== document.body) remember(at);
  });
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(lead, REST);
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
})();
