"""Pools and volumes: life cycle, definition of many shapes, cloning, the calls the test driver refuses."""

from transcript import Xml

POOLS = {
    "dir": "<pool type='dir'>{}<target><path>/pool</path><permissions><mode>0711</mode><owner>1</owner><group>2</group><label>l</label></permissions></target></pool>",
    "dir no path": "<pool type='dir'>{}</pool>",
    "dir relative": "<pool type='dir'>{}<target><path>pool</path></target></pool>",
    "dir trailing slash": "<pool type='dir'>{}<target><path>/pool//x/</path></target></pool>",
    "fs": "<pool type='fs'>{}<source><device path='/dev/sda1'/><format type='ext4'/></source><target><path>/mnt</path></target></pool>",
    "fs bad format": "<pool type='fs'>{}<source><device path='/dev/sda1'/><format type='nonsense'/></source><target><path>/mnt</path></target></pool>",
    "netfs": "<pool type='netfs'>{}<source><host name='h'/><dir path='/export'/><format type='nfs'/></source><target><path>/mnt</path></target></pool>",
    "netfs port": "<pool type='netfs'>{}<source><host name='h' port='99'/><dir path='/export'/><protocol ver='3'/></source><target><path>/mnt</path></target></pool>",
    "netfs no host": "<pool type='netfs'>{}<source><dir path='/export'/></source><target><path>/mnt</path></target></pool>",
    "logical": "<pool type='logical'>{}<source><device path='/dev/sda1'/><device path='/dev/sdb1'/><name>vg</name><format type='lvm2'/></source><target><path>/dev/vg</path></target></pool>",
    "logical no source": "<pool type='logical'>{}<target><path>/dev/vg</path></target></pool>",
    "disk": "<pool type='disk'>{}<source><device path='/dev/sda'><freeExtent start='0' end='9'/></device><format type='gpt'/></source><target><path>/dev</path></target></pool>",
    "disk two": "<pool type='disk'>{}<source><device path='/dev/sda'/><device path='/dev/sdb'/></source><target><path>/dev</path></target></pool>",
    "iscsi": "<pool type='iscsi'>{}<source><host name='h' port='3260'/><device path='iqn.x:y'/><auth type='chap' username='u'><secret usage='s'/></auth></source><target><path>/dev/disk/by-path</path></target></pool>",
    "iscsi no host": "<pool type='iscsi'>{}<source><device path='iqn.x:y'/></source><target><path>/dev/disk/by-path</path></target></pool>",
    "iscsi-direct": "<pool type='iscsi-direct'>{}<source><host name='h'/><device path='iqn.x:y'/><initiator><iqn name='iqn.i'/></initiator></source></pool>",
    "scsi host": "<pool type='scsi'>{}<source><adapter type='scsi_host' name='host1'/></source><target><path>/dev/disk/by-path</path></target></pool>",
    "scsi fc": "<pool type='scsi'>{}<source><adapter type='fc_host' parent='scsi_host1' wwnn='2000000012341234' wwpn='1000000012341235' managed='yes'/></source><target><path>/dev/disk/by-path</path></target></pool>",
    "scsi address": "<pool type='scsi'>{}<source><adapter type='scsi_host'><parentaddr unique_id='1'><address domain='0' bus='0' slot='0x1f' function='2'/></parentaddr></adapter></source><target><path>/dev/disk/by-path</path></target></pool>",
    "scsi none": "<pool type='scsi'>{}<target><path>/dev/disk/by-path</path></target></pool>",
    "mpath": "<pool type='mpath'>{}<target><path>/dev/mapper</path></target></pool>",
    "rbd": "<pool type='rbd'>{}<source><host name='m1' port='6789'/><host name='m2'/><name>rbd</name><auth type='ceph' username='u'><secret uuid='60000000-0000-4000-8000-0000000000cc'/></auth></source></pool>",
    "sheepdog": "<pool type='sheepdog'>{}<source><host name='h' port='7000'/><name>n</name></source></pool>",
    "gluster": "<pool type='gluster'>{}<source><host name='h'/><name>vol</name><dir path='/'/></source></pool>",
    "zfs": "<pool type='zfs'>{}<source><name>z</name></source></pool>",
    "vstorage": "<pool type='vstorage'>{}<source><name>v</name></source><target><path>/v</path></target></pool>",
    "unknown type": "<pool type='nonsense'>{}</pool>",
    "no type": "<pool>{}</pool>",
    "refresh": "<pool type='dir'>{}<refresh><volume allocation='capacity'/></refresh><target><path>/p</path></target></pool>",
    "features": "<pool type='dir'>{}<features><cow state='no'/></features><target><path>/p</path></target></pool>",
    "sizes": "<pool type='dir'>{}<capacity unit='G'>5</capacity><allocation>1</allocation><available>2</available><target><path>/p</path></target></pool>",
    "vendor": "<pool type='iscsi'>{}<source><host name='h'/><device path='d'/><vendor name='v'/><product name='p'/></source><target><path>/p</path></target></pool>",
    "fs options": "<pool type='fs' xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>{}<source><device path='/dev/sda1'/></source><target><path>/mnt</path></target><fs:mount_opts><fs:option name='sync'/></fs:mount_opts></pool>",
    "bad mode": "<pool type='dir'>{}<target><path>/p</path><permissions><mode>999</mode></permissions></target></pool>",
    "bad owner": "<pool type='dir'>{}<target><path>/p</path><permissions><owner>x</owner></permissions></target></pool>",
}

