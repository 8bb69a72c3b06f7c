/**
 * Units in types: an amount of money is not a count of tokens, and a share is never a percentage.
 * A branded number computes like any number; to give it back its unit, name the unit: `money(a - b)`.
 */
declare const unit: unique symbol;

/** An amount in the billing currency, unrounded. */
export type Money = number & { readonly [unit]: "Money" };
/** A count of tokens (not millions). */
export type Tokens = number & { readonly [unit]: "Tokens" };
/** A share or a discount, 0.12 for 12 %. */
export type Fraction = number & { readonly [unit]: "Fraction" };
/** A calendar month, `2026-03`. */
export type Month = string & { readonly [unit]: "Month" };
/** A calendar day in UTC, `2026-03-31`. */
export type Day = string & { readonly [unit]: "Day" };

/** The smallest part of money that is owed: commitments are told apart by it. */
export const cent = 0.01;

export const money = (amount: number): Money => amount as Money;
export const tokens = (count: number): Tokens => count as Tokens;
export const fraction = (share: number): Fraction => share as Fraction;
