/* Who may ask for what, and when: the columns of actions.def, enforced in one place before any
 * decide_ function is called. The matrix in the docs is printed from the same table. */
#ifndef WHEREAS_ASSEMBLY_PERMISSION_H
#define WHEREAS_ASSEMBLY_PERMISSION_H

#include "record/shape.h"
#include "text/fault.h"

struct asking;

/* Bits: a role in the body concerned, or what somebody is to the whole house. */
enum may {
	MAY_MEMBER = 1 << ROLE_MEMBER,
	MAY_CHAIR = 1 << ROLE_CHAIR,
	MAY_VICE_CHAIR = 1 << ROLE_VICE_CHAIR,
	MAY_CLERK = 1 << ROLE_CLERK,
	MAY_SCRUTINEER = 1 << ROLE_SCRUTINEER,
	MAY_AUDITOR = 1 << ROLE_AUDITOR,
	MAY_OBSERVER = 1 << ROLE_OBSERVER,
	MAY_PERSON = 1 << ROLE_COUNT,
	MAY_ADMINISTRATOR = 1 << (ROLE_COUNT + 1),
};

/* What must hold of the entity an action is about. */
enum condition {
	WHILE_ALWAYS,
	WHILE_MEETING_RUNNING,
	WHILE_SITTING_OPEN,
	WHILE_RESOLUTION_DRAFT,
	WHILE_RESOLUTION_SEEKING, /* a draft that looks for sponsors, or pending */
	WHILE_RESOLUTION_PENDING, /* submitted, and not yet decided or withdrawn */
	WHILE_RESOLUTION_KNOWN,   /* submitted, wherever it now stands */
	WHILE_RESOLUTION_ADOPTED,
	WHILE_REFERRAL_OPEN,
	WHILE_ITEM_STANDING,
	WHILE_ITEM_ON_SLATE,
	WHILE_VOTE_PREPARED,
	WHILE_VOTE_OPEN,
	WHILE_VOTE_CLOSED, /* closed and not yet announced */
	WHILE_VOTE_KNOWN,  /* not void */
	WHILE_SPEAKER_WAITING,  /* on the list */
	WHILE_SPEAKER_SPEAKING, /* has the floor, or was interrupted */
	WHILE_SCREEN_THERE,     /* not taken away, and its meeting goes on */
	WHILE_SLIDE_QUEUED,     /* still to be shown, on such a screen */
};

struct action_kind_info {
	const char *name;
	const struct shape *shape;
	bool has_object;      /* false: the whole house is concerned */
	size_t object_offset; /* of the id of the entity concerned */
	unsigned who;         /* bits of enum may */
	enum condition condition;
	const char *object_field;
	const char *sentence;
};

/* May the caller ask for this action on this entity now? FAULT_NOT_SIGNED_IN, _NOT_FOUND about the
 * object's field, _FORBIDDEN, or the fault of the condition that does not hold, in this order. */
MUST_USE struct fault permission_check(const struct asking *asking,
	const struct action_kind_info *info, const void *action);

/* What the caller is, as bits of enum may, in a body (0: in the whole house). A clerk of the body
 * above counts as clerk; in the whole house a role counts when it is held in any assembly. */
unsigned permission_roles(const struct asking *asking, uint64_t body);

#endif
