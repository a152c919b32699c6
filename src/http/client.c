/* A list of all clients, looked through every SWEEP_MS. */
#include "http/client.h"

#include <sys/socket.h>

#include "http/loop.h"

static void
begin(struct server *server, struct MHD_Connection *connection, void **client_at)
{
	struct client *client = server->free_clients;
	if (client)
		server->free_clients = client->next;
	else
		client = TAKE(server->arena, struct client);
	*client = (struct client){
		.connection = connection,
		.deadline = server->setup.ticks() + REQUEST_MS_MOST,
		.next = server->clients,
	};
	if (client->next)
		client->next->before = client;
	server->clients = client;
	server->traffic.connections++;
	server->traffic.taken++;
	*client_at = client;
}

static void
end(struct server *server, struct client *client)
{
	if (client->next)
		client->next->before = client->before;
	if (client->before)
		client->before->next = client->next;
	else
		server->clients = client->next;
	server->traffic.connections--;
	client->next = server->free_clients;
	server->free_clients = client;
}

void
client_notify(void *context, struct MHD_Connection *connection, void **client_at,
	enum MHD_ConnectionNotificationCode code)
{
	if (code == MHD_CONNECTION_NOTIFY_STARTED)
		begin(context, connection, client_at);
	else if (*client_at)
		end(context, *client_at);
}

struct client *
client_of(struct MHD_Connection *connection)
{
	return MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
		->socket_context;
}

void
clients_sweep(struct server *server, int64_t ticks)
{
	if (ticks < server->swept_at + SWEEP_MS)
		return;
	server->swept_at = ticks;
	for (struct client *client = server->clients; client; client = client->next) {
		if (client->deadline == 0 || ticks < client->deadline)
			continue;
		/* The library notices, and ends the connection in its own order. */
		shutdown(MHD_get_connection_info(client->connection,
				 MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd, SHUT_RDWR);
		client->deadline = 0;
	}
}
