/* One thread writes, so an addition is a load and a store, and no locked instruction. */
#include "clerk/meter.h"

#include <assert.h>

static const int64_t batch_limits[HISTOGRAM_STEPS] = { 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000,
	2000, 4000, 8000, 16000, 32000 };

static const int64_t commit_limits[HISTOGRAM_STEPS] = { 100, 250, 500, 1000, 2500, 5000, 10000,
	25000, 50000, 100000, 250000, 500000, 1000000, 2500000, 5000000, 10000000 };

void
meter_init(struct meter *meter)
{
	meter->batches.limits = batch_limits;
	meter->commits.limits = commit_limits;
}

uint64_t
meter_read(const meter_count *count)
{
	return atomic_load_explicit(count, memory_order_relaxed);
}

void
meter_add(meter_count *count, uint64_t more)
{
	atomic_store_explicit(count, meter_read(count) + more, memory_order_relaxed);
}

void
histogram_note(struct histogram *histogram, int64_t value)
{
	assert(value >= 0);
	size_t step = 0;
	while (step < HISTOGRAM_STEPS && value > histogram->limits[step])
		step++;
	meter_add(&histogram->counts[step], 1);
	meter_add(&histogram->sum, (uint64_t)value);
}

void
meter_action(struct meter *meter, enum action_kind kind, enum came_of came_of)
{
	if (kind < ACTION_KINDS)
		meter_add(&meter->actions[kind][came_of], 1);
}

void
meter_commit_begins(struct meter *meter, int64_t micros)
{
	atomic_store_explicit(&meter->since, micros, memory_order_relaxed);
}

void
meter_commit_ends(struct meter *meter, size_t entries, int64_t micros)
{
	int64_t since = atomic_load_explicit(&meter->since, memory_order_relaxed);
	histogram_note(&meter->batches, (int64_t)entries);
	histogram_note(&meter->commits, micros - since);
	atomic_store_explicit(&meter->since, 0, memory_order_relaxed);
}

void
meter_newest(struct meter *meter, const struct stamp *stamp)
{
	atomic_store_explicit(&meter->last_seq, stamp->seq, memory_order_relaxed);
	atomic_store_explicit(&meter->last_at, stamp->at, memory_order_relaxed);
}
