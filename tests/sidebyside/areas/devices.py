"""Disks and interfaces of a domain: statistics, information, tuning, attach and detach, screen, keys, agent."""

from transcript import Xml

DEVICES = {
    "disk": "<disk type='file' device='disk'><source file='/images/new.img'/><target dev='vdb' bus='virtio'/></disk>",
    "disk taken": "<disk type='file' device='disk'><source file='/images/other.img'/><target dev='vda' bus='virtio'/></disk>",
    "disk no target": "<disk type='file'><source file='/x'/></disk>",
    "interface": "<interface type='network'><mac address='52:54:00:aa:aa:01'/><source network='default'/></interface>",
    "interface user": "<interface type='user'><mac address='52:54:00:aa:aa:02'/></interface>",
    "hostdev": "<hostdev mode='subsystem' type='pci'><source><address domain='0' bus='1' slot='2' function='3'/></source></hostdev>",
    "nonsense": "<nonsense/>",
    "broken": "<disk",
    "empty": "",
}


def device_changes(d):
    for label, text in DEVICES.items():
        xml = Xml(label, text)
        d.attachDevice(xml)
        for flags in (0, 1, 2, 3):
            d.attachDeviceFlags(xml, flags)
            d.updateDeviceFlags(xml, flags)
            d.detachDeviceFlags(xml, flags)
        d.detachDevice(xml)
    d.detachDeviceAlias("ua-x", 0)
    d.XMLDesc(0)


def run(t):
    for uri, name in (("test:///default", "test"), (t.node(), "running"), (t.node(), "off")):
        t.context = name
        c = t.open(uri)
        d = c.lookupByName(name)
        for disk in ("vda", "hdc", "/guest/diskimage1", "/images/running.img", "missing", ""):
            d.blockStats(disk)
            d.blockStatsFlags(disk, 0)
            d.blockInfo(disk, 0)
            d.blockInfo(disk, 1)
            d.blockPeek(disk, 0, 16, 0)
            d.blockResize(disk, 1024, 0)
            for flags in (0, 1, 2, 3, 4):
                d.blockIoTune(disk, flags)
                for values in ({"total_bytes_sec": 1000}, {"read_bytes_sec": 10, "write_bytes_sec": 20}, {"total_iops_sec": 5, "group_name": "g"},
                               {"read_bytes_sec": 1, "total_bytes_sec": 2}, {"total_bytes_sec_max": 9}, {"total_bytes_sec": 10, "total_bytes_sec_max": 5},
                               {"total_bytes_sec": 10, "total_bytes_sec_max": 50, "total_bytes_sec_max_length": 3}, {"nonsense": 1}, {}):
                    d.setBlockIoTune(disk, values, flags)
                d.blockIoTune(disk, flags)
            d.blockJobInfo(disk, 0)
            d.blockJobAbort(disk, 0)
            d.blockPull(disk, 0, 0)
            d.blockCommit(disk, None, None, 0, 0)
            d.blockRebase(disk, None, 0, 0)
            d.setBlockThreshold(disk, 100, 0)
        for interface in ("testnet0", "tap-running", "aa:bb:cc:dd:ee:ff", "52:54:00:00:00:01", "missing", ""):
            d.interfaceStats(interface)
        for source in (0, 1, 2, 3):
            d.interfaceAddresses(source, 0)
        d.interfaceAddresses(0, 1)
        for set, keys in ((0, [1]), (0, [1, 2, 3]), (1, [30]), (0, []), (99, [1]), (0, [1] * 17), (0, [70000])):
            d.sendKey(set, 100, keys, len(keys), 0)
        d.sendKey(0, 0, [1], 1, 1)
        for pid, signal in ((1, 9), (1, 15), (0, 9), (-1, 9), (5, 9), (1, 0), (1, 64), (1, 65), (1, 99)):
            d.sendProcessSignal(pid, signal, 0)
        d.setUserPassword("root", "x", 0)
        d.setUserPassword("root", "x", 1)
        d.setUserPassword("nobody", "x", 0)
        for mounts in (None, ["/"], ["/boot", "/"], ["/missing"], []):
            d.fsFreeze(mounts, 0)
            d.fsThaw(mounts, 0)
        d.fsFreeze(None, 1)
        for mount in (None, "/", "/boot", "/missing"):
            d.fSTrim(mount, 0, 0)
        d.fSTrim("/", 1, 0)
        for path, dump, flags in (("core", 0, 0), ("core2", 1, 0), ("core3", 0, 1), ("core4", 0, 2), ("core5", 0, 8), ("core6", 9, 0)):
            d.coreDump(t.file(path), flags)
            d.state(0)
            d.coreDumpWithFormat(t.file(path + "f"), dump, flags)
            d.create()
        d.coreDump("/missing/folder/core", 0)
        d.securityLabel()
        d.securityLabelList()
        d.launchSecurityInfo(0)
        d.guestInfo(0, 0)
        d.authorizedSSHKeysGet("root", 0)
        d.messages(1)
        d.messages(2)
        d.messages(8)
        device_changes(d)
