/** The calendar by which people are disturbed or left alone. */
export const houseCalendarId = 'cn-standard';
