import type { FormulaDataModel } from "@univerjs/engine-formula";

/** Univer looks for formulas in the cells of every sheet whenever some are written: those of their sheet are enough. */
export function lookInWrittenSheet(formulas: FormulaDataModel): void {
  const everywhere = formulas.getFormulaData.bind(formulas);
  const update = formulas.updateFormulaData.bind(formulas);
  formulas.updateFormulaData = (unit, sheet, cells) => {
    formulas.getFormulaData = () => ({
      [unit]: { [sheet]: formulas.getSheetFormulaData(unit, sheet) ?? {} },
    });
    try {
      return update(unit, sheet, cells);
    } finally {
      formulas.getFormulaData = everywhere;
    }
  };
}
