/* What the few C files of the library share. SPDX-License-Identifier: LGPL-2.1-or-later */
#ifndef LIBVIRT_AOT_BOUNDARY_H
#define LIBVIRT_AOT_BOUNDARY_H

/* The layout of struct _virError (include/libvirt/virterror.h), with writable strings. */
struct native_error {
    int code;
    int domain;
    char *message;
    int level;
    void *conn;
    void *dom;
    char *str1;
    char *str2;
    char *str3;
    int int1;
    int int2;
    void *net;
};

/* Frees the strings and zeroes the record. */
void native_error_clear(struct native_error *error);

/* The calling thread's record, made when needed; NULL only when memory is exhausted. */
struct native_error *native_thread_error(void);

/* The same without making one. */
struct native_error *native_thread_error_if_any(void);

#endif
