/** A message of office.js to its host page. */
export interface XdmRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const UNREGISTER = 2;
const ONE_ANSWER = 0;
const EVENT = 1;

/** Messages between Excel on the web and the add-in's frame: JSON text by `postMessage`. */
export class Xdm {
  readonly #frame: Window;
  readonly #answer: (request: XdmRequest) => Promise<unknown>;
  readonly #subscriptions = new Map<string, XdmRequest>();
  readonly #listening = new AbortController();

  /** `answer` gives the contents of the reply to a request. */
  constructor(frame: Window, answer: (request: XdmRequest) => Promise<unknown>) {
    this.#frame = frame;
    this.#answer = answer;
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame || event.origin !== location.origin) return;
      const message = JSON.parse(String(event.data)) as XdmRequest;
      if (message._messageType === REQUEST) void this.#take(message);
    };
    addEventListener("message", hear, { signal: this.#listening.signal });
  }

  /** Hears and says nothing any more. */
  close(): void {
    this.#listening.abort();
    this.#subscriptions.clear();
  }

  /** Sends an event to the add-in; false when it has not asked for it. */
  fire(name: string, contents: unknown): boolean {
    const subscription = this.#subscriptions.get(name);
    if (!subscription) return false;
    this.#post(subscription, EVENT, contents);
    return true;
  }

  async #take(request: XdmRequest): Promise<void> {
    switch (request._actionType) {
      case REGISTER:
        this.#subscriptions.set(request._actionName, request);
        this.#post(request, ONE_ANSWER, { Error: 0 });
        return;
      case UNREGISTER:
        this.#subscriptions.delete(request._actionName);
        this.#post(request, ONE_ANSWER, { Error: 0 });
        return;
      default:
        this.#post(request, ONE_ANSWER, await this.#answer(request));
    }
  }

  #post(request: XdmRequest, responseType: number, contents: unknown): void {
    if (this.#listening.signal.aborted) return;
    const message = {
      _messageType: RESPONSE,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: responseType,
      _data: contents,
      _serializerVersion: 1,
    };
    this.#frame.postMessage(JSON.stringify(message), location.origin);
  }
}
