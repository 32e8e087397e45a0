using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Guests;

/// <summary>What only QEMU knows of a guest that was started or adopted: threads of processors, devices, terminals.</summary>
internal sealed class GuestCompletion(Guest<QemuRun> guest, QemuRun run)
{
    /// <summary>Asks all at once, then waits.</summary>
    /// <exception cref="LibvirtException">an answer does not come, or is none</exception>
    public void Run(Deadline deadline)
    {
        var cpus = run.Monitor.Begin("query-cpus-fast");
        var characters = run.Monitor.Begin("query-chardev");
        var devices = run.Monitor.Begin("qom-list", new JsonObject().Add("path", "/machine/peripheral"));
        var processors = Processors(cpus.Wait(deadline).Array);
        var terminals = Terminals(characters.Wait(deadline).Array);
        var aliases = Aliases(devices.Wait(deadline).Array);
        run.EditStatus(status =>
        {
            status.Vcpus = processors;
            status.Devices = aliases;
        });
        guest.EditLive(live => SetTerminals(live, terminals));
        SetLimits(deadline);
    }

    /// <summary>Limits of disks cannot be told on the command line. A guest that was taken over has them, and is told what it knows.</summary>
    private void SetLimits(Deadline deadline)
    {
        foreach (var disk in guest.State.Live!.Devices.Disks)
            if (disk is { Limits: not null, IsEmpty: false } && disk.PrivateData?.QomName is not null)
                run.Monitor.Execute("block_set_io_throttle", Devices.DiskThrottle.Arguments(disk), deadline);
    }

    /// <summary>Threads of processors, from query-cpus-fast.</summary>
    internal static List<QemuVcpuThread> Processors(JsonArray answer)
    {
        var threads = new List<QemuVcpuThread>();
        foreach (var item in answer.Items)
            if (item is JsonObject cpu && cpu.GetNumber("thread-id")?.AsInt is { } thread)
                threads.Add(new() { Id = cpu.GetNumber("cpu-index")?.AsUInt ?? (uint)threads.Count, ThreadId = thread });
        threads.Sort((a, b) => Comparer<uint?>.Default.Compare(a.Id, b.Id));
        return threads;
    }

    /// <summary>Aliases of devices, from qom-list.</summary>
    internal static List<string> Aliases(JsonArray answer)
    {
        var aliases = new List<string>();
        foreach (var item in answer.Items)
            if (item is JsonObject device && device.GetString("type")?.StartsWith("child<", StringComparison.Ordinal) == true && device.GetString("name") is { } name)
                aliases.Add(name);
        return aliases;
    }

    /// <summary>Terminals by alias of their device: QEMU chooses them.</summary>
    private static Dictionary<string, string> Terminals(JsonArray answer)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in answer.Items)
            if (item is JsonObject character && character.GetString("label") is { } label && character.GetString("filename") is { } name
                && label.StartsWith("char", StringComparison.Ordinal) && name.StartsWith("pty:", StringComparison.Ordinal))
                found[label[4..]] = name[4..];
        return found;
    }

    private static void SetTerminals(DomainDocument live, Dictionary<string, string> terminals)
    {
        foreach (var device in live.Devices.Characters())
            if (device.Backend.Type == CharType.Pty && device.Info.Alias?.Name is { } alias && terminals.TryGetValue(alias, out var terminal))
            {
                if (device.Backend.Sources.Count == 0)
                    device.Backend.Sources.Add(new());
                device.Backend.Sources[0].Path = terminal;
                if (device is ConsoleDevice)
                    device.Backend.Tty = terminal;
            }
    }
}
