import { makeStyles, tokens } from "@fluentui/react-components";

/** A pane of ordinary width at 200 % zoom: what stands side by side goes one below the other. */
export const narrow = "@media (max-width: 259px)";

/** The few arrangements all parts of the pane share. */
export const useLayout = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  links: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px" },
  text: { margin: 0, overflowWrap: "anywhere" },
  muted: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  grow: { flexGrow: 1, flexBasis: "140px", minWidth: 0 },
  /** The line that opens a native `details`. */
  summary: { cursor: "pointer", paddingBottom: "4px" },
  /** For screen readers only. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
