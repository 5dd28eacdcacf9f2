import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import { useLabel } from '../../texts/use-label';
import { casePagePath } from '../case/case-kinds';
import { CustomerCell } from '../case/customer-in-list';
import { TemporalLink } from './temporal-link';

/** Which process, where to read on: its case, and the workflow itself. */
export function ProcessLine({ process }: { process: ProcessInBrief }) {
  const label = useLabel();
  const { kind, processKey, kindLabel } = process;
  return (
    <Flex vertical gap={2}>
      <Flex gap={10} wrap>
        <Link to={casePagePath({ kind, number: processKey })}>{processKey}</Link>
        <TemporalLink process={process} />
      </Flex>
      <Typography.Text type="secondary">{label(kindLabel)}</Typography.Text>
      <CustomerCell of={process} />
    </Flex>
  );
}
