import { Component, type ReactNode } from 'react';

/**
 * Keeps a mistake on one screen from taking the whole window away: the side bar stays, and what is
 * shown instead leads back. Give it the screen's name as its key, so that another begins afresh.
 */
export class ScreenBoundary extends Component<
  { readonly instead: (tryAgain: () => void) => ReactNode; readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return this.props.instead(() => this.setState({ hasFailed: false }));
  }
}
