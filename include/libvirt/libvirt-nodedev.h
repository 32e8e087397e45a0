/*
 * libvirt-nodedev.h: devices of the host
 *
 * Devices of the host, physical and mediated, and giving them to guests.
 *
 * Part of libvirt-aot, generated from abi/ by `./run abi emit`.
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#if !defined(__VIR_LIBVIRT_H_INCLUDES__)
# error "include <libvirt/libvirt.h> instead of this file"
#endif

#ifndef LIBVIRT_NODEDEV_H
#define LIBVIRT_NODEDEV_H

#ifdef __cplusplus
extern "C" {
#endif

/**
 * virNodeDevice:
 *
 * A device of the host.
 *
 * Since: 0.5.0
 */
typedef struct _virNodeDevice virNodeDevice;

/**
 * virConnectListAllNodeDeviceFlags:
 *
 * Since: 0.10.2
 */
typedef enum {
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_SYSTEM = 1 << 0, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_PCI_DEV = 1 << 1, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_DEV = 1 << 2, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_USB_INTERFACE = 1 << 3, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_NET = 1 << 4, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_HOST = 1 << 5, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_TARGET = 1 << 6, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI = 1 << 7, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_STORAGE = 1 << 8, /* (Since: 0.10.2) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_FC_HOST = 1 << 9, /* (Since: 1.0.4) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPORTS = 1 << 10, /* (Since: 1.0.4) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_SCSI_GENERIC = 1 << 11, /* (Since: 1.1.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_DRM = 1 << 12, /* (Since: 3.1.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV_TYPES = 1 << 13, /* (Since: 3.4.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_MDEV = 1 << 14, /* (Since: 3.4.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCW_DEV = 1 << 15, /* (Since: 3.4.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_CSS_DEV = 1 << 16, /* (Since: 6.8.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_VDPA = 1 << 17, /* (Since: 6.9.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_CARD = 1 << 18, /* (Since: 7.0.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_QUEUE = 1 << 19, /* (Since: 7.0.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_AP_MATRIX = 1 << 20, /* (Since: 7.0.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_VPD = 1 << 21, /* (Since: 7.9.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCWGROUP_DEV = 1 << 22, /* (Since: 11.1.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_CAP_CCWGROUP_MEMBER = 1 << 23, /* (Since: 11.1.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_PERSISTENT = 1 << 28, /* (Since: 10.1.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_TRANSIENT = 1 << 29, /* (Since: 10.1.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_INACTIVE = 1 << 30, /* (Since: 7.3.0) */
    VIR_CONNECT_LIST_NODE_DEVICES_ACTIVE = 1U << 31 /* (Since: 7.3.0) */
} virConnectListAllNodeDeviceFlags;

/**
 * virNodeDeviceCreateXMLFlags:
 *
 * Since: 8.10.0
 */
typedef enum {
    VIR_NODE_DEVICE_CREATE_XML_VALIDATE = 1 << 0 /* (Since: 8.10.0) */
} virNodeDeviceCreateXMLFlags;

/**
 * virNodeDeviceDefineXMLFlags:
 *
 * Since: 8.10.0
 */
typedef enum {
    VIR_NODE_DEVICE_DEFINE_XML_VALIDATE = 1 << 0 /* (Since: 8.10.0) */
} virNodeDeviceDefineXMLFlags;

/**
 * virNodeDeviceEventLifecycleType:
 *
 * Since: 2.2.0
 */
typedef enum {
    VIR_NODE_DEVICE_EVENT_CREATED = 0, /* (Since: 2.2.0) */
    VIR_NODE_DEVICE_EVENT_DELETED = 1, /* (Since: 2.2.0) */
    VIR_NODE_DEVICE_EVENT_DEFINED = 2, /* (Since: 7.3.0) */
    VIR_NODE_DEVICE_EVENT_UNDEFINED = 3 /* (Since: 7.3.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NODE_DEVICE_EVENT_LAST = 4 /* (Since: 2.2.0) */
#endif
} virNodeDeviceEventLifecycleType;

