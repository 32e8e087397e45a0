// Names, numbers, XML and error codes of test:///default as a Go program reads them.
package main

import (
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
	"time"

	"github.com/libvirt/libvirt-go"
)

var failed bool

func same(name string, expected, actual interface{}) {
	if reflect.DeepEqual(expected, actual) {
		fmt.Println("ok -", name)
	} else {
		failed = true
		fmt.Printf("not ok - %s\n   expected %v, got %v\n", name, expected, actual)
	}
}

func must(err error) {
	if err != nil {
		fmt.Println("not ok -", err)
		os.Exit(1)
	}
}

func code(err error) libvirt.ErrorNumber {
	if err, ok := err.(libvirt.Error); ok {
		return err.Code
	}
	return 0
}

func main() {
	must(libvirt.EventRegisterDefaultImpl())
	connection, err := libvirt.NewConnect("test:///default")
	must(err)
	node, err := connection.GetNodeInfo()
	must(err)
	same("node", []interface{}{"i686", uint64(3145728), uint(16), uint(1400)}, []interface{}{node.Model, node.Memory, node.Cpus, node.MHz})
	domain, err := connection.LookupDomainByName("test")
	must(err)
	uuid, err := domain.GetUUIDString()
	must(err)
	same("UUID", "6695eb01-f6a4-8304-79aa-97f2502e193f", uuid)
	info, err := domain.GetInfo()
	must(err)
	same("info", []interface{}{libvirt.DOMAIN_RUNNING, uint64(8388608), uint64(2097152), uint(2)}, []interface{}{info.State, info.MaxMem, info.Memory, info.NrVirtCpu})
	document, err := domain.GetXMLDesc(0)
	must(err)
	same("XML", true, strings.Contains(document, "<mac address='aa:bb:cc:dd:ee:ff'/>"))

	events := make(chan string, 10)
	_, err = connection.DomainEventLifecycleRegister(nil, func(c *libvirt.Connect, d *libvirt.Domain, event *libvirt.DomainEventLifecycle) {
		name, _ := d.GetName()
		events <- fmt.Sprint(name, " ", event.Event, " ", event.Detail)
	})
	must(err)
	go func() {
		for {
			libvirt.EventRunDefaultImpl()
		}
	}()
	must(domain.Suspend())
	must(domain.Resume())
	for _, expected := range []string{"test 3 0", "test 4 0"} {
		select {
		case event := <-events:
			same("event", expected, event)
		case <-time.After(10 * time.Second):
			same("event", expected, "nothing")
		}
	}

	statistics, err := connection.GetAllDomainStats([]*libvirt.Domain{}, libvirt.DOMAIN_STATS_STATE, 0)
	must(err)
	same("statistics", []interface{}{1, libvirt.DOMAIN_RUNNING}, []interface{}{len(statistics), statistics[0].State.State})
	parameters, err := domain.GetSchedulerParameters()
	must(err)
	same("scheduler", uint(50), parameters.Weight)
	must(domain.SetMetadata(libvirt.DOMAIN_METADATA_TITLE, "hello", "", "", 0))
	title, err := domain.GetMetadata(libvirt.DOMAIN_METADATA_TITLE, "", 0)
	must(err)
	same("title", "hello", title)
	devices, err := connection.ListAllNodeDevices(0)
	must(err)
	names := []string{}
	for _, device := range devices {
		name, err := device.GetName()
		must(err)
		names = append(names, name)
	}
	sort.Strings(names)
	same("node devices", []string{"computer", "scsi_host1", "scsi_host11", "scsi_host2"}, names)
	pool, err := connection.LookupStoragePoolByName("default-pool")
	must(err)
	volume, err := pool.StorageVolCreateXML("<volume><name>v</name><capacity>1048576</capacity></volume>", 0)
	must(err)
	path, err := volume.GetPath()
	must(err)
	same("volume", "/default-pool/v", path)

	_, err = connection.LookupDomainByName("missing")
	same("unknown domain", libvirt.ERR_NO_DOMAIN, code(err))
	_, err = connection.LookupNetworkByName("missing")
	same("unknown network", libvirt.ERR_NO_NETWORK, code(err))
	_, err = connection.DomainDefineXML("<domain>")
	same("broken XML", libvirt.ERR_XML_DETAIL, code(err))
	same("start twice", libvirt.ERR_INTERNAL_ERROR, code(domain.Create()))
	if failed {
		os.Exit(1)
	}
}
