/** A heading in one spelling: letters and digits alone, so that `lineItem/UsageType`, `line_item_usage_type` and `sku.description` match. */
export const headingKey = (heading: string): string =>
  heading
    .replace(/^(\ufeff|ï»¿)/, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
