/** The heads of a table → which column is what, by the names that shops, cash desks and survey tools give them in English and Russian. */

export type OrderColumn = 'customer' | 'date' | 'amount' | 'order' | 'quantity' | 'price';
export type SurveyColumn = 'customer' | 'date' | 'nps' | 'csat' | 'ces';

/** Names in lower case without spaces and marks, the surest first. */
const orderNames: Readonly<Record<OrderColumn, readonly string[]>> = {
  customer: words(
    'customerid customer customerno customernumber customerkey clientid client userid user buyerid buyer accountid memberid member',
    'cardid cardnumber loyaltycard contactid customeremail email phone',
    'идклиента клиентid idклиента кодклиента номерклиента клиент покупатель идпокупателя idпокупателя пользователь idпользователя',
    'контрагент карта номеркарты карталояльности картапостоянногоклиента почта телефон',
  ),
  date: words(
    'orderdate invoicedate purchasedate transactiondate date orderedat createdat created datetime timestamp day orderpurchasetimestamp',
    'датазаказа датапокупки датапродажи датачека датаоплаты дата датасоздания датаивремя день период',
  ),
  amount: words(
    'amount total ordertotal totalamount orderamount ordervalue revenue sales sum grandtotal paymentvalue paid value linetotal totalprice',
    'сумма суммазаказа суммапокупки суммачека итого итог стоимость выручка оплачено стоимостьзаказа суммасоскидкой',
  ),
  order: words(
    'orderid order orderno ordernumber invoiceno invoice invoiceid receiptid receipt receiptno transactionid transaction basketid checkid',
    'номерзаказа заказ idзаказа идзаказа кодзаказа номерчека чек idчека документ номердокумента счет номерсчета',
  ),
  quantity: words('quantity qty units количество колво кол штук шт'),
  price: words('unitprice price itemprice цена ценазаединицу ценазаштуку ценаединицы'),
};

const surveyNames: Readonly<Record<SurveyColumn, readonly string[]>> = {
  customer: [...orderNames.customer, ...words('respondent respondentid respondentno респондент идреспондента номерреспондента')],
  date: [...words('surveydate answerdate responsedate submittedat датаопроса датаответа'), ...orderNames.date],
  nps: words('nps npsscore likelihoodtorecommend recommend recommendation готовностьрекомендовать рекомендация рекомендуете порекомендуете индекслояльности'),
  csat: words('csat satisfaction overallsatisfaction удовлетворенность общаяудовлетворенность оценка'),
  ces: words('ces effort customereffort усилия усилиеклиента легкость простота'),
};

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** The place of each column that was found, by name; a stated name is looked for in the same loose spelling. */
export type Columns<Role extends string> = Readonly<Partial<Record<Role, number>>>;

export interface GuessedColumns<Role extends string> {
  readonly columns: Columns<Role>;
  /** What was stated and is not there. */
  readonly absent: readonly { readonly role: Role; readonly name: string }[];
}

export function findOrderColumns(heads: readonly string[], stated: ReadonlyMap<string, string>): GuessedColumns<OrderColumn> {
  return findColumns(heads, orderNames, stated);
}

export function findSurveyColumns(heads: readonly string[], stated: ReadonlyMap<string, string>): GuessedColumns<SurveyColumn> {
  return findColumns(heads, surveyNames, stated);
}

export const orderColumns: readonly OrderColumn[] = Object.keys(orderNames) as OrderColumn[];
export const surveyColumns: readonly SurveyColumn[] = Object.keys(surveyNames) as SurveyColumn[];

function findColumns<Role extends string>(
  heads: readonly string[],
  names: Readonly<Record<Role, readonly string[]>>,
  stated: ReadonlyMap<string, string>,
): GuessedColumns<Role> {
  const spelled = heads.map(bare);
  const columns: Partial<Record<Role, number>> = {};
  const absent: { role: Role; name: string }[] = [];
  const taken = new Set<number>();
  const take = (role: Role, at: number): void => {
    columns[role] = at;
    taken.add(at);
  };
  for (const role of Object.keys(names) as Role[]) {
    const name = stated.get(role);
    if (name === undefined) continue;
    const exact = heads.indexOf(name);
    const at = exact >= 0 ? exact : spelled.indexOf(bare(name));
    if (at >= 0) take(role, at);
    else absent.push({ role, name });
  }
  for (const role of Object.keys(names) as Role[]) {
    if (stated.has(role)) continue;
    const at = names[role].map((name) => spelled.findIndex((head, index) => head === name && !taken.has(index))).find((index) => index >= 0);
    if (at !== undefined) take(role, at);
  }
  return { columns, absent };
}

/** Without its unit: «Сумма, руб.», “Total (EUR)”. */
function bare(head: string): string {
  return head
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=.)[,(].*$/, '')
    .replaceAll('№', 'номер')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
