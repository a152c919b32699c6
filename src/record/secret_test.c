/* Numbers of the vault: the bytes that a data file holds, and every size of them read back. */
#include "record/secret.h"

#include "text/arena_fixture.h"

static void
numbers_have_these_bytes(void **state)
{
	static const char bytes[] = "\x00\x00\x01\x8f\xff\x00\x80\x7f";
	struct buf out;
	buf_init(&out, *state, SECRET_NUMBER_SIZE);
	secret_number_write(&out, UINT64_C(0x0000018fff00807f));
	assert_int_equal(out.size, SECRET_NUMBER_SIZE);
	assert_memory_equal(out.at, bytes, SECRET_NUMBER_SIZE);
}

static void
numbers_of_every_size_are_read_back(void **state)
{
	for (int bit = 0; bit < 64; bit++) {
		uint64_t number = UINT64_MAX >> bit;
		struct buf out;
		buf_init(&out, *state, SECRET_NUMBER_SIZE);
		secret_number_write(&out, number);
		assert_true(secret_number_read(out.at) == number);
	}
}

static void
a_digest_is_a_name_of_its_own_bytes(void **state)
{
	struct digest digest = digest_of(STR("abc"));
	struct str name = secret_name(*state, &digest);
	assert_int_equal(name.size, DIGEST_SIZE);
	assert_memory_equal(name.at, digest.bytes, DIGEST_SIZE);
	assert_ptr_not_equal(name.at, digest.bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_ARENA(numbers_have_these_bytes),
		WITH_ARENA(numbers_of_every_size_are_read_back),
		WITH_ARENA(a_digest_is_a_name_of_its_own_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
