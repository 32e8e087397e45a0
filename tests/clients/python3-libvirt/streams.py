"""Streams: what the test driver offers (a stream object, a console it does not have, a screenshot)."""

import libvirt
from checks import check, fails, finish, mapped, same

connection = libvirt.open("test:///default")
mapped()
domain = connection.lookupByName("test")
stream = connection.newStream()
same("type of the screenshot", "image/png", domain.screenshot(stream, 0))
picture = b""
while True:
    part = stream.recv(4096)
    if not part:
        break
    picture += part
same("a PNG file", b"\x89PNG\r\n\x1a\n", picture[:8])
same("that is complete", b"IEND\xaeB`\x82", picture[-8:])
stream.finish()

collected = []
stream = connection.newStream()
domain.screenshot(stream, 0)
stream.recvAll(lambda stream, data, opaque: opaque.append(data), collected)
stream.finish()
same("the same through recvAll", picture, b"".join(collected))

stream = connection.newStream()
domain.screenshot(stream, 0)
stream.recv(10)
stream.abort()
fails("nothing comes after abort", libvirt.libvirtError, libvirt.VIR_ERR_INTERNAL_ERROR, stream.recv, 10)
fails("a stream that was never opened", libvirt.libvirtError, libvirt.VIR_ERR_NO_SUPPORT, connection.newStream().recv, 10)
fails("no console", libvirt.libvirtError, libvirt.VIR_ERR_NO_SUPPORT, domain.openConsole, None, connection.newStream(), 0)
check("close", connection.close() >= 0)
finish()
