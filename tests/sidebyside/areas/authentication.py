"""A node file with users: which credentials are asked for, which answers are let in."""

import libvirt


def run(t):
    uri = t.node("auth.xml")
    t.open(uri)
    for types in ([], [libvirt.VIR_CRED_AUTHNAME], [libvirt.VIR_CRED_PASSPHRASE], [libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE],
                  [libvirt.VIR_CRED_USERNAME]):
        for user, password, status in (("alice", "secret", 0), ("alice", "wrong", 0), ("bob", "", 0), ("bob", "any", 0), ("eve", "secret", 0),
                                       ("", "", 0), ("alice", "secret", -1)):
            asked = []

            def answer(credentials, opaque):
                for credential in credentials:
                    asked.append(credential[:4])
                    credential[4] = user if credential[0] == libvirt.VIR_CRED_AUTHNAME else password
                return status

            c = t.call(f"openAuth as {user} {password} {status} with {types}",
                       lambda uri: libvirt.openAuth(uri, [types, answer, None], 0), uri)
            t.note("asked", asked)
            c.listAllDomains()
