/** The solver's compiled code; the bundler copies it beside the add-in and gives its address. */
declare module "highs/runtime" {
  const address: string;
  export default address;
}
