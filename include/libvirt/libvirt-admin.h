/*
 * libvirt-admin.h: administration of the daemons
 *
 * The servers, clients, limits and logging of a running daemon.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef LIBVIRT_ADMIN_H
#define LIBVIRT_ADMIN_H

#define __VIR_ADMIN_H_INCLUDES__
#include <libvirt/libvirt-common.h>
#undef __VIR_ADMIN_H_INCLUDES__

#ifdef __cplusplus
extern "C" {
#endif

/**
 * VIR_CLIENT_INFO_READONLY:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_READONLY "readonly"

/**
 * VIR_CLIENT_INFO_SASL_USER_NAME:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_SASL_USER_NAME "sasl_user_name"

/**
 * VIR_CLIENT_INFO_SELINUX_CONTEXT:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_SELINUX_CONTEXT "selinux_context"

/**
 * VIR_CLIENT_INFO_SOCKET_ADDR:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_SOCKET_ADDR "sock_addr"

/**
 * VIR_CLIENT_INFO_UNIX_GROUP_ID:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_UNIX_GROUP_ID "unix_group_id"

/**
 * VIR_CLIENT_INFO_UNIX_GROUP_NAME:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_UNIX_GROUP_NAME "unix_group_name"

/**
 * VIR_CLIENT_INFO_UNIX_PROCESS_ID:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_UNIX_PROCESS_ID "unix_process_id"

/**
 * VIR_CLIENT_INFO_UNIX_USER_ID:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_UNIX_USER_ID "unix_user_id"

/**
 * VIR_CLIENT_INFO_UNIX_USER_NAME:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_UNIX_USER_NAME "unix_user_name"

/**
 * VIR_CLIENT_INFO_X509_DISTINGUISHED_NAME:
 *
 * Since: 2.0.0
 */
#define VIR_CLIENT_INFO_X509_DISTINGUISHED_NAME "tls_x509_dname"

/**
 * VIR_SERVER_CLIENTS_CURRENT:
 *
 * Since: 2.0.0
 */
#define VIR_SERVER_CLIENTS_CURRENT "nclients"

/**
 * VIR_SERVER_CLIENTS_MAX:
 *
 * Since: 2.0.0
 */
#define VIR_SERVER_CLIENTS_MAX "nclients_max"

/**
 * VIR_SERVER_CLIENTS_UNAUTH_CURRENT:
 *
 * Since: 2.0.0
 */
#define VIR_SERVER_CLIENTS_UNAUTH_CURRENT "nclients_unauth"

/**
 * VIR_SERVER_CLIENTS_UNAUTH_MAX:
 *
 * Since: 2.0.0
 */
#define VIR_SERVER_CLIENTS_UNAUTH_MAX "nclients_unauth_max"

/**
 * VIR_THREADPOOL_JOB_QUEUE_DEPTH:
 *
 * Since: 2.0.0
 */
#define VIR_THREADPOOL_JOB_QUEUE_DEPTH "jobQueueDepth"

/**
 * VIR_THREADPOOL_WORKERS_CURRENT:
 *
 * Since: 2.0.0
 */
#define VIR_THREADPOOL_WORKERS_CURRENT "nWorkers"

/**
 * VIR_THREADPOOL_WORKERS_FREE:
 *
 * Since: 2.0.0
 */
#define VIR_THREADPOOL_WORKERS_FREE "freeWorkers"

/**
 * VIR_THREADPOOL_WORKERS_MAX:
 *
 * Since: 2.0.0
 */
#define VIR_THREADPOOL_WORKERS_MAX "maxWorkers"

/**
 * VIR_THREADPOOL_WORKERS_MIN:
 *
 * Since: 2.0.0
 */
#define VIR_THREADPOOL_WORKERS_MIN "minWorkers"

/**
 * VIR_THREADPOOL_WORKERS_PRIORITY:
 *
 * Since: 2.0.0
 */
#define VIR_THREADPOOL_WORKERS_PRIORITY "prioWorkers"

