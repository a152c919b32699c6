"""The sentences that stories are made of. Each function is one sentence; its parts in braces are
names, numbers, words, or titles in quotes."""
import copy
import csv
import io
import re

STEPS = []

PARTS = {
    "name": r"(the chair|the clerk|[A-Z]\w*)", "names": r"((?:[A-Z]\w*(?:, | and )?)+)",
    "title": r'"([^"]+)"', "number": r"(\d+)", "word": r"([a-z_]+)", "body": r"(?:the )?([A-Z]\w*)",
    "rest": r"(.+)",
}


def step(sentence):
    pattern = re.sub(r"\{(\w+)\}", lambda part: PARTS[part[1]], sentence)

    def keep(function):
        STEPS.append((re.compile(pattern + "$"), function))
        return function
    return keep


def listed(names):
    return [name for name in re.split(r", | and ", names) if name]


def expect(holds, found):
    if not holds:
        raise AssertionError(f"found {found}")


# Given

@step("a conference with {names}")
def conference(world, names):
    world.found("Conference")
    world.seat("the chair", "chair")
    world.seat("the clerk", "clerk")
    for name in listed(names):
        world.seat(name, city="Sampleton", state="OH", party="unknown")


@step("a conference of {number} members")
def big_conference(world, number):
    conference(world, " and ".join(f"M{i}" for i in range(1, int(number) + 1)))


@step("a committee {body} with {names} chaired by {name}")
def committee(world, body, names, chair):
    world.found(body, "standing_committee")
    world.committee_chairs = getattr(world, "committee_chairs", set()) | {chair}
    world.seat(chair, "chair", body)
    for name in listed(names):
        world.seat(name, "member", body)


@step("{name} weighs {rest} votes")
def weighs(world, name, weight):
    world.admin.act("change_member", member=world.place(name), role="member", weight=weight)


RULE_SENTENCES = {
    "more than half of those registered are a quorum": {
        "quorum": {"share": "1/2", "strict": True, "of": "registered"}},
    "votes are weighed": {"weighting": "by_seat"},
    "proxies are allowed": {"proxies": True},
    "designees are allowed": {"designees": True},
    "texts need two sponsors": {"sponsors_least": 2},
    "late texts come in by petition of half the members": {"late": "by_petition",
                                                           "petition": "1/2"},
    "late texts come in by leave": {"late": "by_leave"},
    "dissent is never registered": {"dissent": "never"},
    "numbers run per committee": {"numbering": "per_committee"},
    "two thirds are needed": {"voting": {"threshold": "2/3", "strict": False}},
    "more than half of everybody on the roll is needed": {"voting": {"base": "entitled"}},
    "the chair breaks ties": {"voting": {"tie": "chair_decides"}},
    "a tie passes": {"voting": {"tie": "passes"}},
    "abstentions count": {"voting": {"base": "yes_no_abstain"}},
    "silence is a yes": {"voting": {"silence": "yes"}},
    "ballots stand once cast": {"voting": {"ballot_change": False}},
    "the chair does not vote": {"voters": ["member"]},
    "nothing shows while a vote is open": {"voting": {"open_shows": "nothing"}},
    "who has voted shows": {"voting": {"open_shows": "who"}},
}


@step("in {body} the rule that {rest}")
def body_rule(world, body, sentence):
    rules = copy.deepcopy(world.rules[body])
    for key, value in RULE_SENTENCES[sentence].items():
        rules[key] = {**rules[key], **value} if isinstance(value, dict) else value
    world.set_rules(body, rules)


@step("the rule that {rest}")
def rule(world, sentence):
    body_rule(world, world.body, sentence)


@step("a quorum of {number}")
def quorum(world, number):
    rules = copy.deepcopy(world.rules[world.body])
    rules["quorum"]["least"] = int(number)
    world.set_rules(world.body, rules)


@step("a quorum of more than half of the members")
def quorum_half(world):
    rules = copy.deepcopy(world.rules[world.body])
    rules["quorum"] = {"share": "1/2", "strict": True, "least": 0, "of": "members"}
    world.set_rules(world.body, rules)


@step("a meeting")
def meeting(world):
    world.call_meeting()


@step("a meeting whose deadline has passed")
def late_meeting(world):
    world.call_meeting(submissions_until=1)


@step("a sitting with {names} present")
def sitting_with(world, names):
    world.sit(world.body)
    for name in listed(names):
        world.present(name)


