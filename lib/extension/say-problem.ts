/** What is wrong with a file of settings, in words. */
import type { Translate } from "./i18n";
import type { FileProblem } from "./settings-file";

/** One sentence, in the reader's language. */
export function sayProblem(problem: FileProblem, t: Translate): string {
  switch (problem.name) {
    case "not-json":
      return t("options.file.notJson", { line: problem.line });
    case "not-ours":
      return t("options.file.notOurs");
    case "future":
      return t("options.file.future", { version: problem.version });
    case "setting":
    case "unknown":
      return t(`options.file.${problem.name}`, { key: problem.key });
    case "dismissed":
      return t("options.file.dismissed", { number: problem.number });
    case "no-list":
      return t("options.file.noList");
    case "too-many":
      return t("options.file.tooMany", { most: problem.most });
  }
}
