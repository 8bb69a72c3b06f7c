/**
 * The text of a file in pieces, decoded as UTF-8; never the whole of it at once.
 *
 * @param onProgress called with the share of the file that was read, at most a hundred times.
 */
export async function* textPieces(file: Blob, onProgress: (done: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let read = 0;
  let said = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield decoder.decode(piece.value, { stream: true });
      read += piece.value.byteLength;
      if (read - said < file.size / 100) continue;
      said = read;
      onProgress(read / file.size);
    }
    yield decoder.decode();
  } finally {
    await reader.cancel();
  }
}
