/*
 * libvirt-event.h: the event loop
 *
 * File descriptors and timers that the library waits for, in its own loop or in the loop of the
 * program.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_EVENT_H
#define LIBVIRT_EVENT_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virEventHandleType:
 *
 * Since: 0.5.0
 */
typedef enum {
    VIR_EVENT_HANDLE_READABLE = 1 << 0, /* (Since: 0.5.0) */
    VIR_EVENT_HANDLE_WRITABLE = 1 << 1, /* (Since: 0.5.0) */
    VIR_EVENT_HANDLE_ERROR = 1 << 2, /* (Since: 0.5.0) */
    VIR_EVENT_HANDLE_HANGUP = 1 << 3 /* (Since: 0.5.0) */
} virEventHandleType;

/**
 * virEventHandleCallback:
 * @watch: the number that adding the file descriptor returned
 * @fd: a file descriptor
 * @events: bitwise-or of the kinds of events to wait for
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 0.5.0
 */
typedef void (*virEventHandleCallback)(int watch,
                               int fd,
                               int events,
                               void *opaque);

/**
 * virEventAddHandleFunc:
 * @fd: a file descriptor
 * @event: event
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @ff: called with opaque when it is no longer needed, or NULL
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.5.0
 */
typedef int (*virEventAddHandleFunc)(int fd,
                             int event,
                             virEventHandleCallback cb,
                             void *opaque,
                             virFreeCallback ff);

/**
 * virEventTimeoutCallback:
 * @timer: the number that adding the timer returned
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 0.5.0
 */
typedef void (*virEventTimeoutCallback)(int timer,
                                void *opaque);

/**
 * virEventAddTimeoutFunc:
 * @timeout: time to wait; negative values have a name of their own
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @ff: called with opaque when it is no longer needed, or NULL
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.5.0
 */
typedef int (*virEventAddTimeoutFunc)(int timeout,
                              virEventTimeoutCallback cb,
                              void *opaque,
                              virFreeCallback ff);

/**
 * virEventRemoveHandleFunc:
 * @watch: the number that adding the file descriptor returned
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.5.0
 */
typedef int (*virEventRemoveHandleFunc)(int watch);

/**
 * virEventRemoveTimeoutFunc:
 * @timer: the number that adding the timer returned
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.5.0
 */
typedef int (*virEventRemoveTimeoutFunc)(int timer);

/**
 * virEventUpdateHandleFunc:
 * @watch: the number that adding the file descriptor returned
 * @event: event
 *
 * A function of the program that the library calls.
 *
 * Since: 0.5.0
 */
typedef void (*virEventUpdateHandleFunc)(int watch,
                                 int event);

/**
 * virEventUpdateTimeoutFunc:
 * @timer: the number that adding the timer returned
 * @timeout: time to wait; negative values have a name of their own
 *
 * A function of the program that the library calls.
 *
 * Since: 0.5.0
 */
typedef void (*virEventUpdateTimeoutFunc)(int timer,
                                  int timeout);

/**
 * virEventAddHandle:
 * @fd: a file descriptor
 * @events: bitwise-or of virEventHandleType
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @ff: called with opaque when it is no longer needed, or NULL
 *
 * Watches a file descriptor.
 *
 * Returns a number to change or stop it with, or -1 on error.
 *
 * Since: 0.9.3
 */
int virEventAddHandle(int fd,
                      int events,
                      virEventHandleCallback cb,
                      void *opaque,
                      virFreeCallback ff);

/**
 * virEventAddTimeout:
 * @timeout: milliseconds; 0: at each turn of the loop; -1: not now
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @ff: called with opaque when it is no longer needed, or NULL
 *
 * Starts a timer.
 *
 * Returns a number to change or stop it with, or -1 on error.
 *
 * Since: 0.9.3
 */
int virEventAddTimeout(int timeout,
                       virEventTimeoutCallback cb,
                       void *opaque,
                       virFreeCallback ff);

/**
 * virEventRegisterDefaultImpl:
 *
 * Takes the event loop of the library into use. Call it before opening a connection.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.0
 */
int virEventRegisterDefaultImpl(void);

/**
 * virEventRegisterImpl:
 * @addHandle: watches a file descriptor
 * @updateHandle: changes what is waited for
 * @removeHandle: stops watching
 * @addTimeout: starts a timer
 * @updateTimeout: changes a timer
 * @removeTimeout: stops a timer
 *
 * Gives the library the event loop of the program. Call it before opening a connection.
 *
 * Since: 0.5.0
 */
void virEventRegisterImpl(virEventAddHandleFunc addHandle,
                          virEventUpdateHandleFunc updateHandle,
                          virEventRemoveHandleFunc removeHandle,
                          virEventAddTimeoutFunc addTimeout,
                          virEventUpdateTimeoutFunc updateTimeout,
                          virEventRemoveTimeoutFunc removeTimeout);

/**
 * virEventRemoveHandle:
 * @watch: the number that adding the file descriptor returned
 *
 * Stops watching a file descriptor.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.3
 */
int virEventRemoveHandle(int watch);

/**
 * virEventRemoveTimeout:
 * @timer: the number that adding the timer returned
 *
 * Stops a timer.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.3
 */
int virEventRemoveTimeout(int timer);

/**
 * virEventRunDefaultImpl:
 *
 * Runs the event loop of the library once: waits for the next event and handles it.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.0
 */
int virEventRunDefaultImpl(void);

/**
 * virEventUpdateHandle:
 * @watch: the number that adding the file descriptor returned
 * @events: bitwise-or of virEventHandleType
 *
 * Changes what a file descriptor is watched for.
 *
 * Since: 0.9.3
 */
void virEventUpdateHandle(int watch,
                          int events);

/**
 * virEventUpdateTimeout:
 * @timer: the number that adding the timer returned
 * @timeout: milliseconds; 0: at each turn of the loop; -1: not now
 *
 * Changes a timer.
 *
 * Since: 0.9.3
 */
void virEventUpdateTimeout(int timer,
                           int timeout);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_EVENT_H */
