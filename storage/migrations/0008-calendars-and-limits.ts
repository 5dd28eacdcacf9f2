import { indexMigration } from './migration';

/** Open processes by the calendar they reckon with (CAL-2), and the versions of limit tables (CUS-2). */
export const addCalendarsAndLimits = indexMigration('0008-calendars-and-limits', {
  processes: [{ name: 'open-by-calendar', key: { 'calendar.id': 1, closedAt: 1, _id: 1 } }],
  limitTables: [{ name: 'versions', key: { table: 1, version: -1 }, unique: true }],
});
