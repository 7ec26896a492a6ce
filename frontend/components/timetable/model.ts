/** What the timetable shows, and the arithmetic of its hours. Hours are local to the lab: they never meet a time zone. */

export interface Item {
  id: string;
  title: string;
  /** The language the title is in. */
  lang: string;
  /** `2026-03-02`; for what waits in the tray the day it would be laid on. */
  day: string;
  /** Minutes since midnight; what runs past the next one ends after so many more than a day has. */
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
const DAY = 24 * 60;
/** What runs into the next day ends within so many minutes. */
const LONGEST_NIGHT = 12 * 60;

export function clock(minutes: number): string {
  return `${Math.floor((minutes % DAY) / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export function times(item: { from: number; until: number }): string {
  return `${clock(item.from)} – ${clock(item.until)}`;
}

/** As the calendar reads it: without a zone. */
export function stamp(day: string, minutes: number): string {
  const on = new Date(`${day}T00:00:00Z`);
  on.setUTCMinutes(minutes);
  return on.toISOString().substring(0, 19);
}

/** Since the midnight a day begins with, as its clocks say it. */
export function minutesOf(date: Date, day: string): number {
  const onClocks = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes());
  return (onClocks - Date.parse(`${day}T00:00:00Z`)) / 60_000;
}

export function placing(item: Item): Placing {
  const { id, day, from, until, track, venue, unscheduled } = item;
  return { id, day, from, until, track, venue, unscheduled };
}

/** Moved by so many minutes; it begins on the day it stands on. */
export function shifted(of: Placing, minutes: number): Placing {
  const length = of.until - of.from;
  const from = Math.min(Math.max(of.from + minutes, 0), length > LONGEST_NIGHT ? DAY - length : DAY - QUARTER);
  return { ...of, from, until: from + length };
}

/** Longer or shorter by so many minutes; at least a quarter of an hour stays, and at most a night. */
export function stretched(of: Placing, minutes: number): Placing {
  const latest = Math.max(DAY, of.from + LONGEST_NIGHT);
  return { ...of, until: Math.min(Math.max(of.until + minutes, of.from + QUARTER), latest) };
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

/** The hours shown: those of the day's items, a night to its end, and at least a working day. */
export function hours(items: Item[]): [number, number] {
  const first = Math.min(8 * 60, ...items.map((item) => item.from));
  const last = Math.max(18 * 60, ...items.map((item) => item.until));
  const ends = Math.ceil(last / 60);
  return [Math.floor(first / 60), ends < 24 ? ends + 1 : ends];
}
