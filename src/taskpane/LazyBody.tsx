import { Component, Suspense, type ReactNode } from "react";
import { text } from "./text";

interface LazyBodyProps {
  readonly children: ReactNode;
}

/** A part of the pane whose code is fetched when it is first seen; says so where it cannot be. */
export class LazyBody extends Component<LazyBodyProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return <p role="alert">{text.partNotLoaded}</p>;
    return <Suspense fallback={<p>{text.loading}</p>}>{this.props.children}</Suspense>;
  }
}
