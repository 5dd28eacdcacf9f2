import { Flex } from 'antd';
import { useState } from 'react';
import { AbsenceDialog } from './absence-dialog';
import { AbsenceList } from './absence-list';
import { Directory } from './directory';
import type { Person } from './use-person-options';

/** Who works here, who is away, and who stands in for them (O2A-5). */
export function PeoplePart() {
  const [absent, setAbsent] = useState<Person | null>(null);
  return (
    <Flex vertical gap={16}>
      <AbsenceList />
      <Directory onAbsent={setAbsent} />
      {absent !== null && <AbsenceDialog absent={absent} onClose={() => setAbsent(null)} />}
    </Flex>
  );
}
