using Libvirt.Cpu;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host.Cpus;

namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>Asks a binary what it can do.</summary>
internal static class EmulatorProbing
{
    private const string BestFirst = "kvm:hvf:tcg";

    /// <summary>Starts the binary, asks it and ends it. On a host with KVM a second one with the translator starts beside the first.</summary>
    /// <param name="emulator">Path of the binary.</param>
    /// <param name="key">The host.</param>
    /// <param name="settings">How it is asked.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it is no QEMU, is too old or ended; VIR_ERR_OPERATION_TIMEOUT; VIR_ERR_SYSTEM_ERROR: it cannot be executed</exception>
    public static QemuCapabilities Ask(string emulator, CacheKey key, ProbeSettings settings)
    {
        var deadline = Deadline.After(settings.Patience);
        var document = new EmulatorCapabilitiesDocument
        {
            Emulator = emulator,
            EmulatorTime = CacheKey.ChangeTime(emulator),
            ModulesTime = key.ModulesTime,
            LibraryTime = key.LibraryTime,
            LibraryVersion = key.LibraryVersion,
            MicrocodeVersion = 0,
        };
        ProbeProcess? second = null;
        try
        {
            using var first = ProbeProcess.Start(emulator, BestFirst, settings);
            if (key.KvmUsable && IsNamedForHost(emulator))
                second = ProbeProcess.Start(emulator, ProbedAccelerator.Tcg, settings);
            first.WaitUntilReady(deadline);
            var probe = new EmulatorProbe(first.Monitor, deadline, document) { HostHasTdx = CacheKey.HasTdx() };
            probe.Everything();
            if (!probe.Flags.Has("kvm") && !probe.Flags.Has("hvf"))
                return new(document);
            (document.MicrocodeVersion, document.HostCpuSignature, document.KernelVersion, document.KvmSupportsNesting)
                = (key.MicrocodeVersion, key.CpuSignature, key.KernelVersion, key.KvmNesting);
            if (!probe.Flags.Has("tcg"))
                return new(document);
            second ??= ProbeProcess.Start(emulator, ProbedAccelerator.Tcg, settings);
            second.WaitUntilReady(deadline);
            new EmulatorProbe(second.Monitor, deadline, document).Translator(probe.Flags);
            return new(document);
        }
        finally
        {
            second?.Dispose();
        }
    }

    /// <summary>Whether KVM is to be expected; when the name misleads, the second emulator is started later, or for nothing.</summary>
    private static bool IsNamedForHost(string emulator)
    {
        foreach (var architecture in CpuArchitectures.All)
            if (EmulatorHostFit.RunsNatively(HostArchitecture.Current(), architecture) && emulator.EndsWith("-" + QemuArchitecture.ProgramSuffix(architecture), StringComparison.Ordinal))
                return true;
        return false;
    }
}
