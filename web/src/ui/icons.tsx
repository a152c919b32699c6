// Line icons; a word always stands beside them.
const PATHS = {
	yes: "M5 12.5l4.5 4.5L19 7.5",
	no: "M6.5 6.5l11 11M17.5 6.5l-11 11",
	abstain: "M6 12h12",
	present: "M12 12m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
	clock: "M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
	chevron: "M9 6l6 6-6 6",
	menu: "M4 7h16M4 12h16M4 17h16",
	person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.500 20a7.500 7.500 0 0 1 15 0",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({
	name,
	size = 24,
	weight = 2.5,
}: {
	name: IconName;
	size?: number;
	weight?: number;
}) {
	return (
		<svg
			class="icon"
			width={size}
			height={size}
			viewBox="0 0 24 24"
			fill="none"
			stroke="currentColor"
			stroke-width={weight}
			stroke-linecap="round"
			stroke-linejoin="round"
			aria-hidden="true"
			focusable="false">
			<path d={PATHS[name]} />
		</svg>
	);
}
