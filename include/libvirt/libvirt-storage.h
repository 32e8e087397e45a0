/*
 * libvirt-storage.h: storage
 *
 * Storage pools and the volumes in them.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_STORAGE_H
#define LIBVIRT_STORAGE_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virStoragePool:
 *
 * A place for volumes.
 *
 * Since: 0.4.1
 */
typedef struct _virStoragePool virStoragePool;

/**
 * virStorageVol:
 *
 * A volume: a file, a partition, a logical volume, an image.
 *
 * Since: 0.4.1
 */
typedef struct _virStorageVol virStorageVol;

/**
 * virStoragePoolInfo:
 *
 * What virStoragePoolGetInfo() tells, in bytes.
 *
 * Since: 0.4.1
 */
typedef struct _virStoragePoolInfo virStoragePoolInfo;

/**
 * virStorageVolInfo:
 *
 * What virStorageVolGetInfo() tells.
 *
 * Since: 0.4.1
 */
typedef struct _virStorageVolInfo virStorageVolInfo;

/**
 * virConnectListAllStoragePoolsFlags:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_CONNECT_LIST_STORAGE_POOLS_INACTIVE = 1 << 0, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_ACTIVE = 1 << 1, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_PERSISTENT = 1 << 2, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_TRANSIENT = 1 << 3, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_AUTOSTART = 1 << 4, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_NO_AUTOSTART = 1 << 5, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_DIR = 1 << 6, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_FS = 1 << 7, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_NETFS = 1 << 8, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_LOGICAL = 1 << 9, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_DISK = 1 << 10, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI = 1 << 11, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_SCSI = 1 << 12, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_MPATH = 1 << 13, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_RBD = 1 << 14, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_SHEEPDOG = 1 << 15, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_STORAGE_POOLS_GLUSTER = 1 << 16, /* (Since: 1.2.1) */
    VIR_CONNECT_LIST_STORAGE_POOLS_ZFS = 1 << 17, /* (Since: 1.2.8) */
    VIR_CONNECT_LIST_STORAGE_POOLS_VSTORAGE = 1 << 18, /* (Since: 3.1.0) */
    VIR_CONNECT_LIST_STORAGE_POOLS_ISCSI_DIRECT = 1 << 19 /* (Since: 5.6.0) */
} virConnectListAllStoragePoolsFlags;

/**
 * virStoragePoolState:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_STORAGE_POOL_INACTIVE = 0, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_BUILDING = 1, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_RUNNING = 2, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_DEGRADED = 3, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_INACCESSIBLE = 4 /* (Since: 0.8.2) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_STORAGE_POOL_STATE_LAST = 5 /* (Since: 0.9.10) */
#endif
} virStoragePoolState;

/**
 * virStoragePoolBuildFlags:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_STORAGE_POOL_BUILD_NEW = 0, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_BUILD_REPAIR = 1 << 0, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_BUILD_RESIZE = 1 << 1, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_BUILD_NO_OVERWRITE = 1 << 2, /* (Since: 0.9.5) */
    VIR_STORAGE_POOL_BUILD_OVERWRITE = 1 << 3 /* (Since: 0.9.5) */
} virStoragePoolBuildFlags;

/**
 * virStoragePoolCreateFlags:
 *
 * Since: 1.3.1
 */
typedef enum {
    VIR_STORAGE_POOL_CREATE_NORMAL = 0, /* (Since: 1.3.1) */
    VIR_STORAGE_POOL_CREATE_WITH_BUILD = 1 << 0, /* (Since: 1.3.1) */
    VIR_STORAGE_POOL_CREATE_WITH_BUILD_OVERWRITE = 1 << 1, /* (Since: 1.3.1) */
    VIR_STORAGE_POOL_CREATE_WITH_BUILD_NO_OVERWRITE = 1 << 2 /* (Since: 1.3.1) */
} virStoragePoolCreateFlags;

/**
 * virStoragePoolDefineFlags:
 *
 * Since: 7.7.0
 */
