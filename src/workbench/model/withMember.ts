/** The object with one member changed, or without the member when there is no value. */
export function withMember<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  const copy = { ...whole };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the copy is ours
  if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}
