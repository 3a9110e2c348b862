/** What YAML would read as something else than a text, or as the beginning of something. */
const another = /^(~|null|true|false|[-+]?(\.?\d|0x|0o|\.inf)|\.nan|[-?:](\s|$)|---|\.\.\.)|^[,[\]{}#&*!|>'"%@`]/i
const breaks = /[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]|: |:$| #|^\s|\s$/u

/** A text on one line: bare where YAML reads it as it stands, otherwise in double quotes. */
export function line(text: string, within: 'block' | 'flow'): string {
  const bare = text !== '' && !another.test(text) && !breaks.test(text)
  if (bare && (within === 'block' || !/[,[\]{}]|:\S/.test(text))) return text
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\p{Cf}\u2028\u2029]/gu,
    (sign) => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  )
}

/** Several lines as they stand, or null where that could be read back otherwise. */
export function lines(text: string): string[] | null {
  const all = text.split('\n')
  const asIs = all.every((one) => !/[\p{Cc}\p{Cf}\u2028\u2029]|\s$/u.test(one))
  return all.length > 1 && asIs && all[0] !== '' && all.at(-1) !== '' && !/^\s/.test(all[0] ?? '') ? all : null
}

export const scalar = (value: unknown, within: 'block' | 'flow'): string =>
  typeof value === 'string' ? line(value, within) : String(value)
