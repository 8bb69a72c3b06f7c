import type { RuntimeCall } from "./model/customFunctions";
import type { EventMessage } from "./protocol/events";
import type { Host } from "./protocol/host";

interface MessageToHost {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

const RESPONSE = 2;
const PUSH = 3;
const CUSTOM_FUNCTION_CATEGORY = 1;
const INVOKE = 1000;

/**
 * `_richApiNativeBridge`: where office.js looks for a native host before it tries a browser's. Both
 * sides exchange JSON text; the library adds `onMessageFromHost`.
 */
export class HostBridge {
  readonly #host: Host;
  #open = true;
  onMessageFromHost: ((text: string) => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.onEvent = (events) => {
      // One event a message: the library can take two in one for something else.
      for (const event of events) this.#push(event);
    };
  }

  /** Called by office.js. */
  readonly sendMessageToHost = (text: string): void => {
    const { id, message } = JSON.parse(text) as MessageToHost;
    void this.#host.processQuery(message.body).then((body) => {
      this.#send({ id, type: RESPONSE, message: { statusCode: 200, headers: {}, body } });
    });
  };

  /** Asks Microsoft's runtime to call custom functions. */
  callFunctions(calls: readonly RuntimeCall[]): void {
    const entries = calls.map((call) => ({
      messageCategory: CUSTOM_FUNCTION_CATEGORY,
      messageType: INVOKE,
      targetId: "",
      message: JSON.stringify(call),
      id: 1,
    }));
    this.#send({ type: PUSH, controlId: "", message: { entries } });
  }

  close(): void {
    this.#open = false;
  }

  #push(event: EventMessage): void {
    this.#send({ type: PUSH, controlId: "", message: { entries: [event] } });
  }

  #send(message: object): void {
    if (this.#open) this.onMessageFromHost?.(JSON.stringify(message));
  }
}
