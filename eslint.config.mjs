import js from "@eslint/js";
import globals from "globals";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** What each room may import from the others. A room that is not listed here is refused. */
const mayImport = {
  engine: [],
  solver: ["engine"],
  tables: ["engine"],
  functions: ["engine", "solver", "tables"],
  workbook: ["engine", "solver", "tables"],
  taskpane: ["engine", "tables", "workbook"],
  workbench: ["engine", "solver", "tables", "functions", "workbook", "taskpane"],
};
const rooms = Object.keys(mayImport);

const directions = rooms.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: rooms
          .filter((other) => other !== room && !mayImport[room].includes(other))
          .map((other) => ({
            group: [`**/${other}`, `**/${other}/**`],
            message: `src/${room} may import only: ${mayImport[room].join(", ") || "itself"}.`,
          })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "build", "coverage", "artifacts", "node_modules"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node } },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-require-imports": "off",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["src/workbook/**/*.ts"], rules: { ...officeRules() } },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/engine/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "Excel", "Office", "window", "document", "console"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    // Microsoft's metadata generator knows no unknown and no unions: any is its word for "anything".
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  { files: ["src/workbench/**/*.ts", "test/**/*.ts"], rules: { "no-console": "off" } },
  {
    files: ["*.config.js", "*.js"],
    languageOptions: { sourceType: "commonjs", globals: { ...globals.node } },
  },
  ...directions,
);

/**
 * The rules that catch real mistakes with proxies. Those about load before read take every navigation
 * (`range.format`) for a read; an unloaded read fails in the tests over Microsoft's library instead.
 */
function officeRules() {
  const names = ["no-context-sync-in-loop", "no-empty-load"];
  return Object.fromEntries(names.map((name) => [`office-addins/${name}`, "error"]));
}
