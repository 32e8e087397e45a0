// A node of a file, volumes and streams, events of networks and pools, and the texts of errors.
package main

import (
	"fmt"
	"os"
	"reflect"
	"sort"
	"time"

	"github.com/libvirt/libvirt-go"
)

var failed bool

func same(name string, expected, actual interface{}) {
	if reflect.DeepEqual(expected, actual) {
		fmt.Println("ok -", name)
	} else {
		failed = true
		fmt.Printf("not ok - %s\n   expected %#v, got %#v\n", name, expected, actual)
	}
}

func must(err error) {
	if err != nil {
		fmt.Println("not ok -", err)
		os.Exit(1)
	}
}

func refused(name string, code libvirt.ErrorNumber, domain libvirt.ErrorDomain, text string, err error) {
	if err, ok := err.(libvirt.Error); ok {
		same(name, libvirt.Error{Code: code, Domain: domain, Message: text, Level: libvirt.ERR_ERROR}, err)
	} else {
		same(name, "an error", fmt.Sprint(err))
	}
}

func main() {
	must(libvirt.EventRegisterDefaultImpl())
	farm, err := libvirt.NewConnect(os.Getenv("FARM"))
	must(err)
	node, err := farm.GetNodeInfo()
	must(err)
	same("node", libvirt.NodeInfo{Model: "i786", Memory: 6000000, Cpus: 8, MHz: 2400, Nodes: 1, Sockets: 2, Cores: 2, Threads: 2}, *node)
	domains, err := farm.ListAllDomains(0)
	must(err)
	states := map[string]libvirt.DomainState{}
	for _, domain := range domains {
		name, err := domain.GetName()
		must(err)
		states[name], _, err = domain.GetState()
		must(err)
	}
	same("domains and states", map[string]libvirt.DomainState{"web": libvirt.DOMAIN_RUNNING, "mail": libvirt.DOMAIN_PAUSED, "spare": libvirt.DOMAIN_SHUTOFF}, states)
	web, err := farm.LookupDomainByUUIDString("a0000000-0000-4000-8000-000000000001")
	must(err)
	info, err := web.GetInfo()
	must(err)
	info.CpuTime = 0
	same("info", libvirt.DomainInfo{State: libvirt.DOMAIN_RUNNING, MaxMem: 524288, Memory: 262144, NrVirtCpu: 2}, *info)
	title, err := web.GetMetadata(libvirt.DOMAIN_METADATA_TITLE, "", 0)
	must(err)
	same("title", "Web server", title)
	element, err := web.GetMetadata(libvirt.DOMAIN_METADATA_ELEMENT, "http://example.org/farm", 0)
	must(err)
	same("metadata", "<rack>seven</rack>", element)
	vcpus, err := web.GetVcpus()
	must(err)
	same("affinity", [][]bool{{true, true, true, true, true, true, true, true}, {true, true, true, true, true, true, true, true}}, [][]bool{vcpus[0].CpuMap, vcpus[1].CpuMap})
	disk, err := web.GetBlockInfo("vda", 0)
	must(err)
	same("disk", libvirt.DomainBlockInfo{Capacity: 1099506450432, Allocation: 1099511627776, Physical: 1099511627776}, *disk)
	pool, err := farm.LookupStoragePoolByName("images")
	must(err)
	size, err := pool.GetInfo()
	must(err)
	same("pool", libvirt.StoragePoolInfo{State: libvirt.STORAGE_POOL_RUNNING, Capacity: 107374182400, Allocation: 2157969408, Available: 105216212992}, *size)
	volumes, err := pool.ListStorageVolumes()
	must(err)
	sort.Strings(volumes)
	same("volumes", []string{"base.qcow2", "web.img"}, volumes)
	networks, err := farm.ListNetworks()
	must(err)
	sort.Strings(networks)
	same("networks", []string{"private", "routed"}, networks)

	events := make(chan string, 10)
	_, err = farm.NetworkEventLifecycleRegister(nil, func(c *libvirt.Connect, n *libvirt.Network, event *libvirt.NetworkEventLifecycle) {
		name, _ := n.GetName()
		events <- fmt.Sprint("network ", name, " ", event.Event)
	})
	must(err)
	_, err = farm.StoragePoolEventLifecycleRegister(nil, func(c *libvirt.Connect, p *libvirt.StoragePool, event *libvirt.StoragePoolEventLifecycle) {
		name, _ := p.GetName()
		events <- fmt.Sprint("pool ", name, " ", event.Event)
	})
	must(err)
	_, err = farm.DomainEventLifecycleRegister(web, func(c *libvirt.Connect, d *libvirt.Domain, event *libvirt.DomainEventLifecycle) {
		events <- event.String()[:len("Domain event=\"stopped\"")]
	})
	must(err)
	go func() {
		for {
			libvirt.EventRunDefaultImpl()
		}
	}()
	private, err := farm.LookupNetworkByName("private")
	must(err)
	must(private.Destroy())
	must(private.Create())
	must(pool.Destroy())
	must(pool.Create(0))
	must(web.Destroy())
	for _, expected := range []string{"network private 3", "network private 2", "pool images 3", "pool images 2", "Domain event=\"stopped\""} {
		select {
		case event := <-events:
			same("event: "+expected, expected, event)
		case <-time.After(10 * time.Second):
			same("event", expected, "nothing")
		}
	}

	_, err = farm.LookupDomainByName("missing")
	refused("unknown domain", libvirt.ERR_NO_DOMAIN, libvirt.FROM_TEST, "Domain not found", err)
	_, err = farm.LookupStoragePoolByName("missing")
	refused("unknown pool", libvirt.ERR_NO_STORAGE_POOL, libvirt.FROM_TEST, "Storage pool not found: no storage pool with matching name 'missing'", err)
	refused("suspend what is off", libvirt.ERR_INTERNAL_ERROR, libvirt.FROM_TEST, "internal error: domain 'web' not running", web.Suspend())
	refused("create a running pool", libvirt.ERR_OPERATION_INVALID, libvirt.FROM_TEST, "Requested operation is not valid: storage pool 'images' is active", pool.Create(0))
	_, err = web.GetBlockInfo("vdz", 0)
	refused("no such disk", libvirt.ERR_INVALID_ARG, libvirt.FROM_TEST, "invalid argument: invalid path vdz not assigned to domain", err)
	_, err = farm.ListAllSecrets(0)
	refused("no support", libvirt.ERR_NO_SUPPORT, libvirt.FROM_SECRET, "this function is not supported by the connection driver: virConnectListAllSecrets", err)
	readonly, err := libvirt.NewConnectReadOnly(os.Getenv("FARM"))
	must(err)
	_, err = readonly.DomainDefineXML("<domain/>")
	refused("read-only", libvirt.ERR_OPERATION_DENIED, libvirt.FROM_DOMAIN, "operation forbidden: read only access prevents virDomainDefineXML", err)
	if failed {
		os.Exit(1)
	}
}
