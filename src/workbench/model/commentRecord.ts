/** A threaded comment. Kept beside the cells: Univer's comment package is not part of the workbench. */
export interface CommentRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  content: string;
  resolved: boolean;
}
