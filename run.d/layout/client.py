"""A client as most are: opens, asks for versions, domains and their documents, and closes. usage: client.py LIBRARY URI"""

import ctypes
import sys

library = ctypes.CDLL(sys.argv[1])
for name in "virConnectOpen", "virConnectGetURI", "virDomainGetXMLDesc", "virDomainDefineXML", "virDomainGetName":
    getattr(library, name).restype = ctypes.c_void_p
if library.virInitialize() < 0:
    sys.exit("virInitialize")
connection = ctypes.c_void_p(library.virConnectOpen(sys.argv[2].encode()))
if not connection:
    sys.exit("virConnectOpen " + sys.argv[2])
number = ctypes.c_ulong()
if library.virConnectGetLibVersion(connection, ctypes.byref(number)) < 0 or not library.virConnectGetURI(connection):
    sys.exit("virConnectGetLibVersion")
domains = ctypes.POINTER(ctypes.c_void_p)()
count = library.virConnectListAllDomains(connection, ctypes.byref(domains), 0)
if count < 1:
    sys.exit("virConnectListAllDomains")
info = ctypes.create_string_buffer(64)
for domain in domains[:count]:
    domain = ctypes.c_void_p(domain)
    document = library.virDomainGetXMLDesc(domain, 0)
    if not library.virDomainGetName(domain) or library.virDomainGetInfo(domain, info) < 0 or not document:
        sys.exit("virDomainGetXMLDesc")
    if not library.virDomainDefineXML(connection, ctypes.c_void_p(document)):
        sys.exit("virDomainDefineXML")
    library.virDomainFree(domain)
if library.virConnectClose(connection) < 0:
    sys.exit("virConnectClose")
