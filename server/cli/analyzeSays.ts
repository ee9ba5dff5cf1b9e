/** The sentences of `cjm analyze`, in both languages: what a table lacks, how it was understood, what became of the clusters. */
import { exclusionWords } from '../core/insights/exclusionWords.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { AnalysisProblem } from '../insights/wish.ts';

const english = {
  unreadable: {
    lfs: (path: string) => `“${path}” is a pointer of Git LFS, the data is not here yet; fetch it with “git lfs pull”`,
    workbook: (path: string) => `“${path}” is a workbook or an archive; save it as CSV`,
    empty: (path: string) => `“${path}” is empty`,
    torn: (path: string) => `“${path}” cannot be unpacked: it is damaged or not whole`,
    'not-utf8': (path: string) => `“${path}” is not text in UTF-8; say what it is, such as --encoding windows-1251, or save it as “CSV UTF-8”`,
    'no-heads': (path: string) => `the first row of “${path}” looks like data; it has to name the columns`,
    'no-questions': (path: string) => `“${path}” has no column with answers from 0 to 10`,
  },
  parquet: (path: string, message: string) => `“${path}” cannot be read as Parquet (${message})`,
  parquetInput: 'Parquet cannot be read from standard input; name the file',
  openQuote: (path: string, rows: string) =>
    `“${path}” cannot be read to its end: after row ${rows}, a cell begins with a quote that is never closed; close it or remove it`,
  unknownHeads: (path: string, roles: string, option: string) =>
    `“${path}” has no column that could be: ${roles}; name it with ${option} (the first row has to name the columns)`,
  twice: (path: string, other: string) => `“${path}” holds the same as “${other}”, whose orders would count twice; name it once`,
  inputTwice: 'standard input (“-”) can be read once only',
  notEncoding: (value: string) => `--encoding “${value}” is no encoding that is known, such as windows-1251`,
  noColumn: (path: string, roles: string, option: string, heads: string) =>
    `“${path}” has no column that could be: ${roles}; name it with ${option}; there are: ${heads}`,
  absentColumn: (path: string, name: string, heads: string) => `“${path}” has no column “${name}”${heads === '' ? '' : `; there are: ${heads}`}`,
  roles: {
    customer: 'customer',
    date: 'date',
    amount: 'amount',
    order: 'order',
    quantity: 'quantity',
    price: 'unit price',
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
  } as Readonly<Record<string, string>>,
  ambiguousDates: 'every date could be day.month or month/day; say which: --date-format dmy or mdy',
  mixedDates: 'some dates can only be day first and some only month first; say which holds: --date-format dmy or mdy (the others are then left out)',
  ambiguousAmounts: 'amounts like 1,234 could be a thousand or a little more than one; say which: --decimal point or comma',
  noOrders: (reasons: string) => `no order is left; ${reasons === '' ? 'below the names of columns there are no rows' : `left out: ${reasons}`}`,
  tooFew: (least: number) => `there are fewer than ${least} customers; nothing can be told of so few (--min-group)`,
  cancelled: 'cancelled; nothing was written',
  notInsights: (path: string) => `“${path}” is no insights file that can be read, and stays as it is`,
  noOrdersNamed: 'name at least one file of orders, or a survey with --survey',
  sqlLacks: (options: string) => `--sql has to be told where the orders are: ${options}; names are those that the engine shows`,
  controlInName: (name: string) => `“${name}” holds a control character, and is no name of a table or a column`,
  notBeside: (option: string, beside: string) => `${option} cannot stand beside ${beside}`,
  filesOfOrders: 'a file of orders',
  withoutSql: 'files of orders: it belongs to --sql',
  fromAggregates: '--from-aggregates: it was decided when the SQL was made',
  notAggregates: (path: string) => `“${path}” is no table of aggregates; it has to be the result of what “cjm analyze --sql” prints, as CSV with its heads`,
  aggregatesVersion: (path: string, version: string) =>
    `“${path}” comes of SQL of another version (${version}); print the SQL again with “cjm analyze --sql” and run that`,
  aggregatesTorn: (path: string, rows: string, all: string) =>
    `“${path}” has ${rows} of ${all} rows; write the whole result into one file (some programs write only the first rows)`,
  aggregatesLack: (path: string, parts: string) => `“${path}” lacks the parts: ${parts}; write the whole result of the SQL into the file`,
  notColumn: (option: string, value: string, roles: string) =>
    `${option} “${value}” cannot be read; write it as role=name of the column, where the role is one of: ${roles}`,
  notCount: (option: string, value: string, from: number, to: number) => `${option} “${value}” is no whole number from ${from} to ${to}`,
  notCurrency: (value: string) => `--currency “${value}” is no code of a currency, such as EUR`,
  columns: (path: string, columns: string) => `${path}: ${columns}`,
  excluded: (path: string, rows: string, reasons: string) => `${path}: of ${rows} rows left out: ${reasons}`,
  reasons: {
    ...exclusionWords.en,
    late: 'later than --until',
  } as Readonly<Record<string, string>>,
  count: (count: number) => count.toLocaleString('en'),
  reason: (reason: string, count: string) => `${reason} ${count}`,
  rowByRow: 'no column tells which rows are one order, so each row counts as one (--column order=…)',
  cut: (rows: string) =>
    `a spreadsheet has cut the numbers of customers (as in 7.92E+10; rows: ${rows}), so whose they are is not known; make the column text there, and export it again`,
  coarse: 'so few customers are clustered better from the orders themselves: aggregates tell of groups of them only',
  unclustered: { tx: 'customers pay too much alike, or are too few, for clusters', cx: 'answers are too much alike, or too few, for clusters' },
  uncrossed: 'hardly any of those who answered are customers of the orders (is it the same number in both?), so there is no table “cross”',
  noQuestions: (path: string, heads: string) => `${path}: no questions, because most of their answers are no numbers from 0 to 10: ${heads}`,
  strange: (path: string, count: string) => `${path}: answers left out that are no numbers from 0 to 10: ${count}`,
  moved: (id: string, name: string, drift: string) => `cluster ${id}${name} has moved by ${drift} standard deviations`,
  former: (names: string) => `no longer found, kept under “former”: ${names}`,
  reading: (done: string, all: string) => `reading ${done} of ${all} MB …`,
  calculating: 'calculating …',
};

