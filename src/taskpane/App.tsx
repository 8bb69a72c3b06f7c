import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { WorkbookServices } from "../workbook/forPane";
import { formatsFor } from "./formats";
import { narrow, useLayout } from "./layout";
import { Notice } from "./Notice";
import { colorScheme, contentLanguage, officeTheme, onLookChange } from "./officeLook";
import type { Step } from "./paneState";
import type { StepProps } from "./stepProps";
import { Steps } from "./Steps";
import { text } from "./text";
import { UsageStep } from "./UsageStep";
import { usePane } from "./usePane";
import { Views } from "./Views";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    // Fields are as narrow as the pane; by themselves they are as wide as a browser's own.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Input__input, & .fui-Select": { minWidth: 0 },
    // Without colours of their own, links are told from text by their line alone.
    "@media (forced-colors: active)": { "& .fui-Link": { textDecorationLine: "underline" } },
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { transitionDuration: "0s", animationDuration: "0s" },
    },
  },
  main: {
    padding: "12px 16px",
    maxWidth: "640px",
    fontSize: tokens.fontSizeBase300,
    [narrow]: { padding: "8px" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  purpose: { paddingTop: "2px", paddingBottom: "12px" },
});

/** The pane: five steps and two views over the workbook. All effects are wired here; the steps get data and callbacks. */
export function App({ services }: { readonly services: WorkbookServices }) {
  const styles = useStyles();
  const layout = useLayout();
  const [theme, setTheme] = useState(officeTheme);
  useEffect(() => onLookChange(() => setTheme(officeTheme())), []);
  const formats = useMemo(() => formatsFor(contentLanguage()), []);
  const { state, actions } = usePane(services);

  const forStep = useCallback(
    (step: Step): StepProps => ({
      open: state.open[step],
      busy: state.running !== null,
      running: state.running?.step === step ? state.running : null,
      ended: state.ended[step],
      formats,
      onToggle: () => actions.toggle(step),
      onCancel: actions.cancel,
      onShow: (address) => actions.show(step, address),
    }),
    [state, actions, formats],
  );

  return (
    <FluentProvider theme={theme} className={styles.page} style={{ colorScheme: colorScheme(theme) }}>
      <main className={styles.main}>
        <h1 className={styles.title}>{text.productName}</h1>
        <p className={`${layout.muted} ${styles.purpose}`}>{text.purpose}</p>
        <Notice notice={state.notice} />
        <UsageStep
          {...forStep("usage")}
          usage={state.usage}
          onPick={actions.pickUsage}
          onPickAt={actions.pickUsageAt}
          onOpenFile={actions.openUsageFile}
          onReadAgain={actions.readUsage}
          onAnswer={actions.answerUsage}
          onInsertSample={actions.insertSample}
        />
        <Steps state={state} actions={actions} formats={formats} forStep={forStep} />
        <Views state={state} actions={actions} formats={formats} forStep={forStep} />
      </main>
    </FluentProvider>
  );
}
