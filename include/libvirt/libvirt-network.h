/*
 * libvirt-network.h: virtual networks
 *
 * Virtual networks, their ports and address leases.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_NETWORK_H
#define LIBVIRT_NETWORK_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * VIR_NETWORK_PORT_BANDWIDTH_IN_AVERAGE:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_IN_AVERAGE "inbound.average"

/**
 * VIR_NETWORK_PORT_BANDWIDTH_IN_BURST:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_IN_BURST "inbound.burst"

/**
 * VIR_NETWORK_PORT_BANDWIDTH_IN_FLOOR:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_IN_FLOOR "inbound.floor"

/**
 * VIR_NETWORK_PORT_BANDWIDTH_IN_PEAK:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_IN_PEAK "inbound.peak"

/**
 * VIR_NETWORK_PORT_BANDWIDTH_OUT_AVERAGE:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_OUT_AVERAGE "outbound.average"

/**
 * VIR_NETWORK_PORT_BANDWIDTH_OUT_BURST:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_OUT_BURST "outbound.burst"

/**
 * VIR_NETWORK_PORT_BANDWIDTH_OUT_PEAK:
 *
 * Since: 5.5.0
 */
#define VIR_NETWORK_PORT_BANDWIDTH_OUT_PEAK "outbound.peak"

/**
 * virNetwork:
 *
 * A virtual network.
 *
 * Since: 0.2.0
 */
typedef struct _virNetwork virNetwork;

/**
 * virNetworkPort:
 *
 * A place where an interface of a guest is plugged into a network.
 *
 * Since: 5.5.0
 */
typedef struct _virNetworkPort virNetworkPort;

/**
 * virNetworkDHCPLease:
 *
 * An address that a DHCP server has given out.
 *
 * Since: 1.2.6
 */
typedef struct _virNetworkDHCPLease virNetworkDHCPLease;

/**
 * virConnectListAllNetworksFlags:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_CONNECT_LIST_NETWORKS_INACTIVE = 1 << 0, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NETWORKS_ACTIVE = 1 << 1, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NETWORKS_PERSISTENT = 1 << 2, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NETWORKS_TRANSIENT = 1 << 3, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NETWORKS_AUTOSTART = 1 << 4, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NETWORKS_NO_AUTOSTART = 1 << 5 /* (Since: 0.10.2) */
} virConnectListAllNetworksFlags;

/**
 * virIPAddrType:
 *
 * Since: 1.2.6
 */
typedef enum {
    VIR_IP_ADDR_TYPE_IPV4 = 0, /* (Since: 1.2.6) */
    VIR_IP_ADDR_TYPE_IPV6 = 1 /* (Since: 1.2.6) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_IP_ADDR_TYPE_LAST = 2 /* (Since: 1.2.6) */
#endif
} virIPAddrType;

/**
 * virNetworkCreateFlags:
 *
 * Since: 7.8.0
 */
typedef enum {
    VIR_NETWORK_CREATE_VALIDATE = 1 << 0 /* (Since: 7.8.0) */
} virNetworkCreateFlags;

/**
 * virNetworkDefineFlags:
 *
 * Since: 7.7.0
 */
typedef enum {
    VIR_NETWORK_DEFINE_VALIDATE = 1 << 0 /* (Since: 7.7.0) */
} virNetworkDefineFlags;

/**
 * virNetworkEventLifecycleType:
 *
 * Since: 1.2.1
 */
typedef enum {
    VIR_NETWORK_EVENT_DEFINED = 0, /* (Since: 1.2.1) */
    VIR_NETWORK_EVENT_UNDEFINED = 1, /* (Since: 1.2.1) */
    VIR_NETWORK_EVENT_STARTED = 2, /* (Since: 1.2.1) */
    VIR_NETWORK_EVENT_STOPPED = 3 /* (Since: 1.2.1) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NETWORK_EVENT_LAST = 4 /* (Since: 1.2.1) */
#endif
} virNetworkEventLifecycleType;

