/** What stands before each term of the formula. */
export const operators = { L: '', C: '×', P: '×', Q: '×', REV: '=', M: '×', GP: '=' } as const;
