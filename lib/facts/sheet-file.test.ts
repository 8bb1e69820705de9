import { describe, expect, it } from "vitest";
import { cleanTitle, printableAddress, sheetFile, sheetFileName } from "./sheet-file";

describe("a title", () => {
  it.each([
    ["stays as it is", "Nach dem Gipfel: „Was nun?“ – Der Morgen", "Nach dem Gipfel: „Was nun?“ – Der Morgen"],
    ["comes on one line", "  One\n\ttwo\u2028three  ", "One two three"],
    ["loses what turns the direction of text", "a\u202eb\u2066c\u200fd\u061ce", "abcde"],
    ["loses what cannot be seen", "a\u0000b\ufeffc\u00add\u{e0041}e", "a bcde"],
    ["keeps what scripts and emoji are joined with", "می‌خواهم 👩‍🏫", "می‌خواهم 👩‍🏫"],
    ["keeps markup as the text that it is", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ["may be nothing", "\u202e \n", ""],
  ])("%s", (_, title, clean) => {
    expect(cleanTitle(title)).toBe(clean);
  });

  it("ends somewhere, and not within a character", () => {
    expect(cleanTitle("😀".repeat(500))).toBe(`${"😀".repeat(160)} …`);
  });
});

describe("a file's name", () => {
  it.each([
    ["Nach dem Gipfel: Was Moskau jetzt braucht", "backgrounder-nach-dem-gipfel-was-moskau-jetzt-braucht.html"],
    ["Übergänge größer als je", "backgrounder-uebergaenge-groesser-als-je.html"],
    ["Élysée – «Ça va»", "backgrounder-elysee-ca-va.html"],
    ["../../etc/passwd", "backgrounder-etc-passwd.html"],
    ["C:\\Windows\\con", "backgrounder-c-windows-con.html"],
    [".htaccess", "backgrounder-htaccess.html"],
    ["북한의 미사일", "backgrounder-북한의-미사일.html"],
    ["a\u202egpj.exe", "backgrounder-a-gpj-exe.html"],
    ["…", "backgrounder.html"],
    ["", "backgrounder.html"],
  ])("of %j is %s", (title, name) => {
    expect(sheetFileName(title)).toBe(name);
  });

  it("is short enough for any file system, in any script", () => {
    expect(new TextEncoder().encode(sheetFileName("미사일".repeat(200))).length).toBeLessThan(143);
  });
});

describe("an address", () => {
  it.each([
    ["https://paper.example/a?id=7", "https://paper.example/a?id=7"],
    ["https://paper.example/a#comment-3", "https://paper.example/a"],
    ["https://me:secret@paper.example/a", "https://paper.example/a"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["file:///home/me/x.html", null],
    ["moz-extension://x/sheet.html", null],
    ["nothing", null],
    [undefined, null],
  ])("%j is printed as %j", (address, printed) => {
    expect(printableAddress(address)).toBe(printed);
  });
});

describe("a file", () => {
  const text = sheetFile({ title: `</title><script>"'&`, language: `de"><script>`, style: "a{}</style><script>", body: "<p>x</p>" });

  it("holds what it is given as text, wherever it stands", () => {
    expect(text).toContain("<title>&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;</title>");
    expect(text).toContain(`<html lang="de&quot;&gt;&lt;script&gt;">`);
    expect(text.match(/<\/style>/g)).toHaveLength(1);
  });

  it("forbids itself to run and to load anything", () => {
    expect(text).toContain("default-src 'none'");
    expect(text).not.toContain("script-src");
    expect(text.indexOf("Content-Security-Policy")).toBeLessThan(text.indexOf("<title>"));
  });
});
