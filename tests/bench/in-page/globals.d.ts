/** What the scripts of this folder and the bench say to one another. */
interface Window {
	benchWatched: Record<string, string>;
	benchPainted: { name: string; at: number }[];
	benchSteps: { seen: string; press: string[] }[];
	benchShifts: { value: number; counts: boolean; at: number; moved: string[] }[];
	benchClicked: number;
	benchTyped: number[];
}
