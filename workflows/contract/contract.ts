/** The workflow type of a sale and its contract. */
export const contractWorkflowType = 'saleAndContract';