VOLUMES = {
    "minimal": "<name>v</name><capacity>1000</capacity>",
    "no name": "<capacity>1000</capacity>",
    "no capacity": "<name>v</name>",
    "units": "<name>v</name><capacity unit='MiB'>3</capacity><allocation unit='KB'>7</allocation>",
    "bad unit": "<name>v</name><capacity unit='nonsense'>3</capacity>",
    "bad number": "<name>v</name><capacity>x</capacity>",
    "negative": "<name>v</name><capacity>-1</capacity>",
    "too much": "<name>v</name><capacity unit='T'>9</capacity>",
    "allocation above": "<name>v</name><capacity>10</capacity><allocation>20</allocation>",
    "qcow2": "<name>v</name><capacity>1000</capacity><target><format type='qcow2'/><compat>1.1</compat><features><lazy_refcounts/></features><clusterSize unit='KiB'>64</clusterSize></target>",
    "raw": "<name>v</name><capacity>1000</capacity><target><format type='raw'/><permissions><mode>0600</mode><owner>7</owner><group>8</group><label>x</label></permissions></target>",
    "bad format": "<name>v</name><capacity>1000</capacity><target><format type='nonsense'/></target>",
    "backing": "<name>v</name><capacity>1000</capacity><target><format type='qcow2'/></target><backingStore><path>/b</path><format type='raw'/></backingStore>",
    "encryption": "<name>v</name><capacity>1000</capacity><target><format type='qcow2'/><encryption format='luks'><secret type='passphrase' uuid='60000000-0000-4000-8000-0000000000cc'/></encryption></target>",
    "no copy on write": "<name>v</name><capacity>1000</capacity><target><nocow/></target>",
    "path": "<name>v</name><key>k</key><capacity>1000</capacity><target><path>/somewhere/else</path></target>",
    "slash": "<name>a/b</name><capacity>1000</capacity>",
    "dir": "<name>v</name><capacity>0</capacity><target><format type='dir'/></target>",
    "extents": "<name>v</name><capacity>1000</capacity><source><device path='/dev/sda'><extent start='0' end='99'/></device></source>",
    "bad compat": "<name>v</name><capacity>1000</capacity><target><format type='qcow2'/><compat>x</compat></target>",
}


