import { expect, it } from "vitest";
import { licenceAddress } from "./licence";

it.each([
  ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"],
  ["CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"],
  ["CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ["ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0.html"],
  ["CC-BY-4.0 OR MIT", null],
  ["all rights reserved", null],
  ['"><script>', null],
])("the licence %s can be read at %s", (licence, address) => expect(licenceAddress(licence)).toBe(address));
