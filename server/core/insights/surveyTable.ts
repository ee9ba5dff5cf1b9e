/** Rows of a survey, one after the other → one set of answers for each person: who answered several times, the latest. No text of a row is kept. */
import { slug } from '../model/slug.ts';
import { type Columns, orderColumns, type SurveyColumn, surveyColumns } from './columnNames.ts';
import type { Features } from './features.ts';
import { Fingerprints, isMissing } from './fingerprints.ts';
import { Growing } from './growing.ts';
import { AmountReader } from './readAmount.ts';
import { DayReader, decideDates } from './readDay.ts';

export interface Survey {
  /** Rows that hold an answer, and people they are of. */
  readonly rows: number;
  readonly people: number;
  readonly questions: readonly Question[];
  /** Columns with something in them that are no questions, by their place. */
  readonly ignored: readonly number[];
  /** Cells of questions that are no answers. */
  readonly strange: number;
  /** Of each person the number that the orders know it by; −1 for nobody there. */
  readonly customers: Int32Array;
}

export interface Question {
  /** The slug of the column's head. */
  readonly id: string;
  readonly role: 'nps' | 'csat' | 'ces' | undefined;
  /** By person; not a number where there is no answer. */
  readonly answers: Float64Array;
}

/** Scales of surveys begin at 0 or 1 and end at 10 at most. */
const highest = 10;
/** A column is a question when so many of its cells are answers. */
const mostly = 0.95;

export class SurveyTable {
  private readonly heads: readonly string[];
  private readonly columns: Columns<SurveyColumn>;
  private readonly buyers: Fingerprints | undefined;
  private readonly people = new Fingerprints();
  private readonly customerOf = new Growing(Int32Array);
  private readonly dayOf = new Growing(Int32Array);
  private readonly cells: readonly (Growing<Float64Array<ArrayBuffer>> | undefined)[];
  private readonly filled: Float64Array;
  private readonly numeric: Float64Array;
  private readonly days = new DayReader();
  private readonly numbers = new AmountReader();
  private rows = 0;

  /** `buyers` are the customers of the orders. */
  constructor(heads: readonly string[], columns: Columns<SurveyColumn>, buyers: Fingerprints | undefined) {
    this.heads = heads;
    this.columns = columns;
    this.buyers = buyers;
    this.cells = heads.map((_, index) => (index === columns.customer || index === columns.date ? undefined : new Growing(Float64Array)));
    this.filled = new Float64Array(heads.length);
    this.numeric = new Float64Array(heads.length);
  }

  add(row: readonly string[]): void {
    const { columns } = this;
    this.rows += 1;
    const customer = columns.customer === undefined ? '' : (row[columns.customer] ?? '');
    const known = this.customerOf.length;
    const person = isMissing(customer) ? known : this.personOf(customer);
    // In surveys the order of day and month decides nothing but which of two answers is the later one.
    const hasDay = columns.date !== undefined && this.days.read(row[columns.date] ?? '');
    const day = hasDay ? (decideDates(this.days.evidence) === 'monthFirst' ? (this.days.monthFirst ?? 0) : (this.days.dayFirst ?? 0)) : 0;
    const isNew = person === known;
    if (isNew) {
      this.customerOf.push(isMissing(customer) ? -1 : (this.buyers?.find(customer) ?? -1));
      this.dayOf.push(day);
    } else if (day < this.dayOf.at(person)) return;
    this.dayOf.values[person] = day;
    this.cells.forEach((cells, index) => {
      const value = cells && this.answerIn(row[index] ?? '', index);
      if (cells === undefined || value === undefined) return;
      if (isNew) cells.push(value);
      else cells.values[person] = value;
    });
  }

  /** People without an identifier take a place too, so places and fingerprints are counted apart. */
  private personOf(customer: string): number {
    const known = this.people.size;
    const number = this.people.add(customer);
    if (number < known) return this.places.at(number);
    this.places.push(this.customerOf.length);
    return this.customerOf.length;
  }
  private readonly places = new Growing(Int32Array);

  private answerIn(text: string, column: number): number {
    if (isMissing(text)) return Number.NaN;
    this.filled[column] = (this.filled[column] as number) + 1;
    // Answers are small: a comma is a decimal one.
    if (!this.numbers.read(text) || this.numbers.comma < 0 || this.numbers.comma > highest) return Number.NaN;
    this.numeric[column] = (this.numeric[column] as number) + 1;
    return this.numbers.comma;
  }

  finish(): Survey {
    const roles = ['nps', 'csat', 'ces'] as const;
    const used = new Set<string>();
    const ignored: number[] = [];
    let strange = 0;
    const questions = this.cells.flatMap((cells, index): Question[] => {
      const [filled, numeric] = [this.filled[index] as number, this.numeric[index] as number];
      if (cells === undefined || filled === 0) return [];
      if (numeric < filled * mostly) {
        ignored.push(index);
        return [];
      }
      strange += filled - numeric;
      const role = roles.find((one) => this.columns[one] === index);
      let id = role ?? slug(this.heads[index] ?? '');
      for (let copy = 2; used.has(id); copy += 1) id = `${slug(this.heads[index] ?? '')}-${copy}`;
      used.add(id);
      return [{ id, role, answers: cells.cut() }];
    });
    const answered = (person: number): boolean => questions.some(({ answers }) => !Number.isNaN(answers[person]));
    const people = Array.from({ length: this.customerOf.length }, (_, person) => person).filter(answered).length;
    return { rows: this.rows, people, questions, ignored, strange, customers: this.customerOf.cut() };
  }
}

/** Answers of the people who left no question out: what can be clustered. */
export function experienceFeatures({ questions, customers }: Survey): { readonly features: Features; readonly customers: Int32Array } {
  const people = Array.from({ length: customers.length }, (_, person) => person).filter((person) =>
    questions.every(({ answers }) => !Number.isNaN(answers[person])),
  );
  return {
    customers: Int32Array.from(people, (person) => customers[person] as number),
    features: {
      names: questions.map(({ id }) => id),
      values: questions.map(({ answers }) => Float64Array.from(people, (person) => answers[person] as number)),
      isSkewed: false,
    },
  };
}

/** Every role that a stated column can have. */
export const columnRoles: readonly string[] = [...new Set<string>([...orderColumns, ...surveyColumns])];
