/*
 * libvirt-nwfilter.h: network filters
 *
 * Packet filters for guests, and which guest interface uses which.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_NWFILTER_H
#define LIBVIRT_NWFILTER_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virNWFilter:
 *
 * A packet filter.
 *
 * Since: 0.8.0
 */
typedef struct _virNWFilter virNWFilter;

/**
 * virNWFilterBinding:
 *
 * The use of a packet filter by an interface of a guest.
 *
 * Since: 4.5.0
 */
typedef struct _virNWFilterBinding virNWFilterBinding;

/**
 * virNWFilterBindingCreateFlags:
 *
 * Since: 7.8.0
 */
typedef enum {
    VIR_NWFILTER_BINDING_CREATE_VALIDATE = 1 << 0 /* (Since: 7.8.0) */
} virNWFilterBindingCreateFlags;

/**
 * virNWFilterDefineFlags:
 *
 * Since: 7.7.0
 */
typedef enum {
    VIR_NWFILTER_DEFINE_VALIDATE = 1 << 0 /* (Since: 7.7.0) */
} virNWFilterDefineFlags;

/**
 * virNWFilterBindingPtr:
 *
 * Since: 4.5.0
 */
typedef virNWFilterBinding *virNWFilterBindingPtr;

/**
 * virNWFilterPtr:
 *
 * Since: 0.8.0
 */
typedef virNWFilter *virNWFilterPtr;

/**
 * virConnectListAllNWFilterBindings:
 * @conn: the connection
 * @bindings: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all NW filter bindings of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 4.5.0
 */
int virConnectListAllNWFilterBindings(virConnectPtr conn,
                                      virNWFilterBindingPtr **bindings,
                                      unsigned int flags);

/**
 * virConnectListAllNWFilters:
 * @conn: the connection
 * @filters: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all NW filters of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virConnectListAllNWFilters(virConnectPtr conn,
                               virNWFilterPtr **filters,
                               unsigned int flags);

/**
 * virConnectListNWFilters:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the NW filters of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.8.0
 */
int virConnectListNWFilters(virConnectPtr conn,
                            char ** const names,
                            int maxnames);

/**
 * virConnectNumOfNWFilters:
 * @conn: the connection
 *
 * Counts the NW filters of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.8.0
 */
int virConnectNumOfNWFilters(virConnectPtr conn);

/**
 * virNWFilterBindingCreateXML:
 * @conn: the connection
 * @xml: an XML document
 * @flags: 0, or flags that the text names
 *
 * Creates a filter binding from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 4.5.0
 */
virNWFilterBindingPtr virNWFilterBindingCreateXML(virConnectPtr conn,
                                                  const char *xml,
                                                  unsigned int flags);

/**
 * virNWFilterBindingDelete:
 * @binding: the filter binding
 *
 * Deletes a filter binding.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 4.5.0
 */
int virNWFilterBindingDelete(virNWFilterBindingPtr binding);

/**
 * virNWFilterBindingFree:
 * @binding: the filter binding
 *
 * Gives back one reference to a filter binding. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 4.5.0
 */
int virNWFilterBindingFree(virNWFilterBindingPtr binding);

/**
 * virNWFilterBindingGetFilterName:
 * @binding: the filter binding
 *
 * Tells the filter name of a filter binding.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 4.5.0
 */
const char *virNWFilterBindingGetFilterName(virNWFilterBindingPtr binding);

/**
 * virNWFilterBindingGetPortDev:
 * @binding: the filter binding
 *
 * Tells the interface of the guest.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 4.5.0
 */
const char *virNWFilterBindingGetPortDev(virNWFilterBindingPtr binding);

/**
 * virNWFilterBindingGetXMLDesc:
 * @binding: the filter binding
 * @flags: 0, or flags that the text names
 *
 * Describes a filter binding as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 4.5.0
 */
char *virNWFilterBindingGetXMLDesc(virNWFilterBindingPtr binding,
                                   unsigned int flags);

