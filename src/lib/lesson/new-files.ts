import { stringify } from 'yaml';
import { SKILL_QUESTIONS } from '../bank/skill-questions.ts';
import { SKILLS } from '../bank/skills.ts';

/**
 * Parts an article's text into headline and body: a first line that a blank line follows is the headline. The body is
 * kept as it is.
 */
export function splitArticle(text: string): { headline: string | null; body: string } {
	const [first = '', second, ...rest] = text.split(/\r?\n/);
	if (first.trim() === '' || second?.trim() !== '' || rest.every((line) => line.trim() === '')) {
		return { headline: null, body: text };
	}
	const start = text.indexOf('\n', text.indexOf('\n') + 1) + 1;
	return { headline: first.trim(), body: text.slice(start) };
}

/** article.md of a new lesson. */
export function articleFile(headline: string | null, body: string, byline?: string): string {
	const known = { version: 1, headline: headline ?? undefined, byline };
	const front = stringify(known, { lineWidth: 0 });
	return `---
${front}# What else is known of the article (each line optional; take the "#" away):
# outlet: The paper or site that it stood in
${byline === undefined ? '# byline: Who wrote it\n' : ''}# published: 2018-04-25
# dateline: MOSCOW
# url: https://example.org/the-article
# rights: Who owns it, and why you may use it
---

${body}`;
}

/** lesson.yaml of a new lesson. */
export function lessonFile(title: string): string {
	const skills = SKILLS.map((skill) => `    ${skill}: 1`.padEnd(24) + `# ${SKILL_QUESTIONS[skill]}`);
	return `version: 1
${stringify({ title, summary: 'Find out who says what in this article, and how they would know.' }, { lineWidth: 0 }).trimEnd()}
objectives:
  - Tell who a claim comes from, and through whom it reached the reader.
  - Tell a claim that is quoted from a claim that is verified.
language: en
quiz:
  # How many questions of each skill a student gets; where the bank has fewer, as many as there are.
  blueprint:
${skills.join('\n')}
  attempts: 2             # tries for each question; each further try is worth less
  feedback: after-each    # or: at-end
  confidence: false       # true: ask "sure / think so / guessing" with each answer; it never costs points
  pass-mark: 0.6          # the part of all points that passes
`;
}

/** attribution.yaml of a new lesson. */
export const ATTRIBUTION_FILE = `version: 1

# Who says what in the article. Annotate it from the top; then \`npm run lesson -- check\` finds slips, and
# \`npm run lesson -- build\` makes the questions.

# A source is who a claim comes from: a person, an organisation, a document, an outlet. One looks like this:
#
#   - id: hedayat                 # small letters, digits and hyphens; never change it later
#     name: Brig Gen Mohammad Naser Hedayat
#     role: commander of the Afghan army's 207th Corps
#     kind: official              # official, expert, witness, participant, outlet, document, public
#     naming: named               # named, role-only ("a police chief"), anonymous ("a western official"), outlet, document
#     firsthand: true             # did this source see or do it? true, false, unclear
#     affiliation: afghan-army    # who they speak for; two sources of one affiliation are not independent
#     interest: His troops fight the Taliban.     # why they may be self-interested; optional
#     mentions: [{ exact: "Brig Gen Mohammad Naser Hedayat" }]
sources: []

# A claim is something that can be true or false, or a demand or an opinion, put into the world by its source:
#
#   - id: seized-weapons
#     content: { exact: "we have seized Russian-made weapons" }   # the article's words, letter by letter; or a list of quotes
#     says: Afghan forces have seized Russian-made weapons.       # the claim in plain words
#     source: hedayat             # null: the article says it in its own voice
#     cue: { exact: "said", prefix: "Naser Hedayat, " }           # prefix or suffix where the words stand more than once
#     quote: direct               # direct, indirect, mixed, none
#     via: []                     # who the article says relayed it, nearest to the reader first
#     hedges: []                  # words by which the writer does not vouch: { exact: "allegedly" }
#     evidence: []                # what the article shows: { kind: document, what: "…", at: { exact: "…" }, independent: true }
#     supports: []                # claims that this one supports
#     disputes: []                # claims that this one contradicts or casts doubt on
#     note: For teachers.
claims: []
`;

/** questions.yaml of a new lesson. */
export const QUESTIONS_FILE = `version: 1

# The questions. \`npm run lesson -- build\` writes them from attribution.yaml; what you change stays as you changed it, and
# questions of your own stand beside them. One looks like this:
#
#   - id: who-seized-weapons
#     interaction: choice         # choice, hottext, match, order, extended-text
#     skill: attribution          # ${SKILLS.join(', ')}
#     prompt: Who says that Afghan forces have seized Russian-made weapons?
#     choices:
#       - { id: hedayat, text: "Brig Gen Hedayat, the army commander", correct: true }
#       - { id: mattis, text: "James Mattis", feedback: "He is quoted on something else.", misconception: topic-as-source }
#     proof: [{ exact: "Hedayat, said" }]        # optional: the sentence that a student points at
#     explanation: The words “Hedayat, said” stand right after the quotation.
#     evidence: [{ exact: "Hedayat, said" }]     # shown with the explanation
items: []
`;