typedef enum {
    VIR_STORAGE_POOL_DEFINE_VALIDATE = 1 << 0 /* (Since: 7.7.0) */
} virStoragePoolDefineFlags;

/**
 * virStoragePoolDeleteFlags:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_STORAGE_POOL_DELETE_NORMAL = 0, /* (Since: 0.4.1) */
    VIR_STORAGE_POOL_DELETE_ZEROED = 1 << 0 /* (Since: 0.4.1) */
} virStoragePoolDeleteFlags;

/**
 * virStoragePoolEventLifecycleType:
 *
 * Since: 2.0.0
 */
typedef enum {
    VIR_STORAGE_POOL_EVENT_DEFINED = 0, /* (Since: 2.0.0) */
    VIR_STORAGE_POOL_EVENT_UNDEFINED = 1, /* (Since: 2.0.0) */
    VIR_STORAGE_POOL_EVENT_STARTED = 2, /* (Since: 2.0.0) */
    VIR_STORAGE_POOL_EVENT_STOPPED = 3, /* (Since: 2.0.0) */
    VIR_STORAGE_POOL_EVENT_CREATED = 4, /* (Since: 3.8.0) */
    VIR_STORAGE_POOL_EVENT_DELETED = 5 /* (Since: 3.8.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_STORAGE_POOL_EVENT_LAST = 6 /* (Since: 2.0.0) */
#endif
} virStoragePoolEventLifecycleType;

/**
 * virStoragePoolEventID:
 *
 * Since: 2.0.0
 */
typedef enum {
    VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE = 0, /* (Since: 2.0.0) */
    VIR_STORAGE_POOL_EVENT_ID_REFRESH = 1 /* (Since: 2.0.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_STORAGE_POOL_EVENT_ID_LAST = 2 /* (Since: 2.0.0) */
#endif
} virStoragePoolEventID;

/**
 * virStorageVolType:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_STORAGE_VOL_FILE = 0, /* (Since: 0.4.1) */
    VIR_STORAGE_VOL_BLOCK = 1, /* (Since: 0.4.1) */
    VIR_STORAGE_VOL_DIR = 2, /* (Since: 0.9.5) */
    VIR_STORAGE_VOL_NETWORK = 3, /* (Since: 0.9.13) */
    VIR_STORAGE_VOL_NETDIR = 4, /* (Since: 1.2.0) */
    VIR_STORAGE_VOL_PLOOP = 5 /* (Since: 1.3.4) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_STORAGE_VOL_LAST = 6 /* (Since: 0.9.10) */
#endif
} virStorageVolType;

/**
 * virStorageVolCreateFlags:
 *
 * Since: 1.0.1
 */
typedef enum {
    VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA = 1 << 0, /* (Since: 1.0.1) */
    VIR_STORAGE_VOL_CREATE_REFLINK = 1 << 1, /* (Since: 1.2.13) */
    VIR_STORAGE_VOL_CREATE_VALIDATE = 1 << 2 /* (Since: 8.10.0) */
} virStorageVolCreateFlags;

/**
 * virStorageVolDeleteFlags:
 *
 * Since: 0.4.1
 */
typedef enum {
    VIR_STORAGE_VOL_DELETE_NORMAL = 0, /* (Since: 0.4.1) */
    VIR_STORAGE_VOL_DELETE_ZEROED = 1 << 0, /* (Since: 0.4.1) */
    VIR_STORAGE_VOL_DELETE_WITH_SNAPSHOTS = 1 << 1 /* (Since: 1.2.21) */
} virStorageVolDeleteFlags;

/**
 * virStorageVolDownloadFlags:
 *
 * Since: 3.4.0
 */
typedef enum {
    VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM = 1 << 0 /* (Since: 3.4.0) */
} virStorageVolDownloadFlags;

/**
 * virStorageVolInfoFlags:
 *
 * Since: 3.0.0
 */
