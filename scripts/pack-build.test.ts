import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "./run-command";

const BROKEN = "e2e/broken-packs";
const GOOD = "e2e/good-pack";
const WRITTEN = ["facts.json", "term-index.js"].map((name) => `.wxt/pack/${name}`);

const temporary = mkdtempSync(join(tmpdir(), "pack-build-"));
afterAll(() => rmSync(temporary, { recursive: true }));

const stamps = () => WRITTEN.map((path) => (existsSync(path) ? statSync(path).mtimeMs : null));

describe("pack:build", { timeout: 30_000 }, () => {
  it.concurrent.each(readdirSync(BROKEN))("refuses %s, and says what is wrong and where", async (name) => {
    const folder = `${BROKEN}/${name}`;
    const output = join(temporary, name);
    const { code, stdout, stderr } = await runCommand("pack-build", "--out", output, folder);
    expect(stderr).toBe(readFileSync(`${folder}/expected.txt`, "utf8"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(existsSync(output)).toBe(false);
  });

  it("refuses a file of a size that no pack has", async () => {
    for (const name of ["pack.yaml", "sources.yaml"]) writeFileSync(join(temporary, name), readFileSync(`${GOOD}/${name}`));
    writeFileSync(join(temporary, "entities.yaml"), "- x\n".repeat(600_000));
    const { code, stderr } = await runCommand("pack-build", temporary);
    expect(stderr).toContain("entities.yaml: this file has more than 2 million characters\n");
    expect(code).toBe(1);
  });

  it("says that a folder is not there", async () => {
    const { code, stderr } = await runCommand("pack-build", "e2e/no-such-pack");
    expect(stderr).toMatch(/^e2e\/no-such-pack cannot be read: [^\n]+\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ["an option that it does not know", ["--fast"]],
    ["an option without its folder", ["--out"]],
    ["two folders", [GOOD, GOOD]],
  ])("refuses %s in one line", async (_, parameters) => {
    const { code, stdout, stderr } = await runCommand("pack-build", ...parameters);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("writes a good pack where it is told to", async () => {
    const output = join(temporary, "good");
    const { code, stdout, stderr } = await runCommand("pack-build", "--out", output, GOOD);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "good-pack 0.1.0: 1 source, 1 entity, 2 facts\n", stderr: "" });
    expect(JSON.parse(readFileSync(join(output, "facts.json"), "utf8"))).toMatchObject({
      pack: { id: "good-pack" },
      references: {
        [Object.keys(JSON.parse(readFileSync(join(output, "facts.json"), "utf8")).references)[0] ?? ""]: {
          de: { apa: {} },
          en: { iso690: {} },
        },
      },
    });
    const tab: { backgrounderIndex?: { packId: string } } = {};
    expect(runInNewContext(readFileSync(join(output, "term-index.js"), "utf8"), tab)).toBeUndefined();
    expect(tab.backgrounderIndex?.packId).toBe("good-pack");
  });

  it("only checks a pack that is named, and leaves the extension's own as it is", async () => {
    const before = stamps();
    const { code, stdout } = await runCommand("pack-build", GOOD);
    expect(stdout).toContain("checked, not written");
    expect(code).toBe(0);
    expect(stamps()).toEqual(before);
  });
});

describe("pack:export", { timeout: 30_000 }, () => {
  it("prints the pack as JSON and nothing else, with dates as written", async () => {
    const { code, stdout, stderr } = await runCommand("pack-export", GOOD);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      pack: { id: "good-pack", coverage: { to: "2023-12" } },
      sources: [{ id: "gazette", original: { issued: "2023-05-02" }, copy: { paragraphs: 6 } }],
      entities: [{ id: "old-harbour", aliases: { de: ["Hafenbecken"] }, notMatches: [] }],
      facts: [
        {
          id: "dredging",
          when: { edtf: "2023-21", basis: "stated" },
          citations: [{ source: "gazette", paragraph: 2, first: "In the spring", last: "three weeks" }],
          status: { value: "undisputed" },
        },
        { id: "depth", when: { edtf: "2023-21/.." }, quantities: [{ workedOut: "twice two metres" }] },
      ],
    });
  });

  it("prints the same bytes twice", async () => {
    const [first, second] = await Promise.all([runCommand("pack-export"), runCommand("pack-export")]);
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout).not.toBe("");
  });

  it("prints mistakes on standard error only", async () => {
    const { code, stdout, stderr } = await runCommand("pack-export", `${BROKEN}/tabs`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("entities.yaml:2: ");
  });
});

describe("pack:verify", { timeout: 30_000 }, () => {
  const documents = `${GOOD}/documents`;

  it("says what it verified, and which paragraphs carry no fact", async () => {
    const result = await runCommand("pack-verify", "--documents", documents, GOOD);
    expect(result).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^coverage: paragraphs that carry statements and have no fact yet\n {2}gazette: 1 of 3: 3\n\| source \|[\s\S]*\n2 citations of 2 verified in 1 document\n$/,
      ) as string,
      stderr: "",
    });
  });

  it.each([
    ["has not got the document", "e2e/articles", /^1 document missing: no file in e2e\/articles /],
    ["is not there", "e2e/no-such-folder", /^1 document missing: there is no folder e2e\/no-such-folder\n/],
  ])("fails when the folder that is named %s", async (_, folder, message) => {
    const { code, stdout, stderr } = await runCommand("pack-verify", "--documents", folder, GOOD);
    expect(stdout).toContain("not verified: gazette, document missing\n");
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
  });

  it("lists mistakes with file, line and hint", async () => {
    const folder = mkdtempSync(join(temporary, "verify-"));
    for (const name of ["pack.yaml", "entities.yaml"]) writeFileSync(join(folder, name), readFileSync(`${GOOD}/${name}`));
    const facts = readFileSync(`${GOOD}/facts/gazette.yaml`, "utf8");
    writeFileSync(join(folder, "sources.yaml"), readFileSync(`${GOOD}/sources.yaml`, "utf8").replace("Dredging in…", "Dredging on…"));
    mkdirSync(join(folder, "facts"));
    writeFileSync(
      join(folder, "facts/gazette.yaml"),
      facts.replace("last: three weeks", "last: two weeks").replace("4 metres", "5 metres"),
    );
    const { code, stderr } = await runCommand("pack-verify", "--documents", documents, folder);
    expect(stderr.replaceAll(`${folder}/`, "")).toBe(
      [
        'facts/gazette.yaml:12: "two weeks" is not in paragraph 2 of "gazette"',
        "    copy the words from the document, exactly as they stand",
        'facts/gazette.yaml:14: the figure 5 of "depth" is in no cited passage',
        "    correct it, cite the passage that has it, or say under quantities how it was worked out (workedOut)",
        'sources.yaml:34: the heading "Dredging on…" is not in paragraph 4 of "gazette"',
        "    copy the words from the document, exactly as they stand",
        `3 mistakes in ${folder}; held against the documents`,
        "",
      ].join("\n"),
    );
    expect(code).toBe(1);
  });
});
