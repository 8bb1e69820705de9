import { describe, expect, it } from "vitest";
import { couldBeWord, isInCapitals } from "./capitals";
import { Tokens } from "./tokens";

const read = (text: string) => new Tokens().read(text);

describe("isInCapitals", () => {
  it.each(["JOIN US TODAY", "DIE UN TAGT IN WIEN", "SAYS: 2 OF THEM, NOT one", "КНДР ГОТОВА К ВОЙНЕ"])("is true for “%s”", (text) => {
    expect(isInCapitals(read(text))).toBe(true);
  });
  it.each(["", "US", "UN, NATO", "The UN and the NATO met", "I A B C", "2023 2024 2025", "KN-23 17 18 19", "金正恩 访问 俄罗斯"])(
    "is false for “%s”",
    (text) => {
      expect(isInCapitals(read(text))).toBe(false);
    },
  );
  it("says nothing about the text that was read before", () => {
    const tokens = read("JOIN US TODAY");
    expect(isInCapitals(tokens.read("Join us"))).toBe(false);
  });
});

describe("couldBeWord", () => {
  it.each(["US", "UN", "NATO"])("is true for %s", (acronym) => expect(couldBeWord(acronym)).toBe(true));
  it.each(["DPRK", "U.S.", "KN-23", "DVRK", "A2"])("is false for %s", (acronym) => expect(couldBeWord(acronym)).toBe(false));
});
