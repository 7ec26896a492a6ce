import { QUARTER, shifted, stretched, type Column, type Item, type Placing } from './model';

/** What a key means on an item of the board. */
export interface Hands {
  chosenOr(item: Item): Item[];
  place(placings: Placing[]): void;
  focusOn(id: string): void;
  open(id: string): void;
  toggle(id: string): void;
  ask(deed: 'move' | 'copy' | 'split' | 'swap' | 'tray' | 'undo' | 'redo', ids: string[]): void;
  nextDay(by: number, ids: string[] | null): void;
  column(item: Item, by: number): Placing;
}

/** Ctrl (or the command key) with Z or Y undoes and redoes wherever the focus is. */
export function undoing(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** @returns whether the key meant something */
export function press(event: KeyboardEvent, item: Item, all: Item[], hands: Hands, placing: (i: Item) => Placing): boolean {
  const many = () => hands.chosenOr(item);
  const ids = () => many().map((one) => one.id);
  const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  const horizontal = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (event.ctrlKey || event.metaKey) {
    if (vertical) {
      hands.place(many().map((one) => shifted(placing(one), vertical * QUARTER)));
    } else if (horizontal) {
      hands.place(many().map((one) => hands.column(one, horizontal)));
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      hands.nextDay(event.key === 'PageUp' ? -1 : 1, ids());
    } else {
      return false;
    }
    return true;
  }
  if (event.altKey) return false;
  if (event.shiftKey && vertical) {
    hands.place(many().map((one) => stretched(placing(one), vertical * QUARTER)));
    return true;
  }
  if (vertical || horizontal) {
    const next = neighbour(item, all, horizontal);
    const other = horizontal ? next : inTime(item, all, vertical);
    if (other) hands.focusOn(other.id);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      hands.open(item.id);
      return true;
    case ' ':
      hands.toggle(item.id);
      return true;
    case 'm':
    case 'M':
      hands.ask('move', ids());
      return true;
    case 'c':
    case 'C':
      hands.ask('copy', ids());
      return true;
    case 's':
    case 'S':
      hands.ask('split', [item.id]);
      return true;
    case 'x':
    case 'X':
      hands.ask('swap', ids());
      return true;
    case 'Delete':
    case 'Backspace':
      hands.ask('tray', ids());
      return true;
    case 'PageUp':
    case 'PageDown':
      hands.nextDay(event.key === 'PageUp' ? -1 : 1, null);
      return true;
    default:
      return false;
  }
}

function inTime(item: Item, all: Item[], by: number): Item | undefined {
  const sorted = [...all].sort((a, b) => a.from - b.from || a.until - b.until || a.id.localeCompare(b.id));
  return sorted[sorted.findIndex((one) => one.id === item.id) + by];
}

/** What runs at the same time beside it. */
function neighbour(item: Item, all: Item[], by: number): Item | undefined {
  const beside = all.filter((one) => one.from < item.until && item.from < one.until);
  const sorted = beside.sort((a, b) => (a.track ?? '').localeCompare(b.track ?? '') || a.id.localeCompare(b.id));
  return sorted[sorted.findIndex((one) => one.id === item.id) + by];
}

/** The column so many further on; the last stays the last. */
export function columnBy(columns: Column[], current: string | null, by: number): string | null {
  const index = columns.findIndex((column) => column.id === current);
  const next = index < 0 ? (by > 0 ? 0 : columns.length - 1) : Math.min(Math.max(index + by, 0), columns.length - 1);
  return columns[next]?.id ?? current;
}
