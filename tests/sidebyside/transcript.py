"""Records calls of the libvirt binding as text that two libraries can be compared by.

A call is a line `area: object.method(arguments)`; its answer follows, indented. What differs from run to run (times,
generated UUIDs and MACs, the scratch folder, the host's name) is masked.
"""

import collections
import os
import re
import shutil
import socket
import sys
import tempfile
import time

import libvirt

_CLASSES = {
    "virConnect": "connect", "virDomain": "domain", "virNetwork": "network", "virNetworkPort": "port", "virStoragePool": "pool",
    "virStorageVol": "volume", "virInterface": "interface", "virNodeDevice": "device", "virDomainSnapshot": "snapshot",
    "virDomainCheckpoint": "checkpoint", "virSecret": "secret", "virNWFilter": "filter", "virStream": "stream",
}
# Calls whose answer has the order of a hash table.
_UNORDERED = re.compile(r"^(list|snapshotListNames|domainListGetStats|getAllDomainStats|interfaceAddresses)")
_UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
_MAC = re.compile(r"\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b")
# Statistics that the test driver makes up from the clock, as a share of the microseconds since 1970.
_CLOCKED = re.compile(r"\.(blockStats|interfaceStats|vcpus)\(")
_LARGE = re.compile(r"\b\d{9,}\b")
# World wide names that libvirt makes up.
_WWN = re.compile(r"\b51000[0-9a-f]{11}\b")
_ID = re.compile(r"(<domain type='\w+') id='\d+'")
_TIME = re.compile(r"(?<![\w.-])[1-9]\d{9}(\d{9})?(?![\w-])")


class Xml(str):
    """A document that stands in the transcript with a short name."""

    def __new__(cls, label, text):
        self = super().__new__(cls, text)
        self.label = label
        return self


class Nothing:
    """Stands for an object that a failed call should have given: whatever follows from it is left out."""

    def __getattr__(self, name):
        return lambda *arguments, **named: self

    def __iter__(self):
        return iter(())

    def __getitem__(self, key):
        return self

    def __bool__(self):
        return False


class Recorded:
    """A libvirt object whose calls are recorded."""

    def __init__(self, transcript, value, label):
        self._transcript, self._value, self._label = transcript, value, label

    def __getattr__(self, name):
        method = getattr(self._value, name, None)
        return lambda *arguments: self._transcript.call(f"{self._label}.{name}", method, *arguments)