/**
 * virNetworkEventID:
 *
 * Since: 1.2.1
 */
typedef enum {
    VIR_NETWORK_EVENT_ID_LIFECYCLE = 0, /* (Since: 1.2.1) */
    VIR_NETWORK_EVENT_ID_METADATA_CHANGE = 1 /* (Since: 9.8.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NETWORK_EVENT_ID_LAST = 2 /* (Since: 1.2.1) */
#endif
} virNetworkEventID;

/**
 * virNetworkMetadataType:
 *
 * Since: 9.7.0
 */
typedef enum {
    VIR_NETWORK_METADATA_DESCRIPTION = 0, /* (Since: 9.7.0) */
    VIR_NETWORK_METADATA_TITLE = 1, /* (Since: 9.7.0) */
    VIR_NETWORK_METADATA_ELEMENT = 2 /* (Since: 9.7.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NETWORK_METADATA_LAST = 3 /* (Since: 9.7.0) */
#endif
} virNetworkMetadataType;

/**
 * virNetworkPortCreateFlags:
 *
 * Since: 5.5.0
 */
typedef enum {
    VIR_NETWORK_PORT_CREATE_RECLAIM = 1 << 0, /* (Since: 5.5.0) */
    VIR_NETWORK_PORT_CREATE_VALIDATE = 1 << 1 /* (Since: 7.8.0) */
} virNetworkPortCreateFlags;

/**
 * virNetworkUpdateSection:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_NETWORK_SECTION_NONE = 0, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_BRIDGE = 1, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_DOMAIN = 2, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_IP = 3, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_IP_DHCP_HOST = 4, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_IP_DHCP_RANGE = 5, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_FORWARD = 6, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_FORWARD_INTERFACE = 7, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_FORWARD_PF = 8, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_PORTGROUP = 9, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_DNS_HOST = 10, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_DNS_TXT = 11, /* (Since: 0.10.2) */
    VIR_NETWORK_SECTION_DNS_SRV = 12 /* (Since: 0.10.2) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NETWORK_SECTION_LAST = 13 /* (Since: 0.10.2) */
#endif
} virNetworkUpdateSection;

/**
 * virNetworkUpdateFlags:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_NETWORK_UPDATE_AFFECT_CURRENT = 0, /* (Since: 0.10.2) */
    VIR_NETWORK_UPDATE_AFFECT_LIVE = 1 << 0, /* (Since: 0.10.2) */
    VIR_NETWORK_UPDATE_AFFECT_CONFIG = 1 << 1 /* (Since: 0.10.2) */
} virNetworkUpdateFlags;

/**
 * virNetworkUpdateCommand:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_NETWORK_UPDATE_COMMAND_NONE = 0, /* (Since: 0.10.2) */
    VIR_NETWORK_UPDATE_COMMAND_MODIFY = 1, /* (Since: 0.10.2) */
    VIR_NETWORK_UPDATE_COMMAND_DELETE = 2, /* (Since: 0.10.2) */
    VIR_NETWORK_UPDATE_COMMAND_ADD_LAST = 3, /* (Since: 0.10.2) */
    VIR_NETWORK_UPDATE_COMMAND_ADD_FIRST = 4 /* (Since: 0.10.2) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NETWORK_UPDATE_COMMAND_LAST = 5 /* (Since: 0.10.2) */
#endif
} virNetworkUpdateCommand;

/**
 * virNetworkXMLFlags:
 *
 * Since: 0.9.10
 */
typedef enum {
    VIR_NETWORK_XML_INACTIVE = 1 << 0 /* (Since: 0.9.10) */
} virNetworkXMLFlags;

/**
 * virNetworkDHCPLeasePtr:
 *
 * Since: 1.2.6
 */
typedef virNetworkDHCPLease *virNetworkDHCPLeasePtr;

