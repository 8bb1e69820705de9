import { render } from "preact";
import { expect, it } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";

it("works", async () => {
  const el = document.createElement("div");
  document.body.append(el);
  render(<p>hi</p>, el);
  console.log(el.outerHTML, innerWidth, innerHeight, navigator.userAgent, location.href, document.compatMode);
  await page.viewport(320, 600);
  console.log(innerWidth, innerHeight);
  await cdp().send("Emulation.setEmulatedMedia" as never, { features: [{ name: "prefers-color-scheme", value: "dark" }] } as never);
  console.log(matchMedia("(prefers-color-scheme: dark)").matches);
  await userEvent.tab();
  expect(el.textContent).toBe("hi");
});
