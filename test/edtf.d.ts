declare module 'edtf' {
  /** Throws where the text is not EDTF. */
  export default function edtf(text: string): unknown
}
