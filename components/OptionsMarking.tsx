/** What is marked, how often and how loud, with a specimen that is painted as pages are. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Translate } from "@/lib/extension/i18n";
import { MARK_STYLES, type Settings } from "@/lib/extension/settings-data";
import { ENTITY_TYPES } from "@/lib/facts/entity-types";
import { DENSITIES, type Density } from "@/lib/matching/density";
import { OptionsChoice } from "./OptionsChoice";
import type { SetSomething } from "./OptionsWhere";

export interface OptionsMarkingProps {
  readonly settings: Settings;
  readonly t: Translate;
  readonly onSet: SetSomething;
}

export function OptionsTypes({ settings: { hiddenTypes }, t, onSet }: OptionsMarkingProps) {
  return (
    <fieldset class="choice columns">
      <legend class="spoken">{t("options.types")}</legend>
      {ENTITY_TYPES.map((type) => {
        const isShown = !hiddenTypes.includes(type);
        const others = hiddenTypes.filter((other) => other !== type);
        return (
          <label key={type}>
            <input
              type="checkbox"
              checked={isShown}
              onChange={() => onSet({ hiddenTypes: isShown ? [...others, type] : others }, t(`types.${type}`))}
            />
            <span>{t(`types.${type}`)}</span>
          </label>
        );
      })}
      {hiddenTypes.length === ENTITY_TYPES.length && <p class="hint">{t("options.types.none")}</p>}
    </fieldset>
  );
}

export function OptionsMarking({ settings: { density, style }, t, onSet }: OptionsMarkingProps) {
  return (
    <>
      <div class="pair">
        <OptionsChoice
          label={t("options.density")}
          values={DENSITIES}
          value={density}
          textOf={(one) => t(`marking.density.${one}`)}
          onChoose={(one) => onSet({ density: one }, t(`marking.density.${one}`))}
        />
        <OptionsChoice
          label={t("options.style")}
          values={MARK_STYLES}
          value={style}
          textOf={(one) => t(`marking.style.${one}`)}
          onChoose={(one) => onSet({ style: one }, t(`marking.style.${one}`))}
        />
      </div>
      <Specimen density={density} t={t} />
    </>
  );
}

/** As in lib/page/highlighter.ts; the page that shows this has the style sheet of the style that is chosen. */
const HIGHLIGHT = "noted";

function Specimen({ density, t }: { readonly density: Density; readonly t: Translate }) {
  const text = useRef<HTMLDivElement>(null);
  const name = t("options.specimen.name");
  useLayoutEffect(() => {
    const inSections = [...(text.current?.querySelectorAll("p") ?? [])].map((section) => rangesOf(name, section));
    const firsts = inSections.flatMap(([first]) => (first ? [first] : []));
    const painted = { every: inSections.flat(), section: firsts, page: firsts.slice(0, 1) }[density];
    CSS.highlights.set(HIGHLIGHT, new Highlight(...painted));
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [density, name]);
  return (
    <figure class="specimen">
      <figcaption>{t("options.specimen")}</figcaption>
      <div ref={text}>
        {(["one", "two"] as const).map((part) => (
          <p key={part}>
            <b>{t(`options.specimen.${part}.head`)}</b> {t(`options.specimen.${part}`, { name })}
          </p>
        ))}
      </div>
    </figure>
  );
}

function rangesOf(name: string, element: Element): Range[] {
  return [...element.childNodes].flatMap((node) =>
    [...(node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "").matchAll(new RegExp(name, "g")) : [])].map(({ index }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + name.length);
      return range;
    }),
  );
}