typedef enum {
    VIR_STORAGE_VOL_USE_ALLOCATION = 0, /* (Since: 3.0.0) */
    VIR_STORAGE_VOL_GET_PHYSICAL = 1 << 0 /* (Since: 3.0.0) */
} virStorageVolInfoFlags;

/**
 * virStorageVolResizeFlags:
 *
 * Since: 0.9.10
 */
typedef enum {
    VIR_STORAGE_VOL_RESIZE_ALLOCATE = 1 << 0, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_RESIZE_DELTA = 1 << 1, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_RESIZE_SHRINK = 1 << 2 /* (Since: 0.9.10) */
} virStorageVolResizeFlags;

/**
 * virStorageVolUploadFlags:
 *
 * Since: 3.4.0
 */
typedef enum {
    VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM = 1 << 0 /* (Since: 3.4.0) */
} virStorageVolUploadFlags;

/**
 * virStorageVolWipeAlgorithm:
 *
 * Since: 0.9.10
 */
typedef enum {
    VIR_STORAGE_VOL_WIPE_ALG_ZERO = 0, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_NNSA = 1, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_DOD = 2, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_BSI = 3, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_GUTMANN = 4, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_SCHNEIER = 5, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_PFITZNER7 = 6, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_PFITZNER33 = 7, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_RANDOM = 8, /* (Since: 0.9.10) */
    VIR_STORAGE_VOL_WIPE_ALG_TRIM = 9 /* (Since: 1.3.2) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_STORAGE_VOL_WIPE_ALG_LAST = 10 /* (Since: 0.9.10) */
#endif
} virStorageVolWipeAlgorithm;

/**
 * virStorageXMLFlags:
 *
 * Since: 0.9.13
 */
typedef enum {
    VIR_STORAGE_XML_INACTIVE = 1 << 0 /* (Since: 0.9.13) */
} virStorageXMLFlags;

/**
 * virStoragePoolInfoPtr:
 *
 * Since: 0.4.1
 */
typedef virStoragePoolInfo *virStoragePoolInfoPtr;

/**
 * virStoragePoolPtr:
 *
 * Since: 0.4.1
 */
typedef virStoragePool *virStoragePoolPtr;

/**
 * virStorageVolInfoPtr:
 *
 * Since: 0.4.1
 */
typedef virStorageVolInfo *virStorageVolInfoPtr;

/**
 * virStorageVolPtr:
 *
 * Since: 0.4.1
 */
typedef virStorageVol *virStorageVolPtr;

/**
 * virConnectStoragePoolEventGenericCallback:
 * @conn: the connection
 * @pool: the storage pool
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 2.0.0
 */
typedef void (*virConnectStoragePoolEventGenericCallback)(virConnectPtr conn,
                                                  virStoragePoolPtr pool,
                                                  void *opaque);

/**
 * virConnectStoragePoolEventLifecycleCallback:
 * @conn: the connection
 * @pool: the storage pool
 * @event: event
 * @detail: detail
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 2.0.0
 */
typedef void (*virConnectStoragePoolEventLifecycleCallback)(virConnectPtr conn,
                                                    virStoragePoolPtr pool,
                                                    int event,
                                                    int detail,
                                                    void *opaque);

struct _virStoragePoolInfo {
    int state; /* a virStoragePoolState */
    unsigned long long capacity;
    unsigned long long allocation;
    unsigned long long available;
};

struct _virStorageVolInfo {
    int type; /* a virStorageVolType */
    unsigned long long capacity; /* bytes that a guest sees */
    unsigned long long allocation; /* bytes that it takes */
};

/**
 * virConnectFindStoragePoolSources:
 * @conn: the connection
 * @type: a pool type, "logical", "netfs" ...
 * @srcSpec: a document that tells the source, or NULL
 * @flags: 0, or flags that the text names
 *
 * Looks for sources that pools of a type could use.
 *
 * Returns a document that the caller frees, or NULL on error.
 *
 * Since: 0.4.5
 */
char *virConnectFindStoragePoolSources(virConnectPtr conn,
                                       const char *type,
                                       const char *srcSpec,
                                       unsigned int flags);

