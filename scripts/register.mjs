// Lets Node run the project's TypeScript as it stands: `@/x` means the project's root, and imports
// carry no file ending (the bundler's convention). Used as `node --import ./scripts/register.mjs FILE`.
// Needs a Node that strips types by itself (22.18 or later), which `npm ci` brings where the system's is older.
import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isFromUs = context.parentURL?.startsWith(pathToFileURL(root).href) && !context.parentURL.includes("/node_modules/");
    const isOurs = isFromUs && (specifier.startsWith("@/") || specifier.startsWith("./"));
    if (!isOurs) return nextResolve(specifier, context);
    const path = specifier.startsWith("@/")
      ? resolve(root, specifier.slice(2))
      : resolve(dirname(fileURLToPath(context.parentURL)), specifier);
    const file = [path, `${path}.ts`].find((candidate) => /\.[cm]?[jt]s$/.test(candidate) && existsSync(candidate));
    return file ? nextResolve(pathToFileURL(file).href, context) : nextResolve(specifier, context);
  },
});
