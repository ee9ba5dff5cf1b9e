/** Why rows of orders were left out, in words. */
import type { Language } from '../vocabulary/catalogue.ts';
import type { Excluded } from './orderTable.ts';

export const exclusionWords: Readonly<Record<Language, Readonly<Record<keyof Excluded, string>>>> = {
  en: {
    cancelled: 'cancelled',
    returned: 'returns',
    'no-customer': 'without a customer',
    'no-date': 'without a readable date',
    'no-amount': 'without a readable amount',
  },
  ru: {
    cancelled: 'отмены',
    returned: 'возвраты',
    'no-customer': 'без клиента',
    'no-date': 'без понятной даты',
    'no-amount': 'без понятной суммы',
  },
};
