"""Several threads on one connection and on their own; a child after fork."""

import os
import threading

import libvirt
from checks import check, finish, mapped, same

libvirt.registerErrorHandler(lambda context, error: None, None)
connection = libvirt.open("test:///default")
mapped()
problems = []


def work(number):
    try:
        own = libvirt.open("test:///default") if number % 2 else connection
        for turn in range(50):
            name = f"thread-{number}-{turn}"
            domain = own.defineXML(f"<domain type='test'><name>{name}</name><memory>65536</memory><os><type>hvm</type></os></domain>")
            domain.create()
            assert f"<name>{name}</name>" in own.lookupByName(name).XMLDesc()
            domain.destroy()
            domain.undefine()
            try:
                own.lookupByName(name)
                problems.append("still there")
            except libvirt.libvirtError as caught:
                if caught.get_error_code() != libvirt.VIR_ERR_NO_DOMAIN:
                    problems.append(caught)
        if own is not connection:
            own.close()
    except Exception as caught:
        problems.append(caught)


threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
same("6 threads, 300 domains", [], problems)
same("what is left", ["test"], [x.name() for x in connection.listAllDomains()])

child = os.fork()
if child == 0:
    try:
        good = connection.lookupByName("test").XMLDesc() and libvirt.open("test:///default").getHostname()
        os._exit(0 if good else 1)
    except BaseException:
        os._exit(2)
same("a child after fork", 0, os.waitpid(child, 0)[1])
check("close", connection.close() == 0)
finish()
