/* The sandbox, tried from inside: each case enters it in a process of its own, does one thing, and
 * says with its exit status what came of it. */
#include "main/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { PATH_BYTES = 128, NOT_ENTERED = 99, FREE_PORT = 0, OTHER_PORT = 21499 };

static char folder[PATH_BYTES / 2], file[PATH_BYTES], beside[PATH_BYTES];

static int
set_up(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "/tmp/whereas-test-XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	snprintf(file, sizeof file, "%s/test.db", folder);
	snprintf(beside, sizeof beside, "%s/beside", folder);
	int made = open(file, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
	close(made);
	return made < 0;
}

static int
tear_down(void **state)
{
	(void)state;
	unlink(beside);
	unlink(file);
	return rmdir(folder);
}

/* Which of them: that of the server, of the demonstration, or of who draws cards. */
enum place { SERVING, PLAYING, DRAWING };

static struct fault
enter(enum place place)
{
	struct sandbox sandbox = { .mode = SANDBOX_ON,
		.file = file,
		.connects = place == PLAYING,
		.listen = { "127.0.0.1:0" } };
	return place == DRAWING ? sandbox_enter_drawing(SANDBOX_ON) : sandbox_enter(&sandbox);
}

/* How a process ended that entered the sandbox and did something: its status as of waitpid(2). */
static int
inside(int (*act)(void), enum place place)
{
	int status = 0;
	pid_t child = fork();
	if (child == 0) {
		bool entered = !sandbox_bare() && enter(place).code == FAULT_NONE;
		_exit(entered ? act() : NOT_ENTERED);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

/* Skipped where the kernel, or this build, has none. */
static void
assert_inside(int (*act)(void), enum place place, int wanted)
{
	int status = inside(act, place);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_ENTERED)
		skip();
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), wanted);
}

/* The error of a call that failed, 0 of one that did not. */
static int
error_of(int result)
{
	return result < 0 ? errno : 0;
}

static int
open_password_file(void)
{
	return error_of(open("/etc/passwd", O_RDONLY | O_CLOEXEC));
}

static int
open_own_file(void)
{
	int made = open(beside, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
	return made >= 0 && write(made, "x", 1) == 1 && ftruncate(made, 0) == 0
		       && unlink(beside) == 0
		   ? 0
		   : 1;
}

static int
signal_other(void)
{
	pid_t other = getppid();
	return error_of((int)syscall(SYS_tgkill, other, other, 0));
}

static int
limit_other(void)
{
	struct rlimit files;
	return error_of(prlimit(getppid(), RLIMIT_NOFILE, NULL, &files));
}

static int
end_oneself(void)
{
	return raise(SIGKILL);
}

static int
make_process(void)
{
	pid_t child = fork();
	if (child == 0)
		_exit(0);
	return error_of(child);
}

static int
run_program(void)
{
	execl("/bin/true", "true", (char *)NULL);
	return errno;
}

static int
make_code(void)
{
	void *at = mmap(
	    NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	return at == MAP_FAILED ? errno : 0;
}

static int
open_local_socket(void)
{
	return error_of(socket(AF_UNIX, SOCK_STREAM, 0));
}

static int
speak(int (*verb)(int, const struct sockaddr *, socklen_t), uint16_t port)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_port = htons(port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int made = socket(AF_INET, SOCK_STREAM, 0);
	return made < 0 ? errno : error_of(verb(made, (struct sockaddr *)&address, sizeof address));
}

static int
connect_out(void)
{
	return speak(connect, OTHER_PORT);
}

static int
bind_own_port(void)
{
	return speak(bind, FREE_PORT);
}

static int
bind_other_port(void)
{
	return speak(bind, OTHER_PORT);
}

static void *
nothing(void *context)
{
	return context;
}

static int
make_thread(void)
{
	pthread_t thread;
	return pthread_create(&thread, NULL, nothing, NULL) || pthread_join(thread, NULL);
}

static int
look_for_own_limit(void)
{
	struct rlimit files;
	return error_of(getrlimit(RLIMIT_NOFILE, &files));
}

static int
look_for_core(void)
{
	struct rlimit core = { 1, 1 };
	return getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_cur != 0;
}

static void
other_files_are_closed(void **state)
{
	(void)state;
	assert_inside(open_password_file, SERVING, EACCES);
}

static void
the_folder_of_the_data_file_is_open(void **state)
{
	(void)state;
	assert_inside(open_own_file, SERVING, 0);
}

static void
no_process_is_made(void **state)
{
	(void)state;
	assert_inside(make_process, SERVING, EPERM);
}

static void
whoever_runs_a_program_is_ended(void **state)
{
	(void)state;
	int status = inside(run_program, SERVING);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_ENTERED)
		skip();
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGSYS);
}

