import { Typography } from 'antd';
import { eventName } from '../../texts/event-names';
import { useLabel } from '../../texts/use-label';

/** A type of event as people call it, and as the API does. */
export function EventName({ type }: { type: string }) {
  const label = useLabel();
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 6, alignItems: 'baseline' }}>
      {label(eventName(type))}
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {type}
      </Typography.Text>
    </span>
  );
}
