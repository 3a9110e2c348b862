export const ASSOCIATION_TABS = ['programs', 'people', 'owners', 'identity', 'activity'] as const
