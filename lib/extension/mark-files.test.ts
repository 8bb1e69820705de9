/// <reference types="node" />
/** The style sheets of marks, which browsers put into the pages of others. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** A block that holds on screens alone, whatever else it asks for, with the rules in it. */
const ON_SCREENS = /@media screen( and \([^(){},]*\))* \{([^{}]*\{[^{}]*\})*[^{}]*\}/g;
const withoutComments = (style: string) => style.replace(/\/\*.*?\*\//gs, "");

it.each(readdirSync("public").filter((name) => name.endsWith(".css")))("no rule of %s holds on paper", (name) => {
  const style = withoutComments(readFileSync(`public/${name}`, "utf8"));
  expect(style).toContain("::highlight(");
  expect(style.replace(ON_SCREENS, "").trim()).toBe("");
});
