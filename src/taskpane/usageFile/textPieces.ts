import { textPieces as piecesOf, type Piece } from "../../tables/stream/pieces";

/**
 * The text of a file in pieces, in the encoding that its first piece tells; never the whole of it at once.
 *
 * @param onProgress called with the share of the file that was read, at most a hundred times.
 */
export const textPieces = (file: Blob, onProgress: (done: number) => void): AsyncGenerator<Piece> =>
  piecesOf(bytesOf(file, onProgress));

async function* bytesOf(file: Blob, onProgress: (done: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let read = 0;
  let said = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield piece.value;
      read += piece.value.byteLength;
      if (read - said < file.size / 100) continue;
      said = read;
      onProgress(read / file.size);
    }
  } finally {
    await reader.cancel();
  }
}
