/** A compiled module; opaque. */
export interface CompiledModule {
  readonly compiled: never
}

interface Engine {
  readonly Module: new (bytes: Uint8Array) => CompiledModule
  readonly Memory: new (pages: { initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: CompiledModule, imports: object) => { readonly exports: unknown }
}

/** What we need of the global that every engine has and Node's types do not declare. */
export const { WebAssembly: engine } = globalThis as unknown as { WebAssembly: Engine }
