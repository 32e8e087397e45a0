using System.Globalization;
using Libvirt.Documents;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Network;

/// <summary>Limits of what passes through a network device of the host: the kernel's traffic control, set by the program tc as native does.</summary>
public static class TrafficControl
{
    private const ulong BitsOfByte = 8, LongestPacket = 1500, Kibi = 1024;

    /// <summary>Sets the limits of a device; a direction without limit has none afterwards.</summary>
    /// <param name="device">"vnet0": what goes into the guest goes out of it.</param>
    /// <param name="bandwidth">The limits, as the guest sees them; null for none.</param>
    /// <param name="sameSide">The device is on the guest's side of the cable: what goes into the guest comes into the device, too.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: there is no tc, or the kernel does not do that</exception>
    public static void Set(string device, Bandwidth? bandwidth, bool sameSide = false)
    {
        if (sameSide && bandwidth is not null)
            bandwidth = new() { Inbound = bandwidth.Outbound, Outbound = bandwidth.Inbound };
        var program = ProgramPath.Find("tc") ?? throw LibvirtException.Internal(ErrorDomain.None, "Cannot find 'tc' in path");
        // What is not there cannot be removed, and that is no error.
        _ = CommandOutput.Run([program, "qdisc", "del", "dev", device, "root"]);
        _ = CommandOutput.Run([program, "qdisc", "del", "dev", device, "ingress"]);
        foreach (var arguments in Commands(device, bandwidth))
            switch (CommandOutput.Run([program, .. arguments]))
            {
                case null:
                    throw LibvirtException.Internal(ErrorDomain.None, $"Child process (tc {string.Join(' ', arguments)}) does not end");
                case { Status: not 0 } when IsFairness(arguments):
                    break;
                case { Status: not 0 and var status }:
                    _ = CommandOutput.Run([program, "qdisc", "del", "dev", device, "root"]);
                    _ = CommandOutput.Run([program, "qdisc", "del", "dev", device, "ingress"]);
                    throw LibvirtException.Internal(ErrorDomain.None, $"Child process (tc {string.Join(' ', arguments)}) unexpected exit status {status}");
            }
    }

    /// <summary>What only shares a limit among connections, or serves marked packets: a kernel without it limits all the same.</summary>
    private static bool IsFairness(string[] arguments) => arguments.Contains("sfq") || arguments.Contains("fw");

    /// <summary>The arguments of tc that set limits where there are none.</summary>
    public static List<string[]> Commands(string device, Bandwidth? bandwidth)
    {
        var commands = new List<string[]>();
        if (bandwidth?.Inbound is { Average: > 0 } into)
        {
            commands.Add(["qdisc", "add", "dev", device, "root", "handle", "1:", "htb", "default", "1"]);
            List<string> group = ["class", "add", "dev", device, "parent", "1:", "classid", "1:1", "htb", "rate", Rate(into.Average)];
            if (into.Peak != 0)
                group.AddRange(["ceil", Rate(into.Peak)]);
            if (into.Burst != 0)
                group.AddRange(["burst", Size(into.Burst)]);
            // As many bytes at a time as make a fair share of the rate, at least one.
            commands.Add([.. group, "quantum", Number(Math.Max(into.Average * Kibi / BitsOfByte / LongestPacket, 1))]);
            commands.Add(["qdisc", "add", "dev", device, "parent", "1:1", "handle", "2:", "sfq", "perturb", "10"]);
            commands.Add(["filter", "add", "dev", device, "parent", "1:0", "protocol", "all", "prio", "1", "handle", "1", "fw", "flowid", "1"]);
        }
        if (bandwidth?.Outbound is { Average: > 0 } from)
        {
            commands.Add(["qdisc", "add", "dev", device, "ingress"]);
            // tc takes sizes of 32 bits.
            ulong burst = Math.Min(from.Burst != 0 ? from.Burst : from.Average, uint.MaxValue / Kibi);
            commands.Add(["filter", "add", "dev", device, "parent", "ffff:", "protocol", "all", "u32", "match", "u32", "0", "0", "police", "rate", Rate(from.Average), "burst", Size(burst), "mtu", "64kb",
                "drop", "flowid", ":1"]);
        }
        return commands;
    }

    private static string Rate(ulong kibibytesPerSecond) => Number(kibibytesPerSecond) + "kbps";

    private static string Size(ulong kibibytes) => Number(kibibytes) + "kb";

    private static string Number(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
