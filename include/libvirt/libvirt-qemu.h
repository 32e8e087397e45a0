/*
 * libvirt-qemu.h: domains of QEMU
 *
 * Calls that reach past the common interface to QEMU: its monitor, its guest agent, processes
 * started elsewhere.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef LIBVIRT_QEMU_H
#define LIBVIRT_QEMU_H

#include <libvirt/libvirt.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virConnectDomainQemuMonitorEventRegisterFlags:
 *
 * Since: 1.2.3
 */
typedef enum {
    VIR_CONNECT_DOMAIN_QEMU_MONITOR_EVENT_REGISTER_REGEX = 1 << 0, /* (Since: 1.2.3) */
    VIR_CONNECT_DOMAIN_QEMU_MONITOR_EVENT_REGISTER_NOCASE = 1 << 1 /* (Since: 1.2.3) */
} virConnectDomainQemuMonitorEventRegisterFlags;

/**
 * virDomainQemuAgentCommandTimeoutValues:
 *
 * Since: 0.10.0
 */
typedef enum {
    VIR_DOMAIN_QEMU_AGENT_COMMAND_BLOCK = VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_BLOCK, /* (Since: 0.10.0) */
    VIR_DOMAIN_QEMU_AGENT_COMMAND_MIN = VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_BLOCK, /* (Since: 0.10.0) */
    VIR_DOMAIN_QEMU_AGENT_COMMAND_DEFAULT = VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_DEFAULT, /* (Since: 0.10.0) */
    VIR_DOMAIN_QEMU_AGENT_COMMAND_NOWAIT = VIR_DOMAIN_AGENT_RESPONSE_TIMEOUT_NOWAIT, /* (Since: 0.10.0) */
    VIR_DOMAIN_QEMU_AGENT_COMMAND_SHUTDOWN = 60 /* (Since: 1.2.15) */
} virDomainQemuAgentCommandTimeoutValues;

/**
 * virDomainQemuMonitorCommandFlags:
 *
 * Since: 0.8.8
 */
typedef enum {
    VIR_DOMAIN_QEMU_MONITOR_COMMAND_DEFAULT = 0, /* (Since: 0.8.8) */
    VIR_DOMAIN_QEMU_MONITOR_COMMAND_HMP = 1 << 0 /* (Since: 0.8.8) */
} virDomainQemuMonitorCommandFlags;

/**
 * virConnectDomainQemuMonitorEventCallback:
 * @conn: the connection
 * @dom: the domain
 * @event: event
 * @seconds: seconds
 * @micros: micros
 * @details: details
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 1.2.3
 */
typedef void (*virConnectDomainQemuMonitorEventCallback)(virConnectPtr conn,
                                                 virDomainPtr dom,
                                                 const char *event,
                                                 long long seconds,
                                                 unsigned int micros,
                                                 const char *details,
                                                 void *opaque);

/**
 * virConnectDomainQemuMonitorEventDeregister:
 * @conn: the connection
 * @callbackID: the number that registering returned
 *
 * The operation "domain qemu monitor event deregister" of a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.2.3
 */
int virConnectDomainQemuMonitorEventDeregister(virConnectPtr conn,
                                               int callbackID);

/**
 * virConnectDomainQemuMonitorEventRegister:
 * @conn: the connection
 * @dom: the domain
 * @event: event
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 * @flags: bitwise-or of virConnectDomainQemuMonitorEventRegisterFlags, or 0
 *
 * The operation "domain qemu monitor event register" of a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.2.3
 */
int virConnectDomainQemuMonitorEventRegister(virConnectPtr conn,
                                             virDomainPtr dom,
                                             const char *event,
                                             virConnectDomainQemuMonitorEventCallback cb,
                                             void *opaque,
                                             virFreeCallback freecb,
                                             unsigned int flags);

/**
 * virDomainQemuAgentCommand:
 * @domain: the domain
 * @cmd: the command
 * @timeout: time to wait; negative values have a name of their own
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "qemu agent command" of a domain.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.10.0
 */
char *virDomainQemuAgentCommand(virDomainPtr domain,
                                const char *cmd,
                                int timeout,
                                unsigned int flags);

/**
 * virDomainQemuAttach:
 * @conn: the connection
 * @pid_value: number of a process
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "qemu attach" of a domain.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.9.4
 */
virDomainPtr virDomainQemuAttach(virConnectPtr conn,
                                 unsigned int pid_value,
                                 unsigned int flags);

/**
 * virDomainQemuMonitorCommand:
 * @domain: the domain
 * @cmd: the command
 * @result: filled with the answer; the caller frees it
 * @flags: bitwise-or of virDomainQemuMonitorCommandFlags, or 0
 *
 * The operation "qemu monitor command" of a domain.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.3
 */
int virDomainQemuMonitorCommand(virDomainPtr domain,
                                const char *cmd,
                                char **result,
                                unsigned int flags);

/**
 * virDomainQemuMonitorCommandWithFiles:
 * @domain: the domain
 * @cmd: the command
 * @ninfiles: ninfiles
 * @infiles: infiles
 * @noutfiles: noutfiles
 * @outfiles: outfiles
 * @result: filled with the answer; the caller frees it
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "qemu monitor command with files" of a domain.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 8.2.0
 */
int virDomainQemuMonitorCommandWithFiles(virDomainPtr domain,
                                         const char *cmd,
                                         unsigned int ninfiles,
                                         int *infiles,
                                         unsigned int *noutfiles,
                                         int **outfiles,
                                         char **result,
                                         unsigned int flags);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_QEMU_H */
