"""A well-formed body for every action: what its schema asks for, with what it is about."""
import time

from assembly import CLAUSES, RULES

PAST = 946684800000  # the first moment of the year 2000, UTC

STATES = [{"name": name, "label": name.title(), "standing": standing} for name, standing in (
    ("draft", "draft"), ("in", "pending"), ("adopted", "adopted"), ("rejected", "rejected"))]
STEPS = [{"step": step, "from": before, "to": after} for step, before, after in (
    ("submit", "draft", "in"), ("adopt", "in", "adopted"), ("reject", "in", "rejected"))]

FLOOR = {"speech_seconds": 60, "side_seconds": 0, "item_seconds": 0, "balance": True,
         "confirm": False, "vote_seconds": 0, "vote_closes": False}

# What an id is, by the field's name; what an action needs beyond it, or otherwise, follows.
IDS = {
    "body": lambda own: own.body, "committee": lambda own: own.committee,
    "meeting": lambda own: own.meeting, "sitting": lambda own: own.sitting,
    "member": lambda own: own.seats["spare"], "person": lambda own: own.people["spare"],
    "holder": lambda own: own.seats["vice_chair"], "resolution": lambda own: own.resolution(),
    "referral": lambda own: own.referral(), "item": lambda own: own.item(),
    "vote": lambda own: own.open_vote(), "proxy": lambda own: own.proxy(),
    "stand_in": lambda own: own.stand_in(), "dissent": lambda own: own.dissent(),
    "speaker": lambda own: own.speaker(), "screen": lambda own: own.screen(),
    "slide": lambda own: own.slide(),
}


def reported(own):
    referral = own.referral()
    return {"referral": referral, "vote": own.committee_vote(referral), "recommendation": "adopt",
            "minority": []}


def registered(own):
    own.do("clerk", "register_member", meeting=own.meeting, member=own.seats["spare"])
    return {}


def adjourned(own):
    own.do("chair", "adjourn_sitting", sitting=own.sitting)
    return {"meeting": own.meeting, "name": "Second sitting"}


def without_meeting(own):
    own.do("chair", "adjourn_sitting", sitting=own.sitting)
    own.do("chair", "end_meeting", meeting=own.meeting)
    return {"starts": PAST, "ends": int(time.time() * 1000) + 1}


def over(own):
    own.do("chair", "adjourn_sitting", sitting=own.sitting)
    return {}


def speaking(own):
    return {"speaker": own.speaker(speaking=True)}


def limited(own):
    own.do("chair", "set_speakers", sitting=own.sitting, speech_seconds=60)
    return speaking(own)


def paused(own):
    speech = speaking(own)
    own.do("chair", "pause_speech", **speech)
    return speech


def recessed(own):
    own.do("chair", "recess_sitting", sitting=own.sitting)
    return {"sitting": own.sitting}


def sponsored(own):
    resolution = own.resolution()
    own.do("vice_chair", "join_sponsors", resolution=resolution)
    return {"resolution": resolution}


def named(own, field):
    """A draft of the member's, and the hash of what it says."""
    draft = own.draft()
    return {"resolution": draft, field: own.voices["member"].read_draft(draft)}


OWN = {
    "found_body": lambda own: {"kind": "standing_committee", "parent": own.body,
                               "short_name": "X"},
    "set_body_rules": lambda own: {"rules": RULES},
    "set_body_workflow": lambda own: {"states": STATES, "steps": STEPS},
    "seat_member": lambda own: {"person": own.people["guest"]},
    "name_stand_in": lambda own: {"person": own.people["guest"]},
    "give_proxy": lambda own: {"member": own.seats["member"]},
    "call_meeting": without_meeting,
    "set_meeting_times": lambda own: {"starts": PAST, "ends": int(time.time() * 1000)},
    "end_meeting": over,
    "end_registration": registered,
    "open_sitting": adjourned,
    "note_absence": lambda own: {"category": "excused"},
    "name_issue": lambda own: {"slug": "lamps"},
    "draft_resolution": lambda own: {"clauses": CLAUSES, "sponsors": []},
    "revise_draft": lambda own: {"clauses": CLAUSES, **named(own, "base")},
    "show_draft": lambda own: {"resolution": own.draft()},
    "submit_resolution": lambda own: {"meeting": own.meeting, **named(own, "text")},
    "write_version": lambda own: {"kind": "revision", "clauses": CLAUSES},
    "propose_substitute": lambda own: {"clauses": CLAUSES},
    "leave_sponsors": sponsored,
    "move_resolution": lambda own: {"step": "table"},
    "replace_resolutions": lambda own: {"replaced": [own.resolution()]},
    "sign_petition": lambda own: {"resolution": own.late("by_petition")},
    "admit_late": lambda own: {"resolution": own.late("by_leave")},
    "move_item": lambda own: {"item": [own.item(), own.item()][1], "position": 1},
    "set_issues": lambda own: {"issues": [own.issue()]},
    "make_report": reported,
    "place_item": lambda own: {"resolution": own.resolution()},
    "slate_item": lambda own: {"item": own.item()},
    "pull_item": lambda own: {"item": own.item(slated=True)},
    "prepare_vote": lambda own: {"resolution": own.resolution(), "method": "roll_call"},
    "open_vote": lambda own: {"vote": own.vote()},
    "announce_vote": lambda own: {"vote": own.closed_vote()},
    "break_tie": lambda own: {"vote": own.tied_vote()},
    "reopen_vote": lambda own: {"vote": own.closed_vote()},
    "enter_count": lambda own: {"vote": own.vote("voice"), "decision": "adopted"},
    "record_past_vote": lambda own: {
        "held": PAST, "outcome": "Adopted", "decision": "adopted",
        "ballots": [{"member": own.seats["member"], "choice": "yes"}],
        "absences": [{"member": own.seats["giver"], "category": "excused"}]},
    "set_floor_rules": lambda own: {"rules": FLOOR},
    "call_item": lambda own: {"about": own.item()},
    "move_speaker": lambda own: {"speaker": [own.speaker(), own.do(
        "vice_chair", "ask_to_speak", sitting=own.sitting, stance="for")][1]},
    "set_speakers": lambda own: {"closed": True},
    "pause_speech": speaking, "resume_speech": paused, "end_speech": speaking,
    "extend_speech": limited,
    "rename_body": lambda own: {"short_name": "RN"},
    "resume_sitting": recessed,
    "change_screen": lambda own: {"dark": True},
    "show_on_screen": lambda own: {"kind": "message", "words": "Welcome"},
    "queue_slide": lambda own: {"kind": "vote", "about": own.open_vote()},
    "register_dissent": lambda own: {"resolution": own.adopted(), "choice": "no"},
}


class Bodies:
    """Bodies as the description of the API has them."""

    def __init__(self, document):
        self.schemas = document["components"]["schemas"]

    def schema(self, node):
        return self.schemas[node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node

    def fields(self, action):
        """Of an action: each field with its schema."""
        return {name: self.schema(node) for name, node in
                self.schemas["action_" + action]["properties"].items()}

    def required(self, action):
        return self.schemas["action_" + action]["required"]

    def well_formed(self, action, own):
        """With every field that is required, and those that are given here."""
        body = OWN[action](own) if action in OWN else {}
        for name in self.required(action):
            if name not in body:
                body[name] = self.value(name, self.fields(action)[name], own)
        return body

    def value(self, name, schema, own):
        if name in IDS:
            return IDS[name](own)
        if "enum" in schema:
            return schema["enum"][0]
        return {"string": "1" if name == "weight" else "A text", "integer": 1, "boolean": True,
                "array": []}[schema["type"]]
