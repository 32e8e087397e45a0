/*
 * libvirt-interface.h: network interfaces of the host
 *
 * Configuration and state of the network interfaces of the host.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_INTERFACE_H
#define LIBVIRT_INTERFACE_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virInterface:
 *
 * A network interface of the host.
 *
 * Since: 0.6.4
 */
typedef struct _virInterface virInterface;

/**
 * virConnectListAllInterfacesFlags:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_CONNECT_LIST_INTERFACES_INACTIVE = 1 << 0, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_INTERFACES_ACTIVE = 1 << 1 /* (Since: 0.10.2) */
} virConnectListAllInterfacesFlags;

/**
 * virInterfaceDefineFlags:
 *
 * Since: 7.7.0
 */
typedef enum {
    VIR_INTERFACE_DEFINE_VALIDATE = 1 << 0 /* (Since: 7.7.0) */
} virInterfaceDefineFlags;

/**
 * virInterfaceXMLFlags:
 *
 * Since: 0.7.3
 */
typedef enum {
    VIR_INTERFACE_XML_INACTIVE = 1 << 0 /* (Since: 0.7.3) */
} virInterfaceXMLFlags;

/**
 * virInterfacePtr:
 *
 * Since: 0.6.4
 */
typedef virInterface *virInterfacePtr;

/**
 * virConnectListAllInterfaces:
 * @conn: the connection
 * @ifaces: filled with an array of references or structures; the caller frees elements and array
 * @flags: bitwise-or of virConnectListAllInterfacesFlags, or 0
 *
 * Lists all interfaces of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virConnectListAllInterfaces(virConnectPtr conn,
                                virInterfacePtr **ifaces,
                                unsigned int flags);

/**
 * virConnectListDefinedInterfaces:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the names of the inactive interfaces of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.7.0
 */
int virConnectListDefinedInterfaces(virConnectPtr conn,
                                    char ** const names,
                                    int maxnames);

/**
 * virConnectListInterfaces:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the interfaces of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.6.4
 */
int virConnectListInterfaces(virConnectPtr conn,
                             char ** const names,
                             int maxnames);

/**
 * virConnectNumOfDefinedInterfaces:
 * @conn: the connection
 *
 * Counts the defined interfaces of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.7.0
 */
int virConnectNumOfDefinedInterfaces(virConnectPtr conn);

/**
 * virConnectNumOfInterfaces:
 * @conn: the connection
 *
 * Counts the interfaces of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.6.4
 */
int virConnectNumOfInterfaces(virConnectPtr conn);

/**
 * virInterfaceChangeBegin:
 * @conn: the connection
 * @flags: 0, or flags that the text names
 *
 * Remembers the network configuration of the host, so that changes can be taken back.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.2
 */
int virInterfaceChangeBegin(virConnectPtr conn,
                            unsigned int flags);

/**
 * virInterfaceChangeCommit:
 * @conn: the connection
 * @flags: 0, or flags that the text names
 *
 * Makes the changes since virInterfaceChangeBegin() permanent.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.2
 */
int virInterfaceChangeCommit(virConnectPtr conn,
                             unsigned int flags);

/**
 * virInterfaceChangeRollback:
 * @conn: the connection
 * @flags: 0, or flags that the text names
 *
 * Takes back the changes since virInterfaceChangeBegin().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.9.2
 */
int virInterfaceChangeRollback(virConnectPtr conn,
                               unsigned int flags);

/**
 * virInterfaceCreate:
 * @iface: the host interface
 * @flags: 0, or flags that the text names
 *
 * Starts a host interface.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.4
 */
int virInterfaceCreate(virInterfacePtr iface,
                       unsigned int flags);

/**
 * virInterfaceDefineXML:
 * @conn: the connection
 * @xml: an XML document
 * @flags: 0, or flags that the text names
 *
 * Defines a host interface permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.6.4
 */
virInterfacePtr virInterfaceDefineXML(virConnectPtr conn,
                                      const char *xml,
                                      unsigned int flags);

/**
 * virInterfaceDestroy:
 * @iface: the host interface
 * @flags: 0, or flags that the text names
 *
 * Stops a host interface at once.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.4
 */
int virInterfaceDestroy(virInterfacePtr iface,
                        unsigned int flags);

/**
 * virInterfaceFree:
 * @iface: the host interface
 *
 * Gives back one reference to a host interface. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.4
 */
int virInterfaceFree(virInterfacePtr iface);

/**
 * virInterfaceGetConnect:
 * @iface: the host interface
 *
 * Tells the connection that a host interface belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.6.4
 */
virConnectPtr virInterfaceGetConnect(virInterfacePtr iface);

/**
 * virInterfaceGetMACString:
 * @iface: the host interface
 *
 * Tells the hardware address of a host interface.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.6.4
 */
const char *virInterfaceGetMACString(virInterfacePtr iface);

/**
 * virInterfaceGetName:
 * @iface: the host interface
 *
 * Tells the name of a host interface.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.6.4
 */
const char *virInterfaceGetName(virInterfacePtr iface);

/**
 * virInterfaceGetXMLDesc:
 * @iface: the host interface
 * @flags: 0, or flags that the text names
 *
 * Describes a host interface as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.6.4
 */
char *virInterfaceGetXMLDesc(virInterfacePtr iface,
                             unsigned int flags);

/**
 * virInterfaceIsActive:
 * @iface: the host interface
 *
 * Tells whether a host interface is active.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virInterfaceIsActive(virInterfacePtr iface);

/**
 * virInterfaceLookupByMACString:
 * @conn: the connection
 * @macstr: the hardware address, "52:54:00:..."
 *
 * Finds a host interface by its hardware address.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.6.4
 */
virInterfacePtr virInterfaceLookupByMACString(virConnectPtr conn,
                                              const char *macstr);

/**
 * virInterfaceLookupByName:
 * @conn: the connection
 * @name: the name
 *
 * Finds a host interface by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.6.4
 */
virInterfacePtr virInterfaceLookupByName(virConnectPtr conn,
                                         const char *name);

/**
 * virInterfaceRef:
 * @iface: the host interface
 *
 * Takes one more reference to a host interface.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.4
 */
int virInterfaceRef(virInterfacePtr iface);

/**
 * virInterfaceUndefine:
 * @iface: the host interface
 *
 * Removes the configuration of a host interface.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.4
 */
int virInterfaceUndefine(virInterfacePtr iface);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_INTERFACE_H */
