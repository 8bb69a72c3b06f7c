/** A command of the add-in, and the keys that give it, as its shortcuts file says. */
export interface Shortcut {
  /** As `Office.actions.associate` takes it. */
  readonly action: string;
  /** `Ctrl+Alt+Shift+R` */
  readonly keys: string;
}

/** Keys that are pressed together, as the browser and office.js tell of them. */
export interface Keystroke {
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

interface ShortcutsFile {
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac?: string };
  }[];
}

/** Reads the file that the manifest names for shortcuts, for the keyboard of a Mac or another one. */
export function readShortcuts(json: string, mac: boolean): readonly Shortcut[] {
  const { shortcuts } = JSON.parse(json) as ShortcutsFile;
  return shortcuts.map(({ action, key }) => ({ action, keys: mac ? (key.mac ?? key.default) : key.default }));
}

/** The shortcut whose keys these are; null when they are none's. */
export function shortcutFor(shortcuts: readonly Shortcut[], pressed: Keystroke): Shortcut | null {
  return shortcuts.find(({ keys }) => isPressed(keys.split("+"), pressed)) ?? null;
}

function isPressed(keys: readonly string[], pressed: Keystroke): boolean {
  return (
    keys.includes("Ctrl") === pressed.ctrlKey &&
    keys.includes("Alt") === pressed.altKey &&
    keys.includes("Shift") === pressed.shiftKey &&
    keys.includes("Command") === pressed.metaKey &&
    // Shift and Alt change the character that a key gives, but not its code.
    keys.at(-1)?.charCodeAt(0) === pressed.keyCode
  );
}

/** As `aria-keyshortcuts` has it. */
export const spelledForReaders = (keys: string): string =>
  keys.replace("Ctrl", "Control").replace("Command", "Meta");
