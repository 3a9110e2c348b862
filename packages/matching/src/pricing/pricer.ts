import { freePairs } from '../free-pairs.ts'
import type { Instance } from '../instance.ts'
import { placeOf, type Order } from '../order.ts'
import type { BestFew } from './best-few.ts'

/** Looks at the free pairs of one row at a time. Rows and columns are numbered by their places in the order. */
export interface Pricer {
  /** What the columns cost from now on; those that cost infinitely much are not looked at. */
  setPrices(columnPrice: Float64Array): void
  /** Offers the pairs of the row, each worth its score less the price of its column. */
  offerPairs(row: number, few: BestFew): void
  /** The least and the greatest score of all pairs that were looked at; above each other where there was none. */
  range(): { readonly least: number; readonly greatest: number }
}

/** Reads the pairs wherever they are kept. O(columns) a row, and of memory. */
export function plainPricer(instance: Instance, order: Order): Pricer {
  const pairsOf = freePairs(instance)
  const columnPlace = placeOf(order.column)
  const { sign } = instance
  let price = new Float64Array(instance.columns)
  let [least, greatest] = [Infinity, -Infinity]
  return {
    setPrices(columnPrice) {
      price = columnPrice.slice()
    },
    offerPairs(row, few) {
      const { count, column, score } = pairsOf(order.row[row])
      for (let index = 0; index < count; index++) {
        const place = columnPlace[column[index]]
        const gain = sign * score[index]
        if (gain < least) least = gain
        if (gain > greatest) greatest = gain
        if (gain - price[place] > few.floor) few.offer(place, gain, gain - price[place])
      }
    },
    range: () => ({ least, greatest }),
  }
}
