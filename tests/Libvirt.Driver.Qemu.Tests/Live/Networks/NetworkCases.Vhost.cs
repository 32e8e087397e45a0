using System.Text.Json;
using System.Text.RegularExpressions;

namespace Libvirt.Driver.Qemu.Tests.Live;

public sealed partial class NetworkCases
{
    /// <summary>
    /// A device that stands for the kernel's half of virtio: it can be opened and does nothing. QEMU, started through a program that writes down what it got, finds that out and
    /// ends, which is a failed start like any other.
    /// </summary>
    private void KernelHalf()
    {
        const string Pretended = "/dev/zero";
        const string Root = "<seclabel type='static' model='dac' relabel='no'><label>+0:+0</label></seclabel>"; // who may open /dev/kvm differs from host to host
        if (!File.Exists("/dev/kvm"))
            return; // only guests with the processor's help have it
        var (program, seen) = (Path.Combine(_live.Root, "qemu"), Path.Combine(_live.Root, "seen"));
        File.WriteAllText(program, $$"""
            #!/bin/bash
            if [[ "$*" == *hostnet0* ]]; then { printf '%s\n' "$@"; echo; for n in /proc/self/fd/*; do echo "${n##*/} $(readlink $n)"; done; } > {{seen}}; fi
            exec /usr/bin/qemu-system-x86_64 "$@"
            """);
        File.SetUnixFileMode(program, (UnixFileMode)0b111_101_101);
        foreach (int queues in new[] { 1, 3 })
        {
            File.WriteAllText(seen, "");
            File.SetUnixFileMode(seen, (UnixFileMode)0b110_110_110);
            var card = Bridged($"<model type='virtio'/><driver name='vhost' queues='{queues}'/><backend vhost='{Pretended}'/>");
            var domain = Calls.DomainDefineXML(_live.Connection, Calls.DomainGetXMLDesc(Define(card, type: "kvm"), (uint)DomainXMLFlags.Inactive)
                .Replace("/usr/bin/qemu-system-x86_64", program, StringComparison.Ordinal).Replace("</domain>", Root + "</domain>", StringComparison.Ordinal));
            var error = Assert.Throws<LibvirtException>(() => Calls.DomainCreateWithFlags(domain, 0));
            Assert.True(error.Message.Contains("vhost", StringComparison.Ordinal), error.Message);
            NothingIsLeft();
            var (arguments, descriptors) = (File.ReadAllText(seen).Split("\n\n")[0], File.ReadAllText(seen).Split("\n\n")[1]);
            var backend = JsonDocument.Parse(Regex.Match(arguments, "^\\{.*\"hostnet0\".*$", RegexOptions.Multiline).Value).RootElement;
            Assert.True(backend.GetProperty("vhost").GetBoolean());
            List<int> Numbers(string name) => [.. backend.GetProperty(queues == 1 ? name : name + "s").GetString()!.Split(':').Select(int.Parse)];
            var (taps, halves) = (Numbers("fd"), Numbers("vhostfd"));
            Assert.Equal((queues, queues), (taps.Count, halves.Count));
            Assert.Equal(taps.Order(), taps);
            Assert.Equal(halves.Order(), halves);
            Assert.All(taps, number => Assert.Contains($"\n{number} /dev/net/tun\n", descriptors));
            Assert.All(halves, number => Assert.Contains($"\n{number} {Pretended}\n", descriptors));
            Assert.Equal(queues, Regex.Count(descriptors, "/dev/net/tun\n"));
            // Each queue has an interrupt for each direction, and the card two more.
            if (queues > 1)
                Assert.Contains($"\"mq\":true,\"vectors\":{2 * queues + 2}", arguments);
        }
        // A guest that QEMU emulates has no use for it.
        var emulated = Start(Bridged($"<model type='virtio'/><backend vhost='{Pretended}'/>"), paused: true);
        Assert.DoesNotContain(Arguments(Run()), a => a.Contains("vhostfd", StringComparison.Ordinal));
        Calls.DomainDestroy(emulated);
        NothingIsLeft();
    }
}