/**
 * virNetworkPortPtr:
 *
 * Since: 5.5.0
 */
typedef virNetworkPort *virNetworkPortPtr;

/**
 * virNetworkPtr:
 *
 * Since: 0.2.0
 */
typedef virNetwork *virNetworkPtr;

/**
 * virConnectNetworkEventGenericCallback:
 * @conn: the connection
 * @net: the network
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 1.2.1
 */
typedef void (*virConnectNetworkEventGenericCallback)(virConnectPtr conn,
                                              virNetworkPtr net,
                                              void *opaque);

/**
 * virConnectNetworkEventLifecycleCallback:
 * @conn: the connection
 * @net: the network
 * @event: event
 * @detail: detail
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 1.2.1
 */
typedef void (*virConnectNetworkEventLifecycleCallback)(virConnectPtr conn,
                                                virNetworkPtr net,
                                                int event,
                                                int detail,
                                                void *opaque);

/**
 * virConnectNetworkEventMetadataChangeCallback:
 * @conn: the connection
 * @net: the network
 * @type: the type
 * @nsuri: nsuri
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 9.8.0
 */
typedef void (*virConnectNetworkEventMetadataChangeCallback)(virConnectPtr conn,
                                                     virNetworkPtr net,
                                                     int type,
                                                     const char *nsuri,
                                                     void *opaque);

struct _virNetworkDHCPLease {
    char *iface; /* the bridge */
    long long expirytime; /* seconds since 1970 */
    int type; /* a virIPAddrType */
    char *mac; /* hardware address, or NULL */
    char *iaid; /* identity association, or NULL */
    char *ipaddr; /* the address */
    unsigned int prefix; /* bits of the network */
    char *hostname; /* or NULL */
    char *clientid; /* or NULL */
};

/**
 * virConnectListAllNetworks:
 * @conn: the connection
 * @nets: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: bitwise-or of virConnectListAllNetworksFlags, or 0
 *
 * Lists all networks of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virConnectListAllNetworks(virConnectPtr conn,
                              virNetworkPtr **nets,
                              unsigned int flags);

/**
 * virConnectListDefinedNetworks:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the names of the inactive networks of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.2.0
 */
int virConnectListDefinedNetworks(virConnectPtr conn,
                                  char ** const names,
                                  int maxnames);

/**
 * virConnectListNetworks:
 * @conn: the connection
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the networks of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.2.0
 */
int virConnectListNetworks(virConnectPtr conn,
                           char ** const names,
                           int maxnames);

/**
 * virConnectNetworkEventDeregisterAny:
 * @conn: the connection
 * @callbackID: the number that registering returned
 *
 * Takes back virConnectNetworkEventRegisterAny().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.2.1
 */
int virConnectNetworkEventDeregisterAny(virConnectPtr conn,
                                        int callbackID);

/**
 * virConnectNetworkEventRegisterAny:
 * @conn: the connection
 * @net: the network, or NULL for all
 * @eventID: a virNetworkEventID
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called for events of one kind, of one network or of all. Needs a running event
 * loop.
 *
 * Returns a number to take it back with, or -1 on error.
 *
 * Since: 1.2.1
 */
int virConnectNetworkEventRegisterAny(virConnectPtr conn,
                                      virNetworkPtr net,
                                      int eventID,
                                      virConnectNetworkEventGenericCallback cb,
                                      void *opaque,
                                      virFreeCallback freecb);

/**
 * virConnectNumOfDefinedNetworks:
 * @conn: the connection
 *
 * Counts the defined networks of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.2.0
 */
int virConnectNumOfDefinedNetworks(virConnectPtr conn);

/**
 * virConnectNumOfNetworks:
 * @conn: the connection
 *
 * Counts the networks of a connection.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.2.0
 */
int virConnectNumOfNetworks(virConnectPtr conn);

/**
 * virNetworkCreate:
 * @network: the network
 *
 * Starts a network that is defined.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.0
 */