/**
 * virConnectGetStoragePoolCapabilities:
 * @conn: the connection
 * @flags: 0, or flags that the text names
 *
 * Describes the kinds of storage pools that exist here, as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 5.2.0
 */
char *virConnectGetStoragePoolCapabilities(virConnectPtr conn,
                                           unsigned int flags);

/**
 * virConnectListAllStoragePools:
 * @conn: the connection
 * @pools: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: bitwise-or of virConnectListAllStoragePoolsFlags, or 0
 *
 * Lists all storage pools of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virConnectListAllStoragePools(virConnectPtr conn,
                                  virStoragePoolPtr **pools,
                                  unsigned int flags);

/**
 * virConnectListDefinedStoragePools:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the names of the inactive storage pools of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.4.1
 */
int virConnectListDefinedStoragePools(virConnectPtr conn,
                                      char ** const names,
                                      int maxnames);

/**
 * virConnectListStoragePools:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the storage pools of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.4.1
 */
int virConnectListStoragePools(virConnectPtr conn,
                               char ** const names,
                               int maxnames);

/**
 * virConnectNumOfDefinedStoragePools:
 * @conn: the connection
 *
 * Counts the defined storage pools of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.4.1
 */
int virConnectNumOfDefinedStoragePools(virConnectPtr conn);

/**
 * virConnectNumOfStoragePools:
 * @conn: the connection
 *
 * Counts the storage pools of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.4.1
 */
int virConnectNumOfStoragePools(virConnectPtr conn);

/**
 * virConnectStoragePoolEventDeregisterAny:
 * @conn: the connection
 * @callbackID: the number that registering returned
 *
 * Takes back virConnectStoragePoolEventRegisterAny().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virConnectStoragePoolEventDeregisterAny(virConnectPtr conn,
                                            int callbackID);

/**
 * virConnectStoragePoolEventRegisterAny:
 * @conn: the connection
 * @pool: the pool, or NULL for all
 * @eventID: a virStoragePoolEventID
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called for events of one kind, of one pool or of all. Needs a running event loop.
 *
 * Returns a number to take it back with, or -1 on error.
 *
 * Since: 2.0.0
 */
int virConnectStoragePoolEventRegisterAny(virConnectPtr conn,
                                          virStoragePoolPtr pool,
                                          int eventID,
                                          virConnectStoragePoolEventGenericCallback cb,
                                          void *opaque,
                                          virFreeCallback freecb);

/**
 * virStoragePoolBuild:
 * @pool: the storage pool
 * @flags: bitwise-or of virStoragePoolBuildFlags, or 0
 *
 * Makes the storage behind a pool: a directory, a file system, a volume group.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolBuild(virStoragePoolPtr pool,
                        unsigned int flags);

/**
 * virStoragePoolCreate:
 * @pool: the storage pool
 * @flags: bitwise-or of virStoragePoolCreateFlags, or 0
 *
 * Starts a storage pool that is defined.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolCreate(virStoragePoolPtr pool,
                         unsigned int flags);

/**
 * virStoragePoolCreateXML:
 * @conn: the connection
 * @xmlDesc: an XML document
 * @flags: 0, or flags that the text names
 *
 * Creates a storage pool from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStoragePoolPtr virStoragePoolCreateXML(virConnectPtr conn,
                                          const char *xmlDesc,
                                          unsigned int flags);

/**
 * virStoragePoolDefineXML:
 * @conn: the connection
 * @xml: an XML document
 * @flags: 0, or flags that the text names
 *
 * Defines a storage pool permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStoragePoolPtr virStoragePoolDefineXML(virConnectPtr conn,
                                          const char *xml,
                                          unsigned int flags);

/**
 * virStoragePoolDelete:
 * @pool: the storage pool
 * @flags: bitwise-or of virStoragePoolDeleteFlags, or 0
 *
 * Destroys the storage behind a pool. The data is lost.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolDelete(virStoragePoolPtr pool,
                         unsigned int flags);

/**
 * virStoragePoolDestroy:
 * @pool: the storage pool
 *
 * Stops a storage pool. The data stays.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolDestroy(virStoragePoolPtr pool);

/**
 * virStoragePoolFree:
 * @pool: the storage pool
 *
 * Gives back one reference to a storage pool. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolFree(virStoragePoolPtr pool);

/**
 * virStoragePoolGetAutostart:
 * @pool: the storage pool
 * @autostart: filled with 1 if it starts with the host or daemon, else 0
 *
 * Tells the autostart of a storage pool.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolGetAutostart(virStoragePoolPtr pool,
                               int *autostart);

/**
 * virStoragePoolGetConnect:
 * @pool: the storage pool
 *
 * Tells the connection that a storage pool belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.4.1
 */
