"""Errors: code, domain, level and message reach Python; the calls fail, the process does not."""

import libvirt
from checks import fails, finish, mapped, same

reported = []
libvirt.registerErrorHandler(lambda context, error: reported.append(error[0]), None)
connection = libvirt.open("test:///default")
mapped()
error = libvirt.libvirtError

fails("unknown domain", error, libvirt.VIR_ERR_NO_DOMAIN, connection.lookupByName, "missing")
same("the handler saw it", [libvirt.VIR_ERR_NO_DOMAIN], reported)
fails("unknown id", error, libvirt.VIR_ERR_NO_DOMAIN, connection.lookupByID, 4711)
fails("unknown UUID", error, libvirt.VIR_ERR_NO_DOMAIN, connection.lookupByUUIDString, "00000000-0000-0000-0000-000000000001")
fails("no UUID", error, libvirt.VIR_ERR_INVALID_ARG, connection.lookupByUUIDString, "nonsense")
fails("unknown network", error, libvirt.VIR_ERR_NO_NETWORK, connection.networkLookupByName, "missing")
fails("unknown pool", error, libvirt.VIR_ERR_NO_STORAGE_POOL, connection.storagePoolLookupByName, "missing")
fails("unknown volume", error, libvirt.VIR_ERR_NO_STORAGE_VOL, connection.storageVolLookupByPath, "/missing")
fails("unknown interface", error, libvirt.VIR_ERR_NO_INTERFACE, connection.interfaceLookupByName, "missing")
fails("unknown device", error, libvirt.VIR_ERR_NO_NODE_DEVICE, connection.nodeDeviceLookupByName, "missing")
fails("broken XML", error, libvirt.VIR_ERR_XML_DETAIL, connection.defineXML, "<domain>")
fails("XML of another kind", error, libvirt.VIR_ERR_XML_ERROR, connection.defineXML, "<network/>")
fails("not supported", error, libvirt.VIR_ERR_NO_SUPPORT, connection.listAllSecrets)

domain = connection.lookupByName("test")
fails("start twice", error, libvirt.VIR_ERR_INTERNAL_ERROR, domain.create)
fails("too many vcpus", error, libvirt.VIR_ERR_INVALID_ARG, domain.setVcpus, 500)
fails("rename while it runs", error, libvirt.VIR_ERR_OPERATION_INVALID, domain.rename, "other")
fails("unknown snapshot", error, libvirt.VIR_ERR_NO_DOMAIN_SNAPSHOT, domain.snapshotLookupByName, "missing")
try:
    connection.lookupByName("missing")
except error as caught:
    same("domain of the error", libvirt.VIR_FROM_TEST, caught.get_error_domain())
    same("level", libvirt.VIR_ERR_ERROR, caught.get_error_level())
    same("message", "Domain not found", caught.get_error_message())
same("last error", libvirt.VIR_ERR_NO_DOMAIN, libvirt.virGetLastErrorCode())
libvirt.virResetLastError()
same("reset", None, libvirt.virGetLastError())

readonly = libvirt.openReadOnly("test:///default")
fails("read-only: define", error, libvirt.VIR_ERR_OPERATION_DENIED, readonly.defineXML, "<domain/>")
fails("read-only: destroy", error, libvirt.VIR_ERR_OPERATION_DENIED, readonly.lookupByName("test").destroy)
fails("unknown transport", error, libvirt.VIR_ERR_INVALID_ARG, libvirt.open, "qemu+bad://host.invalid/")
# Up to 9.0 the XML parser opened the file.
fails("missing file", error, libvirt.VIR_ERR_XML_ERROR if libvirt.getVersion() < 10000000 else libvirt.VIR_ERR_SYSTEM_ERROR, libvirt.open, "test:///missing/node.xml")
finish()
