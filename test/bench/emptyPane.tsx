import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least that an add-in's pane consists of: office.js has found its host, and Microsoft's look is there. */
void Office.onReady().then(() => {
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no element #root.");
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <button type="button">Use selection</button>
    </FluentProvider>,
  );
});
