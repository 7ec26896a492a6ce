import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Board } from './timetable/board';
import { columns, days, modes, tools, tray, type Columns, type Mode } from './timetable/frame';
import { Hands, type Table } from './timetable/hands';
import { list, table } from './timetable/lists';
import type { Column, Item, Placing, Plan, Words } from './timetable/model';

const REST = 600;

/**
 * A lab's days as a board with hours and columns, as a list and as a table. It shows what the server gives it, does at
 * once what a person does, and tells the server, which saves it and answers with `apply` or, when it may not be, with
 * a new `plan`.
 */
class Timetable extends LitElement implements Table {
  static override properties = {
    plan: { attribute: false },
    words: { attribute: false },
    day: {},
    mode: {},
    columns: {},
    language: {},
    undoable: { type: Boolean },
    redoable: { type: Boolean },
    chosen: { state: true },
    said: { state: true },
  };

  declare plan: Plan;
  declare words: Words;
  declare day: string;
  declare mode: Mode;
  declare columns: Columns;
  declare language: string;
  declare undoable: boolean;
  declare redoable: boolean;
  declare chosen: Set<string>;
  declare private said: string;

  board?: Board = undefined;
  private readonly hands = new Hands(this);
  private readonly keyOfNobody = (event: KeyboardEvent) => this.hands.keyOfNobody(event);
  private resting = 0;

  constructor() {
    super();
    this.plan = { days: [], tracks: [], venues: [], items: [] };
    this.words = {};
    this.day = '';
    this.mode = matchMedia('(max-width: 700px)').matches ? 'list' : 'board';
    this.columns = 'tracks';
    this.language = 'es';
    this.undoable = false;
    this.redoable = false;
    this.chosen = new Set();
    this.said = '';
  }

