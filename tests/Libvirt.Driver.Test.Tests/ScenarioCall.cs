using System.Reflection;

namespace Libvirt.Driver.Test.Tests;

/// <summary>One call: finds the method of the contract, and gives the answer the shape that the Python binding gives it.</summary>
internal sealed class ScenarioCall(Connection? connection, string name, object?[] arguments)
{
    private const uint StringOkay = (uint)TypedParameterFlags.ParamStringOkay;
    private const int MapBits = 8;

    private static readonly string[] MemoryTags =
    [
        "swap_in", "swap_out", "major_fault", "minor_fault", "unused", "available", "actual", "rss", "usable", "last_update", "disk_caches",
        "hugetlb_pgalloc", "hugetlb_pgfail",
    ];

    /// <summary>What the library adds to flags before it asks a driver.</summary>
    private static readonly string[] WithStringFlag =
    [
        "DomainGetMemoryParameters", "DomainGetNumaParameters", "DomainGetBlkioParameters", "DomainGetInterfaceParameters", "DomainGetBlockIoTune",
        "DomainGetSchedulerParametersFlags", "DomainGetPerfEvents", "DomainGetLaunchSecurityInfo",
    ];

    private HypervisorDriver Driver => connection!.Drivers.Hypervisor;

    private Domain Domain => (Domain)arguments[0]!;

    private uint Flags => (uint)(long)arguments[^1]!;

    /// <summary>Makes the call.</summary>
    public unsafe object? Make(ScenarioSession session)
    {
        switch (name)
        {
            case "open":
                return session.Open((string)arguments[0]!);
            case "close":
                return session.Close();
            case "rm":
                File.Delete((string)arguments[0]!);
                return "ok";
            case "hex":
                return File.ReadAllBytes((string)arguments[0]!).Take((int)(long)arguments[1]!).ToArray();
            case "size":
                return new FileInfo((string)arguments[0]!).Length;
            case "ConnectListDomainsID":
                return Driver.ConnectListDomains(connection!);
            case "ConnectGetAllDomainStats":
                return Driver.ConnectGetAllDomainStats(connection!, [], (uint)(long)arguments[1]!, Flags);
            case "DomainListGetStats":
                return Driver.ConnectGetAllDomainStats(connection!, [.. ((object[])arguments[1]!).Cast<Domain>()], (uint)(long)arguments[2]!, Flags);
            case "NodeGetInfo":
                var node = Driver.NodeGetInfo(connection!);
                return new object[] { ScenarioValues.Text(node.Model, 32), node.Memory / 1024, node.Cpus, node.Mhz, node.Nodes, node.Sockets, node.Cores, node.Threads };
            case "NodeGetSecurityModel":
                var model = Driver.NodeGetSecurityModel(connection!);
                return new[] { ScenarioValues.Text(model.Model, 257), ScenarioValues.Text(model.Doi, 257) };
            case "NodeGetCPUMap":
                var (total, map, online) = Driver.NodeGetCPUMap(connection!, Flags);
                return new object[] { total, ScenarioValues.Bits(map, total), online };
            case "NodeGetCellsFreeMemory":
                var cells = new ulong[(long)arguments[2]!];
                return cells[..Driver.NodeGetCellsFreeMemory(connection!, cells, (int)(long)arguments[1]!, cells.Length)];
            case "NodeGetFreePages":
                return FreePages();
            case "DomainGetID":
                return Domain.Id;
            case "DomainGetSecurityLabel":
                var label = Driver.DomainGetSecurityLabel(Domain);
                return new object[] { ScenarioValues.Text(label.Label, 4097), label.Enforcing };
            case "DomainSendKey":
                Driver.DomainSendKey(Domain, (uint)(long)arguments[1]!, (uint)(long)arguments[2]!, [.. ((object[])arguments[3]!).Select(k => (uint)(long)k)], Flags);
                return 0;
            case "DomainGetTime":
                var (seconds, nanoseconds) = Driver.DomainGetTime(Domain, Flags);
                return $"{{seconds={seconds}, nseconds={nanoseconds}}}";
            case "DomainSetTime":
                var time = (TypedParameter[])arguments[1]!;
                Driver.DomainSetTime(Domain, (long)time[0].Bits, time[1].AsUInt, Flags);
                return 0;
            case "DomainMemoryStats":
                var stats = new DomainMemoryStat[20];
                int count = Driver.DomainMemoryStats(Domain, stats, 20, 0);
                return "{" + string.Join(", ", stats.Take(count).Select(s => $"{MemoryTags[s.Tag]}={s.Val}")) + "}";
            case "DomainMemoryPeek":
                var peeked = new byte[(long)arguments[2]!];
                Driver.DomainMemoryPeek(Domain, (ulong)(long)arguments[1]!, (ulong)peeked.Length, peeked, Flags);
                return peeked;
            case "DomainGetVcpus":
                return Vcpus();
            case "DomainPinVcpu":
                Driver.DomainPinVcpu(Domain, (uint)(long)arguments[1]!, Map(arguments[2]));
                return 0;
            case "DomainPinVcpuFlags":
                Driver.DomainPinVcpuFlags(Domain, (uint)(long)arguments[1]!, Map(arguments[2]), Flags);
                return 0;
            case "DomainPinEmulator":
                Driver.DomainPinEmulator(Domain, Map(arguments[1]), Flags);
                return 0;
            case "DomainPinIOThread":
                Driver.DomainPinIOThread(Domain, (uint)(long)arguments[1]!, Map(arguments[2]), Flags);
                return 0;
            case "DomainGetVcpuPinInfo":
                int vcpus = Driver.DomainGetInfo(Domain).NrVirtCpu;
                var maps = new byte[vcpus];
                int pins = Driver.DomainGetVcpuPinInfo(Domain, vcpus, maps, 1, Flags);
                return maps.Take(pins).Select(m => ScenarioValues.Bits([m], MapBits)).ToArray();
            case "DomainGetEmulatorPinInfo":
                var pin = new byte[1];
                _ = Driver.DomainGetEmulatorPinInfo(Domain, pin, 1, Flags);
                return ScenarioValues.Bits(pin, MapBits);
            case "DomainGetIOThreadInfo":
                return Driver.DomainGetIOThreadInfo(Domain, Flags).Select(t => new object[] { t.IOThreadId, ScenarioValues.Bits(t.CpuMap, MapBits) }).ToArray();
            case "DomainGetDiskErrors":
                return "{" + string.Join(", ", Driver.DomainGetDiskErrors(Domain, 0, Flags).Select(e => $"{e.Disk}={e.Error}")) + "}";
            case "DomainInterfaceAddresses":
                return "{" + string.Join(", ", Driver.DomainInterfaceAddresses(Domain, (uint)(long)arguments[1]!, Flags).Select(i => $"{i.Name}={{addrs=["
                    + string.Join(", ", i.Addresses.Select(a => $"{{addr={a.Address}, prefix={a.Prefix}, type={a.Type}}}")) + $"], hwaddr={i.HardwareAddress}}}")) + "}";
            case "DomainGetCPUStats":
                return CpuStats();
            case "DomainRevertToSnapshot":
                Driver.DomainRevertToSnapshot((DomainSnapshot)arguments[1]!, Flags);
                return 0;
        }
        if (name.StartsWith("DomainSet", StringComparison.Ordinal) && arguments.Any(a => a is TypedParameter[]) && name is not ("DomainSetIOThreadParams" or "DomainSetBlockIoTune"))
            AskBefore();
        return Invoke(name, arguments);
    }

