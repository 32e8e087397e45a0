/*
 * libvirt-domain-checkpoint.h: checkpoints of domains
 *
 * Points in time that incremental backups start from.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_DOMAIN_CHECKPOINT_H
#define LIBVIRT_DOMAIN_CHECKPOINT_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virDomainCheckpoint:
 *
 * A point in time that incremental backups start from.
 *
 * Since: 5.2.0
 */
typedef struct _virDomainCheckpoint virDomainCheckpoint;

/**
 * virDomainCheckpointCreateFlags:
 *
 * Since: 5.6.0
 */
typedef enum {
    VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE = 1 << 0, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_CREATE_QUIESCE = 1 << 1, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_CREATE_REDEFINE_VALIDATE = 1 << 2 /* (Since: 6.10.0) */
} virDomainCheckpointCreateFlags;

/**
 * virDomainCheckpointDeleteFlags:
 *
 * Since: 5.6.0
 */
typedef enum {
    VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN = 1 << 0, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_DELETE_METADATA_ONLY = 1 << 1, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY = 1 << 2 /* (Since: 5.6.0) */
} virDomainCheckpointDeleteFlags;

/**
 * virDomainCheckpointListFlags:
 *
 * Since: 5.6.0
 */
typedef enum {
    VIR_DOMAIN_CHECKPOINT_LIST_DESCENDANTS = 1 << 0, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_LIST_ROOTS = 1 << 0, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_LIST_TOPOLOGICAL = 1 << 1, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_LIST_LEAVES = 1 << 2, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_LIST_NO_LEAVES = 1 << 3 /* (Since: 5.6.0) */
} virDomainCheckpointListFlags;

/**
 * virDomainCheckpointXMLFlags:
 *
 * Since: 5.6.0
 */
typedef enum {
    VIR_DOMAIN_CHECKPOINT_XML_SECURE = 1 << 0, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_XML_NO_DOMAIN = 1 << 1, /* (Since: 5.6.0) */
    VIR_DOMAIN_CHECKPOINT_XML_SIZE = 1 << 2 /* (Since: 5.6.0) */
} virDomainCheckpointXMLFlags;

/**
 * virDomainCheckpointPtr:
 *
 * Since: 5.2.0
 */
typedef virDomainCheckpoint *virDomainCheckpointPtr;

/**
 * virDomainCheckpointCreateXML:
 * @domain: the domain
 * @xmlDesc: an XML document
 * @flags: 0, or flags that the text names
 *
 * Creates a checkpoint of a domain.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.6.0
 */
virDomainCheckpointPtr virDomainCheckpointCreateXML(virDomainPtr domain,
                                                    const char *xmlDesc,
                                                    unsigned int flags);

/**
 * virDomainCheckpointDelete:
 * @checkpoint: the checkpoint
 * @flags: bitwise-or of virDomainCheckpointDeleteFlags, or 0
 *
 * Deletes a checkpoint.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.6.0
 */
int virDomainCheckpointDelete(virDomainCheckpointPtr checkpoint,
                              unsigned int flags);

/**
 * virDomainCheckpointFree:
 * @checkpoint: the checkpoint
 *
 * Gives back one reference to a checkpoint. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.6.0
 */
int virDomainCheckpointFree(virDomainCheckpointPtr checkpoint);

/**
 * virDomainCheckpointGetConnect:
 * @checkpoint: the checkpoint
 *
 * Tells the connection that a checkpoint belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 5.6.0
 */
virConnectPtr virDomainCheckpointGetConnect(virDomainCheckpointPtr checkpoint);

/**
 * virDomainCheckpointGetDomain:
 * @checkpoint: the checkpoint
 *
 * Tells the domain of a checkpoint.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 5.6.0
 */
virDomainPtr virDomainCheckpointGetDomain(virDomainCheckpointPtr checkpoint);

/**
 * virDomainCheckpointGetName:
 * @checkpoint: the checkpoint
 *
 * Tells the name of a checkpoint.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 5.6.0
 */
const char *virDomainCheckpointGetName(virDomainCheckpointPtr checkpoint);

/**
 * virDomainCheckpointGetParent:
 * @checkpoint: the checkpoint
 * @flags: 0, or flags that the text names
 *
 * Tells the checkpoint that a checkpoint follows.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.6.0
 */
virDomainCheckpointPtr virDomainCheckpointGetParent(virDomainCheckpointPtr checkpoint,
                                                    unsigned int flags);

/**
 * virDomainCheckpointGetXMLDesc:
 * @checkpoint: the checkpoint
 * @flags: 0, or flags that the text names
 *
 * Describes a checkpoint as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 5.6.0
 */
char *virDomainCheckpointGetXMLDesc(virDomainCheckpointPtr checkpoint,
                                    unsigned int flags);

/**
 * virDomainCheckpointListAllChildren:
 * @checkpoint: the checkpoint
 * @children: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all children of a checkpoint as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 5.6.0
 */
int virDomainCheckpointListAllChildren(virDomainCheckpointPtr checkpoint,
                                       virDomainCheckpointPtr **children,
                                       unsigned int flags);

/**
 * virDomainCheckpointLookupByName:
 * @domain: the domain
 * @name: the name
 * @flags: 0, or flags that the text names
 *
 * Finds a checkpoint by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.6.0
 */
virDomainCheckpointPtr virDomainCheckpointLookupByName(virDomainPtr domain,
                                                       const char *name,
                                                       unsigned int flags);

/**
 * virDomainCheckpointRef:
 * @checkpoint: the checkpoint
 *
 * Takes one more reference to a checkpoint.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.6.0
 */
int virDomainCheckpointRef(virDomainCheckpointPtr checkpoint);

/**
 * virDomainListAllCheckpoints:
 * @domain: the domain
 * @checkpoints: filled with a NULL-terminated array of references, or NULL to count; the caller
 *   frees elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all checkpoints of a domain as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 5.6.0
 */
int virDomainListAllCheckpoints(virDomainPtr domain,
                                virDomainCheckpointPtr **checkpoints,
                                unsigned int flags);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_DOMAIN_CHECKPOINT_H */
