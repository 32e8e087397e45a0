// Talks to a daemon through go-libvirt, which speaks the protocol itself, without libvirt.so.
//
// usage: main SOCKET [FOLDER]
//
// SOCKET is the daemon's unix socket. FOLDER, as the daemon sees it, takes a storage pool for upload and download.
package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/digitalocean/go-libvirt"
	"github.com/digitalocean/go-libvirt/socket/dialers"
)

const guest = "<domain type='test'><name>go</name><uuid>60000000-0000-4000-8000-00000000000a</uuid><memory>65536</memory><vcpu>2</vcpu><os><type>hvm</type></os></domain>"

var failures int

func check(name string, good bool, detail ...interface{}) {
	if good {
		fmt.Println("ok - " + name)
		return
	}
	failures++
	fmt.Println("not ok - " + name)
	fmt.Println(append([]interface{}{"   got:"}, detail...)...)
}

func must(name string, err error) bool {
	check(name, err == nil, err)
	return err == nil
}

func open(address string, uri libvirt.ConnectURI) (*libvirt.Libvirt, error) {
	probe, err := net.Dial("unix", address)
	if err != nil {
		return nil, err
	}
	probe.Close()
	l := libvirt.NewWithDialer(dialers.NewLocal(dialers.WithSocket(address), dialers.WithLocalTimeout(10*time.Second)))
	return l, l.ConnectToURI(uri)
}

func names(l *libvirt.Libvirt) string {
	domains, _, err := l.ConnectListAllDomains(1, 0)
	if err != nil {
		return err.Error()
	}
	var all []string
	for _, domain := range domains {
		all = append(all, domain.Name)
	}
	sort.Strings(all)
	return strings.Join(all, " ")
}

func domains(l *libvirt.Libvirt) {
	version, err := l.ConnectGetLibVersion()
	check("library version", err == nil && version >= 9000000, version, err)
	check("list", names(l) == "test", names(l))
	capabilities, err := l.Capabilities()
	check("capabilities", err == nil && bytes.Contains(capabilities, []byte("<os_type>hvm</os_type>")), err)

	ctx, cancel := context.WithCancel(context.Background())
	events, err := l.LifecycleEvents(ctx)
	if !must("listen to lifecycle events", err) {
		cancel()
		return
	}
	domain, err := l.DomainDefineXML(guest)
	if !must("define", err) {
		cancel()
		return
	}
	check("list with the new one", names(l) == "go test", names(l))
	must("start", l.DomainCreate(domain))
	domain, err = l.DomainLookupByName("go")
	check("look up", err == nil && domain.ID > 0 && domain.UUID[0] == 0x60, domain, err)
	state, memory, _, cpus, _, err := l.DomainGetInfo(domain)
	check("info", err == nil && state == 1 && memory == 65536 && cpus == 2, state, memory, cpus, err)
	xml, err := l.DomainGetXMLDesc(domain, 0)
	check("XML", err == nil && strings.Contains(xml, "<name>go</name>"), xml, err)
	must("suspend", l.DomainSuspend(domain))
	must("resume", l.DomainResume(domain))
	must("destroy", l.DomainDestroy(domain))
	must("undefine", l.DomainUndefine(domain))
	var seen []string
	for len(seen) < 6 {
		select {
		case event := <-events:
			seen = append(seen, fmt.Sprintf("%s:%d:%d", event.Dom.Name, event.Event, event.Detail))
			continue
		case <-time.After(5 * time.Second):
			seen = append(seen, "no more")
		}
		break
	}
	wanted := "go:0:0 go:2:0 go:3:0 go:4:0 go:5:1 go:1:0"
	check("events", strings.Join(seen, " ") == wanted, seen)
	cancel()
	_, err = l.DomainLookupByName("nobody")
	check("an error is VIR_ERR_NO_DOMAIN", libvirt.IsNotFound(err), err)

	var picture bytes.Buffer
	test, err := l.DomainLookupByName("test")
	if must("look up test", err) {
		// go-libvirt loses the type of the picture (and says EOF) when a reply has a stream after it: native's as well.
		_, err = l.DomainScreenshot(test, &picture, 0, 0)
		check("screenshot", bytes.HasPrefix(picture.Bytes(), []byte("\x89PNG")) && bytes.HasSuffix(picture.Bytes(), []byte("IEND\xaeB`\x82")), picture.Len(), err)
	}

	// Eight goroutines on one connection.
	var group sync.WaitGroup
	var gate sync.Mutex
	wrong := 0
	for n := 0; n < 8; n++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for i := 0; i < 100; i++ {
				found, err := l.DomainLookupByName("test")
				if err != nil || found.Name != "test" {
					gate.Lock()
					wrong++
					gate.Unlock()
				}
			}
		}()
	}
	group.Wait()
	check("800 calls of 8 goroutines", wrong == 0, wrong)
}

func volumes(address, folder string) {
	l, err := open(address, "qemu:///system")
	if err != nil {
		fmt.Println("# no storage driver here, volumes are skipped:", err)
		return
	}
	defer l.Disconnect()
	// A daemon may have QEMU's driver without the storage driver.
	if _, err := l.ConnectNumOfStoragePools(); err != nil {
		fmt.Println("# no storage driver here, volumes are skipped:", err)
		return
	}
	pool, err := l.StoragePoolCreateXML("<pool type='dir'><name>go-pool</name><target><path>"+folder+"</path></target></pool>", 0)
	if !must("create a pool", err) {
		return
	}
	content := make([]byte, 5<<20)
	for i := range content {
		content[i] = byte(i * i >> 7)
	}
	volume, err := l.StorageVolCreateXML(pool, fmt.Sprintf("<volume><name>v</name><capacity>%d</capacity></volume>", len(content)), 0)
	if must("create a volume", err) {
		must("upload", l.StorageVolUpload(volume, bytes.NewReader(content), 0, 0, 0))
		var back bytes.Buffer
		must("download", l.StorageVolDownload(volume, &back, 0, 0, 0))
		check("what came back", bytes.Equal(content, back.Bytes()), back.Len())
		var part bytes.Buffer
		must("download a part", l.StorageVolDownload(volume, &part, 1000, 5000, 0))
		check("the part that came back", bytes.Equal(content[1000:6000], part.Bytes()), part.Len())
		must("delete the volume", l.StorageVolDelete(volume, 0))
	}
	must("destroy the pool", l.StoragePoolDestroy(pool))
}

func main() {
	if len(os.Args) < 2 || os.Args[1] == "--help" {
		fmt.Println("usage: main SOCKET [FOLDER]")
		os.Exit(2)
	}
	l, err := open(os.Args[1], "test:///default")
	if must("connect", err) {
		domains(l)
		must("disconnect", l.Disconnect())
	}
	if len(os.Args) > 2 {
		volumes(os.Args[1], os.Args[2])
	}
	if failures > 0 {
		os.Exit(1)
	}
}
