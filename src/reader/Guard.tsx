// Says plainly that something went wrong, where nothing else can be shown.
import { Component, type ContextType, type ReactNode } from 'react';
import { Language } from './language.ts';

type Props = { readonly children: ReactNode };

export class Guard extends Component<Props, { readonly hasFailed: boolean }> {
  static override contextType = Language;
  declare context: ContextType<typeof Language>;
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="reader-page">
        <p role="alert" className="reader-note">
          {this.context.words.errors.unexpected}
        </p>
      </main>
    );
  }
}
