/** The words of the picture of each customer in both languages; `{n}` and the like are filled in by the page, which alone has the figures. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface EachCustomerLabels {
  readonly drawn: string;
  readonly bubbles: string;
  readonly customers: string;
  readonly about: string;
  readonly since: string;
  readonly reached: string;
  readonly colour: string;
  readonly reading: string;
  readonly stop: string;
  readonly choose: string;
  readonly all: string;
  readonly sample: string;
  readonly middle: string;
  readonly once: string;
  readonly memory: string;
  readonly nobody: string;
  readonly middleDays: string;
  readonly middlePurchases: string;
}

export const eachCustomerWords: Readonly<Record<Language, EachCustomerLabels>> = {
  en: {
    drawn: 'Drawn',
    bubbles: 'Bubbles',
    customers: 'Each customer',
    about: 'Each point is a customer with two purchases or more: to the right the days between the last two, upwards how many there were.',
    since: 'Days between the last two purchases',
    reached: 'Purchases so far',
    colour: 'Colour: average order of the customer, the stronger the higher; each stands for a fifth of the points',
    reading: 'Reading the orders: {share}',
    stop: 'Stop',
    choose: 'Choose the orders…',
    all: 'Customers with two purchases or more: {n}.',
    sample: 'Drawn of them, evenly: {n}.',
    middle: 'In the middle (median) there are {days} days between the last two purchases, {purchases} purchases and an average order of {value}.',
    once: 'Customers with one purchase have no days between and are not drawn: {n}.',
    memory: 'The points are in the memory of this window alone: they are in no file, no export and no clipboard.',
    nobody: 'No customer has bought twice yet.',
    middleDays: 'Median days between',
    middlePurchases: 'Median purchases',
  },
  ru: {
    drawn: 'Показать',
    bubbles: 'Кружки',
    customers: 'Каждого клиента',
    about: 'Каждая точка — клиент, купивший хотя бы дважды: вправо — дни между двумя последними покупками, вверх — сколько всего покупок.',
    since: 'Дней между двумя последними покупками',
    reached: 'Покупок к этому дню',
    colour: 'Цвет: средний чек клиента, чем гуще, тем выше; каждый — пятая часть точек',
    reading: 'Читаются заказы: {share}',
    stop: 'Остановить',
    choose: 'Выбрать заказы…',
    all: 'Клиентов с двумя покупками и больше: {n}.',
    sample: 'Из них показано, равномерно: {n}.',
    middle: 'Медианы: дней между двумя последними покупками {days}, покупок {purchases}, средний чек {value}.',
    once: 'У клиентов с одной покупкой промежутка нет, они не показаны: {n}.',
    memory: 'Точки есть только в памяти этого окна: их нет ни в файле, ни в выгрузке, ни в буфере обмена.',
    nobody: 'Дважды ещё никто не покупал.',
    middleDays: 'Медиана дней между покупками',
    middlePurchases: 'Медиана покупок',
  },
};
