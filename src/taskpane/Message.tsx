import { lazy, Suspense, type ReactNode } from "react";

const MessageBox = lazy(() => import(/* webpackChunkName: "steps" */ "./MessageBox"));

export interface MessageProps {
  readonly intent: "info" | "warning" | "error";
  readonly title?: string;
  readonly children: ReactNode;
}

/** A message that stands out; its words are there at once, its frame as soon as it is fetched. */
export function Message(props: MessageProps) {
  const plain = (
    <div>
      {props.title !== undefined && <strong>{props.title}</strong>}
      {props.children}
    </div>
  );
  return (
    <Suspense fallback={plain}>
      <MessageBox {...props} />
    </Suspense>
  );
}
