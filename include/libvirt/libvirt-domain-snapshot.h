/*
 * libvirt-domain-snapshot.h: snapshots of domains
 *
 * Saved states of disks and memory that a domain can return to.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_DOMAIN_SNAPSHOT_H
#define LIBVIRT_DOMAIN_SNAPSHOT_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virDomainSnapshot:
 *
 * A saved state of a domain.
 *
 * Since: 0.8.0
 */
typedef struct _virDomainSnapshot virDomainSnapshot;

/**
 * virDomainSnapshotCreateFlags:
 *
 * Since: 0.9.5
 */
typedef enum {
    VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE = 1 << 0, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_CREATE_CURRENT = 1 << 1, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_CREATE_NO_METADATA = 1 << 2, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_CREATE_HALT = 1 << 3, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_CREATE_DISK_ONLY = 1 << 4, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_CREATE_REUSE_EXT = 1 << 5, /* (Since: 0.9.10) */
    VIR_DOMAIN_SNAPSHOT_CREATE_QUIESCE = 1 << 6, /* (Since: 0.9.10) */
    VIR_DOMAIN_SNAPSHOT_CREATE_ATOMIC = 1 << 7, /* (Since: 0.9.11) */
    VIR_DOMAIN_SNAPSHOT_CREATE_LIVE = 1 << 8, /* (Since: 1.0.1) */
    VIR_DOMAIN_SNAPSHOT_CREATE_VALIDATE = 1 << 9 /* (Since: 5.6.0) */
} virDomainSnapshotCreateFlags;

/**
 * virDomainSnapshotDeleteFlags:
 *
 * Since: 0.8.0
 */
typedef enum {
    VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN = 1 << 0, /* (Since: 0.8.0) */
    VIR_DOMAIN_SNAPSHOT_DELETE_METADATA_ONLY = 1 << 1, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_DELETE_CHILDREN_ONLY = 1 << 2 /* (Since: 0.9.5) */
} virDomainSnapshotDeleteFlags;

/**
 * virDomainSnapshotListFlags:
 *
 * Since: 0.9.5
 */
typedef enum {
    VIR_DOMAIN_SNAPSHOT_LIST_DESCENDANTS = 1 << 0, /* (Since: 0.9.7) */
    VIR_DOMAIN_SNAPSHOT_LIST_ROOTS = 1 << 0, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_LIST_METADATA = 1 << 1, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_LIST_LEAVES = 1 << 2, /* (Since: 0.9.7) */
    VIR_DOMAIN_SNAPSHOT_LIST_NO_LEAVES = 1 << 3, /* (Since: 0.9.13) */
    VIR_DOMAIN_SNAPSHOT_LIST_NO_METADATA = 1 << 4, /* (Since: 0.9.13) */
    VIR_DOMAIN_SNAPSHOT_LIST_INACTIVE = 1 << 5, /* (Since: 1.0.1) */
    VIR_DOMAIN_SNAPSHOT_LIST_ACTIVE = 1 << 6, /* (Since: 1.0.1) */
    VIR_DOMAIN_SNAPSHOT_LIST_DISK_ONLY = 1 << 7, /* (Since: 1.0.1) */
    VIR_DOMAIN_SNAPSHOT_LIST_INTERNAL = 1 << 8, /* (Since: 1.0.1) */
    VIR_DOMAIN_SNAPSHOT_LIST_EXTERNAL = 1 << 9, /* (Since: 1.0.1) */
    VIR_DOMAIN_SNAPSHOT_LIST_TOPOLOGICAL = 1 << 10 /* (Since: 5.2.0) */
} virDomainSnapshotListFlags;

/**
 * virDomainSnapshotRevertFlags:
 *
 * Since: 0.9.5
 */
typedef enum {
    VIR_DOMAIN_SNAPSHOT_REVERT_RUNNING = 1 << 0, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_REVERT_PAUSED = 1 << 1, /* (Since: 0.9.5) */
    VIR_DOMAIN_SNAPSHOT_REVERT_FORCE = 1 << 2, /* (Since: 0.9.7) */
    VIR_DOMAIN_SNAPSHOT_REVERT_RESET_NVRAM = 1 << 3 /* (Since: 8.1.0) */
} virDomainSnapshotRevertFlags;

/**
 * virDomainSnapshotXMLFlags:
 *
 * Since: 5.1.0
 */
typedef enum {
    VIR_DOMAIN_SNAPSHOT_XML_SECURE = VIR_DOMAIN_XML_SECURE /* (Since: 5.1.0) */
} virDomainSnapshotXMLFlags;

/**
 * virDomainSnapshotPtr:
 *
 * Since: 0.8.0
 */
typedef virDomainSnapshot *virDomainSnapshotPtr;

/**
 * virDomainHasCurrentSnapshot:
 * @domain: the domain
 * @flags: 0, or flags that the text names
 *
 * Tells whether a domain has a current snapshot.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.8.0
 */
int virDomainHasCurrentSnapshot(virDomainPtr domain,
                                unsigned int flags);

/**
 * virDomainListAllSnapshots:
 * @domain: the domain
 * @snaps: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all snapshots of a domain as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.9.13
 */
int virDomainListAllSnapshots(virDomainPtr domain,
                              virDomainSnapshotPtr **snaps,
                              unsigned int flags);

