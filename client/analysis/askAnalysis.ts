/** What somebody wants of an analysis: the orders, how their columns are meant, a survey, a currency, and where the file goes. Columns are guessed and shown first. */
import { basename } from 'node:path';
import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type OrderColumnsParams, type OrderColumnsResult, orderColumnsRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { type Heads, readHeads } from './readHeads.ts';

export interface WantedAnalysis {
  readonly orders: Uri;
  readonly survey: Uri | undefined;
  readonly columns: Readonly<Record<string, string>>;
  readonly currency: string | undefined;
  readonly dates: string | undefined;
  readonly decimal: string | undefined;
  readonly encoding: string | undefined;
  readonly target: Uri;
}

/** `name`: whether the map is to name the file. With a target, nothing is asked but what is missing. */
export type GivenAnalysis = Partial<WantedAnalysis> & { readonly name?: boolean };

type Options = Pick<WantedAnalysis, 'survey' | 'columns' | 'currency' | 'dates' | 'decimal' | 'encoding'>;

/** Those that tables come in from spreadsheets and older shops; the command line takes any. */
const encodings = ['utf-8', 'windows-1251', 'windows-1252', 'windows-1250', 'utf-16le', 'koi8-r', 'ibm866'];
const tables = ['csv', 'tsv', 'txt', 'gz', 'parquet'];

/** `undefined` as soon as a question is dismissed. */
export async function askAnalysis(map: Uri | undefined, given: GivenAnalysis, client: BaseLanguageClient): Promise<WantedAnalysis | undefined> {
  const orders = given.orders ?? (await askTable(l10n.t('Choose the Orders')));
  if (orders === undefined) return undefined;
  const { survey, columns = {}, currency, dates, decimal, encoding } = given;
  const first: Options = { survey, columns, currency, dates, decimal, encoding };
  const options = given.target === undefined ? await askOptions(orders, first, client) : first;
  if (options === undefined) return undefined;
  const target = given.target ?? (await askTarget(orders, map));
  return target && { orders, target, ...options };
}

async function askTable(title: string): Promise<Uri | undefined> {
  const [file] = (await window.showOpenDialog({ title, filters: { [l10n.t('Tables')]: tables, [l10n.t('All Files')]: ['*'] } })) ?? [];
  return file;
}

/** Beside the map, which can name it by a short path then. */
function askTarget(orders: Uri, map: Uri | undefined): Thenable<Uri | undefined> {
  const name = `${basename(orders.fsPath).replace(/(?:\.(?:csv|tsv|txt|gz|parquet))+$/i, '')}.insights.cjm.yaml`;
  return window.showSaveDialog({
    title: l10n.t('Where the Insights Go'),
    defaultUri: Uri.joinPath(map ?? orders, '..', name),
    filters: { [l10n.t('Insights')]: ['yaml', 'yml'] },
  });
}

interface Choice extends QuickPickItem {
  /** Nothing when there is nothing left to be said. */
  readonly change: ((options: Options) => Promise<Options>) | undefined;
}

/** One list, until somebody says that all is right. Packed files are not looked into: their columns are recognised when they are read. */
async function askOptions(orders: Uri, first: Options, client: BaseLanguageClient): Promise<Options | undefined> {
  let options = first;
  for (;;) {
    const read = await readHeads(orders.fsPath, options.encoding);
    const heads = read.kind === 'heads' ? read.heads : [];
    const params: OrderColumnsParams = { heads, stated: options.columns };
    const columns = heads.length === 0 ? [] : await request<OrderColumnsResult>(client, orderColumnsRequest, params);
    const placeHolder = l10n.t('Is this how it is meant?');
    const choice = await window.showQuickPick<Choice>(choicesOf(read, columns, options), { title: basename(orders.fsPath), placeHolder });
    if (choice === undefined) return undefined;
    if (choice.change === undefined) return options;
    options = await choice.change(options);
  }
}

function choicesOf(read: Heads, columns: OrderColumnsResult, options: Options): readonly Choice[] {
  const asRecognised = l10n.t('as recognised');
  return [
    { label: `$(check) ${l10n.t('Analyse')}`, change: undefined },
    ...(read.kind === 'heads' ? columns.map((column) => columnChoice(read.heads, column)) : []),
    {
      label: l10n.t('Survey'),
      description: options.survey === undefined ? l10n.t('none') : basename(options.survey.fsPath),
      change: async (now) => ({ ...now, survey: (await askTable(l10n.t('Choose the Survey'))) ?? now.survey }),
    },
    {
      label: l10n.t('Currency'),
      description: options.currency ?? l10n.t('not stated'),
      change: async (now) => ({
        ...now,
        currency: (await window.showInputBox({ prompt: l10n.t('Code of the currency'), placeHolder: 'EUR' })) || now.currency,
      }),
    },
    {
      label: l10n.t('Dates'),
      description: options.dates ?? asRecognised,
      change: async (now) => ({ ...now, dates: (await window.showQuickPick(['dmy', 'mdy', 'ymd'])) ?? now.dates }),
    },
    {
      label: l10n.t('Decimal mark'),
      description: options.decimal ?? asRecognised,
      change: async (now) => ({ ...now, decimal: (await window.showQuickPick(['point', 'comma'])) ?? now.decimal }),
    },
    {
      label: l10n.t('Encoding'),
      description: options.encoding ?? (read.kind === 'other-encoding' ? l10n.t('not UTF-8: choose which') : asRecognised),
      change: async (now) => ({ ...now, encoding: (await window.showQuickPick(encodings)) ?? now.encoding }),
    },
  ];
}

function columnChoice(heads: readonly string[], { role, head }: OrderColumnsResult[number]): Choice {
  const label = columnNames()[role] ?? role;
  return {
    label,
    description: head ?? l10n.t('no column'),
    change: async (now) => {
      const chosen = await window.showQuickPick(heads, { placeHolder: label });
      return chosen === undefined ? now : { ...now, columns: { ...now.columns, [role]: chosen } };
    },
  };
}

function columnNames(): Readonly<Record<string, string>> {
  return {
    customer: l10n.t('Customer'),
    date: l10n.t('Date'),
    amount: l10n.t('Amount'),
    order: l10n.t('Number of the order'),
    quantity: l10n.t('Quantity'),
    price: l10n.t('Unit price'),
  };
}
