import { Component, type ReactNode } from 'react';
import { NotLoaded } from '../parts/lazy-part';
import { Failed } from '../parts/page-state';
import { ReloadPage } from '../parts/reload-page';

/** A page that breaks shows that it broke, and leaves the frame standing. */
export class FailureBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof NotLoaded) return <ReloadPage />;
    return <Failed error={error} onRetry={() => this.setState({ error: null })} />;
  }
}
