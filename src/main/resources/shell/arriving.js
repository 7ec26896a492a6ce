// What says that the page is coming goes when the screen is there.
(() => {
  const watch = new MutationObserver(() => {
    if (document.querySelector('#outlet h1')) {
      document.getElementById('arriving')?.remove();
      watch.disconnect();
    }
  });
  watch.observe(document.documentElement, {childList: true, subtree: true});
})();