/**
 * virNWFilterBindingLookupByPortDev:
 * @conn: the connection
 * @portdev: portdev
 *
 * Finds the filter binding of an interface of a guest.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 4.5.0
 */
virNWFilterBindingPtr virNWFilterBindingLookupByPortDev(virConnectPtr conn,
                                                        const char *portdev);

/**
 * virNWFilterBindingRef:
 * @binding: the filter binding
 *
 * Takes one more reference to a filter binding.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 4.5.0
 */
int virNWFilterBindingRef(virNWFilterBindingPtr binding);

/**
 * virNWFilterDefineXML:
 * @conn: the connection
 * @xmlDesc: an XML document
 *
 * Defines a network filter permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virNWFilterPtr virNWFilterDefineXML(virConnectPtr conn,
                                    const char *xmlDesc);

/**
 * virNWFilterDefineXMLFlags:
 * @conn: the connection
 * @xmlDesc: an XML document
 * @flags: 0, or flags that the text names
 *
 * Defines a network filter permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 7.7.0
 */
virNWFilterPtr virNWFilterDefineXMLFlags(virConnectPtr conn,
                                         const char *xmlDesc,
                                         unsigned int flags);

/**
 * virNWFilterFree:
 * @nwfilter: the network filter
 *
 * Gives back one reference to a network filter. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virNWFilterFree(virNWFilterPtr nwfilter);

/**
 * virNWFilterGetName:
 * @nwfilter: the network filter
 *
 * Tells the name of a network filter.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.8.0
 */
const char *virNWFilterGetName(virNWFilterPtr nwfilter);

/**
 * virNWFilterGetUUID:
 * @nwfilter: the network filter
 * @uuid: filled with the UUID, VIR_UUID_BUFLEN bytes
 *
 * Tells the UUID of a network filter as 16 bytes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virNWFilterGetUUID(virNWFilterPtr nwfilter,
                       unsigned char *uuid);

/**
 * virNWFilterGetUUIDString:
 * @nwfilter: the network filter
 * @buf: filled with the UUID as text, VIR_UUID_STRING_BUFLEN bytes
 *
 * Tells the UUID of a network filter as text.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virNWFilterGetUUIDString(virNWFilterPtr nwfilter,
                             char *buf);

/**
 * virNWFilterGetXMLDesc:
 * @nwfilter: the network filter
 * @flags: 0, or flags that the text names
 *
 * Describes a network filter as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.8.0
 */
char *virNWFilterGetXMLDesc(virNWFilterPtr nwfilter,
                            unsigned int flags);

/**
 * virNWFilterLookupByName:
 * @conn: the connection
 * @name: the name
 *
 * Finds a network filter by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virNWFilterPtr virNWFilterLookupByName(virConnectPtr conn,
                                       const char *name);

/**
 * virNWFilterLookupByUUID:
 * @conn: the connection
 * @uuid: the UUID, VIR_UUID_BUFLEN bytes
 *
 * Finds a network filter by its UUID.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virNWFilterPtr virNWFilterLookupByUUID(virConnectPtr conn,
                                       const unsigned char *uuid);

/**
 * virNWFilterLookupByUUIDString:
 * @conn: the connection
 * @uuidstr: the UUID as text
 *
 * Finds a network filter by its UUID string.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.8.0
 */
virNWFilterPtr virNWFilterLookupByUUIDString(virConnectPtr conn,
                                             const char *uuidstr);

/**
 * virNWFilterRef:
 * @nwfilter: the network filter
 *
 * Takes one more reference to a network filter.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virNWFilterRef(virNWFilterPtr nwfilter);

/**
 * virNWFilterUndefine:
 * @nwfilter: the network filter
 *
 * Removes the configuration of a network filter.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.8.0
 */
int virNWFilterUndefine(virNWFilterPtr nwfilter);

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_NWFILTER_H */
