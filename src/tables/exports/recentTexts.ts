import type { Cell } from "../grid";

/** Texts of a column that are remembered at a time. */
const places = 4;

/** A column that had so many more new texts than others is only compared with the row above. */
const hopeless = 1000;

/**
 * Gives the texts of some columns numbers, so that what was made of a text is found again by its number. A
 * text keeps its number while it is among the last few different ones of its column: days, models and tariffs
 * come again and again, and comparing them is much cheaper than looking them up.
 */
export class RecentTexts {
  /** The number of the text that each followed column has in the row, above 0; no other text of it ever has that. */
  readonly ids: number[] = [];
  private readonly columns: number[] = [];
  private readonly texts: Cell[] = [];
  private readonly numbers: number[] = [];
  /** Where in `texts` each column's text of the row above stands, and where its next new one goes. */
  private readonly last: number[] = [];
  private readonly next: number[] = [];
  /** By how many rows more each column had a new text than one that was remembered. */
  private readonly news: number[] = [];
  private given = 0;

  /** Follows a column from the next row on; where its number stands in `ids`. */
  follow(column: number): number {
    const known = this.columns.indexOf(column);
    if (known >= 0) return known;
    const index = this.columns.push(column) - 1;
    for (let place = 0; place < places; place++) {
      this.texts.push("");
      this.numbers.push(this.numberFor(place));
    }
    this.last.push(index * places);
    this.next.push(0);
    this.news.push(0);
    this.ids.push(this.numbers[index * places] ?? 0);
    return index;
  }

  /** Takes the cells of the next row. */
  look(cells: readonly Cell[]): void {
    const { columns, texts, last } = this;
    for (let index = 0; index < columns.length; index++) {
      const cell = cells[columns[index] ?? 0] ?? "";
      if (texts[last[index] ?? 0] !== cell) this.find(index, cell);
    }
  }

  private find(index: number, cell: Cell): void {
    const { texts, numbers, ids, last, next, news } = this;
    const from = index * places;
    const behind = news[index] ?? 0;
    for (let at = from; behind < hopeless && at < from + places; at++) {
      if (texts[at] !== cell) continue;
      news[index] = behind - 1;
      last[index] = at;
      ids[index] = numbers[at] ?? 0;
      return;
    }
    news[index] = behind + 1;
    const place = next[index] ?? 0;
    const at = from + place;
    next[index] = (place + 1) % places;
    texts[at] = cell;
    numbers[at] = this.numberFor(place);
    last[index] = at;
    ids[index] = numbers[at] ?? 0;
  }

  /** Its last bits are the place. */
  private numberFor(place: number): number {
    return ++this.given * places + place;
  }
}

/** What was made of the last few different texts of a column, by their numbers. */
export class RecentResults<T> {
  private readonly ids: number[] = Array.from({ length: places }, () => 0);
  private readonly results: (T | undefined)[] = Array.from({ length: places }, () => undefined);

  get(id: number): T | undefined {
    const place = id & (places - 1);
    return this.ids[place] === id ? this.results[place] : undefined;
  }

  set(id: number, result: T): void {
    const place = id & (places - 1);
    this.ids[place] = id;
    this.results[place] = result;
  }
}
