/** A compiled module; opaque. */
export interface CompiledModule {
  readonly compiled: never
}

export interface Memory {
  readonly buffer: ArrayBuffer
}

interface Engine {
  readonly Module: new (bytes: Uint8Array) => CompiledModule
  readonly Memory: new (pages: { initial: number }) => Memory
  readonly Instance: new (module: CompiledModule, imports: object) => { readonly exports: unknown }
}

/** What we need of the global that every engine has and Node's types do not declare. */
export const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine }
