#!/usr/bin/env python3
"""Kills a daemon in the middle of calls and looks what the next one finds.

usage: kill_states.py DAEMON ROUNDS      (DAEMON: the program; native's virtlogd must run)

Names of guests belong to one client each, so that at most one call is under way for each of them. A guest's version stands in its description; forty
kilobytes of metadata make its file long enough to be caught half written.
"""

import glob
import os
import random
import signal
import subprocess
import sys
import threading
import time

import libvirt

NAMES = [f"k{number}" for number in range(9)]
RUNNERS = ["r0", "r1"]
DEFINITIONS = "/etc/libvirt/qemu"
SOCKET = "/run/libvirt/libvirt-sock"
FILLER = "".join(f"<f:entry xmlns:f='urn:filler' number='{number}'>{'x' * 180}</f:entry>" for number in range(200))
GUEST = ("<domain type='qemu'><name>{0}</name><description>{1}</description><metadata><f:all xmlns:f='urn:filler'>" + FILLER + "</f:all></metadata>"
         "<memory unit='MiB'>16</memory><os><type arch='x86_64' machine='pc'>hvm</type></os>"
         "<devices><emulator>/usr/bin/qemu-system-x86_64</emulator></devices></domain>")


class Book:
    """What a guest was last known to be, and what the call under way would make of it. States: (version or None, autostart, active)."""

    def __init__(self, names):
        self.known = {name: (None, False, False) for name in names}
        self.coming = {}
        self.odd = []

    def call(self, name, state, work):
        self.coming[name] = state
        work()
        self.known[name] = state
        del self.coming[name]

    def possible(self, name):
        return {self.known[name], self.coming.get(name, self.known[name])}


class Daemon:
    def __init__(self, program):
        self.program = program
        self.process = None

    def start(self):
        self.process = subprocess.Popen([self.program, "--listen"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                return libvirt.open("qemu:///system")
            except libvirt.libvirtError:
                time.sleep(0.02)
        raise SystemExit("kill: the daemon does not answer")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def definer(book, names, chance, dead):
    """Defines, changes, undefines its own guests until the daemon is gone."""
    try:
        connection = libvirt.open("qemu:///system")
        while not dead.is_set():
            name = chance.choice(names)
            version, autostart, _ = book.known[name]
            if version is None:
                book.call(name, (1, False, False), lambda: connection.defineXML(GUEST.format(name, "version 1")))
                continue
            guest = connection.lookupByName(name)
            action = chance.random()
            if action < 0.5:
                book.call(name, (version + 1, autostart, False), lambda: connection.defineXML(GUEST.format(name, f"version {version + 1}").replace(
                    "</name>", f"</name><uuid>{guest.UUIDString()}</uuid>")))
            elif action < 0.75:
                book.call(name, (version, not autostart, False), lambda: guest.setAutostart(0 if autostart else 1))
            else:
                book.call(name, (None, False, False), guest.undefine)
    except libvirt.libvirtError as error:
        if not dead.is_set():
            book.odd.append(f"{names}: {error}")


def runner(book, name, chance, dead):
    """Starts and ends a guest that is defined."""
    try:
        connection = libvirt.open("qemu:///system")
        guest = connection.lookupByName(name)
        while not dead.is_set():
            version, autostart, active = book.known[name]
            time.sleep(chance.random() * 0.05)
            if active:
                book.call(name, (version, autostart, False), lambda: end(guest))
            else:
                book.call(name, (version, autostart, True), lambda: guest.createWithFlags(libvirt.VIR_DOMAIN_START_PAUSED))
    except libvirt.libvirtError as error:
        if not dead.is_set():
            book.odd.append(f"{name}: {error}")


def end(guest):
    """One that was being ended when its daemon was killed may have gone since it was looked at."""
    try:
        guest.destroy()
    except libvirt.libvirtError as error:
        if error.get_error_code() != libvirt.VIR_ERR_OPERATION_INVALID:
            raise


class Content:
    """What the volume of the uploader may hold: each byte is that of an upload that was confirmed, or of one that was under way when the daemon went."""

    FOLDER, SIZE, PIECE = "/var/lib/libvirt/images/kill-pool", 16 << 20, 1 << 16

    def __init__(self):
        self.made, self.possible, self.last = False, {0}, 0

    def volume(self, connection):
        try:
            pool = connection.storagePoolLookupByName("kill")
        except libvirt.libvirtError as error:
            if error.get_error_code() != libvirt.VIR_ERR_NO_STORAGE_POOL:
                raise
            pool = connection.storagePoolCreateXML(f"<pool type='dir'><name>kill</name><target><path>{self.FOLDER}</path></target></pool>", libvirt.VIR_STORAGE_POOL_CREATE_WITH_BUILD)
        try:
            volume = pool.storageVolLookupByName("up")
            if not self.made:
                # The daemon went while it was being made.
                volume.delete()
                raise libvirt.libvirtError("made anew")
        except libvirt.libvirtError as error:
            if error.err and error.get_error_code() != libvirt.VIR_ERR_NO_STORAGE_VOL:
                raise
            volume = pool.createXML(f"<volume><name>up</name><capacity>{self.SIZE}</capacity></volume>")
        self.made = True
        return volume

    def upload(self, connection, volume):
        self.last = self.last % 255 + 1
        self.possible.add(self.last)
        stream = connection.newStream()
        volume.upload(stream, 0, self.SIZE)
        for _ in range(self.SIZE // self.PIECE):
            stream.send(bytes([self.last]) * self.PIECE)
        stream.finish()
        self.possible = {self.last}

    def look(self, connection):
        """What is wrong with the volume after the daemon's end."""
        files = sorted(os.listdir(self.FOLDER)) if os.path.isdir(self.FOLDER) else []
        if files != ["up"] and (self.made or files):
            return [f"files in the pool: {files}"]
        if not self.made:
            return []
        if connection.storagePoolLookupByName("kill").listVolumes() != ["up"]:
            return ["the volume is not in its pool"]
        with open(f"{self.FOLDER}/up", "rb") as file:
            found = file.read()
        wrong = set(found) - self.possible
        return [f"the volume has {len(found)} bytes"] if len(found) != self.SIZE else [f"the volume holds {sorted(wrong)[:9]}, may hold {sorted(self.possible)}"] if wrong else []

    def remove(self, connection):
        try:
            pool = connection.storagePoolLookupByName("kill")
            for volume in pool.listAllVolumes():
                volume.delete()
            pool.destroy()
            os.rmdir(self.FOLDER)
        except libvirt.libvirtError as error:
            if error.get_error_code() != libvirt.VIR_ERR_NO_STORAGE_POOL:
                raise


def uploader(dead, ends, content):
    """A volume is being written when the daemon goes: the call has to fail, and the volume holds what was written before or now."""
    try:
        connection = libvirt.open("qemu:///system")
        volume = content.volume(connection)
        while True:
            content.upload(connection, volume)
    except libvirt.libvirtError as error:
        ends.append(error)


def gone(error):
    return error.get_error_domain() == libvirt.VIR_FROM_RPC or error.get_error_code() in (libvirt.VIR_ERR_SYSTEM_ERROR, libvirt.VIR_ERR_RPC, libvirt.VIR_ERR_INTERNAL_ERROR)


def state_of(connection, name):
    try:
        guest = connection.lookupByName(name)
    except libvirt.libvirtError:
        return None, False, False
    description = guest.metadata(libvirt.VIR_DOMAIN_METADATA_DESCRIPTION, None)
    return int(description.split()[1]), bool(guest.autostart()), bool(guest.isActive())


def emulators():
    found = {}
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(path, "rb") as file:
                words = file.read().split(b"\0")
        except OSError:
            continue
        if b"qemu-system" in words[0] and b"-name" in words:
            found[words[words.index(b"-name") + 1].decode().split(",")[0].removeprefix("guest=")] = int(path.split("/")[2])
    return found


def look(book, connection):
    """One look: the states that the daemon tells, how many things were compared, and what is wrong."""
    states = {name: state_of(connection, name) for name in book.known}
    wrong = [f"{name} is {state}, may be {book.possible(name)}" for name, state in states.items() if state not in book.possible(name)]

    def same(what, actual, expected):
        if set(actual) != set(expected):
            wrong.append(f"{what}: {sorted(actual)} instead of {sorted(expected)}")

    active = {name for name, state in states.items() if state[2]}
    same("processes", emulators(), active)
    same("status files", {os.path.basename(path).rsplit(".", 1)[0] for path in glob.glob("/run/libvirt/qemu/*.xml")}, active)
    same("PID files", {os.path.basename(path).rsplit(".", 1)[0] for path in glob.glob("/run/libvirt/qemu/*.pid")} - {"driver"}, active)
    same("folders of guests", {os.path.basename(path).split("-", 2)[2] for path in glob.glob("/var/lib/libvirt/qemu/domain-*")}, active)
    same("definitions", {entry for entry in os.listdir(DEFINITIONS) if os.path.isfile(f"{DEFINITIONS}/{entry}")},
         {f"{name}.xml" for name, state in states.items() if state[0] is not None})
    same("autostart", os.listdir(f"{DEFINITIONS}/autostart") if os.path.isdir(f"{DEFINITIONS}/autostart") else [], {f"{name}.xml" for name, state in states.items() if state[1]})
    return states, len(states) + 6, wrong


def check(book, connection):
    """What the daemon says and has, compared with what may be; the book then holds what it says. A QEMU that no daemon knew yet, or that was about to end, is
    still there when the next daemon answers: it gets some seconds to find that out."""
    end = time.monotonic() + 10
    while True:
        states, checks, wrong = look(book, connection)
        if not wrong or time.monotonic() > end:
            break
        time.sleep(0.1)
    book.known.update(states)
    book.coming.clear()
    return checks, wrong


def main():
    program, rounds = sys.argv[1], int(sys.argv[2])
    libvirt.registerErrorHandler(lambda context, error: None, None)
    chance = random.Random(20261126)
    daemon = Daemon(program)
    connection = daemon.start()
    book = Book(NAMES + RUNNERS)
    for name in RUNNERS:
        book.call(name, (1, False, False), lambda: connection.defineXML(GUEST.format(name, "version 1")))
    content = Content()
    checks = failures = caught = 0
    for number in range(rounds):
        connection.close()
        dead, ends = threading.Event(), []
        threads = [threading.Thread(target=definer, args=(book, NAMES[3 * i:3 * i + 3], random.Random(number * 10 + i), dead)) for i in range(3)]
        threads += [threading.Thread(target=runner, args=(book, name, random.Random(number * 10 + 5), dead)) for name in RUNNERS]
        threads.append(threading.Thread(target=uploader, args=(dead, ends, content)))
        for thread in threads:
            thread.start()
        time.sleep(0.15 + chance.random() * 0.5)
        dead.set()
        daemon.kill()
        for thread in threads:
            thread.join(20)
        hung = [thread for thread in threads if thread.is_alive()]
        caught += len(book.coming)
        connection = daemon.start()
        done, wrong = check(book, connection)
        checks += done + 3
        wrong += book.odd
        book.odd.clear()
        if hung:
            wrong.append(f"{len(hung)} clients hang after the daemon's end")
        if len(ends) != 1 or not gone(ends[0]):
            wrong.append(f"upload: {ends}")
        wrong += content.look(connection)
        failures += len(wrong)
        for line in wrong:
            print(f"round {number}: {line}", flush=True)
    for name in RUNNERS:
        guest = connection.lookupByName(name)
        if guest.isActive():
            guest.destroy()
    content.remove(connection)
    connection.close()
    daemon.process.terminate()
    daemon.process.wait(20)
    checks += 1
    if not caught:
        failures += 1
        print("no call was under way in any round: the test tells nothing")
    print(f"kill: {rounds} rounds, {caught} calls under way, {checks} checks, {failures} wrong")
    sys.exit(1 if failures else 0)


main()
