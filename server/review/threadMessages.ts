/** What the server and the thread that compares versions tell each other. Types only. */
import type { Question } from './question.ts';

export type ToThread =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'cancel'; readonly id: number }
  /** Of the file that the thread asked for. */
  | { readonly kind: 'file'; readonly id: number; readonly file: unknown };

export type FromThread =
  /** The answer, or the error that came instead. */
  | { readonly kind: 'resolve' | 'reject'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'read' | 'exists'; readonly id: number; readonly uri: string };
