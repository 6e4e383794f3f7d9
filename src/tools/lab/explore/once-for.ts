/** Computes once for each setting: where it is looked at changes nothing in it. */
export function onceFor<Setting extends object, Value>(
  compute: (setting: Setting) => Value,
): (setting: Setting) => Value {
  let known: { of: Setting; value: Value } | undefined;
  return (setting) => {
    const isSame =
      known !== undefined &&
      Object.entries(setting).every(
        ([name, value]) => name === 'at' || known!.of[name as keyof Setting] === value,
      );
    if (!isSame) known = { of: setting, value: compute(setting) };
    return known!.value;
  };
}
