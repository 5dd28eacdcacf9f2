import { Card } from 'antd';
import type { ReactNode } from 'react';

/** A part of a page with its heading; `extra` stands beside it. */
export function Section({
  title,
  extra,
  children,
}: {
  title: string;
  extra: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0, whiteSpace: 'normal' }}>{title}</h2>}
      extra={extra}
    >
      {children}
    </Card>
  );
}
