"""Domain documents of many shapes: defined, read back in three ways, started, removed."""

from transcript import Xml

# What stands between <name>, <uuid>, <memory> and <devices>.
TOP = {
    "title": "<title>t</title><description>d\ne</description>",
    "genid": "<genid>60000000-0000-4000-8000-0000000000ab</genid>",
    "metadata": "<metadata><a:x xmlns:a='urn:a' k='v'><a:y>1</a:y></a:x><b:z xmlns:b='urn:b'/></metadata>",
    "current memory": "<currentMemory>1024</currentMemory>",
    "memory above": "<currentMemory unit='GiB'>1024</currentMemory>",
    "max memory": "<maxMemory slots='16' unit='GiB'>4</maxMemory>",
    "memory backing": "<memoryBacking><hugepages><page size='2' unit='M' nodeset='0'/></hugepages><nosharepages/><locked/><source type='memfd'/><access mode='shared'/><allocation mode='immediate' threads='4'/><discard/></memoryBacking>",
    "memory tuning": "<memtune><hard_limit unit='G'>1</hard_limit><soft_limit>2048</soft_limit><swap_hard_limit unit='G'>2</swap_hard_limit><min_guarantee>1</min_guarantee></memtune>",
    "block tuning": "<blkiotune><weight>800</weight><device><path>/dev/sda</path><weight>1000</weight><read_bytes_sec>5</read_bytes_sec></device></blkiotune>",
    "block tuning twice": "<blkiotune><device><path>/a</path><weight>500</weight></device><device><path>/a</path><weight>600</weight></device></blkiotune>",
    "vcpu set": "<vcpu placement='static' cpuset='0-3,^2' current='1'>4</vcpu>",
    "vcpu auto": "<vcpu placement='auto'>2</vcpu>",
    "vcpu current above": "<vcpu current='5'>4</vcpu>",
    "vcpu zero": "<vcpu>0</vcpu>", "vcpu text": "<vcpu>x</vcpu>", "vcpu many": "<vcpu>100000</vcpu>",
    "vcpus": "<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='yes' hotpluggable='no' order='1'/><vcpu id='1' enabled='no' hotpluggable='yes'/></vcpus>",
    "cpu tuning": "<vcpu>4</vcpu><iothreads>2</iothreads><cputune><shares>2048</shares><period>1000000</period><quota>-1</quota><global_period>1000000</global_period><global_quota>-1</global_quota>"
                  "<emulator_period>1000000</emulator_period><emulator_quota>-1</emulator_quota><iothread_period>1000000</iothread_period><iothread_quota>-1</iothread_quota>"
                  "<vcpupin vcpu='1' cpuset='0,1'/><vcpupin vcpu='0' cpuset='1-4,^2'/><emulatorpin cpuset='1-3'/><iothreadpin iothread='1' cpuset='5,6'/>"
                  "<vcpusched vcpus='0-1' scheduler='fifo' priority='1'/><iothreadsched iothreads='2' scheduler='batch'/></cputune>",
    "cpu pin above": "<vcpu>2</vcpu><cputune><vcpupin vcpu='9' cpuset='0'/></cputune>",
    "cpu pin twice": "<vcpu>2</vcpu><cputune><vcpupin vcpu='0' cpuset='0'/><vcpupin vcpu='0' cpuset='1'/></cputune>",
    "cpu period": "<cputune><period>1</period></cputune>",
    "cache tuning": "<vcpu>4</vcpu><cputune><cachetune vcpus='0-1'><cache id='0' level='3' type='both' size='3' unit='MiB'/><monitor level='3' vcpus='1'/></cachetune><memorytune vcpus='2-3'><node id='0' bandwidth='60'/></memorytune></cputune>",
    "iothread ids": "<iothreads>3</iothreads><iothreadids><iothread id='2'/><iothread id='4' thread_pool_min='1' thread_pool_max='9'><poll max='3'/></iothread></iothreadids>",
    "numa tuning": "<vcpu>2</vcpu><numatune><memory mode='strict' nodeset='1-4,^3'/></numatune>",
    "numa tuning, cells": "<vcpu>2</vcpu><numatune><memory mode='strict' nodeset='0-1'/><memnode cellid='0' mode='preferred' nodeset='1'/></numatune><cpu><numa><cell id='0' cpus='0-1' memory='65536'/></numa></cpu>",
    "numa bad": "<numatune><memory mode='nonsense' nodeset='0'/></numatune>",
    "resource": "<resource><partition>/virtualmachines/production</partition></resource>",
    "resource id": "<resource><fibrechannel appid='x'/></resource>",
    "sysinfo": "<sysinfo type='smbios'><bios><entry name='vendor'>L</entry></bios><system><entry name='manufacturer'>F</entry><entry name='uuid'>60000000-0000-4000-8000-000000000001</entry></system><baseBoard><entry name='product'>P</entry></baseBoard><oemStrings><entry>a</entry></oemStrings></sysinfo>",
    "sysinfo uuid": "<sysinfo type='smbios'><system><entry name='uuid'>70000000-0000-4000-8000-000000000001</entry></system></sysinfo>",
    "sysinfo fwcfg": "<sysinfo type='fwcfg'><entry name='opt/a'>v</entry></sysinfo>",
    "bootloader": "<bootloader>/usr/bin/pygrub</bootloader><bootloader_args>--x</bootloader_args>",
    "features": "<features><pae/><acpi/><apic eoi='on'/><hap/><viridian/><privnet/><pvspinlock state='off'/><gic version='2'/><pmu state='on'/><vmport state='off'/></features>",
    "features hyperv": "<features><hyperv mode='custom'><relaxed state='on'/><vapic state='on'/><spinlocks state='on' retries='4096'/><vendor_id state='on' value='KVM Hv'/><stimer state='on'><direct state='on'/></stimer></hyperv><kvm><hidden state='on'/></kvm><xen><e820_host state='on'/></xen></features>",
    "features more": "<features><ioapic driver='qemu'/><hpt resizing='required'><maxpagesize unit='MiB'>16</maxpagesize></hpt><smm state='on'><tseg unit='MiB'>48</tseg></smm><capabilities policy='deny'><mknod state='on'/></capabilities><vmcoreinfo state='on'/><htm state='on'/><ccf-assist state='on'/><msrs unknown='ignore'/><cfpc value='workaround'/><tcg><tb-cache unit='MiB'>128</tb-cache></tcg></features>",
    "features unknown": "<features><nonsense/></features>",
    "features bad": "<features><pvspinlock state='maybe'/></features>",
    "cpu model": "<cpu mode='custom' match='exact' check='partial'><model fallback='forbid'>Haswell</model><vendor>Intel</vendor><topology sockets='1' cores='2' threads='1'/><cache level='3' mode='emulate'/><feature policy='disable' name='lahf_lm'/></cpu>",
    "cpu host": "<cpu mode='host-passthrough' migratable='off'><maxphysaddr mode='passthrough'/></cpu>",
    "cpu host-model": "<cpu mode='host-model'/>",
    "cpu bad mode": "<cpu mode='nonsense'/>",
    "cpu feature twice": "<cpu><model>x</model><feature name='a'/><feature name='a'/></cpu>",
    "cpu topology": "<vcpu>3</vcpu><cpu><topology sockets='2' cores='2' threads='1'/></cpu>",
    "cpu numa": "<vcpu>4</vcpu><cpu><numa><cell id='0' cpus='0-1' memory='32' unit='MiB' discard='yes' memAccess='shared'><distances><sibling id='0' value='10'/><sibling id='1' value='21'/></distances></cell><cell id='1' cpus='2-3' memory='32' unit='MiB'/></numa></cpu>",
    "cpu numa overlap": "<vcpu>4</vcpu><cpu><numa><cell id='0' cpus='0-1' memory='32'/><cell id='1' cpus='1-3' memory='32'/></numa></cpu>",
    "cpu numa caches": "<vcpu>2</vcpu><cpu><numa><cell id='0' cpus='0-1' memory='65536'><cache level='1' associativity='direct' policy='writeback'><size value='10' unit='KiB'/><line value='8' unit='B'/></cache></cell><interconnects><latency initiator='0' target='0' type='access' value='5'/></interconnects></numa></cpu>",
    "clock localtime": "<clock offset='localtime'><timer name='rtc' tickpolicy='catchup' track='guest'><catchup threshold='123' slew='120' limit='10000'/></timer><timer name='pit' tickpolicy='delay'/><timer name='hpet' present='no'/></clock>",
    "clock variable": "<clock offset='variable' basis='utc' adjustment='123456'/>",
    "clock absolute": "<clock offset='absolute' start='7'/>",
    "clock timezone": "<clock offset='timezone' timezone='Europe/Berlin'/>",
    "clock no timezone": "<clock offset='timezone'/>",
    "clock bad": "<clock offset='nonsense'/>",
    "clock tsc": "<clock offset='utc'><timer name='tsc' frequency='3504000000' mode='auto'/><timer name='kvmclock' present='no'/></clock>",
    "on": "<on_poweroff>preserve</on_poweroff><on_reboot>rename-restart</on_reboot><on_crash>coredump-destroy</on_crash><on_lockfailure>poweroff</on_lockfailure>",
    "on bad": "<on_reboot>nonsense</on_reboot>",
    "pm": "<pm><suspend-to-disk enabled='yes'/><suspend-to-mem enabled='no'/></pm>",
    "perf": "<perf><event name='cmt' enabled='yes'/><event name='cache_misses' enabled='no'/></perf>",
    "perf bad": "<perf><event name='nonsense' enabled='yes'/></perf>",
    "seclabel": "<seclabel type='dynamic' model='testSecurity'/>",
    "seclabel static": "<seclabel type='static' model='selinux' relabel='no'><label>system_u:system_r:svirt_t:s0</label></seclabel><seclabel type='dynamic' model='dac' relabel='yes'/>",
    "seclabel none": "<seclabel type='none'/>", "seclabel bad": "<seclabel type='nonsense'/>",
    "id map": "<idmap><uid start='0' target='1000' count='10'/><gid start='0' target='1000' count='10'/></idmap>",
    "key wrap": "<keywrap><cipher name='aes' state='off'/></keywrap>",
    "launch security": "<launchSecurity type='sev'><cbitpos>47</cbitpos><reducedPhysBits>1</reducedPhysBits><policy>0x0001</policy></launchSecurity>",
    "runstate": "<t:runstate xmlns:t='http://libvirt.org/schemas/domain/test/1.0'>3</t:runstate>",
    "unknown": "<nonsense a='b'/>",
}
OS = {
    "hvm": "<type>hvm</type>", "xen": "<type>xen</type>", "arch": "<type arch='i686'>hvm</type>", "x86_64": "<type arch='x86_64'>hvm</type>", "machine": "<type machine='pc'>hvm</type>",
    "bad type": "<type>nonsense</type>", "no type": "", "bad arch": "<type arch='nonsense'>hvm</type>", "linux": "<type>linux</type>", "exe": "<type>exe</type><init>/bin/sh</init>",
    "kernel": "<type>hvm</type><kernel>/k</kernel><initrd>/i</initrd><cmdline>c &lt; d</cmdline><dtb>/d</dtb>",
    "boot": "<type>hvm</type><boot dev='cdrom'/><boot dev='hd'/><boot dev='network'/><bootmenu enable='yes' timeout='3000'/><bios useserial='yes' rebootTimeout='0'/>",
    "bad boot": "<type>hvm</type><boot dev='nonsense'/>", "five boots": "<type>hvm</type>" + "<boot dev='hd'/>" * 5,
    "loader": "<type>hvm</type><loader readonly='yes' type='pflash' secure='no'>/l</loader><nvram template='/t'>/n</nvram>",
    "firmware": "<type>hvm</type>", "smbios": "<type>hvm</type><smbios mode='sysinfo'/>", "acpi": "<type>hvm</type><acpi><table type='slic'>/s</table></acpi>",
}
DEVICES = {
    "emulator": "<emulator>/usr/bin/other</emulator>",
    "disk full": "<disk type='file' device='disk' snapshot='external'><driver name='qemu' type='qcow2' cache='none' io='native' discard='unmap' iothread='1' error_policy='stop' rerror_policy='report' detect_zeroes='on' queues='4'/><source file='/d' startupPolicy='optional'/><backingStore type='file'><format type='raw'/><source file='/b'/><backingStore/></backingStore><target dev='vda' bus='virtio' removable='on'/><iotune><total_bytes_sec>10</total_bytes_sec></iotune><serial>S</serial><wwn>5000000000000001</wwn><vendor>V</vendor><product>P</product><boot order='1'/><shareable/><transient/></disk>",
    "disk block": "<disk type='block' device='lun' rawio='yes' sgio='unfiltered'><source dev='/dev/sda'/><target dev='sda' bus='scsi'/></disk>",
    "disk network": "<disk type='network'><driver name='qemu'/><source protocol='rbd' name='p/i'><host name='h' port='6789'/><snapshot name='s'/><config file='/c'/><auth username='u'><secret type='ceph' usage='x'/></auth></source><target dev='vda'/></disk>",
    "disk http": "<disk type='network' device='cdrom'><source protocol='https' name='u' query='a=b'><host name='h'/><ssl verify='no'/><cookies><cookie name='c'>v</cookie></cookies></source><target dev='hdc'/></disk>",
    "disk iscsi": "<disk type='network'><source protocol='iscsi' name='iqn/1'><host name='h'/><initiator><iqn name='i'/></initiator></source><target dev='vda'/></disk>",
    "disk nbd": "<disk type='network'><source protocol='nbd' tls='yes'><host transport='unix' socket='/s'/><reconnect delay='3'/></source><target dev='vda'/></disk>",
    "disk dir": "<disk type='dir' device='floppy'><source dir='/d'/><target dev='fda'/></disk>",
    "disk volume": "<disk type='volume'><source pool='default-pool' volume='v' mode='host'/><target dev='vda'/></disk>",
    "disk nvme": "<disk type='nvme'><source type='pci' managed='yes' namespace='1'><address domain='0' bus='1' slot='0' function='0'/></source><target dev='vda' bus='virtio'/></disk>",
    "disk vhost": "<disk type='vhostuser'><source type='unix' path='/s'><reconnect enabled='yes' timeout='5'/></source><target dev='vda' bus='virtio'/></disk>",
    "disk encrypted": "<disk type='file'><source file='/d'><encryption format='luks'><secret type='passphrase' uuid='60000000-0000-4000-8000-0000000000cc'/></encryption></source><target dev='vda'/></disk>",
    "disk mirror": "<disk type='file'><source file='/d'/><mirror type='file' job='copy' ready='yes'><source file='/m'/></mirror><target dev='vda'/></disk>",
    "disk geometry": "<disk type='file'><source file='/d'/><geometry cyls='1' heads='2' secs='3' trans='lba'/><blockio logical_block_size='512' physical_block_size='4096'/><target dev='hda'/></disk>",
    "disk slices": "<disk type='file'><source file='/d'><slices><slice type='storage' offset='1' size='2'/></slices></source><target dev='vda'/></disk>",
    "disk buses": "".join(f"<disk type='file'><source file='/{n}'/><target dev='{n}'/></disk>" for n in ("hda", "sda", "vda", "xvda", "fda", "ubda")),
    "disk order": "".join(f"<disk type='file'><source file='/{n}'/><target dev='{n}'/></disk>" for n in ("vdc", "hdb", "vda", "sdb", "vdb", "hda")),
    "disk same target": "<disk type='file'><source file='/a'/><target dev='vda'/></disk><disk type='file'><source file='/b'/><target dev='vda'/></disk>",
    "disk bad bus": "<disk type='file'><source file='/a'/><target dev='vda' bus='nonsense'/></disk>", "disk bad type": "<disk type='nonsense'><target dev='vda'/></disk>",
    "disk bad device": "<disk device='nonsense'><target dev='vda'/></disk>", "disk bad target": "<disk type='file'><source file='/a'/><target dev='nonsense'/></disk>",
    "disk bad wwn": "<disk type='file'><source file='/a'/><target dev='vda'/><wwn>x</wwn></disk>", "disk same boot": "<disk type='file'><source file='/a'/><target dev='vda'/><boot order='1'/></disk><disk type='file'><source file='/b'/><target dev='vdb'/><boot order='1'/></disk>",
    "disk address": "<disk type='file'><source file='/a'/><target dev='sda' bus='scsi'/><address type='drive' controller='0' bus='0' target='0' unit='5'/></disk>",
    "disk same address": "".join(f"<disk type='file'><source file='/a'/><target dev='{n}' bus='ide'/><address type='drive' controller='0' bus='0' target='0' unit='0'/></disk>" for n in ("hda", "hdb")),
    "interface full": "<interface type='bridge' trustGuestRxFilters='yes'><mac address='52:54:00:01:02:03'/><source bridge='br0'/><virtualport type='openvswitch'><parameters interfaceid='60000000-0000-4000-8000-0000000000ab' profileid='p'/></virtualport><target dev='t'/><model type='virtio'/><driver name='vhost' txmode='iothread' ioeventfd='on' event_idx='off' queues='5' rx_queue_size='256'><host csum='off'/><guest tso4='off'/></driver><filterref filter='clean-traffic'><parameter name='IP' value='10.0.0.1'/></filterref><link state='down'/><mtu size='1500'/><bandwidth><inbound average='1' peak='2' floor='3' burst='4'/></bandwidth><vlan><tag id='42'/></vlan><coalesce><rx><frames max='7'/></rx></coalesce><boot order='1'/><ip address='10.0.0.2' prefix='24'/><route address='0.0.0.0' gateway='10.0.0.1'/><alias name='ua-x'/></interface>",
    "interface user": "<interface type='user'><mac address='52:54:00:01:02:03'/></interface>", "interface generated": "<interface type='user'/>",
    "interface ethernet": "<interface type='ethernet'><mac address='52:54:00:01:02:03'/><script path='/s'/></interface>",
    "interface direct": "<interface type='direct'><mac address='52:54:00:01:02:03'/><source dev='eth0' mode='vepa'/><virtualport type='802.1Qbg'><parameters managerid='11' typeid='1193047' typeidversion='2' instanceid='60000000-0000-4000-8000-0000000000ab'/></virtualport></interface>",
    "interface network": "<interface type='network'><mac address='52:54:00:01:02:03'/><source network='default' portgroup='p'/></interface>",
    "interface network none": "<interface type='network'><mac address='52:54:00:01:02:03'/><source network='missing'/></interface>",
    "interface hostdev": "<interface type='hostdev' managed='yes'><mac address='52:54:00:01:02:03'/><source><address type='pci' domain='0' bus='0' slot='7' function='0'/></source></interface>",
    "interface sockets": "".join(f"<interface type='{k}'><mac address='52:54:00:01:02:0{i}'/><source address='10.0.0.1' port='55{i}'/></interface>" for i, k in enumerate(("server", "client", "mcast"))),
    "interface udp": "<interface type='udp'><mac address='52:54:00:01:02:03'/><source address='10.0.0.1' port='5'><local address='10.0.0.2' port='6'/></source></interface>",
    "interface vhost": "<interface type='vhostuser'><mac address='52:54:00:01:02:03'/><source type='unix' path='/s' mode='server'/><model type='virtio'/></interface>",
    "interface vdpa": "<interface type='vdpa'><mac address='52:54:00:01:02:03'/><source dev='/dev/vhost-vdpa-0'/></interface>",
    "interface internal": "<interface type='internal'><mac address='52:54:00:01:02:03'/><source name='n'/></interface>",
    "interface bad mac": "<interface type='user'><mac address='x'/></interface>", "interface multicast": "<interface type='user'><mac address='01:00:5e:00:00:01'/></interface>",
    "interface bad type": "<interface type='nonsense'/>", "interface no source": "<interface type='bridge'/>", "interface bad model": "<interface type='user'><mac address='52:54:00:01:02:03'/><model type='a b'/></interface>",
    "interface teaming": "<interface type='user'><mac address='52:54:00:01:02:03'/><teaming type='persistent'/><alias name='ua-1'/></interface>",
    "controllers": "".join(f"<controller type='{k}' index='0'/>" for k in ("ide", "fdc", "scsi", "sata", "virtio-serial", "ccid", "usb", "pci")),
    "controller usb": "<controller type='usb' index='0' model='ich9-ehci1'><address type='pci' domain='0' bus='0' slot='4' function='7'/></controller><controller type='usb' index='0' model='ich9-uhci1'><master startport='0'/></controller>",
    "controller scsi": "<controller type='scsi' index='2' model='virtio-scsi'><driver queues='4' cmd_per_lun='10' max_sectors='512' ioeventfd='on' iothread='1'/></controller>",
    "controller pci": "<controller type='pci' index='0' model='pci-root'><pcihole64 unit='KiB'>1048576</pcihole64></controller><controller type='pci' index='1' model='pci-bridge'><model name='pci-bridge'/><target chassisNr='1'/></controller>",
    "controller pcie": "<controller type='pci' index='0' model='pcie-root'/><controller type='pci' index='1' model='pcie-root-port'><target chassis='1' port='0x8' hotplug='off'/></controller>",
    "controller bad": "<controller type='nonsense'/>", "controller twice": "<controller type='scsi' index='0'/><controller type='scsi' index='0'/>", "controller xenbus": "<controller type='xenbus' maxGrantFrames='64' maxEventChannels='2047'/>",
    "filesystem": "<filesystem type='mount' accessmode='passthrough' multidevs='remap'><driver type='virtiofs' queue='1024'/><binary path='/b' xattr='on'><cache mode='always'/><lock posix='on' flock='on'/></binary><source dir='/s'/><target dir='t'/><readonly/></filesystem>",
    "filesystems": "<filesystem type='template'><source name='n'/><target dir='/'/></filesystem><filesystem type='ram'><source usage='1' units='M'/><target dir='/r'/></filesystem><filesystem type='bind'><source dir='/a'/><target dir='/b'/></filesystem>",
    "filesystem bad": "<filesystem type='nonsense'/>",
    "serials": "".join(f"<{k} type='pty'/>" for k in ("serial", "parallel", "console")),
    "serial types": "<serial type='file'><source path='/f' append='on'/></serial><serial type='dev'><source path='/dev/ttyS0'/></serial><serial type='pipe'><source path='/p'/></serial><serial type='null'/><serial type='vc'/><serial type='stdio'/><serial type='unix'><source mode='bind' path='/u'/></serial><serial type='tcp'><source mode='connect' host='h' service='1' tls='no'/><protocol type='telnet'/></serial><serial type='udp'><source mode='connect' host='h' service='1'/><source mode='bind' host='g' service='2'/></serial>",
    "serial target": "<serial type='pty'><log file='/l' append='off'/><target type='isa-serial' port='3'><model name='isa-serial'/></target></serial>",
    "console types": "<console type='pty'><target type='virtio' port='1'/></console><console type='pty'><target type='serial'/></console>", "console tty": "<console type='pty' tty='/dev/pts/3'/>",
    "serial bad": "<serial type='nonsense'/>", "serial no host": "<serial type='tcp'><source mode='connect'/></serial>",
    "channels": "<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel><channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel><channel type='pty'><target type='guestfwd' address='10.0.2.1' port='4600'/></channel><channel type='pty'><target type='xen' name='x'/></channel>",
    "channel bad": "<channel type='pty'><target type='nonsense'/></channel>",
    "smartcard": "<smartcard mode='host'/><smartcard mode='passthrough' type='spicevmc'/>", "smartcard certificates": "<smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate><certificate>c</certificate><database>/d</database></smartcard>",
    "inputs": "<input type='mouse' bus='ps2'/><input type='keyboard' bus='ps2'/><input type='tablet' bus='usb'/><input type='keyboard' bus='virtio' model='virtio'/><input type='passthrough' bus='virtio'><source evdev='/dev/input/event1'/></input>",
    "input evdev": "<input type='evdev'><source dev='/dev/input/event1' grab='all' repeat='on'/></input>", "input bad": "<input type='nonsense' bus='usb'/>",
    "vnc": "<graphics type='vnc' port='5901' autoport='no' websocket='5' keymap='de' passwd='secret' passwdValidTo='2030-01-01T00:00:00' sharePolicy='force-shared'><listen type='address' address='1.2.3.4'/></graphics>",
    "vnc listens": "<graphics type='vnc'><listen type='network' network='default'/></graphics>", "vnc socket": "<graphics type='vnc'><listen type='socket' socket='/s'/></graphics>", "vnc auto": "<graphics type='vnc' port='-1'/>",
    "vnc bad port": "<graphics type='vnc' port='x'/>", "vnc mismatch": "<graphics type='vnc' listen='1.1.1.1'><listen type='address' address='2.2.2.2'/></graphics>",
    "spice": "<graphics type='spice' port='5' tlsPort='6' autoport='no' defaultMode='secure' passwd='p' connected='keep'><channel name='main' mode='secure'/><image compression='auto_glz'/><jpeg compression='never'/><zlib compression='always'/><playback compression='on'/><streaming mode='filter'/><clipboard copypaste='no'/><mouse mode='client'/><filetransfer enable='no'/><gl enable='yes' rendernode='/r'/></graphics>",
    "graphics": "<graphics type='sdl' display=':0' xauth='/x' fullscreen='yes'/><graphics type='rdp' autoport='yes' multiUser='yes'/><graphics type='desktop' display=':1'/>", "graphics egl": "<graphics type='egl-headless'><gl rendernode='/r'/></graphics>",
    "graphics dbus": "<graphics type='dbus' p2p='yes'/>", "graphics bad": "<graphics type='nonsense'/>",
    "videos": "<video><model type='qxl' ram='65536' vram='65536' vgamem='16384' heads='2' primary='yes'><acceleration accel3d='no' accel2d='yes'/><resolution x='800' y='600'/></model></video><video><model type='virtio' heads='1'/><driver name='qemu'/></video>",
    "video default": "<video/>", "video types": "".join(f"<video><model type='{k}'/></video>" for k in ("vga", "cirrus", "vmvga", "xen", "vbox", "gop", "bochs", "ramfb")), "video none": "<video><model type='none'/></video>", "video bad": "<video><model type='nonsense'/></video>",
    "sounds": "".join(f"<sound model='{k}'/>" for k in ("es1370", "sb16", "ac97", "ich6", "ich9", "usb", "pcspk")) , "sound codec": "<sound model='ich6'><codec type='micro'/><codec type='duplex'/><audio id='1'/></sound><audio id='1' type='spice'/>", "sound bad": "<sound model='nonsense'/>",
    "audio": "<audio id='1' type='pulseaudio' serverName='s' timerPeriod='40'><input mixingEngine='yes' fixedSettings='yes' voices='1' bufferLength='100'><settings frequency='44100' channels='2' format='s16'/></input><output/></audio>", "audio twice": "<audio id='1' type='none'/><audio id='1' type='none'/>",
    "watchdog": "<watchdog model='i6300esb' action='pause'/>", "watchdog bad": "<watchdog model='nonsense'/>", "balloon": "<memballoon model='virtio' autodeflate='on' freePageReporting='on'><stats period='10'/><driver iommu='on'/></memballoon>", "balloon none": "<memballoon model='none'/>", "balloon two": "<memballoon model='virtio'/><memballoon model='xen'/>",
    "rng": "<rng model='virtio'><rate period='2000' bytes='1234'/><backend model='random'>/dev/random</backend></rng><rng model='virtio'><backend model='egd' type='udp'><source mode='bind' service='1'/><source mode='connect' host='h' service='2'/></backend></rng>", "rng builtin": "<rng model='virtio'><backend model='builtin'/></rng>", "rng bad": "<rng model='virtio'><backend model='nonsense'/></rng>",
    "tpm": "<tpm model='tpm-tis'><backend type='passthrough'><device path='/dev/tpm0'/></backend></tpm>", "tpm emulator": "<tpm model='tpm-crb'><backend type='emulator' version='2.0' persistent_state='yes'><encryption secret='60000000-0000-4000-8000-0000000000cc'/><active_pcr_banks><sha256/></active_pcr_banks></backend></tpm>", "tpm bad": "<tpm model='nonsense'/>", "tpm external": "<tpm><backend type='external'><source type='unix' mode='connect' path='/t'/></backend></tpm>",
    "hostdev usb": "<hostdev mode='subsystem' type='usb'><source startupPolicy='optional'><vendor id='0x1234'/><product id='0xbeef'/></source><boot order='2'/></hostdev>", "hostdev usb address": "<hostdev mode='subsystem' type='usb'><source><address bus='1' device='2'/></source></hostdev>",
    "hostdev pci": "<hostdev mode='subsystem' type='pci' managed='yes'><driver name='vfio'/><source writeFiltering='no'><address domain='0x0000' bus='0x06' slot='0x02' function='0x0'/></source><rom bar='on' file='/r'/></hostdev>", "hostdev scsi": "<hostdev mode='subsystem' type='scsi' sgio='filtered' rawio='yes'><source><adapter name='scsi_host0'/><address bus='0' target='0' unit='0'/></source></hostdev>",
    "hostdev scsi host": "<hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5001405df3e54061'/></hostdev>", "hostdev mdev": "<hostdev mode='subsystem' type='mdev' model='vfio-pci' display='on'><source><address uuid='60000000-0000-4000-8000-0000000000ab'/></source></hostdev>", "hostdev iscsi": "<hostdev mode='subsystem' type='scsi'><source protocol='iscsi' name='iqn/1'><host name='h' port='3260'/></source></hostdev>",
    "hostdev capabilities": "<hostdev mode='capabilities' type='storage'><source><block>/dev/sda</block></source></hostdev>", "hostdev bad": "<hostdev mode='nonsense' type='pci'/>", "hostdev no source": "<hostdev mode='subsystem' type='pci'/>",
    "redirection": "<controller type='usb' model='ich9-ehci1'/><redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='4000'/><boot order='1'/></redirdev><redirfilter><usbdev class='0x08' vendor='0x1234' product='0xBEEF' version='2.56' allow='yes'/><usbdev allow='no'/></redirfilter>",
    "hub": "<hub type='usb'/>", "hub bad": "<hub type='nonsense'/>", "panic": "<panic model='isa'><address type='isa' iobase='0x505'/></panic>", "panic bad": "<panic model='nonsense'/>", "vsock": "<vsock model='virtio'><cid auto='no' address='3'/></vsock>", "vsock bad": "<vsock model='virtio'><cid auto='no' address='2'/></vsock>",
    "shmem": "<shmem name='s' role='peer'><model type='ivshmem-plain'/><size unit='M'>4</size></shmem><shmem name='t'><model type='ivshmem-doorbell'/><server path='/s'/><msi vectors='32' ioeventfd='on'/></shmem>", "iommu": "<iommu model='intel'><driver intremap='on' caching_mode='on' eim='on' iotlb='on' aw_bits='48'/></iommu>", "iommu bad": "<iommu model='nonsense'/>", "crypto": "<crypto model='virtio' type='qemu'><backend model='builtin' queues='1'/></crypto>",
    "lease": "<lease><lockspace>l</lockspace><key>k</key><target path='/t' offset='1024'/></lease>", "nvram device": "<nvram><address type='spapr-vio' reg='0x3000'/></nvram>",
    "dimm": "<memory model='dimm' access='private' discard='yes'><uuid>60000000-0000-4000-8000-0000000000ab</uuid><source><pagesize unit='KiB'>4096</pagesize><nodemask>1-3</nodemask></source><target><size unit='KiB'>524287</size><node>0</node></target></memory>",
    "nvdimm": "<memory model='nvdimm'><source><path>/tmp/nvdimm</path><alignsize unit='KiB'>2048</alignsize><pmem/></source><target><size unit='KiB'>523264</size><node>0</node><label><size unit='KiB'>128</size></label><readonly/></target></memory>", "virtio-mem": "<memory model='virtio-mem'><target><size unit='KiB'>1048576</size><node>0</node><block unit='KiB'>2048</block><requested unit='KiB'>524288</requested></target></memory>",
    "bad address": "<sound model='ac97'><address type='pci' bus='x'/></sound>", "address function": "<sound model='ac97'><address type='pci' domain='0' bus='0' slot='40' function='0'/></sound>", "address unknown": "<sound model='ac97'><address type='nonsense'/></sound>",
    "aliases": "<sound model='ac97'><alias name='ua-a'/></sound><sound model='ich6'><alias name='ua-a'/></sound>", "acpi index": "<interface type='user'><mac address='52:54:00:01:02:03'/><acpi index='7'/></interface>", "unknown": "<nonsense/>",
}
WHOLE = {
    "minimal": "<domain type='test'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "no name": "<domain type='test'><memory>1</memory><os><type>hvm</type></os></domain>", "empty name": "<domain type='test'><name></name><memory>1</memory><os><type>hvm</type></os></domain>",
    "slash": "<domain type='test'><name>a/b</name><memory>1</memory><os><type>hvm</type></os></domain>", "newline": "<domain type='test'><name>a\nb</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "spaces": "<domain type='test'><name> x </name><memory>1</memory><os><type>hvm</type></os></domain>", "utf-8": "<domain type='test'><name>Ünïcødé ☃</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "entities": "<domain type='test'><name>a&amp;b&lt;c&quot;d&apos;e&#233;</name><memory>1</memory><os><type>hvm</type></os></domain>", "cdata": "<domain type='test'><name><![CDATA[a<b]]></name><memory>1</memory><os><type>hvm</type></os></domain>",
    "comment": "<!-- c --><domain type='test'><name>shape</name><!-- d --><memory>1</memory><os><type>hvm</type></os></domain>", "declaration": "<?xml version='1.0' encoding='UTF-8'?><domain type='test'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "latin-1": "<?xml version='1.0' encoding='ISO-8859-1'?><domain type='test'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>", "doctype": "<!DOCTYPE domain [<!ENTITY e 'x'>]><domain type='test'><name>&e;</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "namespace": "<domain type='test' xmlns='urn:x'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>", "no type": "<domain><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "other type": "<domain type='kvm'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>", "bad type": "<domain type='nonsense'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "no memory": "<domain type='test'><name>shape</name><os><type>hvm</type></os></domain>", "no os": "<domain type='test'><name>shape</name><memory>1</memory></domain>", "id": "<domain type='test' id='77'><name>shape</name><memory>1</memory><os><type>hvm</type></os></domain>",
    "bad uuid": "<domain type='test'><name>shape</name><uuid>x</uuid><memory>1</memory><os><type>hvm</type></os></domain>", "zero uuid": "<domain type='test'><name>shape</name><uuid>00000000-0000-0000-0000-000000000000</uuid><memory>1</memory><os><type>hvm</type></os></domain>",
    "firmware": "<domain type='test'><name>shape</name><memory>1</memory><os firmware='efi'><type>hvm</type><firmware><feature enabled='no' name='secure-boot'/></firmware></os></domain>",
    "memory b": "<domain type='test'><name>shape</name><memory unit='b'>1500000</memory><os><type>hvm</type></os></domain>", "memory MB": "<domain type='test'><name>shape</name><memory unit='MB'>100</memory><os><type>hvm</type></os></domain>", "memory E": "<domain type='test'><name>shape</name><memory unit='EiB'>100</memory><os><type>hvm</type></os></domain>",
    "memory dump": "<domain type='test'><name>shape</name><memory dumpCore='off'>1</memory><os><type>hvm</type></os></domain>", "memory sign": "<domain type='test'><name>shape</name><memory>-5</memory><os><type>hvm</type></os></domain>",
    "empty": "", "spaces only": "   ", "text": "hello", "unclosed": "<domain type='test'><name>shape</name>", "two roots": "<domain/><domain/>", "other root": "<network/>", "bad attribute": "<domain type=test/>", "twice": "<domain type='test' type='test'/>",
    "deep": "<domain type='test'><name>shape</name><memory>1</memory><os><type>hvm</type></os><metadata>" + "<a>" * 100 + "</a>" * 100 + "</metadata></domain>",
}


def documents():
    head = "<domain type='test'><name>shape</name><uuid>60000000-0000-4000-8000-000000000001</uuid><memory>65536</memory>"
    for label, text in WHOLE.items():
        yield f"whole: {label}", text
    for label, text in TOP.items():
        yield f"top: {label}", f"{head}<os><type>hvm</type></os>{text}</domain>"
    for label, text in OS.items():
        yield f"os: {label}", f"{head}<os>{text}</os></domain>"
    for label, text in DEVICES.items():
        yield f"devices: {label}", f"{head}<vcpu>2</vcpu><iothreads>1</iothreads><os><type>hvm</type></os><devices>{text}</devices></domain>"


def run(t):
    t.mask_ids = True
    c = t.open()
    for label, text in documents():
        xml = Xml(label, text)
        t.context = label
        d = c.defineXML(xml)
        for flags in (0, 1, 2, 4, 8):
            d.XMLDesc(flags)
        d.create()
        d.XMLDesc(0)
        d.info()
        d.destroy()
        d.undefine()
        c.createXML(xml, 0).destroy()
    for label, text in documents():
        t.context = f"{label}, validated"
        c.defineXMLFlags(Xml(label, text), 1).undefine()