    /// <summary>The Python binding reads the parameters before it sets them.</summary>
    private void AskBefore() => Invoke("DomainGet" + name["DomainSet".Length..], [.. arguments.Where(a => a is not TypedParameter[])]);

    private object? Invoke(string method, object?[] given)
    {
        var info = typeof(HypervisorDriver).GetMethod(method) ?? throw new MissingMethodException(method);
        var converted = info.GetParameters().Select((p, i) => Convert(given[i], p.ParameterType)).ToArray();
        if (WithStringFlag.Contains(method))
            converted[^1] = (uint)converted[^1]! | StringOkay;
        try
        {
            var result = info.Invoke(Driver, converted);
            return info.ReturnType == typeof(void) ? 0 : result;
        }
        catch (TargetInvocationException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }

    private static object? Convert(object? value, Type type) => value switch
    {
        long number when type == typeof(Uuid) => throw new InvalidCastException(),
        long number when type == typeof(uint) => unchecked((uint)number),
        long number when type == typeof(ulong) => unchecked((ulong)number),
        long number => System.Convert.ChangeType(number, type),
        string text when type == typeof(Uuid) => Uuid.TryParse(text, out var uuid) ? uuid : throw new FormatException(text),
        object?[] list when type == typeof(string[]) => list.Cast<string>().ToArray(),
        null when type == typeof(string[]) => Array.Empty<string>(),
        _ => value,
    };

    private string FreePages()
    {
        var pages = ((object[])arguments[1]!).Select(p => (uint)(long)p).ToArray();
        int start = (int)(long)arguments[2]!;
        uint cells = (uint)(long)arguments[3]!;
        var counts = new ulong[pages.Length * cells];
        Driver.NodeGetFreePages(connection!, pages, start, cells, counts, Flags);
        return "{" + string.Join(", ", Enumerable.Range(0, (int)cells).Select(c => $"{start + c}={{"
            + string.Join(", ", pages.Select((p, i) => $"{p}={(long)counts[c * pages.Length + i]}")) + "}")) + "}";
    }

    private object Vcpus()
    {
        var info = new VcpuInfo[Driver.DomainGetInfo(Domain).NrVirtCpu];
        var maps = new byte[info.Length];
        int count = Driver.DomainGetVcpus(Domain, info, info.Length, maps, 1);
        return new object[]
        {
            info.Take(count).Select(v => new object[] { v.Number, v.State, v.CpuTime, v.Cpu }).ToArray(),
            maps.Take(count).Select(m => ScenarioValues.Bits([m], MapBits)).ToArray(),
        };
    }

    private object CpuStats()
    {
        if ((long)arguments[1]! != 0)
            return Driver.DomainGetCPUStats(Domain, (uint)Driver.DomainGetCPUStats(Domain, 0, -1, 1, Flags).Result, -1, 1, Flags).PerCpu;
        uint cpus = (uint)Driver.DomainGetCPUStats(Domain, 0, 0, 0, Flags).Result, each = (uint)Driver.DomainGetCPUStats(Domain, 0, 0, 1, Flags).Result;
        return Driver.DomainGetCPUStats(Domain, each, 0, cpus, Flags).PerCpu;
    }

    private static byte[] Map(object? bits)
    {
        byte map = 0;
        int at = 0;
        foreach (var bit in (object[])bits!)
            map |= (byte)((long)bit << at++);
        return [map];
    }
}