int virNetworkCreate(virNetworkPtr network);

/**
 * virNetworkCreateXML:
 * @conn: the connection
 * @xmlDesc: an XML document
 *
 * Creates a network from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.2.0
 */
virNetworkPtr virNetworkCreateXML(virConnectPtr conn,
                                  const char *xmlDesc);

/**
 * virNetworkCreateXMLFlags:
 * @conn: the connection
 * @xmlDesc: an XML document
 * @flags: 0, or flags that the text names
 *
 * Creates a network from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 7.8.0
 */
virNetworkPtr virNetworkCreateXMLFlags(virConnectPtr conn,
                                       const char *xmlDesc,
                                       unsigned int flags);

/**
 * virNetworkDHCPLeaseFree:
 * @lease: lease
 *
 * Frees a lease.
 *
 * Since: 1.2.6
 */
void virNetworkDHCPLeaseFree(virNetworkDHCPLeasePtr lease);

/**
 * virNetworkDefineXML:
 * @conn: the connection
 * @xml: an XML document
 *
 * Defines a network permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.2.0
 */
virNetworkPtr virNetworkDefineXML(virConnectPtr conn,
                                  const char *xml);

/**
 * virNetworkDefineXMLFlags:
 * @conn: the connection
 * @xml: an XML document
 * @flags: 0, or flags that the text names
 *
 * Defines a network permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 7.7.0
 */
virNetworkPtr virNetworkDefineXMLFlags(virConnectPtr conn,
                                       const char *xml,
                                       unsigned int flags);

/**
 * virNetworkDestroy:
 * @network: the network
 *
 * Stops a network at once.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.0
 */
int virNetworkDestroy(virNetworkPtr network);

/**
 * virNetworkFree:
 * @network: the network
 *
 * Gives back one reference to a network. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.0
 */
int virNetworkFree(virNetworkPtr network);

/**
 * virNetworkGetAutostart:
 * @network: the network
 * @autostart: filled with 1 if it starts with the host or daemon, else 0
 *
 * Tells the autostart of a network.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.1
 */
int virNetworkGetAutostart(virNetworkPtr network,
                           int *autostart);

/**
 * virNetworkGetBridgeName:
 * @network: the network
 *
 * Tells the bridge device of a network.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.2.0
 */
char *virNetworkGetBridgeName(virNetworkPtr network);

/**
 * virNetworkGetConnect:
 * @net: the network
 *
 * Tells the connection that a network belongs to, without taking a reference.
 *
 * Returns an object that lives as long as the one asked, or NULL on error.
 *
 * Since: 0.3.0
 */
virConnectPtr virNetworkGetConnect(virNetworkPtr net);

/**
 * virNetworkGetDHCPLeases:
 * @network: the network
 * @mac: only leases of this hardware address; NULL for all
 * @leases: filled with an array of leases; the caller frees elements and array
 * @flags: 0, or flags that the text names
 *
 * Tells the addresses that the DHCP server of a network has given out.
 *
 * Returns the number of leases, or -1 on error.
 *
 * Since: 1.2.6
 */
int virNetworkGetDHCPLeases(virNetworkPtr network,
                            const char *mac,
                            virNetworkDHCPLeasePtr **leases,
                            unsigned int flags);

/**
 * virNetworkGetMetadata:
 * @network: the network
 * @type: a virNetworkMetadataType
 * @uri: name space of the own document
 * @flags: 0, or flags that the text names
 *
 * Tells title, description or an own document of a network.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 9.7.0
 */
char *virNetworkGetMetadata(virNetworkPtr network,
                            int type,
                            const char *uri,
                            unsigned int flags);

/**
 * virNetworkGetName:
 * @network: the network
 *
 * Tells the name of a network.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.2.0
 */
const char *virNetworkGetName(virNetworkPtr network);