/**
 * virAdmClient:
 *
 * A client of a server.
 *
 * Since: 2.0.0
 */
typedef struct _virAdmClient virAdmClient;

/**
 * virAdmConnect:
 *
 * A connection to a daemon.
 *
 * Since: 2.0.0
 */
typedef struct _virAdmConnect virAdmConnect;

/**
 * virAdmServer:
 *
 * A server inside a daemon.
 *
 * Since: 2.0.0
 */
typedef struct _virAdmServer virAdmServer;

/**
 * virClientTransport:
 *
 * Since: 2.0.0
 */
typedef enum {
    VIR_CLIENT_TRANS_UNIX = 0, /* (Since: 2.0.0) */
    VIR_CLIENT_TRANS_TCP = 1, /* (Since: 2.0.0) */
    VIR_CLIENT_TRANS_TLS = 2 /* (Since: 2.0.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_CLIENT_TRANS_LAST = 3 /* (Since: 2.0.0) */
#endif
} virClientTransport;

/**
 * virAdmConnectDaemonShutdownFlags:
 *
 * Since: 11.2.0
 */
typedef enum {
    VIR_DAEMON_SHUTDOWN_PRESERVE = 1 << 0 /* (Since: 11.2.0) */
} virAdmConnectDaemonShutdownFlags;

/**
 * virAdmClientPtr:
 *
 * Since: 2.0.0
 */
typedef virAdmClient *virAdmClientPtr;

/**
 * virAdmConnectPtr:
 *
 * Since: 2.0.0
 */
typedef virAdmConnect *virAdmConnectPtr;

/**
 * virAdmServerPtr:
 *
 * Since: 2.0.0
 */
typedef virAdmServer *virAdmServerPtr;

/**
 * virAdmConnectCloseFunc:
 * @conn: the connection
 * @reason: filled with the reason
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 2.0.0
 */
typedef void (*virAdmConnectCloseFunc)(virAdmConnectPtr conn,
                               int reason,
                               void *opaque);

/**
 * virAdmClientClose:
 * @client: the client of the daemon
 * @flags: 0, or flags that the text names
 *
 * Closes the connection of a client.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmClientClose(virAdmClientPtr client,
                      unsigned int flags);

/**
 * virAdmClientFree:
 * @client: the client of the daemon
 *
 * Gives back one reference to a client of the daemon. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmClientFree(virAdmClientPtr client);

/**
 * virAdmClientGetID:
 * @client: the client of the daemon
 *
 * Tells the ID of a client of the daemon.
 *
 * Returns the value, or 0 on error.
 *
 * Since: 2.0.0
 */
unsigned long long virAdmClientGetID(virAdmClientPtr client);

/**
 * virAdmClientGetInfo:
 * @client: the client of the daemon
 * @params: filled with an array of typed parameters; the caller frees it with virTypedParamsFree()
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells the info of a client of the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmClientGetInfo(virAdmClientPtr client,
                        virTypedParameterPtr *params,
                        int *nparams,
                        unsigned int flags);

/**
 * virAdmClientGetTimestamp:
 * @client: the client of the daemon
 *
 * Tells when a client connected, in seconds since 1970.
 *
 * Returns the value, or 0 on error.
 *
 * Since: 2.0.0
 */
long long virAdmClientGetTimestamp(virAdmClientPtr client);

/**
 * virAdmClientGetTransport:
 * @client: the client of the daemon
 *
 * Tells how a client connected.
 *
 * Returns a virClientTransport, or -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmClientGetTransport(virAdmClientPtr client);

/**
 * virAdmConnectClose:
 * @conn: the connection
 *
 * Gives back a reference to a connection; the last one closes it.
 *
 * Returns the number of references that are left, or -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectClose(virAdmConnectPtr conn);

/**
 * virAdmConnectDaemonShutdown:
 * @conn: the connection
 * @flags: bitwise-or of virAdmConnectDaemonShutdownFlags, or 0
 *
 * Stops the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 11.2.0
 */
