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
 * Takes back virConnectDomainQemuMonitorEventRegister().
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
 * @dom: the domain, or NULL for all
 * @event: name of the event, or NULL for all
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 * @flags: bitwise-or of virConnectDomainQemuMonitorEventRegisterFlags, or 0
 *
 * Has a function called for events of the monitor of QEMU.
 *
 * Returns a number to take it back with, or -1 on error.
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
 * @timeout: seconds, or a virDomainQemuAgentCommandTimeoutValues
 * @flags: 0, or flags that the text names
 *
 * Sends a command to the agent in a guest.
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
 * @flags: 0, or flags that the text names
 *
 * Takes over a QEMU process that was started elsewhere.
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
 * Sends a command to the monitor of QEMU. Nothing is known of what it changes: the domain is marked
 * as tainted.
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
 * @ninfiles: number of descriptors to send
 * @infiles: descriptors to send
 * @noutfiles: filled with the number received, or NULL
 * @outfiles: filled with the descriptors received, or NULL
 * @result: filled with the answer; the caller frees it
 * @flags: bitwise-or of virDomainQemuMonitorCommandFlags, or 0
 *
 * Sends a command with file descriptors to the monitor of QEMU.
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