@step("a sitting of {body}")
def sitting_of(world, body):
    world.sit(body)
    for (where, name) in list(world.seats):
        if where == body:
            world.present(name, body)


@step("a sitting")
def sitting(world):
    sitting_of(world, world.body)


@step("{name} is seated")
def is_seated(world, name):
    world.seat(name)


@step("the policy area {body}")
def policy_area(world, name):
    world.areas[name] = world.admin.act("name_issue", name=name, slug=name.lower()).id


# When: meetings

@step("{name} registers")
def registers(world, name):
    world.who(name).act("register", meeting=world.meeting)


@step("{name} registers {name} at the desk")
def registers_other(world, name, other):
    world.who(name).act("register_member", meeting=world.meeting, member=world.place(other))


@step("the desk registers {name}")
def desk_registers(world, name):
    registers_other(world, "the clerk", name)


@step("the desk takes back the registration of {name}")
def desk_takes_back(world, name):
    world.who("the clerk").act("end_registration", meeting=world.meeting,
                               member=world.place(name))


@step("{name} arrives")
def arrives(world, name):
    world.who(name).act("mark_presence", sitting=world.sittings[world.body], present=True)


@step("{name} leaves the hall")
def leaves_hall(world, name):
    world.who(name).act("mark_presence", sitting=world.sittings[world.body], present=False)


@step("{name} counts {number} present")
def counts(world, name, number):
    world.who(name).act("count_presence", sitting=world.sittings[world.body], present=int(number))


@step("the clerk notes {name} as {word}")
def notes_absence(world, name, category):
    world.who("the clerk").act("note_absence", sitting=world.sittings[world.body],
                               member=world.place(name), category=category)


@step("{name} adjourns")
def adjourns(world, name):
    world.who(name).act("adjourn_sitting", sitting=world.sittings[world.body])


@step("{name} ends the meeting")
def ends_meeting(world, name):
    world.who(name).act("end_meeting", meeting=world.meeting)


# When: seats

@step("the clerk names {name} designee of {name}")
def names_designee(world, name, member):
    world.stand_ins[name] = world.who("the clerk").act(
        "name_stand_in", member=world.place(member), person=world.people[name],
        kind="designee").id


@step("the clerk ends what {name} may do")
def ends_stand_in(world, name):
    world.who("the clerk").act("end_stand_in", stand_in=world.stand_ins[name])


@step("the seat of {name} ends")
def seat_ends(world, name):
    world.who(name)  # signed in before
    world.admin.act("end_seat", member=world.place(name), reason="the term ended")


# When: texts

@step("{name} drafts {title}")
def drafts(world, name, title):
    world.draft(name, title)


@step("{name} submits {title}")
def submits(world, name, title):
    if title not in world.titles:
        world.draft(name, title)
    world.submit(name, title)


@step("{name} looks for sponsors of {title}")
def looks_for_sponsors(world, name, title):
    world.who(name).act("show_draft", resolution=world.titles[title], shown=True)


@step("{name} sponsors {title}")
def sponsors(world, name, title):
    world.who(name).act("join_sponsors", resolution=world.titles[title])


@step("{name} leaves the sponsors of {title}")
def leaves(world, name, title):
    world.who(name).act("leave_sponsors", resolution=world.titles[title])


@step("{name} withdraws {title}")
def withdraws(world, name, title):
    world.who(name).act("withdraw_resolution", resolution=world.titles[title],
                        reason="second thoughts")


@step("{name} signs for {title}")
def signs(world, name, title):
    world.who(name).act("sign_petition", resolution=world.titles[title])


@step("{name} admits {title}")
def admits(world, name, title):
    world.who(name).act("admit_late", resolution=world.titles[title], reason="by leave")


@step("{name} refers {title} to {body}")
def refers(world, name, title, body):
    world.referrals[title] = world.who(name).act(
        "refer_resolution", resolution=world.titles[title], committee=world.bodies[body]).id
    world.committee = body


@step("{name} proposes a substitute for {title}")
def substitutes(world, name, title):
    world.substitutes[title] = world.who(name).act(
        "propose_substitute", referral=world.referrals[title], note="a better wording",
        **world.text(title, ", as amended")).id


@step("{name} reports {word} on {title} with {name} in the minority")
def reports_minority(world, name, recommendation, title, minority):
    report(world, name, recommendation, title, [world.place(minority, world.committee)])


@step("{name} reports {word} on {title}")
def reports(world, name, recommendation, title):
    report(world, name, recommendation, title, [])


