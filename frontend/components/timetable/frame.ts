import { html, nothing, type TemplateResult } from 'lit';
import type { Day, Item, Words } from './model';

export type Mode = 'board' | 'list' | 'table';
export type Columns = 'tracks' | 'venues';

export function days(all: Day[], shown: string, words: Words, turn: (day: string) => void): TemplateResult {
  const key = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const next = by ? all[all.findIndex((day) => day.date === shown) + by] : undefined;
    if (next) {
      event.preventDefault();
      const tabs = event.currentTarget as HTMLElement;
      turn(next.date);
      requestAnimationFrame(() => tabs.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
    }
  };
  return html`<div class="tt-days" role="tablist" aria-label=${words.days ?? ''} @keydown=${key}>
    ${all.map(
      (day) => html`<button
        role="tab"
        data-day=${day.date}
        aria-selected=${day.date === shown}
        aria-controls="tt-panel"
        tabindex=${day.date === shown ? 0 : -1}
        @click=${() => turn(day.date)}
      >
        ${day.tab}
      </button>`,
    )}
  </div>`;
}

export function modes(shown: Mode, words: Words, turn: (mode: Mode) => void): TemplateResult {
  return html`<div class="tt-modes" role="group" aria-label=${words.modes ?? ''}>
    ${(['board', 'list', 'table'] as Mode[]).map(
      (mode) => html`<button aria-pressed=${shown === mode} @click=${() => turn(mode)}>${words[mode]}</button>`,
    )}
  </div>`;
}

/** What can be done with the chosen items; what cannot be done now is there and says so. */
export function tools(
  many: number,
  undoable: boolean,
  redoable: boolean,
  words: Words,
  ask: (deed: string) => void,
  columns: TemplateResult | typeof nothing,
): TemplateResult {
  const tool = (deed: string, enabled: boolean) =>
    html`<button ?disabled=${!enabled} @click=${() => ask(deed)}>${words[deed]}</button>`;
  return html`<div class="tt-tools" role="toolbar" aria-label=${words.tools ?? ''}>
    ${tool('undo', undoable)} ${tool('redo', redoable)}
    <span class="tt-count">${many ? (words.count ?? '').replace('#', String(many)) : ''}</span>
    ${tool('move', many > 0)} ${tool('copy', many > 0)} ${tool('split', many === 1)} ${tool('swap', many === 2)}
    ${tool('tray', many > 0)} ${columns}
  </div>`;
}

export function columns(shown: Columns, words: Words, turn: (columns: Columns) => void): TemplateResult {
  return html`<label class="tt-columns"
    >${words.columns}
    <select @change=${(event: Event) => turn((event.target as HTMLSelectElement).value as Columns)}>
      <option value="tracks" ?selected=${shown === 'tracks'}>${words.tracks}</option>
      <option value="venues" ?selected=${shown === 'venues'}>${words.venues}</option>
    </select></label
  >`;
}

export interface Cards {
  isChosen(item: Item): boolean;
  click(item: Item, event: MouseEvent): void;
  key(item: Item, event: KeyboardEvent): void;
  lift(item: Item, event: PointerEvent): void;
}

/** What has no time yet. */
export function tray(waiting: Item[], words: Words, cards: Cards): TemplateResult {
  return html`<aside class="tt-tray" aria-labelledby="tt-tray-title">
    <h2 id="tt-tray-title">${words.unscheduled}</h2>
    ${waiting.length
      ? html`<ul>
          ${waiting.map(
            (item) => html`<li>
              <button
                class="tt-card ${cards.isChosen(item) ? 'chosen' : ''}"
                data-tray=${item.id}
                lang=${item.lang}
                aria-pressed=${cards.isChosen(item)}
                @click=${(event: MouseEvent) => cards.click(item, event)}
                @keydown=${(event: KeyboardEvent) => cards.key(item, event)}
                @pointerdown=${(event: PointerEvent) => cards.lift(item, event)}
              >
                <span class="title">${item.title}</span>
                <span class="about">${item.until - item.from} min · ${item.kindWord}</span>
              </button>
            </li>`,
          )}
        </ul>`
      : html`<p class="soft">${words.emptyTray}</p>`}
  </aside>`;
}
