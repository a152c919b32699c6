// A hall that is hard to show: people with names that are long, run from right to left or are
// markup; a text of that title; every kind of page with something on it.
const MARKUP = '<img src=x onerror="alert(1)"> & "so" on';
const LONG = "Maximiliana-Theodora Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh de la "
	+ "Concepción y Vásquez";
export const ODD = [MARKUP, LONG, "יעל בן־דוד", "فاطمة الزهراء المنصوري", "Nguyễn Thị Bích Hường"];
export const PLAIN = ["Ann Abbot", "Bo Barnes", "Cy Carver", "Dee Delgado"];
const CITIES = ["Sampleton", "Old Harbor", MARKUP, "Llano Sereno"];
const TITLES = ["Cooling centers and heat-emergency grants", MARKUP, "Community clinics",
	"A text with a title that does not end where one thinks it would, and goes on for a while"];
const WORDS = "that the Conference urges the Congress of the United States to establish a permanent "
	+ "heat-emergency grant program of not less than $400 million each year, available directly "
	+ "to cities and tribal governments of any size for cooling centers, outreach and tree planting.";
const GIVEN = ["Ada", "Ben", "Cleo", "Dov", "Elif", "Finn", "Gia", "Hugo"];
const FAMILY = ["Ashby", "Brook", "Castell", "Dunmore", "Eastwick", "Farrow", "Glen"];
const CHOICES = ["yes", "yes", "no", "yes", "abstain", "yes", "no", "yes", "yes"];

/** A hall as full as one is, for pictures: 60 invented people. */
export const CROWD = [...PLAIN, ...GIVEN.flatMap((one) => FAMILY.map((two) => `${one} ${two}`))];

// People in session, four texts on the agenda (two on the slate), one of them called.
export async function furnish(hall, plain = null) {
	const names = plain ?? [...ODD, ...PLAIN];
	for (const [i, name] of names.entries())
		await hall.seat(name, "member",
			{ city: CITIES[i % (plain ? 2 : 4)], state: "OH", party: "unknown" });
	await hall.meet();
	for (const name of names)
		await hall.act(name, "mark_presence", { sitting: hall.sitting, present: true });
	await hall.act("Cora Chair", "call_quorum", { sitting: hall.sitting });
	hall.texts = [];
	hall.items = [];
	for (const title of plain ? [TITLES[0], TITLES[2], "Water and lead lines"] : TITLES) {
		const resolution = await hall.submit(title, plain || title !== MARKUP ? WORDS : MARKUP);
		hall.texts.push(resolution);
		hall.items.push((await hall.act("Clara Clerk", "place_item",
			{ meeting: hall.meeting, resolution })).id);
	}
	for (const item of hall.items.slice(1))
		await hall.act("Clara Clerk", "slate_item", { item });
	hall.screen = (await hall.act("Clara Clerk", "add_screen",
		{ meeting: hall.meeting, name: "Hall" })).id;
	hall.names = names;
}

export async function debate(hall) {
	const about = hall.items[0];
	await hall.act("Cora Chair", "call_item", { sitting: hall.sitting, about });
	const stances = ["for", "against", "information"];
	for (const [i, stance] of stances.entries())
		await hall.act(hall.names[i], "ask_to_speak", { sitting: hall.sitting, about, stance });
	const { lists } = await hall.admin.get(`/speakers/${hall.body}.json`);
	hall.speaker = lists[0].waiting[0].id;
	await hall.act("Cora Chair", "recognise_speaker", { speaker: hall.speaker });
}

// The vote on the first text, with some ballots; decided, where `until` says so.
export async function vote(hall, state = "open") {
	hall.vote = await hall.put(hall.texts[0]);
	for (const [i, name] of hall.names.slice(0, -1).entries())
		await hall.act(name, "cast_ballot", { vote: hall.vote, choice: CHOICES[i % CHOICES.length] });
	if (state === "open") return;
	await decide(hall);
}

export async function decide(hall) {
	await hall.act("Cora Chair", "close_vote", { vote: hall.vote });
	await hall.act("Cora Chair", "announce_vote", { vote: hall.vote });
}
