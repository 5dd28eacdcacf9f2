import { documents, linksOf, missingFiles, read, whyBroken } from './documents';

it('finds the documents and their links', () => {
  expect(documents()).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md']));
  expect(linksOf('README.md').length).toBeGreaterThan(5);
});

it('every link to something in the repository leads there', () => {
  const broken = documents()
    .flatMap(linksOf)
    .map(whyBroken)
    .filter((why) => why !== null);
  expect(broken).toEqual([]);
});

it('a link to what is not there, and to a heading that is not there, is found', () => {
  expect(whyBroken({ from: 'README.md', to: 'docs/nowhere.md' })).toContain('is not there');
  expect(whyBroken({ from: 'README.md', to: 'docs/operations.md#nowhere' })).toContain('names no heading');
});

it('no document names a path of the machine it was written on', () => {
  const named = documents().filter((document) =>
    /\/(tmp|home|root|work)\/|127\.0\.0\.1:1[78]\d{3}/.test(read(document)),
  );
  expect(named).toEqual([]);
});

it('files that documents name are there', () => {
  const gone = documents().flatMap(missingFiles);
  expect(gone).toEqual([]);
});
