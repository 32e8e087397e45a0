/*
 * libvirt-secret.h: secrets
 *
 * Passphrases and keys that disks, pools and devices need.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_SECRET_H
#define LIBVIRT_SECRET_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virSecret:
 *
 * A passphrase or key.
 *
 * Since: 0.7.1
 */
typedef struct _virSecret virSecret;

/**
 * virConnectListAllSecretsFlags:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_CONNECT_LIST_SECRETS_EPHEMERAL = 1 << 0, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_SECRETS_NO_EPHEMERAL = 1 << 1, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_SECRETS_PRIVATE = 1 << 2, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_SECRETS_NO_PRIVATE = 1 << 3 /* (Since: 0.10.2) */
} virConnectListAllSecretsFlags;

/**
 * virSecretDefineFlags:
 *
 * Since: 7.7.0
 */
typedef enum {
    VIR_SECRET_DEFINE_VALIDATE = 1 << 0 /* (Since: 7.7.0) */
} virSecretDefineFlags;

/**
 * virSecretEventLifecycleType:
 *
 * Since: 3.0.0
 */
typedef enum {
    VIR_SECRET_EVENT_DEFINED = 0, /* (Since: 3.0.0) */
    VIR_SECRET_EVENT_UNDEFINED = 1 /* (Since: 3.0.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_SECRET_EVENT_LAST = 2 /* (Since: 3.0.0) */
#endif
} virSecretEventLifecycleType;

/**
 * virSecretEventID:
 *
 * Since: 3.0.0
 */
typedef enum {
    VIR_SECRET_EVENT_ID_LIFECYCLE = 0, /* (Since: 3.0.0) */
    VIR_SECRET_EVENT_ID_VALUE_CHANGED = 1 /* (Since: 3.0.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_SECRET_EVENT_ID_LAST = 2 /* (Since: 3.0.0) */
#endif
} virSecretEventID;

/**
 * virSecretUsageType:
 *
 * Since: 0.7.1
 */
typedef enum {
    VIR_SECRET_USAGE_TYPE_NONE = 0, /* (Since: 0.7.1) */
    VIR_SECRET_USAGE_TYPE_VOLUME = 1, /* (Since: 0.7.1) */
    VIR_SECRET_USAGE_TYPE_CEPH = 2, /* (Since: 0.9.7) */
    VIR_SECRET_USAGE_TYPE_ISCSI = 3, /* (Since: 1.0.4) */
    VIR_SECRET_USAGE_TYPE_TLS = 4, /* (Since: 2.3.0) */
    VIR_SECRET_USAGE_TYPE_VTPM = 5 /* (Since: 5.6.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_SECRET_USAGE_TYPE_LAST = 6 /* (Since: 0.9.7) */
#endif
} virSecretUsageType;

/**
 * virSecretPtr:
 *
 * Since: 0.7.1
 */
typedef virSecret *virSecretPtr;

/**
 * virConnectSecretEventGenericCallback:
 * @conn: the connection
 * @secret: the secret
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 3.0.0
 */
typedef void (*virConnectSecretEventGenericCallback)(virConnectPtr conn,
                                             virSecretPtr secret,
                                             void *opaque);

/**
 * virConnectSecretEventLifecycleCallback:
 * @conn: the connection
 * @secret: the secret
 * @event: event
 * @detail: detail
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 3.0.0
 */
typedef void (*virConnectSecretEventLifecycleCallback)(virConnectPtr conn,
                                               virSecretPtr secret,
                                               int event,
                                               int detail,
                                               void *opaque);

/**
 * virConnectListAllSecrets:
 * @conn: the connection
 * @secrets: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: bitwise-or of virConnectListAllSecretsFlags, or 0
 *
 * Lists all secrets of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virConnectListAllSecrets(virConnectPtr conn,
                             virSecretPtr **secrets,
                             unsigned int flags);

/**
 * virConnectListSecrets:
 * @conn: the connection
 * @uuids: filled with UUIDs as text; the caller frees each
 * @maxuuids: room in the array
 *
 * Lists the secrets of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.7.1
 */
int virConnectListSecrets(virConnectPtr conn,
                          char **uuids,
                          int maxuuids);

/**
 * virConnectNumOfSecrets:
 * @conn: the connection
 *
 * Counts the secrets of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.7.1
 */
int virConnectNumOfSecrets(virConnectPtr conn);

/**
 * virConnectSecretEventDeregisterAny:
 * @conn: the connection
 * @callbackID: the number that registering returned
 *
 * Takes back virConnectSecretEventRegisterAny().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.0.0
 */
int virConnectSecretEventDeregisterAny(virConnectPtr conn,
                                       int callbackID);