/**
 * virNodeDeviceEventID:
 *
 * Since: 2.2.0
 */
typedef enum {
    VIR_NODE_DEVICE_EVENT_ID_LIFECYCLE = 0, /* (Since: 2.2.0) */
    VIR_NODE_DEVICE_EVENT_ID_UPDATE = 1 /* (Since: 2.2.0) */
#ifdef VIR_ENUM_SENTINELS
    , VIR_NODE_DEVICE_EVENT_ID_LAST = 2 /* (Since: 2.2.0) */
#endif
} virNodeDeviceEventID;

/**
 * virNodeDeviceUpdateFlags:
 *
 * Since: 10.1.0
 */
typedef enum {
    VIR_NODE_DEVICE_UPDATE_AFFECT_CURRENT = 0, /* (Since: 10.1.0) */
    VIR_NODE_DEVICE_UPDATE_AFFECT_LIVE = 1 << 0, /* (Since: 10.1.0) */
    VIR_NODE_DEVICE_UPDATE_AFFECT_CONFIG = 1 << 1 /* (Since: 10.1.0) */
} virNodeDeviceUpdateFlags;

/**
 * virNodeDeviceXMLFlags:
 *
 * Since: 10.1.0
 */
typedef enum {
    VIR_NODE_DEVICE_XML_INACTIVE = 1 << 0 /* (Since: 10.1.0) */
} virNodeDeviceXMLFlags;

/**
 * virNodeDevicePtr:
 *
 * Since: 0.5.0
 */
typedef virNodeDevice *virNodeDevicePtr;

/**
 * virConnectNodeDeviceEventGenericCallback:
 * @conn: the connection
 * @dev: the node device
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 2.2.0
 */
typedef void (*virConnectNodeDeviceEventGenericCallback)(virConnectPtr conn,
                                                 virNodeDevicePtr dev,
                                                 void *opaque);

/**
 * virConnectNodeDeviceEventLifecycleCallback:
 * @conn: the connection
 * @dev: the node device
 * @event: event
 * @detail: detail
 * @opaque: given to the functions of the program unchanged
 *
 * A function of the program that the library calls.
 *
 * Since: 2.2.0
 */
typedef void (*virConnectNodeDeviceEventLifecycleCallback)(virConnectPtr conn,
                                                   virNodeDevicePtr dev,
                                                   int event,
                                                   int detail,
                                                   void *opaque);

/**
 * virConnectListAllNodeDevices:
 * @conn: the connection
 * @devices: filled with a NULL-terminated array of references, or NULL to count; the caller frees
 *   elements and array
 * @flags: 0, or flags that the text names
 *
 * Lists all node devices of a connection as objects.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.10.2
 */
int virConnectListAllNodeDevices(virConnectPtr conn,
                                 virNodeDevicePtr **devices,
                                 unsigned int flags);

/**
 * virConnectNodeDeviceEventDeregisterAny:
 * @conn: the connection
 * @callbackID: the number that registering returned
 *
 * Takes back virConnectNodeDeviceEventRegisterAny().
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 2.2.0
 */
int virConnectNodeDeviceEventDeregisterAny(virConnectPtr conn,
                                           int callbackID);

/**
 * virConnectNodeDeviceEventRegisterAny:
 * @conn: the connection
 * @dev: the node device, or NULL for all
 * @eventID: a virNodeDeviceEventID
 * @cb: the function to call
 * @opaque: given to the functions of the program unchanged
 * @freecb: called with opaque when it is no longer needed, or NULL
 *
 * Has a function called for events of one kind, of one node device or of all. Needs a running event
 * loop.
 *
 * Returns a number to take it back with, or -1 on error.
 *
 * Since: 2.2.0
 */
int virConnectNodeDeviceEventRegisterAny(virConnectPtr conn,
                                         virNodeDevicePtr dev,
                                         int eventID,
                                         virConnectNodeDeviceEventGenericCallback cb,
                                         void *opaque,
                                         virFreeCallback freecb);

