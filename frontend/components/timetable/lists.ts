import { html, nothing, type TemplateResult } from 'lit';
import { times, type Item, type Words } from './model';

type Open = (id: string) => void;

/** The day in the order of time: for a small screen, and for whoever rather reads. */
export function list(items: Item[], words: Words, open: Open): TemplateResult {
  return html`<ol class="tt-list">
    ${items.map(
      (item) => html`<li class="tt-entry ${item.kind} ${item.cancelled ? 'cancelled' : ''}">
        <span class="times">${about(item, words)}</span>
        <button class="title" lang=${item.lang} @click=${() => open(item.id)}>${item.title}</button>
        <span class="about">${item.about}</span>
        ${item.people ? html`<span class="about">${item.people}</span>` : nothing}
        ${item.warning ? html`<span class="warn">▲ ${item.warning}</span>` : nothing}
      </li>`,
    )}
  </ol>`;
}

export function table(items: Item[], words: Words, names: (item: Item) => [string, string], open: Open): TemplateResult {
  return html`<div class="tt-scroll" tabindex="0" role="region" aria-label=${words.table}>
    <table class="tt-table">
      <thead>
        <tr>
          ${[words.hours, words.item, words.kind, words.track, words.venue, words.people].map(
            (word) => html`<th scope="col">${word}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => {
          const [track, venue] = names(item);
          return html`<tr class=${item.cancelled ? 'cancelled' : ''}>
            <td class="times">${about(item, words)}</td>
            <th scope="row"><button class="title" lang=${item.lang} @click=${() => open(item.id)}>${item.title}</button></th>
            <td>${item.kindWord}</td>
            <td>${track}</td>
            <td>${venue}</td>
            <td>${item.people}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function about(item: Item, words: Words): string {
  return [times(item), item.approximate ? words.approximate : '', item.cancelled ? words.cancelled : '']
    .filter((part) => part)
    .join(' · ');
}
