import type { RuntimeCall } from "../model/customFunctions";
import type { Batch } from "../protocol/batch";
import type { EventMessage } from "../protocol/events";
import type { Host } from "../protocol/host";
import { appContext } from "./appContext";
import type { Conversation } from "./frame";
import type { Keystroke } from "./shortcuts";
import { Xdm, type XdmRequest } from "./xdm";

interface Method {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Of a command that is completed: its id. */
  readonly 0?: string;
}

const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const UNKNOWN_METHOD = 5011;
/** What office.js notifies its host of: keys pressed in the pane together with Ctrl, Alt, Shift or Command. */
const KEYS_PRESSED = 39;
const INVOKE_ACTION = { messageCategory: 2, messageType: 1000, targetId: "", id: 1 };
const INVOKE_FUNCTION = { messageCategory: 1, messageType: 1000, targetId: "", id: 1 };

/** Excel on the web as the add-in's frame meets it: a host that answers over messages. */
export class ExcelOnTheWeb {
  /** Requests that nobody here knows, for a test to find. */
  readonly unanswered: string[] = [];
  /** Called for keys that are pressed while the focus is in the pane. */
  onKeys: ((pressed: Keystroke) => void) | null = null;
  /** Resolves when Microsoft's custom functions runtime has started in the frame. */
  readonly runtimeReady: Promise<void>;
  readonly #host: Host;
  readonly #conversation: Conversation;
  readonly #xdm: Xdm;
  readonly #commands = new Map<string, () => void>();
  #announceRuntime: () => void = () => undefined;

  constructor(host: Host, frame: Window, conversation: Conversation) {
    this.#host = host;
    this.#conversation = conversation;
    this.runtimeReady = new Promise((resolve) => {
      this.#announceRuntime = resolve;
    });
    this.#xdm = new Xdm(frame, (request) => this.#answer(request));
    host.onEvent = (events) => {
      this.#push(events);
    };
  }

  /** Asks Microsoft's runtime in the frame to call custom functions, once it has started. */
  callFunctions(calls: readonly RuntimeCall[]): void {
    const entries = calls.map((call) => ({ ...INVOKE_FUNCTION, message: JSON.stringify(call) }));
    void this.runtimeReady.then(() => {
      this.#push(entries);
    });
  }

  /**
   * Presses a ribbon button that runs a function; resolves when the add-in has called `completed`.
   *
   * @throws Error when the add-in does not listen to the ribbon yet
   */
  async runCommand(action: string): Promise<void> {
    const id = `${action}.${String(this.#commands.size + 1)}`;
    const completed = new Promise<void>((resolve) => this.#commands.set(id, resolve));
    const event = JSON.stringify({ source: { id: action } });
    if (!this.#xdm.fire("appCommandInvoked", { 0: id, 1: action, 2: event })) {
      throw new Error(`The add-in does not listen to the ribbon, so ${action} cannot run.`);
    }
    await completed;
  }

  /**
   * Gives a command as a keyboard shortcut does: nobody hears when it is done.
   *
   * @throws Error when the add-in does not listen yet
   */
  runAction(action: string): void {
    if (!this.#push([{ ...INVOKE_ACTION, message: JSON.stringify([action]) }])) {
      throw new Error(`The add-in does not listen to the keyboard, so ${action} cannot run.`);
    }
  }

  /** The frame is gone, or another workbook is opened for it. */
  close(): void {
    this.#xdm.close();
    for (const completed of this.#commands.values()) completed();
  }

  /** Whether the add-in listens. */
  #push(entries: readonly EventMessage[]): boolean {
    let heard = true;
    for (const { messageCategory, messageType, targetId, message, id } of entries) {
      // One entry a message: the library takes exactly two for something else.
      const ArrayData = [[messageCategory, messageType, targetId, message, id]];
      heard = this.#xdm.fire("richApiMessage", { ArrayData }) && heard;
    }
    return heard;
  }

  async #answer({ _actionName: name, _data: contents }: XdmRequest): Promise<unknown> {
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(this.#conversation.control, this.#host.apiSets);
      case "ContextActivationManager_notifyHost": {
        const [, what, pressed] = contents as readonly [string, number, Keystroke?];
        if (what === KEYS_PRESSED && pressed) this.onKeys?.(pressed);
        return null;
      }
      case "executeMethod":
        return this.#execute(contents as Method);
      default:
        this.unanswered.push(name);
        return null;
    }
  }

  async #execute({
    DdaMethod: { DispatchId: method },
    ArrayData: given = [],
    0: command = "",
  }: Method): Promise<object> {
    switch (method) {
      case RICH_API_REQUEST: {
        const batch = JSON.parse(String(given[4])) as Batch;
        const response = await this.#host.processQuery(batch);
        if (batch.Actions.some(({ Name }) => Name === "_SetOsfControlContainerReadyForCustomFunctions")) {
          this.#announceRuntime();
        }
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(response)] };
      }
      case COMMAND_COMPLETED:
        this.#commands.get(command)?.();
        return { Version: 1, Error: 0 };
      default:
        this.unanswered.push(`executeMethod ${String(method)}`);
        return { Version: 1, Error: UNKNOWN_METHOD };
    }
  }
}
