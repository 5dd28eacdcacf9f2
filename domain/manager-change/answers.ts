import type { CustomerContact } from '../process/event';

/** What each task of a change of account manager is answered with; its form (forms.ts) has exactly this shape. */
export interface ManagerChangeAnswers {
  'accept-customers': { decision: 'accept'; note: string | null };
  'tell-customer': { channel: CustomerContact['channel']; contact: string; summary: string };
}

export type ManagerChangeTaskName = keyof ManagerChangeAnswers;
