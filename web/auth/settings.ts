/** What this installation is: where one signs in, where the Temporal UI is. */
export interface Settings {
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Null where there is none to link to. */
  readonly temporalUi: string | null;
  readonly namespace: string;
}

/** Asks the server that served this page. @throws Error when it does not answer */
export async function loadSettings(): Promise<Settings> {
  const answer = await fetch('/workbench.json');
  if (!answer.ok) throw new Error(`The workbench's settings cannot be read (${answer.status})`);
  return (await answer.json()) as Settings;
}
