/** How tables of facts look: labels on one line, on white. */
export const factStyles = {
  label: { whiteSpace: 'nowrap', width: 120 },
  content: { background: '#fff', overflowWrap: 'anywhere' },
} as const;