virConnectPtr virStoragePoolGetConnect(virStoragePoolPtr pool);

/**
 * virStoragePoolGetInfo:
 * @pool: the storage pool
 * @info: filled with the answer
 *
 * Tells the info of a storage pool.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolGetInfo(virStoragePoolPtr pool,
                          virStoragePoolInfoPtr info);

/**
 * virStoragePoolGetName:
 * @pool: the storage pool
 *
 * Tells the name of a storage pool.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.4.1
 */
const char *virStoragePoolGetName(virStoragePoolPtr pool);

/**
 * virStoragePoolGetUUID:
 * @pool: the storage pool
 * @uuid: filled with the UUID, VIR_UUID_BUFLEN bytes
 *
 * Tells the UUID of a storage pool as 16 bytes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolGetUUID(virStoragePoolPtr pool,
                          unsigned char *uuid);

/**
 * virStoragePoolGetUUIDString:
 * @pool: the storage pool
 * @buf: filled with the UUID as text, VIR_UUID_STRING_BUFLEN bytes
 *
 * Tells the UUID of a storage pool as text.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolGetUUIDString(virStoragePoolPtr pool,
                                char *buf);

/**
 * virStoragePoolGetXMLDesc:
 * @pool: the storage pool
 * @flags: 0, or flags that the text names
 *
 * Describes a storage pool as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.4.1
 */
char *virStoragePoolGetXMLDesc(virStoragePoolPtr pool,
                               unsigned int flags);

/**
 * virStoragePoolIsActive:
 * @pool: the storage pool
 *
 * Tells whether a storage pool is active.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virStoragePoolIsActive(virStoragePoolPtr pool);

/**
 * virStoragePoolIsPersistent:
 * @pool: the storage pool
 *
 * Tells whether a storage pool is persistent.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virStoragePoolIsPersistent(virStoragePoolPtr pool);

/**
 * virStoragePoolListAllVolumes:
 * @pool: the storage pool
 * @vols: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all volumes of a storage pool as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virStoragePoolListAllVolumes(virStoragePoolPtr pool,
                                 virStorageVolPtr **vols,
                                 unsigned int flags);

/**
 * virStoragePoolListVolumes:
 * @pool: the storage pool
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the volumes of a storage pool.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolListVolumes(virStoragePoolPtr pool,
                              char ** const names,
                              int maxnames);

/**
 * virStoragePoolLookupByName:
 * @conn: the connection
 * @name: the name
 *
 * Finds a storage pool by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStoragePoolPtr virStoragePoolLookupByName(virConnectPtr conn,
                                             const char *name);

/**
 * virStoragePoolLookupByTargetPath:
 * @conn: the connection
 * @path: path or target of the device
 *
 * Finds a storage pool by its target path.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 4.1.0
 */
virStoragePoolPtr virStoragePoolLookupByTargetPath(virConnectPtr conn,
                                                   const char *path);

