import {
  createCalendar,
  destroyCalendar,
  Interaction,
  ResourceTimeGrid,
  type Calendar,
} from '@event-calendar/core';
import calendarCss from '@event-calendar/core/index.css?inline';
import { classes, content } from './face';
import { clock, hours, lanes, minutesOf, stamp, type Column, type Item } from './model';

const SLOT_HEIGHT = 13;

/** What a person did on the board with the pointer. */
export interface Deeds {
  click(id: string, event: MouseEvent): void;
  drop(id: string, minutes: number, column: string | null, at: PointerEvent): void;
  resize(id: string, from: number, until: number): void;
  draw(from: number, until: number, column: string): void;
}

export interface View {
  day: string;
  columns: Column[];
  items: Item[];
  /** The column of an item, nothing when it crosses them all. */
  columnOf(item: Item): string | null;
  /** What is seen from where it stands, for those who hear it. */
  say(item: Item): string;
  isChosen(item: Item): boolean;
  language: string;
}

let styled = false;

/** The calendar library, with what it lacks: items across all columns, names for a screen reader, no false table. */
export class Board {
  private calendar?: Calendar;
  private view?: View;
  private focusNext: string | null = null;
  private readonly told = new Map<string, string>();

  constructor(
    private readonly place: HTMLElement,
    private readonly deeds: Deeds,
  ) {
    if (!styled) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(String(calendarCss));
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      styled = true;
    }
  }

  show(view: View): void {
    this.view = view;
    this.focusNext ??= this.focused();
    const options = this.options(view);
    if (this.calendar) {
      const calendar = this.calendar;
      Object.entries(options)
        .filter(([name, value]) => this.isNews(name, value))
        .forEach(([name, value]) => calendar.setOption(name as never, value as never));
    } else {
      Object.entries(options).forEach(([name, value]) => this.isNews(name, value));
      this.calendar = createCalendar(this.place, [ResourceTimeGrid, Interaction], {
        ...options,
        ...this.habits(),
      } as Calendar.Options);
    }
    requestAnimationFrame(() => this.decorate());
  }

  /** What is as it was is not set again: the library would draw the whole day anew. */
  private isNews(name: string, value: unknown): boolean {
    const told = JSON.stringify(value);
    const news = this.told.get(name) !== told;
    this.told.set(name, told);
    return news;
  }

  /** Gives the focus to an item once it stands where it was moved to. */
  focus(id: string): void {
    this.focusNext = id;
    requestAnimationFrame(() => this.decorate());
  }

  /** The item that will have the focus as soon as it is drawn. */
  get awaited(): string | null {
    return this.focusNext;
  }

  /** Gives the focus to an item that stands, or to one that is just being drawn anew. */
  lead(id: string): void {
    if (this.focusNext === null) this.element(id)?.focus();
    else this.focus(id);
  }

  /** The item that has the focus: where it is drawn anew, the focus follows. */
  private focused(): string | null {
    const active = document.activeElement?.closest<HTMLElement>('[data-item]');
    return active && this.place.contains(active) ? (active.dataset.item ?? null) : null;
  }

  element(id: string): HTMLElement | null {
    return this.place.querySelector<HTMLElement>(`[data-item="${id}"]`);
  }

  /** The hour and column under a point. */
  at(x: number, y: number): { minutes: number; column: string } | null {
    const info = this.calendar?.dateFromPoint(x, y) as { date: Date; resource?: { id: string } } | null | undefined;
    return info ? { minutes: minutesOf(info.date, this.day()), column: String(info.resource?.id ?? '') } : null;
  }

  destroy(): void {
    if (this.calendar) {
      void destroyCalendar(this.calendar);
      this.calendar = undefined;
    }
  }

  private options(view: View): Calendar.Options {
    const [first, last] = hours(view.items);
    return {
      date: view.day,
      slotMinTime: `${first}:00`,
      slotMaxTime: `${last}:00`,
      locale: view.language,
      resources: view.columns.map((column) => ({ id: column.id, title: column.title })),
      events: this.events(view),
    } as Calendar.Options;
  }

  private events(view: View): Calendar.EventInput[] {
    const wide = lanes(view.items, (item) => view.columnOf(item) === null);
    return view.items.map((item) => {
      const lane = wide.get(item.id);
      return {
        id: item.id,
        start: stamp(item.day, item.from),
        end: stamp(item.day, item.until),
        resourceIds: [view.columnOf(item) ?? view.columns[0].id],
        title: item.title,
        extendedProps: { item },
        classNames: classes(item, view.isChosen(item)),
        styles: lane
          ? [
              'grid-column: 1 / -1',
              `inset-inline-start: calc((100% - 8px) / ${lane.of} * ${lane.lane})`,
              `inline-size: calc((100% - 8px) / ${lane.of} - 2px)`,
            ]
          : [],
      } as Calendar.EventInput;
    });
  }

  private habits(): Partial<Calendar.Options> {
    return {
      view: 'resourceTimeGridDay',
      headerToolbar: { start: '', center: '', end: '' },
      allDaySlot: false,
      slotDuration: '00:15',
      snapDuration: '00:15',
      slotLabelInterval: '01:00',
      slotHeight: SLOT_HEIGHT,
      slotEventOverlap: false,
      slotLabelFormat: (time: Date) => clock(time.getHours() * 60 + time.getMinutes()),
      editable: true,
      eventResizableFromStart: true,
      selectable: true,
      unselectAuto: true,
      eventContent: ((info: { event: { start: Date; end: Date; extendedProps: { item?: Item } } }) => ({
        domNodes: this.face(info.event.extendedProps.item, info.event.start, info.event.end),
      })) as never,
      eventClick: ((info: { event: { id: string }; jsEvent: MouseEvent }) =>
        this.deeds.click(info.event.id, info.jsEvent)) as never,
      eventDrop: ((info: Dropped) => this.dropped(info)) as never,
      eventResize: ((info: Dropped) =>
        this.deeds.resize(
          info.event.id,
          minutesOf(info.event.start, this.day()),
          minutesOf(info.event.end, this.day()),
        )) as never,
      select: ((info: { start: Date; end: Date; resource?: { id: string } }) => {
        this.calendar?.unselect();
        this.deeds.draw(
          minutesOf(info.start, this.day()),
          minutesOf(info.end, this.day()),
          String(info.resource?.id ?? ''),
        );
      }) as never,
      eventAllUpdated: (() => this.decorate()) as never,
    };
  }

  private face(item: Item | undefined, start: Date, end: Date): Node[] {
    if (!item) return [];
    return content(item, minutesOf(start, item.day), minutesOf(end, item.day), this.view?.say(item) ?? '');
  }

  private day(): string {
    return this.view?.day ?? '';
  }

  private dropped(info: Dropped): void {
    const minutes = (info.event.start.getTime() - info.oldEvent.start.getTime()) / 60_000;
    info.revert(); // shown anew once it is known what it means
    this.deeds.drop(info.event.id, minutes, info.newResource ? String(info.newResource.id) : null, info.jsEvent);
  }

  /** Names and states for those who hear the board; the library says "table" of what is none. */
  private decorate(): void {
    const view = this.view;
    if (!view) return;
    this.place.querySelectorAll('[role=table], [role=row], [role=rowgroup], [role=cell]').forEach((part) => {
      part.removeAttribute('role');
    });
    this.place.querySelectorAll('[role=columnheader]').forEach((part) => {
      part.removeAttribute('role');
      part.removeAttribute('aria-colindex');
      part.setAttribute('aria-hidden', 'true'); // each item says its column itself
    });
    this.place.querySelectorAll('.ec-header time, .ec-col-head [aria-label]').forEach((part) => {
      part.removeAttribute('aria-label');
    });
    const items = new Map(view.items.map((item) => [item.id, item]));
    this.place.querySelectorAll<HTMLElement>('article.tt-item').forEach((element) => {
      const id = [...element.classList].find((name) => name.startsWith('tt-id-'))?.substring(6) ?? '';
      const item = items.get(id);
      if (item && !element.classList.contains('ec-preview')) {
        element.dataset.item = id;
        element.setAttribute('aria-pressed', String(view.isChosen(item)));
      }
    });
    const wanted = this.focusNext ? this.element(this.focusNext) : null;
    if (wanted) {
      this.focusNext = null;
      wanted.focus({ preventScroll: false });
    }
  }
}

interface Dropped {
  event: { id: string; start: Date; end: Date };
  oldEvent: { start: Date; end: Date };
  newResource?: { id: string };
  jsEvent: PointerEvent;
  revert(): void;
}
