/// <reference types="node" />
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { GIPFEL_MENTIONS } from "@/e2e/support/expected";
import type { Annotation } from "./annotate-file";

function run(words: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "./scripts/register.mjs", "scripts/annotate.ts", ...words], {
    input,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stderr, annotation: status === 0 ? (JSON.parse(stdout) as Annotation) : null };
}

/** Every mention's own text stands at its offsets. */
function spans({ mentions, text }: Annotation, input: string): string[] {
  return mentions.map(({ start, end, text: mentioned, entity }) => {
    expect((text ?? input).slice(start, end)).toBe(mentioned);
    return `${entity}: ${mentioned}`;
  });
}

describe("the annotate command", () => {
  it("prints the mentions of an HTML article with offsets into the text that it prints", () => {
    const { annotation } = run(["e2e/articles/gipfel.html"]);
    expect(annotation?.page).toEqual({
      title: "Was der Besuch am Amur bedeutet – Der Morgen",
      date: "2023-09-14",
      lang: "de",
      isNews: true,
    });
    expect(spans(annotation as Annotation, "").slice(0, 4)).toEqual([
      "kim-jong-un: Kim Jong Un",
      "vostochny-cosmodrome: Kosmodrom Wostotschny",
      "vladimir-putin: Wladimir Putin",
      "seoul: Seoul",
    ]);
    expect(annotation?.text).not.toContain("Heute im Morgen");
    expect(annotation?.text?.split("\n\n")).toContain("Was der Besuch am Amur bedeutet");
  });

  it("finds in a file what the browser highlights in the page", () => {
    const { annotation } = run(["e2e/articles/gipfel.html"]);
    expect(annotation?.mentions.map(({ text }) => text.replaceAll("\u00ad", ""))).toEqual(GIPFEL_MENTIONS);
  });

  it("annotates plain text from standard input, with offsets into that input, as news", () => {
    const input = "\uFEFFKim Jong Un traf Putin.\r\n\r\n\r\nKim lachte, Nordkoreas Fahne wehte.\n";
    const { annotation } = run(["-", "--lang", "de", "--as-of", "2023-09-14"], input);
    expect(annotation?.page).toEqual({ title: null, date: "2023-09-14", lang: "de", isNews: null });
    expect(annotation?.text).toBeUndefined();
    expect(spans(annotation as Annotation, input)).toEqual([
      "kim-jong-un: Kim Jong Un",
      "vladimir-putin: Putin",
      "kim-jong-un: Kim",
      "north-korea: Nordkoreas",
    ]);
  });

  it("takes a pasted page for HTML by how it begins", () => {
    const { annotation } = run(["-"], "<!DOCTYPE html><title>T</title><p>Die Hwasong-18 flog.</p>");
    expect(annotation?.page).toEqual({ title: "T", date: null, lang: null, isNews: false });
    expect(annotation?.text).toBe("Die Hwasong-18 flog.");
    expect(annotation?.mentions).toMatchObject([{ entity: "hwasong-18", start: 4, end: 14, how: "exact" }]);
  });

  it.each([
    ["an empty input", ""],
    ["white space", " \n\n \t\n"],
    ["text that names nothing", "Der Apfelbaum blüht."],
    ["broken HTML", "<html><body><p>Kein <b>Ende"],
    ["an empty page", "<html></html>"],
  ])("finds nothing in %s, and fails at nothing", (_, input) => {
    const { annotation } = run(["-"], input);
    expect(annotation?.mentions).toEqual([]);
  });

  it.each([
    ["no file", [], "no file is named"],
    ["a missing file", ["gibt-es-nicht.html"], '"gibt-es-nicht.html" cannot be read: ENOENT'],
    ["a folder", ["docs"], '"docs" cannot be read: EISDIR'],
    ["two files", ["a.html", "b.html"], "more than one file is named"],
    ["an unknown option", ["--colour", "a.html"], "there is no option --colour"],
    ["an option without its value", ["a.html", "--as-of"], "--as-of lacks its value"],
    ["a date that is none", ["a.html", "--as-of", "2023-02-31x"], '"2023-02-31x" is not a day'],
  ])("says what is wrong with %s, and prints nothing else", (_, words, message) => {
    const { status, stderr, annotation } = run(words);
    expect(status).toBe(2);
    expect(annotation).toBeNull();
    expect(stderr.split("\n")[0]).toBe(message);
  });

  it("gets through ten megabytes of text", () => {
    const line = "Ein Satz ohne Namen, der sich wiederholt, bis er zehn Megabyte füllt. ";
    const input = `${line.repeat(145_000)}\n\nDie Hwasong-18 flog.`;
    const { annotation } = run(["-"], input);
    expect(annotation?.mentions.map(({ entity }) => entity)).toEqual(["hwasong-18"]);
  }, 60_000);
});
