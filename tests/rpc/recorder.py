"""What the rpc tests add to the transcript of ../sidebyside: a URI instead of test:///default, and events that come over a socket."""

import os
import re
import sys
import threading
import time

import libvirt

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sidebyside"))

from transcript import Transcript, Xml  # noqa: E402

SENTINEL = "<domain type='test'><name>sentinel</name><uuid>5e471e1a-0000-4000-8000-000000000001</uuid><memory>1024</memory><os><type>hvm</type></os></domain>"


class RemoteTranscript(Transcript):
    """A transcript whose connections go through a daemon."""

    def __init__(self, area, uri, credentials=None):
        super().__init__(area)
        self.uri = uri
        self.credentials = credentials
        self.know(SENTINEL)

    def remote(self, uri):
        """The same driver and path as uri, through the daemon."""
        return re.sub(r"/default(?=\?|$)", uri[len("test://"):], self.uri, count=1) if uri.startswith("test:///") else uri

    def raw(self, flags=0):
        """A connection of the binding, without a line in the transcript."""
        if flags & libvirt.VIR_CONNECT_RO:
            return libvirt.openReadOnly(self.uri)
        return libvirt.openAuth(self.uri, self.credentials, flags) if self.credentials else libvirt.open(self.uri)

    def open(self, uri="test:///default", flags=None):
        label = "open" if flags is None else "openAuth"
        where = self.remote(uri)
        if flags is None and not self.credentials:
            return self.call(label, lambda uri: libvirt.open(where), uri)
        return self.call(label, lambda uri, flags: libvirt.openAuth(where, self.credentials or [[], lambda *_: 0, None], flags), uri, flags or 0)

    def fresh(self):
        """Waits until the daemon's test host is as it begins: the one of an earlier client goes when its last connection does."""
        for _ in range(100):
            connection = self.raw()
            names = [domain.name() for domain in connection.listAllDomains()]
            begun = names == ["test"] and connection.lookupByName("test").ID() == 1
            connection.close()
            if begun:
                return
            time.sleep(0.05)
        self.note("a fresh host", False)

    def write(self, text, answer):
        if text.endswith(".getLibVersion()") and answer.isdigit():
            answer = "9.0 or newer" if int(answer) >= 9000000 else "older than 9.0"
        super().write(text, answer)


class Loop:
    """libvirt's default event loop in a thread of its own."""

    def __init__(self):
        libvirt.virEventRegisterDefaultImpl()
        self._over = False
        self._timer = libvirt.virEventAddTimeout(100, lambda timer, opaque: None, None)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        while not self._over:
            libvirt.virEventRunDefaultImpl()

    def stop(self):
        self._over = True
        self._thread.join(5)
        libvirt.virEventRemoveTimeout(self._timer)


class Events:
    """Collects events of one connection; `drain` records what a call has caused. Listens to the lifecycle of all domains itself."""

    def __init__(self, transcript, connection, lifecycle=True):
        self._all = lifecycle
        self._t, self._connection = transcript, connection._value
        self._seen, self._gate, self._numbers = [], threading.Condition(), []
        self._sentinel = self._connection.domainEventRegisterAny(None, libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE, self._lifecycle, None)

    def take(self, kind):
        def callback(connection, *details):
            shown = []
            for detail in details[:-1]:
                name = getattr(detail, "name", None)
                shown.append(name() if callable(name) else detail)
            if shown and shown[0] == "sentinel":
                return
            with self._gate:
                self._seen.append([kind, *shown])
        return callback

    def _lifecycle(self, connection, domain, event, detail, opaque):
        with self._gate:
            if domain.name() != "sentinel":
                if self._all:
                    self._seen.append(["domain 0", domain.name(), event, detail])
            elif event == libvirt.VIR_DOMAIN_EVENT_UNDEFINED:
                self._seen.append("sentinel")
                self._gate.notify_all()

    def drain(self, by=None):
        """Events come in order: when the sentinel's is there, all that were caused before it are."""
        self._connection.defineXML(SENTINEL).undefine()
        with self._gate:
            if not self._gate.wait_for(lambda: "sentinel" in self._seen, 10):
                self._t.note("the sentinel's event within 10 s", False)
            seen, self._seen = [e for e in self._seen if e != "sentinel"], []
        # Callbacks for different events of one moment have no order among each other.
        self._t.note("events", sorted(seen, key=lambda event: event[0] if by is None else by(event)))

    def close(self):
        self._connection.domainEventDeregisterAny(self._sentinel)