/**
 * virConnectSecretEventRegisterAny:
 * @conn: the connection
 * @secret: the secret, or NULL for all
 * @eventID: a virSecretEventID
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called for events of one kind, of one secret or of all. Needs a running event
 * loop.
 *
 * Returns a number to take it back with, or -1 on error.
 *
 * Since: 3.0.0
 */
int virConnectSecretEventRegisterAny(virConnectPtr conn,
                                     virSecretPtr secret,
                                     int eventID,
                                     virConnectSecretEventGenericCallback cb,
                                     void *opaque,
                                     virFreeCallback freecb);

/**
 * virSecretDefineXML:
 * @conn: the connection
 * @xml: an XML document
 * @flags: 0, or flags that the text names
 *
 * Defines a secret permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.7.1
 */
virSecretPtr virSecretDefineXML(virConnectPtr conn,
                                const char *xml,
                                unsigned int flags);

/**
 * virSecretFree:
 * @secret: the secret
 *
 * Gives back one reference to a secret. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretFree(virSecretPtr secret);

/**
 * virSecretGetConnect:
 * @secret: the secret
 *
 * Tells the connection that a secret belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.7.1
 */
virConnectPtr virSecretGetConnect(virSecretPtr secret);

/**
 * virSecretGetUUID:
 * @secret: the secret
 * @uuid: filled with the UUID, VIR_UUID_BUFLEN bytes
 *
 * Tells the UUID of a secret as 16 bytes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretGetUUID(virSecretPtr secret,
                     unsigned char *uuid);

/**
 * virSecretGetUUIDString:
 * @secret: the secret
 * @buf: filled with the UUID as text, VIR_UUID_STRING_BUFLEN bytes
 *
 * Tells the UUID of a secret as text.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretGetUUIDString(virSecretPtr secret,
                           char *buf);

/**
 * virSecretGetUsageID:
 * @secret: the secret
 *
 * Tells the usage ID of a secret.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.7.1
 */
const char *virSecretGetUsageID(virSecretPtr secret);

/**
 * virSecretGetUsageType:
 * @secret: the secret
 *
 * Tells what a secret is for.
 *
 * Returns a virSecretUsageType, or -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretGetUsageType(virSecretPtr secret);

/**
 * virSecretGetValue:
 * @secret: the secret
 * @value_size: filled with the number of bytes
 * @flags: 0, or flags that the text names
 *
 * Tells the value of a secret that is not private.
 *
 * Returns a buffer that the caller frees, or NULL on error.
 *
 * Since: 0.7.1
 */
unsigned char *virSecretGetValue(virSecretPtr secret,
                                 size_t *value_size,
                                 unsigned int flags);

/**
 * virSecretGetXMLDesc:
 * @secret: the secret
 * @flags: 0, or flags that the text names
 *
 * Describes a secret as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.7.1
 */
char *virSecretGetXMLDesc(virSecretPtr secret,
                          unsigned int flags);

/**
 * virSecretLookupByUUID:
 * @conn: the connection
 * @uuid: the UUID, VIR_UUID_BUFLEN bytes
 *
 * Finds a secret by its UUID.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.7.1
 */
virSecretPtr virSecretLookupByUUID(virConnectPtr conn,
                                   const unsigned char *uuid);

/**
 * virSecretLookupByUUIDString:
 * @conn: the connection
 * @uuidstr: the UUID as text
 *
 * Finds a secret by its UUID string.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.7.1
 */
virSecretPtr virSecretLookupByUUIDString(virConnectPtr conn,
                                         const char *uuidstr);

/**
 * virSecretLookupByUsage:
 * @conn: the connection
 * @usageType: what the secret is for, virSecretUsageType
 * @usageID: the object that it is for
 *
 * Finds a secret by what it is for.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.7.1
 */
virSecretPtr virSecretLookupByUsage(virConnectPtr conn,
                                    int usageType,
                                    const char *usageID);

/**
 * virSecretRef:
 * @secret: the secret
 *
 * Takes one more reference to a secret.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretRef(virSecretPtr secret);

/**
 * virSecretSetValue:
 * @secret: the secret
 * @value: the bytes
 * @value_size: number of bytes
 * @flags: 0, or flags that the text names
 *
 * Sets the value of a secret.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretSetValue(virSecretPtr secret,
                      const unsigned char *value,
                      size_t value_size,
                      unsigned int flags);

/**
 * virSecretUndefine:
 * @secret: the secret
 *
 * Removes the configuration of a secret.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.7.1
 */
int virSecretUndefine(virSecretPtr secret);

/**
 * VIR_SECRET_EVENT_CALLBACK:
 *
 * Casts a function to what virConnectSecretEventRegisterAny() takes.
 *
 * Since: 3.0.0
 */
#define VIR_SECRET_EVENT_CALLBACK(cb) ((virConnectSecretEventGenericCallback)(cb))

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_SECRET_H */
