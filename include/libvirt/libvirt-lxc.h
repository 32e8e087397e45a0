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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "lxc enter CG roup" of a domain.
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
 * @nfdlist: nfdlist
 * @fdlist: fdlist
 * @noldfdlist: noldfdlist
 * @oldfdlist: oldfdlist
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "lxc enter namespace" of a domain.
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
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "lxc enter security label" of a domain.
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
 * @fdlist: fdlist
 * @flags: no flags are defined unless the text names them: pass 0
 *
 * The operation "lxc open namespace" of a domain.
 *
 * Returns 0 on success, -1 on error.
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
