/** "Report a mistake": shows a report and copies it. It sends nothing, and says no page's address unless the reader wants that. */

import { Component } from "preact";
import type { Translate } from "@/lib/extension/i18n";
import type { CardContent, CardFact } from "@/lib/facts/card-content";
import { CopyText } from "./CopyText";
import { keepKeys } from "./keep-keys";
import { writeReport } from "./mistake-report";
import type { MatchReceipt } from "./Receipt";

export interface ReportMistakeProps {
  readonly content: CardContent;
  readonly match?: MatchReceipt | undefined;
  /** The page's; absent where there is none. */
  readonly address?: string | undefined;
  readonly t: Translate;
}

interface ReportMistakeState {
  /** Id of the fact that is wrong; "" for the card as a whole. */
  readonly fact: string;
  readonly hasAddress: boolean;
}

/** Characters of a fact by which it is told from others. */
const BEGINNING = 60;

export class ReportMistake extends Component<ReportMistakeProps, ReportMistakeState> {
  override readonly state: ReportMistakeState = { fact: "", hasAddress: false };

  render({ content, match, address, t }: ReportMistakeProps, { fact: chosen, hasAddress }: ReportMistakeState) {
    const fact = content.facts.find(({ id }) => id === chosen) ?? null;
    const report = { content, fact, match: match ?? null, address: hasAddress ? (address ?? null) : null, language: t.language };
    return (
      <details class="report">
        <summary>{t("report.title")}</summary>
        <p>{content.pack.report[t.language]}</p>
        <p class="choices">
          <label>
            {t("report.about")}{" "}
            <select value={fact?.id ?? ""} onKeyDown={keepKeys} onChange={(event) => this.setState({ fact: event.currentTarget.value })}>
              <option value="">{t("report.card")}</option>
              {content.facts.map((one) => (
                <option key={one.id} value={one.id}>
                  {beginningOf(one, t)}
                </option>
              ))}
            </select>
          </label>
          {address !== undefined && (
            <label>
              <input
                type="checkbox"
                checked={hasAddress}
                onChange={(event) => this.setState({ hasAddress: event.currentTarget.checked })}
              />{" "}
              {t("report.address")}
            </label>
          )}
        </p>
        <CopyText text={writeReport(report)} isShown label={t("report.copy")} done={t("report.copied")} t={t} />
      </details>
    );
  }
}

function beginningOf({ text }: CardFact, t: Translate): string {
  const words = text[t.language];
  return words.length <= BEGINNING ? words : `${words.slice(0, BEGINNING).replace(/\s+\S*$/, "")} …`;
}
