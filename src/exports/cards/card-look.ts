/** How a card looks in Anki, on a computer and a phone, by day and by night. */

/** Front and back; a field that is empty leaves nothing behind. */
export const CARD_TEMPLATE = {
  qfmt: `<p class="ask">{{问题}}</p>
<p class="shown">{{题面}}</p>
{{#选项}}<p class="choices">{{hint:选项}}</p>{{/选项}}`,
  afmt: `<p class="ask">{{问题}}</p>
<p class="shown">{{题面}}</p>
<hr id="answer">
<p class="answer">{{答案}}</p>
{{#解释}}<p>{{解释}}</p>{{/解释}}
{{#备注}}<p>{{备注}}</p>{{/备注}}
<p class="said">{{原句}}<br><small>{{所在}}</small></p>
<p class="evidence">{{出处}}</p>`,
};

export const CARD_STYLE = `.card {
  --ink: #1d1b18; --paper: #fbf8f2; --ours: #a33022; --faint: #6b655c; --line: #d9d2c5;
  max-width: 32em; margin: 0 auto; padding: 1em;
  background: var(--paper); color: var(--ink);
  font: 19px/1.8 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  text-align: left;
}
.card.nightMode, .nightMode .card, .card.night_mode {
  --ink: #e4e0d8; --paper: #15181d; --ours: #e58a7c; --faint: #a19b91; --line: #3a3f47;
}
p { margin: .5em 0; }
.ask { color: var(--ours); font-size: .85em; }
.shown { font-size: 1.3em; }
.choices { color: var(--faint); font-size: .85em; }
.hint { color: var(--ours); }
hr { border: 0; border-top: 1px solid var(--line); }
.answer { color: var(--ours); font-size: 1.15em; }
.said { padding-left: .8em; border-left: 3px solid var(--line); }
small, .evidence { color: var(--faint); font-size: .78em; }
`;
