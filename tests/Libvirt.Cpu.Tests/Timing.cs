using System.Diagnostics;
using Libvirt.Cpu.Maps;
using Libvirt.Documents;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host.Cpus;

namespace Libvirt.Cpu.Tests;

/// <summary>Figures for people: what the map costs, what an answer costs, and what this host is.</summary>
internal static class Timing
{
    public static int Report()
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var map = CpuMap.Current;
        Console.WriteLine($"map: {watch.Elapsed.TotalMilliseconds:F1} ms at first use, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024} KiB allocated");
        string[] cpus = ["<cpu><arch>x86_64</arch><model>Icelake-Server</model></cpu>", "<cpu><arch>x86_64</arch><model>Skylake-Server</model></cpu>"];
        for (int i = 0; i < 2000; i++)
            CpuCalls.Baseline(map, cpus, 0);
        bytes = GC.GetAllocatedBytesForCurrentThread();
        watch.Restart();
        for (int i = 0; i < 1000; i++)
            CpuCalls.Baseline(map, cpus, 0);
        Console.WriteLine($"baseline of two: {watch.Elapsed.TotalMicroseconds / 1000:F1} us, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / 1000} bytes");
        return 0;
    }

    public static int Host()
    {
        using var buffer = new XmlBuffer();
        var cpu = new CapabilityCpu { Architecture = HostArchitecture.Current() };
        HostCpu.Complete(cpu, CpuMap.Current);
        cpu.WriteXml(buffer, "cpu");
        Console.Write(buffer.ToString());
        return 0;
    }
}
