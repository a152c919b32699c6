"""The sentences of stories that are about the floor: what is before the body, and who speaks."""
import time

from steps import expect, listed, step


# When

@step("speeches of {number} seconds with the sides taking turns")
def floor_rules(world, seconds):
    world.admin.act("set_floor_rules", body=world.bodies[world.body], rules={
        "speech_seconds": int(seconds), "side_seconds": 0, "item_seconds": 0, "balance": True,
        "confirm": False, "vote_seconds": 0, "vote_closes": False})


@step("{name} calls {title}")
def calls_item(world, name, title):
    world.who(name).act("call_item", sitting=world.sittings[world.body],
                        about=world.item(title)["id"])


@step("{name} asks to speak {word}")
def asks_to_speak(world, name, stance):
    world.spoken[name] = world.who(name).act(
        "ask_to_speak", sitting=world.sittings[world.body], stance=stance).id


@step("{name} enters {name} to speak {word}")
def enters_speaker(world, officer, name, stance):
    world.spoken[name] = world.who(officer).act(
        "enter_speaker", sitting=world.sittings[world.body], member=world.place(name),
        stance=stance).id


@step("{name} takes {name} off the list of speakers")
def leaves_speakers(world, who, name):
    world.who(who).act("leave_speakers", speaker=world.spoken[name])


@step("{name} closes the list of speakers")
def closes_list(world, name):
    world.who(name).act("set_speakers", sitting=world.sittings[world.body], closed=True)


@step("{name} recognises {name}")
def recognises(world, officer, name):
    world.who(officer).act("recognise_speaker", speaker=world.spoken[name])


@step("{name} ends the speech of {name}")
def ends_speech(world, officer, name):
    world.who(officer).act("end_speech", speaker=world.spoken[name])


@step("{name} calls a recess")
def calls_recess(world, name):
    world.who(name).act("recess_sitting", sitting=world.sittings[world.body])


@step("{name} ends the recess")
def ends_recess(world, name):
    world.who(name).act("resume_sitting", sitting=world.sittings[world.body])


@step("votes that close by themselves")
def votes_close(world):
    world.admin.act("set_floor_rules", body=world.bodies[world.body], rules={
        "speech_seconds": 0, "side_seconds": 0, "item_seconds": 0, "balance": False,
        "confirm": False, "vote_seconds": 0, "vote_closes": True})


@step("{name} opens the vote for {number} seconds?")
def opens_for(world, name, seconds):
    world.who(name).act("open_vote", vote=world.vote, seconds=int(seconds))


@step("{number} seconds pass")
def seconds_pass(_, seconds):
    time.sleep(int(seconds))


@step("a screen")
def a_screen(world):
    world.screen = world.who("the clerk").act("add_screen", meeting=world.meeting, name="Hall").id


@step("{name} queues the message {title}")
def queues_message(world, name, words):
    world.slide = world.who(name).act("queue_slide", screen=world.screen, kind="message",
                                      words=words).id


@step("{name} shows the next slide(?: again)?")
def shows_slide(world, name):
    world.who(name).act("show_slide", slide=world.slide)


@step("{name} takes the next step {word}")
def takes_next_step(world, name, key):
    found = world.chair()
    expect(found["key"] == key and not found["asks"], found)
    done = world.who(name).act(found["action"], **found["fields"]).id
    if key == "open_sitting":
        world.sittings[world.body] = done
    if key.startswith("prepare"):
        world.vote = done


@step("everybody is present")
def everybody_present(world):
    for where, name in list(world.seats):
        world.present(name, where)


# Then

@step("the next step is {word}")
def next_step_is(world, key):
    expect(world.chair()["key"] == key, world.chair())


@step("refused, for {name} {rest}")
def refused(world, name, did):
    refusal, world.refusal = world.refusal, None
    expect(refusal is not None, "no refusal")
    detail = refusal.problem.get("detail", "")
    expect(detail.startswith(f"{name} {did} at "), refusal.problem)


@step("{names} waits? to speak")
def wait_to_speak(world, names):
    found = [speaker["name"] for speaker in world.speakers()[1]["waiting"]]
    expect(found == listed(names), found)


@step("nobody waits to speak")
def nobody_waits(world):
    expect(not world.speakers()[1]["waiting"], world.speakers()[1]["waiting"])


@step("{name} has the floor")
def has_floor(world, name):
    found = world.floor()["speakers"].get("speaking", {})
    expect(found.get("name") == name, found)
    expect(world.speakers()[0]["speaking"] == found, world.speakers()[0])


@step("{name} has {number} seconds")
def has_seconds(world, name, seconds):
    has_floor(world, name)
    expect(world.floor()["speakers"]["speaking"]["seconds"] == int(seconds), world.floor())


@step("{name} is next to speak")
def is_next(world, name):
    expect(world.speakers()[1]["next"] == world.spoken[name], world.speakers())


@step("{title} is before the body")
def is_called(world, title):
    found = world.floor()["called"]
    expect(found["title"] == title and len(found["text"]["text"]) == 64, found)


@step("the screen shows {word}")
def screen_shows(world, kind):
    found = world.server.anybody().get(f"/screens/{world.screen}.json")
    expect(found["shows"]["kind"] == kind and "queue" not in found, found)


@step("the screen says {title}")
def screen_says(world, words):
    found = world.server.anybody().get(f"/screens/{world.screen}.json")["shows"]
    expect(found["words"] == words, found)
