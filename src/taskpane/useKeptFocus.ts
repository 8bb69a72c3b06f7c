import { useEffect, useRef } from "react";

/**
 * Keeps the focus in a row of buttons when the one that was pressed goes: the row's first has it then.
 *
 * @param offered whether the button is there.
 */
export function useKeptFocus(offered: boolean) {
  const row = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (offered) return;
    if (pressed.current) row.current?.querySelector("button")?.focus();
    pressed.current = false;
  }, [offered]);
  return {
    row,
    press: () => {
      pressed.current = true;
    },
  };
}