static void
no_memory_is_made_executable(void **state)
{
	(void)state;
	assert_inside(make_code, SERVING, EPERM);
}

static void
there_are_only_sockets_of_the_internet(void **state)
{
	(void)state;
	assert_inside(open_local_socket, SERVING, EPERM);
}

static void
nothing_is_connected_to(void **state)
{
	(void)state;
	assert_inside(connect_out, SERVING, EPERM);
}

static void
but_by_the_demonstration(void **state)
{
	(void)state;
	assert_inside(connect_out, PLAYING, ECONNREFUSED);
}

static void
its_own_port_can_be_bound(void **state)
{
	(void)state;
	assert_inside(bind_own_port, SERVING, 0);
}

static void
and_no_other_where_the_kernel_can_tell(void **state)
{
	(void)state;
	int status = inside(bind_other_port, SERVING);
	if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
		skip(); /* Landlock before its fourth version */
	assert_inside(bind_other_port, SERVING, EACCES);
}

static void
threads_can_be_made(void **state)
{
	(void)state;
	assert_inside(make_thread, SERVING, 0);
}

static void
there_are_no_core_dumps(void **state)
{
	(void)state;
	assert_inside(look_for_core, SERVING, 0);
}

static void
other_processes_are_let_alone(void **state)
{
	(void)state;
	for (enum place place = SERVING; place <= DRAWING; place++) {
		assert_inside(signal_other, place, EPERM);
		assert_inside(limit_other, place, EPERM);
		assert_inside(look_for_own_limit, place, 0);
		int status = inside(end_oneself, place);
		assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	}
}

static int
read_fonts(void)
{
	return error_of(open("/usr/share/fonts", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

static int
write_font(void)
{
	const char *path = "/usr/share/fonts/whereas-test";
	return error_of(open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
}

static int
open_data_file(void)
{
	return error_of(open(file, O_RDONLY | O_CLOEXEC));
}

static int
make_socket(void)
{
	return error_of(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

static void
who_draws_reads_fonts_and_nothing_else(void **state)
{
	(void)state;
	assert_inside(read_fonts, DRAWING, 0);
	assert_inside(write_font, DRAWING, EACCES);
	assert_inside(open_data_file, DRAWING, EACCES);
	assert_inside(open_password_file, DRAWING, EACCES);
}

static void
and_gets_no_socket_and_no_process(void **state)
{
	(void)state;
	assert_inside(make_socket, DRAWING, EPERM);
	assert_inside(make_process, DRAWING, EPERM);
	int status = inside(run_program, DRAWING);
	if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_ENTERED)
		skip();
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGSYS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(other_files_are_closed),
		cmocka_unit_test(the_folder_of_the_data_file_is_open),
		cmocka_unit_test(no_process_is_made),
		cmocka_unit_test(whoever_runs_a_program_is_ended),
		cmocka_unit_test(no_memory_is_made_executable),
		cmocka_unit_test(there_are_only_sockets_of_the_internet),
		cmocka_unit_test(nothing_is_connected_to),
		cmocka_unit_test(but_by_the_demonstration),
		cmocka_unit_test(its_own_port_can_be_bound),
		cmocka_unit_test(and_no_other_where_the_kernel_can_tell),
		cmocka_unit_test(threads_can_be_made),
		cmocka_unit_test(there_are_no_core_dumps),
		cmocka_unit_test(who_draws_reads_fonts_and_nothing_else),
		cmocka_unit_test(and_gets_no_socket_and_no_process),
		cmocka_unit_test(other_processes_are_let_alone),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