/**
 * virNodeDeviceCreate:
 * @dev: the node device
 * @flags: 0, or flags that the text names
 *
 * Starts a mediated device that is defined.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 7.3.0
 */
int virNodeDeviceCreate(virNodeDevicePtr dev,
                        unsigned int flags);

/**
 * virNodeDeviceCreateXML:
 * @conn: the connection
 * @xmlDesc: an XML document
 * @flags: bitwise-or of virNodeDeviceCreateXMLFlags, or 0
 *
 * Creates a node device from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.6.3
 */
virNodeDevicePtr virNodeDeviceCreateXML(virConnectPtr conn,
                                        const char *xmlDesc,
                                        unsigned int flags);

/**
 * virNodeDeviceDefineXML:
 * @conn: the connection
 * @xmlDesc: an XML document
 * @flags: bitwise-or of virNodeDeviceDefineXMLFlags, or 0
 *
 * Defines a node device permanently from an XML document.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 7.3.0
 */
virNodeDevicePtr virNodeDeviceDefineXML(virConnectPtr conn,
                                        const char *xmlDesc,
                                        unsigned int flags);

/**
 * virNodeDeviceDestroy:
 * @dev: the node device
 *
 * Stops a node device at once.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.3
 */
int virNodeDeviceDestroy(virNodeDevicePtr dev);

/**
 * virNodeDeviceDetachFlags:
 * @dev: the node device
 * @driverName: the driver to give the device to, or NULL
 * @flags: 0, or flags that the text names
 *
 * Takes a device from its driver, so that a guest can have it.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 1.0.5
 */
int virNodeDeviceDetachFlags(virNodeDevicePtr dev,
                             const char *driverName,
                             unsigned int flags);

/**
 * virNodeDeviceDettach:
 * @dev: the node device
 *
 * Takes a device from its driver, so that a guest can have it.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.1
 */
int virNodeDeviceDettach(virNodeDevicePtr dev);

/**
 * virNodeDeviceFree:
 * @dev: the node device
 *
 * Gives back one reference to a node device. The object goes with its last reference.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.5.0
 */
int virNodeDeviceFree(virNodeDevicePtr dev);

/**
 * virNodeDeviceGetAutostart:
 * @dev: the node device
 * @autostart: filled with 1 if it starts with the host or daemon, else 0
 *
 * Tells the autostart of a node device.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 7.8.0
 */
int virNodeDeviceGetAutostart(virNodeDevicePtr dev,
                              int *autostart);

/**
 * virNodeDeviceGetName:
 * @dev: the node device
 *
 * Tells the name of a node device.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.5.0
 */
const char *virNodeDeviceGetName(virNodeDevicePtr dev);

/**
 * virNodeDeviceGetParent:
 * @dev: the node device
 *
 * Tells the name of the parent of a device.
 *
 * Returns a string that belongs to the object, or NULL on error.
 *
 * Since: 0.5.0
 */
const char *virNodeDeviceGetParent(virNodeDevicePtr dev);

/**
 * virNodeDeviceGetXMLDesc:
 * @dev: the node device
 * @flags: 0, or flags that the text names
 *
 * Describes a node device as an XML document.
 *
 * Returns a string that the caller frees, or NULL on error.
 *
 * Since: 0.5.0
 */
char *virNodeDeviceGetXMLDesc(virNodeDevicePtr dev,
                              unsigned int flags);

/**
 * virNodeDeviceIsActive:
 * @dev: the node device
 *
 * Tells whether a node device is active.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 7.8.0
 */
int virNodeDeviceIsActive(virNodeDevicePtr dev);

/**
 * virNodeDeviceIsPersistent:
 * @dev: the node device
 *
 * Tells whether a node device is persistent.
 *
 * Returns 1 if so, 0 if not, -1 on error.
 *
 * Since: 7.8.0
 */
int virNodeDeviceIsPersistent(virNodeDevicePtr dev);

/**
 * virNodeDeviceListCaps:
 * @dev: the node device
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 *
 * Lists the capabilities of a device.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.5.0
 */
int virNodeDeviceListCaps(virNodeDevicePtr dev,
                          char ** const names,
                          int maxnames);

