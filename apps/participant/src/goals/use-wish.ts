import { useState } from 'react'

type Wish = { value: boolean; until: number }

/** A tick shows at once; it is the server's again as soon as its answer is on screen, and at once when it did not work. */
export function useWish(
  value: boolean,
  revision: number,
  send: (wished: boolean) => Promise<number | null>,
): [boolean, (wished: boolean) => void] {
  const [wish, setWish] = useState<Wish | null>(null)
  const shown = wish !== null && revision < wish.until ? wish.value : value
  const ask = (wished: boolean) => {
    setWish({ value: wished, until: Number.POSITIVE_INFINITY })
    void send(wished).then((arrived) => setWish(arrived === null ? null : { value: wished, until: arrived }))
  }
  return [shown, ask]
}
