/*
 * libvirt-lxc.h: containers of LXC
 *
 * Calls for containers: entering their namespaces, control groups and security labels.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef LIBVIRT_LXC_H
#define LIBVIRT_LXC_H

#include <libvirt/libvirt.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virDomainLxcEnterCGroup:
 * @domain: the domain
 * @flags: 0, or flags that the text names
 *
 * Puts this process into the control groups of a container.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.0.0
 */
int virDomainLxcEnterCGroup(virDomainPtr domain,
                            unsigned int flags);

/**
 * virDomainLxcEnterNamespace:
 * @domain: the domain
 * @nfdlist: number of descriptors
 * @fdlist: descriptors of namespaces
 * @noldfdlist: filled with the number of descriptors, or NULL
 * @oldfdlist: filled with the namespaces before, which the caller closes and frees, or NULL
 * @flags: 0, or flags that the text names
 *
 * Puts this process into namespaces.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.2
 */
int virDomainLxcEnterNamespace(virDomainPtr domain,
                               unsigned int nfdlist,
                               int *fdlist,
                               unsigned int *noldfdlist,
                               int **oldfdlist,
                               unsigned int flags);

/**
 * virDomainLxcEnterSecurityLabel:
 * @model: the security model
 * @label: the security label
 * @oldlabel: filled with the label before, or NULL
 * @flags: 0, or flags that the text names
 *
 * Gives this process a security label at its next exec().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.4
 */
int virDomainLxcEnterSecurityLabel(virSecurityModelPtr model,
                                   virSecurityLabelPtr label,
                                   virSecurityLabelPtr oldlabel,
                                   unsigned int flags);

/**
 * virDomainLxcOpenNamespace:
 * @domain: the domain
 * @fdlist: filled with descriptors; the caller closes and frees them
 * @flags: 0, or flags that the text names
 *
 * Opens the namespaces of a container.
 *
 * Returns the number of descriptors, or -1 on error.
 *
 * Since: 1.0.2
 */
int virDomainLxcOpenNamespace(virDomainPtr domain,
                              int **fdlist,
                              unsigned int flags);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_LXC_H */
