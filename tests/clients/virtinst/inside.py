"""Runs the programs' own code and looks at what they leave in test:///default."""

import sys
import xml.etree.ElementTree as ElementTree

import libvirt
from checks import check, finish, mapped, same

sys.path.insert(0, "/usr/share/virt-manager")
sys.argv[0] = "virt-install"
from virtinst import virtclone, virtinstall, virtxml  # noqa: E402

connection = libvirt.open("test:///default")
mapped()


def program(module, *arguments):
    sys.argv[1:] = ["--connect", "test:///default", *arguments]
    try:
        return module.main() or 0
    except SystemExit as ended:
        return ended.code or 0


common = ["--memory", "256", "--osinfo", "generic", "--noautoconsole", "--import", "--graphics", "none"]
same("virt-install", 0, program(virtinstall, "--name", "made", "--vcpus", "3", "--disk", "path=/default-pool/made.img,size=2", "--network", "network=default", *common))
domain = connection.lookupByName("made")
same("it runs, with memory and vcpus", [libvirt.VIR_DOMAIN_RUNNING, 262144, 262144, 3], domain.info()[:4])
document = ElementTree.fromstring(domain.XMLDesc())
same("its disk", "/default-pool/made.img", document.find("devices/disk/source").get("file"))
same("the volume that was made", 2 << 30, connection.storageVolLookupByPath("/default-pool/made.img").info()[1])
same("its network", "default", document.find("devices/interface/source").get("network"))
same("it is persistent", 1, domain.isPersistent())

same("virt-xml", 0, program(virtxml, "made", "--edit", "--vcpus", "2", "--define"))
same("vcpus afterwards", "2", ElementTree.fromstring(domain.XMLDesc(libvirt.VIR_DOMAIN_XML_INACTIVE)).findtext("vcpu"))
same("vcpus that run", 3, domain.info()[3])

domain.destroy()
same("virt-clone", 0, program(virtclone, "--original", "made", "--name", "copy", "--file", "/default-pool/copy.img"))
copy = connection.lookupByName("copy")
document = ElementTree.fromstring(copy.XMLDesc())
same("the copy is off", 0, copy.isActive())
check("it has a UUID of its own", copy.UUIDString() != domain.UUIDString())
same("its disk", "/default-pool/copy.img", document.find("devices/disk/source").get("file"))
same("the volumes", ["copy.img", "made.img"], sorted(connection.storagePoolLookupByName("default-pool").listVolumes()))
finish()
