/*
 * libvirt-stream.h: streams
 *
 * Data that flows through a connection: consoles, screenshots, volumes, migration.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_STREAM_H
#define LIBVIRT_STREAM_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virStreamEventType:
 *
 * Since: 0.7.2
 */
typedef enum {
    VIR_STREAM_EVENT_READABLE = 1 << 0, /* (Since: 0.7.2) */
    VIR_STREAM_EVENT_WRITABLE = 1 << 1, /* (Since: 0.7.2) */
    VIR_STREAM_EVENT_ERROR = 1 << 2, /* (Since: 0.7.2) */
    VIR_STREAM_EVENT_HANGUP = 1 << 3 /* (Since: 0.7.2) */
} virStreamEventType;

/**
 * virStreamFlags:
 *
 * Since: 0.7.2
 */
typedef enum {
    VIR_STREAM_NONBLOCK = 1 << 0 /* (Since: 0.7.2) */
} virStreamFlags;

/**
 * virStreamRecvFlagsValues:
 *
 * Since: 3.4.0
 */
typedef enum {
    VIR_STREAM_RECV_STOP_AT_HOLE = 1 << 0 /* (Since: 3.4.0) */
} virStreamRecvFlagsValues;

/**
 * virStreamEventCallback:
 * @stream: the stream
 * @events: bitwise-or of the kinds of events to wait for
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 0.7.2
 */
typedef void (*virStreamEventCallback)(virStreamPtr stream,
                               int events,
                               void *opaque);

/**
 * virStreamSinkFunc:
 * @st: the stream
 * @data: the bytes
 * @nbytes: number of bytes
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
typedef int (*virStreamSinkFunc)(virStreamPtr st,
                         const char *data,
                         size_t nbytes,
                         void *opaque);

/**
 * virStreamSinkHoleFunc:
 * @st: the stream
 * @length: number of bytes
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
typedef int (*virStreamSinkHoleFunc)(virStreamPtr st,
                             long long length,
                             void *opaque);

/**
 * virStreamSourceFunc:
 * @st: the stream
 * @data: the bytes
 * @nbytes: number of bytes
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
typedef int (*virStreamSourceFunc)(virStreamPtr st,
                           char *data,
                           size_t nbytes,
                           void *opaque);

/**
 * virStreamSourceHoleFunc:
 * @st: the stream
 * @inData: in data
 * @length: number of bytes
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
typedef int (*virStreamSourceHoleFunc)(virStreamPtr st,
                               int *inData,
                               long long *length,
                               void *opaque);

/**
 * virStreamSourceSkipFunc:
 * @st: the stream
 * @length: number of bytes
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
typedef int (*virStreamSourceSkipFunc)(virStreamPtr st,
                               long long length,
                               void *opaque);

/**
 * virStreamAbort:
 * @stream: the stream
 *
 * Ends a stream at once.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamAbort(virStreamPtr stream);

/**
 * virStreamEventAddCallback:
 * @stream: the stream
 * @events: bitwise-or of virStreamEventType
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @ff: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called when a non-blocking stream can be read or written.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamEventAddCallback(virStreamPtr stream,
                              int events,
                              virStreamEventCallback cb,
                              void *opaque,
                              virFreeCallback ff);

/**
 * virStreamEventRemoveCallback:
 * @stream: the stream
 *
 * Takes back virStreamEventAddCallback().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamEventRemoveCallback(virStreamPtr stream);

/**
 * virStreamEventUpdateCallback:
 * @stream: the stream
 * @events: bitwise-or of virStreamEventType
 *
 * Changes what a non-blocking stream is watched for.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamEventUpdateCallback(virStreamPtr stream,
                                 int events);

/**
 * virStreamFinish:
 * @stream: the stream
 *
 * Ends a stream after all data, and tells whether all arrived.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamFinish(virStreamPtr stream);

/**
 * virStreamFree:
 * @stream: the stream
 *
 * Gives back one reference to a stream. A stream must be finished or aborted first.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamFree(virStreamPtr stream);

/**
 * virStreamNew:
 * @conn: the connection
 * @flags: VIR_STREAM_NONBLOCK, or 0
 *
 * Creates a stream that a call can then fill or empty.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.7.2
 */