/**
 * virNetworkGetUUID:
 * @network: the network
 * @uuid: filled with the UUID, VIR_UUID_BUFLEN bytes
 *
 * Tells the UUID of a network as 16 bytes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.0
 */
int virNetworkGetUUID(virNetworkPtr network,
                      unsigned char *uuid);

/**
 * virNetworkGetUUIDString:
 * @network: the network
 * @buf: filled with the UUID as text, VIR_UUID_STRING_BUFLEN bytes
 *
 * Tells the UUID of a network as text.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.0
 */
int virNetworkGetUUIDString(virNetworkPtr network,
                            char *buf);

/**
 * virNetworkGetXMLDesc:
 * @network: the network
 * @flags: 0, or flags that the text names
 *
 * Describes a network as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.2.0
 */
char *virNetworkGetXMLDesc(virNetworkPtr network,
                           unsigned int flags);

/**
 * virNetworkIsActive:
 * @net: the network
 *
 * Tells whether a network is active.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virNetworkIsActive(virNetworkPtr net);

/**
 * virNetworkIsPersistent:
 * @net: the network
 *
 * Tells whether a network is persistent.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 0.7.3
 */
int virNetworkIsPersistent(virNetworkPtr net);

/**
 * virNetworkListAllPorts:
 * @network: the network
 * @ports: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all ports of a network as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkListAllPorts(virNetworkPtr network,
                           virNetworkPortPtr **ports,
                           unsigned int flags);

/**
 * virNetworkLookupByName:
 * @conn: the connection
 * @name: the name
 *
 * Finds a network by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.2.0
 */
virNetworkPtr virNetworkLookupByName(virConnectPtr conn,
                                     const char *name);

/**
 * virNetworkLookupByUUID:
 * @conn: the connection
 * @uuid: the UUID, VIR_UUID_BUFLEN bytes
 *
 * Finds a network by its UUID.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.2.0
 */
virNetworkPtr virNetworkLookupByUUID(virConnectPtr conn,
                                     const unsigned char *uuid);

/**
 * virNetworkLookupByUUIDString:
 * @conn: the connection
 * @uuidstr: the UUID as text
 *
 * Finds a network by its UUID string.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.2.0
 */
virNetworkPtr virNetworkLookupByUUIDString(virConnectPtr conn,
                                           const char *uuidstr);

/**
 * virNetworkPortCreateXML:
 * @net: the network
 * @xmldesc: xmldesc
 * @flags: 0, or flags that the text names
 *
 * Creates a network port from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.5.0
 */
virNetworkPortPtr virNetworkPortCreateXML(virNetworkPtr net,
                                          const char *xmldesc,
                                          unsigned int flags);

/**
 * virNetworkPortDelete:
 * @port: the network port
 * @flags: 0, or flags that the text names
 *
 * Deletes a network port.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortDelete(virNetworkPortPtr port,
                         unsigned int flags);

/**
 * virNetworkPortFree:
 * @port: the network port
 *
 * Gives back one reference to a network port. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortFree(virNetworkPortPtr port);

/**
 * virNetworkPortGetNetwork:
 * @port: the network port
 *
 * Tells the network of a network port.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.5.0
 */
virNetworkPtr virNetworkPortGetNetwork(virNetworkPortPtr port);

/**
 * virNetworkPortGetParameters:
 * @port: the network port
 * @params: filled with an array of typed parameters; the caller frees it with virTypedParamsFree()
 * @nparams: in: room in the array, out: number of elements; 0 in asks for the number
 * @flags: 0, or flags that the text names
 *
 * Tells the parameters of a network port.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortGetParameters(virNetworkPortPtr port,
                                virTypedParameterPtr *params,
                                int *nparams,
                                unsigned int flags);

/**
 * virNetworkPortGetUUID:
 * @port: the network port
 * @uuid: filled with the UUID, VIR_UUID_BUFLEN bytes
 *
 * Tells the UUID of a network port as 16 bytes.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortGetUUID(virNetworkPortPtr port,
                          unsigned char *uuid);

/**
 * virNetworkPortGetUUIDString:
 * @port: the network port
 * @buf: filled with the UUID as text, VIR_UUID_STRING_BUFLEN bytes
 *
 * Tells the UUID of a network port as text.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortGetUUIDString(virNetworkPortPtr port,
                                char *buf);

/**
 * virNetworkPortGetXMLDesc:
 * @port: the network port
 * @flags: 0, or flags that the text names
 *
 * Describes a network port as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 5.5.0
 */
