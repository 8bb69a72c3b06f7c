/** What Excel answers when it refuses; `code` is one of Excel.ErrorCodes. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export function invalidArgument(
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError {
  return new HostError("InvalidArgument", message);
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
}

export function invalidOperation(
  message = "This operation is not permitted for the current object.",
): HostError {
  return new HostError("InvalidOperation", message);
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** For what the stand-in does not know: it never pretends that it did something. */
export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `The API you are trying to use could not be found: ${member}.`, 404);
}
