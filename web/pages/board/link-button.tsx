import { Button } from 'antd';
import type { CSSProperties, ReactNode } from 'react';

/** Text that does something when it is chosen: looks like a link, works like a button. */
export function LinkButton({
  says,
  style,
  onClick,
  children,
}: {
  /** For those who hear it; null where the text says it all. */
  says: string | null;
  style: CSSProperties;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      type="link"
      {...(says !== null && { 'aria-label': says })}
      style={{
        padding: '0 6px',
        marginInline: -6,
        height: 'auto',
        minWidth: 0,
        whiteSpace: 'normal',
        textAlign: 'start',
        ...style,
      }}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