char *virNetworkPortGetXMLDesc(virNetworkPortPtr port,
                               unsigned int flags);

/**
 * virNetworkPortLookupByUUID:
 * @net: the network
 * @uuid: the UUID, VIR_UUID_BUFLEN bytes
 *
 * Finds a network port by its UUID.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.5.0
 */
virNetworkPortPtr virNetworkPortLookupByUUID(virNetworkPtr net,
                                             const unsigned char *uuid);

/**
 * virNetworkPortLookupByUUIDString:
 * @net: the network
 * @uuidstr: the UUID as text
 *
 * Finds a network port by its UUID string.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 5.5.0
 */
virNetworkPortPtr virNetworkPortLookupByUUIDString(virNetworkPtr net,
                                                   const char *uuidstr);

/**
 * virNetworkPortRef:
 * @port: the network port
 *
 * Takes one more reference to a network port.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortRef(virNetworkPortPtr port);

/**
 * virNetworkPortSetParameters:
 * @port: the network port
 * @params: an array of typed parameters
 * @nparams: number of elements of the array
 * @flags: 0, or flags that the text names
 *
 * Sets the parameters of a network port.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 5.5.0
 */
int virNetworkPortSetParameters(virNetworkPortPtr port,
                                virTypedParameterPtr params,
                                int nparams,
                                unsigned int flags);

/**
 * virNetworkRef:
 * @network: the network
 *
 * Takes one more reference to a network.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.0
 */
int virNetworkRef(virNetworkPtr network);

/**
 * virNetworkSetAutostart:
 * @network: the network
 * @autostart: 1 to start it when the host or daemon starts, 0 not to
 *
 * Sets the autostart of a network.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.1
 */
int virNetworkSetAutostart(virNetworkPtr network,
                           int autostart);

/**
 * virNetworkSetMetadata:
 * @network: the network
 * @type: a virNetworkMetadataType
 * @metadata: the document or text, or NULL to remove it
 * @key: prefix for the name space
 * @uri: name space of the own document
 * @flags: 0, or flags that the text names
 *
 * Sets title, description or an own document of a network.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 9.7.0
 */
int virNetworkSetMetadata(virNetworkPtr network,
                          int type,
                          const char *metadata,
                          const char *key,
                          const char *uri,
                          unsigned int flags);

/**
 * virNetworkUndefine:
 * @network: the network
 *
 * Removes the configuration of a network.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.2.0
 */
int virNetworkUndefine(virNetworkPtr network);

/**
 * virNetworkUpdate:
 * @network: the network
 * @command: a virNetworkUpdateCommand
 * @section: a virNetworkUpdateSection
 * @parentIndex: which of several parents, or -1
 * @xml: an XML document
 * @flags: bitwise-or of virNetworkUpdateFlags
 *
 * Changes a part of the configuration of a network.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.10.2
 */
int virNetworkUpdate(virNetworkPtr network,
                     unsigned int command,
                     unsigned int section,
                     int parentIndex,
                     const char *xml,
                     unsigned int flags);

/**
 * VIR_NETWORK_EVENT_CALLBACK:
 *
 * Casts a function to what virConnectNetworkEventRegisterAny() takes.
 *
 * Since: 1.2.1
 */
#define VIR_NETWORK_EVENT_CALLBACK(cb) ((virConnectNetworkEventGenericCallback)(cb))

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_NETWORK_H */
