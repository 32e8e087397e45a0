"""Many threads on one connection: 8 threads, 200 calls each, every answer checked; errors stay with their thread; events come meanwhile."""

import threading

import libvirt
from recorder import Events

THREADS, CALLS = 8, 200


def work(t, connection, number, problems, counts):
    name = f"thread-{number}"
    try:
        domain = connection.defineXML(f"<domain type='test'><name>{name}</name><uuid>40000000-0000-4000-8000-{number:012x}</uuid><memory>{1024 * (number + 1)}</memory>"
                                      "<os><type>hvm</type></os></domain>")
        calls = 1
        while calls < CALLS - 1:
            kind = calls % 4
            if kind == 0 and domain.info()[1] != 1024 * (number + 1):
                problems.append(f"{name}: another one's info")
            elif kind == 1 and f"<name>{name}</name>" not in domain.XMLDesc(0):
                problems.append(f"{name}: another one's XML")
            elif kind == 2 and connection.lookupByName(name).UUIDString()[-2:] != f"{number:02x}":
                problems.append(f"{name}: another one's UUID")
            elif kind == 3:
                try:
                    connection.networkLookupByName(f"{name}-{calls}")
                    problems.append(f"{name}: found what is not there")
                except libvirt.libvirtError as error:
                    if error.get_error_code() != libvirt.VIR_ERR_NO_NETWORK or f"{name}-{calls}'" not in error.get_error_message():
                        problems.append(f"{name}: {error}")
            calls += 1
        domain.undefine()
        counts.append(calls + 1)
    except Exception as error:
        problems.append(f"{name}: {error}")


def run(t):
    c = t.open()
    if not c:
        return
    e = Events(t, c)
    problems, counts = [], []
    threads = [threading.Thread(target=work, args=(t, c._value, number, problems, counts)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    t.note("problems", sorted(problems))
    t.note("calls", sorted(counts))
    e.drain(by=str)
    c.listAllDomains(0)
    e.close()
