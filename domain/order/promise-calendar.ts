/** The calendar that promises are counted by. One for all until administrators can choose. */
export const promiseCalendar = 'cn-standard';