/**
 * virStoragePoolLookupByUUID:
 * @conn: the connection
 * @uuid: the UUID, VIR_UUID_BUFLEN bytes
 *
 * Finds a storage pool by its UUID.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStoragePoolPtr virStoragePoolLookupByUUID(virConnectPtr conn,
                                             const unsigned char *uuid);

/**
 * virStoragePoolLookupByUUIDString:
 * @conn: the connection
 * @uuidstr: the UUID as text
 *
 * Finds a storage pool by its UUID string.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStoragePoolPtr virStoragePoolLookupByUUIDString(virConnectPtr conn,
                                                   const char *uuidstr);

/**
 * virStoragePoolLookupByVolume:
 * @vol: the storage volume
 *
 * Finds the pool that a volume is in.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStoragePoolPtr virStoragePoolLookupByVolume(virStorageVolPtr vol);

/**
 * virStoragePoolNumOfVolumes:
 * @pool: the storage pool
 *
 * Counts the volumes of a storage pool.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolNumOfVolumes(virStoragePoolPtr pool);

/**
 * virStoragePoolRef:
 * @pool: the storage pool
 *
 * Takes one more reference to a storage pool.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.0
 */
int virStoragePoolRef(virStoragePoolPtr pool);

/**
 * virStoragePoolRefresh:
 * @pool: the storage pool
 * @flags: 0, or flags that the text names
 *
 * Looks again which volumes a pool has.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolRefresh(virStoragePoolPtr pool,
                          unsigned int flags);

/**
 * virStoragePoolSetAutostart:
 * @pool: the storage pool
 * @autostart: 1 to start it when the host or daemon starts, 0 not to
 *
 * Sets the autostart of a storage pool.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolSetAutostart(virStoragePoolPtr pool,
                               int autostart);

/**
 * virStoragePoolUndefine:
 * @pool: the storage pool
 *
 * Removes the configuration of a storage pool.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStoragePoolUndefine(virStoragePoolPtr pool);

/**
 * virStorageVolCreateXML:
 * @pool: the storage pool
 * @xmlDesc: an XML document
 * @flags: 0, or flags that the text names
 *
 * Creates a volume in a pool.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStorageVolPtr virStorageVolCreateXML(virStoragePoolPtr pool,
                                        const char *xmlDesc,
                                        unsigned int flags);

/**
 * virStorageVolCreateXMLFrom:
 * @pool: the storage pool
 * @xmlDesc: an XML document
 * @clonevol: the volume to copy from
 * @flags: 0, or flags that the text names
 *
 * Creates a volume in a pool with the data of another.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.6.4
 */
virStorageVolPtr virStorageVolCreateXMLFrom(virStoragePoolPtr pool,
                                            const char *xmlDesc,
                                            virStorageVolPtr clonevol,
                                            unsigned int flags);

/**
 * virStorageVolDelete:
 * @vol: the storage volume
 * @flags: bitwise-or of virStorageVolDeleteFlags, or 0
 *
 * Deletes a volume and its data.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStorageVolDelete(virStorageVolPtr vol,
                        unsigned int flags);

/**
 * virStorageVolDownload:
 * @vol: the storage volume
 * @stream: the stream
 * @offset: byte to start from
 * @length: number of bytes; 0 for all
 * @flags: bitwise-or of virStorageVolDownloadFlags, or 0
 *
 * Reads a volume into a stream.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.0
 */
int virStorageVolDownload(virStorageVolPtr vol,
                          virStreamPtr stream,
                          unsigned long long offset,
                          unsigned long long length,
                          unsigned int flags);

/**
 * virStorageVolFree:
 * @vol: the storage volume
 *
 * Gives back one reference to a storage volume. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStorageVolFree(virStorageVolPtr vol);

/**
 * virStorageVolGetConnect:
 * @vol: the storage volume
 *
 * Tells the connection that a storage volume belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.4.1
 */
virConnectPtr virStorageVolGetConnect(virStorageVolPtr vol);

/**
 * virStorageVolGetInfo:
 * @vol: the storage volume
 * @info: filled with the answer
 *
 * Tells the info of a storage volume.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.4.1
 */
int virStorageVolGetInfo(virStorageVolPtr vol,
                         virStorageVolInfoPtr info);

/**
 * virStorageVolGetInfoFlags:
 * @vol: the storage volume
 * @info: filled with the answer
 * @flags: 0, or flags that the text names
 *
 * Tells the info of a storage volume.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 3.0.0
 */
