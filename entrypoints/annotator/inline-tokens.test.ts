import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inlineTokens } from "./inline-tokens";

const read = (file: string) => readFileSync(`components/${file}`, "utf8");

describe("inlineTokens", () => {
  it("writes each constant where it is named, nested functions and all", () => {
    const tokens = ':host { --ink: light-dark(#111, #eee); --sans: system-ui, "Noto Sans"; }';
    expect(inlineTokens(tokens, "p { color: var(--ink); font: 13px / 1.4 var(--sans) }")).toBe(
      'p { color: light-dark(#111, #eee); font: 13px / 1.4 system-ui, "Noto Sans" }',
    );
  });

  it("takes the last value without a semicolon as well, as minifiers leave it", () => {
    expect(inlineTokens(":host{--a:#111;--b:#222}", "p{color:var(--b);background:var(--a)}")).toBe("p{color:#222;background:#111}");
  });

  it("leaves alone what it has no value for", () => {
    expect(inlineTokens(":host{--a:#111}", "p{color:var(--c)}")).toBe("p{color:var(--c)}");
  });

  it.each(readdirSync("components").filter((file) => file.endsWith(".css") && file !== "tokens.css"))(
    "%s names no custom property that it does not know",
    (file) => {
      expect(inlineTokens(read("tokens.css"), read(file))).not.toMatch(/var\(|[\s{;]--\w/);
    },
  );
});
