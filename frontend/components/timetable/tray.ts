/** Drags a card of the tray with the pointer: a shadow of it follows, and where it is let go is told. */
export function dragFromTray(
  event: PointerEvent,
  card: HTMLElement,
  dropped: (x: number, y: number) => void,
): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const from = { x: event.clientX, y: event.clientY };
  let shadow: HTMLElement | null = null;
  const move = (next: PointerEvent) => {
    if (!shadow && Math.hypot(next.clientX - from.x, next.clientY - from.y) > 5) {
      shadow = card.cloneNode(true) as HTMLElement;
      shadow.classList.add('tt-shadow');
      shadow.setAttribute('aria-hidden', 'true');
      shadow.style.setProperty('inline-size', `${card.offsetWidth}px`);
      document.body.append(shadow);
    }
    if (shadow) {
      next.preventDefault();
      shadow.style.setProperty('translate', `${next.clientX + 6}px ${next.clientY + 6}px`);
    }
  };
  const end = (last: PointerEvent) => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    if (shadow) {
      shadow.remove();
      if (last.type === 'pointerup') dropped(last.clientX, last.clientY);
    }
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

/** What of the timetable a point is on, beside the board: a day's tab, or the tray. */
export function target(root: HTMLElement, x: number, y: number): { day: string } | 'tray' | null {
  for (const element of document.elementsFromPoint(x, y)) {
    if (!root.contains(element)) continue;
    const tab = element.closest<HTMLElement>('[data-day]');
    if (tab?.dataset.day) return { day: tab.dataset.day };
    if (element.closest('.tt-tray')) return 'tray';
  }
  return null;
}
