/*
 * libvirt-common.h: what all libraries share
 *
 * Typed parameters, the reasons for which connections close, and the macros that the other headers
 * use.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__) && !defined(__VIR_ADMIN_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef __VIR_VIRCOMMON_H__
#define __VIR_VIRCOMMON_H__

#include <sys/types.h>

/* Marks what new programs should not use. A program may define it first to keep quiet. */
#ifndef VIR_DEPRECATED
# if defined(__GNUC__) && (__GNUC__ > 3 || (__GNUC__ == 3 && __GNUC_MINOR__ >= 1))
#  define VIR_DEPRECATED __attribute__((__deprecated__))
# else
#  define VIR_DEPRECATED
# endif
#endif

/* How variables of the library are declared. */
#ifdef WIN32
# ifdef LIBVIRT_STATIC
#  define VIR_EXPORT_VAR extern
# elif defined(IN_LIBVIRT)
#  define VIR_EXPORT_VAR __declspec(dllexport) extern
# else
#  define VIR_EXPORT_VAR __declspec(dllimport) extern
# endif
#else
# define VIR_EXPORT_VAR extern
#endif

/* The *_LAST constants of enumerations grow with each release: only programs that define VIR_ENUM_SENTINELS see them. */

#ifdef __cplusplus
extern "C" {
#endif

/**
 * LIBVIR_VERSION_NUMBER:
 *
 * The version of these headers, major * 1000000 + minor * 1000 + release.
 *
 * Since: 0.0.1
 */
#define LIBVIR_VERSION_NUMBER 12008000

/**
 * VIR_TYPED_PARAM_FIELD_LENGTH:
 *
 * Room for the name of a typed parameter, its terminator included.
 *
 * Since: 0.9.2
 */
#define VIR_TYPED_PARAM_FIELD_LENGTH 80

/**
 * virTypedParameter:
 *
 * A value with a name and a type.
 *
 * Since: 0.9.2
 */
typedef struct _virTypedParameter virTypedParameter;

/**
 * virConnectCloseReason:
 *
 * Since: 0.10.0
 */
typedef enum {
    VIR_CONNECT_CLOSE_REASON_ERROR = 0, /* (Since: 0.10.0) */
    VIR_CONNECT_CLOSE_REASON_EOF = 1, /* (Since: 0.10.0) */
    VIR_CONNECT_CLOSE_REASON_KEEPALIVE = 2, /* (Since: 0.10.0) */
    VIR_CONNECT_CLOSE_REASON_CLIENT = 3 /* (Since: 0.10.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_CONNECT_CLOSE_REASON_LAST = 4 /* (Since: 0.10.0) */
#endif
} virConnectCloseReason;

/**
 * virTypedParameterType:
 *
 * Since: 0.9.2
 */
typedef enum {
    VIR_TYPED_PARAM_INT = 1, /* (Since: 0.9.2) */
    VIR_TYPED_PARAM_UINT = 2, /* (Since: 0.9.2) */
    VIR_TYPED_PARAM_LLONG = 3, /* (Since: 0.9.2) */
    VIR_TYPED_PARAM_ULLONG = 4, /* (Since: 0.9.2) */
    VIR_TYPED_PARAM_DOUBLE = 5, /* (Since: 0.9.2) */
    VIR_TYPED_PARAM_BOOLEAN = 6, /* (Since: 0.9.2) */
    VIR_TYPED_PARAM_STRING = 7 /* (Since: 0.9.8) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_TYPED_PARAM_LAST = 8 /* (Since: 0.9.10) */
#endif
} virTypedParameterType;

/**
 * virTypedParameterFlags:
 *
 * Since: 0.9.8
 */
typedef enum {
    VIR_TYPED_PARAM_STRING_OKAY = 1 << 2 /* (Since: 0.9.8) */
} virTypedParameterFlags;

/**
 * virTypedParameterPtr:
 *
 * Since: 0.9.2
 */
typedef virTypedParameter *virTypedParameterPtr;

/**
 * virFreeCallback:
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 0.5.0
 */
typedef void (*virFreeCallback)(void *opaque);

struct _virTypedParameter {
    char field[VIR_TYPED_PARAM_FIELD_LENGTH]; /* its name */
    int type; /* a virTypedParameterType */
    union {
        int i;
        unsigned int ui;
        long long l;
        unsigned long long ul;
        double d;
        char b;
        char *s;
    } value; /* the member for the type */
};

/**
 * virTypedParamsAddBoolean:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends a truth value.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddBoolean(virTypedParameterPtr *params,
                             int *nparams,
                             int *maxparams,
                             const char *name,
                             int value);

/**
 * virTypedParamsAddDouble:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends a double.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddDouble(virTypedParameterPtr *params,
                            int *nparams,
                            int *maxparams,
                            const char *name,
                            double value);

/**
 * virTypedParamsAddFromString:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @type: a virTypedParameterType
 * @value: the value
 *
 * Appends a value of a type that is read from text.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddFromString(virTypedParameterPtr *params,
                                int *nparams,
                                int *maxparams,
                                const char *name,
                                int type,
                                const char *value);

/**
 * virTypedParamsAddInt:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends an int.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddInt(virTypedParameterPtr *params,
                         int *nparams,
                         int *maxparams,
                         const char *name,
                         int value);

/**
 * virTypedParamsAddLLong:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends a long long.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddLLong(virTypedParameterPtr *params,
                           int *nparams,
                           int *maxparams,
                           const char *name,
                           long long value);

/**
 * virTypedParamsAddString:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends a copy of a string.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddString(virTypedParameterPtr *params,
                            int *nparams,
                            int *maxparams,
                            const char *name,
                            const char *value);

/**
 * virTypedParamsAddStringList:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @values: a NULL-terminated array
 *
 * Appends a copy of each string under the same name.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.2.17
 */
int virTypedParamsAddStringList(virTypedParameterPtr *params,
                                int *nparams,
                                int *maxparams,
                                const char *name,
                                const char **values);

/**
 * virTypedParamsAddUInt:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends an unsigned int.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddUInt(virTypedParameterPtr *params,
                          int *nparams,
                          int *maxparams,
                          const char *name,
                          unsigned int value);

/**
 * virTypedParamsAddULLong:
 * @params: the array; it may move
 * @nparams: counts up
 * @maxparams: room in the array; grown as needed
 * @name: the name
 * @value: the value
 *
 * Appends an unsigned long long.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virTypedParamsAddULLong(virTypedParameterPtr *params,
                            int *nparams,
                            int *maxparams,
                            const char *name,
                            unsigned long long value);

/**
 * virTypedParamsClear:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 *
 * Frees the strings of typed parameters, not the array.
 *
 * Since: 1.0.2
 */
void virTypedParamsClear(virTypedParameterPtr params,
                         int nparams);

/**
 * virTypedParamsFree:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 *
 * Frees typed parameters and their array.
 *
 * Since: 1.0.2
 */
void virTypedParamsFree(virTypedParameterPtr params,
                        int nparams);

/**
 * virTypedParamsGet:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 *
 * Finds a parameter by its name.
 *
 * Returns the parameter inside the array, or NULL.
 *
 * Since: 1.0.2
 */
virTypedParameterPtr virTypedParamsGet(virTypedParameterPtr params,
                                       int nparams,
                                       const char *name);

/**
 * virTypedParamsGetBoolean:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with 0 or 1
 *
 * Finds a truth value by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetBoolean(virTypedParameterPtr params,
                             int nparams,
                             const char *name,
                             int *value);

/**
 * virTypedParamsGetDouble:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with the value
 *
 * Finds a double by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetDouble(virTypedParameterPtr params,
                            int nparams,
                            const char *name,
                            double *value);

/**
 * virTypedParamsGetInt:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with the value
 *
 * Finds an int by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetInt(virTypedParameterPtr params,
                         int nparams,
                         const char *name,
                         int *value);

/**
 * virTypedParamsGetLLong:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with the value
 *
 * Finds a long long by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetLLong(virTypedParameterPtr params,
                           int nparams,
                           const char *name,
                           long long *value);

/**
 * virTypedParamsGetString:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with the string inside the parameter
 *
 * Finds a string by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetString(virTypedParameterPtr params,
                            int nparams,
                            const char *name,
                            const char **value);

/**
 * virTypedParamsGetUInt:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with the value
 *
 * Finds an unsigned int by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetUInt(virTypedParameterPtr params,
                          int nparams,
                          const char *name,
                          unsigned int *value);

/**
 * virTypedParamsGetULLong:
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @name: the name
 * @value: filled with the value
 *
 * Finds an unsigned long long by its name.
 *
 * Returns 1 if it was found, 0 if not, -1 if it has another type.
 *
 * Since: 1.0.2
 */
int virTypedParamsGetULLong(virTypedParameterPtr params,
                            int nparams,
                            const char *name,
                            unsigned long long *value);

/**
 * LIBVIR_CHECK_VERSION:
 *
 * Whether these headers are of a version or newer. Works in #if too.
 *
 * Since: 1.2.0
 */
#define LIBVIR_CHECK_VERSION(major, minor, micro) ((major) * 1000000 + (minor) * 1000 + (micro) <= LIBVIR_VERSION_NUMBER)

#ifdef __cplusplus
}
#endif

#endif /* __VIR_VIRCOMMON_H__ */
