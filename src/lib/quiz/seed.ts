/** The seed of the draw after this one: "k3" gives "k3.2", that gives "k3.3". */
export function nextSeed(seed: string): string {
	const [, stem = seed, count = '1'] = /^(.*?)(?:\.(\d{1,6}))?$/.exec(seed) ?? [];
	return `${stem}.${Number(count) + 1}`;
}
