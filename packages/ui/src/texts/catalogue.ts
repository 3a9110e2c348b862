export type Catalogue = { readonly [name: string]: string | Catalogue }

/** The same names as another catalogue: a missing French text does not compile. */
export type SameShape<Model> = {
  readonly [Name in keyof Model]: Model[Name] extends string ? string : SameShape<Model[Name]>
}

type Bare<Name extends string> = Name extends `${infer Stem}_${'one' | 'other' | 'zero'}` ? Stem : Name

/** Dotted names of a catalogue's texts, without the endings for one and many. */
export type TextName<Model> = {
  [Name in keyof Model & string]: Model[Name] extends string ? Bare<Name> : `${Name}.${TextName<Model[Name]>}`
}[keyof Model & string]

/**
 * French and other languages have a third form for large round numbers ("un million de buts"); catalogues give two,
 * so the form for many stands in.
 */
export function withLargeNumbers(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([name, value]): [string, string | Catalogue][] =>
      typeof value !== 'string'
        ? [[name, withLargeNumbers(value)]]
        : name.endsWith('_other')
          ? [
              [name, value],
              [name.replace(/_other$/, '_many'), value],
            ]
          : [[name, value]],
    ),
  )
}

/** French sets a space before its double marks and inside its quotes; no line may break there. */
export function withHeldMarks(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, value]): [string, string | Catalogue] => [
      name,
      typeof value === 'string'
        ? value.replaceAll(/ (?=[:;?!»])/g, '\u00a0').replaceAll('« ', '«\u00a0')
        : withHeldMarks(value),
    ]),
  )
}
