/* Proxies: one seat lets another vote for it. What a body that allows none, or so many, refuses. */
#include <assert.h>

#include "assembly/dump.h"
#include "assembly/member.h"
#include "assembly/verbs.h"

static struct fault
giver_check(const struct asking *asking, const struct member *member)
{
	TRY(member_own_check(asking, member, "member"));
	if (member->left)
		return fault(FAULT_SEAT_ENDED, "member");
	if (!member_votes(member))
		return fault(FAULT_NO_VOTE_HERE, "member");
	if (member->proxy)
		return fault(FAULT_PROXY_GIVEN, "member");
	return member->proxies_held.count > 0 ? fault(FAULT_PROXY_PASSED_ON, "member") : OK;
}

static struct fault
holder_check(const struct member *member, const struct member *holder)
{
	if (holder == member)
		return fault(FAULT_OWN_SEAT, "holder");
	if (holder->body != member->body)
		return fault(FAULT_WRONG_BODY, "holder");
	if (holder->left)
		return fault(FAULT_SEAT_ENDED, "holder");
	if (!member_votes(holder))
		return fault(FAULT_NO_VOTE_HERE, "holder");
	if (holder->proxy)
		return fault(FAULT_PROXY_PASSED_ON, "holder");
	bool full = (int64_t)holder->proxies_held.count >= holder->body->rules.proxies_most;
	return full ? fault(FAULT_PROXIES_FULL, "holder") : OK;
}

struct fault
decide_give_proxy(struct asking *asking, const struct action_give_proxy *action)
{
	const struct member *member = assembly_must(asking->assembly, action->member, NOUN_MEMBER);
	struct member *holder;
	if (!member->body->rules.proxies)
		return fault(FAULT_PROXIES_BARRED, "member");
	TRY(giver_check(asking, member));
	TRY(assembly_want(asking->assembly, action->holder, NOUN_MEMBER, "holder", &holder));
	TRY(holder_check(member, holder));
	EMIT(asking, PROXY_GIVEN, proxy_given, .member = action->member, .holder = action->holder);
	return OK;
}

void
apply_proxy_given(struct assembly *assembly, const struct stamp *stamp,
	const struct event_proxy_given *event)
{
	struct proxy *proxy = assembly_add(assembly, stamp, NOUN_PROXY, sizeof *proxy);
	proxy->member = assembly_must(assembly, event->member, NOUN_MEMBER);
	proxy->holder = assembly_must(assembly, event->holder, NOUN_MEMBER);
	assert(!proxy->member->proxy);
	proxy->member->proxy = proxy;
	list_add(assembly->arena, &proxy->holder->proxies_held, proxy);
	assembly_touch(assembly, proxy->member);
	assembly_touch(assembly, proxy->holder);
}

struct fault
decide_end_proxy(struct asking *asking, const struct action_end_proxy *action)
{
	const struct proxy *proxy = assembly_must(asking->assembly, action->proxy, NOUN_PROXY);
	TRY(member_own_check(asking, proxy->member, "proxy"));
	if (proxy->ended)
		return fault(FAULT_PROXY_ENDED, "proxy");
	EMIT(asking, PROXY_ENDED, proxy_ended, .proxy = action->proxy);
	return OK;
}

void
proxy_end_all(struct asking *asking, const struct member *member)
{
	if (member->proxy)
		EMIT(asking, PROXY_ENDED, proxy_ended, .proxy = member->proxy->head.id);
	for (EACH(const struct proxy, held, &member->proxies_held))
		EMIT(asking, PROXY_ENDED, proxy_ended, .proxy = held->head.id);
}

void
apply_proxy_ended(struct assembly *assembly, const struct stamp *stamp,
	const struct event_proxy_ended *event)
{
	(void)stamp;
	struct proxy *proxy = assembly_must(assembly, event->proxy, NOUN_PROXY);
	assert(proxy->member->proxy == proxy);
	proxy->ended = true;
	proxy->member->proxy = NULL;
	list_remove(&proxy->holder->proxies_held, proxy);
	assembly_touch(assembly, proxy);
	assembly_touch(assembly, proxy->member);
	assembly_touch(assembly, proxy->holder);
}

void
proxy_write(const struct proxy *proxy, struct buf *out)
{
	dump_begin(out, &proxy->head);
	dump_entity(out, "member", proxy->member);
	dump_entity(out, "holder", proxy->holder);
	dump_flag(out, "ended", proxy->ended);
	dump_end(out);
}
