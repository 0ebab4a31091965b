import type { Component } from 'svelte';
import type { Interaction } from '../../bank/schema.ts';
import ChoiceEditor from './ChoiceEditor.svelte';
import ExtendedTextEditor from './ExtendedTextEditor.svelte';
import HottextEditor from './HottextEditor.svelte';
import type { EditorProps } from './item-form.svelte.ts';
import MatchEditor from './MatchEditor.svelte';
import OrderEditor from './OrderEditor.svelte';

/** What each interaction's answers are edited with: a new interaction does not compile until it has one. */
export const EDITORS: { [I in Interaction]: Component<EditorProps<I>> } = {
	choice: ChoiceEditor,
	hottext: HottextEditor,
	match: MatchEditor,
	order: OrderEditor,
	'extended-text': ExtendedTextEditor
};