export type AnalyzeSays = typeof english;

const russian: AnalyzeSays = {
  unreadable: {
    lfs: (path) => `«${path}» — указатель Git LFS, самих данных здесь ещё нет; получите их командой «git lfs pull»`,
    workbook: (path) => `«${path}» — книга Excel или архив; сохраните её как CSV`,
    empty: (path) => `файл «${path}» пуст`,
    torn: (path) => `не удалось распаковать «${path}»: файл повреждён или неполон`,
    'not-utf8': (path) => `«${path}» — не текст в UTF-8; укажите кодировку, например --encoding windows-1251, или сохраните файл как «CSV UTF-8»`,
    'no-heads': (path) => `первая строка «${path}» похожа на данные, а в ней должны быть названия столбцов`,
    'no-questions': (path) => `в «${path}» нет столбца с ответами от 0 до 10`,
  },
  parquet: (path, message) => `не удалось прочитать «${path}» как Parquet (${message})`,
  parquetInput: 'Parquet нельзя прочитать из стандартного ввода; укажите файл',
  openQuote: (path, rows) =>
    `«${path}» не дочитать до конца: после строки ${rows} ячейка начинается с кавычки, которая нигде не закрыта; закройте или уберите её`,
  unknownHeads: (path, roles, option) =>
    `в «${path}» не нашлось столбца: ${roles}; назовите его через ${option} (в первой строке должны быть названия столбцов)`,
  twice: (path, other) => `в «${path}» то же, что в «${other}»: заказы посчитались бы дважды; укажите файл один раз`,
  inputTwice: 'стандартный ввод («-») можно прочитать только один раз',
  notEncoding: (value) => `--encoding: кодировка «${value}» неизвестна; пример: windows-1251`,
  noColumn: (path, roles, option, heads) => `в «${path}» не нашлось столбца: ${roles}; назовите его через ${option}; есть такие: ${heads}`,
  absentColumn: (path, name, heads) => `в «${path}» нет столбца «${name}»${heads === '' ? '' : `; есть такие: ${heads}`}`,
  roles: {
    customer: 'клиент',
    date: 'дата',
    amount: 'сумма',
    order: 'заказ',
    quantity: 'количество',
    price: 'цена за единицу',
    nps: 'NPS',
    csat: 'CSAT',
    ces: 'CES',
  },
  ambiguousDates: 'каждую дату можно прочесть и как день.месяц, и как месяц/день; укажите: --date-format dmy или mdy',
  mixedDates:
    'в одних датах первым может быть только день, в других — только месяц; укажите, что верно: --date-format dmy или mdy (остальные строки не будут учтены)',
  ambiguousAmounts: 'суммы вида 1,234 — это либо тысяча с лишним, либо чуть больше единицы; укажите: --decimal point или comma',
  noOrders: (reasons) => `не осталось ни одного заказа; ${reasons === '' ? 'под названиями столбцов нет ни одной строки' : `не учтены: ${reasons}`}`,
  tooFew: (least) => `клиентов меньше ${least}; о столь немногих ничего не сообщается (--min-group)`,
  cancelled: 'отменено; ничего не записано',
  notInsights: (path) => `«${path}» — не файл инсайтов или не читается; он оставлен как есть`,
  noOrdersNamed: 'укажите хотя бы один файл с заказами или опрос через --survey',
  sqlLacks: (options) => `для --sql нужно указать, где лежат заказы: ${options}; имена пишите так, как их показывает сама СУБД`,
  controlInName: (name) => `в «${name}» есть управляющий символ: это не имя таблицы и не имя столбца`,
  notBeside: (option, beside) => `${option} нельзя указать вместе с ${beside}`,
  filesOfOrders: 'файл с заказами',
  withoutSql: 'файлами заказов: этот параметр относится к --sql',
  fromAggregates: '--from-aggregates: это уже решено, когда создавался SQL',
  notAggregates: (path) => `«${path}» — не таблица агрегатов; нужен результат запроса, который печатает «cjm analyze --sql», в CSV с заголовками столбцов`,
  aggregatesVersion: (path, version) =>
    `«${path}» получен запросом другой версии (${version}); напечатайте запрос заново командой «cjm analyze --sql» и выполните его`,
  aggregatesTorn: (path, rows, all) =>
    `в «${path}» строк ${rows} из ${all}; запишите результат в файл целиком (некоторые программы сохраняют только первые строки)`,
  aggregatesLack: (path, parts) => `в «${path}» нет частей: ${parts}; запишите в файл весь результат запроса`,
  notColumn: (option, value, roles) => `${option}: не удалось прочитать «${value}»; пишите роль=название столбца, где роль — одна из: ${roles}`,
  notCount: (option, value, from, to) => `${option}: «${value}» — не целое число от ${from} до ${to}`,
  notCurrency: (value) => `--currency: «${value}» — не код валюты, например RUB`,
  columns: (path, columns) => `${path}: ${columns}`,
  excluded: (path, rows, reasons) => `${path}: из ${rows} строк не учтены: ${reasons}`,
  reasons: {
    ...exclusionWords.ru,
    late: 'позже --until',
  },
  count: (count) => count.toLocaleString('ru'),
  reason: (reason, count) => `${reason} — ${count}`,
  rowByRow: 'нет столбца, по которому видно, какие строки — один заказ, поэтому каждая строка считается заказом (--column order=…)',
  cut: (rows) =>
    `номера клиентов обрезаны электронной таблицей (вида 7,92E+10; строк: ${rows}), и чьи они, неизвестно; задайте там столбцу текстовый формат и выгрузите заново`,
  coarse: 'столь немногих покупателей точнее кластеризовать по самим заказам: в агрегатах есть только их группы',
  unclustered: { tx: 'покупатели платят слишком похоже, или их слишком мало для кластеров', cx: 'ответы слишком похожи, или их слишком мало для кластеров' },
  uncrossed: 'почти никого из ответивших нет среди клиентов заказов (те ли это номера?), поэтому таблицы «cross» нет',
  noQuestions: (path, heads) => `${path}: не вопросы, потому что большинство ответов — не числа от 0 до 10: ${heads}`,
  strange: (path, count) => `${path}: не учтены ответы, которые не числа от 0 до 10: ${count}`,
  moved: (id, name, drift) => `кластер ${id}${name} сместился на ${drift} стандартного отклонения`,
  former: (names) => `больше не находятся, сохранены в «former»: ${names}`,
  reading: (done, all) => `прочитано ${done} из ${all} МБ …`,
  calculating: 'идёт расчёт …',
};

