import '@mantine/dates/styles.layer.css'

export { DateField } from './fields/DateField.tsx'
export type { DateFieldProps } from './fields/DateField.tsx'
