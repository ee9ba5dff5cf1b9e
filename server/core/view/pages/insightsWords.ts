/** The words of the insights page in both languages; `{n}` and the like are filled in, counted ones have a form for each plural category. */
import { exclusionWords } from '../../insights/exclusionWords.ts';
import type { Language } from '../../vocabulary/catalogue.ts';
import { type EachCustomerLabels, eachCustomerWords } from './eachCustomerWords.ts';

/** Those that the page brings with it. */
export interface InsightsLabels {
  readonly each: EachCustomerLabels;
  readonly months: string;
  readonly month: string;
  readonly fresh: string;
  readonly returning: string;
  readonly unsplit: string;
  readonly orders: string;
  readonly sum: string;
  readonly yearBefore: string;
  readonly repeat: string;
  readonly purchase: string;
  readonly customers: string;
  readonly again: string;
  readonly observed: string;
  readonly median: string;
  readonly order: string;
  readonly bottleneck: string;
  readonly recency: string;
  readonly byPurchase: string;
  readonly byValue: string;
  readonly upwards: string;
  readonly since: string;
  readonly size: string;
  readonly colour: string;
  readonly figures: string;
  readonly group: string;
  readonly share: string;
  readonly revenue: string;
  readonly moved: string;
  readonly former: string;
  readonly cross: string;
  readonly hidden: string;
  readonly rfm: string;
  readonly mark: string;
  readonly recent: string;
  readonly often: string;
  readonly much: string;
  readonly nps: string;
  readonly question: string;
  readonly answers: string;
  readonly mean: string;
  readonly sources: string;
  readonly file: string;
  readonly rows: string;
  readonly excluded: string;
  readonly fingerprint: string;
}

export interface InsightsWords {
  readonly labels: InsightsLabels;
  readonly title: string;
  readonly clusterings: { readonly tx: string; readonly cx: string };
  readonly about: {
    readonly months: string;
    readonly repeat: string;
    readonly recency: string;
    readonly tx: string;
    readonly cx: string;
    readonly cross: string;
    readonly rfm: string;
  };
  readonly facts: {
    readonly period: string;
    readonly customers: string;
    readonly orders: string;
    readonly revenue: string;
    readonly aov: string;
    readonly frequency: string;
  };
  readonly monthLabel: string;
  readonly monthSplit: string;
  readonly season: string;
  readonly notWhole: string;
  readonly notWholeMany: string;
  readonly nth: string;
  readonly days: string;
  readonly dayRange: string;
  readonly dayOpen: string;
  readonly neck: string;
  readonly neckObserved: string;
  readonly neckMedian: string;
  readonly noNeck: string;
  readonly censored: string;
  readonly bubble: string;
  readonly chart: string;
  readonly clear: string;
  readonly somewhat: string;
  readonly hardly: string;
  readonly sample: string;
  readonly features: Readonly<Record<string, string>>;
  readonly same: string;
  readonly shifted: string;
  readonly far: string;
  readonly atMost: string;
  readonly over: string;
  readonly atLeast: string;
  readonly under: string;
  readonly nobody: string;
  readonly rest: string;
  readonly npsIs: string;
  readonly npsGood: string;
  readonly npsBad: string;
  readonly npsOpen: string;
  readonly parts: { readonly promoters: string; readonly passives: string; readonly detractors: string };
  readonly partsHidden: string;
  readonly reasons: Readonly<Record<string, string>>;
  readonly privacy: string;
  readonly lacks: { readonly missing: string; readonly outside: string; readonly other: string; readonly broken: string; readonly empty: string };
}

