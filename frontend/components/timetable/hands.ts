import type { Board } from './board';
import { columnBy, press, undoing } from './keys';
import { placing, shifted, type Column, type Item, type Placing } from './model';
import { Steps } from './steps';
import { dragFromTray, target } from './tray';

/** The element, as far as hands need it. */
export interface Table extends HTMLElement {
  readonly board?: Board;
  chosen: Set<string>;
  day: string;
  item(id: string): Item | undefined;
  all(): Item[];
  ofDay(): Item[];
  lines(): Column[];
  columnOf(item: Item): string | null;
  home(column: string): Partial<Placing>;
  turn(day: string): void;
  dayAfter(by: number): string | undefined;
  replace(items: Item[]): void;
  tell(name: string, detail: unknown): void;
}

/** What a person does with pointer and keyboard: shown at once, and told. */
export class Hands {
  private readonly steps = new Steps();

  constructor(private readonly table: Table) {}

  ask(deed: string, ids: string[]): void {
    this.table.tell('timetable-ask', { deed, ids, day: this.table.day });
  }

  open(id: string): void {
    this.table.tell('timetable-open', { id });
  }

  draw(from: number, until: number, column: string): void {
    this.table.tell('timetable-new', { day: this.table.day, from, until, ...this.table.home(column) });
  }

  click(id: string, event: MouseEvent): void {
    if (event.type === 'keydown') return; // keys mean what `key` says
    if (event.detail > 1) this.open(id);
    else this.toggle(id, !(event.ctrlKey || event.metaKey || event.shiftKey));
  }

  toggle(id: string, alone: boolean): void {
    const chosen = this.table.chosen;
    const next = new Set(alone ? [] : chosen);
    if (chosen.has(id) && (!alone || chosen.size === 1)) next.delete(id);
    else next.add(id);
    this.table.chosen = next;
  }

  drop(id: string, minutes: number, column: string | null, at: PointerEvent): void {
    const item = this.table.item(id);
    if (!item) return;
    const on = target(this.table, at.clientX, at.clientY);
    const moved = this.chosenOr(item).map((one) => {
      if (on === 'tray') return { ...placing(one), unscheduled: true };
      if (on) return { ...placing(one), day: on.day };
      const home = one.id === id && column && this.table.columnOf(one) !== null ? this.table.home(column) : {};
      return { ...shifted(placing(one), minutes), ...home };
    });
    this.place(moved, at.altKey && on !== 'tray');
  }

  resize(id: string, from: number, until: number): void {
    const item = this.table.item(id);
    if (item && until > from) this.place([{ ...placing(item), from, until }]);
  }

  lift(event: PointerEvent, item: Item): void {
    dragFromTray(event, event.currentTarget as HTMLElement, (x, y) => {
      const on = target(this.table, x, y);
      const at = this.table.board?.at(x, y);
      const there = { ...placing(item), unscheduled: false };
      if (on && on !== 'tray') {
        this.place([{ ...there, day: on.day }]);
      } else if (!on && at) {
        const moved = shifted({ ...there, day: this.table.day }, at.minutes - item.from);
        this.place([{ ...moved, ...(item.track === null ? {} : this.table.home(at.column)) }]);
      }
    });
  }

  /** Shows it at once and lets the server save it. */
  place(moved: Placing[], copy = false): void {
    const news = moved.filter((one) => {
      const was = this.table.item(one.id);
      return was && (copy || JSON.stringify(placing(was)) !== JSON.stringify(one));
    });
    const byId = new Map(news.map((one) => [one.id, one]));
    this.table.replace(copy ? this.table.all() : this.table.all().map((item) => ({ ...item, ...byId.get(item.id) })));
    if (!news.length) return;
    if (!copy) this.steps.tell(news);
    this.table.tell('timetable-place', { placings: news, copy });
  }

  /** What the server saved, as it is to be shown. */
  saved(items: Item[]): Item[] {
    return items.map((item) => this.steps.answered(item, this.table.item(item.id)));
  }

  key(event: KeyboardEvent): void {
    const undo = undoing(event);
    const id = this.awaited() ?? (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset.item;
    const item = id ? this.table.item(id) : undefined;
    if (undo) this.ask(undo, []);
    else if (!item || !this.press(event, item)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Keys that come to nobody while the item with the focus is drawn anew are for that item. */
  keyOfNobody(event: KeyboardEvent): void {
    if (event.target === document.body && this.awaited()) this.key(event);
  }

  private awaited(): string | undefined {
    const id = this.table.board?.awaited;
    return id && this.table.ofDay().some((item) => item.id === id) ? id : undefined;
  }

  cardKey(event: KeyboardEvent, item: Item): void {
    const undo = undoing(event);
    const ids = this.chosenOr(item).map((one) => one.id);
    if (undo) this.ask(undo, []);
    else if (event.key === 'm' || event.key === 'M') this.ask('move', ids);
    else if (event.key === 'c' || event.key === 'C') this.ask('copy', ids);
    else if (event.key === 'Enter') this.open(item.id);
    else return;
    event.preventDefault();
  }

  private press(event: KeyboardEvent, item: Item): boolean {
    return press(
      event,
      item,
      this.table.ofDay(),
      {
        chosenOr: (one) => this.chosenOr(one),
        place: (placings) => {
          this.place(placings);
          this.table.board?.focus(item.id);
        },
        focusOn: (other) => this.table.board?.lead(other),
        open: (other) => this.open(other),
        toggle: (other) => {
          this.toggle(other, false);
          this.table.board?.focus(other);
        },
        ask: (deed, ids) => this.ask(deed, ids),
        nextDay: (by, ids) => this.nextDay(by, ids, item.id),
        column: (one, by) => {
          const next = columnBy(this.table.lines(), this.table.columnOf(one), by);
          return { ...placing(one), ...(next ? this.table.home(next) : {}) };
        },
      },
      placing,
    );
  }

  private chosenOr(item: Item): Item[] {
    const chosen = this.table.chosen;
    return chosen.has(item.id) ? this.table.all().filter((one) => chosen.has(one.id)) : [item];
  }

  private nextDay(by: number, ids: string[] | null, focused: string): void {
    const next = this.table.dayAfter(by);
    if (!next) return;
    if (ids) this.place(ids.flatMap((id) => this.table.item(id) ?? []).map((item) => ({ ...placing(item), day: next })));
    this.table.turn(next);
    requestAnimationFrame(() =>
      ids
        ? this.table.board?.focus(focused)
        : this.table.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus(),
    );
  }
}
