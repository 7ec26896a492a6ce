import { times, type Item } from './model';

/** How an item looks on the board; each colour has its word. */
export function classes(item: Item, chosen: boolean): string[] {
  const names = [`tt-id-${item.id}`, 'tt-item', item.kind];
  if (item.until - item.from <= 30) names.push('short');
  if (item.cancelled) names.push('cancelled');
  if (item.warning) names.push('warned');
  if (item.editing) names.push('edited');
  if (chosen) names.push('chosen');
  return names;
}

/**
 * What stands on an item.
 *
 * @param unseen what is seen from where it stands, for those who hear it
 */
export function content(item: Item, from: number, until: number, unseen: string): Node[] {
  const title = line('title', item.title);
  title.lang = item.lang;
  const parts = [title, line('times', times({ from, until })), line('about', item.about)];
  if (item.warning) parts.push(line('warn', `▲ ${item.warning}`));
  if (item.editing) parts.push(line('editing', `✎ ${item.editing}`));
  parts.push(line('tt-unseen', unseen));
  return parts;
}

function line(name: string, words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = words;
  return element;
}