/**
 * virDomainRevertToSnapshot:
 * @snapshot: the snapshot
 * @flags: bitwise-or of virDomainSnapshotRevertFlags, or 0
 *
 * Brings a domain back to the state of a snapshot.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virDomainRevertToSnapshot(virDomainSnapshotPtr snapshot,
                              unsigned int flags);

/**
 * virDomainSnapshotCreateXML:
 * @domain: the domain
 * @xmlDesc: an XML document
 * @flags: 0, or flags that the text names
 *
 * Takes a snapshot of a domain.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virDomainSnapshotPtr virDomainSnapshotCreateXML(virDomainPtr domain,
                                                const char *xmlDesc,
                                                unsigned int flags);

/**
 * virDomainSnapshotCurrent:
 * @domain: the domain
 * @flags: 0, or flags that the text names
 *
 * Tells the current snapshot of a domain.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virDomainSnapshotPtr virDomainSnapshotCurrent(virDomainPtr domain,
                                              unsigned int flags);

/**
 * virDomainSnapshotDelete:
 * @snapshot: the snapshot
 * @flags: bitwise-or of virDomainSnapshotDeleteFlags, or 0
 *
 * Deletes a snapshot, its data too unless only the record is asked for.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virDomainSnapshotDelete(virDomainSnapshotPtr snapshot,
                            unsigned int flags);

/**
 * virDomainSnapshotFree:
 * @snapshot: the snapshot
 *
 * Gives back one reference to a snapshot. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virDomainSnapshotFree(virDomainSnapshotPtr snapshot);

/**
 * virDomainSnapshotGetConnect:
 * @snapshot: the snapshot
 *
 * Tells the connection that a snapshot belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.9.5
 */
virConnectPtr virDomainSnapshotGetConnect(virDomainSnapshotPtr snapshot);

/**
 * virDomainSnapshotGetDomain:
 * @snapshot: the snapshot
 *
 * Tells the domain of a snapshot.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.9.5
 */
virDomainPtr virDomainSnapshotGetDomain(virDomainSnapshotPtr snapshot);

/**
 * virDomainSnapshotGetName:
 * @snapshot: the snapshot
 *
 * Tells the name of a snapshot.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.9.5
 */
const char *virDomainSnapshotGetName(virDomainSnapshotPtr snapshot);

/**
 * virDomainSnapshotGetParent:
 * @snapshot: the snapshot
 * @flags: 0, or flags that the text names
 *
 * Tells the snapshot that a snapshot follows.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.9.7
 */
virDomainSnapshotPtr virDomainSnapshotGetParent(virDomainSnapshotPtr snapshot,
                                                unsigned int flags);

/**
 * virDomainSnapshotGetXMLDesc:
 * @snapshot: the snapshot
 * @flags: 0, or flags that the text names
 *
 * Describes a snapshot as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.8.0
 */
char *virDomainSnapshotGetXMLDesc(virDomainSnapshotPtr snapshot,
                                  unsigned int flags);

/**
 * virDomainSnapshotHasMetadata:
 * @snapshot: the snapshot
 * @flags: 0, or flags that the text names
 *
 * Tells whether a snapshot has metadata.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.9.13
 */
int virDomainSnapshotHasMetadata(virDomainSnapshotPtr snapshot,
                                 unsigned int flags);

/**
 * virDomainSnapshotIsCurrent:
 * @snapshot: the snapshot
 * @flags: 0, or flags that the text names
 *
 * Tells whether a snapshot is current.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.9.13
 */
int virDomainSnapshotIsCurrent(virDomainSnapshotPtr snapshot,
                               unsigned int flags);

/**
 * virDomainSnapshotListAllChildren:
 * @snapshot: the snapshot
 * @snaps: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all children of a snapshot as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.9.13
 */
int virDomainSnapshotListAllChildren(virDomainSnapshotPtr snapshot,
                                     virDomainSnapshotPtr **snaps,
                                     unsigned int flags);

/**
 * virDomainSnapshotListChildrenNames:
 * @snapshot: the snapshot
 * @names: filled with names; the caller frees each
 * @nameslen: room in the array
 * @flags: 0, or flags that the text names
 *
 * Lists the names of the children of a snapshot.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.9.7
 */
int virDomainSnapshotListChildrenNames(virDomainSnapshotPtr snapshot,
                                       char **names,
                                       int nameslen,
                                       unsigned int flags);

/**
 * virDomainSnapshotListNames:
 * @domain: the domain
 * @names: filled with names; the caller frees each
 * @nameslen: room in the array
 * @flags: 0, or flags that the text names
 *
 * Lists the names of the snapshots of a domain.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.8.0
 */
int virDomainSnapshotListNames(virDomainPtr domain,
                               char **names,
                               int nameslen,
                               unsigned int flags);

/**
 * virDomainSnapshotLookupByName:
 * @domain: the domain
 * @name: the name
 * @flags: 0, or flags that the text names
 *
 * Finds a snapshot by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virDomainSnapshotPtr virDomainSnapshotLookupByName(virDomainPtr domain,
                                                   const char *name,
                                                   unsigned int flags);

/**
 * virDomainSnapshotNum:
 * @domain: the domain
 * @flags: 0, or flags that the text names
 *
 * Counts the snapshots of a domain.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.8.0
 */
int virDomainSnapshotNum(virDomainPtr domain,
                         unsigned int flags);

/**
 * virDomainSnapshotNumChildren:
 * @snapshot: the snapshot
 * @flags: 0, or flags that the text names
 *
 * Counts the children of a snapshot.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.9.7
 */
int virDomainSnapshotNumChildren(virDomainSnapshotPtr snapshot,
                                 unsigned int flags);

/**
 * virDomainSnapshotRef:
 * @snapshot: the snapshot
 *
 * Takes one more reference to a snapshot.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.13
 */
int virDomainSnapshotRef(virDomainSnapshotPtr snapshot);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_DOMAIN_SNAPSHOT_H */