class Transcript:
    def __init__(self, area):
        self.area = area
        # One failed start more or less shifts the ids of all that follow.
        self.mask_ids = False
        # What is being done to what: calls are counted apart for each, so that one that is missing shifts no other.
        self.context = ""
        self.scratch = tempfile.mkdtemp(prefix="sidebyside.")
        self._seen = collections.Counter()
        self._known = set()
        self._numbers = {}
        self._wrapped = []
        libvirt.registerErrorHandler(lambda context, error: None, None)

    def close(self):
        shutil.rmtree(self.scratch)

    def file(self, name, text=None):
        path = os.path.join(self.scratch, name)
        if text is not None:
            with open(path, "w") as file:
                file.write(text)
        return path

    def know(self, text):
        """UUIDs and MACs in text are input; they are not masked."""
        self._known.update(_UUID.findall(text.lower()), _MAC.findall(text.lower()))

    def open(self, uri="test:///default", flags=None):
        return self.call("open" if flags is None else "openAuth", libvirt.open if flags is None else
                         lambda uri, flags: libvirt.openAuth(uri, [[], lambda *_: 0, None], flags), uri, *([] if flags is None else [flags]))

    def node(self, name="node.xml"):
        """The URI of a copy of a node file."""
        with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name)) as file:
            return "test://" + self.file(name, file.read())

    def call(self, name, function, *arguments):
        """Records one call; gives its answer, objects wrapped, or Nothing if it failed."""
        if any(isinstance(argument, Nothing) for argument in arguments):
            return Nothing()
        for argument in arguments:
            if isinstance(argument, str):
                self.know(argument)
        text = f"{name}({', '.join(self._argument(argument) for argument in arguments)})"
        if function is None:
            self.write(text, "not in this binding")
            return Nothing()
        try:
            answer = function(*[self._unwrap(argument) for argument in arguments])
        except libvirt.libvirtError as error:
            self.write(text, self._error(error))
            return Nothing()
        except Exception as error:  # whatever the binding itself makes of arguments and answers
            self.write(text, f"refused by the binding: {type(error).__name__}: {error}")
            return Nothing()
        if isinstance(answer, list) and _UNORDERED.match(name.rpartition(".")[2]):
            answer = sorted(answer, key=self._order)
        # The numbers of callbacks count on from each other: one more would change all that follow.
        self.write(text, "a callback" if name.endswith("EventRegisterAny") else self._show(answer))
        return self._wrap(answer)

    def _error(self, error):
        # An error without details is the binding's own, about an answer that it does not understand.
        if not error.err:
            return f"error without details: {error}"
        code, domain, message, level = error.err[:4]
        if code == libvirt.VIR_ERR_XML_INVALID_SCHEMA:
            # What follows is the text of one certain RELAX NG validator.
            message = message.partition(":")[0]
        return f"error {code} of domain {domain}, level {level}: {message}"

    def note(self, text, answer):
        """Records something that is not the answer of a call: an event, a count."""
        self.write(text, self._show(answer))

    def write(self, text, answer):
        key = f"{self.area}: {self._mask(f'[{self.context}] ' if self.context else '')}{self._mask(text)}".replace("\n", "\\n")
        self._seen[key] += 1
        if self._seen[key] > 1:
            key += f" #{self._seen[key]}"
        if text.endswith(".getHostname()"):
            answer = answer.replace(socket.gethostname(), "<host>")
        if _CLOCKED.search(text):
            answer = _LARGE.sub(lambda match: f"<now * {int(match.group()) / (time.time() * 1e6):.3g}>", answer)
        lines = self._mask(answer).rstrip("\n").split("\n")
        sys.stdout.write(key + "\n" + "".join(f"    {line}\n" for line in lines))
        sys.stdout.flush()

    def _wrap(self, answer):
        if type(answer).__name__ in _CLASSES:
            # A wrapped object lives to the end: what the binding does when it is collected is not to decide what comes when.
            self._wrapped.append(answer)
            return Recorded(self, answer, self._label(answer))
        if isinstance(answer, (list, tuple)):
            return type(answer)(self._wrap(item) for item in answer)
        return answer

    def _unwrap(self, argument):
        if isinstance(argument, Recorded):
            return argument._value
        if isinstance(argument, (list, tuple)):
            return type(argument)(self._unwrap(item) for item in argument)
        return argument

    def _label(self, value):
        kind = _CLASSES[type(value).__name__]
        if kind in ("connect", "stream"):
            return kind
        name = getattr(value, "getName", None) or getattr(value, "name", None) or value.UUIDString
        return f"{kind}[{name()}]"

    def _order(self, item):
        if isinstance(item, tuple):
            item = item[0]
        return self._label(item) if type(item).__name__ in _CLASSES else str(item)

    def _argument(self, argument):
        if isinstance(argument, Xml):
            return f"xml {argument.label}"
        if isinstance(argument, Recorded):
            return argument._label
        if isinstance(argument, (list, tuple)):
            return f"[{', '.join(self._argument(item) for item in argument)}]"
        if callable(argument):
            return "callback"
        return repr(argument)

    def _show(self, answer):
        if type(answer).__name__ in _CLASSES:
            return self._label(answer)
        if isinstance(answer, str):
            return answer if "\n" in answer else repr(answer)
        if isinstance(answer, (bytes, bytearray)):
            return repr(bytes(answer)) if len(answer) <= 64 else f"{len(answer)} bytes from {bytes(answer[:8])!r} to {bytes(answer[-8:])!r}"
        if isinstance(answer, dict):
            return "{" + ", ".join(f"{self._show(key)}: {self._show(answer[key])}" for key in sorted(answer)) + "}"
        if isinstance(answer, (list, tuple)):
            return "[" + ", ".join(self._show(item) for item in answer) + "]"
        return repr(answer)

    def _mask(self, text):
        text = text.replace(self.scratch, "<scratch>")
        text = _UUID.sub(lambda match: self._number("uuid", match.group()), text)
        text = _MAC.sub(lambda match: self._number("mac", match.group()), text)
        if self.mask_ids:
            text = _ID.sub(r"\1 id='<id>'", text)
        text = _WWN.sub("<wwn>", text)
        return _TIME.sub(lambda match: "<time in ns>" if match.group(1) else "<time>", text)

    def _number(self, kind, value):
        if value in self._known:
            return value
        return f"<{kind} {self._numbers.setdefault(value, len(self._numbers) + 1)}>"
