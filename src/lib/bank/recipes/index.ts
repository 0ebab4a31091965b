import { findCue } from './find-cue.ts';
import { findSource } from './find-source.ts';
import { firstHandOrRelayed } from './first-hand-or-relayed.ts';
import { headlineOrBody } from './headline-or-body.ts';
import { isVerified } from './is-verified.ts';
import { matchClaimsToSources } from './match-claims-to-sources.ts';
import type { Recipe } from './recipe.ts';
import { sortByNaming } from './sort-by-naming.ts';
import { spotTheVoice } from './spot-the-voice.ts';
import { traceTheChain } from './trace-the-chain.ts';
import { whatSupportsOrDisputes } from './what-supports-or-disputes.ts';
import { whatWasQuoted } from './what-was-quoted.ts';
import { whichWordHedges } from './which-word-hedges.ts';
import { whoSaid } from './who-said.ts';

/** Every recipe by its name, which is its file's and stands in `from.recipe`; in the order of the skills. */
export const RECIPES: Record<string, Recipe> = {
	'who-said': whoSaid,
	'find-source': findSource,
	'match-claims-to-sources': matchClaimsToSources,
	'trace-the-chain': traceTheChain,
	'sort-by-naming': sortByNaming,
	'first-hand-or-relayed': firstHandOrRelayed,
	'is-verified': isVerified,
	'what-supports-or-disputes': whatSupportsOrDisputes,
	'spot-the-voice': spotTheVoice,
	'headline-or-body': headlineOrBody,
	'find-cue': findCue,
	'which-word-hedges': whichWordHedges,
	'what-was-quoted': whatWasQuoted
};