def report(world, name, recommendation, title, minority):
    version = {"version": world.substitutes[title]} if recommendation == "adopt_as_amended" else {}
    world.who(name).act("make_report", referral=world.referrals[title], vote=world.vote,
                        recommendation=recommendation, minority=minority, **version)


@step("{name} places {title} on the agenda")
def places(world, name, title):
    world.who(name).act("place_item", meeting=world.meeting, resolution=world.titles[title])


@step("{name} pulls {title}")
def pulls(world, name, title):
    item = world.item(title)["id"]
    world.who(name).act("pull_item", item=item, reason="it deserves a debate")


@step("{name} replaces {title} and {title} by {title}")
def replaces(world, name, first, second, successor):
    world.who(name).act("replace_resolutions", resolution=world.titles[successor],
                        replaced=[world.titles[first], world.titles[second]])


@step("the clerk puts {title} under {body}")
def puts_under(world, title, area):
    world.who("the clerk").act("set_issues", resolution=world.titles[title],
                               issues=[world.areas[area]])


@step("the clerk takes {title} out of every policy area")
def takes_out(world, title):
    world.who("the clerk").act("set_issues", resolution=world.titles[title], issues=[])


# When: votes

@step("{name} calls the quorum")
def calls_quorum(world, name):
    world.who(name).act("call_quorum", sitting=world.sittings[world.body])


@step("{name} states the question on {title}")
def states(world, name, title):
    world.state_question(name, resolution=world.titles[title])


@step("{name} puts {title} to the vote in {body}")
def puts_in(world, name, title, body):
    version = {"version": world.substitutes[title]} if title in world.substitutes else {}
    world.state_question(name, body, subject="report", referral=world.referrals[title], **version)
    world.who(name).act("open_vote", vote=world.vote)


@step("{name} puts {title} to the vote")
def puts(world, name, title):
    states(world, name, title)
    opens(world, name)


@step("{name} puts the slate to the vote")
def puts_slate(world, name):
    world.state_question(name, subject="slate")
    opens(world, name)


@step("{name} opens the vote")
def opens(world, name):
    world.who(name).act("open_vote", vote=world.vote)


@step("{name} votes {word}")
def votes(world, name, choice):
    world.who(name).act("cast_ballot", vote=world.vote, choice=choice)


@step("{name} vote {word}")
def vote_one(world, name, choice):
    votes(world, name, choice)


@step("{names} vote {word}")
def vote_many(world, names, choice):
    for name in listed(names):
        votes(world, name, choice)


@step("members {number} to {number} vote {word}")
def vote_range(world, first, last, choice):
    for number in range(int(first), int(last) + 1):
        votes(world, f"M{number}", choice)


@step("{name} gives a proxy to {name}")
def gives(world, name, holder):
    world.proxies[name] = world.who(name).act("give_proxy", member=world.place(name),
                                              holder=world.place(holder)).id


@step("{name} takes the proxy back")
def takes_proxy_back(world, name):
    world.who(name).act("end_proxy", proxy=world.proxies[name])


@step("{name} votes {word} for {name}")
def votes_for(world, holder, choice, name):
    world.who(holder).act("cast_proxy_ballot", vote=world.vote, proxy=world.proxies[name],
                          choice=choice)


@step("{name} closes the vote")
def closes(world, name):
    world.who(name).act("close_vote", vote=world.vote)


@step("{name} announces the result")
def announces(world, name):
    world.who(name).act("announce_vote", vote=world.vote)


@step("{name} breaks the tie with {word}")
def breaks(world, name, choice):
    world.who(name).act("break_tie", vote=world.vote, choice=choice)


@step("{name} opens the vote again")
def reopens(world, name):
    world.who(name).act("reopen_vote", vote=world.vote, reason="a door was locked")


@step("{name} declares the vote void")
def voids(world, name):
    world.who(name).act("void_vote", vote=world.vote, reason="the question was misread")


@step("{name} enters a voice vote on {title}: {word}")
def voice(world, name, title, decision):
    world.state_question(name, resolution=world.titles[title], method="voice")
    world.who(name).act("enter_count", vote=world.vote, decision=decision)


@step("{name} enters a show of hands on {title}: {number} to {number}")
def hands(world, name, title, yes, no):
    world.state_question(name, resolution=world.titles[title], method="hand")
    world.who(name).act("enter_count", vote=world.vote, yes=int(yes), no=int(no), abstain=0,
                        decision="adopted" if int(yes) > int(no) else "rejected")