  /** The page's own styles and the calendar's are shared with it. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.keyOfNobody);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keyOfNobody);
    this.board?.destroy();
    this.board = undefined;
  }

  /** What the server saved: items as they are now, and those that are no more. */
  apply(items: Item[], gone: string[], said: string): void {
    const news = new Set([...gone, ...items.map((item) => item.id)]);
    const saved = this.hands.saved(items);
    this.replace([...this.plan.items.filter((item) => !news.has(item.id)), ...saved]);
    if (gone.length) this.chosen = new Set([...this.chosen].filter((id) => !gone.includes(id)));
    this.said = said;
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.tell('timetable-settled', {}), REST);
  }

  /** Leads to an item, wherever it is. */
  show(id: string): void {
    const item = this.item(id);
    if (!item) return;
    if (!item.unscheduled) this.turn(item.day);
    this.chosen = new Set([id]);
    void this.updateComplete.then(() => {
      if (item.unscheduled) this.querySelector<HTMLElement>(`[data-tray="${id}"]`)?.focus();
      else this.board?.focus(id);
    });
  }

  protected override updated(changed: PropertyValues): void {
    const place = this.querySelector<HTMLElement>('.tt-calendar');
    if (!place || !this.day) {
      this.board?.destroy();
      this.board = undefined;
      return;
    }
    const fresh = !this.board;
    this.board ??= new Board(place, {
      click: (id, event) => this.hands.click(id, event),
      drop: (id, minutes, column, at) => this.hands.drop(id, minutes, column, at),
      resize: (id, from, until) => this.hands.resize(id, from, until),
      draw: (from, until, column) => this.hands.draw(from, until, column),
    });
    if (fresh || ['plan', 'day', 'columns', 'chosen', 'words', 'language'].some((name) => changed.has(name))) {
      this.board.show({
        day: this.day,
        columns: this.lines(),
        items: this.ofDay(),
        columnOf: (item) => this.columnOf(item),
        say: (item) => this.say(item),
        isChosen: (item) => this.chosen.has(item.id),
        language: this.language,
      });
    }
  }

  protected override render(): TemplateResult {
    const onBoard = this.mode === 'board';
    return html`
      <div class="tt-head">
        ${days(this.plan.days, this.day, this.words, (day) => this.turn(day))}
        ${modes(this.mode, this.words, (mode) => {
          this.mode = mode;
          this.chosen = new Set();
        })}
      </div>
      ${onBoard
        ? tools(
            this.chosen.size,
            this.undoable,
            this.redoable,
            this.words,
            (deed) => this.hands.ask(deed, [...this.chosen]),
            this.plan.venues.length
              ? columns(this.columns, this.words, (next) => (this.columns = next))
              : nothing,
          )
        : nothing}
      <div class="tt-body">
        <div
          class="tt-panel"
          id="tt-panel"
          role="tabpanel"
          aria-label=${this.label()}
          @keydown=${(event: KeyboardEvent) => this.hands.key(event)}
        >
          <p class="tt-day">${this.label()} <span class="tt-said" role="status">${this.said}</span></p>
          ${this.panel()}
        </div>
        ${tray(this.plan.items.filter((item) => item.unscheduled), this.words, {
          isChosen: (item) => this.chosen.has(item.id),
          click: (item, event) => this.hands.click(item.id, event),
          key: (item, event) => this.hands.cardKey(event, item),
          lift: (item, event) => this.hands.lift(event, item),
        })}
      </div>
      ${onBoard
        ? html`<details class="tt-keys"><summary>${this.words.keys}</summary><p>${this.words.keysWords}</p></details>`
        : nothing}
    `;
  }

  private panel(): TemplateResult {
    if (this.mode === 'board') return html`<div class="tt-calendar"></div>`;
    const items = [...this.ofDay()].sort((a, b) => a.from - b.from || a.until - b.until);
    const open = (id: string) => this.hands.open(id);
    if (!items.length) return html`<p class="empty-state">${this.words.emptyDay}</p>`;
    return this.mode === 'list'
      ? list(items, this.words, open)
      : table(items, this.words, (item) => this.names(item), open);
  }

  item(id: string): Item | undefined {
    return this.plan.items.find((item) => item.id === id);
  }

  all(): Item[] {
    return this.plan.items;
  }

  replace(items: Item[]): void {
    this.plan = { ...this.plan, items };
  }

  ofDay(): Item[] {
    return this.plan.items.filter((item) => !item.unscheduled && item.day === this.day);
  }

  lines(): Column[] {
    const lines = this.columns === 'venues' ? this.plan.venues : this.plan.tracks;
    return lines.length ? lines : [{ id: '', title: this.words.everybody ?? '' }];
  }

  /** Nothing for what crosses all columns: what is for everybody, and what has no column to be in. */
  columnOf(item: Item): string | null {
    const id = this.columns === 'tracks' ? item.track : item.track === null && this.plan.tracks.length ? null : item.venue;
    return this.plan[this.columns].some((column) => column.id === id) ? id : null;
  }

  home(column: string): Partial<Placing> {
    if (!column) return {};
    return this.columns === 'tracks' ? { track: column } : { venue: column };
  }

  turn(day: string): void {
    if (day === this.day) return;
    this.day = day;
    this.chosen = new Set();
    this.tell('timetable-day', { day });
  }

  dayAfter(by: number): string | undefined {
    return this.plan.days[this.plan.days.findIndex((day) => day.date === this.day) + by]?.date;
  }

  tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  private label(): string {
    return this.plan.days.find((day) => day.date === this.day)?.label ?? '';
  }

  private names(item: Item): [string, string] {
    const title = (lines: Column[], id: string | null) => lines.find((line) => line.id === id)?.title ?? '';
    return [title(this.plan.tracks, item.track) || (this.words.everybody ?? ''), title(this.plan.venues, item.venue)];
  }

  private say(item: Item): string {
    return [...this.names(item), item.cancelled ? this.words.cancelled : ''].filter((part) => part).join(', ');
  }
}

customElements.define('medellin-timetable', Timetable);
