/** Asks again every few milliseconds until the answer is truthy, and returns it. */
export async function until<T>(ask: () => T | Promise<T>, limitMs = 5000): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Nothing came true within ${limitMs} ms: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
