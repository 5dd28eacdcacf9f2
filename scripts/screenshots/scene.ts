/** What the pictures show: numbers of cases that lie ready in the house. */
export interface Scene {
  /** An order in the middle of its segments. */
  readonly orderNo: string;
  /** A task on it that somebody of the field station in Kunming holds. */
  readonly fieldTaskId: string;
  /** An answered order whose clocks and ledger have something to tell. */
  readonly closedOrderNo: string;
  readonly requestNo: string;
  readonly solutionNo: string;
  readonly contractNo: string;
  readonly exitNo: string;
  readonly batchNo: string;
}