/**
 * virNodeDeviceLookupByName:
 * @conn: the connection
 * @name: the name
 *
 * Finds a node device by its name.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 0.5.0
 */
virNodeDevicePtr virNodeDeviceLookupByName(virConnectPtr conn,
                                           const char *name);

/**
 * virNodeDeviceLookupSCSIHostByWWN:
 * @conn: the connection
 * @wwnn: world wide node name
 * @wwpn: world wide port name
 * @flags: 0, or flags that the text names
 *
 * Finds a SCSI host by its world wide names.
 *
 * Returns a new reference, or NULL on error.
 *
 * Since: 1.0.3
 */
virNodeDevicePtr virNodeDeviceLookupSCSIHostByWWN(virConnectPtr conn,
                                                  const char *wwnn,
                                                  const char *wwpn,
                                                  unsigned int flags);

/**
 * virNodeDeviceNumOfCaps:
 * @dev: the node device
 *
 * Counts the capabilities of a device.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.5.0
 */
int virNodeDeviceNumOfCaps(virNodeDevicePtr dev);

/**
 * virNodeDeviceReAttach:
 * @dev: the node device
 *
 * Gives a device back to its driver.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.1
 */
int virNodeDeviceReAttach(virNodeDevicePtr dev);

/**
 * virNodeDeviceRef:
 * @dev: the node device
 *
 * Takes one more reference to a node device.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.0
 */
int virNodeDeviceRef(virNodeDevicePtr dev);

/**
 * virNodeDeviceReset:
 * @dev: the node device
 *
 * Resets a device.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 0.6.1
 */
int virNodeDeviceReset(virNodeDevicePtr dev);

/**
 * virNodeDeviceSetAutostart:
 * @dev: the node device
 * @autostart: 1 to start it when the host or daemon starts, 0 not to
 *
 * Sets the autostart of a node device.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 7.8.0
 */
int virNodeDeviceSetAutostart(virNodeDevicePtr dev,
                              int autostart);

/**
 * virNodeDeviceUndefine:
 * @dev: the node device
 * @flags: 0, or flags that the text names
 *
 * Removes the configuration of a node device.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 7.3.0
 */
int virNodeDeviceUndefine(virNodeDevicePtr dev,
                          unsigned int flags);

/**
 * virNodeDeviceUpdate:
 * @dev: the node device
 * @xmlDesc: an XML document
 * @flags: bitwise-or of virNodeDeviceUpdateFlags, or 0
 *
 * Changes a mediated device.
 *
 * Returns 0 on success, -1 on error.
 *
 * Since: 10.1.0
 */
int virNodeDeviceUpdate(virNodeDevicePtr dev,
                        const char *xmlDesc,
                        unsigned int flags);

/**
 * virNodeListDevices:
 * @conn: the connection
 * @cap: name of a capability; NULL for all
 * @names: filled with names; the caller frees each
 * @maxnames: room in the array
 * @flags: 0, or flags that the text names
 *
 * Lists the devices of the host.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.5.0
 */
int virNodeListDevices(virConnectPtr conn,
                       const char *cap,
                       char ** const names,
                       int maxnames,
                       unsigned int flags);

/**
 * virNodeNumOfDevices:
 * @conn: the connection
 * @cap: name of a capability; NULL for all
 * @flags: 0, or flags that the text names
 *
 * Counts the devices of the host.
 *
 * Returns the number, or -1 on error.
 *
 * Since: 0.5.0
 */
int virNodeNumOfDevices(virConnectPtr conn,
                        const char *cap,
                        unsigned int flags);

/**
 * VIR_NODE_DEVICE_EVENT_CALLBACK:
 *
 * Casts a function to what virConnectNodeDeviceEventRegisterAny() takes.
 *
 * Since: 2.2.0
 */
#define VIR_NODE_DEVICE_EVENT_CALLBACK(cb) ((virConnectNodeDeviceEventGenericCallback)(cb))

#ifdef __cplusplus
}
#endif

#endif /* LIBVIRT_NODEDEV_H */
