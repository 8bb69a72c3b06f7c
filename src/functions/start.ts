import { associateLoadedLater } from "./loadedLater";

associateLoadedLater((id, calculates) => CustomFunctions.associate(id, calculates));
