/** Numbers in the order they came, eight bytes each. */
export class GrowingNumbers {
  private held = new Float64Array(64);
  length = 0;

  push(number: number): void {
    if (this.length === this.held.length) {
      const larger = new Float64Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length++] = number;
  }

  get values(): Float64Array {
    return this.held.subarray(0, this.length);
  }
}
