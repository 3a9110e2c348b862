import { configure } from '@testing-library/dom'

// What a page shows is waited for; on a busy machine it takes longer than the second that is usual.
configure({ asyncUtilTimeout: 30_000 })