int virAdmConnectDaemonShutdown(virAdmConnectPtr conn,
                                unsigned int flags);

/**
 * virAdmConnectGetLibVersion:
 * @conn: the connection
 * @libVer: filled with the version, major * 1000000 + minor * 1000 + release
 *
 * Tells the version of the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectGetLibVersion(virAdmConnectPtr conn,
                               unsigned long long *libVer);

/**
 * virAdmConnectGetLoggingFilters:
 * @conn: the connection
 * @filters: filled with the filters as text; the caller frees it
 * @flags: 0, or flags that the text names
 *
 * Tells which messages the daemon logs.
 *
 * Returns the number of filters, or -1 on error.
 *
 * Since: 3.0.0
 */
int virAdmConnectGetLoggingFilters(virAdmConnectPtr conn,
                                   char **filters,
                                   unsigned int flags);

/**
 * virAdmConnectGetLoggingOutputs:
 * @conn: the connection
 * @outputs: filled with the outputs as text; the caller frees it
 * @flags: 0, or flags that the text names
 *
 * Tells where the daemon logs to.
 *
 * Returns the number of outputs, or -1 on error.
 *
 * Since: 3.0.0
 */
int virAdmConnectGetLoggingOutputs(virAdmConnectPtr conn,
                                   char **outputs,
                                   unsigned int flags);

/**
 * virAdmConnectGetURI:
 * @conn: the connection
 *
 * Tells the URI of an administration connection.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 2.0.0
 */
char *virAdmConnectGetURI(virAdmConnectPtr conn);

/**
 * virAdmConnectIsAlive:
 * @conn: the connection
 *
 * Tells whether an administration connection is alive.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectIsAlive(virAdmConnectPtr conn);

/**
 * virAdmConnectListServers:
 * @conn: the connection
 * @servers: filled with an array of references, or NULL to count; the caller frees elements and
 *   array
 * @flags: 0, or flags that the text names
 *
 * Lists the servers of the daemon.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectListServers(virAdmConnectPtr conn,
                             virAdmServerPtr **servers,
                             unsigned int flags);

/**
 * virAdmConnectLookupServer:
 * @conn: the connection
 * @name: the name
 * @flags: 0, or flags that the text names
 *
 * Finds a server of the daemon by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 2.0.0
 */
virAdmServerPtr virAdmConnectLookupServer(virAdmConnectPtr conn,
                                          const char *name,
                                          unsigned int flags);

/**
 * virAdmConnectOpen:
 * @name: the URI of a daemon, "libvirtd:///system", or NULL for the default
 * @flags: 0, or flags that the text names
 *
 * Opens a connection to a daemon.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 2.0.0
 */
virAdmConnectPtr virAdmConnectOpen(const char *name,
                                   unsigned int flags);

/**
 * virAdmConnectRef:
 * @conn: the connection
 *
 * Takes one more reference to an administration connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectRef(virAdmConnectPtr conn);

/**
 * virAdmConnectRegisterCloseCallback:
 * @conn: the connection
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called when the connection closes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectRegisterCloseCallback(virAdmConnectPtr conn,
                                       virAdmConnectCloseFunc cb,
                                       void *opaque,
                                       virFreeCallback freecb);

/**
 * virAdmConnectSetDaemonTimeout:
 * @conn: the connection
 * @timeout: time to wait; negative values have a name of their own
 * @flags: 0, or flags that the text names
 *
 * Sets after how many idle seconds the daemon stops; 0 to stay.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 8.6.0
 */
int virAdmConnectSetDaemonTimeout(virAdmConnectPtr conn,
                                  unsigned int timeout,
                                  unsigned int flags);

/**
 * virAdmConnectSetLoggingFilters:
 * @conn: the connection
 * @filters: the filters as text, separated by spaces
 * @flags: 0, or flags that the text names
 *
 * Sets which messages the daemon logs.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.0.0
 */
int virAdmConnectSetLoggingFilters(virAdmConnectPtr conn,
                                   const char *filters,
                                   unsigned int flags);

