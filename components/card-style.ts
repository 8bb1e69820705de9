/** The style of a card, for the root that it lives in. */
import style from "./card.css?inline";
import footStyle from "./card-foot.css?inline";
import viewStyle from "./card-views.css?inline";
import choiceStyle from "./choices.css?inline";
import sourceStyle from "./source-list.css?inline";
import tokenStyle from "./tokens.css?inline";

/** The design's constants, as custom properties; on somebody else's page they are written into the style instead. CSS as text. */
export const TOKENS = tokenStyle;
/** CSS as text; it needs {@link TOKENS}. */
export const CARD_STYLE = choiceStyle + sourceStyle + style + footStyle + viewStyle;
