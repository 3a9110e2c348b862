import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>

const ButtonAnchor = (props: ButtonProps & AnchorProps & { ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" {...props} />
)

/** A link of the router that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor)