/**
 * virAdmConnectSetLoggingOutputs:
 * @conn: the connection
 * @outputs: the outputs as text, separated by spaces; NULL for the default
 * @flags: 0, or flags that the text names
 *
 * Sets where the daemon logs to.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.0.0
 */
int virAdmConnectSetLoggingOutputs(virAdmConnectPtr conn,
                                   const char *outputs,
                                   unsigned int flags);

/**
 * virAdmConnectUnregisterCloseCallback:
 * @conn: the connection
 * @cb: the function to call
 *
 * Takes back virAdmConnectRegisterCloseCallback().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmConnectUnregisterCloseCallback(virAdmConnectPtr conn,
                                         virAdmConnectCloseFunc cb);

/**
 * virAdmGetVersion:
 * @libVer: filled with the version, major * 1000000 + minor * 1000 + release
 *
 * Tells the version of the library.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmGetVersion(unsigned long long *libVer);

/**
 * virAdmInitialize:
 *
 * Prepares the library. virAdmConnectOpen() does it too.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmInitialize(void);

/**
 * virAdmServerFree:
 * @srv: the server of the daemon
 *
 * Gives back one reference to a server of the daemon. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerFree(virAdmServerPtr srv);

/**
 * virAdmServerGetClientLimits:
 * @srv: the server of the daemon
 * @params: filled with an array of typed parameters; the caller frees it with virTypedParamsFree()
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells the client limits of a server of the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerGetClientLimits(virAdmServerPtr srv,
                                virTypedParameterPtr *params,
                                int *nparams,
                                unsigned int flags);

/**
 * virAdmServerGetName:
 * @srv: the server of the daemon
 *
 * Tells the name of a server of the daemon.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 2.0.0
 */
const char *virAdmServerGetName(virAdmServerPtr srv);

/**
 * virAdmServerGetThreadPoolParameters:
 * @srv: the server of the daemon
 * @params: filled with an array of typed parameters; the caller frees it with virTypedParamsFree()
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells the thread pool parameters of a server of the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerGetThreadPoolParameters(virAdmServerPtr srv,
                                        virTypedParameterPtr *params,
                                        int *nparams,
                                        unsigned int flags);

/**
 * virAdmServerListClients:
 * @srv: the server of the daemon
 * @clients: filled with an array of references, or NULL to count; the caller frees elements and
 *   array
 * @flags: 0, or flags that the text names
 *
 * Lists the clients of a server of the daemon.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerListClients(virAdmServerPtr srv,
                            virAdmClientPtr **clients,
                            unsigned int flags);

/**
 * virAdmServerLookupClient:
 * @srv: the server of the daemon
 * @id: the number of the object
 * @flags: 0, or flags that the text names
 *
 * Finds a client of a server by its number.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 2.0.0
 */
virAdmClientPtr virAdmServerLookupClient(virAdmServerPtr srv,
                                         unsigned long long id,
                                         unsigned int flags);

/**
 * virAdmServerSetClientLimits:
 * @srv: the server of the daemon
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @flags: 0, or flags that the text names
 *
 * Sets the client limits of a server of the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerSetClientLimits(virAdmServerPtr srv,
                                virTypedParameterPtr params,
                                int nparams,
                                unsigned int flags);

/**
 * virAdmServerSetThreadPoolParameters:
 * @srv: the server of the daemon
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @flags: 0, or flags that the text names
 *
 * Sets the thread pool parameters of a server of the daemon.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerSetThreadPoolParameters(virAdmServerPtr srv,
                                        virTypedParameterPtr params,
                                        int nparams,
                                        unsigned int flags);

/**
 * virAdmServerUpdateTlsFiles:
 * @srv: the server of the daemon
 * @flags: 0, or flags that the text names
 *
 * Reads certificates and keys again.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virAdmServerUpdateTlsFiles(virAdmServerPtr srv,
                               unsigned int flags);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_ADMIN_H */
