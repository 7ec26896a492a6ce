/** From a pin to its label beside it, and to one below or above. */
const BESIDE = 6;
const NEAR = 2;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Puts the label of each pin on the map where it covers no other label and no other pin. One for which there is no room is seen
 * while its pin is pointed at or has the focus. All is measured before anything is changed, so that the page is laid out
 * once.
 */
export function arrange(pins: HTMLElement[], map: Box): void {
  const all = pins.flatMap((pin) => {
    const dot = pin.querySelector('.map-dot')?.getBoundingClientRect();
    const label = pin.querySelector('.map-label')?.getBoundingClientRect();
    return dot && label ? [{ pin, dot, label }] : [];
  });
  const labels: Box[] = [];
  const sides = all.map(({ dot, label }) => {
    const places = Object.entries(around(dot, label.width, label.height));
    const free = places.find(
      ([, box]) =>
        inside(box, map) && !labels.some((other) => overlap(box, other)) && !all.some(({ dot: other }) => other !== dot && overlap(box, other)),
    );
    if (free) labels.push(free[1]);
    return free?.[0] ?? 'hidden';
  });
  all.forEach(({ pin }, i) => (pin.dataset.label = sides[i]));
}

/** Where a label may stand, the best first. */
function around(dot: DOMRect, width: number, height: number): Record<string, Box> {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const middle = dot.top + (dot.height - height) / 2;
  const centre = dot.left + (dot.width - width) / 2;
  return {
    right: at(dot.right + BESIDE, middle),
    left: at(dot.left - BESIDE - width, middle),
    below: at(centre, dot.bottom + NEAR),
    above: at(centre, dot.top - NEAR - height),
  };
}

function inside(one: Box, map: Box): boolean {
  return map.left <= one.left && one.right <= map.right && map.top <= one.top && one.bottom <= map.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