# When: dissent

@step("{name} registers a {word} on {title} saying {title}")
def dissents_saying(world, name, choice, title, statement):
    world.dissents[name] = world.who(name).act(
        "register_dissent", resolution=world.titles[title], choice=choice, statement=statement).id


@step("{name} registers an? {word} on {title}")
def dissents(world, name, choice, title):
    dissents_saying(world, name, choice, title, "")


@step("{name} takes the dissent back")
def takes_back(world, name):
    world.who(name).act("withdraw_dissent", dissent=world.dissents[name])


# Then

@step("refused: {rest}")
def refused(world, sentence):
    refusal, world.refusal = world.refusal, None
    expect(refusal is not None, "no refusal")
    expect(sentence in refusal.sentence, f"'{refusal.sentence}' about '{refusal.field}'")


@step("the vote is {word}")
def vote_is(world, decision):
    found = world.result()
    expect(found.get("decision") == decision, found.get("decision", found["state"]))


@step("the officers see {word} and nobody else does")
def officers_see(world, decision):
    expect(world.result(world.who("the clerk")).get("decision") == decision, "otherwise")
    expect("decision" not in world.result(), world.result())


@step("the sentence is {title}")
def sentence_is(world, sentence):
    expect(world.result()["sentence"] == sentence, world.result()["sentence"])


@step("{number} (?:is|are) present")
def are_present(world, number):
    found = world.server.anybody().get(f"/meetings/{world.meeting}.json")["sittings"][-1]
    expect(found["present"] == int(number), found)


@step("{name} is absent from the vote as {word}")
def is_absent(world, name, category):
    seat = world.place(name)
    found = next(b for b in world.result()["ballots"] if b["member"] == seat)
    expect(found.get("absence") == category, found)


@step("{body} has {number} resolutions?")
def area_has(world, area, number):
    found = world.server.anybody().get(f"/issues/{area.lower()}.json")["resolutions"]
    expect(len(found) == int(number), found)


@step("{title} is {word}")
def standing_is(world, title, standing):
    found = world.resolution(title)["standing"]
    expect(found == standing, found)


@step("{title} is called {title}")
def label_is(world, title, label):
    expect(world.resolution(title)["label"] == label, world.resolution(title)["label"])


@step("{title} is on the slate")
def on_slate(world, title):
    expect(world.item(title)["slate"], "not on it")


@step("{title} is off the slate")
def off_slate(world, title):
    expect(not world.item(title)["slate"], "on it")


@step("{number} have voted and no choice is seen")
def turnout(world, number):
    found = world.result()
    expect(found.get("cast") == int(number), found.get("cast"))
    page = world.server.anybody().page(f"/votes/{world.vote}")
    expect("ballots" not in found and "Every ballot" not in page, "choices")


@step("nothing of the vote is seen")
def nothing_seen(world):
    found = world.result()
    expect("cast" not in found and "ballots" not in found and "voted" not in found, found)


@step("the ballot of {name} is {word}")
def ballot_is(world, name, choice):
    seat = world.place(name)
    found = next(b for b in world.result()["ballots"] if b["member"] == seat)
    expect(found.get("choice", "silent") == choice, found)


@step("{title} has {number} dissents?")
def dissent_count(world, title, number):
    found = world.resolution(title)["dissents"]
    expect(len(found) == int(number), found)


@step("the text of {title} ends in {title}")
def text_ends(world, title, ending):
    current = next(v for v in world.resolution(title)["versions"] if v["current"])
    expect(current["clauses"][-1]["words"].endswith(ending), current["clauses"][-1]["words"])


@step("page, data and table of the vote agree")
def agree(world):
    data = world.result()
    page = world.server.anybody().page(f"/votes/{world.vote}")
    table = world.server.anybody().send("GET", f"/votes/{world.vote}.csv")[1].decode()
    rows = list(csv.DictReader(io.StringIO(table)))
    chosen = [b.get("choice", "") for b in data["ballots"]]
    expect([row["choice"] for row in rows] == chosen, "another CSV")
    for choice in ("yes", "no", "abstain"):
        expect(chosen.count(choice) == data["count"][choice], f"{choice}: {data['count']}")
        cells = page.count(f'<span class="choice {choice}">') - sum(
            dissent["choice"] == choice for dissent in data["dissents"])
        expect(cells == data["count"][choice], f"{cells} cells of {choice}")
    expect(data["sentence"].split(";")[0].replace("&", "&amp;") in page, "another sentence")