export function analyzeSaysIn(language: Language): AnalyzeSays {
  return language === 'ru' ? russian : english;
}

/** Empty when nothing was left out. */
export function reasonsOf(excluded: Readonly<Record<string, number>>, says: AnalyzeSays): string {
  return Object.entries(excluded)
    .flatMap(([reason, count]) => (count > 0 ? [says.reason(says.reasons[reason] ?? reason, says.count(count))] : []))
    .join(', ');
}

/** `output` is the insights file that was to be renewed. What concerns the file system is said elsewhere. */
export function sayProblem(problem: Exclude<AnalysisProblem, { readonly kind: 'file' }>, says: AnalyzeSays, output: string): string {
  switch (problem.kind) {
    case 'parquet':
      return says.parquet(problem.path, problem.message);
    case 'no-column': {
      const option = problem.roles.map((role) => `--column ${role}=…`).join(', ');
      return says.noColumn(problem.path, problem.roles.map((role) => says.roles[role] ?? role).join(', '), option, problem.heads.join(', '));
    }
    case 'unknown-heads': {
      const option = problem.roles.map((role) => `--column ${role}=…`).join(', ');
      return says.unknownHeads(problem.path, problem.roles.map((role) => says.roles[role] ?? role).join(', '), option);
    }
    case 'parquet-input':
      return says.parquetInput;
    case 'open-quote':
      return says.openQuote(problem.path, String(problem.rows));
    case 'twice':
      return says.twice(problem.path, problem.other);
    case 'absent-column':
      return says.absentColumn(problem.path, problem.name, problem.heads.join(', '));
    case 'dates':
      return problem.problem === 'mixed' ? says.mixedDates : says.ambiguousDates;
    case 'decimal':
      return says.ambiguousAmounts;
    case 'no-orders':
      return says.noOrders(reasonsOf(problem.excluded, says));
    case 'too-few':
      return says.tooFew(problem.least);
    case 'cancelled':
      return says.cancelled;
    case 'not-aggregates':
      return says.notAggregates(problem.path);
    case 'aggregates-version':
      return says.aggregatesVersion(problem.path, String(problem.version));
    case 'aggregates-torn':
      return says.aggregatesTorn(problem.path, String(problem.rows), String(problem.all));
    case 'aggregates-lack':
      return says.aggregatesLack(problem.path, problem.parts.join(', '));
    case 'not-insights':
      return says.notInsights(output);
    default:
      return says.unreadable[problem.kind](problem.path);
  }
}