export const insightsWords: Readonly<Record<Language, InsightsWords>> = {
  en: {
    labels: {
      each: eachCustomerWords.en,
      months: 'Month by month',
      month: 'Month',
      fresh: 'New customers',
      returning: 'Returning customers',
      unsplit: 'All customers, where new ones are not told',
      orders: 'Orders',
      sum: 'Revenue',
      yearBefore: 'Orders against a year before',
      repeat: 'Repeat purchases',
      purchase: 'Purchase',
      customers: 'Customers',
      again: 'Bought once more',
      observed: 'Of those with time to',
      median: 'Median since the one before',
      order: 'Average order',
      bottleneck: 'bottleneck',
      recency: 'Purchase number by recency',
      byPurchase: 'Purchase number',
      byValue: 'Average order value',
      upwards: 'Upwards',
      since: 'Days since the previous purchase',
      size: 'Size: customers',
      colour: 'Colour: average order, the stronger the higher',
      figures: 'Figures as a table',
      group: 'Group',
      share: 'Share of customers',
      revenue: 'Share of revenue',
      moved: 'Since last time',
      former: 'Groups that are found no more',
      cross: 'Paying by experience',
      hidden: 'Not told: fewer customers than the smallest group, none, or left out so that no other number follows',
      rfm: 'RFM: how recently, how often, how much',
      mark: 'Mark',
      recent: 'Recency',
      often: 'Frequency',
      much: 'Money',
      nps: 'Would they recommend us',
      question: 'Question',
      answers: 'Answers',
      mean: 'Mean',
      sources: 'Where the figures come from',
      file: 'File',
      rows: 'Rows',
      excluded: 'Left out',
      fingerprint: 'SHA-256',
    },
    title: 'Insights',
    clusterings: { tx: 'Groups by paying (TX)', cx: 'Groups by experience (CX)' },
    about: {
      months: 'Customers who bought in a month: those who had bought before below, those who bought for the first time above.',
      repeat: 'Customers who have bought at least so many times.',
      recency: 'Each bubble is a purchase made so many days after the one before it.',
      tx: 'Customers who pay alike. Each row is the typical customer of a group; a bar is measured by the largest of its column.',
      cx: 'People who answer alike. Each row holds the typical answers of a group; a bar is measured by the largest of its column.',
      cross: 'How many customers of each group by paying are in each group by experience.',
      rfm: 'Marks from 1 to 5, one for each fifth of the customers.',
    },
    facts: {
      period: 'Period',
      customers: 'Customers',
      orders: 'Orders',
      revenue: 'Revenue',
      aov: 'Average order (P)',
      frequency: 'Orders per customer (Q)',
    },
    monthLabel: '{month}: {customers}{split}, {orders}, {revenue}',
    monthSplit: ' ({fresh}, {returning})',
    season: 'Most orders came in {most}, {mostOrders}; fewest in {fewest}, {fewestOrders}.',
    notWhole: '{month} is not whole, so it is compared with no other: the orders are of {period}.',
    notWholeMany: '{month} are not whole, so they are compared with no others: the orders are of {period}.',
    nth: 'no. {n}',
    days: '{n} day|{n} days',
    dayRange: '{from}–{to}',
    dayOpen: '{from} and more',
    neck: 'The bottleneck comes after purchase {purchase}: only {next} of {customers} customers bought once more, {share}.',
    neckObserved: 'Among those who have had at least {time} to do so it is {share}.',
    neckMedian: 'Half of those who came back did so within {days}: a reminder makes sense until then.',
    noNeck: 'Everybody who could buy once more has done so.',
    censored:
      'Who bought only just now has had no time to come back. So the second share counts only purchases at least {time} ago; where it is missing, too few of them are.',
    bubble: 'Purchase {purchase}, {days} days after the one before: {customers}, average order {aov}, median {median}',
    chart:
      'Bubbles of purchase numbers by days since the previous purchase. The most customers, {customers}, made purchase {purchase} {days} days after the one before.',
    clear: 'The groups differ clearly (silhouette {value}).',
    somewhat: 'The groups differ somewhat and run into each other (silhouette {value}).',
    hardly: 'The groups hardly differ: better do not build on them (silhouette {value}).',
    sample: 'Found in {n} customers.',
    features: {
      recency: 'Days since the last purchase',
      frequency: 'Purchases',
      money: 'Money in all',
      interval: 'Days between purchases',
      basket: 'Average order',
      nps: 'NPS',
      csat: 'CSAT',
      ces: 'CES',
    },
    same: 'the same group (moved by {value})',
    shifted: 'has shifted (by {value})',
    far: 'has moved far (by {value}): does the name still fit?',
    atMost: 'up to {value}',
    over: 'more than {value}',
    atLeast: 'from {value}',
    under: 'less than {value}',
    nobody: 'nobody',
    rest: '{shown} of {all} customers; the others are in groups of fewer than {least}.',
    npsIs: 'NPS is {score} by {answers} answers; in 95 of 100 such surveys the true score lies between {low} and {high}.',
    npsGood: 'Promoters prevail for certain.',
    npsBad: 'Detractors prevail for certain.',
    npsOpen: 'Zero lies between them, so who prevails is not known.',
    parts: { promoters: 'Promoters', passives: 'Passives', detractors: 'Detractors' },
    partsHidden: 'Shares of promoters, passives and detractors are not told, because one of these groups is too small.',
    reasons: exclusionWords.en,
    privacy: 'Groups of fewer than {n} customers are left out everywhere, so that nobody can be recognised.',
    lacks: {
      missing: 'There is no file `{path}` to be read. `cjm analyze orders.csv -o {path}` makes it from your orders.',
      outside: '`{path}` lies outside of the workspace, so it is not read.',
      other: '`{path}` is no insights file: it does not say `kind: insights`.',
      broken: '`{path}` cannot be read at line {line}, so what stands there is missing here.',
      empty: '`{path}` holds no figures yet. `cjm analyze orders.csv -o {path}` writes them.',
    },
  },
  ru: {
    labels: {
      each: eachCustomerWords.ru,
      months: 'По месяцам',
      month: 'Месяц',
      fresh: 'Новые клиенты',
      returning: 'Вернувшиеся клиенты',
      unsplit: 'Все клиенты, если новые не показаны',
      orders: 'Заказы',
      sum: 'Выручка',
      yearBefore: 'Заказы к тому же месяцу годом раньше',
      repeat: 'Повторные покупки',
      purchase: 'Покупка',
      customers: 'Клиенты',
      again: 'Купили ещё раз',
      observed: 'Из тех, кто успел бы',
      median: 'Медиана с прошлой покупки',
      order: 'Средний чек',
      bottleneck: 'узкое место',
      recency: 'Номер покупки и давность',
      byPurchase: 'Номер покупки',
      byValue: 'Средний чек',
      upwards: 'По вертикали',
      since: 'Дней с предыдущей покупки',
      size: 'Размер: клиенты',
      colour: 'Цвет: средний чек, чем гуще, тем выше',
      figures: 'Цифры таблицей',
      group: 'Группа',
      share: 'Доля клиентов',
      revenue: 'Доля выручки',
      moved: 'С прошлого раза',
      former: 'Группы, которых больше нет',
      cross: 'Платежи и опыт',
      hidden: 'Не показано: клиентов меньше, чем в наименьшей группе, ни одного, или скрыто, чтобы другое число нельзя было вычислить',
      rfm: 'RFM: как давно, как часто, на сколько',
      mark: 'Балл',
      recent: 'Давность',
      often: 'Частота',
      much: 'Деньги',
      nps: 'Порекомендуют ли нас',
      question: 'Вопрос',
      answers: 'Ответы',
      mean: 'Среднее',
      sources: 'Откуда цифры',
      file: 'Файл',
      rows: 'Строки',
      excluded: 'Не вошло',
      fingerprint: 'SHA-256',
    },
    title: 'Инсайты',
    clusterings: { tx: 'Группы по платежам (TX)', cx: 'Группы по опыту (CX)' },
    about: {
      months: 'Клиенты, купившие в этом месяце: снизу те, кто покупал и раньше, сверху — купившие впервые.',
      repeat: 'Клиенты, купившие не меньше стольких раз.',
      recency: 'Каждый кружок — покупка, сделанная через столько дней после предыдущей.',
      tx: 'Клиенты, которые платят похоже. Строка — типичный клиент группы; столбик отмерен по наибольшему в своём столбце.',
      cx: 'Люди, которые отвечают похоже. В строке типичные ответы группы; столбик отмерен по наибольшему в своём столбце.',
      cross: 'Сколько клиентов каждой группы по платежам входит в каждую группу по опыту.',
      rfm: 'Баллы от 1 до 5, по одному на каждую пятую часть клиентов.',
    },
    facts: {
      period: 'Период',
      customers: 'Клиенты',
      orders: 'Заказы',
      revenue: 'Выручка',
      aov: 'Средний чек (P)',
      frequency: 'Заказов на клиента (Q)',
    },
    monthLabel: '{month}: {customers}{split}, {orders}, {revenue}',
    monthSplit: ' ({fresh}, {returning})',
    season: 'Больше всего заказов за {most}: {mostOrders}; меньше всего — за {fewest}: {fewestOrders}.',
    notWhole: 'Неполный месяц ни с каким не сравнивается: {month}. Заказы за {period}.',
    notWholeMany: 'Неполные месяцы ни с какими не сравниваются: {month}. Заказы за {period}.',
    nth: '№ {n}',
    days: '{n} день|{n} дня|{n} дней',
    dayRange: '{from}–{to}',
    dayOpen: '{from} и больше',
    neck: 'Узкое место — после покупки № {purchase}: ещё раз купили только {next} из {customers} клиентов, {share}.',
    neckObserved: 'Среди тех, у кого на это было хотя бы {time}, — {share}.',
    neckMedian: 'Половина вернувшихся успела за {days}: до этого срока напоминание имеет смысл.',
    noNeck: 'Все, кто мог купить ещё раз, купили.',
    censored: 'Кто купил только что, не успел вернуться. Поэтому вторая доля считает лишь покупки не позднее чем {time} назад; где её нет, таких слишком мало.',
    bubble: 'Покупка № {purchase}, через {days} дн. после предыдущей: {customers}, средний чек {aov}, медиана {median}',
    chart:
      'Кружки: номера покупок по дням с предыдущей покупки. Больше всего клиентов, {customers}, сделали покупку № {purchase} через {days} дн. после предыдущей.',
    clear: 'Группы различаются чётко (силуэт {value}).',
    somewhat: 'Группы различаются отчасти и переходят одна в другую (силуэт {value}).',
    hardly: 'Группы почти не различаются: лучше на них не опираться (силуэт {value}).',
    sample: 'Найдены по выборке, клиентов в ней: {n}.',
    features: {
      recency: 'Дней с последней покупки',
      frequency: 'Покупок',
      money: 'Всего денег',
      interval: 'Дней между покупками',
      basket: 'Средний чек',
      nps: 'NPS',
      csat: 'CSAT',
      ces: 'CES',
    },
    same: 'та же группа (сдвиг {value})',
    shifted: 'сместилась (сдвиг {value})',
    far: 'ушла далеко (сдвиг {value}): подходит ли ещё имя?',
    atMost: 'до {value}',
    over: 'больше {value}',
    atLeast: 'от {value}',
    under: 'меньше {value}',
    nobody: 'никто',
    rest: '{shown} из {all} клиентов; остальные в группах меньше {least}.',
    npsIs: 'NPS равен {score}, ответов {answers}; в 95 из 100 таких опросов истинное значение лежит между {low} и {high}.',
    npsGood: 'Сторонников точно больше.',
    npsBad: 'Критиков точно больше.',
    npsOpen: 'Ноль попадает в этот промежуток, поэтому кого больше, неизвестно.',
    parts: { promoters: 'Сторонники', passives: 'Нейтральные', detractors: 'Критики' },
    partsHidden: 'Доли сторонников, нейтральных и критиков не показаны: одна из этих групп слишком мала.',
    reasons: exclusionWords.ru,
    privacy: 'Группы, где клиентов меньше {n}, нигде не показаны, чтобы никого нельзя было узнать.',
    lacks: {
      missing: 'Файла `{path}` нет или он не читается. Его сделает из ваших заказов `cjm analyze orders.csv -o {path}`.',
      outside: '`{path}` лежит вне рабочей папки, поэтому не читается.',
      other: '`{path}` не файл инсайтов: в нём нет `kind: insights`.',
      broken: '`{path}` не читается в строке {line}, и того, что там написано, здесь нет.',
      empty: 'В `{path}` ещё нет цифр. Их запишет `cjm analyze orders.csv -o {path}`.',
    },
  },
};
