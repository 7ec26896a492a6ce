// A page that cannot go on says so above everything else: heard, too, and left by a button as by a click anywhere on it.
(() => {
  const named = (part, id) => {
    if (part) part.id = id;
    return id;
  };

  function lead(panel) {
    panel.setAttribute('role', 'alertdialog');
    panel.setAttribute('aria-labelledby', named(panel.querySelector('.caption'), 'stopped-caption'));
    panel.setAttribute('aria-describedby', named(panel.querySelector('.message'), 'stopped-message'));
    const words = document.documentElement.dataset.goOn;
    if (!words) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    panel.append(button);
    button.focus();
  }

  document.addEventListener('DOMContentLoaded', () =>
    new MutationObserver((changes) =>
      changes
        .flatMap((change) => [...change.addedNodes])
        .filter((added) => added.className === 'v-system-error')
        .forEach(lead),
    ).observe(document.body, { childList: true }),
  );
})();
