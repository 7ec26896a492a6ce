// The network of one country is a page of its own, and needs no script. With one, the page that was asked for takes the
// place of this one without the browser beginning anew: it is there sooner, and what was in view stays in view.
(() => {
  const filter = (node) => node && node.closest && node.closest('.country-filter a');
  const here = () => location.pathname + location.search;
  let shown = here();
  let asking = null;

  const put = (words) => {
    const page = new DOMParser().parseFromString(words, 'text/html');
    const held = filter(document.activeElement);
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    const chosen = held && document.querySelector('.country-filter a[aria-current]');
    if (chosen) chosen.focus({ preventScroll: true });
  };

  const ask = async (address, then) => {
    if (asking) asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    document.getElementById('main').setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(answer.status);
      const words = await answer.text();
      if (signal.aborted) return;
      then();
      shown = here();
      put(words);
    } catch (failed) {
      // the browser says in its own words what is wrong, and how to try again
      if (!signal.aborted) location.assign(address);
    }
  };

  document.addEventListener('click', (event) => {
    const link = filter(event.target);
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    ask(link.href, () => { if (link.href !== location.href) history.pushState(null, '', link.href); });
  });
  window.addEventListener('popstate', () => {
    if (here() !== shown) ask(location.href, () => {});
  });
})();
