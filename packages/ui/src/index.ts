export { ConfirmDialog } from './actions/ConfirmDialog.tsx'
export type { ConfirmDialogProps } from './actions/ConfirmDialog.tsx'
export { Copyable } from './actions/Copyable.tsx'
export { LanguageSwitch, SchemeSwitch } from './actions/switches.tsx'
export { useSayDone } from './actions/toasts.tsx'
export { clockFrom } from './clock.ts'
export { ChoiceField } from './fields/ChoiceField.tsx'
export type { ChoiceFieldProps } from './fields/ChoiceField.tsx'
export { CheckField, LongTextField, PasswordField, SelectField, TextField } from './fields/fields.tsx'
export type {
  CheckFieldProps,
  LongTextFieldProps,
  PasswordFieldProps,
  SelectFieldProps,
  TextFieldProps,
} from './fields/fields.tsx'
export { FileDrop } from './fields/FileDrop.tsx'
export type { FileDropProps } from './fields/FileDrop.tsx'
export { Promise } from './fields/Promise.tsx'
export { SavedMark } from './fields/SavedMark.tsx'
export type { SavedState } from './fields/SavedMark.tsx'
export { Buttons, Columns, FieldStack, WithAside } from './layout/columns.tsx'
export type { Year, YearMark, YearMarkKind, YearSpan, YearSpanKind } from './line/year.ts'
export { YearLine } from './line/YearLine.tsx'
export type { YearLineProps } from './line/YearLine.tsx'
export { Changes } from './lists/Changes.tsx'
export type { Change } from './lists/Changes.tsx'
export { Said, SaidList } from './lists/Said.tsx'
export type { SaidProps } from './lists/Said.tsx'
export { Spread } from './lists/Spread.tsx'
export type { SpreadRow } from './lists/Spread.tsx'
export { Facts, Stat, Stats } from './lists/Stat.tsx'
export type { Fact } from './lists/Stat.tsx'
export { Timeline } from './lists/Timeline.tsx'
export type { TimelineEntry } from './lists/Timeline.tsx'
export { BrandMark, IthacaMark, PersonName, Signature } from './marks.tsx'
export type { Logo } from './marks.tsx'
export { Notice } from './notices/Notice.tsx'
export type { NoticeKind, NoticeProps } from './notices/Notice.tsx'
export { Refusals } from './notices/Refusals.tsx'
export type { RefusalView } from './notices/Refusals.tsx'
export { EmptyState, ErrorState } from './notices/states.tsx'
export { PageSkeleton, TableSkeleton, TextSkeleton } from './notices/Waiting.tsx'
export { PageTitle } from './page/PageTitle.tsx'
export { Prose } from './page/Prose.tsx'
export { Section } from './page/Section.tsx'
export { IthacaProvider, useFormats } from './provider.tsx'
export type { IthacaProviderProps } from './provider.tsx'
export { AdminShell } from './shell/AdminShell.tsx'
export { ParticipantShell } from './shell/ParticipantShell.tsx'
export type { Place, PlaceLinkProps } from './shell/place.ts'
export { DataTable } from './table/DataTable.tsx'
export type { Column, DataTableProps, Sort } from './table/DataTable.tsx'
export { NextTask, Task, TaskList } from './tasks/TaskList.tsx'
export type { Catalogue, SameShape, TextName } from './texts/catalogue.ts'
export {
  addTexts,
  currentLocale,
  isLocale,
  localeReady,
  setLabels,
  setLocale,
  setUpTexts,
  useLocale,
} from './texts/set-up.ts'
export type { Locale, Speak, Values } from './texts/set-up.ts'
export { useOwnLanguage } from './texts/use-own-language.ts'
export { contrast } from './theme/contrast.ts'
export { Strength, StatusWord } from './words/words.tsx'
export type { StatusName, StrengthName } from './words/words.tsx'
export { dayBefore } from './texts/format.ts'
export { nameFirst, startOfSentence } from './texts/names.ts'
