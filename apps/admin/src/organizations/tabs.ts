export const ASSOCIATION_TABS = ['programs', 'people', 'owners', 'activity'] as const
