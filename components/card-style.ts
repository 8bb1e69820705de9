/** The whole style of a card, for the root that it lives in. */
import style from "./card.css?inline";
import viewStyle from "./card-views.css?inline";
import choiceStyle from "./choices.css?inline";
import sourceStyle from "./source-list.css?inline";
import tokenStyle from "./tokens.css?inline";

/** CSS as text. */
export const CARD_STYLE = tokenStyle + choiceStyle + sourceStyle + style + viewStyle;