def pools(t, c):
    for label, body in POOLS.items():
        text = body.format("<name>shape</name><uuid>80000000-0000-4000-8000-000000000001</uuid>")
        for flags in (0, 1 << 2):
            t.context = f"{label}, flags {flags}"
            p = c.storagePoolDefineXML(Xml(label, text), flags)
            p.XMLDesc(0)
            p.info()
            p.create(0)
            p.XMLDesc(0)
            p.info()
            p.createXML(Xml("volume", "<volume><name>v</name><capacity>1000</capacity></volume>"), 0).XMLDesc(0)
            p.destroy()
            p.build(0)
            p.delete(0)
            p.XMLDesc(1)
            p.undefine()
            c.storagePoolCreateXML(Xml(label, text), 0).destroy()
    for label, text in (("empty", ""), ("broken", "<pool"), ("other root", "<domain/>"), ("no name", "<pool type='dir'><target><path>/x</path></target></pool>"),
                        ("no name, source", "<pool type='logical'><source><name>fromsource</name></source><target><path>/x</path></target></pool>"),
                        ("slash", "<pool type='dir'><name>a/b</name><target><path>/x</path></target></pool>"),
                        ("same uuid", "<pool type='dir'><name>o</name><uuid>dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566</uuid><target><path>/x</path></target></pool>"),
                        ("same name", "<pool type='dir'><name>default-pool</name><uuid>80000000-0000-4000-8000-000000000005</uuid><target><path>/x</path></target></pool>"),
                        ("same path", "<pool type='dir'><name>q</name><target><path>/default-pool</path></target></pool>"),
                        ("redefined", "<pool type='dir'><name>default-pool</name><uuid>dfe224cb-28fb-8dd0-c4b2-64eb3f0f4566</uuid><target><path>/elsewhere</path></target></pool>")):
        t.context = label
        c.storagePoolDefineXML(Xml(label, text), 0).XMLDesc(0)
        c.storagePoolCreateXML(Xml(label, text), 0)
        for flags in (1, 2, 4, 6, 8):
            c.storagePoolCreateXML(Xml(label, text), flags)


def volumes(t, c, p):
    for label, body in VOLUMES.items():
        for flags in (0, 1, 2, 8):
            t.context = f"{label}, flags {flags}"
            v = p.createXML(Xml(label, f"<volume>{body}</volume>"), flags)
            for call, *arguments in (("XMLDesc", 0), ("XMLDesc", 1), ("info",), ("infoFlags", 0), ("infoFlags", 1), ("name",), ("key",), ("path",),
                                     ("resize", 2000, 0), ("wipe", 0), ("wipePattern", 3, 0), ("storagePoolLookupByVolume",)):
                getattr(v, call)(*arguments)
            p.info()
            p.createXML(Xml(label, f"<volume>{body}</volume>"), 0)
            clone = p.createXMLFrom(Xml("clone", "<volume><name>clone</name><capacity>5</capacity></volume>"), v, 0)
            clone.XMLDesc(0)
            clone.info()
            clone.delete(0)
            v.delete(1)
            v.delete(0)
            v.delete(0)
            v.info()
            p.listVolumes()
    t.context = ""
    for text in ("", "<volume", "<pool/>"):
        p.createXML(Xml(f"bad {text}", text), 0)
    for flags in (1, 4):
        p.createXMLFrom(Xml("bad flags", "<volume><name>x</name><capacity>5</capacity></volume>"), None, flags)


def run(t):
    for uri, name in (("test:///default", "default-pool"), (t.node(), "images"), (t.node(), "group")):
        c = t.open(uri)
        p = c.storagePoolLookupByName(name)
        for call, *arguments in (("info",), ("isActive",), ("isPersistent",), ("autostart",), ("setAutostart", 1), ("autostart",), ("refresh", 0), ("refresh", 1),
                                 ("XMLDesc", 0), ("XMLDesc", 1), ("XMLDesc", 2), ("create", 0), ("build", 0), ("delete", 0), ("undefine",), ("destroy",), ("destroy",),
                                 ("info",), ("listVolumes",), ("numOfVolumes",), ("listAllVolumes", 0), ("refresh", 0), ("build", 0), ("build", 1), ("build", 2), ("build", 3),
                                 ("create", 1), ("create", 8), ("create", 0), ("isActive",), ("storageVolLookupByName", "one.img"), ("storageVolLookupByName", "missing")):
            getattr(p, call)(*arguments)
        for v in p.listAllVolumes(0):
            v.XMLDesc(0)
            v.info()
            v.key()
            v.path()
            v.upload(c.newStream(), 0, 0, 0)
            v.download(c.newStream(), 0, 0, 0)
        volumes(t, c, p)
        p.destroy()
        p.delete(0)
        p.delete(1)
        p.undefine()
        p.isPersistent()
        c.listAllStoragePools(0)
    pools(t, t.open())
    t.context = ""
    c = t.open()
    for kind in ("dir", "logical", "netfs", "iscsi", "disk", "nonsense"):
        for source in (None, "<source><host name='h'/></source>", "<source><host name='192.168.1.1'/></source>", "<bad"):
            c.findStoragePoolSources(kind, source, 0)
    c.findStoragePoolSources("dir", None, 1)
