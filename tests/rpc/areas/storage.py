"""Pools that are folders and their volumes (URIs with a real storage driver). Not among the default areas. Times and what the file system decides are masked."""

import os
import re
import shutil
import subprocess

import libvirt
from transcript import Xml

FOLDER = os.environ.get("RPC_POOL", "/var/lib/libvirt/images/rpc-storage")
TIMES = re.compile(r"(<([amcb])time>)[^<]*(</\2time>)")
SIZES = re.compile(r"(<(capacity|allocation|available) unit='bytes'>)\d+(</\2>)")
# Without the build of native's own tools in the way: what a program that failed wrote is told by its first line.
COMMAND = re.compile(r"(internal error: Child process \(([^ ]*/)?)([\w-]+)[^)]*\)( unexpected exit status \d+).*", re.S)
UUID = "<uuid>6f1b1a0e-3c9d-4f57-9d0c-8a4a6c0d2e11</uuid>"
WALKS = ("dir", "fs", "netfs", "logical", "disk", "iscsi", "scsi", "mpath", "rbd", "sheepdog", "gluster", "zfs", "vstorage", "iscsi-direct")


def mask(answer):
    answer = TIMES.sub(r"\1<time>\3", answer)
    if "<pool" in answer:
        answer = SIZES.sub(r"\1<size>\3", answer)
    return COMMAND.sub(r"internal error: Child process (\3)\4", answer)


def pool_xml(name, path=None, more="", extra="", kind="dir"):
    return Xml("pool " + name, f"<pool type='{kind}'><name>{name}</name>{extra}<target><path>{path or FOLDER + '/' + name}</path>{more}</target></pool>")


def volume_xml(name, capacity=1 << 20, more="", target="", unit="bytes"):
    return Xml("volume " + name, f"<volume><name>{name}</name><capacity unit='{unit}'>{capacity}</capacity>{more}<target>{target}</target></volume>")


def facts(t, pool):
    for name in ("isActive", "isPersistent", "autostart", "numOfVolumes", "listVolumes"):
        getattr(pool, name)()
    pool.XMLDesc(0)
    pool.XMLDesc(libvirt.VIR_STORAGE_XML_INACTIVE)
    info = pool._value.info() if pool else None
    space = os.statvfs(FOLDER)
    # What is free changes while it is looked at.
    t.note("info", info and [info[0], info[1] in (0, space.f_blocks * space.f_frsize), info[1] == info[2] + info[3], abs(info[3] - space.f_bfree * space.f_frsize) < 1 << 28 or info[1] == 0])


def look(t, volume):
    volume.XMLDesc(0)
    volume.path()
    volume.key()
    volume.info()
    volume.infoFlags(libvirt.VIR_STORAGE_VOL_GET_PHYSICAL)