virStreamPtr virStreamNew(virConnectPtr conn,
                          unsigned int flags);

/**
 * virStreamRecv:
 * @stream: the stream
 * @data: filled with the bytes
 * @nbytes: number of bytes
 *
 * Reads bytes from a stream.
 *
 * Returns the number of bytes, 0 at the end, -1 on error, -2 if a non-blocking stream has none now.
 *
 * Since: 0.7.2
 */
int virStreamRecv(virStreamPtr stream,
                  char *data,
                  size_t nbytes);

/**
 * virStreamRecvAll:
 * @stream: the stream
 * @handler: takes bytes
 * @opaque: given to the functions of the program unchanged
 *
 * Hands all that comes to a function of the program.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamRecvAll(virStreamPtr stream,
                     virStreamSinkFunc handler,
                     void *opaque);

/**
 * virStreamRecvFlags:
 * @stream: the stream
 * @data: filled with the bytes
 * @nbytes: number of bytes
 * @flags: VIR_STREAM_RECV_STOP_AT_HOLE, or 0
 *
 * Reads bytes from a stream, and can stop at holes.
 *
 * Returns the number of bytes, 0 at the end, -1 on error, -2 if a non-blocking stream has none now,
 * -3 at a hole.
 *
 * Since: 3.4.0
 */
int virStreamRecvFlags(virStreamPtr stream,
                       char *data,
                       size_t nbytes,
                       unsigned int flags);

/**
 * virStreamRecvHole:
 * @stream: the stream
 * @length: filled with the length
 * @flags: pass 0
 *
 * Tells the length of the hole that the stream has reached.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
int virStreamRecvHole(virStreamPtr stream,
                      long long *length,
                      unsigned int flags);

/**
 * virStreamRef:
 * @stream: the stream
 *
 * Takes one more reference to a stream.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamRef(virStreamPtr stream);

/**
 * virStreamSend:
 * @stream: the stream
 * @data: the bytes
 * @nbytes: number of bytes
 *
 * Writes bytes to a stream.
 *
 * Returns the number of bytes that were taken, -1 on error, -2 if a non-blocking stream takes none
 * now.
 *
 * Since: 0.7.2
 */
int virStreamSend(virStreamPtr stream,
                  const char *data,
                  size_t nbytes);

/**
 * virStreamSendAll:
 * @stream: the stream
 * @handler: gives bytes
 * @opaque: given to the functions of the program unchanged
 *
 * Writes all that a function of the program gives.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamSendAll(virStreamPtr stream,
                     virStreamSourceFunc handler,
                     void *opaque);

/**
 * virStreamSendHole:
 * @stream: the stream
 * @length: number of bytes
 * @flags: pass 0
 *
 * Tells the other side to skip bytes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
int virStreamSendHole(virStreamPtr stream,
                      long long length,
                      unsigned int flags);

/**
 * virStreamSparseRecvAll:
 * @stream: the stream
 * @handler: takes bytes
 * @holeHandler: takes the length of a hole
 * @opaque: given to the functions of the program unchanged
 *
 * Hands all that comes to functions of the program, holes as holes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
int virStreamSparseRecvAll(virStreamPtr stream,
                           virStreamSinkFunc handler,
                           virStreamSinkHoleFunc holeHandler,
                           void *opaque);

/**
 * virStreamSparseSendAll:
 * @stream: the stream
 * @handler: gives bytes
 * @holeHandler: tells whether data or a hole comes next
 * @skipHandler: skips over a hole
 * @opaque: given to the functions of the program unchanged
 *
 * Writes all that functions of the program give, holes as holes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.4.0
 */
int virStreamSparseSendAll(virStreamPtr stream,
                           virStreamSourceFunc handler,
                           virStreamSourceHoleFunc holeHandler,
                           virStreamSourceSkipFunc skipHandler,
                           void *opaque);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_STREAM_H */
