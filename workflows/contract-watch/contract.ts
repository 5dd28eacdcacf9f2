/** The workflow type of the watch over one contract's end. */
export const contractWatchWorkflowType = 'contractWatch';

/** The workflow type that looks for contracts near their end; a schedule starts it. */
export const lookForExpiriesWorkflowType = 'lookForExpiries';
