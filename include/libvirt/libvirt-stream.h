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
 * The operation "abort" of a stream.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamAbort(virStreamPtr stream);

/**
 * virStreamEventAddCallback:
 * @stream: the stream
 * @events: bitwise-or of the kinds of events to wait for
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @ff: called with opaque when it is no longer needed, or NULL
 *
 * A function of the program that the library calls.
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
 * A function of the program that the library calls.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamEventRemoveCallback(virStreamPtr stream);

/**
 * virStreamEventUpdateCallback:
 * @stream: the stream
 * @events: bitwise-or of the kinds of events to wait for
 *
 * A function of the program that the library calls.
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
 * The operation "finish" of a stream.
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
 * Gives back one reference to a stream. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamFree(virStreamPtr stream);

/**
 * virStreamNew:
 * @conn: the connection
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "new" of a stream.
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
 * @data: the bytes
 * @nbytes: number of bytes
 *
 * The operation "recv" of a stream.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamRecv(virStreamPtr stream,
                  char *data,
                  size_t nbytes);

/**
 * virStreamRecvAll:
 * @stream: the stream
 * @handler: the function to call
 * @opaque: given to the functions of the program unchanged
 *
 * The operation "recv all" of a stream.
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
 * @data: the bytes
 * @nbytes: number of bytes
 * @flags: bitwise-or of virStreamRecvFlagsValues, or 0
 *
 * The operation "recv flags" of a stream.
 *
 * Returns 0 on success, -1 on error.
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
 * @length: number of bytes
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "recv hole" of a stream.
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
 * The operation "send" of a stream.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.2
 */
int virStreamSend(virStreamPtr stream,
                  const char *data,
                  size_t nbytes);

/**
 * virStreamSendAll:
 * @stream: the stream
 * @handler: the function to call
 * @opaque: given to the functions of the program unchanged
 *
 * The operation "send all" of a stream.
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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "send hole" of a stream.
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
 * @handler: the function to call
 * @holeHandler: hole handler
 * @opaque: given to the functions of the program unchanged
 *
 * The operation "sparse recv all" of a stream.
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
 * @handler: the function to call
 * @holeHandler: hole handler
 * @skipHandler: skip handler
 * @opaque: given to the functions of the program unchanged
 *
 * The operation "sparse send all" of a stream.
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
