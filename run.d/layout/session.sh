#!/bin/bash
# What ./run layout records: in a mount namespace, a daemon that starts in the background, and clients of it and of the drivers in a process.
# usage: session.sh WORK     WORK has libvirtd and libvirt.so.0
set -eu
work=$1
here=$(cd "$(dirname "$0")" && pwd)
mount --make-rprivate /
for folder in /run /etc/libvirt /var/lib/libvirt /var/log/libvirt /var/cache/libvirt; do
    mkdir -p "$folder"
    mount -t tmpfs none "$folder"
done
printf '%s\n' 'auth_unix_rw = "none"' 'auth_unix_ro = "none"' 'max_clients = 100' >/etc/libvirt/libvirtd.conf
mkdir -p /etc/libvirt/qemu
cp "$here/guest.xml" /etc/libvirt/qemu/layout.xml
python=$(python3 -c 'import sys; print(sys.executable)') # what python3 names may be a script
recorded() {
    local name=$1
    shift
    valgrind -q --tool=callgrind --callgrind-out-file="$work/$name.%p.calls" "$@"
}
end() {
    [ ! -e /run/libvirtd.pid ] || kill -TERM "$(cat /run/libvirtd.pid)"
}
trap end EXIT # of the daemon too when a client fails
recorded daemon "$work/libvirtd" --daemon --pid-file /run/libvirtd.pid --config /etc/libvirt/libvirtd.conf >"$work/daemon.log" 2>&1
for uri in test:///default test+unix:///default qemu:///system; do
    recorded client "$python" "$here/client.py" "$work/libvirt.so.0" "$uri"
done
daemon=$(cat /run/libvirtd.pid)
kill -TERM "$daemon"
while [ -e "/proc/$daemon" ]; do sleep 0.1; done
