/** What the timetable shows, and the arithmetic of its hours. Hours are local to the lab: they never meet a time zone. */

export interface Item {
  id: string;
  title: string;
  /** The language the title is in. */
  lang: string;
  /** `2026-03-02`; for what waits in the tray the day it would be laid on. */
  day: string;
  /** Minutes since midnight. */
  from: number;
  until: number;
  /** Absent: for everybody, across all columns. */
  track: string | null;
  venue: string | null;
  /** Name of the style, e.g. `visit`. */
  kind: string;
  kindWord: string;
  about: string;
  people: string;
  approximate: boolean;
  cancelled: boolean;
  unscheduled: boolean;
  /** What is wrong with it, in words; empty when nothing is. */
  warning: string;
  /** Who else has it open, in words; empty when nobody has. */
  editing: string;
}

export interface Column {
  id: string;
  title: string;
}

export interface Day {
  date: string;
  tab: string;
  label: string;
}

export interface Plan {
  days: Day[];
  tracks: Column[];
  venues: Column[];
  items: Item[];
}

export type Words = Record<string, string>;

/** What a person did to an item; the server saves it. */
export interface Placing {
  id: string;
  day: string;
  from: number;
  until: number;
  track: string | null;
  venue: string | null;
  unscheduled: boolean;
}

export const QUARTER = 15;
const LAST = 24 * 60 - 1;

export function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export function times(item: { from: number; until: number }): string {
  return `${clock(item.from)} – ${clock(item.until)}`;
}

/** As the calendar reads it: without a zone. */
export function stamp(day: string, minutes: number): string {
  return `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;
}

export function minutesOf(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}

export function placing(item: Item): Placing {
  const { id, day, from, until, track, venue, unscheduled } = item;
  return { id, day, from, until, track, venue, unscheduled };
}

/** Moved by so many minutes, as far as the day goes. */
export function shifted(of: Placing, minutes: number): Placing {
  const length = of.until - of.from;
  const from = Math.min(Math.max(of.from + minutes, 0), LAST - length);
  return { ...of, from, until: from + length };
}

/** Longer or shorter by so many minutes; at least a quarter of an hour stays. */
export function stretched(of: Placing, minutes: number): Placing {
  const until = Math.min(Math.max(of.until + minutes, of.from + QUARTER), LAST);
  return { ...of, until };
}

/** Where an item that crosses columns stands among those that run beside it: the lane, and how many there are. */
export interface Lane {
  lane: number;
  of: number;
}

/**
 * Items that run at the same time as one for everybody share the whole width with it; those of tracks among themselves
 * stay in their columns and are not in the answer.
 */
export function lanes(items: Item[], crosses: (item: Item) => boolean): Map<string, Lane> {
  const placed = new Map<string, Lane>();
  const sorted = [...items].sort((a, b) => a.from - b.from || a.until - b.until);
  let cluster: Item[] = [];
  let end = -1;
  const close = () => {
    if (cluster.some(crosses)) {
      spread(cluster, placed);
    }
    cluster = [];
  };
  for (const item of sorted) {
    if (item.from >= end) {
      close();
      end = item.until;
    }
    cluster.push(item);
    end = Math.max(end, item.until);
  }
  close();
  return placed;
}

function spread(cluster: Item[], placed: Map<string, Lane>): void {
  const busyUntil: number[] = [];
  const lane = cluster.map((item) => {
    let free = busyUntil.findIndex((until) => until <= item.from);
    if (free < 0) {
      free = busyUntil.length;
    }
    busyUntil[free] = item.until;
    return free;
  });
  cluster.forEach((item, i) => placed.set(item.id, { lane: lane[i], of: busyUntil.length }));
}

/** The hours shown: those of the day's items, and at least a working day. */
export function hours(items: Item[]): [number, number] {
  const first = Math.min(8 * 60, ...items.map((item) => item.from));
  const last = Math.max(18 * 60, ...items.map((item) => item.until));
  return [Math.floor(first / 60), Math.min(24, Math.ceil(last / 60) + 1)];
}
