/** A small pack without mistakes, as the YAML that a person writes. */

export const PACK = `id: harbour
version: 0.1.0
title: { de: Der Hafen, en: The harbour }
summary: { de: Ein Hafen und sein Streit., en: A harbour and its quarrel. }
licence: CC0-1.0
editors: [Nobody]
date: '2024-01-01'
coverage:
  from: '2020'
  to: '2023-12'
report: { de: Nirgends., en: Nowhere. }
`;

export const SOURCES = `- id: gazette
  shortName: { de: Amtsblatt, en: Gazette }
  original:
    type: article-newspaper
    title: The harbour
    publisher: The town
    issued: '2023-05-02'
    language: en
    kind: newspaper
    country: GB
    funding: { de: Gebühren., en: Fees. }
    certainty:
      title: verified
      publisher: verified
      issued: verified
      language: verified
      kind: verified
      country: verified
      funding: unverified
  copy:
    publisher: { de: Die Stadt, en: The town }
    isThirdParty: false
    language: en
    machineTranslation: null
    sha256: ${"0f".repeat(32)}
    paragraphs: 12
`;

export const ENTITIES = `- id: old-harbour
  type: place
  name: { de: Alter Hafen, en: Old Harbour }
  aliases:
    de:
      - Hafenbecken
      - text: AH
        kind: acronym
- id: harbour-master
  type: person
  name: { de: Hafenmeisterin, en: Harbour master }
  broader: old-harbour
`;

export const FACTS = `- id: dredging
  text:
    de: Der Hafen wurde vertieft.
    en: The harbour was dredged.
  kind: event
  weight: 2
  about:
    - entity: old-harbour
      role: subject
      named: true
  when:
    edtf: '2023-04'
    basis: stated
  knownFrom:
    edtf: '2023-05-02'
    basis: source
  citations:
    - source: gazette
      paragraph: 3
      first: In the spring
      last: was dredged
- id: master-of-harbour
  text:
    de: Sie leitet den Hafen.
    en: She runs the harbour.
  kind: function
  label: { de: Leiterin, en: Head }
  weight: 1
  about:
    - entity: harbour-master
      role: subject
      named: true
  when:
    edtf: 2021/..
    basis: stated
  knownFrom:
    edtf: '2021'
    basis: event
  citations:
    - source: gazette
      paragraph: 12
      first: She has
      last: ever since
  relations:
    - type: confirms
      fact: dredging
      note: { de: Sie sagt es auch., en: She says so too. }
`;

/** The pack by the paths of its files. */
export const GOOD: Readonly<Record<string, string>> = {
  "pack.yaml": PACK,
  "sources.yaml": SOURCES,
  "entities.yaml": ENTITIES,
  "facts/gazette.yaml": FACTS,
};
