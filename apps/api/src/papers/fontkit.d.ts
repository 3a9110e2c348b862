/** The part of fontkit that the papers use; the package ships no types. */
declare module 'fontkit' {
  export interface Font {
    characterSet: number[]
  }
  export function create(data: Uint8Array): Font
}