def pools(t, c):
    c.numOfStoragePools()
    c.numOfDefinedStoragePools()
    c.listStoragePools()
    c.listDefinedStoragePools()
    p = c.storagePoolDefineXML(pool_xml("one", extra=UUID), 0)
    facts(t, p)
    p.setAutostart(1)
    p.autostart()
    p.setAutostart(0)
    p.create(0)
    p.refresh(0)
    p.build(libvirt.VIR_STORAGE_POOL_BUILD_OVERWRITE)
    p.build(libvirt.VIR_STORAGE_POOL_BUILD_NO_OVERWRITE)
    p.build(1)
    p.build(2)
    p.build(16)
    p.build(0)
    p.build(0)
    p.destroy()
    p.delete(1)
    p.delete(4)
    p.delete(0)
    t.note("folder", os.path.exists(FOLDER + "/one"))
    p.delete(0)
    p.create(8)
    p.create(libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD | libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD_OVERWRITE | libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD_NO_OVERWRITE)
    p.create(libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD_OVERWRITE)
    p.create(libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    p.create(0)
    p.build(0)
    p.delete(0)
    p.undefine()
    facts(t, p)
    p.XMLDesc(2)
    p.refresh(1)
    p.delete(4)
    # Redefinition while it runs.
    q = c.storagePoolDefineXML(pool_xml("one", FOLDER + "/other", extra=UUID), 0)
    q.XMLDesc(0)
    q.XMLDesc(libvirt.VIR_STORAGE_XML_INACTIVE)
    c.storagePoolDefineXML(pool_xml("one", FOLDER + "/one"), 0)
    c.storagePoolDefineXML(pool_xml("renamed", FOLDER + "/renamed", extra=UUID), 0)
    c.storagePoolDefineXML(pool_xml("twin", FOLDER + "/one"), 0)
    c.storagePoolDefineXML(pool_xml("twin", FOLDER + "/other"), 0)
    c.storagePoolCreateXML(pool_xml("one"), 0)
    c.storagePoolDefineXML(pool_xml("a/b", FOLDER + "/ab"), 0)
    c.storagePoolDefineXML(pool_xml("", FOLDER + "/ab"), 0)
    c.storagePoolDefineXML(pool_xml("flags", FOLDER + "/ab"), 16)
    c.storagePoolDefineXML(Xml("no path", "<pool type='dir'><name>np</name></pool>"), 0)
    c.storagePoolDefineXML(Xml("not a document", "<pool"), 0)
    c.storagePoolCreateXML(pool_xml("flags", FOLDER + "/ab"), 64)
    c.storagePoolCreateXML(pool_xml("missing", FOLDER + "/is/not/there"), 0)
    c.storagePoolLookupByName("missing")
    c.storagePoolCreateXML(pool_xml("relative", "not/absolute"), 0)
    p.destroy()
    p.XMLDesc(0)
    p.create(0)
    t.note("other", os.path.exists(FOLDER + "/other"))
    p.build(0)
    p.create(0)
    p.destroy()
    p.destroy()
    p.delete(0)
    p.undefine()
    p.undefine()
    p.XMLDesc(0)
    p.info()
    p.isActive()
    p.isPersistent()
    p.autostart()
    p.setAutostart(1)
    p.listVolumes()
    p.numOfVolumes()
    p.listAllVolumes(0)
    p.create(0)
    p.build(0)
    p.refresh(0)
    p.destroy()
    p.delete(0)
    c.storagePoolLookupByUUIDString("00000000-1111-2222-3333-444444444444")
    c.storagePoolLookupByTargetPath("/nowhere")


def transient(t, c):
    p = c.storagePoolCreateXML(pool_xml("gone", extra=UUID, more="<permissions><mode>0711</mode><owner>0</owner><group>0</group></permissions>"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    facts(t, p)
    t.note("mode", oct(os.stat(FOLDER + "/gone").st_mode) if os.path.exists(FOLDER + "/gone") else None)
    p.setAutostart(1)
    p.undefine()
    c.listAllStoragePools(0)
    for flag in range(20):
        c.listAllStoragePools(1 << flag)
    c.listAllStoragePools(1 << 20)
    c.storagePoolLookupByTargetPath(FOLDER + "/gone")
    c.storagePoolLookupByTargetPath(FOLDER + "/gone/")
    c.storagePoolDefineXML(pool_xml("gone", extra=UUID), 0)
    p.isPersistent()
    p.undefine()
    p.isPersistent()
    p.destroy()
    c.storagePoolLookupByName("gone")
    for kind in WALKS:
        source = {"fs": "<device path='/dev/nothing'/>", "netfs": "<host name='localhost'/><dir path='/x'/>", "logical": "<device path='/dev/nothing'/><name>v</name>", "disk": "<device path='/dev/nothing'/>",
                  "iscsi": "<host name='localhost'/><device path='iqn.x'/>", "iscsi-direct": "<host name='localhost'/><device path='iqn.x'/><initiator><iqn name='iqn.y'/></initiator>", "scsi": "<adapter name='host99'/>",
                  "rbd": "<host name='localhost'/><name>r</name>", "sheepdog": "<host name='localhost'/><name>s</name>", "gluster": "<host name='localhost'/><name>g</name>", "zfs": "<name>z</name>",
                  "vstorage": "<name>vs</name>"}.get(kind, "")
        q = c.storagePoolDefineXML(pool_xml("kind-" + kind, extra=f"<source>{source}</source>", kind=kind), 0)
        q.XMLDesc(0)
        q.setAutostart(1)
        q.autostart()
        if kind in ("sheepdog", "vstorage"):
            q.create(0)
            q.build(0)
            q.delete(0)
            c.findStoragePoolSources(kind, None, 0)
        q.undefine()
    for kind in ("dir", "nothing"):
        c.findStoragePoolSources(kind, None, 0)
        c.findStoragePoolSources(kind, "<source/>", 0)
        c.findStoragePoolSources(kind, None, 1)


def volumes(t, c):
    p = c.storagePoolCreateXML(pool_xml("vols"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    folder = FOLDER + "/vols"
    v = p.createXML(volume_xml("raw"), 0)
    look(t, v)
    p.createXML(volume_xml("raw"), 0)
    sparse = p.createXML(volume_xml("sparse", 10, "<allocation>0</allocation>", unit="MiB"), 0)
    look(t, sparse)
    half = p.createXML(volume_xml("half", 8, "<allocation unit='MiB'>4</allocation>", unit="MiB"), 0)
    look(t, half)
    more = p.createXML(volume_xml("more", 1, "<allocation unit='MiB'>4</allocation>", unit="MiB"), 0)
    look(t, more)
    more.delete(0)
    look(t, p.createXML(volume_xml("zero", 0), 0))
    look(t, p.createXML(volume_xml("owned", target="<permissions><mode>0640</mode><owner>1</owner><group>2</group></permissions>"), 0))
    t.note("owner", [os.stat(folder + "/owned").st_uid, os.stat(folder + "/owned").st_gid, oct(os.stat(folder + "/owned").st_mode)] if os.path.exists(folder + "/owned") else None)
    look(t, p.createXML(volume_xml("labelled", target="<permissions><mode>0600</mode><label>some_label</label></permissions>"), 0))
    look(t, p.createXML(volume_xml("nocow", target="<nocow/>"), 0))
    look(t, p.createXML(volume_xml("keyed", target="<path>/some/where</path>", more="<key>mine</key>"), 0))
    p.createXML(volume_xml("a/b"), 0)
    p.createXML(volume_xml(""), 0)
    p.createXML(volume_xml(".."), 0)
    p.createXML(volume_xml("."), 0)
    p.createXML(volume_xml("x" * 300), 0)
    p.createXML(Xml("no capacity", "<volume><name>nc</name></volume>"), 0)
    p.createXML(Xml("no name", "<volume><capacity>1</capacity></volume>"), 0)
    p.createXML(Xml("not a document", "<volume"), 0)
    p.createXML(volume_xml("flags"), 16)
    p.createXML(volume_xml("large", 8, unit="EiB"), 0)
    p.createXML(volume_xml("larger", 7, unit="EiB"), 0)
    p.createXML(volume_xml("format", target="<format type='nothing'/>"), 0)
    p.createXML(volume_xml("meta"), libvirt.VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA)
    p.createXML(volume_xml("reflink"), libvirt.VIR_STORAGE_VOL_CREATE_REFLINK)
    p.createXML(volume_xml("both", target="<format type='qcow2'/>"), libvirt.VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA | libvirt.VIR_STORAGE_VOL_CREATE_REFLINK)
    p.createXML(volume_xml("folder", 0, target="<format type='dir'/>"), 0)
    p.createXML(volume_xml("folder2", 1, target="<format type='dir'/>"), 0)
    p.createXML(volume_xml("backed", more=f"<backingStore><path>{folder}/raw</path><format type='raw'/></backingStore>"), 0)
    p.createXML(volume_xml("typed").replace("<volume>", "<volume type='block'>"), 0)
    open(folder + "/.hidden", "w").close()
    open(folder + "/there", "w").write("a file of somebody else")
    p.createXML(volume_xml("there"), 0)
    os.symlink("nowhere", folder + "/dangling")
    os.symlink("raw", folder + "/link")
    os.mkfifo(folder + "/fifo")
    os.mkdir(folder + "/subfolder")
    p.refresh(0)
    p.listVolumes()
    p.numOfVolumes()
    p.listAllVolumes(0)
    p.listAllVolumes(1)
    for name in ("there", "link", "subfolder", "folder", "backed", "sparse"):
        look(t, p.storageVolLookupByName(name))
    p.storageVolLookupByName("nothing")
    c.storageVolLookupByKey(folder + "/raw")
    c.storageVolLookupByPath(folder + "/raw")
    c.storageVolLookupByPath(folder + "//raw")
    c.storageVolLookupByPath(folder + "/link")
    c.storageVolLookupByPath(folder + "/nothing")
    c.storageVolLookupByPath(FOLDER + "/nowhere/nothing")
    c.storageVolLookupByPath("relative")
    c.storageVolLookupByKey("nothing")
    v.storagePoolLookupByVolume()
    v.infoFlags(2)
    v.XMLDesc(1)
    v.delete(4)
    p.storageVolLookupByName("subfolder").delete(0)
    p.storageVolLookupByName("folder").delete(0)
    p.storageVolLookupByName("link").delete(0)
    t.note("left", sorted(os.listdir(folder)) if os.path.isdir(folder) else None)
    v.delete(0)
    v.delete(0)
    v.XMLDesc(0)
    v.info()
    v.path()
    os.unlink(folder + "/sparse")
    look(t, sparse)
    sparse.resize(1 << 20, 0)
    sparse.wipe(0)
    sparse.download(c.newStream(0), 0, 0, 0)
    sparse.delete(0)
    p.listVolumes()
    p.refresh(0)
    p.listVolumes()
    shutil.rmtree(folder, ignore_errors=True)
    p.refresh(0)
    p.isActive()
    c.storagePoolLookupByName("vols")


def formats(t, c):
    p = c.storagePoolCreateXML(pool_xml("imgs"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    folder = FOLDER + "/imgs"
    for kind in ("qcow2", "qcow", "qed", "vmdk", "vdi", "vpc", "cow", "bochs", "cloop", "dmg", "iso", "fat", "vhd", "ploop"):
        look(t, p.createXML(volume_xml("v." + kind, target=f"<format type='{kind}'/>"), 0))
    targets = {"c1": "<compat>0.10</compat>", "c2": "<compat>1.1</compat><features><lazy_refcounts/></features>", "c3": "<clusterSize unit='KiB'>128</clusterSize>", "c4": "<compat>1.1</compat><features><extended_l2/></features>",
               "c5": "<compat>0.10</compat><features><lazy_refcounts/></features>", "c6": "<compat>3.0</compat>", "c7": "<clusterSize>1000</clusterSize>", "c8": "<permissions><mode>0604</mode><owner>3</owner><group>4</group></permissions>"}
    for name, target in targets.items():
        look(t, p.createXML(volume_xml(name, target="<format type='qcow2'/>" + target), 0))
    look(t, p.createXML(volume_xml("meta", target="<format type='qcow2'/>"), libvirt.VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA))
    look(t, p.createXML(volume_xml("over", 8, unit="MiB", target="<format type='qcow2'/>", more=f"<backingStore><path>{folder}/c2</path><format type='qcow2'/></backingStore>"), 0))
    look(t, p.createXML(Xml("volume small", f"<volume><name>small</name><target><format type='qcow2'/></target><backingStore><path>{folder}/c2</path><format type='qcow2'/></backingStore></volume>"), 0))
    p.createXML(volume_xml("nobase", target="<format type='qcow2'/>", more=f"<backingStore><path>{folder}/nothing</path><format type='qcow2'/></backingStore>"), 0)
    p.createXML(volume_xml("relbase", target="<format type='qcow2'/>", more="<backingStore><path>c2</path><format type='qcow2'/></backingStore>"), 0)
    p.createXML(volume_xml("metabase", target="<format type='qcow2'/>", more=f"<backingStore><path>{folder}/c2</path><format type='qcow2'/></backingStore>"), libvirt.VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA)
    p.createXML(volume_xml("crypt", target="<format type='qcow2'/><encryption format='luks'><secret type='passphrase' uuid='11111111-2222-3333-4444-555555555555'/></encryption>"), 0)
    p.createXML(volume_xml("crypted", target="<encryption format='luks'><secret type='passphrase' uuid='11111111-2222-3333-4444-555555555555'/></encryption>"), 0)
    p.createXML(volume_xml("oldcrypt", target="<format type='qcow2'/><encryption format='qcow'/>"), 0)
    q = p.storageVolLookupByName("v.qcow2")
    for size, flags in ((4 << 20, 0), (2 << 20, 0), (2 << 20, 4), (1 << 20, 2), (1 << 20, 3), (1 << 20, 8), (1 << 20, 6)):
        q.resize(size, flags)
        q.info()
    q.XMLDesc(0)
    copies = {"k.raw": "raw", "k.qcow2": "qcow2", "k.vmdk": "vmdk"}
    for name, kind in copies.items():
        look(t, p.createXMLFrom(volume_xml(name, target=f"<format type='{kind}'/>"), q, 0))
    look(t, p.createXMLFrom(volume_xml("k.big", 16 << 20, target="<format type='qcow2'/>"), q, 0))
    p.createXMLFrom(volume_xml("k.meta", target="<format type='qcow2'/>"), q, libvirt.VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA)
    p.refresh(0)
    p.listVolumes()
    for name in ("v.qcow2", "v.vmdk", "v.vdi", "v.qed", "over", "meta", "k.raw"):
        look(t, p.storageVolLookupByName(name))
    # An image cut short, and one whose base is gone.
    with open(folder + "/short", "wb") as file:
        file.write(b"QFI\xfb\0\0\0\3\0\0")
    subprocess.call(["qemu-img", "create", "-q", "-f", "qcow2", "-u", "-b", folder + "/gone", "-F", "qcow2", folder + "/orphan", "1M"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    p.refresh(0)
    for name in ("short", "orphan"):
        look(t, p.storageVolLookupByName(name))
    p.destroy()


def changes(t, c):
    p = c.storagePoolCreateXML(pool_xml("copies"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    r = c.storagePoolCreateXML(pool_xml("second"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    v = p.createXML(volume_xml("v", 1 << 20), 0)
    for size, flags in ((2 << 20, 0), (3 << 20, 1), (1 << 20, 2), (1 << 20, 0), (2 << 20, 4), (1 << 20, 3), (1 << 20, 6), (64 << 20, 6), (1 << 20, 8), ((1 << 63) - 1, 2), (0, 4), (0, 0), (5, 0), (1 << 20, 5)):
        v.resize(size, flags)
        v.info()
    v.resize(8 << 50, 1)
    v.resize((1 << 64) - 1, 0)
    for algorithm in range(11):
        w = p.createXML(volume_xml("w", 65536), 0)
        w.wipePattern(algorithm, 0)
        w.delete(0)
    w = p.createXML(volume_xml("w", 1 << 20, "<allocation>0</allocation>"), 0)
    w.wipe(0)
    w.info()
    w.wipe(1)
    s = c.newStream(0)
    w.upload(s, 0, 65536, 0)
    if s:
        s._value.send(b"0123456789abcdef" * 4096)
    w.delete(0)
    w.resize(2 << 20, 0)
    w.wipe(0)
    p.createXMLFrom(volume_xml("fromw"), w, 0)
    s.finish()
    w = p.createXML(volume_xml("w", 1 << 20, "<allocation>0</allocation>"), 0)
    s = c.newStream(0)
    w.upload(s, 131072, 65536, 0)
    if s:
        s._value.send(b"0123456789abcdef" * 4096)
    s.finish()
    copy = p.createXMLFrom(volume_xml("copy", 1 << 20, "<allocation>0</allocation>"), w, 0)
    look(t, copy)
    t.note("same", open(FOLDER + "/copies/copy", "rb").read() == open(FOLDER + "/copies/w", "rb").read() if os.path.exists(FOLDER + "/copies/copy") else None)
    look(t, p.createXMLFrom(volume_xml("greater", 4 << 20, "<allocation>0</allocation>"), w, 0))
    look(t, p.createXMLFrom(volume_xml("lesser", 4096), w, 0))
    look(t, r.createXMLFrom(volume_xml("elsewhere"), w, 0))
    p.createXMLFrom(volume_xml("copy"), w, 0)
    p.createXMLFrom(volume_xml("w"), w, 0)
    p.createXMLFrom(volume_xml("flags"), w, 16)
    p.createXMLFrom(volume_xml("reflink"), w, libvirt.VIR_STORAGE_VOL_CREATE_REFLINK)
    p.createXMLFrom(volume_xml("prealloc"), w, libvirt.VIR_STORAGE_VOL_CREATE_PREALLOC_METADATA)
    look(t, p.createXMLFrom(Xml("volume bare", "<volume><name>bare</name></volume>"), w, 0))
    look(t, p.createXMLFrom(volume_xml("image", target="<format type='qcow2'/>"), w, 0))
    w.download(c.newStream(0), 0, 0, 2)
    w.upload(c.newStream(0), 0, 0, 2)
    p.listVolumes()
    r.destroy()
    r.createXML(volume_xml("late"), 0)
    p.createXMLFrom(volume_xml("late"), w, 0)
    p.destroy()
    w.info()
    w.XMLDesc(0)
    w.delete(0)
    c.storageVolLookupByPath(FOLDER + "/copies/w")


def full(t, c):
    """A file system of 1 MiB, where mounting is allowed."""
    folder = FOLDER + "/full"
    os.makedirs(folder)
    if subprocess.call(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]):
        return
    p = c.storagePoolCreateXML(pool_xml("full"), 0)
    p.createXML(volume_xml("v", 4 << 20), 0)
    v = p.createXML(volume_xml("v", 4 << 20, "<allocation>0</allocation>"), 0)
    v.resize(8 << 20, 1)
    other = t.call("open", libvirt.open, t.uri)
    s = other.newStream(0)
    other.storageVolLookupByPath(folder + "/v").upload(s, 0, 0, 0)
    try:
        for _ in range(40):
            s._value.send(b"x" * 65536)
        s._value.finish()
        t.note("upload", "no error")
    except libvirt.libvirtError as error:
        t.note("upload", [error.get_error_code(), error.get_error_domain()])
    p.createXMLFrom(volume_xml("copy", 4 << 20), v, 0)
    v.delete(0)
    p.destroy()
    subprocess.call(["umount", folder])


def events(t, c):
    seen = []
    number = t.call("storagePoolEventRegisterAny", c._value.storagePoolEventRegisterAny, None, 0, lambda conn, pool, event, detail, opaque: seen.append([pool.name(), event, detail]), None)
    other = t.call("storagePoolEventRegisterAny", c._value.storagePoolEventRegisterAny, None, 1, lambda conn, pool, opaque: seen.append([pool.name(), "refresh"]), None)
    p = c.storagePoolDefineXML(pool_xml("told"), 0)
    p.build(0)
    p.create(0)
    p.refresh(0)
    p.createXML(volume_xml("v"), 0)
    p.storageVolLookupByName("v").delete(0)
    p.destroy()
    p.delete(0)
    p.undefine()
    q = c.storagePoolCreateXML(pool_xml("short"), libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
    q.destroy()
    import time
    time.sleep(0.5)
    t.note("events", seen)
    for callback in (number, other):
        value = callback._value if hasattr(callback, "_value") else callback
        if isinstance(value, int):
            c._value.storagePoolEventDeregisterAny(value)


def run(t):
    write = t.write
    t.write = lambda text, answer: write(text, mask(answer))
    shutil.rmtree(FOLDER, ignore_errors=True)
    os.makedirs(FOLDER)
    c = t.call("open", libvirt.open, t.uri)
    c.getStoragePoolCapabilities(0)
    c.getType()
    c.isAlive()
    c.isSecure()
    c.isEncrypted()
    for part in (pools, transient, volumes, formats, changes, full, events):
        t.note("part", part.__name__)
        part(t, c)
        for pool in c._value.listAllStoragePools(0):
            if pool.isActive():
                pool.destroy()
            try:
                if pool.isPersistent():
                    pool.undefine()
            except libvirt.libvirtError:
                pass
    shutil.rmtree(FOLDER, ignore_errors=True)
