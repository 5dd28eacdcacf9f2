import { indexMigration } from './migration';

/**
 * The solution library's text index, attachments by process, needs forecasts. The terms of the library are made by ourselves
 * (domain/solution/grams.ts): MongoDB is to take them as they are, in no language.
 */
export const addSolutions = indexMigration('0012-solutions', {
  solutions: [
    {
      name: 'by-terms',
      key: { titleTerms: 'text', needsTerms: 'text', otherTerms: 'text' },
      weights: { titleTerms: 4, needsTerms: 2, otherTerms: 1 },
      default_language: 'none',
      language_override: 'languageOfTerms',
    },
    { name: 'by-filing', key: { filedAt: -1 } },
    { name: 'by-attachment', key: { attachments: 1 } },
  ],
  'attachments.files': [
    {
      name: 'once',
      key: {
        'metadata.processId': 1,
        'metadata.taskId': 1,
        'metadata.uploadedBy': 1,
        'metadata.fileName': 1,
        'metadata.sha256': 1,
      },
      unique: true,
      partialFilterExpression: { 'metadata.sha256': { $gt: '' } },
    },
  ],
  processes: [
    {
      name: 'by-forecast',
      key: { kind: 1, 'details.forecast.quarter': 1 },
      partialFilterExpression: { kind: 'solution' },
    },
  ],
});
