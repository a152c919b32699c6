/* One thread, a chain of what is to be done, and Argon2id with the cost that libsodium calls
 * interactive: 64 MiB and two passes. */
#include "http/password.h"

#include <assert.h>
#include <errno.h>
#include <pthread.h>
#include <sodium.h>
#include <string.h>

#include "text/utf8.h"

static_assert(PASSWORD_HASH_SIZE == crypto_pwhash_STRBYTES, "as large as libsodium's");

struct passwords {
	pthread_t thread;
	pthread_mutex_t lock; /* guards: */
	pthread_cond_t changed;
	struct password *first, **end;
	size_t waiting;
	bool closed;
};

static bool
make(char *out, struct str text)
{
	memset(out, 0, PASSWORD_HASH_SIZE);
	return crypto_pwhash_str(out, text.at, text.size, crypto_pwhash_OPSLIMIT_INTERACTIVE,
		crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
}

/* False where there was no memory to compare with, which must not pass for a wrong password: of
 * that libsodium says EINVAL. */
static bool
compare(const struct password *password, const char *hash, bool *ret_same)
{
	errno = 0;
	*ret_same = crypto_pwhash_str_verify(hash, password->given.at, password->given.size) == 0;
	return *ret_same || errno == EINVAL;
}

/* `nobody` is the hash of a password that nobody knows. */
static void
work_on(struct password *password, const char *nobody)
{
	bool same = true;
	password->right = true;
	if (password->given.at
	    && !compare(password, password->hash ? password->hash : nobody, &same)) {
		password->job->fault = fault(FAULT_NO_MEMORY, "");
		return;
	}
	if (password->given.at)
		password->right = same && password->hash;
	if (password->right && password->wanted.at && !make(password->made, password->wanted))
		password->job->fault = fault(FAULT_NO_MEMORY, "");
}

static struct password *
take(struct passwords *passwords)
{
	pthread_mutex_lock(&passwords->lock);
	while (!passwords->first && !passwords->closed)
		pthread_cond_wait(&passwords->changed, &passwords->lock);
	struct password *password = passwords->first;
	if (password) {
		passwords->first = password->next;
		passwords->waiting--;
		if (!passwords->first)
			passwords->end = &passwords->first;
	}
	pthread_mutex_unlock(&passwords->lock);
	return password;
}

static void *
run(void *context)
{
	struct passwords *passwords = context;
	char nobody[PASSWORD_HASH_SIZE], secret[32];
	randombytes_buf(secret, sizeof secret);
	bool made = make(nobody, (struct str){ secret, sizeof secret });
	for (struct password *password; (password = take(passwords));) {
		made = made || make(nobody, (struct str){ secret, sizeof secret });
		if (made)
			work_on(password, nobody);
		else
			password->job->fault = fault(FAULT_NO_MEMORY, "");
		password->job->done(password->job);
	}
	return NULL;
}

struct passwords *
passwords_new(struct arena *arena)
{
	struct passwords *passwords = TAKE(arena, struct passwords);
	passwords->end = &passwords->first;
	if (sodium_init() < 0 || pthread_mutex_init(&passwords->lock, NULL)
	    || pthread_cond_init(&passwords->changed, NULL)
	    || pthread_create(&passwords->thread, NULL, run, passwords))
		return NULL;
	return passwords;
}

void
passwords_end(struct passwords *passwords)
{
	pthread_mutex_lock(&passwords->lock);
	passwords->closed = true;
	pthread_cond_signal(&passwords->changed);
	pthread_mutex_unlock(&passwords->lock);
	pthread_join(passwords->thread, NULL);
	pthread_mutex_destroy(&passwords->lock);
	pthread_cond_destroy(&passwords->changed);
}

bool
passwords_put(struct passwords *passwords, struct password *password)
{
	password->next = NULL;
	pthread_mutex_lock(&passwords->lock);
	bool put = passwords->waiting < PASSWORDS_WAITING_MOST;
	if (put) {
		*passwords->end = password;
		passwords->end = &password->next;
		passwords->waiting++;
		pthread_cond_signal(&passwords->changed);
	}
	pthread_mutex_unlock(&passwords->lock);
	return put;
}

struct fault
password_check(struct str text)
{
	size_t characters = 0;
	uint32_t point;
	while (utf8_next(&text, &point))
		characters++;
	if (characters > PASSWORD_MOST)
		return fault_too_large("password", PASSWORD_MOST, "characters");
	return characters < PASSWORD_LEAST ? fault(FAULT_PASSWORD_SHORT, "password") : OK;
}