int virStorageVolGetInfoFlags(virStorageVolPtr vol,
                              virStorageVolInfoPtr info,
                              unsigned int flags);

/**
 * virStorageVolGetKey:
 * @vol: the storage volume
 *
 * Tells a name of the volume that is unique on the host.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.4.1
 */
const char *virStorageVolGetKey(virStorageVolPtr vol);

/**
 * virStorageVolGetName:
 * @vol: the storage volume
 *
 * Tells the name of a storage volume.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.4.1
 */
const char *virStorageVolGetName(virStorageVolPtr vol);

/**
 * virStorageVolGetPath:
 * @vol: the storage volume
 *
 * Tells the path of a storage volume.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.4.1
 */
char *virStorageVolGetPath(virStorageVolPtr vol);

/**
 * virStorageVolGetXMLDesc:
 * @vol: the storage volume
 * @flags: 0, or flags that the text names
 *
 * Describes a storage volume as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.4.1
 */
char *virStorageVolGetXMLDesc(virStorageVolPtr vol,
                              unsigned int flags);

/**
 * virStorageVolLookupByKey:
 * @conn: the connection
 * @key: the key
 *
 * Finds a storage volume by its key.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStorageVolPtr virStorageVolLookupByKey(virConnectPtr conn,
                                          const char *key);

/**
 * virStorageVolLookupByName:
 * @pool: the storage pool
 * @name: the name
 *
 * Finds a storage volume by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStorageVolPtr virStorageVolLookupByName(virStoragePoolPtr pool,
                                           const char *name);

/**
 * virStorageVolLookupByPath:
 * @conn: the connection
 * @path: path or target of the device
 *
 * Finds a storage volume by its path.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.4.1
 */
virStorageVolPtr virStorageVolLookupByPath(virConnectPtr conn,
                                           const char *path);

/**
 * virStorageVolRef:
 * @vol: the storage volume
 *
 * Takes one more reference to a storage volume.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.0
 */
int virStorageVolRef(virStorageVolPtr vol);

/**
 * virStorageVolResize:
 * @vol: the storage volume
 * @capacity: size in bytes
 * @flags: bitwise-or of virStorageVolResizeFlags, or 0
 *
 * Changes the size of a volume.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.10
 */
int virStorageVolResize(virStorageVolPtr vol,
                        unsigned long long capacity,
                        unsigned int flags);

/**
 * virStorageVolUpload:
 * @vol: the storage volume
 * @stream: the stream
 * @offset: byte to start from
 * @length: number of bytes; 0 for all
 * @flags: bitwise-or of virStorageVolUploadFlags, or 0
 *
 * Writes a volume from a stream.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.0
 */
int virStorageVolUpload(virStorageVolPtr vol,
                        virStreamPtr stream,
                        unsigned long long offset,
                        unsigned long long length,
                        unsigned int flags);

/**
 * virStorageVolWipe:
 * @vol: the storage volume
 * @flags: 0, or flags that the text names
 *
 * Overwrites a volume, so that its data cannot be read any more.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virStorageVolWipe(virStorageVolPtr vol,
                      unsigned int flags);

/**
 * virStorageVolWipePattern:
 * @vol: the storage volume
 * @algorithm: how to overwrite, virStorageVolWipeAlgorithm
 * @flags: 0, or flags that the text names
 *
 * Overwrites a volume in a chosen way.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.10
 */
int virStorageVolWipePattern(virStorageVolPtr vol,
                             unsigned int algorithm,
                             unsigned int flags);

/**
 * VIR_STORAGE_POOL_EVENT_CALLBACK:
 *
 * Casts a function to what virConnectStoragePoolEventRegisterAny() takes.
 *
 * Since: 2.0.0
 */
#define VIR_STORAGE_POOL_EVENT_CALLBACK(cb) ((virConnectStoragePoolEventGenericCallback)(cb))

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_STORAGE_H */
