import { placing, type Item, type Placing } from './model';

/**
 * Where a person has put items and the server has not answered yet: what it saved of an earlier step is not shown over
 * a later one, from which the next key goes on.
 */
export class Steps {
  private readonly told = new Map<string, string[]>();

  tell(placings: Placing[]): void {
    placings.forEach((one) => this.told.set(one.id, [...(this.told.get(one.id) ?? []), said(one)]));
  }

  /** @returns an item that was saved, as it is to be shown in the place of the one that is */
  answered(saved: Item, shown: Item | undefined): Item {
    const told = this.told.get(saved.id) ?? [];
    const step = told.indexOf(said(saved));
    if (!shown || step < 0 || step === told.length - 1) {
      this.told.delete(saved.id); // the last one, or what others did
      return saved;
    }
    this.told.set(saved.id, told.slice(step + 1));
    return { ...saved, ...placing(shown) };
  }
}

function said(one: Placing): string {
  return JSON.stringify([one.day, one.from, one.until, one.track ?? null, one.venue ?? null, one.unscheduled]);
}
