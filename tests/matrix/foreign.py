"""By action, the fields that take an id of something that belongs to a body: what is sent in place
of it when it is the other body's, and what the refusal says. "minority[0]" is the first of a
list."""


def seat(own):
    return own.seats["spare"]


FOREIGN = {
    "give_proxy": {"holder": (lambda own: {"holder": seat(own)}, "WRONG_BODY")},
    "register_member": {"member": (lambda own: {"member": seat(own)}, "WRONG_BODY")},
    "end_registration": {"member": (lambda own: {"member": seat(own)}, "WRONG_BODY")},
    "open_sitting": {"meeting": (lambda own: {"meeting": own.meeting}, "WRONG_BODY")},
    "mark_member_presence": {"member": (lambda own: {"member": seat(own)}, "WRONG_BODY")},
    "note_absence": {"member": (lambda own: {"member": seat(own)}, "WRONG_BODY")},
    "draft_resolution": {"sponsors[0]": (lambda own: {"sponsors": [seat(own)]}, "WRONG_BODY")},
    "submit_resolution": {"meeting": (lambda own: {"meeting": own.meeting}, "WRONG_BODY")},
    "replace_resolutions": {
        "replaced[0]": (lambda own: {"replaced": [own.resolution()]}, "WRONG_BODY")},
    "refer_resolution": {
        "committee": (lambda own: {"committee": own.committee}, "WRONG_BODY")},
    "make_report": {
        "vote": (lambda own: {"vote": own.committee_vote(own.referral())}, "OTHER_REFERRAL"),
        "version": (lambda own: {"version": own.version()}, "VERSION_REFUSED"),
        "minority[0]": (lambda own: {"minority": [seat(own)]}, "WRONG_BODY")},
    "place_item": {"resolution": (lambda own: {"resolution": own.resolution()}, "WRONG_BODY")},
    "call_item": {"about": (lambda own: {"about": own.item()}, "WRONG_BODY")},
    "ask_to_speak": {"about": (lambda own: {"about": own.item()}, "WRONG_BODY")},
    "enter_speaker": {"about": (lambda own: {"about": own.item()}, "WRONG_BODY"),
                      "member": (lambda own: {"member": seat(own)}, "WRONG_BODY")},
    "set_speakers": {"about": (lambda own: {"about": own.item()}, "WRONG_BODY")},
    "add_screen": {"body": (lambda own: {"body": own.committee}, "WRONG_BODY")},
    "show_on_screen": {"about": (lambda own: {
        "kind": "resolution", "words": "", "about": own.resolution()}, "WRONG_BODY")},
    "queue_slide": {"about": (lambda own: {"about": own.open_vote()}, "WRONG_BODY")},
    "prepare_vote": {
        "sitting": (lambda own: {"sitting": own.sitting}, "WRONG_BODY"),
        "resolution": (lambda own: {"resolution": own.resolution()}, "WRONG_BODY"),
        "version": (lambda own: {"version": own.version()}, "OTHER_RESOLUTION"),
        "items[0]": (lambda own: {"resolution": 0, "items": [own.item()]}, "WRONG_BODY"),
        "referral": (lambda own: {"subject": "report", "resolution": 0,
                                  "referral": own.referral()}, "WRONG_BODY")},
    "cast_proxy_ballot": {"proxy": (lambda own: {"proxy": own.proxy()}, "WRONG_BODY")},
    "record_past_vote": {
        "resolution": (lambda own: {"resolution": own.resolution()}, "WRONG_BODY"),
        "ballots[0].member": (lambda own: {
            "ballots": [{"member": seat(own), "choice": "yes"}]}, "WRONG_BODY"),
        "absences[0].member": (lambda own: {
            "absences": [{"member": seat(own), "category": "excused"}]}, "WRONG_BODY")},
}
