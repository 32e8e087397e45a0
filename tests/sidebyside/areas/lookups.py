"""Lookups that find and lookups that do not, of every kind, by every key."""

import uuid


def run(t):
    for t.context, uri in (("default", "test:///default"), ("node", t.node())):
        c = t.open(uri)
        for name in ("test", "off", "running", "Test", "", " ", "é", "a/b"):
            c.lookupByName(name)
            c.networkLookupByName(name)
            c.storagePoolLookupByName(name)
            c.interfaceLookupByName(name)
            c.nodeDeviceLookupByName(name)
            c.nwfilterLookupByName(name)
        for name in ("default", "private", "default-pool", "images", "eth1", "eth9", "br9", "computer", "net_eth9", "scsi_host1"):
            c.networkLookupByName(name)
            c.storagePoolLookupByName(name)
            c.interfaceLookupByName(name)
            c.nodeDeviceLookupByName(name)
        for identity in (-1, 0, 1, 2, 3, 4, 5, 99):
            c.lookupByID(identity)
        for text in ("6695eb01-f6a4-8304-79aa-97f2502e193f", "6695EB01F6A4830479AA97F2502E193F", "10000000-0000-4000-8000-000000000003",
                     "dd8fe884-6c02-601e-7551-cca97df1c5df", "dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566", "nonsense", "",
                     "00000000-0000-0000-0000-000000000000"):
            c.lookupByUUIDString(text)
            c.networkLookupByUUIDString(text)
            c.storagePoolLookupByUUIDString(text)
            c.secretLookupByUUIDString(text)
            c.nwfilterLookupByUUIDString(text)
        for value in ("6695eb01-f6a4-8304-79aa-97f2502e193f", "00000000-0000-0000-0000-000000000001"):
            c.lookupByUUID(uuid.UUID(value).bytes)
            c.networkLookupByUUID(uuid.UUID(value).bytes)
            c.storagePoolLookupByUUID(uuid.UUID(value).bytes)
        for mac in ("aa:bb:cc:dd:ee:ff", "AA:BB:CC:DD:EE:FF", "52:54:00:00:00:09", "00:00:00:00:00:00", "nonsense"):
            c.interfaceLookupByMACString(mac)
        for path in ("/images/one.img", "/images/two.qcow2", "/default-pool/none", "", "one.img"):
            c.storageVolLookupByPath(path)
            c.storageVolLookupByKey(path)
        for path in ("/images", "/images/", "/default-pool", "/missing"):
            c.storagePoolLookupByTargetPath(path)
        c.nodeDeviceLookupSCSIHostByWWN("2000000012341234", "1000000012341234", 0)
        c.nodeDeviceLookupSCSIHostByWWN("2000000012341234", "1000000012341234", 1)
        c.nodeDeviceLookupSCSIHostByWWN("0", "0", 0)
        c.secretLookupByUsage(1, "x")
